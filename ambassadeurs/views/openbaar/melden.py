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
from ambassadeurs.forms.melden import NIET_AF, MeldForm, VerstuurForm, alle_antwoorden, gegeven
from ambassadeurs.forms.melden_bestanden import AllesForm, BestandenForm
from ambassadeurs.forms.volgen import CodeForm
from ambassadeurs.handelen import concepten
from ambassadeurs.handelen.bevestigen import is_bevestigd
from ambassadeurs.lezen.meldingstand import Meldingstand
from ambassadeurs.lezen.nakijken import kijk_na
from ambassadeurs.lezen.onderwerp import lees_onderwerp, rij_van
from ambassadeurs.limieten import mag_beginnen
from ambassadeurs.meldweg import FOTO, WEGEN, Meldgang, Vraag
from ambassadeurs.models import Meldconcept, Melding, Namens
from ambassadeurs.permissions import persoon_van
from ambassadeurs.views import onderweg, opblad, volgcode
from inclusie.htmx import render_page
from inclusie.methoden import besloten, neemt_bestanden, read_only
from inclusie.misbruik import NOG_EENS
from inclusie.tijd import nu

antwoordt = require_http_methods(["GET", "HEAD", "POST"])


@login_not_required
@besloten
@antwoordt
def melden_start(request, weg):
    at, weg = nu(), WEGEN[weg]
    vraag = request.POST if request.method == "POST" else request.GET
    over = lees_onderwerp(vraag)
    bezig = onderweg.bezig_met(request, weg.naam, at)
    te_veel = False
    if request.method == "POST":
        if bezig and request.POST.get("nieuw") != bezig.concept.code:
            return redirect(onderweg.adres_nieuw(weg, over, alles="alles" in request.POST))
        if mag_beginnen(request):
            return redirect(onderweg.begin(request, weg, over, at, alles="alles" in request.POST).verder())
        te_veel = True
    persoon = persoon_van(request.user)
    context = {"weg": weg, "over": over, "bezig": bezig, "menu": weg.menu, "persoon": persoon}
    context["helpt"] = bool(persoon and Namens.objects.mensen_van(persoon))
    context |= {"te_veel": onderweg.TE_VEEL if te_veel else ""}
    return render_page(request, "ambassadeurs/melden_start.html", context, status=429 if te_veel else 200)


@read_only
@login_not_required
@besloten
def melden_nieuw(request, weg):
    """Something is open here. The code of it comes first, and then it may make place for another."""
    bezig = onderweg.bezig_met(request, weg, nu())
    if bezig is None:
        return redirect("melden_start", weg=weg)
    context = {"nieuw_over": lees_onderwerp(request.GET), "alles": "alles" in request.GET}
    return onderweg.toon(request, "nieuw", bezig, **context)


@login_not_required
@besloten
@antwoordt
@onderweg.geeft_terug
def melden_stap(request, weg, stap):
    at = nu()
    gang = onderweg.gang_van(request, weg, at)
    if gang is None:
        return onderweg.zonder_gang(request, weg)
    vraag = gang.vraag(stap)
    if vraag is None:
        return redirect(gang.verder()) if request.method == "POST" else _geen_vraag()
    if request.method == "POST":
        form = MeldForm(request.POST, gang=gang, vragen=[vraag])
        gang = onderweg.bewaar(request, gang, form, at)
        if onderweg.botst(form):
            return _toon_stap(request, gang, vraag, form)
        if naar := onderweg.met_knop(request, gang, vraag):
            return redirect(naar)
        return redirect(onderweg.na(request, gang, vraag) if form.is_valid() else onderweg.met_fout(request))
    eerder = gegeven(gang, [vraag]) if onderweg.is_geweigerd(request) else None
    return _toon_stap(request, gang, vraag, MeldForm(eerder, gang=gang, vragen=[vraag]))


def _toon_stap(request, gang: Meldgang, vraag: Vraag, form: MeldForm):
    plek, van = gang.plaats(vraag)
    context = {"form": form, "vraag": vraag, "plek": plek, "van": van}
    if onderweg.botst(form):
        bewaard = MeldForm(gegeven(gang, [vraag]), gang=gang, vragen=[vraag])
        return onderweg.toon_botsing(request, "stap", gang, bewaard=bewaard, **context)
    return onderweg.toon(request, "stap", gang, **context)


@login_not_required
@besloten
@neemt_bestanden()
@antwoordt
@onderweg.geeft_terug
def melden_bestanden(request, weg):
    """Photos and sound beside the words, or instead of them. What was read is kept at once."""
    at = nu()
    gang = onderweg.gang_van(request, weg, at)
    if gang is None:
        return onderweg.zonder_gang(request, weg)
    if request.method == "POST":
        form = BestandenForm(request.POST, request.FILES, gang=gang)
        gang, nieuw = onderweg.bewaar_bestanden(request, gang, form, at)
        if onderweg.botst(form):
            return _toon_bestanden(request, gang, BestandenForm.opnieuw(gang, form))
        if naar := onderweg.met_knop(request, gang, FOTO) or onderweg.naar_weghalen(request, gang):
            return redirect(naar)
        if form.errors:
            return redirect(onderweg.met_fout(request))
        return redirect(onderweg.zonder_fout(request) if nieuw else onderweg.na(request, gang, FOTO))
    form = BestandenForm.geweigerd(gang) if onderweg.is_geweigerd(request) else BestandenForm(gang=gang)
    return _toon_bestanden(request, gang, form)


def _toon_bestanden(request, gang: Meldgang, form: BestandenForm):
    plek, van = gang.plaats(FOTO)
    context = {"form": form, "vraag": FOTO, "plek": plek, "van": van}
    if onderweg.botst(form):
        return onderweg.toon_botsing(
            request, "bestanden", gang, bewaard=BestandenForm.geweigerd(gang), **context
        )
    return onderweg.toon(request, "bestanden", gang, **context)


@login_not_required
@besloten
@antwoordt
def melden_bestand_weghalen(request, weg, pk):
    gang = onderweg.gang_van(request, weg, nu())
    bestand = gang and gang.bestand(pk)
    if bestand is None:
        return redirect(gang.adres(FOTO) if gang else WEGEN[weg].adres())
    if request.method == "POST":
        onderweg.haal_bestand_weg(request, gang, bestand)
        return redirect(onderweg.terug_naar_bestanden(request, gang))
    terug = onderweg.terug_naar_bestanden(request, gang)
    return onderweg.toon(request, "bestand_weghalen", gang, bestand=bestand, terug=terug)


@login_not_required
@besloten
@neemt_bestanden()
@antwoordt
@onderweg.geeft_terug
def melden_alles(request, weg):
    """Every question on one page, for who knows the way."""
    at = nu()
    gang = onderweg.gang_van(request, weg, at)
    if gang is None:
        return onderweg.zonder_gang(request, weg)
    if request.method == "POST":
        form = AllesForm(request.POST, request.FILES, gang=gang)
        gang = onderweg.bewaar(request, gang, form, at)
        gang, nieuw = onderweg.bewaar_bestanden(request, gang, form, at)
        if onderweg.botst(form):
            form, bewaard = AllesForm.opnieuw(gang, form), AllesForm.geweigerd(gang)
            return onderweg.toon_botsing(request, "alles", gang, form, bewaard)
        if naar := onderweg.met_knop(request, gang) or onderweg.naar_weghalen(request, gang):
            return redirect(naar)
        if form.errors:
            return redirect(onderweg.met_fout(request))
        return redirect(gang.adres(FOTO) if nieuw else gang.weg.adres("controleren"))
    form = AllesForm.geweigerd(gang) if onderweg.is_geweigerd(request) else AllesForm(gang=gang)
    return onderweg.toon(request, "alles", gang, form=form)


@login_not_required
@besloten
@antwoordt
def melden_controleren(request, weg):
    at = nu()
    gang = opblad.gang_op_blad(request, weg, at)
    if gang is None:
        # Also the second of two clicks: the first one sent it.
        klaar = opblad.al_verstuurd(request, weg)
        return redirect("melden_klaar" if klaar else "melden_start", weg=weg)
    if request.method == "POST":
        return redirect(_na_versturen(request, gang, at))
    antwoorden = alle_antwoorden(gang)
    # Who answered all questions was not too fast, however quickly this last page is left.
    context = {"rijen": kijk_na(gang, antwoorden), "form": VerstuurForm(moment=gang.concept.begonnen_op)}
    if onderweg.is_geweigerd(request) and not antwoorden.is_valid():
        context["fout"] = NIET_AF
    elif onderweg.was_te_snel(request):
        context["fout"] = NOG_EENS
    return onderweg.toon(request, "controleren", gang, **context)


def _na_versturen(request, gang: Meldgang, at) -> str:
    """Send it, and say where that leads. Whoever comes second finds what the first one sent."""
    if "later" in request.POST:
        return gang.weg.adres("bewaard")
    if not alle_antwoorden(gang).is_valid():
        return onderweg.met_fout(request)
    sleutel = str(gang.concept.sleutel)
    if opblad.toonde(request, gang) and not VerstuurForm(request.POST, moment=at).is_valid():
        return onderweg.met_fout(request, onderweg.SNEL)
    try:
        melding = concepten.verstuur(sleutel, lambda concept: _maak(request, concept), at=at)
    except concepten.AnderVenster as fout:
        messages.warning(request, fout.messages[0])
        return onderweg.zonder_fout(request)
    except ValidationError:
        # Another tab changed an answer meanwhile: the page says which.
        return onderweg.met_fout(request)
    if melding is None:
        return gang.weg.adres()
    sessie.onthoud_verstuurd(request, gang.weg.naam, sleutel, melding)
    return gang.weg.adres("klaar")


def _maak(request, concept: Meldconcept) -> Melding:
    """The report of what stands in the row now; another tab may have changed an answer."""
    gang = Meldgang(concept)
    if not opblad.toonde(request, gang):
        raise concepten.AnderVenster
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
    persoon = persoon_van(request.user)
    voor = melding.persoon if melding.typte else None
    context = {"weg": WEGEN[weg], "melding": melding, "stand": Meldingstand(melding, nu().date())}
    context |= {"menu": WEGEN[weg].menu, "persoon": persoon, "voor": voor}
    context["is_gemaild"] = is_bevestigd(melding)
    return render_page(request, "ambassadeurs/melden_klaar.html", context)


@read_only
@login_not_required
@besloten
def melden_bewaard(request, weg):
    concept = sessie.huidig_concept(request, weg, nu())
    if concept is None:
        return redirect("melden_start", weg=weg)
    return onderweg.toon(request, "bewaard", Meldgang(concept))


@login_not_required
@besloten
@antwoordt
def melden_verder(request, weg):
    """Go on with the code, also on another machine."""
    form, status = CodeForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST":
        if naar := volgcode.open_met_code(request, form, nu(), bij_concept=True):
            return naar
        status = volgcode.status(form)
    context = {"weg": WEGEN[weg], "form": form, "menu": WEGEN[weg].menu}
    return render_page(request, "ambassadeurs/melden_verder.html", context, status=status)


def _geen_vraag():
    raise Http404("Deze vraag is er niet.")
