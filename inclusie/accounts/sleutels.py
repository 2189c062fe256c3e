"""Passkeys: what a device is asked, what it answers, and which keys somebody has. allauth keeps the rows and
fido2 checks the answers; nothing secret is kept here."""

from datetime import datetime

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet

from inclusie.accounts import aanmeldingen
from inclusie.accounts.koppelingen import heeft_koppeling
from inclusie.accounts.models import User
from inclusie.accounts.vertellen import vertel
from inclusie.logboek import meld

SLEUTEL = Authenticator.Type.WEBAUTHN
NAAM_TEKENS = 60
MEESTE = 20
MISLUKT = "Het lukte niet met deze toegangssleutel. Probeer het nog eens, of kies een andere manier."
TE_VEEL = "U heeft al veel toegangssleutels. Haal er eerst een weg."


class Adapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": MISLUKT}

    def is_mfa_enabled(self, user, types=None) -> bool:
        """Whether a mailed code is not enough: whoever has something stronger, uses it."""
        return super().is_mfa_enabled(user, types) or heeft_koppeling(user)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """A key belongs to the public address, whatever name a request came by."""
        return {"id": settings.PUBLIC_HOST, "name": "Inclusie Agenda"}

    def get_public_key_credential_user_entity(self, user) -> dict:
        """What the device shows to choose by. Who it is, it hands back as the number of the account."""
        return super().get_public_key_credential_user_entity(user) | {"name": user.email}


def sleutels_van(user: User) -> QuerySet:
    return Authenticator.objects.filter(user=user, type=SLEUTEL).order_by("pk")


def heeft_sleutel(user: User) -> bool:
    return sleutels_van(user).exists()


def vraag_nieuwe(user: User) -> dict:
    """What a browser asks of a device to make a key of. It must know its user, and check that it is them."""
    return auth.begin_registration(user, passwordless=True)


def vraag_bestaande(user: User | None) -> dict:
    """What a browser asks of a device that has a key: of this person, or of whoever says who they are."""
    return auth.begin_authentication(user)


def lees_nieuwe(antwoord) -> None:
    """Refuse what is no answer to what was asked. A stranger chooses what stands in it."""
    try:
        auth.parse_registration_response(antwoord)
        auth.complete_registration(antwoord)
    except ValidationError:
        raise
    except Exception as fout:  # noqa: BLE001 -- what cannot be read is no key
        raise ValidationError(MISLUKT) from fout


@transaction.atomic
def voeg_toe(request, naam: str, antwoord: dict, *, at: datetime) -> None:
    """A key for who is logged in, who has shown by it who they are."""
    user = request.user
    # One at a time, so that the count holds.
    User.objects.select_for_update().get(pk=user.pk)
    if sleutels_van(user).count() >= MEESTE:
        raise ValidationError(TE_VEEL)
    sleutel = auth.WebAuthn.add(user, naam, antwoord).instance
    record_authentication(request, user, "mfa", id=sleutel.pk, type=SLEUTEL.value)
    vertel(user, f"Er kwam een toegangssleutel bij: {naam}.", at=at)
    meld("toegangssleutel toegevoegd", wat=f"sleutel {sleutel.pk}", resultaat="gelukt", door=user)


def hernoem(sleutel: Authenticator, naam: str) -> None:
    sleutel.wrap().name = naam
    sleutel.save(update_fields=["data"])


@transaction.atomic
def haal_weg(sleutel: Authenticator, *, hier: str, door: User, at: datetime, waarom: str = "") -> int:
    """Take a key away and end each login with it: who found a lost telephone is inside by it.

    Return how many logins. hier: the session that asks, which stays. waarom: for the mail to its owner.
    """
    van, naam = sleutel.user, sleutel.wrap().name
    if not aanmeldingen.is_er_nog(sleutel):
        return 0
    sessies = aanmeldingen.met(van, "mfa", sleutel.pk, at=at)
    aantal = aanmeldingen.stop(sessies, behalve=hier, door=door)
    meld("toegangssleutel weggehaald", wat=f"sleutel {sleutel.pk}", resultaat="gelukt", door=door)
    sleutel.delete()
    vertel(van, f"Een toegangssleutel ging weg: {naam}.{waarom}", at=at)
    return aantal
