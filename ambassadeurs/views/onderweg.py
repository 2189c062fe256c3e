"""A browser on its way through the questions of a report: what it typed is kept, and each button leads on.

A refused answer is kept too, and then asked for anew by its address (`?fout`): so Back never finds a page
that was an answer to a form.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect

from ambassadeurs import sessie
from ambassadeurs.aanmeldgang import Aanmeldgang
from ambassadeurs.handelen import concepten
from ambassadeurs.lezen.nakijken import kijk_formulier_na
from ambassadeurs.lezen.onderwerp import lees_onderwerp
from ambassadeurs.limieten import mag_beginnen
from ambassadeurs.meldweg import FOTO, FOTO_EERST, WEGEN, Meldgang, Meldweg, Vraag
from ambassadeurs.models import Meldconcept
from ambassadeurs.permissions import persoon_van
from ambassadeurs.vensters import Blad, nieuw_blad
from ambassadeurs.views.opblad import blad_van, gang_op_blad, neem_over, verstuurd
from inclusie.htmx import render_page
from inclusie.redding import red

OPNIEUW = "Wij wisten niet meer waar u was. Uw antwoord is er nog. Kijk ook de andere vragen na."
BESTAND_WEG = "Het bestand is weg."
BESTAND_MEE = "U verstuurde uw melding al. Dit bestand ging mee."
NIET_MEE = "Deze melding is al verstuurd of weg. Wat u nu bij een foto of geluid schreef, ging niet mee."
AL_VERSTUURD = "U verstuurde uw melding al. Met dit antwoord begint u een nieuwe."
TE_VEEL = "Er kwamen net veel meldingen van deze plek. Wacht een uur, of bel of mail ons."
# Why a whole report was refused, in the address of the page that says so.
SNEL = "snel"
ERBIJ = "U kunt erbij schrijven wat er te zien of te horen is."


def geeft_terug(view: Callable) -> Callable:
    """For a view that keeps what was typed: what is far too much to keep comes back."""

    @wraps(view)
    def binnen(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except concepten.TeGroot as fout:
            return red(request, 422, fout.messages[0])

    return binnen


def gang_van(request, weg: str, at: datetime) -> Meldgang | None:
    """The report that is asked or answered. An answer that we know no report of, begins one: nothing typed
    is lost."""
    if gang := gang_op_blad(request, weg, at):
        return gang
    if request.method != "POST" or not mag_beginnen(request):
        return None
    return Meldgang(concepten.nieuw(WEGEN[weg], at=at, account=account_van(request)))


def bezig_met(request, weg: str, at: datetime) -> Meldgang | None:
    """What is open here and may not be lost without a word."""
    concept = sessie.huidig_concept(request, weg, at)
    gang = Meldgang(concept) if concept else None
    return gang if gang and gang.heeft_iets else None


def adres_nieuw(weg: Meldweg, over, *, alles: bool) -> str:
    """Where is asked what becomes of the open one; what the new one is about goes along."""
    vraag = (over.als_vraag if over else {}) | ({"alles": "ja"} if alles else {})
    return f"{weg.adres('nieuw')}?{urlencode(vraag)}" if vraag else weg.adres("nieuw")


def zonder_gang(request, weg: str):
    if request.method == "POST":
        return red(request, 429, TE_VEEL)
    return redirect("melden_start", weg=weg)


def begin(request, weg: Meldweg, over, at: datetime, *, alles: bool = False) -> Meldgang:
    over = over and over.als_vraag
    concept = concepten.begin(weg, at=at, account=account_van(request), over=over, alles=alles)
    sessie.onthoud_concept(request, weg.naam, concept)
    return Meldgang(concept)


def ga_verder(request, gang: Meldgang | Aanmeldgang, at: datetime):
    """With what was begun before."""
    neem_over(request, gang, at)
    return redirect(gang.verder())


def account_van(request):
    return request.user if persoon_van(request.user) else None


def _begin_alsnog(request, gang: Meldgang, at: datetime) -> Meldgang:
    sessie.lees_opnieuw(request)
    messages.warning(request, AL_VERSTUURD if verstuurd(request, gang.weg.naam) else OPNIEUW)
    gang = Meldgang(concepten.begin(gang.weg, at=at, account=account_van(request)))
    neem_over(request, gang, at)
    return gang


def bewaar(request, gang: Meldgang, form, at: datetime) -> Meldgang:
    """Keep what was typed, good or not yet; also when the report was sent from another tab meanwhile.

    What another window wrote stays: then the form says so, and holds what was typed here."""
    getypt = form.getypt()
    if "liever-foto" in request.POST:
        getypt[gang.wat.stap] |= {FOTO_EERST: "ja"}
    concepten.keur_grootte(gang.antwoorden | getypt)
    hoe = {"at": at, "gebleven": _gebleven(request, form.vragen), "blad": blad_van(request)}
    try:
        if gang.concept.pk is None or not concepten.schrijf(gang.concept, getypt, **hoe):
            gang = _begin_alsnog(request, gang, at)
            concepten.schrijf(gang.concept, getypt, **hoe)
    except concepten.AnderVenster as fout:
        form.add_error(None, fout)
    return Meldgang(gang.concept)


def botst(form) -> bool:
    """Whether another window changed what is answered here."""
    return any(fout.code == "ander_venster" for fout in form.non_field_errors().as_data())


def _gebleven(request, vragen: list[Vraag]) -> str:
    """At which question somebody stops for now; of the page with all of them it is no matter."""
    return vragen[0].stap if "later" in request.POST else ""


def bewaar_bestanden(request, gang: Meldgang, form, at: datetime) -> tuple[Meldgang, bool]:
    """Keep what is good, and why the rest is refused. Return whether there is something new to describe."""
    # Read once: with all questions on one page the words were looked at before.
    form.errors  # noqa: B018
    concept, blad, erbij, is_getoond = gang.concept, blad_van(request), None, True
    concepten.keur_grootte(gang.antwoorden | {FOTO.stap: form.getypt_bij()})
    if concept.pk is not None:
        is_getoond = _beschrijf(concept, form, blad, at)
        erbij = concepten.voeg_bestanden_toe(concept, form.nieuw, at=at)
    if erbij is None:
        if not form.nieuw and not form.errors:
            _zeg_niet_mee(request)
            return gang, False
        concept = _begin_alsnog(request, gang, at).concept
        erbij = concepten.voeg_bestanden_toe(concept, form.nieuw, at=at)
    nieuw, te_veel = erbij
    form.zeg_te_veel(te_veel)
    if is_getoond:
        hoe = {"at": at, "gebleven": _gebleven(request, [FOTO]), "blad": blad}
        concepten.schrijf(concept, {FOTO.stap: form.weigering()}, **hoe)
    # Where something is refused, the list of that has the focus; the files themselves are seen below it.
    if nieuw and not form.errors:
        bewaard = f"Uw {len(nieuw)} bestanden zijn" if len(nieuw) > 1 else "Uw bestand is"
        messages.success(request, f"{bewaard} bewaard. {ERBIJ}")
    return Meldgang(concept), bool(nieuw)


def _beschrijf(concept: Meldconcept, form, blad: Blad | None, at: datetime) -> bool:
    """Return whether nothing stood there that this page did not show."""
    try:
        concepten.beschrijf(concept, form.omschrijvingen(), at=at, getypt=form.getypt_bij(), blad=blad)
    except concepten.AnderVenster as fout:
        if not botst(form):
            form.add_error(None, fout)
        return False
    return True


def _zeg_niet_mee(request) -> None:
    """What was sent meanwhile cannot be described here any more."""
    if any(getypt for veld, getypt in request.POST.items() if veld.startswith("bij_")):
        messages.warning(request, NIET_MEE)


def haal_bestand_weg(request, gang: Meldgang, bestand) -> None:
    if concepten.haal_bestand_weg(gang.concept, bestand):
        messages.success(request, BESTAND_WEG)
    else:
        messages.warning(request, BESTAND_MEE)


def met_knop(request, gang: Meldgang, vraag: Vraag | None = None) -> str:
    """Where the other buttons lead: they keep an answer as it is. No question: of the page with all."""
    if "later" in request.POST:
        return gang.weg.adres("bewaard")
    if "liever-foto" in request.POST:
        return f"{gang.adres(FOTO)}?wijzig" if "wijzig" in request.GET else gang.adres(FOTO)
    if "vorige" not in request.POST:
        return ""
    if vraag is None:
        return gang.weg.adres()
    return gang.weg.adres("controleren") if "wijzig" in request.GET else gang.vorige(vraag)


def na(request, gang: Meldgang, vraag: Vraag) -> str:
    """The next question; who changes one answer goes back to look it over, unless that raises a question."""
    if "wijzig" not in request.GET:
        return gang.volgende(vraag)
    onbekend = next((ander for ander in gang.gesteld if not gang.is_beantwoord(ander)), None)
    return f"{gang.adres(onbekend)}?wijzig" if onbekend else gang.weg.adres("controleren")


def zonder_fout(request) -> str:
    return f"{request.path}?wijzig" if "wijzig" in request.GET else request.path


def met_fout(request, wat: str = "ja") -> str:
    """The same question, which now says what is wrong with the answer that was kept."""
    hier = zonder_fout(request)
    return f"{hier}{'&' if '?' in hier else '?'}fout={wat}"


def is_geweigerd(request) -> bool:
    return "fout" in request.GET


def was_te_snel(request) -> bool:
    return request.GET.get("fout") == SNEL


def naar_weghalen(request, gang: Meldgang) -> str:
    """The question whether a file may go; a number of another report asks nothing."""
    bestand = gang.bestand(request.POST.get("weg", ""))
    if bestand is None:
        return ""
    hier = gang.weg.adres("bestand_weghalen", pk=bestand.pk)
    return f"{hier}?wijzig" if "wijzig" in request.GET else hier


def terug_naar_bestanden(request, gang: Meldgang) -> str:
    if gang.alles_tegelijk and "wijzig" not in request.GET:
        return gang.weg.adres("alles")
    return f"{gang.adres(FOTO)}?wijzig" if "wijzig" in request.GET else gang.adres(FOTO)


def toon(request, blad: str, gang: Meldgang, *, status: int = 200, **context):
    over = lees_onderwerp(gang.begin)
    context |= {"gang": gang, "weg": gang.weg, "over": over, "menu": gang.weg.menu}
    context |= {"gezien": nieuw_blad(gang)}
    return render_page(request, f"ambassadeurs/melden_{blad}.html", context, status=status)


def toon_botsing(request, blad: str, gang: Meldgang, form, bewaard, **context):
    """The question once more with what was typed here, and beside it what the other window made of it.

    bewaard: the form with what is kept. Nothing of this page is kept yet, so there is no address to lead to.
    """
    hier = {rij.anker: rij.antwoord for rij in kijk_formulier_na(form)}
    anders = [rij for rij in kijk_formulier_na(bewaard) if hier.get(rij.anker) != rij.antwoord]
    return toon(request, blad, gang, status=409, form=form, anders=anders, **context)
