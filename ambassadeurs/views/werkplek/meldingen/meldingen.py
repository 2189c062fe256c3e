"""The reports: the list with one move for many, one report, and taking one in for somebody."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda import woorden
from ambassadeurs.forms.melding import AntwoordForm
from ambassadeurs.forms.melding_nieuw import MeldingForm
from ambassadeurs.forms.meldingen import BIJ, SLUIT, InboxFilterForm, SamenForm
from ambassadeurs.handelen import afhandelen
from ambassadeurs.handelen.bericht_geven import met_de_hand
from ambassadeurs.handelen.melden import meld
from ambassadeurs.handelen.meldingzetten import ZETTEN
from ambassadeurs.lezen.lot import lot_van
from ambassadeurs.models import Melding, Meldingbericht, Uitkomst
from ambassadeurs.permissions import get_melding, mag_meldingen_behandelen
from ambassadeurs.werkplek import inbox, meldingblad
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import neemt_bestanden, read_only
from inclusie.tijd import nu
from inclusie.toegang import eis
from inclusie.zet import mogelijk


@require_http_methods(["GET", "HEAD", "POST"])
def melding_lijst(request):
    eis(mag_meldingen_behandelen(request.user))
    at = nu()
    filter_ = InboxFilterForm(request.GET, telling=inbox.telling(request.user, at))
    rijen = inbox.lijst(request.user, at, **filter_.keuze())
    pagina = Paginator(rijen, inbox.PER_BLADZIJDE).get_page(request.GET.get("blz"))
    ongelezen = Meldingbericht.objects.bij(pagina).nummers_ongelezen()
    vraag = request.POST if request.method == "POST" else None
    form = SamenForm(vraag, rijen=[*pagina, *_al_geeindigd(request, pagina)], ongelezen=ongelezen)
    if request.method == "POST" and form.is_valid() and _doe_samen(request, form, at):
        return redirect(request.get_full_path())
    context = {
        "filter": filter_,
        "pagina": pagina,
        "rijen": [inbox.rij(melding, at.date()) for melding in pagina],
        "kop": woorden.aantal(pagina.paginator.count, "melding", "meldingen"),
        "is_gefilterd": any(filter_.keuze().values()),
        "form": form,
        "aangevinkt": request.POST.getlist("meldingen"),
        "menu": "meldingen",
    }
    return render_page(
        request, "ambassadeurs/melding_lijst.html", context, status=422 if form.errors else 200
    )


def _al_geeindigd(request, pagina) -> list[Melding]:
    """What the first of two clicks ended is on the page no longer, and may be chosen by the second."""
    if request.POST.get("doe") not in (BIJ, SLUIT):
        return []
    op_pagina = {str(melding) for melding in pagina}
    gekozen = [nummer for nummer in request.POST.getlist("meldingen") if nummer not in op_pagina]
    return list(Melding.objects.met_nummers(gekozen[: inbox.PER_BLADZIJDE]).geeindigd())


def _doe_samen(request, form, at) -> bool:
    """One move on each chosen report; what did not go is told by its number. Whether any went, or had gone
    by the first of two clicks."""
    gekozen = form.cleaned_data
    hand = {"door": request.user, "at": at}
    doe = {
        "toewijzen": partial(afhandelen.wijs_toe, aan=gekozen["aan"], **hand),
        "gelezen": partial(afhandelen.zet_op_gelezen, gelezen=gekozen["gelezen"], **hand),
        BIJ: partial(afhandelen.voeg_samen, met=gekozen["met"], **hand),
        SLUIT: partial(
            afhandelen.sluit, uitkomst=Uitkomst.NIET_VAN_ONS, wij_deden=gekozen["wij_deden"], **hand
        ),
    }[gekozen["doe"]]
    # Of doubles the one that is kept stays as it is.
    hoofd = str(gekozen["met"]) if gekozen["doe"] == BIJ else ""
    over = [nummer for nummer in gekozen["meldingen"] if nummer != hoofd]
    alle = afhandelen.per_melding(Melding.objects.met_nummers(over), doe)
    uitslagen = [uitslag for uitslag in alle if not uitslag.bezwaar or not _is_al_gedaan(uitslag, gekozen)]
    gelukt = [str(uitslag.melding) for uitslag in uitslagen if not uitslag.bezwaar]
    bezwaren = [f"Melding {uitslag.melding}: {uitslag.bezwaar}" for uitslag in uitslagen if uitslag.bezwaar]
    if alle and not uitslagen:
        return True
    if not gelukt:
        form.zet_bezwaren(bezwaren)
        return False
    hoeveel = woorden.aantal(len(gelukt), "melding", "meldingen")
    messages.success(request, f"Gedaan bij {hoeveel}: {woorden.opsomming(gelukt)}.")
    for bezwaar in bezwaren:
        messages.error(request, bezwaar)
    return True


def _is_al_gedaan(uitslag: afhandelen.Uitslag, gekozen: dict) -> bool:
    """As with a move of one report: done by the first of two clicks, with the same words."""
    # What the act had put in the row is not saved; what another click saved meanwhile counts.
    uitslag.melding.refresh_from_db()
    if gekozen["doe"] == BIJ:
        return ZETTEN["samenvoegen"].is_gedaan(uitslag.melding, met=gekozen["met"])
    velden = {"uitkomst": Uitkomst.NIET_VAN_ONS, "wij_deden": gekozen["wij_deden"]}
    return gekozen["doe"] == SLUIT and ZETTEN["sluiten"].is_gedaan(uitslag.melding, **velden)


@read_only
def melding_werkplek(request, nummer):
    melding = meldingblad.lees(get_melding(request.user, nummer))
    vandaag = nu().date()
    samengevoegd = meldingblad.samengevoegd(melding, vandaag)
    # Before the conversation: what comes in between is on the page, and is read with the next answer.
    form = AntwoordForm(melding=melding)
    context = {
        "melding": melding,
        "feiten": meldingblad.feiten(melding),
        "melder": meldingblad.melder(melding),
        "hoort_bij": meldingblad.hoort_bij(melding),
        "gesprek": list(Meldingbericht.objects.te_lezen_bij(melding).select_related("door")),
        "bestanden": meldingblad.bestanden(melding),
        "samengevoegd": samengevoegd,
        "anderen": [dubbel.melding for dubbel in samengevoegd],
        "termijn": inbox.termijn(melding, vandaag),
        "is_te_laat": inbox.is_te_laat(melding, vandaag),
        "laat_beantwoord": meldingblad.is_laat_beantwoord(melding),
        "hand": met_de_hand(melding, vandaag),
        "lot": lot_van(melding),
        "zetten": mogelijk(request.user, melding, ZETTEN),
        "tijdlijn": meldingblad.tijdlijn(melding),
        "form": form,
        "menu": "meldingen",
    }
    return render_page(request, "ambassadeurs/melding_werkplek.html", context)


@neemt_bestanden()
@require_http_methods(["GET", "HEAD", "POST"])
def melding_nieuw(request):
    eis(mag_meldingen_behandelen(request.user))
    at = nu()
    uit = verwerk(
        request,
        MeldingForm,
        Melding(),
        at=at,
        opslaan=lambda obj, form: meld(obj, form.bestanden(at), door=request.user, at=at),
        **({"files": request.FILES} if request.method == "POST" else {}),
    )
    if uit.bewaard:
        return redirect("melding_ingevoerd", uit.obj.nummer)
    context = {"uit": uit, "form": uit.form, "menu": "meldingen"}
    return render_page(request, "ambassadeurs/melding_nieuw.html", context, status=uit.status)


@read_only
def melding_ingevoerd(request, nummer):
    """What to tell who reported: the number, the code and by when we answer. Only for who took it in."""
    melding = get_melding(request.user, nummer)
    eis(melding.ingevoerd_door == request.user)
    return render_page(
        request, "ambassadeurs/melding_ingevoerd.html", {"melding": melding, "menu": "meldingen"}
    )
