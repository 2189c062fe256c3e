"""The handover of a year: on a page and as a PDF, of everybody or of one. Live, so it names its moment."""

import hashlib
import logging

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils.http import urlencode

from agenda.forms.overdracht import OverdrachtForm
from agenda.models import Gemeente, Jaarplan
from agenda.permissions import mag_plan_lezen
from agenda.werkplek import overdracht_pdf as pdf
from agenda.werkplek.overdracht import dragers, kies_plan, maak
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.pdf import PdfFout, render_pdf
from inclusie.pdf_meteen import WACHT, TeDruk, plek
from inclusie.tijd import nu
from inclusie.toegang import eis

logger = logging.getLogger("inclusie")


@read_only
def overdracht(request):
    eis(mag_plan_lezen(request.user))
    at, plannen = nu(), list(Jaarplan.objects.all())
    plan = kies_plan(plannen, request.GET.get("jaar", ""), at.date()) or kies_plan(plannen, "", at.date())
    context, status = {"menu": "plan"}, 200
    if plan:
        allen = dragers(plan, at.date())
        form = OverdrachtForm(request.GET, plannen=plannen, plan=plan, dragers=allen)
        rapport = maak(plan, allen, form.wie_dan(), at=at)
        keuze = {"jaar": plan.jaar} | ({"wie": rapport.wie.sleutel} if rapport.wie else {})
        context |= {"form": form, "rapport": rapport, "keuze": urlencode(keuze)}
        status = 400 if form.errors else 200
    return render_page(request, "agenda/overdracht.html", context, status=status)


@read_only
def overdracht_pdf(request):
    eis(mag_plan_lezen(request.user))
    at = nu()
    plan = kies_plan(list(Jaarplan.objects.all()), request.GET.get("jaar", ""), at.date())
    if plan is None:
        raise Http404
    try:
        # The place first: in a flood, refusing must cost little.
        with plek():
            inhoud = _render(plan, request.GET.get("wie", ""), at)
    except TeDruk:
        return _niet_nu(request, plan, 429)
    except PdfFout as fout:
        logger.exception("pdf van de overdracht: %s", fout)
        return _niet_nu(request, plan, 503)
    naam = f"overdracht-{plan.jaar}-{at:%Y-%m-%d}.pdf"
    return HttpResponse(
        inhoud,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )


def _render(plan, wie: str, at) -> bytes:
    allen = dragers(plan, at.date())
    if wie and wie not in {drager.sleutel for drager in allen}:
        raise Http404
    html = pdf.html(maak(plan, allen, wie, at=at), Gemeente.objects.first(), settings.PUBLIC_URL)
    kenmerk = hashlib.sha256(html.encode()).hexdigest()
    adres = f"{settings.PUBLIC_URL}/"
    gemaakt = render_pdf(html, bestanden=pdf.stijl(), identifier=kenmerk, gemaakt_op=at, adres=adres)
    return gemaakt.inhoud


def _niet_nu(request, plan, status: int) -> HttpResponse:
    context = {"plan": plan, "druk": status == 429, "adres": request.get_full_path(), "menu": "plan"}
    response = render_page(request, "agenda/overdracht_pdf.html", context, status=status)
    response["Retry-After"] = str(WACHT)
    return response
