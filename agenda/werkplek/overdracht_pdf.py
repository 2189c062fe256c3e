"""The handover on paper: the HTML of its PDF, and the files that it asks for."""

from django.conf import settings
from django.template.loader import render_to_string

from agenda.models import Gemeente
from agenda.werkplek.overdracht import Overdracht


def html(rapport: Overdracht, gemeente: Gemeente | None, openbaar_adres: str) -> str:
    context = {
        "rapport": rapport,
        "plan": rapport.plan,
        "gemeente": gemeente,
        "adres": f"{openbaar_adres}/werkplek/overdracht/?jaar={rapport.plan.jaar}",
    }
    return render_to_string("pdf/overdracht.html", context)


def stijl() -> dict[str, bytes]:
    map_ = settings.BASE_DIR / "static" / "css"
    return {naam: (map_ / naam).read_bytes() for naam in ("pdf.css", "overdracht_pdf.css")}
