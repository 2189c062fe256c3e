"""The verdict on every action of an evaluation, on one page with what there is to judge by."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda import woorden
from agenda.forms.evaluatie_oordelen import Oordelenblad, maak_blad, vul_in
from agenda.handelen.evalueren import oordeel_per_rij
from agenda.permissions import get_evaluatie_voor_bewerken
from agenda.werkplek import evaluatieblad
from inclusie.htmx import naar_plek, render_page
from inclusie.redding import red
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def evaluatie_acties(request, jaar, nummer):
    """What is right is saved, also when another row is not; what was typed there stays on the page."""
    evaluatie = get_evaluatie_voor_bewerken(request.user, jaar, nummer)
    at, status = nu(), 200

    def lees():
        return maak_blad(evaluatie, evaluatieblad.lees_delen(evaluatie, at.date()))

    if request.method == "POST":
        try:
            blad = oordeel_per_rij(evaluatie, lambda: vul_in(lees(), request.POST), door=request.user, at=at)
        except ValidationError as fout:
            return red(request, 409, " ".join(fout.messages))
        if not blad.fout:
            return _verder(request, blad)
        status = 409 if any(rij.hun for rij in blad.fout) else 422
    else:
        blad = lees()
    return render_page(request, "agenda/evaluatie_acties.html", _context(blad), status=status)


def _context(blad: Oordelenblad) -> dict:
    evaluatie = blad.evaluatie
    doelen = [
        (doel, blad.doelen.get(doel.code), [(actie, blad.acties[actie.code]) for actie in doel.acties])
        for doel in evaluatieblad.bladen(evaluatie.jaarplan, blad.bron)
    ]
    return {
        "evaluatie": evaluatie,
        "plan": evaluatie.jaarplan,
        "blad": blad,
        "samen": [rij.form for rij in blad.rijen],
        "doelen": doelen,
        "tel": evaluatieblad.tel(evaluatie),
        "menu": "plan",
    }


def _verder(request, blad: Oordelenblad):
    """Back on the page, at the first action without a verdict."""
    evaluatie = blad.evaluatie
    adres = reverse("evaluatie_acties", args=[evaluatie.jaarplan.jaar, evaluatie.nummer])
    tel = " ".join(f"{zin}." for zin in evaluatieblad.tel(evaluatie).zinnen)
    hoeveel = woorden.aantal(blad.aantal_bewaard, "oordeel bewaard", "oordelen bewaard")
    zin = f"{hoeveel}. {tel}" if blad.aantal_bewaard else f"Er was niets veranderd. {tel}"
    leeg = next((code for code, rij in blad.acties.items() if rij.form.instance._state.adding), None)
    if leeg is None:
        messages.success(request, zin)
        return redirect("evaluatie_werkplek", evaluatie.jaarplan.jaar, evaluatie.nummer)
    return naar_plek(request, f"{adres}#actie-{leeg}", f"actie {leeg}", zin)
