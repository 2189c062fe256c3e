"""What somebody of the network has for themselves: a list per resource."""

from django.urls import path

from ambassadeurs.views.mijn import (
    concepten,
    gegevens,
    meldingen,
    metingen,
    oproepen,
    rol,
    start,
    toestemmingen,
    verhalen,
)

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
metingen_urls = [
    path("metingen/", metingen.meting_lijst, name="meting_lijst"),
    path("metingen/<slug:slug>/", metingen.meting_geven, name="meting_geven"),
]
verhalen_urls = [
    path("verhalen/", verhalen.mijn_verhalen, name="mijn_verhalen"),
    path("verhalen/<int:pk>/", verhalen.verhaal_nalezen, name="verhaal_nalezen"),
]

mijn_urls = [
    path("", start.mijn_start, name="mijn_start"),
    path("gegevens/", gegevens.mijn_gegevens, name="mijn_gegevens"),
    path("gegevens/contact/", gegevens.mijn_contact_edit, name="mijn_contact_edit"),
    path("gegevens/foto/", gegevens.mijn_foto_edit, name="mijn_foto_edit"),
    path("gegevens/foto/weghalen/", gegevens.mijn_foto_weghalen, name="mijn_foto_weghalen"),
    path("gegevens/profiel/<slug:rol>/", gegevens.mijn_profiel_edit, name="mijn_profiel_edit"),
    path("rol/gestopt/", rol.mijn_rol_gestopt, name="mijn_rol_gestopt"),
    path("rol/<slug:rol>/<slug:zet>/", rol.mijn_rol, name="mijn_rol"),
    path(
        "toestemmingen/<slug:doel>/geven/",
        toestemmingen.mijn_toestemming_geven,
        name="mijn_toestemming_geven",
    ),
    path(
        "toestemmingen/<slug:doel>/intrekken/",
        toestemmingen.mijn_toestemming_intrekken,
        name="mijn_toestemming_intrekken",
    ),
]

oproepen_urls = [
    path("oproepen/", oproepen.mijn_oproepen, name="mijn_oproepen"),
    path("oproepen/nieuw/", oproepen.mijn_oproep_nieuw, name="mijn_oproep_nieuw"),
]

urlpatterns: list = [
    *mijn_urls,
    *meldingen_urls,
    *concepten_urls,
    *oproepen_urls,
    *metingen_urls,
    *verhalen_urls,
]
