"""What can be taken home: the PDF, and the plan as open data."""

from functools import partial

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse

from agenda.lezen import export
from agenda.lezen.leesplan import Leesplan
from agenda.models import BestandSoort, Planversie
from agenda.permissions import get_openbare_versie
from agenda.publicatie import kept, render
from agenda.uitwisselen.naleesbladen import NALEESBLADEN
from agenda.uitwisselen.tabellen import ACTIES, BLADEN, OPGEMAAKT
from agenda.woorden import opsomming
from inclusie.methoden import read_only
from inclusie.publicatie import CSV, JSON, XLSX, any_origin, send_later, serve, serve_file


@read_only
@login_not_required
@kept()
def plan_downloads(request, jaar):
    versie = get_openbare_versie(jaar)

    def maak() -> bytes:
        versies = Planversie.objects.openbaar().van_jaar(jaar).voor_lezers().nieuwste_eerst()
        context = {
            "plan": Leesplan(versie),
            "versie": versie,
            "oudere": [ander for ander in versies if ander.pk != versie.pk],
            "json_grootte": len(export.as_json(versie)),
            "csv_grootte": len(export.as_csv(versie)),
            "xlsx_grootte": len(export.as_xlsx(versie)),
            "kolommen": [(kolom.kop, kolom.uitleg) for kolom in ACTIES.kolommen],
            "bladen": BLADEN,
            "naleesbladen": NALEESBLADEN,
            "opgemaakt": opsomming(OPGEMAAKT),
        }
        return render("agenda/plan_downloads.html", context, adres=request.path)

    return serve(request, maak)


@any_origin
@read_only
@login_not_required
@kept()
def plan_pdf(request, jaar, versie=None):
    gekozen = get_openbare_versie(jaar, versie)
    if gekozen.pdf_sha256 is None:
        plan = Leesplan(gekozen, vast=versie is not None)
        return send_later(request, render("agenda/plan_pdf_nog_niet.html", {"plan": plan, "versie": gekozen}))
    return serve_file(
        request,
        gekozen.pdf_sha256,
        partial(gekozen.bestand, BestandSoort.PDF),
        naam=_naam(gekozen, "pdf"),
        soort="application/pdf",
        voorgoed=versie is not None,
    )


@any_origin
@read_only
@login_not_required
@kept()
def plan_json(request, jaar, versie=None):
    gekozen = get_openbare_versie(jaar, versie)
    return _gegevens(request, gekozen, lambda: export.as_json(gekozen), JSON, "json")


@any_origin
@read_only
@login_not_required
@kept()
def plan_csv(request, jaar, versie=None):
    gekozen = get_openbare_versie(jaar, versie)
    return _gegevens(request, gekozen, lambda: export.as_csv(gekozen), CSV, "csv")


@any_origin
@read_only
@login_not_required
@kept()
def plan_xlsx(request, jaar, versie=None):
    gekozen = get_openbare_versie(jaar, versie)
    return _gegevens(request, gekozen, lambda: export.as_xlsx(gekozen), XLSX, "xlsx")


def _gegevens(request, versie: Planversie, maak, soort: str, einde: str) -> HttpResponse:
    return serve(request, maak, soort=soort, naam=_naam(versie, einde))


def _naam(versie: Planversie, einde: str) -> str:
    return f"jaarplan-{versie.jaarplan.jaar}-versie-{versie.nummer}.{einde}"
