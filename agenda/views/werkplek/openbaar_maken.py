"""Publish: what is not right yet, what changed since the newest version, and the form for the next one."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.publiceren import OpenbaarMakenForm
from agenda.handelen import vaststellen, vier_ogen
from agenda.handelen.bevriezen import Ingehaald
from agenda.models import Aanvraag
from agenda.permissions import get_jaarplan_voor_bewerken, mag_openbaar_maken
from agenda.voorstel import doe_voorstel
from agenda.werkplek.aanvraagblad import bij_plan
from agenda.werkplek.controleblad import controleblad
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.forms import zet_fouten
from inclusie.htmx import render_page
from inclusie.tijd import nu
from inclusie.toegang import eis

GEGEVENS = ("soort", "peildatum", "reden", "gezien", "inhoud_gezien")


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def openbaar_maken(request, jaar):
    """The check page and its form. Two quick clicks, or two people, never make two versions unseen."""
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    eis(mag_openbaar_maken(request.user))
    at = nu()
    voorstel = doe_voorstel(plan, at.date())
    soorten = vaststellen.mogelijke_soorten(plan)
    if request.method != "POST":
        # '?soort=voortgang' comes from 'Maak voortgang openbaar'.
        begin = voorstel.begin(request.GET.get("soort", ""))
        return _toon(request, voorstel, OpenbaarMakenForm(initial=begin, soorten=soorten, vandaag=at.date()))
    form = OpenbaarMakenForm(request.POST, soorten=soorten, vandaag=at.date())
    if not form.is_valid():
        return _toon(request, voorstel, form, status=422)
    return _publiceer(request, voorstel, form, soorten, at)


def _publiceer(request, voorstel, form, soorten, at):
    gegevens, plan = form.cleaned_data, voorstel.plan
    if not voorstel.is_gezien(gegevens):
        return _ingehaald(request, voorstel, gegevens, soorten)
    peildatum = gegevens["peildatum"]
    if voorstel.is_niets_nieuws(peildatum=peildatum, openbaar=form.is_openbaar):
        nummer = voorstel.vorige.nummer
        form.add_error(None, f"Er is niets veranderd sinds versie {nummer}. Een nieuwe versie is niet nodig.")
        return _toon(request, voorstel, form, status=422)
    try:
        versie = _maak_openbaar(plan, form, door=request.user, at=at)
    except Ingehaald:
        plan.refresh_from_db()
        return _ingehaald(request, doe_voorstel(plan, at.date()), gegevens, soorten)
    except ValidationError as fout:
        zet_fouten(form, fout)
        return _toon(request, voorstel, form, status=422)
    return _klaar(request, plan, versie) if versie else _gevraagd(request, plan)


def _maak_openbaar(plan, form, *, door, at):
    """The version; with four eyes nothing yet, but the question to somebody else."""
    gegevens = {naam: form.cleaned_data[naam] for naam in GEGEVENS}
    if not (settings.VIER_OGEN and form.is_openbaar):
        return vaststellen.maak_openbaar(plan, **gegevens, openbaar=form.is_openbaar, door=door, at=at)
    zicht = {naam: gegevens.pop(naam) for naam in ("gezien", "inhoud_gezien")}
    vier_ogen.vraag_aan(Aanvraag(jaarplan=plan, **gegevens), **zicht, door=door, at=at)
    return None


def _gevraagd(request, plan):
    messages.success(request, vier_ogen.GEVRAAGD)
    return redirect("aanvraag", plan.jaar)


def _ingehaald(request, voorstel, gegevens, soorten):
    """Another version came in between, by the first of two clicks or by somebody else; or another content."""
    vorige = voorstel.vorige
    if gegevens["gezien"] == voorstel.gezien["gezien"]:
        melding = "Iemand wijzigde het plan net. Hieronder staat wat er nu openbaar wordt."
        return _opnieuw(request, voorstel, soorten, melding)
    if vorige is None:
        return _opnieuw(request, voorstel, soorten, "Deze bladzijde was te oud. Kijk alles nog een keer na.")
    if _is_zelfde_klik(vorige, gegevens, request.user):
        return _klaar(request, voorstel.plan, vorige)
    melding = f"Versie {vorige.nummer} kwam er net bij. Kijk of uw versie nog nodig is."
    return _opnieuw(request, voorstel, soorten, melding)


def _is_zelfde_klik(versie, gegevens, user) -> bool:
    """The second of two clicks: what it asks for is exactly the version that the first one made."""
    gevraagd = (gegevens["gezien"], user.pk, gegevens["soort"], gegevens["reden"])
    return gevraagd == (versie.vorige_hash, versie.gemaakt_door_id, versie.soort, versie.reden)


def _opnieuw(request, voorstel, soorten, melding):
    """409: show what is there now and keep everything that was filled in."""
    form = OpenbaarMakenForm(request.POST, soorten=soorten, vandaag=voorstel.dag)
    form.zet_gezien(voorstel.gezien)
    return _toon(request, voorstel, form, melding=melding, status=409)


def _klaar(request, plan, versie):
    if versie.openbaar:
        melding = f"Versie {versie.nummer} is openbaar. Het pdf-bestand is over een minuut klaar."
        messages.success(request, melding)
        return redirect("werkplek_plan", plan.jaar)
    messages.success(
        request, f"Versie {versie.nummer} is bewaard. Alleen wie aan het plan werkt, kan haar hier lezen."
    )
    return redirect("versies", plan.jaar)


def _toon(request, voorstel, form, *, melding="", status=200):
    context = {"plan": voorstel.plan, "form": form, "melding": melding, "menu": "plan"}
    context |= controleblad(voorstel, mag_bewerken=True) | bij_plan(voorstel.plan)
    return render_page(request, "agenda/openbaar_maken.html", context, status=status)
