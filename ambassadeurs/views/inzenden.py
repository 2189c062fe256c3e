"""A browser on its way with one page of questions: what it typed is kept, looked over, and sent once.

As with the questions of a report, each button ends in an address: so Back never finds a page that was an
answer to a form. A page carries the key of what it shows; what was typed in another window stays apart.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect

from ambassadeurs import sessie
from ambassadeurs.aanmeldgang import VELDEN, Aanmeldgang, Aanmeldweg
from ambassadeurs.handelen import concepten
from ambassadeurs.handelen.concepten import ANDER_VENSTER
from ambassadeurs.handelen.reacties import wie_reageert
from ambassadeurs.lezen.nakijken import kijk_formulier_na
from ambassadeurs.limieten import mag_beginnen
from ambassadeurs.models import Meldconcept, Reactie
from ambassadeurs.views.onderweg import SNEL, TE_VEEL, account_van
from ambassadeurs.views.opblad import neem_over, sleutel_van
from inclusie.htmx import render_page
from inclusie.leesveld import nog_niet_nagekeken
from inclusie.misbruik import NOG_EENS
from inclusie.redding import red

AL_VERSTUURD = "U verstuurde dit al. Wat hier staat, is een nieuwe."
WEGGEGOOID = "Uw antwoorden zijn weg. U verstuurde niets."
# Not part of what somebody says: the bait, and what the page itself carries.
NIET_GETYPT = ("onderwerpregel", "indien_id")


@dataclass
class Inzending:
    """leeg: makes the row that is asked for, with nothing in it. bladzijde: the template of the questions.

    terug: where stopping leads. dicht: why nothing can be sent (any more); empty when it can.
    """

    request: object
    leeg: Callable[[], Reactie]
    form_class: type[forms.ModelForm]
    bladzijde: str
    terug: str
    at: datetime
    dicht: str = ""

    @property
    def weg(self) -> Aanmeldweg:
        return Aanmeldweg(self.request.path)

    def form(self, data=None) -> forms.ModelForm:
        wie = wie_reageert(self.request.user)
        return self.form_class(data, instance=self.leeg(), moment=self.at, persoon=wie)

    def ingevuld(self, gang: Aanmeldgang) -> forms.ModelForm:
        return self.form(gang.getypt | {"indien_id": str(gang.concept.sleutel)})

    def gang(self) -> Aanmeldgang | None:
        """What this browser is busy with on this page."""
        concept = sessie.huidig_concept(self.request, self.weg.naam, self.at)
        return Aanmeldgang(concept) if concept else None

    def met_sleutel(self, sleutel: uuid.UUID | None) -> Aanmeldgang | None:
        """What a page of this way showed."""
        concept = sleutel and Meldconcept.objects.bewaard(self.at).met_sleutel(str(sleutel))
        gang = Aanmeldgang(concept) if concept else None
        return gang if gang and gang.weg == self.weg else None


def neem_aan(inzending: Inzending):
    """The answer to a button."""
    post = inzending.request.POST
    if "stop" in post or "weg" in post:
        return _gooi_weg(inzending) if "weg" in post else _stop(inzending)
    if "verstuur" not in post:
        return _bewaar(inzending)
    return redirect(inzending.weg.naam) if inzending.dicht else _verstuur(inzending)


def toon(inzending: Inzending, status: int = 200, **context):
    """The questions with what was typed. `?nakijken`: to look over. `?bewaard`: the code to go on with.
    `?stoppen`: whether what is kept may go. When nothing can be sent any more, it is there to read."""
    request, gang = inzending.request, inzending.gang()
    context |= {"gang": gang, "weg": inzending.weg, "terug": inzending.terug, "dicht": inzending.dicht}
    form = inzending.ingevuld(gang) if gang else inzending.form()
    if gang and "stoppen" in request.GET:
        return render_page(request, "ambassadeurs/aanmelding_stoppen.html", context)
    if gang and inzending.dicht:
        context["rijen"] = kijk_formulier_na(form)
        return render_page(request, "ambassadeurs/aanmelding_dicht.html", context, status=409)
    if gang and "bewaard" in request.GET:
        return render_page(request, "ambassadeurs/aanmelding_bewaard.html", context)
    if gang and "nakijken" in request.GET:
        if form.is_valid():
            context["rijen"] = kijk_formulier_na(form)
            return render_page(request, "ambassadeurs/aanmelding_controleren.html", context)
        return redirect(f"{request.path}?fout")
    if gang and "fout" in request.GET:
        if form.is_valid() and request.GET["fout"] == SNEL:
            form.add_error(None, NOG_EENS)
    elif gang:
        form = nog_niet_nagekeken(form)
    return render_page(request, inzending.bladzijde, context | {"form": form}, status=status)


def _bewaar(inzending: Inzending):
    request, form = inzending.request, inzending.form(inzending.request.POST)
    is_goed = form.is_valid()
    try:
        gang = _gang_voor(inzending, _getypt(form))
    except concepten.TeGroot as fout:
        return red(request, 422, fout.messages[0])
    if gang is None:
        return red(request, 429, TE_VEEL)
    if "later" in request.POST:
        return redirect(f"{request.path}?bewaard")
    is_snel = form.errors == {"__all__": [NOG_EENS]}
    return redirect(f"{request.path}?{'nakijken' if is_goed else f'fout={SNEL}' if is_snel else 'fout'}")


def _gang_voor(inzending: Inzending, getypt: dict[str, str]) -> Aanmeldgang | None:
    """Where this is kept: with what the page showed, or apart if that was sent or is other by now."""
    concepten.keur_grootte({VELDEN: getypt})
    request = inzending.request
    sleutel = sleutel_van(request)
    gang = inzending.met_sleutel(sleutel)
    if gang and request.POST.get("gezien") != gang.gezien and gang.getypt != getypt:
        gang, sleutel = None, None
    if gang is None:
        if not mag_beginnen(request):
            return None
        if sleutel and Reactie.objects.met_sleutel(sleutel):
            messages.info(request, AL_VERSTUURD)
            sleutel = None
        hoe = {"at": inzending.at, "account": account_van(request), "sleutel": sleutel}
        gang = Aanmeldgang(concepten.begin(inzending.weg, **hoe))
    neem_over(request, gang, inzending.at)
    concepten.schrijf(gang.concept, {VELDEN: getypt}, at=inzending.at)
    return gang


def _getypt(form: forms.ModelForm) -> dict[str, str]:
    """As a browser sends it again. Asked after the form was looked at: that may sign the moment anew."""
    waarden = {veld.name: veld.data for veld in form if veld.name not in NIET_GETYPT}
    return {naam: "on" if waarde is True else waarde or "" for naam, waarde in waarden.items()}


def _verstuur(inzending: Inzending):
    request, sleutel = inzending.request, sleutel_van(inzending.request)
    gang = inzending.met_sleutel(sleutel)
    if gang is None:
        # The second of two clicks: the first one sent it.
        eerder = Reactie.objects.met_sleutel(sleutel) if sleutel else None
        return redirect("reactie_volgen", eerder.code) if eerder else redirect(request.path)
    if request.POST.get("gezien") != gang.gezien:
        messages.warning(request, ANDER_VENSTER)
        sessie.onthoud_concept(request, inzending.weg.naam, gang.concept)
        return redirect(f"{request.path}?nakijken")
    door = request.user if request.user.is_authenticated else None
    try:
        reactie = concepten.verstuur_reactie(
            sleutel, lambda concept: _maak(inzending, concept), at=inzending.at, door=door
        )
    except ValidationError as fout:
        if not hasattr(fout, "error_dict"):
            messages.warning(request, fout.messages[0])
        return redirect(f"{request.path}?fout")
    if reactie is None:
        return redirect(request.path)
    sessie.vergeet_concept(request, inzending.weg.naam, str(sleutel))
    return redirect("reactie_volgen", reactie.code)


def _maak(inzending: Inzending, concept: Meldconcept) -> Reactie:
    """The row of what is kept now; nothing of it is saved."""
    form = inzending.ingevuld(Aanmeldgang(concept))
    if not form.is_valid():
        raise ValidationError(form.errors.as_data())
    return form.save(commit=False)


def _stop(inzending: Inzending):
    """What is kept under a code does not go without a question."""
    request = inzending.request
    gang = inzending.met_sleutel(sleutel_van(request))
    if gang is None:
        return redirect(inzending.terug)
    sessie.onthoud_concept(request, inzending.weg.naam, gang.concept)
    return redirect(f"{request.path}?stoppen")


def _gooi_weg(inzending: Inzending):
    """Who stops, and wants it gone, leaves nothing behind."""
    request, sleutel = inzending.request, sleutel_van(inzending.request)
    gang = inzending.met_sleutel(sleutel)
    if gang and request.POST.get("gezien") != gang.gezien:
        messages.warning(request, ANDER_VENSTER)
        return redirect(f"{request.path}?stoppen")
    if gang:
        concepten.gooi_weg(gang.concept)
        sessie.vergeet_concept(request, inzending.weg.naam, str(sleutel))
        messages.success(request, WEGGEGOOID)
    return redirect(inzending.terug)
