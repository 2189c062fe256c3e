"""Connections with the account that somebody has at the municipality: who says so (issuer) and under which
number (sub). allauth keeps the rows. Nothing else of it is kept; an e-mail address connects nobody."""

from datetime import datetime

from allauth.account.internal.flows.login import record_authentication
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from inclusie.accounts import aanmeldingen
from inclusie.accounts.gezegd import Antwoord
from inclusie.accounts.models import User
from inclusie.accounts.vertellen import vertel
from inclusie.logboek import meld
from inclusie.rollen import PERSONEEL

METHODE = "socialaccount"
VAN_ANDER = "Dit account is al van iemand anders hier. Bel of mail ons."
HEEFT_AL = "U heeft al een ander account gekoppeld. Haal dat eerst weg."


def mag_koppelen(user: User) -> bool:
    """The provider knows who works for the municipality, and nobody else."""
    return bool(settings.OIDC_ISSUER) and user.rol in PERSONEEL


def koppelingen_van(user: User) -> QuerySet:
    return SocialAccount.objects.filter(user=user).order_by("pk")


def heeft_koppeling(user: User) -> bool:
    """One that works: with who is asked now, and for who may."""
    return mag_koppelen(user) and koppelingen_van(user).filter(provider=settings.OIDC_ISSUER).exists()


def zoek(antwoord: Antwoord) -> SocialAccount | None:
    """In a transaction: as long as that lasts, nobody takes it away."""
    rijen = SocialAccount.objects.select_related("user").filter(provider=antwoord.issuer, uid=antwoord.sub)
    gevonden = rijen.first()
    return rijen.first() if gevonden and aanmeldingen.is_er_nog(gevonden) else None


def noem(koppeling: SocialAccount) -> str:
    """In words that its owner knows; of a provider that is asked no more, its address."""
    is_nu = koppeling.provider == settings.OIDC_ISSUER
    return f"account van {settings.OIDC_NAAM}" if is_nu else f"account bij {koppeling.provider}"


def onthoud(request, koppeling: SocialAccount, *, opnieuw: bool = False) -> None:
    """Write down in this login that it was shown by this connection, and when that was last done."""
    extra = {"reauthenticated": True} if opnieuw else {}
    record_authentication(request, koppeling.user, METHODE, id=koppeling.pk, **extra)
    koppeling.save(update_fields=["last_login"])


def koppel(request, antwoord: Antwoord, *, at: datetime) -> bool:
    """Connect who is logged in. Return False when it was so already; raise ValidationError."""
    user = request.user
    with transaction.atomic():
        # One at a time, so that there is one.
        User.objects.select_for_update().get(pk=user.pk)
        if er_is := zoek(antwoord):
            if er_is.user_id != user.pk:
                meld("account gekoppeld", wat="van een ander", resultaat="geweigerd", door=user)
                raise ValidationError(VAN_ANDER)
            return False
        if koppelingen_van(user).filter(provider=antwoord.issuer).exists():
            raise ValidationError(HEEFT_AL)
        nieuw = _schrijf(user, antwoord)
        vertel(user, f"Uw {noem(nieuw)} is gekoppeld. U logt er nu mee in.", at=at)
        onthoud(request, nieuw)
    meld("account gekoppeld", wat=f"koppeling {nieuw.pk}", resultaat="gelukt", door=user)
    return True


def _schrijf(user: User, antwoord: Antwoord) -> SocialAccount:
    try:
        with transaction.atomic():
            return SocialAccount.objects.create(user=user, provider=antwoord.issuer, uid=antwoord.sub)
    except IntegrityError as fout:
        # Somebody else did this at the same moment, with the same account.
        raise ValidationError(VAN_ANDER) from fout


@transaction.atomic
def haal_weg(koppeling: SocialAccount, *, hier: str, door: User, at: datetime, waarom: str = "") -> int:
    """Take a connection away and end each login with it. Return how many. hier: the session that asks."""
    van, naam = koppeling.user, noem(koppeling)
    if not aanmeldingen.is_er_nog(koppeling):
        return 0
    sessies = aanmeldingen.met(van, METHODE, koppeling.pk, at=at)
    aantal = aanmeldingen.stop(sessies, behalve=hier, door=door)
    meld("koppeling weggehaald", wat=f"koppeling {koppeling.pk}", resultaat="gelukt", door=door)
    koppeling.delete()
    vertel(van, f"Uw {naam} is niet meer gekoppeld.{waarom}", at=at)
    return aantal
