"""What the workplace does with people and reports: a list per resource."""

from django.urls import path

from ambassadeurs.views.werkplek import (
    betrokkenheid,
    hoogtes,
    hulp,
    invoeren,
    inzage,
    mensen,
    oproepen,
    reacties,
    rollen,
    toestemmingen,
    verhalen,
    wissen,
)
from ambassadeurs.views.werkplek.meldingen import (
    antwoord,
    bestanden,
    gehoord,
    koppelen,
    meldingen,
    openbaar,
    stand,
    weghalen,
)

mensen_urls = [
    path("mensen/", mensen.persoon_lijst, name="persoon_lijst"),
    path("mensen/nieuw/", mensen.persoon_nieuw, name="persoon_nieuw"),
    path("mensen/<int:pk>/", mensen.persoon_werkplek, name="persoon_werkplek"),
    path("mensen/<int:pk>/bewerken/", mensen.persoon_edit, name="persoon_edit"),
    path("mensen/<int:pk>/uitnodigen/", mensen.persoon_uitnodigen, name="persoon_uitnodigen"),
    path("mensen/<int:pk>/rollen/nieuw/", rollen.netwerkrol_nieuw, name="netwerkrol_nieuw"),
    path("mensen/rollen/<int:pk>/bewerken/", rollen.netwerkrol_edit, name="netwerkrol_edit"),
    path("mensen/rollen/<int:pk>/stand/<slug:zet>/", rollen.netwerkrol_stand, name="netwerkrol_stand"),
    path(
        "mensen/<int:pk>/toestemmingen/<slug:doel>/noteren/",
        toestemmingen.toestemming_noteren,
        name="toestemming_noteren",
    ),
    path(
        "mensen/<int:pk>/toestemmingen/<slug:doel>/intrekken/",
        toestemmingen.toestemming_intrekken,
        name="toestemming_intrekken",
    ),
    path(
        "mensen/rollen/<int:pk>/betrokkenheid/nieuw/",
        betrokkenheid.betrokkenheid_nieuw,
        name="betrokkenheid_nieuw",
    ),
    path(
        "mensen/betrokkenheid/<int:pk>/eindigen/",
        betrokkenheid.betrokkenheid_eindigen,
        name="betrokkenheid_eindigen",
    ),
    path("mensen/<int:pk>/hoogtes/<slug:slug>/", hoogtes.hoogte_noteren, name="hoogte_noteren"),
    path("mensen/<int:pk>/hulp/nieuw/", hulp.namens_nieuw, name="namens_nieuw"),
    path("mensen/hulp/<int:pk>/eindigen/", hulp.namens_eindigen, name="namens_eindigen"),
]
oproepen_urls = [
    path("oproepen/", oproepen.oproep_lijst, name="oproep_lijst"),
    path("oproepen/nieuw/", oproepen.oproep_nieuw, name="oproep_nieuw"),
    path("oproepen/<slug:slug>/", oproepen.oproep_werkplek, name="oproep_werkplek"),
    path("oproepen/<slug:slug>/bewerken/", oproepen.oproep_edit, name="oproep_edit"),
    path("oproepen/<slug:slug>/stand/<slug:zet>/", oproepen.oproep_stand, name="oproep_stand"),
    path("oproepen/<slug:slug>/weghalen/", oproepen.oproep_weghalen, name="oproep_weghalen"),
]
reacties_urls = [
    path("reacties/", reacties.reactie_lijst, name="reactie_lijst"),
    path("reacties/invoeren/", invoeren.reactie_invoeren, name="reactie_invoeren"),
    path("reacties/invoeren/oproep/<slug:slug>/", invoeren.antwoord_invoeren, name="antwoord_invoeren"),
    path("reacties/invoeren/<slug:waarvoor>/", invoeren.aanmelding_invoeren, name="aanmelding_invoeren"),
    path("reacties/<int:pk>/ingevoerd/", reacties.reactie_ingevoerd, name="reactie_ingevoerd"),
    path("reacties/<int:pk>/", reacties.reactie_werkplek, name="reactie_werkplek"),
    path("reacties/<int:pk>/stand/<slug:zet>/", reacties.reactie_stand, name="reactie_stand"),
    path("reacties/<int:pk>/gehoord/", reacties.reactie_gehoord, name="reactie_gehoord"),
    path("reacties/<int:pk>/tonen/", reacties.reactie_tonen, name="reactie_tonen"),
    path("reacties/<int:pk>/netwerkrol/", reacties.reactie_netwerkrol, name="reactie_netwerkrol"),
]

privacy_urls = [
    path("mensen/<int:pk>/inzage/", inzage.inzage, name="inzage"),
    path("mensen/<int:pk>/inzage/downloaden/", inzage.inzage_downloaden, name="inzage_downloaden"),
    path("mensen/<int:pk>/wissen/", wissen.wissen, name="wissen"),
]

melding = "meldingen/<melding:nummer>/"
meldingen_urls = [
    path("meldingen/", meldingen.melding_lijst, name="melding_lijst"),
    path("meldingen/nieuw/", meldingen.melding_nieuw, name="melding_nieuw"),
    path(melding, meldingen.melding_werkplek, name="melding_werkplek"),
    path(f"{melding}ingevoerd/", meldingen.melding_ingevoerd, name="melding_ingevoerd"),
    path(f"{melding}antwoord/", antwoord.melding_antwoord, name="melding_antwoord"),
    path(f"{melding}gehoord/", gehoord.melding_gehoord, name="melding_gehoord"),
    path(f"{melding}stand/<slug:zet>/", stand.melding_stand, name="melding_stand"),
    path(f"{melding}koppelen/", koppelen.melding_koppelen, name="melding_koppelen"),
    path(f"{melding}koppelen/obstakel/", koppelen.melding_obstakel, name="melding_obstakel"),
    path(f"{melding}koppelen/doel/", koppelen.melding_doel, name="melding_doel"),
    path(f"{melding}koppelen/actie/", koppelen.melding_actie, name="melding_actie"),
    path(f"{melding}openbaar/", openbaar.melding_openbaar, name="melding_openbaar"),
    path(f"{melding}weghalen/", weghalen.melding_weghalen, name="melding_weghalen"),
    path(
        "bestanden/<bestand:sleutel>/beschrijven/", bestanden.bestand_beschrijven, name="bestand_beschrijven"
    ),
]

verhalen_urls = [
    path("verhalen/", verhalen.verhaal_lijst, name="verhaal_lijst"),
    path("verhalen/nieuw/", verhalen.verhaal_nieuw, name="verhaal_nieuw"),
    path("verhalen/<int:pk>/", verhalen.verhaal_werkplek, name="verhaal_werkplek"),
    path("verhalen/<int:pk>/bewerken/", verhalen.verhaal_edit, name="verhaal_edit"),
    path("verhalen/<int:pk>/stand/<slug:zet>/", verhalen.verhaal_stand, name="verhaal_stand"),
]

urlpatterns = [
    *meldingen_urls,
    *mensen_urls,
    *privacy_urls,
    *oproepen_urls,
    *reacties_urls,
    *verhalen_urls,
]
