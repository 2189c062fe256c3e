"""The account of somebody of the network: what it may do, and how its person gets in.

A Netwerkrol is a record and gives no rights by itself. An ambassadeur and a panellid may what the role
'ambassadeur' of an account may, a koploper what 'koploper' may; who only types for another may what an
ambassadeur may. An aanjager or procesregisseur works for the municipality: the beheerder makes that account.
So an account with any other role is never opened, closed or changed from here.
"""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.handelen.berichtlinks import sluit_berichtlinks
from ambassadeurs.mails import UITNODIGING_NETWERK
from ambassadeurs.models import Namens, NetwerkrolSoort, Persoon
from ambassadeurs.permissions import NETWERK
from inclusie import logboek
from inclusie.accounts.aanmeldingen import sluit_openstaand
from inclusie.accounts.links import uitnodigingsadres
from inclusie.accounts.models import User
from inclusie.history import bewaar
from inclusie.post.sturen import stuur
from inclusie.rollen import Rol

# Role in the network -> role of the account; the first that somebody has, counts.
RECHTEN = {
    NetwerkrolSoort.KOPLOPER: Rol.KOPLOPER,
    NetwerkrolSoort.AMBASSADEUR: Rol.AMBASSADEUR,
    NetwerkrolSoort.PANELLID: Rol.AMBASSADEUR,
}
MAIL = UITNODIGING_NETWERK.sjabloon
# So soon after an invitation, the same one is not asked on purpose.
ZELFDE_KLIK = timedelta(minutes=1)
GEEN_MAIL = "Zonder e-mailadres kan iemand niet inloggen. Houd contact met de telefoon of een brief."
GEEN_ROL = "Voor deze rol maakt de beheerder een account."
BEZET = "Dit e-mailadres hoort bij iemand anders. Elk mens heeft een eigen account."
GESLOTEN = "Dit account is gesloten. Vraag de beheerder om het te openen."


def rechten_van(persoon: Persoon) -> Rol | None:
    """What an account of this person may do: nothing when no role is left and nobody is helped."""
    rollen = set(persoon.rollen.niet_gestopt().values_list("rol", flat=True))
    rol = next((RECHTEN[soort] for soort in RECHTEN if soort in rollen), None)
    if rol is None and Namens.objects.lopend().filter(helper=persoon).exists():
        return Rol.AMBASSADEUR
    return rol


def hoort_bij_het_netwerk(account: User | None) -> bool:
    return account is not None and account.rol in NETWERK


def volg_rollen(persoon: Persoon, *, door, at: datetime) -> None:
    """Let the account have the rights of the roles of now. It closes by itself, and opens by inviting."""
    account = persoon.account
    if not hoort_bij_het_netwerk(account) or not account.is_active:
        return
    rechten = rechten_van(persoon)
    _bewaar_account(account, door=door, at=at, rol=rechten or account.rol, is_active=rechten is not None)


def volg_persoon(persoon: Persoon, *, ander_adres: bool, door, at: datetime) -> None:
    """Let the account have the name of now, and the e-mail address when that is another one. Without an
    address nobody can log in."""
    account = persoon.account
    if not hoort_bij_het_netwerk(account):
        return
    velden = {"naam": _naam(persoon)}
    if ander_adres:
        adres = persoon.email.lower()
        if adres and User.objects.van_adres(adres).exclude(pk=account.pk).exists():
            raise ValidationError({"email": BEZET})
        velden |= {"email": adres or account.email, "is_active": account.is_active and bool(adres)}
    _bewaar_account(account, door=door, at=at, **velden)


@transaction.atomic
def nodig_uit(persoon: Persoon, *, gelezen: int | None = None, door, at: datetime) -> User:
    """Give this person an account and mail how to log in. Again: another mail, and the same account.

    gelezen: which version of the person was on the screen. When an invitation went out since, it was this
    one: by the first of two clicks, or by a colleague.
    """
    persoon.refresh_from_db(from_queryset=Persoon.objects.select_for_update())
    if gelezen is not None and _is_uitgenodigd_sinds(persoon, gelezen):
        return persoon.account
    rechten = rechten_van(persoon)
    if _is_net_uitgenodigd(persoon, rechten, at):
        return persoon.account
    if rechten is None:
        raise ValidationError(GEEN_ROL)
    if not persoon.email:
        raise ValidationError({"email": GEEN_MAIL})
    account = _account_van(persoon, rechten, door=door, at=at)
    persoon.account, persoon.uitgenodigd_op = account, at
    bewaar(persoon, door=door, at=at)
    feiten = {"gast": persoon, "link": uitnodigingsadres(account), "email": account.email}
    stuur(account.email, MAIL, feiten, voor=account.postsleutel)
    logboek.meld("persoon uitgenodigd", wat=f"persoon {persoon.pk}", resultaat="gelukt", door=door)
    return account


def _is_uitgenodigd_sinds(persoon: Persoon, versie: int) -> bool:
    toen = persoon.history.filter(versie=versie).first()
    return toen is not None and toen.uitgenodigd_op != persoon.uitgenodigd_op


def _is_net_uitgenodigd(persoon: Persoon, rechten: Rol | None, at: datetime) -> bool:
    """The second click may land on the page that the first one led to, and has read its invitation. Whoever
    changed an address or a role in between, does want another mail."""
    account = persoon.account
    if account is None or persoon.uitgenodigd_op is None or abs(at - persoon.uitgenodigd_op) >= ZELFDE_KLIK:
        return False
    klopt = account.is_active and (account.rol == rechten or not hoort_bij_het_netwerk(account))
    return klopt and _is_uitgenodigd_sinds(persoon, persoon.versie - 1)


def _account_van(persoon: Persoon, rechten: Rol, *, door, at: datetime) -> User:
    """The account that is there, opened again; that of the same address when it is nobody's; or a new one."""
    account = persoon.account or User.objects.van_adres(persoon.email).first()
    if account is None:
        return User.objects.maak_account(persoon.email, _naam(persoon), rechten, at=at, door=door)
    eigenaar = Persoon.objects.filter(account=account).first()
    if eigenaar not in (None, persoon):
        raise ValidationError({"email": BEZET})
    if hoort_bij_het_netwerk(account):
        _bewaar_account(account, door=door, at=at, rol=rechten, is_active=True)
    elif not account.is_active:
        raise ValidationError({"email": GESLOTEN})
    return account


def _naam(persoon: Persoon) -> str:
    return persoon.naam[: User._meta.get_field("naam").max_length].strip()


def _bewaar_account(account: User, *, door, at: datetime, **velden) -> None:
    """Change an account. Other rights, another address or a closed account end its sessions; of another
    address also what went to the old one and still lets somebody in."""
    anders = {veld for veld, waarde in velden.items() if getattr(account, veld) != waarde}
    for veld, waarde in velden.items():
        setattr(account, veld, waarde)
    if anders & {"rol", "email", "is_active"}:
        account.beeindig_sessies()
    if "email" in anders:
        sluit_openstaand(account)
        sluit_berichtlinks(account, at=at)
    if anders:
        bewaar(account, door=door, at=at)
        logboek.meld("gebruiker gewijzigd", wat=f"account {account.pk}", resultaat="gelukt", door=door)
