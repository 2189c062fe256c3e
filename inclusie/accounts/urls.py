"""The addresses for logging in and for the accounts."""

from allauth.account import views as allauth
from allauth.mfa.base.views import authenticate
from django.urls import path

from inclusie.accounts import bevestigen, eigen, gebruikers, gemeente, views

inloggen_urls = [
    path("inloggen/", views.inloggen, name="inloggen"),
    path("inloggen/code/", views.inloggen_code, name="inloggen_code"),
    path("inloggen/link/<str:token>/", views.inloggen_link, name="inloggen_link"),
    path("inloggen/sleutel/", views.inloggen_sleutel, name="inloggen_sleutel"),
    path("inloggen/sleutel/vraag/", views.inloggen_sleutel_vraag, name="inloggen_sleutel_vraag"),
    path("inloggen/gemeente/", gemeente.inloggen_gemeente, name="inloggen_gemeente"),
    path("inloggen/gemeente/terug/", gemeente.inloggen_gemeente_terug, name="inloggen_gemeente_terug"),
    path("inloggen/stap/", views.inloggen_stap, name="inloggen_stap"),
    path("uitloggen/", views.uitloggen, name="uitloggen"),
]
account_urls = [
    path("account/", eigen.account, name="account"),
    path("account/bevestigen/", bevestigen.bevestigen, name="bevestigen"),
    path("account/sleutels/nieuw/", eigen.sleutel_nieuw, name="sleutel_nieuw"),
    path("account/sleutels/vraag/", eigen.sleutel_vraag, name="sleutel_vraag"),
    path("account/sleutels/<int:pk>/", eigen.sleutel_wijzigen, name="sleutel_wijzigen"),
    path("account/sleutels/<int:pk>/weghalen/", eigen.sleutel_weghalen, name="sleutel_weghalen"),
    path("account/koppelingen/nieuw/", gemeente.koppeling_nieuw, name="koppeling_nieuw"),
    path("account/koppelingen/<int:pk>/weghalen/", gemeente.koppeling_weghalen, name="koppeling_weghalen"),
    path("account/herstelcodes/", eigen.herstelcodes, name="herstelcodes"),
    path("account/sessies/stoppen/", eigen.sessie_stoppen, name="sessie_stoppen"),
    path("account/tijd/", eigen.inlogtijd, name="inlogtijd"),
]
# The names by which allauth finds our pages; the addresses above answer first.
allauth_namen = [
    path("inloggen/", allauth.request_login_code, name="account_login"),
    path("inloggen/", allauth.request_login_code, name="account_request_login_code"),
    path("inloggen/code/", allauth.confirm_login_code, name="account_confirm_login_code"),
    path("inloggen/", allauth.account_inactive, name="account_inactive"),
    path("uitloggen/", allauth.logout, name="account_logout"),
    path("inloggen/stap/", authenticate, name="mfa_authenticate"),
]
gebruikers_urls = [
    path("werkplek/gebruikers/", gebruikers.gebruiker_lijst, name="gebruiker_lijst"),
    path("werkplek/gebruikers/nieuw/", gebruikers.gebruiker_nieuw, name="gebruiker_nieuw"),
    path("werkplek/gebruikers/<int:pk>/", gebruikers.gebruiker_wijzigen, name="gebruiker_wijzigen"),
    path(
        "werkplek/gebruikers/<int:pk>/inloglink/", gebruikers.gebruiker_inloglink, name="gebruiker_inloglink"
    ),
    path(
        "werkplek/gebruikers/<int:pk>/uitloggen/", gebruikers.gebruiker_uitloggen, name="gebruiker_uitloggen"
    ),
    path(
        "werkplek/gebruikers/<int:pk>/<str:wat>/<int:nummer>/weghalen/",
        gebruikers.gebruiker_afnemen,
        name="gebruiker_afnemen",
    ),
]

urlpatterns = inloggen_urls + account_urls + allauth_namen + gebruikers_urls
