"""The acts on an account: invite somebody, and change what the account may do."""

from datetime import datetime

from inclusie.accounts.forms import GebruikerForm, UitnodigForm
from inclusie.accounts.links import maak_link
from inclusie.accounts.models import User
from inclusie.history import bewaar
from inclusie.logboek import meld
from inclusie.post.sturen import stuur


def nodig_uit(gast: User, form: UitnodigForm, *, door: User, at: datetime, nu: datetime) -> None:
    """Account, login link and mail in the caller's transaction: no account without its invitation.

    at: the day of the portal, for the trail. nu: the clock on the wall, which a link counts by.
    """
    gast.set_unusable_password()
    bewaar(gast, door=door, at=at)
    link = maak_link(gast, door=door, at=nu)
    feiten = {"gast": gast, "door": door, "link": link}
    stuur(gast.email, "accounts/mail/uitnodiging", feiten, voor=gast.postsleutel)
    meld("gebruiker uitgenodigd", wat=f"account {gast.pk}", resultaat="gelukt", door=door)


def wijzig(user: User, form: GebruikerForm, *, door: User, at: datetime) -> bool:
    """Save a person's account; another role, or a closed account, ends the sessions."""
    if {"rol", "is_active"} & set(form.changed_data):
        user.beeindig_sessies()
    veranderd = bewaar(user, door=door, at=at)
    if veranderd:
        meld("gebruiker gewijzigd", wat=f"account {user.pk}", resultaat="gelukt", door=door)
    return veranderd
