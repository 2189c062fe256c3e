"""The nudge: one mail to who carries an action, not more often than once a week.

An employee sends it with one click. Before the papers of a council must be ready it goes by itself.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.timezone import localdate

from agenda.handelen.berichtlinks import maak_berichtlink
from agenda.models import Actie, ActieStatus, Herinnering, Raadsvergadering, eis_bewerkbaar
from inclusie.history import bewaar
from inclusie.post.sturen import stuur
from inclusie.woorden import datum

WACHT = timedelta(days=7)
# How long before the papers must be ready trekkers are reminded without anybody's click.
VOORAF = timedelta(days=14)
# Of what is no more than an idea, and of what is over, nobody has to tell how it goes.
TE_HERINNEREN = (ActieStatus.GEPLAND, ActieStatus.IN_UITVOERING)


@dataclass(frozen=True)
class Herinnerbaar:
    """Whether the trekker of this action can be reminded now. op: when that was done last."""

    actie: Actie
    op: datetime | None
    kan: bool
    zonder_account: bool


def mag_weer(herinnerd_op: datetime | None, at: datetime) -> bool:
    return herinnerd_op is None or at - herinnerd_op >= WACHT


def nieuwste_per_actie(acties: list[Actie]) -> dict[int, datetime]:
    """Action's key -> when its trekker was last reminded."""
    rijen = Herinnering.objects.filter(actie__in=acties).order_by().values("actie")
    return {rij["actie"]: rij["op"] for rij in rijen.annotate(op=Max("gestuurd_op"))}


@dataclass(frozen=True)
class Ronde:
    """The papers that must be ready first, and the actions of which nobody wrote since the meeting before."""

    vergadering: Raadsvergadering
    acties: list[Actie]
    dagen: int

    @property
    def is_nabij(self) -> bool:
        return self.dagen <= VOORAF.days


def ronde(dag: date) -> Ronde | None:
    """Nothing as long as no meeting with a day for its papers is to come."""
    vergadering = Raadsvergadering.objects.eerste_stukken(dag)
    if vergadering is None:
        return None
    vorige = Raadsvergadering.objects.laatste(dag)
    acties = Actie.objects.voor_de_raad().zonder_bericht_sinds(vorige and vorige.datum)
    acties = acties.select_related("doel__jaarplan", "trekker_organisatie", "trekker_account")
    return Ronde(vergadering, list(acties.order_by("code")), (vergadering.stukken_klaar_op - dag).days)


def herinner_voor_de_raad(at: datetime) -> list[str]:
    """The mails that go by themselves. Return the codes of the actions of which the trekker gets one now."""
    nu = ronde(localdate(at))
    if nu is None or not nu.is_nabij:
        return []
    eerder, gestuurd = nieuwste_per_actie(nu.acties), []
    for actie in nu.acties:
        if actie.jaarplan.herinnert_trekkers and herinnerbaar(actie, eerder.get(actie.pk), at).kan:
            # Refused by now: somebody clicked, or this job ran at the same time as itself.
            with suppress(ValidationError):
                herinner(actie, door=None, at=at)
                gestuurd.append(actie.code)
    return gestuurd


def herinnerbaar(actie: Actie, op: datetime | None, at: datetime) -> Herinnerbaar:
    """Needs the account of the trekker."""
    loopt = actie.status in TE_HERINNEREN
    account = _heeft_account(actie)
    return Herinnerbaar(actie, op, loopt and account and mag_weer(op, at), loopt and not account)


def _heeft_account(actie: Actie) -> bool:
    return bool(actie.trekker_account and actie.trekker_account.is_active)


@transaction.atomic
def herinner(actie: Actie, *, door, at: datetime) -> None:
    """Ask the trekker to write how it goes. Two who ask at once send one mail. door: nobody, by itself."""
    eis_bewerkbaar(actie)
    trekker = actie.trekker_account
    if actie.status not in TE_HERINNEREN:
        raise ValidationError("Deze actie loopt nu niet. Een herinnering is niet nodig.")
    if not _heeft_account(actie):
        raise ValidationError("De trekker van deze actie heeft geen account. Bel of mail zelf.")
    if not mag_weer(nieuwste_per_actie([actie]).get(actie.pk), at):
        raise ValidationError("De trekker kreeg deze week al een herinnering. Wacht nog een paar dagen.")
    bewaar(Herinnering(actie=actie, gestuurd_op=at), door=door, at=at)
    koppen = {} if door else {"Auto-Submitted": "auto-generated"}
    feiten = _feiten(actie, trekker, at)
    stuur(trekker.email, "agenda/mail/herinnering", feiten, voor=trekker.postsleutel, koppen=koppen)


def _feiten(actie: Actie, trekker, at: datetime) -> dict:
    """schrijven: a link that asks no login. vergadering: the first of which the papers are not ready."""
    vergadering = Raadsvergadering.objects.eerste_stukken(localdate(at))
    return {
        "user": trekker,
        "actie": actie,
        "schrijven": maak_berichtlink(actie, at=at),
        "inloggen": settings.PUBLIC_URL + reverse("voortgang_nieuw", args=[actie.code]),
        "vergadering": vergadering,
        "op": vergadering and datum(vergadering.datum),
        "klaar": vergadering and datum(vergadering.stukken_klaar_op),
    }
