"""Every version of a plan, also a concept that stays inside: who may read the plan, can read those too.

Nothing of this is ever kept for others: what is not public must not come from a cache.
"""

from django.http import Http404, HttpResponse

from agenda.lezen import export
from agenda.models import BestandSoort
from agenda.permissions import get_jaarplan, get_versie
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.publicatie import JSON


@read_only
def versies(request, jaar):
    plan = get_jaarplan(request.user, jaar)
    rijen = plan.versies.voor_lezers().nieuwste_eerst()
    return render_page(request, "agenda/versies.html", {"plan": plan, "versies": rijen, "menu": "plan"})


@read_only
def versie_pdf(request, jaar, versie):
    gekozen = get_versie(request.user, jaar, versie)
    if gekozen.pdf_sha256 is None:
        raise Http404("Het pdf-bestand is bijna klaar.")
    return _bestand(gekozen, gekozen.bestand(BestandSoort.PDF), "application/pdf", "pdf")


@read_only
def versie_raad(request, jaar, versie):
    gekozen = get_versie(request.user, jaar, versie)
    if gekozen.raad_sha256 is None:
        raise Http404("Het pdf-bestand voor de raad is bijna klaar.")
    return _bestand(gekozen, gekozen.bestand(BestandSoort.RAAD), "application/pdf", "pdf", "voor-de-raad")


@read_only
def versie_json(request, jaar, versie):
    gekozen = get_versie(request.user, jaar, versie)
    return _bestand(gekozen, export.as_json(gekozen), JSON, "json")


def _bestand(versie, inhoud: bytes, soort: str, einde: str, wat: str = "jaarplan") -> HttpResponse:
    naam = f"{wat}-{versie.jaarplan.jaar}-versie-{versie.nummer}.{einde}"
    response = HttpResponse(inhoud, content_type=soort)
    response["Content-Disposition"] = f'attachment; filename="{naam}"'
    return response
