"""The acts on people and their roles in the network. `User.rol` follows the role: one act changes both.

The moves of a role stand in `rolzetten`. What an account may do says handelen/toegang.py.
"""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from ambassadeurs.codes import maak_beoordelaar_code
from ambassadeurs.handelen.toegang import nodig_uit, volg_persoon, volg_rollen
from ambassadeurs.models import Netwerkrol, NetwerkrolStatus, Persoon
from ambassadeurs.termijnen import OPVOLGEN
from inclusie import logboek
from inclusie.history import bewaar

N = NetwerkrolStatus
WACHT_OP_ONS = (N.AANGEMELD, N.KENNISMAKING)


def maak_persoon(persoon: Persoon, *, door, at: datetime) -> Persoon:
    """Save a new person, with the code under which they score. A code that is there already stays."""
    persoon.beoordelaar_code = persoon.beoordelaar_code or maak_beoordelaar_code()
    bewaar(persoon, door=door, at=at)
    return persoon


@transaction.atomic
def wijzig_persoon(persoon: Persoon, *, door, at: datetime) -> bool:
    """Save how somebody is called and reached; the account has the same name and e-mail address."""
    adres_was = Persoon.objects.get(pk=persoon.pk).email
    veranderd = bewaar(persoon, door=door, at=at)
    if veranderd:
        volg_persoon(persoon, ander_adres=persoon.email != adres_was, door=door, at=at)
    return veranderd


@transaction.atomic
def wijzig_profiel(rol: Netwerkrol, weergavenaam: str, relaties: dict, *, door, at: datetime) -> bool:
    """Save what somebody wants to talk about and to show, and the name for it; that is of the person."""
    rol.persoon.weergavenaam = weergavenaam
    naam_anders = bewaar(rol.persoon, door=door, at=at)
    return bewaar(rol, door=door, at=at, relaties=relaties) or naam_anders


@transaction.atomic
def meld_aan(rol: Netwerkrol, *, door, at: datetime, relaties: dict | None = None) -> Netwerkrol:
    """Somebody is to have this role: from here on we owe an answer. An active one owes nothing any more."""
    dag = localdate(at)
    if rol.status in WACHT_OP_ONS:
        rol.opvolgen_voor = rol.opvolgen_voor or dag + OPVOLGEN
    elif rol.status == N.ACTIEF:
        rol.van, rol.opvolgen_voor = rol.van or dag, None
    bewaar(rol, door=door, at=at, relaties=relaties)
    volg_rollen(rol.persoon, door=door, at=at)
    logboek.meld("rol toegevoegd", wat=f"netwerkrol {rol.pk}", resultaat="gelukt", door=door)
    return rol


@transaction.atomic
def neem_op(
    persoon: Persoon, rol: Netwerkrol, *, met_account: bool, door, at: datetime, relaties: dict | None = None
) -> Persoon:
    """A new person with a first role, and if wanted an account and the mail that tells how to log in."""
    maak_persoon(persoon, door=door, at=at)
    rol.persoon = persoon
    meld_aan(rol, door=door, at=at, relaties=relaties)
    if met_account:
        nodig_uit(persoon, door=door, at=at)
    return persoon


def is_te_laat(rol: Netwerkrol, vandaag: date) -> bool:
    """This person waits for us longer than we promised."""
    return bool(rol.status in WACHT_OP_ONS and rol.opvolgen_voor and rol.opvolgen_voor < vandaag)
