"""Where somebody is logged in now, and ending that."""

from collections.abc import Iterable
from datetime import datetime

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.internal.stagekit import LOGIN_SESSION_KEY
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth import HASH_SESSION_KEY
from django.db import models
from django.utils.crypto import constant_time_compare

from inclusie.accounts.models import Sessie, User
from inclusie.accounts.sessies import is_te_lang
from inclusie.logboek import meld


def lopend(user: User, *, at: datetime) -> list[Sessie]:
    """The logins of this account that still open something, the one used last in front."""
    sleutels = [user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()]
    return [rij for rij in user.sessies.lopend(at) if _is_geldig(rij.get_decoded(), sleutels, at)]


def met(user: User, methode: str, nummer: int, *, at: datetime) -> list[Sessie]:
    """The logins in which this person showed with this passkey, or this connection, who they are."""
    return [rij for rij in lopend(user, at=at) if nummer in _gebruikt_in(rij.get_decoded(), methode)]


def _gebruikt_in(inhoud: dict, methode: str) -> set[int]:
    manieren = inhoud.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    return {manier["id"] for manier in manieren if manier["method"] == methode and "id" in manier}


def _is_geldig(inhoud: dict, sleutels: list[str], at: datetime) -> bool:
    """Not idle for too long, and not ended by another role or a closed account."""
    eigen = inhoud.get(HASH_SESSION_KEY, "")
    return not is_te_lang(inhoud, int(at.timestamp())) and any(
        constant_time_compare(eigen, sleutel) for sleutel in sleutels
    )


def is_er_nog(rij) -> bool:
    """Whether this passkey or connection is still there, in your transaction until you are done with it: who
    takes it away locks the same account first, and then ends what you wrote down."""
    User.objects.select_for_update().get(pk=rij.user_id)
    return models.QuerySet(type(rij)).filter(pk=rij.pk).exists()


def stop(sessies: Iterable[Sessie], *, behalve: str, door: User) -> int:
    """End these logins at once, but for the session that asks."""
    aantal = 0
    for sessie in sessies:
        if sessie.session_key == behalve:
            continue
        sessie.delete()
        aantal += 1
        meld("sessie beëindigd", wat=f"account {sessie.account_id}", resultaat="gelukt", door=door)
    return aantal


def sluit_openstaand(user: User) -> None:
    """What waits somewhere to let this person in: a mailed code that nobody typed yet, a login link. For when
    the mailbox or the telephone that it is in, may be another's."""
    user.inloglinks.all().delete()
    for sessie in Sessie.objects.filter(account=None):
        wacht = sessie.get_decoded().get(LOGIN_SESSION_KEY) or {}
        if wacht.get("user_pk") == user_pk_to_url_str(user):
            sessie.delete()


def stop_alle() -> int:
    """End every login and all that a browser remembers: an older copy of them was put back, in which what
    somebody ended since goes on."""
    return Sessie.objects.all().delete()[0]
