"""The addresses of the agenda: a list per resource. View function = name = template = test file."""

from django.urls import path, register_converter

from agenda.views import acties, inclusieagenda, kort, plan, plan_bestanden


class Versienummer:
    """'1.2', never anything that a database could stumble over."""

    regex = r"[0-9]{1,5}\.[0-9]{1,5}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(Versienummer, "versie")

# A page below a version number is that version for good; the same name without it is the newest of the year.
plan_urls = [
    path("plan/", plan.plan_laatste, name="plan_laatste"),
    path("plan/<int:jaar>/", plan.plan_detail, name="plan_detail"),
    path("plan/<int:jaar>/thema/<slug:slug>/", plan.plan_thema, name="plan_thema"),
    path("plan/<int:jaar>/actie/<int:nummer>/", plan.plan_actie, name="plan_actie"),
    path("plan/<int:jaar>/versies/", plan.plan_versies, name="plan_versies"),
    path("plan/<int:jaar>/versies/<versie:versie>/", plan.plan_versie, name="plan_versie"),
    path("plan/<int:jaar>/versies/<versie:versie>/thema/<slug:slug>/", plan.plan_thema, name="plan_thema"),
    path("plan/<int:jaar>/versies/<versie:versie>/actie/<int:nummer>/", plan.plan_actie, name="plan_actie"),
    path("plan/<int:jaar>/wat-is-veranderd/", plan.plan_veranderd, name="plan_veranderd"),
]
plan_bestanden_urls = [
    path("plan/<int:jaar>/downloads/", plan_bestanden.plan_downloads, name="plan_downloads"),
    path("plan/<int:jaar>/jaarplan.pdf", plan_bestanden.plan_pdf, name="plan_pdf"),
    path("plan/<int:jaar>/jaarplan.json", plan_bestanden.plan_json, name="plan_json"),
    path("plan/<int:jaar>/jaarplan.csv", plan_bestanden.plan_csv, name="plan_csv"),
    path("plan/<int:jaar>/versies/<versie:versie>/jaarplan.pdf", plan_bestanden.plan_pdf, name="plan_pdf"),
    path("plan/<int:jaar>/versies/<versie:versie>/jaarplan.json", plan_bestanden.plan_json, name="plan_json"),
    path("plan/<int:jaar>/versies/<versie:versie>/jaarplan.csv", plan_bestanden.plan_csv, name="plan_csv"),
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

urlpatterns = plan_urls + plan_bestanden_urls + acties_urls + inclusieagenda_urls + kort_urls
