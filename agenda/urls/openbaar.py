"""What everybody reads: a list per resource."""

from django.urls import path

from agenda.views.openbaar import (
    acties,
    dekking,
    hulp,
    inclusieagenda,
    index,
    kalender,
    kort,
    obstakels,
    open_data,
    over,
    plan,
    plan_bestanden,
    raad,
    routekaart,
    security_txt,
    vergelijken,
    versies,
    woordenlijst,
)

# A page below a version number is that version for good; the same name without it is the newest of the year.
plan_urls = [
    path("plan/", plan.plan_laatste, name="plan_laatste"),
    path("plan/<jaar:jaar>/", plan.plan_detail, name="plan_detail"),
    path("plan/<jaar:jaar>/thema/<slug:slug>/", plan.plan_thema, name="plan_thema"),
    path("plan/<jaar:jaar>/actie/<nummer:nummer>/", plan.plan_actie, name="plan_actie"),
    path("plan/<jaar:jaar>/evaluatie/", plan.plan_evaluatie, name="plan_evaluatie"),
    path("plan/<jaar:jaar>/versies/<versie:versie>/evaluatie/", plan.plan_evaluatie, name="plan_evaluatie"),
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
    path("plan/<jaar:jaar>/jaarplan.xlsx", plan_bestanden.plan_xlsx, name="plan_xlsx"),
    path("plan/<jaar:jaar>/versies/<versie:versie>/jaarplan.pdf", plan_bestanden.plan_pdf, name="plan_pdf"),
    path(
        "plan/<jaar:jaar>/versies/<versie:versie>/jaarplan.json", plan_bestanden.plan_json, name="plan_json"
    ),
    path("plan/<jaar:jaar>/versies/<versie:versie>/jaarplan.csv", plan_bestanden.plan_csv, name="plan_csv"),
    path(
        "plan/<jaar:jaar>/versies/<versie:versie>/jaarplan.xlsx", plan_bestanden.plan_xlsx, name="plan_xlsx"
    ),
]
raad_urls = [
    path("raad/", raad.raad_laatste, name="raad_laatste"),
    path("raad/<jaar:jaar>/", raad.raad_detail, name="raad_detail"),
    path("raad/<jaar:jaar>/versies/<versie:versie>/", raad.raad_detail, name="raad_detail"),
    path("raad/<jaar:jaar>/raad.pdf", raad.raad_pdf, name="raad_pdf"),
    path("raad/<jaar:jaar>/versies/<versie:versie>/raad.pdf", raad.raad_pdf, name="raad_pdf"),
]
acties_urls = [
    path("acties/", acties.actie_lijst, name="actie_lijst"),
]
# Three ways to look at what the actions of a year cover.
dekking_urls = [
    path("dekking/<jaar:jaar>/", dekking.dekking_detail, name="dekking_detail"),
    path("index/<jaar:jaar>/", index.index_detail, name="index_detail"),
    path("routekaart/<jaar:jaar>/", routekaart.routekaart_detail, name="routekaart_detail"),
]
inclusieagenda_urls = [
    path("inclusieagenda/", inclusieagenda.inclusieagenda_detail, name="inclusieagenda_detail"),
]
obstakels_urls = [
    path("obstakels/", obstakels.obstakels, name="obstakels"),
    path("obstakels/<slug:slug>/", obstakels.obstakel_detail, name="obstakel_detail"),
]
open_data_urls = [
    path("open-data/", open_data.open_data, name="open_data"),
    path("plan/schema.json", open_data.plan_schema, name="plan_schema"),
    path("plan/schema/<nummer:vorm>.json", open_data.plan_schema, name="plan_schema"),
    path("kalender.ics", kalender.kalender_ics, name="kalender_ics"),
    path("versies.atom", versies.versies_atom, name="versies_atom"),
]
vergelijken_urls = [
    path("vergelijken/", vergelijken.vergelijken, name="vergelijken"),
]
security_urls = [
    path(".well-known/security.txt", security_txt.security_txt, name="security_txt"),
]
over_urls = [
    path("over/", over.over, name="over"),
    path("over/beveiliging/", over.over_beveiliging, name="over_beveiliging"),
]
hulp_urls = [
    path("hulp/", hulp.hulp, name="hulp"),
]
woordenlijst_urls = [
    path("woordenlijst/", woordenlijst.woordenlijst, name="woordenlijst"),
]
kort_urls = [
    path("a/<str:code>/", kort.actie_kort, name="actie_kort"),
]


urlpatterns = [
    *plan_urls,
    *plan_bestanden_urls,
    *raad_urls,
    *acties_urls,
    *dekking_urls,
    *inclusieagenda_urls,
    *obstakels_urls,
    *open_data_urls,
    *vergelijken_urls,
    *security_urls,
    *over_urls,
    *hulp_urls,
    *woordenlijst_urls,
    *kort_urls,
]
