"""The addresses of the outbox and of the examples."""

from django.urls import path

from inclusie.post import views

urlpatterns = [
    path("werkplek/post/", views.post_lijst, name="post_lijst"),
    path("werkplek/post/voorbeelden/", views.post_voorbeelden, name="post_voorbeelden"),
    path("werkplek/post/voorbeelden/<slug:soort>/", views.post_voorbeeld, name="post_voorbeeld"),
    path("werkplek/post/<int:pk>/", views.post_detail, name="post_detail"),
    path("werkplek/post/<int:pk>/opnieuw/", views.post_opnieuw, name="post_opnieuw"),
    path("werkplek/post/<int:pk>/vervallen/", views.post_vervallen, name="post_vervallen"),
]
