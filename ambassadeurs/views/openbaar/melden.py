"""Somebody tells us what stands in the way, or something else: one question on each page, no name needed.

The report that is being written is a row (Meldconcept) that this browser knows by its key. Every button keeps
what was typed first, also an answer that is not good yet.
"""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs import sessie
from ambassadeurs.codes import TE_VAAK
from ambassadeurs.forms.melden import BestandenForm, MeldForm, VerstuurForm, alle_antwoorden
from ambassadeurs.forms.volgen import CodeForm
from ambassadeurs.handelen import concepten
from ambassadeurs.handelen.bevestigen import is_bevestigd
from ambassadeurs.lezen.meldingstand import Meldingstand
from ambassadeurs.lezen.nakijken import kijk_na
from ambassadeurs.lezen.onderwerp import lees_onderwerp, rij_van
from ambassadeurs.meldweg import FOTO, WEGEN, Meldgang
from ambassadeurs.models import Meldconcept
from ambassadeurs.permissions import persoon_van
from inclusie.accounts.limieten import mag_beginnen, te_vaak_mis, tel_mis
from inclusie.forms import zet_fouten
from inclusie.htmx import render_page
from inclusie.methoden import besloten, neemt_bestanden, read_only
from inclusie.redding import red
from inclusie.tijd import nu

OPNIEUW = "Wij wisten niet meer waar u was. Uw antwoord is er nog. Kijk ook de andere vragen na."
AL_VERSTUURD = "U verstuurde uw melding al. Met dit antwoord begint u een nieuwe."
BESTAND_WEG = "Het bestand is weg."
BESTAND_ERBIJ = "Uw bestand is bewaard. U kunt erbij schrijven wat er te zien of te horen is."
TE_VEEL = "Er kwamen net veel meldingen van deze plek. Wacht een uur, of bel ons."
GEEN_CODE = "Wij vinden niets bij deze code. Kijk of u hem goed typte. Misschien verstuurde u uw melding al."
antwoordt = require_http_methods(["GET", "HEAD", "POST"])


@login_not_required
@besloten
@antwoordt
def melden_start(request, weg):
    at, weg = nu(), WEGEN[weg]
    over = lees_onderwerp(request.POST if request.method == "POST" else request.GET)
    concept = sessie.huidig_concept(request, weg.naam, at)
    te_veel = False
    if request.method == "POST":
        if mag_beginnen(request):
            gang = _begin(request, weg, over, at)
            return redirect(weg.adres("alles") if "alles" in request.POST else gang.verder())
        te_veel = True
    context = {"weg": weg, "over": over, "bezig": concept and Meldgang(concept), "menu": weg.menu}
    context |= {"te_veel": TE_VEEL if te_veel else "", "persoon": persoon_van(request.user)}
    return render_page(request, "ambassadeurs/melden_start.html", context, status=429 if te_veel else 200)


def _begin(request, weg, over, at) -> Meldgang:
    concept = concepten.begin(weg, at=at, account=_account(request), over=over and over.als_vraag)
    sessie.onthoud_concept(request, weg.naam, concept)
    return Meldgang(concept)


def _account(request):
    return request.user if persoon_van(request.user) else None


@login_not_required
@besloten
@antwoordt
def melden_stap(request, weg, stap):
    at = nu()
    gang = _gang(request, weg, at)
    if gang is None:
        return _zonder_gang(request, weg)
    vraag = gang.vraag(stap)
    if vraag is None:
        return redirect(gang.verder()) if request.method == "POST" else _geen_vraag()
    form = MeldForm(request.POST if request.method == "POST" else None, gang=gang, vragen=[vraag])
    if request.method == "POST":
        gang = _bewaar(request, gang, form, at)
        if naar := _met_knop(request, gang, gang.vorige(vraag)):
            return redirect(naar)
        if form.is_valid():
            return redirect(_na(request, gang, vraag))
    plek, van = gang.plaats(vraag)
    context = {"vraag": vraag, "plek": plek, "van": van} | _context(gang, form)
    return _toon(request, "stap", context)


@login_not_required
@besloten
@neemt_bestanden()
@antwoordt
def melden_bestanden(request, weg):
    """Photos and sound beside the words, or instead of them. What was read is kept at once."""
    at = nu()
    gang = _gang(request, weg, at)
    if gang is None:
        return _zonder_gang(request, weg)
    gestuurd = (request.POST, request.FILES) if request.method == "POST" else ()
    form = BestandenForm(*gestuurd, gang=gang)
    if request.method == "POST":
        gang, nieuw = _bewaar_bestanden(request, gang, form, at)
        if naar := _met_knop(request, gang, gang.vorige(FOTO)):
            return redirect(naar)
        if not form.errors:
            if nieuw or "weg" in request.POST:
                return redirect(request.get_full_path())
            return redirect(_na(request, gang, FOTO))
    plek, van = gang.plaats(FOTO)
    context = {"vraag": FOTO, "plek": plek, "van": van} | _context(gang, form)
    return _toon(request, "bestanden", context)


def _bewaar_bestanden(request, gang, form, at) -> tuple[Meldgang, bool]:
    """Keep what is good. Return whether there is something new to look at first."""
    form.full_clean()
    if gang.concept.pk is None:
        if not form.nieuw:
            return gang, False
        gang = _begin_alsnog(request, gang, at)
    concept = gang.concept
    concepten.beschrijf(concept, form.omschrijvingen(), at=at)
    if "weg" in request.POST and concepten.haal_bestand_weg(concept, request.POST["weg"]):
        messages.success(request, BESTAND_WEG)
    nieuw = concepten.voeg_bestanden_toe(concept, form.nieuw, at=at)
    if nieuw:
        messages.success(request, BESTAND_ERBIJ)
        for bestand in nieuw:
            form.vraag_bij(bestand)
    concepten.schrijf(concept, {FOTO.stap: {}}, at=at)
    return Meldgang(concept), bool(nieuw)


@login_not_required
@besloten
@antwoordt
def melden_alles(request, weg):
    """Every question on one page, for who knows the way."""
    at = nu()
    gang = _gang(request, weg, at)
    if gang is None:
        return _zonder_gang(request, weg)
    vragen = [vraag for vraag in gang.vragen if vraag is not FOTO]
    form = MeldForm(request.POST if request.method == "POST" else None, gang=gang, vragen=vragen)
    if request.method == "POST":
        gang = _bewaar(request, gang, form, at)
        if naar := _met_knop(request, gang, gang.weg.adres()):
            return redirect(naar)
        if form.is_valid():
            return redirect(f"{gang.adres(FOTO)}?wijzig")
    return _toon(request, "alles", _context(gang, form))


@login_not_required
@besloten
@antwoordt
def melden_controleren(request, weg):
    at = nu()
    concept = sessie.huidig_concept(request, weg, at)
    if concept is None:
        # Also the second of two clicks: the first one sent it.
        klaar = sessie.verstuurde_melding(request, weg)
        return redirect("melden_klaar" if klaar else "melden_start", weg=weg)
    gang = Meldgang(concept)
    antwoorden = alle_antwoorden(gang)
    form = VerstuurForm(request.POST if request.method == "POST" else None, moment=at, antwoorden=antwoorden)
    if request.method == "POST":
        if "later" in request.POST:
            return redirect(gang.weg.adres("bewaard"))
        if form.is_valid() and _is_verstuurd(request, gang, form, at):
            return redirect(gang.weg.adres("klaar"))
    return _toon(request, "controleren", _context(gang, form) | {"rijen": kijk_na(gang, antwoorden)})


def _is_verstuurd(request, gang, form, at) -> bool:
    """Send it. Whoever comes second finds what the first one sent."""
    sleutel = str(gang.concept.sleutel)
    try:
        melding = concepten.verstuur(sleutel, _maak, at=at)
    except ValidationError as fout:
        zet_fouten(form, fout)
        return False
    if melding is None:
        return False
    sessie.onthoud_verstuurd(request, gang.weg.naam, sleutel, melding)
    return True


def _maak(concept: Meldconcept):
    """The report of what stands in the row now; another tab may have changed an answer."""
    gang = Meldgang(concept)
    form = alle_antwoorden(gang)
    if not form.is_valid():
        raise ValidationError(form.errors.as_data())
    melding = form.melding()
    for veld, rij in rij_van(lees_onderwerp(gang.begin)).items():
        setattr(melding, veld, rij)
    return melding


@read_only
@login_not_required
@besloten
def melden_klaar(request, weg):
    melding = sessie.verstuurde_melding(request, weg)
    if melding is None:
        return redirect("melden_start", weg=weg)
    context = {"weg": WEGEN[weg], "melding": melding, "stand": Meldingstand(melding, nu().date())}
    context |= {"is_gemaild": is_bevestigd(melding)}
    return render_page(request, "ambassadeurs/melden_klaar.html", context | {"menu": WEGEN[weg].menu})


@read_only
@login_not_required
@besloten
def melden_bewaard(request, weg):
    concept = sessie.huidig_concept(request, weg, nu())
    if concept is None:
        return redirect("melden_start", weg=weg)
    gang = Meldgang(concept)
    return render_page(request, "ambassadeurs/melden_bewaard.html", _context(gang, None))


@login_not_required
@besloten
@antwoordt
def melden_verder(request, weg):
    """Go on with the code, also on another machine."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        if te_vaak_mis(request):
            status = 429
            form.add_error(None, TE_VAAK)
        elif form.is_valid() and (gang := _met_code(form.cleaned_data["code"])):
            sessie.onthoud_concept(request, gang.weg.naam, gang.concept)
            return redirect(gang.verder())
        else:
            status = 422
            tel_mis(request)
            if not form.errors:
                form.add_error("code", GEEN_CODE)
    context = {"weg": WEGEN[weg], "form": form, "menu": WEGEN[weg].menu}
    return render_page(request, "ambassadeurs/melden_verder.html", context, status=status)


def _met_code(code: str) -> Meldgang | None:
    concept = Meldconcept.objects.bewaard(nu()).met_code(code)
    return concept and Meldgang(concept)


def _gang(request, weg, at) -> Meldgang | None:
    """The report of this browser. An answer that we know no report of, begins one: nothing typed is lost."""
    if concept := sessie.huidig_concept(request, weg, at):
        return Meldgang(concept)
    if request.method != "POST" or not mag_beginnen(request):
        return None
    return Meldgang(concepten.nieuw(WEGEN[weg], at=at, account=_account(request)))


def _begin_alsnog(request, gang, at) -> Meldgang:
    al_verstuurd = sessie.verstuurde_melding(request, gang.weg.naam)
    messages.warning(request, AL_VERSTUURD if al_verstuurd else OPNIEUW)
    return _begin(request, gang.weg, None, at)


def _bewaar(request, gang, form, at) -> Meldgang:
    """Keep what was typed, good or not yet. Without a report an answer that is not good stays on its page."""
    if gang.concept.pk is None:
        if form.errors and not {"vorige", "later", "liever-foto"} & set(request.POST):
            return gang
        gang = _begin_alsnog(request, gang, at)
    concepten.schrijf(gang.concept, form.getypt(), at=at)
    return Meldgang(gang.concept)


def _zonder_gang(request, weg):
    if request.method == "POST":
        return red(request, 429, TE_VEEL)
    return redirect("melden_start", weg=weg)


def _geen_vraag():
    raise Http404("Deze vraag is er niet.")


def _met_knop(request, gang, vorige: str) -> str:
    """Where the other buttons of a question lead: they keep an answer as it is."""
    if "later" in request.POST:
        return gang.weg.adres("bewaard")
    if "liever-foto" in request.POST:
        return f"{gang.adres(FOTO)}?wijzig" if "wijzig" in request.GET else gang.volgende(gang.wat)
    return vorige if "vorige" in request.POST else ""


def _na(request, gang, vraag) -> str:
    """The next question; who changes one answer goes back to look it over, unless that raises a question."""
    if "wijzig" not in request.GET:
        return gang.volgende(vraag)
    onbekend = next((ander for ander in gang.gesteld if not gang.is_beantwoord(ander)), None)
    return f"{gang.adres(onbekend)}?wijzig" if onbekend else gang.weg.adres("controleren")


def _context(gang, form) -> dict:
    over = lees_onderwerp(gang.begin)
    return {"gang": gang, "weg": gang.weg, "form": form, "over": over, "menu": gang.weg.menu}


def _toon(request, blad: str, context: dict):
    status = 422 if context["form"] and context["form"].errors else 200
    return render_page(request, f"ambassadeurs/melden_{blad}.html", context, status=status)
