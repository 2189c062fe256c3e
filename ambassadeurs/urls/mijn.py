"""What somebody of the network has for themselves: a list per resource."""

from django.urls import path

from ambassadeurs.views.mijn import concepten, meldingen

meldingen_urls = [
    path("meldingen/", meldingen.mijn_meldingen, name="mijn_meldingen"),
    path("meldingen/<melding:nummer>/", meldingen.mijn_melding, name="mijn_melding"),
]
concepten_urls = [
    path("concepten/", concepten.mijn_concepten, name="mijn_concepten"),
    path("concepten/<volgcode:code>/verder/", concepten.mijn_concept_verder, name="mijn_concept_verder"),
    path(
        "concepten/<volgcode:code>/weghalen/", concepten.mijn_concept_weghalen, name="mijn_concept_weghalen"
    ),
]

urlpatterns: list = [
    *meldingen_urls,
    *concepten_urls,
]
