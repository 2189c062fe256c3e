"""The addresses for what somebody typed and did not save yet."""

from django.urls import path

from inclusie.concepten import views

urlpatterns = [
    path("account/concepten/", views.concept_lijst, name="concept_lijst"),
    path("account/concepten/bewaren/", views.concept_bewaren, name="concept_bewaren"),
    path("account/concepten/<uuid:sleutel>/weggooien/", views.concept_weggooien, name="concept_weggooien"),
]
