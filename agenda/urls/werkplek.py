"""What stands below /werkplek/: a list per resource.

verplaatsen and weghalen have a module of their own, since the parts of a plan move and go alike;
vaststellen holds the other moment that ends a state as well, archiveren.
"""

from django.urls import path

from agenda.views.werkplek import (
    aanvraag,
    acties,
    agendas,
    basisgegevens,
    controle,
    doelen,
    domeinen,
    evaluatie,
    exporteren,
    focus,
    gemeente,
    geschiedenis,
    handleiding,
    herinneren,
    hoogtes,
    importeren,
    indicatoren,
    mail,
    obstakels,
    onderwerpen,
    oordelen,
    openbaar_maken,
    organisaties,
    overdracht,
    per_actie,
    plan,
    prullenbak,
    publiceren,
    raadsstukken,
    raadsvergaderingen,
    rechten,
    routekaart,
    stand,
    start,
    themas,
    vaststellen,
    verplaatsen,
    versies,
    vn_artikelen,
    volgend_jaar,
    voortgang,
    weghalen,
    wettelijke_plannen,
)

werkplek_urls = [
    path("", start.werkplek_start, name="werkplek_start"),
    path("handleiding/", handleiding.handleiding, name="handleiding"),
    path("mail/", mail.mail_edit, name="mail_edit"),
    path("prullenbak/", prullenbak.prullenbak, name="prullenbak"),
    path("rechten/", rechten.rechten, name="rechten"),
    path("rechten/<slug:blad>.csv", rechten.rechten_csv, name="rechten_csv"),
    path("controle/", controle.controle, name="controle"),
    path("controle/nu/", controle.controle_nu, name="controle_nu"),
    path("controle/pdf/", controle.controle_pdf, name="controle_pdf"),
]
werkplek_plan_urls = [
    path("plan/", plan.plan_lijst, name="plan_lijst"),
    path("plan/nieuw/", plan.plan_nieuw, name="plan_nieuw"),
    path("plan/<jaar:jaar>/", plan.werkplek_plan, name="werkplek_plan"),
    path("plan/<jaar:jaar>/bewerken/", plan.plan_edit, name="plan_edit"),
    path("plan/<jaar:jaar>/bewerken/<slug:deel>/", plan.plan_deel_edit, name="plan_deel_edit"),
    path("plan/<jaar:jaar>/volgend-jaar/", volgend_jaar.volgend_jaar, name="volgend_jaar"),
    path("plan/<jaar:jaar>/versies/", versies.versies, name="versies"),
    path("plan/<jaar:jaar>/versies/<versie:versie>/pdf/", versies.versie_pdf, name="versie_pdf"),
    path("plan/<jaar:jaar>/versies/<versie:versie>/raad/", versies.versie_raad, name="versie_raad"),
    path("plan/<jaar:jaar>/versies/<versie:versie>/json/", versies.versie_json, name="versie_json"),
    path("plan/<jaar:jaar>/aanvraag/", aanvraag.aanvraag, name="aanvraag"),
    path("plan/<jaar:jaar>/importeren/", importeren.importeren, name="importeren"),
    path("plan/<jaar:jaar>/exporteren/", exporteren.exporteren, name="exporteren"),
    path("plan/<jaar:jaar>/exporteren/werkversie.xlsx", exporteren.exporteren_xlsx, name="exporteren_xlsx"),
    path("plan/<jaar:jaar>/exporteren/leeg.xlsx", exporteren.exporteren_leeg, name="exporteren_leeg"),
    path("plan/<jaar:jaar>/exporteren/<slug:blad>.csv", exporteren.exporteren_csv, name="exporteren_csv"),
]
overdracht_urls = [
    path("overdracht/", overdracht.overdracht, name="overdracht"),
    path("overdracht/overdracht.pdf", overdracht.overdracht_pdf, name="overdracht_pdf"),
]
werkplek_focus_urls = [
    path("focus/<jaar:jaar>/nieuw/", focus.focus_nieuw, name="focus_nieuw"),
    path("focus/<jaar:jaar>/<slug:slug>/bewerken/", focus.focus_edit, name="focus_edit"),
    path(
        "focus/<jaar:jaar>/<slug:slug>/verplaatsen/",
        verplaatsen.focus_verplaatsen,
        name="focus_verplaatsen",
    ),
    path("focus/<jaar:jaar>/<slug:slug>/weghalen/", weghalen.focus_weghalen, name="focus_weghalen"),
]
werkplek_doelen_urls = [
    path("doelen/<jaar:jaar>/nieuw/", doelen.doel_nieuw, name="doel_nieuw"),
    path("doelen/<jaar:jaar>/<doel:code>/bewerken/", doelen.doel_edit, name="doel_edit"),
    path(
        "doelen/<jaar:jaar>/<doel:code>/verplaatsen/",
        verplaatsen.doel_verplaatsen,
        name="doel_verplaatsen",
    ),
    path("doelen/<jaar:jaar>/<doel:code>/weghalen/", weghalen.doel_weghalen, name="doel_weghalen"),
]
werkplek_actieplek_urls = [
    path("acties/<actie:code>/verplaatsen/", verplaatsen.actie_verplaatsen, name="actie_verplaatsen"),
    path("acties/<actie:code>/weghalen/", weghalen.actie_weghalen, name="actie_weghalen"),
]
werkplek_acties_urls = [
    path(
        "doelen/<jaar:jaar>/<doel:doel>/acties/nieuw/",
        acties.actie_nieuw,
        name="actie_nieuw",
    ),
    path("acties/<actie:code>/", acties.actie_werkplek, name="actie_werkplek"),
    path("acties/<actie:code>/bewerken/", acties.actie_edit, name="actie_edit"),
    path("acties/<actie:code>/bewerken/<slug:deel>/", acties.actie_edit, name="actie_edit"),
    path("acties/<actie:code>/herinneren/", herinneren.herinneren, name="herinneren"),
    path("acties/<actie:code>/stand/<slug:zet>/", stand.actie_stand, name="actie_stand"),
]
voortgang_urls = [
    path("acties/<actie:code>/voortgang/nieuw/", voortgang.voortgang_nieuw, name="voortgang_nieuw"),
    path(
        "acties/<actie:code>/voortgang/<kort:nummer>/bewerken/",
        voortgang.voortgang_edit,
        name="voortgang_edit",
    ),
    path(
        "acties/<actie:code>/voortgang/<kort:nummer>/akkoord/",
        voortgang.voortgang_akkoord,
        name="voortgang_akkoord",
    ),
]


def indicator_urls(voor: str) -> list:
    """The same pages below an action and below a goal."""
    hier = f"{voor}indicatoren/"
    een = f"{hier}<kort:nummer>/"
    meting = f"{een}metingen/<dag:datum>/"
    return [
        path(hier, indicatoren.indicatoren, name="indicatoren"),
        path(f"{hier}nieuw/", indicatoren.indicator_nieuw, name="indicator_nieuw"),
        path(f"{een}bewerken/", indicatoren.indicator_edit, name="indicator_edit"),
        path(f"{een}weghalen/", weghalen.indicator_weghalen, name="indicator_weghalen"),
        path(f"{een}metingen/nieuw/", indicatoren.meetwaarde_nieuw, name="meetwaarde_nieuw"),
        path(f"{meting}bewerken/", indicatoren.meetwaarde_edit, name="meetwaarde_edit"),
        path(f"{meting}weghalen/", weghalen.meetwaarde_weghalen, name="meetwaarde_weghalen"),
    ]


indicatoren_urls = indicator_urls("acties/<actie:code>/")
indicatoren_urls += indicator_urls("doelen/<jaar:jaar>/<doel:code>/")
obstakels_urls = [
    path("obstakels/", obstakels.obstakel_lijst, name="obstakel_lijst"),
    path("obstakels/nieuw/", obstakels.obstakel_nieuw, name="obstakel_nieuw"),
    path("obstakels/<slug:slug>/", obstakels.obstakel_werkplek, name="obstakel_werkplek"),
    path("obstakels/<slug:slug>/bewerken/", obstakels.obstakel_edit, name="obstakel_edit"),
    path("obstakels/<slug:slug>/koppelen/", obstakels.obstakel_koppelen, name="obstakel_koppelen"),
    path("obstakels/<slug:slug>/stand/<slug:zet>/", stand.obstakel_stand, name="obstakel_stand"),
    path("obstakels/<slug:slug>/weghalen/", weghalen.obstakel_weghalen, name="obstakel_weghalen"),
    path("obstakels/<slug:slug>/hoogtes/nieuw/", hoogtes.hoogtemeting_nieuw, name="hoogtemeting_nieuw"),
    path(
        "obstakels/<slug:slug>/hoogtes/<int:pk>/bewerken/",
        hoogtes.hoogtemeting_edit,
        name="hoogtemeting_edit",
    ),
    path(
        "obstakels/<slug:slug>/hoogtes/<int:pk>/weghalen/",
        weghalen.hoogtemeting_weghalen,
        name="hoogtemeting_weghalen",
    ),
]
oordelen_urls = [
    path("acties/<actie:code>/oordelen/", oordelen.oordelen, name="oordelen"),
    path("acties/<actie:code>/oordelen/nieuw/", oordelen.oordeel_nieuw, name="oordeel_nieuw"),
    path("acties/<actie:code>/oordelen/<int:pk>/bewerken/", oordelen.oordeel_edit, name="oordeel_edit"),
    path(
        "acties/<actie:code>/oordelen/<int:pk>/weghalen/", weghalen.oordeel_weghalen, name="oordeel_weghalen"
    ),
]
raadsstukken_urls = [
    path("raadsstukken/", raadsstukken.raadsstuk_lijst, name="raadsstuk_lijst"),
    path("raadsstukken/nieuw/", raadsstukken.raadsstuk_nieuw, name="raadsstuk_nieuw"),
    path("raadsstukken/<raadsstuk:code>/bewerken/", raadsstukken.raadsstuk_edit, name="raadsstuk_edit"),
    path("raadsstukken/<raadsstuk:code>/weghalen/", weghalen.raadsstuk_weghalen, name="raadsstuk_weghalen"),
]
raadsvergaderingen_urls = [
    path("raadsvergaderingen/", raadsvergaderingen.raadsvergadering_lijst, name="raadsvergadering_lijst"),
    path(
        "raadsvergaderingen/nieuw/", raadsvergaderingen.raadsvergadering_nieuw, name="raadsvergadering_nieuw"
    ),
    path(
        "raadsvergaderingen/<int:pk>/bewerken/",
        raadsvergaderingen.raadsvergadering_edit,
        name="raadsvergadering_edit",
    ),
    path(
        "raadsvergaderingen/<int:pk>/weghalen/",
        weghalen.raadsvergadering_weghalen,
        name="raadsvergadering_weghalen",
    ),
]
# What has a page of history of its own -> where it stands.
MET_GESCHIEDENIS = {
    "actie": "acties/<actie:code>",
    "doel": "doelen/<jaar:jaar>/<doel:code>",
    "jaarplan": "plan/<jaar:jaar>",
    "evaluatie": "evaluatie/<jaar:jaar>/<nummer:nummer>",
    "agenda": "agendas/<int:pk>",
    "thema": "themas/<slug:slug>",
    "domein": "domeinen/<slug:slug>",
    "indexonderwerp": "onderwerpen/<slug:slug>",
    "vnartikel": "vn-artikelen/<kort:nummer>",
    "wettelijkplan": "wettelijke-plannen/<slug:slug>",
    "routekaartstap": "routekaart/<kort:nummer>",
    "organisatie": "organisaties/<int:pk>",
    "gemeente": "gemeente",
    "raadsstuk": "raadsstukken/<raadsstuk:code>",
    "raadsvergadering": "raadsvergaderingen/<int:pk>",
    "obstakel": "obstakels/<slug:slug>",
}
geschiedenis_urls = [
    pad
    for ding, voor in MET_GESCHIEDENIS.items()
    for pad in (
        path(f"{voor}/geschiedenis/", geschiedenis.geschiedenis, {"ding": ding}, "geschiedenis"),
        path(f"{voor}/geschiedenis/terugzetten/", geschiedenis.terugzetten, {"ding": ding}, "terugzetten"),
    )
]
evaluatie_urls = [
    path("evaluatie/", evaluatie.evaluatie_lijst, name="evaluatie_lijst"),
    path("evaluatie/<jaar:jaar>/nieuw/", evaluatie.evaluatie_nieuw, name="evaluatie_nieuw"),
    path("evaluatie/<jaar:jaar>/<nummer:nummer>/", evaluatie.evaluatie_werkplek, name="evaluatie_werkplek"),
    path(
        "evaluatie/<jaar:jaar>/<nummer:nummer>/bewerken/<slug:deel>/",
        evaluatie.evaluatie_edit,
        name="evaluatie_edit",
    ),
    path(
        "evaluatie/<jaar:jaar>/<nummer:nummer>/per-actie/",
        per_actie.evaluatie_acties,
        name="evaluatie_acties",
    ),
    path(
        "evaluatie/<jaar:jaar>/<nummer:nummer>/besproken/",
        evaluatie.evaluatie_besproken,
        name="evaluatie_besproken",
    ),
    path(
        "evaluatie/<jaar:jaar>/<nummer:nummer>/publiceren/",
        publiceren.evaluatie_publiceren,
        name="evaluatie_publiceren",
    ),
    path(
        "evaluatie/<jaar:jaar>/<nummer:nummer>/weghalen/",
        weghalen.evaluatie_weghalen,
        name="evaluatie_weghalen",
    ),
]
publiceren_urls = [
    path("plan/<jaar:jaar>/openbaar-maken/", openbaar_maken.openbaar_maken, name="openbaar_maken"),
    path("plan/<jaar:jaar>/vaststellen/", vaststellen.vaststellen, name="vaststellen"),
    path("plan/<jaar:jaar>/archiveren/", vaststellen.archiveren, name="archiveren"),
]
routekaart_urls = [
    path("routekaart/", routekaart.routekaart, name="routekaart"),
    path("routekaart/<kort:nummer>/bewerken/", routekaart.routekaart_stap, name="routekaart_stap"),
    path("routekaart/<kort:nummer>/score/", routekaart.routekaart_score, name="routekaart_score"),
    path(
        "routekaart/<kort:nummer>/score/<dag:datum>/",
        routekaart.routekaart_score_edit,
        name="routekaart_score_edit",
    ),
]
basis_urls = [
    path("basisgegevens/", basisgegevens.basisgegevens, name="basisgegevens"),
    path("gemeente/", gemeente.gemeente_edit, name="gemeente_edit"),
    path("organisaties/", organisaties.organisatie_lijst, name="organisatie_lijst"),
    path("organisaties/nieuw/", organisaties.organisatie_nieuw, name="organisatie_nieuw"),
    path("organisaties/<int:pk>/bewerken/", organisaties.organisatie_edit, name="organisatie_edit"),
    path("themas/", themas.thema_lijst, name="thema_lijst"),
    path("themas/nieuw/", themas.thema_nieuw, name="thema_nieuw"),
    path("themas/<slug:slug>/bewerken/", themas.thema_edit, name="thema_edit"),
    path("domeinen/", domeinen.domein_lijst, name="domein_lijst"),
    path("domeinen/nieuw/", domeinen.domein_nieuw, name="domein_nieuw"),
    path("domeinen/<slug:slug>/bewerken/", domeinen.domein_edit, name="domein_edit"),
    path("onderwerpen/", onderwerpen.onderwerp_lijst, name="onderwerp_lijst"),
    path("onderwerpen/nieuw/", onderwerpen.onderwerp_nieuw, name="onderwerp_nieuw"),
    path("onderwerpen/<slug:slug>/bewerken/", onderwerpen.onderwerp_edit, name="onderwerp_edit"),
    path("vn-artikelen/", vn_artikelen.vn_artikel_lijst, name="vn_artikel_lijst"),
    path("vn-artikelen/nieuw/", vn_artikelen.vn_artikel_nieuw, name="vn_artikel_nieuw"),
    path("vn-artikelen/<kort:nummer>/bewerken/", vn_artikelen.vn_artikel_edit, name="vn_artikel_edit"),
    path("wettelijke-plannen/", wettelijke_plannen.wettelijk_plan_lijst, name="wettelijk_plan_lijst"),
    path("wettelijke-plannen/nieuw/", wettelijke_plannen.wettelijk_plan_nieuw, name="wettelijk_plan_nieuw"),
    path(
        "wettelijke-plannen/<slug:slug>/bewerken/",
        wettelijke_plannen.wettelijk_plan_edit,
        name="wettelijk_plan_edit",
    ),
    path("agendas/", agendas.agenda_lijst, name="agenda_lijst"),
    path("agendas/nieuw/", agendas.agenda_nieuw, name="agenda_nieuw"),
    path("agendas/<int:pk>/bewerken/", agendas.agenda_edit, name="agenda_edit"),
]

urlpatterns = [
    *werkplek_urls,
    *werkplek_plan_urls,
    *overdracht_urls,
    *werkplek_focus_urls,
    *werkplek_doelen_urls,
    *werkplek_actieplek_urls,
    *werkplek_acties_urls,
    *voortgang_urls,
    *indicatoren_urls,
    *obstakels_urls,
    *oordelen_urls,
    *raadsstukken_urls,
    *raadsvergaderingen_urls,
    *geschiedenis_urls,
    *evaluatie_urls,
    *publiceren_urls,
    *routekaart_urls,
    *basis_urls,
]
