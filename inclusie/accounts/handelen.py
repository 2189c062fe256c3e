"""The acts on an account: invite somebody, change what the account may do, and forget whose it was."""

from collections.abc import Callable, Iterator
from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from inclusie.accounts.aanmeldingen import sluit_openstaand
from inclusie.accounts.forms import GebruikerForm, UitnodigForm
from inclusie.accounts.koppelingen import mag_koppelen
from inclusie.accounts.links import maak_link
from inclusie.accounts.models import Herstelcode, Inloglink, Sessie, User
from inclusie.history import bewaar
from inclusie.logboek import meld
from inclusie.post.sturen import stuur
from inclusie.rollen import Rol
from inclusie.spoor.vergeten import GEWIST, vergeet
from inclusie.tijd import klok


def nodig_uit(gast: User, form: UitnodigForm, *, door: User, at: datetime) -> None:
    """Account, login link and mail in the caller's transaction: no account without its invitation."""
    gast.set_unusable_password()
    bewaar(gast, door=door, at=at)
    link = maak_link(gast, door=door, at=klok(at))
    van = settings.OIDC_NAAM if mag_koppelen(gast) else ""
    feiten = {"gast": gast, "door": door, "link": link, "van": van}
    stuur(gast.email, "accounts/mail/uitnodiging", feiten, voor=gast.postsleutel)
    meld("gebruiker uitgenodigd", wat=f"account {gast.pk}", resultaat="gelukt", door=door)


@transaction.atomic
def wijzig(user: User, form: GebruikerForm, *, door: User, at: datetime) -> bool:
    """Save a person's account; another role, or a closed account, ends the sessions."""
    if user.rol != Rol.BEHEERDER or not user.is_active:
        _eis_andere_beheerder(user)
    if {"rol", "is_active"} & set(form.changed_data):
        user.beeindig_sessies()
    veranderd = bewaar(user, door=door, at=at)
    if veranderd:
        meld("gebruiker gewijzigd", wat=f"account {user.pk}", resultaat="gelukt", door=door)
    return veranderd


def _eis_andere_beheerder(user: User) -> None:
    """There is always a beheerder left, in the transaction that lets go of this one: two who let go of each
    other at one moment wait for one another here."""
    beheerders = User.objects.filter(rol=Rol.BEHEERDER, is_active=True).order_by("pk").select_for_update()
    if {beheerder.pk for beheerder in beheerders} == {user.pk}:
        raise ValidationError("Dit is de enige beheerder. Maak eerst een andere beheerder.")


@transaction.atomic
def neem_af(
    user: User, wat: str, haal_weg: Callable[..., int], reden: str, *, door: User, at: datetime
) -> int:
    """Take from another what they log in with. The trail says who did so and why, and the mail says it too.

    Recovery codes and open links go along: who holds what was lost, may have made or read them.
    haal_weg: the act that takes it; it gets the words for that mail. Return how many logins ended.
    """
    bewaar(user, door=door, at=at, reden=f"{wat.capitalize()} weggehaald. {reden}.", ook_anders=True)
    codes, _ = Herstelcode.objects.filter(user=user).delete()
    sluit_openstaand(user)
    ook = " Uw herstelcodes werken niet meer." if codes else ""
    waarom = f"{ook} De beheerder deed dit. De reden: {reden[0].lower()}{reden[1:]}."
    return haal_weg(door=door, at=klok(at), waarom=waarom)


# No password opens this, and no session is bound to it.
LEEG = "!gewist"


@transaction.atomic
def wis(user: User, *, door: User | None, at: datetime) -> bool:
    """Make an account nobody's, also in its trail. It stays as a row: what it did, was done by somebody."""
    _eis_andere_beheerder(user)
    for rij in sessies_van(user):
        rij.delete()
    for model in (EmailAddress, Inloglink, Herstelcode, Authenticator, SocialAccount):
        model.objects.filter(user=user).delete()
    user.naam, user.functie, user.email = GEWIST, "", f"gewist-{user.pk}@gewist.invalid"
    user.is_active, user.mail_bij_versie = False, False
    user.password = LEEG
    veranderd = bewaar(user, door=door, at=at)
    vergeet(user, at=at, naam=GEWIST, functie="")
    return veranderd


def sessies_van(user: User) -> Iterator[Sessie]:
    """Of this account, and of a browser that asked for a code for its address."""
    adres = user.email.casefold()
    for sessie in Sessie.objects.all():
        if sessie.account_id == user.pk or adres in str(sessie.get_decoded()).casefold():
            yield sessie
