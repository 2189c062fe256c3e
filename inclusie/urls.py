"""The site map: one include per first URL segment."""

from django.urls import include, path

from inclusie.start import start

urlpatterns = [
    path("", start, name="start"),
    path("", include("agenda.urls")),
]
