"""Telling somebody by mail that their way of logging in changed, so that they notice when it was another."""

from datetime import datetime

from inclusie.accounts.models import ZONDER_ADRES, User
from inclusie.post.sturen import stuur


def vertel(user: User, wat: str, *, at: datetime) -> None:
    if user.email != ZONDER_ADRES:
        feiten = {"wat": wat, "wanneer": at}
        stuur(user.email, "accounts/mail/inloggen_veranderd", feiten, voor=user.postsleutel)
