"""Reporting from a mailed link: make one for who carries an action, find it back, and write with it once."""

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from agenda.handelen.overgangen import schrijf_voortgang
from agenda.models import Actie, Berichtlink, Voortgang
from agenda.permissions import is_meteen_akkoord, is_trekker
from inclusie.accounts.links import hash_van
from inclusie.logboek import meld

GELDIG = timedelta(days=30)
AL_GEBRUIKT = "U schreef al met deze link. Wilt u nog iets zeggen? Log in, of bel ons."


def maak_berichtlink(actie: Actie, *, at: datetime) -> str:
    """Make a link for the trekker's account and return its absolute address."""
    token = secrets.token_urlsafe(32)
    Berichtlink.objects.create(
        account=actie.trekker_account,
        actie=actie,
        token_hash=hash_van(token),
        gemaakt_op=at,
        geldig_tot=at + GELDIG,
    )
    return settings.PUBLIC_URL + reverse("bericht_schrijven", args=[token])


def zoek_berichtlink(token: str, *, at: datetime) -> Berichtlink | None:
    """The link that this token opens, or nothing: unknown, too old, or of who carries the action no more."""
    links = Berichtlink.objects.te_gebruiken(at).select_related("account", "actie__doel__jaarplan", "bericht")
    link = links.filter(token_hash=hash_van(token)).first()
    if link is None or link.actie.is_weggehaald or not link.actie.jaarplan.is_bewerkbaar:
        return None
    return link if is_trekker(link.account, link.actie) else None


def sluit_berichtlinks(account, *, at: datetime) -> None:
    """What went to the old address of this account, takes no report any more."""
    Berichtlink.objects.te_gebruiken(at).filter(account=account, bericht=None).update(geldig_tot=at)


@transaction.atomic
def schrijf_met_link(link: Berichtlink, bericht: Voortgang, *, at: datetime) -> Voortgang:
    """Save the report of this link. Of two at the same moment one is refused: a link writes once."""
    vast = Berichtlink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    if vast.bericht_id is not None:
        raise ValidationError(AL_GEBRUIKT)
    door = link.account
    schrijf_voortgang(bericht, akkoord=is_meteen_akkoord(door), door=door, at=at)
    vast.bericht = bericht
    vast.save(update_fields=["bericht"])
    meld("bericht met link", wat=f"voortgang {bericht.pk}", resultaat="gelukt", door=door)
    return bericht
