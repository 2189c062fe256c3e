"""The addresses of the agenda: a list per resource. View function = name = template = test file."""

from django.urls import path, register_converter

from agenda.views import (
    acties,
    agendas,
    basisgegevens,
    doelen,
    domeinen,
    focus,
    gemeente,
    geschiedenis,
    handleiding,
    inclusieagenda,
    indicatoren,
    kort,
    openbaar_maken,
    organisaties,
    plan,
    plan_bestanden,
    themas,
    vaststellen,
    verplaatsen,
    voortgang,
    weghalen,
    werkplek,
    werkplek_acties,
    werkplek_actiestand,
    werkplek_plan,
)


class Versienummer:
    """'1.2', never anything that a database could stumble over."""

    regex = r"[0-9]{1,5}\.[0-9]{1,5}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class Actiecode(Versienummer):
    """'2021-07'."""

    regex = r"[0-9]{4}-[0-9]{1,7}"


class Doelcode(Versienummer):
    """'D1'."""

    regex = r"D[0-9]{1,7}"


class KortGetal(Versienummer):
    """It fits in every database column."""

    regex = r"[0-9]{1,4}"


class Jaar(Versienummer):
    """2021, in one spelling: every address is kept under its own key."""

    regex = r"[1-9][0-9]{3}"

    def to_python(self, value):
        return int(value)


class Nummer(Jaar):
    """7, never '07'."""

    regex = r"[1-9][0-9]*"


class Dag(Versienummer):
    """'2021-07-01'."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


register_converter(Versienummer, "versie")
register_converter(Actiecode, "actie")
register_converter(Doelcode, "doel")
register_converter(KortGetal, "kort")
register_converter(Jaar, "jaar")
register_converter(Nummer, "nummer")
register_converter(Dag, "dag")

# A page below a version number is that version for good; the same name without it is the newest of the year.
plan_urls = [
    path("plan/", plan.plan_laatste, name="plan_laatste"),
    path("plan/<jaar:jaar>/", plan.plan_detail, name="plan_detail"),
    path("plan/<jaar:jaar>/thema/<slug:slug>/", plan.plan_thema, name="plan_thema"),
    path("plan/<jaar:jaar>/actie/<nummer:nummer>/", plan.plan_actie, name="plan_actie"),
    path("plan/<jaar:jaar>/versies/", plan.plan_versies, name="plan_versies"),
    path("plan/<jaar:jaar>/versies/<versie:versie>/", plan.plan_versie, name="plan_versie"),
    path("plan/<jaar:jaar>/versies/<versie:versie>/thema/<slug:slug>/", plan.plan_thema, name="plan_thema"),
    path(
        "plan/<jaar:jaar>/versies/<versie:versie>/actie/<nummer:nummer>/", plan.plan_actie, name="plan_actie"
    ),
    path("plan/<jaar:jaar>/wat-is-veranderd/", plan.plan_veranderd, name="plan_veranderd"),
]
plan_bestanden_urls = [
    path("plan/<jaar:jaar>/downloads/", plan_bestanden.plan_downloads, name="plan_downloads"),
    path("plan/<jaar:jaar>/jaarplan.pdf", plan_bestanden.plan_pdf, name="plan_pdf"),
    path("plan/<jaar:jaar>/jaarplan.json", plan_bestanden.plan_json, name="plan_json"),
    path("plan/<jaar:jaar>/jaarplan.csv", plan_bestanden.plan_csv, name="plan_csv"),
    path("plan/<jaar:jaar>/versies/<versie:versie>/jaarplan.pdf", plan_bestanden.plan_pdf, name="plan_pdf"),
    path(
        "plan/<jaar:jaar>/versies/<versie:versie>/jaarplan.json", plan_bestanden.plan_json, name="plan_json"
    ),
    path("plan/<jaar:jaar>/versies/<versie:versie>/jaarplan.csv", plan_bestanden.plan_csv, name="plan_csv"),
]
acties_urls = [
    path("acties/", acties.actie_lijst, name="actie_lijst"),
]
inclusieagenda_urls = [
    path("inclusieagenda/", inclusieagenda.inclusieagenda_detail, name="inclusieagenda_detail"),
]
kort_urls = [
    path("a/<str:code>/", kort.actie_kort, name="actie_kort"),
]

# The workplace. The module has the name of the segment after /werkplek/; the order of the plan's parts has
# its own two, verplaatsen and weghalen, since a focus, a goal and an action move and go in the same way.
werkplek_urls = [
    path("werkplek/", werkplek.werkplek_start, name="werkplek_start"),
    path("werkplek/handleiding/", handleiding.handleiding, name="handleiding"),
]
werkplek_plan_urls = [
    path("werkplek/plan/", werkplek_plan.plan_lijst, name="plan_lijst"),
    path("werkplek/plan/nieuw/", werkplek_plan.plan_nieuw, name="plan_nieuw"),
    path("werkplek/plan/<jaar:jaar>/", werkplek_plan.werkplek_plan, name="werkplek_plan"),
    path("werkplek/plan/<jaar:jaar>/bewerken/", werkplek_plan.plan_edit, name="plan_edit"),
    path(
        "werkplek/plan/<jaar:jaar>/bewerken/<slug:deel>/", werkplek_plan.plan_deel_edit, name="plan_deel_edit"
    ),
    path("werkplek/plan/<jaar:jaar>/weggehaald/", werkplek_plan.plan_weggehaald, name="plan_weggehaald"),
]
werkplek_focus_urls = [
    path("werkplek/focus/<jaar:jaar>/nieuw/", focus.focus_nieuw, name="focus_nieuw"),
    path("werkplek/focus/<jaar:jaar>/<slug:slug>/bewerken/", focus.focus_edit, name="focus_edit"),
    path(
        "werkplek/focus/<jaar:jaar>/<slug:slug>/verplaatsen/",
        verplaatsen.focus_verplaatsen,
        name="focus_verplaatsen",
    ),
    path("werkplek/focus/<jaar:jaar>/<slug:slug>/weghalen/", weghalen.focus_weghalen, name="focus_weghalen"),
]
werkplek_doelen_urls = [
    path("werkplek/doelen/<jaar:jaar>/nieuw/", doelen.doel_nieuw, name="doel_nieuw"),
    path("werkplek/doelen/<jaar:jaar>/<doel:code>/bewerken/", doelen.doel_edit, name="doel_edit"),
    path(
        "werkplek/doelen/<jaar:jaar>/<doel:code>/verplaatsen/",
        verplaatsen.doel_verplaatsen,
        name="doel_verplaatsen",
    ),
    path("werkplek/doelen/<jaar:jaar>/<doel:code>/weghalen/", weghalen.doel_weghalen, name="doel_weghalen"),
]
werkplek_actieplek_urls = [
    path(
        "werkplek/acties/<actie:code>/verplaatsen/", verplaatsen.actie_verplaatsen, name="actie_verplaatsen"
    ),
    path("werkplek/acties/<actie:code>/weghalen/", weghalen.actie_weghalen, name="actie_weghalen"),
]
werkplek_acties_urls = [
    path(
        "werkplek/doelen/<jaar:jaar>/<doel:doel>/acties/nieuw/",
        werkplek_acties.actie_nieuw,
        name="actie_nieuw",
    ),
    path("werkplek/acties/<actie:code>/", werkplek_acties.actie_werkplek, name="actie_werkplek"),
    path("werkplek/acties/<actie:code>/bewerken/", werkplek_acties.actie_edit, name="actie_edit"),
    path("werkplek/acties/<actie:code>/bewerken/<slug:deel>/", werkplek_acties.actie_edit, name="actie_edit"),
    path(
        "werkplek/acties/<actie:code>/stand/<slug:zet>/", werkplek_actiestand.actie_stand, name="actie_stand"
    ),
]
voortgang_urls = [
    path("werkplek/acties/<actie:code>/voortgang/nieuw/", voortgang.voortgang_nieuw, name="voortgang_nieuw"),
    path(
        "werkplek/acties/<actie:code>/voortgang/<kort:nummer>/bewerken/",
        voortgang.voortgang_edit,
        name="voortgang_edit",
    ),
    path(
        "werkplek/acties/<actie:code>/voortgang/<kort:nummer>/akkoord/",
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
        path(f"{een}weghalen/", indicatoren.indicator_weghalen, name="indicator_weghalen"),
        path(f"{een}metingen/nieuw/", indicatoren.meetwaarde_nieuw, name="meetwaarde_nieuw"),
        path(f"{meting}bewerken/", indicatoren.meetwaarde_edit, name="meetwaarde_edit"),
        path(f"{meting}weghalen/", indicatoren.meetwaarde_weghalen, name="meetwaarde_weghalen"),
    ]


indicatoren_urls = indicator_urls("werkplek/acties/<actie:code>/")
indicatoren_urls += indicator_urls("werkplek/doelen/<jaar:jaar>/<doel:code>/")
geschiedenis_urls = [
    pad
    for voor in ("acties/<actie:code>", "doelen/<jaar:jaar>/<doel:code>", "plan/<jaar:jaar>")
    for pad in (
        path(f"werkplek/{voor}/geschiedenis/", geschiedenis.geschiedenis, name="geschiedenis"),
        path(f"werkplek/{voor}/geschiedenis/terugzetten/", geschiedenis.terugzetten, name="terugzetten"),
    )
]
publiceren_urls = [
    path("werkplek/plan/<jaar:jaar>/openbaar-maken/", openbaar_maken.openbaar_maken, name="openbaar_maken"),
    path("werkplek/plan/<jaar:jaar>/vaststellen/", vaststellen.vaststellen, name="vaststellen"),
    path("werkplek/plan/<jaar:jaar>/afronden/", vaststellen.afronden, name="afronden"),
    path("werkplek/plan/<jaar:jaar>/archiveren/", vaststellen.archiveren, name="archiveren"),
]
basis_urls = [
    path("werkplek/basisgegevens/", basisgegevens.basisgegevens, name="basisgegevens"),
    path("werkplek/gemeente/", gemeente.gemeente_edit, name="gemeente_edit"),
    path("werkplek/organisaties/", organisaties.organisatie_lijst, name="organisatie_lijst"),
    path("werkplek/organisaties/nieuw/", organisaties.organisatie_nieuw, name="organisatie_nieuw"),
    path("werkplek/organisaties/<int:pk>/bewerken/", organisaties.organisatie_edit, name="organisatie_edit"),
    path("werkplek/themas/", themas.thema_lijst, name="thema_lijst"),
    path("werkplek/themas/nieuw/", themas.thema_nieuw, name="thema_nieuw"),
    path("werkplek/themas/<slug:slug>/bewerken/", themas.thema_edit, name="thema_edit"),
    path("werkplek/domeinen/", domeinen.domein_lijst, name="domein_lijst"),
    path("werkplek/domeinen/nieuw/", domeinen.domein_nieuw, name="domein_nieuw"),
    path("werkplek/domeinen/<slug:slug>/bewerken/", domeinen.domein_edit, name="domein_edit"),
    path("werkplek/agendas/", agendas.agenda_lijst, name="agenda_lijst"),
    path("werkplek/agendas/nieuw/", agendas.agenda_nieuw, name="agenda_nieuw"),
    path("werkplek/agendas/<int:pk>/bewerken/", agendas.agenda_edit, name="agenda_edit"),
]

urlpatterns = plan_urls + plan_bestanden_urls + acties_urls + inclusieagenda_urls + kort_urls
urlpatterns += werkplek_urls + werkplek_plan_urls + werkplek_focus_urls + werkplek_doelen_urls
urlpatterns += werkplek_actieplek_urls + basis_urls
urlpatterns += werkplek_acties_urls + voortgang_urls + indicatoren_urls + geschiedenis_urls + publiceren_urls
