"""The nudge: one mail to who carries an action, not more often than once a week."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.timezone import localdate

from agenda import woorden
from agenda.handelen.raad import volgende_vergadering
from agenda.models import Actie, Gemeente, Herinnering, eis_bewerkbaar
from inclusie.accounts.post import stuur
from inclusie.history import bewaar

WACHT = timedelta(days=7)


def mag_weer(herinnerd_op: datetime | None, at: datetime) -> bool:
    return herinnerd_op is None or at - herinnerd_op >= WACHT


def nieuwste_per_actie(acties: list[Actie]) -> dict[int, datetime]:
    """Action's key -> when its trekker was last reminded."""
    rijen = Herinnering.objects.filter(actie__in=acties).order_by().values("actie")
    return {rij["actie"]: rij["op"] for rij in rijen.annotate(op=Max("gestuurd_op"))}


@transaction.atomic
def herinner(actie: Actie, *, door, at: datetime) -> None:
    """Ask the trekker to write how it goes. Two who ask at once send one mail."""
    eis_bewerkbaar(actie)
    trekker = actie.trekker_account
    if trekker is None or not trekker.is_active:
        raise ValidationError("De trekker van deze actie heeft geen account. Bel of mail zelf.")
    if not mag_weer(nieuwste_per_actie([actie]).get(actie.pk), at):
        raise ValidationError("De trekker kreeg deze week al een herinnering. Wacht nog een paar dagen.")
    bewaar(Herinnering(actie=actie, gestuurd_op=at), door=door, at=at)
    stuur(trekker.email, "agenda/mail/herinnering", _feiten(actie, trekker, at))


def _feiten(actie: Actie, trekker, at: datetime) -> dict:
    """voor: the day on which the papers for the next council must be ready."""
    vergadering = volgende_vergadering(localdate(at))
    return {
        "user": trekker,
        "actie": actie,
        "gemeente": str(Gemeente.objects.first() or ""),
        "schrijven": settings.PUBLIC_URL + reverse("voortgang_nieuw", args=[actie.code]),
        "voor": woorden.datum(vergadering.stukken_klaar_op or vergadering.datum) if vergadering else "",
        "vergadering": woorden.datum(vergadering.datum) if vergadering else "",
    }
