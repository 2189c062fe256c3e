"""Making a plan public with four eyes (VIER_OGEN): one asks, another looks at exactly that and agrees.

The acts themselves (`vaststellen`) refuse without a second person; here the first becomes the one who asked.
"""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from agenda.handelen.bevriezen import TweedeNodig, functie_van
from agenda.handelen.vaststellen import maak_openbaar, publiceer_evaluatie, stel_vast
from agenda.models import Aanvraag, Aanvraagstand, Jaarplan, Planversie, VersieSoort, canoniek
from agenda.permissions import mag_beoordelen
from agenda.verschil import difference, zin
from agenda.voorstel import Voorstel, doe_voorstel
from inclusie.accounts.models import User
from inclusie.history import Conflict, bewaar
from inclusie.post.sturen import stuur
from inclusie.rollen import Rol
from inclusie.tekst import schoon

GEVRAAGD = "Uw vraag is verstuurd. Iemand anders kijkt mee. Daarna is het openbaar."
SJABLOON = "agenda/mail/akkoord_gevraagd"
WAT = {VersieSoort.VASTGESTELD: "vaststellen", VersieSoort.EVALUATIE: "met de evaluatie openbaar maken"}


def wat(aanvraag: Aanvraag) -> str:
    """'jaarplan 2021 openbaar maken'"""
    return f"jaarplan {aanvraag.jaarplan.jaar} {WAT.get(aanvraag.soort, 'openbaar maken')}"


def voorstel_van(aanvraag: Aanvraag) -> Voorstel:
    """What would be frozen of the plan as it stands now."""
    return doe_voorstel(aanvraag.jaarplan, aanvraag.peildatum, aanvraag.evaluatie)


def is_veranderd(aanvraag: Aanvraag, voorstel: Voorstel) -> bool:
    """Whether something else would become public than what was asked."""
    return voorstel.gezien != {"gezien": aanvraag.gezien, "inhoud_gezien": aanvraag.inhoud_gezien}


def veranderd_sinds(aanvraag: Aanvraag, voorstel: Voorstel) -> list[str]:
    """A sentence for everything that would become public otherwise than was asked."""
    gevraagd = aanvraag.document
    return [zin(verandering) for verandering in difference(gevraagd, voorstel.document)] if gevraagd else []


@transaction.atomic
def vraag_aan(aanvraag: Aanvraag, *, gezien: str, door, at: datetime, **zicht) -> Aanvraag:
    """Ask agreement for what this person saw; also once more, of a question that the plan overtook.

    gezien and zicht: as of the act itself, which refuses here all that it would refuse later.
    """
    plan = Jaarplan.objects.vergrendel(aanvraag.jaarplan_id)
    if aanvraag._state.adding and (eerder := plan.aanvragen.open().first()):
        if _is_zelfde_vraag(eerder, aanvraag, gezien=gezien, door=door, **zicht):
            return eerder
        raise ValidationError("Er wacht al een vraag om akkoord bij dit plan. Kijk die eerst na.")
    if not aanvraag._state.adding:
        aanvraag = _eis_open(aanvraag)
        _eis_zelfde_dag(aanvraag, plan)
    try:
        _doe(aanvraag, gezien=gezien, door=door, at=at, **zicht)
    except TweedeNodig:
        pass
    else:
        # Undone: who asks, does not publish.
        raise ValidationError("Akkoord is hier niet nodig. Maak het plan zelf openbaar.")
    voorstel = voorstel_van(aanvraag)
    aanvraag.gezien, aanvraag.inhoud_gezien = voorstel.gezien["gezien"], voorstel.gezien["inhoud_gezien"]
    aanvraag.gevraagd = canoniek(voorstel.document)
    aanvraag.aangevraagd_door, aanvraag.aangevraagd_op = door, at
    bewaar(aanvraag, door=door, at=at, reden="vroeg akkoord")
    _mail(aanvraag)
    return aanvraag


def _is_zelfde_vraag(eerder: Aanvraag, nu: Aanvraag, *, door, **zicht) -> bool:
    """The second of two clicks: this person asks what waits already, of what was seen then."""
    velden = ("evaluatie_id", "soort", "peildatum", "op", "vastgesteld_door", "besluit")
    gezien = [zicht[naam] for naam in ("gezien", "inhoud_gezien") if naam in zicht]
    toen = [getattr(eerder, naam) for naam in ("gezien", "inhoud_gezien") if naam in zicht]
    return (
        eerder.aangevraagd_door_id == door.pk
        and gezien == toen
        and all(getattr(eerder, naam) == getattr(nu, naam) for naam in velden)
        and eerder.reden == schoon(nu.reden).strip()
    )


def _eis_zelfde_dag(aanvraag: Aanvraag, plan: Jaarplan) -> None:
    """Of what was asked, the figures have a day; a version of a later one takes that along."""
    nieuwste = plan.versies.nieuwste()
    if nieuwste and nieuwste.peildatum > aanvraag.peildatum:
        raise ValidationError(
            f"Versie {nieuwste.nummer} is van een latere dag. Stuur deze vraag terug of trek haar in."
            " Vraag het dan opnieuw."
        )


@transaction.atomic
def geef_akkoord(aanvraag: Aanvraag, *, door, at: datetime) -> Planversie:
    """Publish exactly what was asked; anything else by now is Ingehaald."""
    aanvraag = _eis_open(aanvraag)
    vroeg = aanvraag.aangevraagd_door
    if door == vroeg:
        raise ValidationError("U vroeg dit zelf. Iemand anders geeft akkoord.")
    if not (vroeg.is_active and mag_beoordelen(vroeg, aanvraag.soort)):
        raise ValidationError("Wie dit vroeg, mag dat niet meer. Vraag het zelf opnieuw.")
    zicht = {
        "inhoud_gezien": aanvraag.inhoud_gezien,
        "dag_gezien": aanvraag.peildatum,
        "gevraagd_door": vroeg,
    }
    versie = _doe(aanvraag, gezien=aanvraag.gezien, door=door, at=at, **zicht)
    aanvraag.planversie = versie
    _beantwoord(aanvraag, Aanvraagstand.GEDAAN, "", door=door, at=at)
    return versie


@transaction.atomic
def stuur_terug(aanvraag: Aanvraag, *, waarom: str, door, at: datetime) -> None:
    """Not like this: who asked reads why."""
    aanvraag = _eis_open(aanvraag)
    if door == aanvraag.aangevraagd_door:
        raise ValidationError("U vroeg dit zelf. Trek de vraag in.")
    _beantwoord(aanvraag, Aanvraagstand.TERUG, waarom, door=door, at=at)


@transaction.atomic
def trek_in(aanvraag: Aanvraag, *, waarom: str, door, at: datetime) -> None:
    aanvraag = _eis_open(aanvraag)
    if door != aanvraag.aangevraagd_door:
        raise ValidationError("Alleen wie dit vroeg, trekt de vraag in. U kunt haar terugsturen.")
    _beantwoord(aanvraag, Aanvraagstand.INGETROKKEN, waarom, door=door, at=at)


def _eis_open(aanvraag: Aanvraag) -> Aanvraag:
    """The question as it stands now, under the lock of its plan; one that was read before it changed is a
    Conflict."""
    Jaarplan.objects.vergrendel(aanvraag.jaarplan_id)
    huidig = Aanvraag.objects.met_alles().get(pk=aanvraag.pk)
    if huidig.versie != aanvraag.versie:
        raise Conflict(huidig)
    if not huidig.is_open:
        raise ValidationError("Deze vraag is al beantwoord.")
    return huidig


def _beantwoord(aanvraag: Aanvraag, stand: str, waarom: str, *, door, at: datetime) -> None:
    if stand != Aanvraagstand.GEDAAN and not waarom.strip():
        raise ValidationError({"waarom": "Schrijf op waarom. Eén zin is genoeg."})
    aanvraag.stand, aanvraag.antwoord, aanvraag.gevraagd = stand, waarom, ""
    aanvraag.beoordeeld_door, aanvraag.beoordeeld_op = door, at
    bewaar(aanvraag, door=door, at=at, reden=waarom or "gaf akkoord")


def _doe(aanvraag: Aanvraag, *, door, at: datetime, **zicht) -> Planversie:
    """The act that this question asks for."""
    hand = {"reden": aanvraag.reden, "door": door, "at": at} | zicht
    if aanvraag.soort == VersieSoort.EVALUATIE:
        return publiceer_evaluatie(aanvraag.evaluatie, **hand)
    if aanvraag.soort == VersieSoort.VASTGESTELD:
        besluit = {"vastgesteld_door": aanvraag.vastgesteld_door, "besluit": aanvraag.besluit}
        return stel_vast(aanvraag.jaarplan, op=aanvraag.op, **besluit, **hand)
    return maak_openbaar(aanvraag.jaarplan, soort=aanvraag.soort, peildatum=aanvraag.peildatum, **hand)


def _mail(aanvraag: Aanvraag) -> None:
    """To everybody else who may agree: what waits, and nothing of what is in it."""
    rollen = [rol for rol in Rol if mag_beoordelen(User(rol=rol), aanvraag.soort)]
    feiten = {
        "wat": wat(aanvraag),
        "functie": functie_van(aanvraag.aangevraagd_door),
        "bekijken": settings.PUBLIC_URL + reverse("aanvraag", args=[aanvraag.jaarplan.jaar]),
    }
    anderen = User.objects.met_rol(rollen).exclude(pk=aanvraag.aangevraagd_door_id).order_by("pk")
    kenmerk = f"aanvraag-{aanvraag.pk}-{aanvraag.versie}"
    for user in anderen:
        stuur(user.email, SJABLOON, feiten | {"user": user}, voor=user.postsleutel, kenmerk=kenmerk)
