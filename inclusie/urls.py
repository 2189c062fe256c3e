"""The site map: one include per first URL segment."""

from django.urls import include, path

urlpatterns = [
    path("", include("agenda.urls")),
]
