"""The addresses for logging in and for the accounts."""

from allauth.account import views as allauth
from django.urls import path

from inclusie.accounts import gebruikers, views

inloggen_urls = [
    path("inloggen/", views.inloggen, name="inloggen"),
    path("inloggen/code/", views.inloggen_code, name="inloggen_code"),
    path("inloggen/link/<str:token>/", views.inloggen_link, name="inloggen_link"),
    path("uitloggen/", views.uitloggen, name="uitloggen"),
]
# The names by which allauth finds our pages; the addresses above answer first.
allauth_namen = [
    path("inloggen/", allauth.request_login_code, name="account_login"),
    path("inloggen/", allauth.request_login_code, name="account_request_login_code"),
    path("inloggen/code/", allauth.confirm_login_code, name="account_confirm_login_code"),
    path("inloggen/", allauth.account_inactive, name="account_inactive"),
    path("uitloggen/", allauth.logout, name="account_logout"),
]
gebruikers_urls = [
    path("werkplek/gebruikers/", gebruikers.gebruiker_lijst, name="gebruiker_lijst"),
    path("werkplek/gebruikers/nieuw/", gebruikers.gebruiker_nieuw, name="gebruiker_nieuw"),
    path("werkplek/gebruikers/<int:pk>/", gebruikers.gebruiker_wijzigen, name="gebruiker_wijzigen"),
    path(
        "werkplek/gebruikers/<int:pk>/inloglink/", gebruikers.gebruiker_inloglink, name="gebruiker_inloglink"
    ),
]

urlpatterns = inloggen_urls + allauth_namen + gebruikers_urls
