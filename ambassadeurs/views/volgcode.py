"""A code that somebody typed, or that stands in an address: what it opens, and how often it may be wrong."""

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from ambassadeurs import sessie
from ambassadeurs.aanmeldgang import Aanmeldgang, gang_van
from ambassadeurs.limieten import te_vaak_mis, tel_mis
from ambassadeurs.meldweg import Meldgang
from ambassadeurs.models import Meldconcept, Melding, Reactie
from ambassadeurs.permissions import get_melding_met_code, get_reactie_met_code
from ambassadeurs.views import onderweg
from inclusie.codes import lees_code

TE_VAAK = "U probeerde te veel codes. Wacht 10 minuten, of bel of mail ons."
GEEN_CODE = "Wij vinden niets bij deze code. Kijk of u hem goed typte."
NOG_NIET_VERSTUURD = {
    Meldgang: "Uw melding is nog niet verstuurd. Ga hier verder.",
    Aanmeldgang: "U verstuurde dit nog niet. Hier leest u wat u schreef.",
}
AL_VERSTUURD = "U verstuurde uw melding al. Hier leest u hoe het ervoor staat."


def vind(request, code: str, at: datetime) -> tuple[Melding | Reactie | Meldgang | Aanmeldgang | None, bool]:
    """What this code opens, and whether so many were wrong that it was not looked up.

    What this browser opened before, it opens always: somebody else behind the same address may guess.
    """
    code = lees_code(code)
    te_vaak = te_vaak_mis(request) and not sessie.kent_code(request, code)
    if te_vaak or _is_van_elders(request):
        return None, te_vaak
    gevonden = _zoek(code, at)
    if gevonden is None:
        tel_mis(request)
    return gevonden, False


def _zoek(code: str, at: datetime) -> Melding | Reactie | Meldgang | Aanmeldgang | None:
    for haal in (get_melding_met_code, get_reactie_met_code):
        try:
            return haal(code)
        except Http404:
            continue
    concept = Meldconcept.objects.bewaard(at).met_code(code)
    return concept and gang_van(concept)


def _is_van_elders(request) -> bool:
    """A picture or a frame on another site asks for an address here, and nobody reads the answer.

    Such a site could lock its visitors out. A link that somebody follows is read as any other.
    """
    van, wat = request.headers.get("Sec-Fetch-Site"), request.headers.get("Sec-Fetch-Dest")
    return van == "cross-site" and wat != "document"


def open_met_code(request, form, at: datetime, *, bij_concept: bool) -> HttpResponse | None:
    """Where the typed code leads: to the report, or on with what was not sent yet. None: the form says why.

    bij_concept: whether a report was meant that is not sent yet. One code is of both, one after the other.
    """
    if not form.is_valid():
        return None
    gevonden, te_vaak = vind(request, form.cleaned_data["code"], at)
    if isinstance(gevonden, Melding):
        if bij_concept:
            messages.info(request, AL_VERSTUURD)
        return redirect("volgen_melding", gevonden.code)
    if isinstance(gevonden, Reactie):
        return redirect("reactie_volgen", gevonden.code)
    if gevonden is not None:
        if not bij_concept:
            messages.info(request, NOG_NIET_VERSTUURD[type(gevonden)])
        return onderweg.ga_verder(request, gevonden, at)
    form.add_error(None if te_vaak else "code", TE_VAAK if te_vaak else GEEN_CODE)
    return None


def status(form) -> int:
    return 429 if form.non_field_errors() else 422
