"""Progress reports: write one in under a minute, mend it while nobody agreed, agree."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.voortgang import VoortgangForm
from agenda.handelen.overgangen import geef_akkoord, geen_voortgang, mogelijke_standen, schrijf_voortgang
from agenda.models import ActieStatus, Meetwaarde, Voortgang
from agenda.permissions import (
    get_actie_voor_voortgang,
    get_voortgang,
    is_meteen_akkoord,
    mag_actie_afsluiten,
    mag_akkoord_geven,
    mag_plan_bewerken,
)
from inclusie.bewerken import verwerk
from inclusie.history import Conflict
from inclusie.htmx import naar_plek, render_page
from inclusie.tijd import nu
from inclusie.toegang import eis
from inclusie.woorden import datum

NET_GEWIJZIGD = "Iemand wijzigde dit bericht net. Lees het opnieuw en geef dan akkoord."

BEGONNEN = "De actie is nu begonnen."


@require_http_methods(["GET", "HEAD", "POST"])
def voortgang_nieuw(request, code):
    actie = get_actie_voor_voortgang(request.user, code)
    at, user = nu(), request.user
    vooraf = _vooraf(user, actie)
    akkoord = is_meteen_akkoord(user)
    uit = verwerk(
        request,
        VoortgangForm,
        Voortgang(actie=actie),
        at=at,
        opslaan=lambda obj, form: schrijf_voortgang(
            obj, akkoord=akkoord, door=user, at=at, meting=form.cijfer
        ),
        vandaag=at.date(),
        meting=_meting(actie),
        vorige=actie.voortgang.akkoord().first(),
    )
    if uit.bewaard:
        return _klaar(request, uit.obj, begon=vooraf["begint"])
    context = {"actie": actie, "plan": actie.doel.jaarplan, "form": uit.form, "uit": uit, "menu": "plan"}
    status = 409 if vooraf["bezwaar"] else uit.status
    context |= vooraf
    return render_page(request, "agenda/voortgang_nieuw.html", context, status=status)


def _meting(actie, bericht=None) -> Meetwaarde | None:
    """The figure that came in with the report, or a new one; None when the action counts nothing."""
    if bericht and (meting := bericht.metingen.aanwezig().select_related("indicator").first()):
        return meting
    indicator = actie.indicatoren.aanwezig().in_cijfers().first()
    return Meetwaarde(indicator=indicator) if indicator else None


def _vooraf(user, actie) -> dict:
    """What to know before writing: nothing can be reported yet, or this report begins the action."""
    kan_nog = ActieStatus.GEPLAND in mogelijke_standen(actie)
    return {
        "bezwaar": geen_voortgang(actie),
        "kan_nog": kan_nog,
        "mag_inplannen": mag_plan_bewerken(user) and kan_nog,
        "begint": actie.status == ActieStatus.GEPLAND,
        "meteen": is_meteen_akkoord(user),
    }


def _klaar(request, bericht, *, begon):
    """Say what happens next. Who may close the action goes on to its result."""
    actie = bericht.actie
    if bericht.akkoord_op is None:
        messages.success(request, "Uw bericht is bewaard. Een medewerker leest het en geeft akkoord.")
        return redirect("actie_werkplek", actie.code)
    begin = f" {BEGONNEN}" if begon else ""
    messages.success(request, f"Het bericht is bewaard.{begin} Het bericht is nog niet openbaar.")
    actie.refresh_from_db()
    if (
        bericht.voorstel_gereed
        and actie.status == ActieStatus.IN_UITVOERING
        and mag_actie_afsluiten(request.user)
    ):
        return redirect("actie_stand", actie.code, "klaar")
    return redirect("actie_werkplek", actie.code)


@require_http_methods(["GET", "HEAD", "POST"])
def voortgang_edit(request, code, nummer):
    actie = get_actie_voor_voortgang(request.user, code)
    bericht = get_voortgang(request.user, code, nummer)
    at = nu()
    if request.method == "GET" and bericht.akkoord_op is not None:
        messages.info(request, "Dit bericht is al akkoord. Schrijf een nieuw bericht om iets te verbeteren.")
        return redirect("actie_werkplek", code)
    uit = verwerk(
        request,
        VoortgangForm,
        bericht,
        at=at,
        opslaan=lambda obj, form: schrijf_voortgang(
            obj, akkoord=False, door=request.user, at=at, meting=form.cijfer
        ),
        vandaag=at.date(),
        meting=_meting(actie, bericht),
    )
    if uit.bewaard:
        return _naar_bericht(request, uit.obj, uit.melding(at))
    context = {"actie": actie, "plan": actie.doel.jaarplan, "bericht": bericht, "form": uit.form, "uit": uit}
    context["menu"] = "plan"
    return render_page(request, "agenda/voortgang_edit.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def voortgang_akkoord(request, code, nummer):
    """Agree with the text that was read: a later text (`versie`) is shown first."""
    eis(mag_akkoord_geven(request.user))
    get_actie_voor_voortgang(request.user, code)
    bericht = get_voortgang(request.user, code, nummer)
    if request.method != "POST":
        return _naar_bericht(request, bericht)
    if bericht.akkoord_op is not None:
        return _naar_bericht(request, bericht, "Dit bericht was al akkoord.", messages.INFO)
    if request.POST.get("versie") != str(bericht.versie):
        return _naar_bericht(request, bericht, NET_GEWIJZIGD, messages.WARNING)
    begin = f"{BEGONNEN} " if bericht.actie.status == ActieStatus.GEPLAND else ""
    try:
        geef_akkoord(bericht, door=request.user, at=nu())
    except (Conflict, ValidationError):
        return _naar_bericht(request, bericht, NET_GEWIJZIGD, messages.WARNING)
    zin = f"Het bericht is akkoord. {begin}Het bericht komt in de volgende openbare versie."
    return _naar_bericht(request, bericht, zin)


def _naar_bericht(request, bericht, zin="", niveau=messages.SUCCESS):
    adres = f"{reverse('actie_werkplek', args=[bericht.actie.code])}#bericht-{bericht.nummer}"
    return naar_plek(request, adres, f"het bericht van {datum(bericht.datum)}", zin, niveau)
