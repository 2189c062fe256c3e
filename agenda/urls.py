"""The agenda's addresses, a list per resource."""

from django.urls import path  # noqa: F401

urlpatterns = []
