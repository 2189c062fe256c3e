"""The acts on people and their roles in the network. `User.rol` follows the role: one act changes both.

A role that stops takes along what hangs on it: who takes part in an action and who types for whom get their
end, and the account closes when no role is left for it. What an account may do says handelen/toegang.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from ambassadeurs.codes import maak_beoordelaar_code
from ambassadeurs.handelen.betrekken import beeindig_alles
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


def begin_kennismaking(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    """We talked, or will soon; what comes of it, this person hears within a week again."""
    rol.opvolgen_voor = localdate(at) + OPVOLGEN
    return _zet(rol, "kennismaken", door=door, at=at)


def activeer(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    rol.van, rol.opvolgen_voor = rol.van or localdate(at), None
    return _zet(rol, "beginnen", door=door, at=at)


def pauzeer(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    """Nobody asks anything of this person for a while; the account stays open, so the way back is there."""
    return _zet(rol, "pauzeren", door=door, at=at)


def hervat(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    return _zet(rol, "verdergaan", door=door, at=at)


def stop(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    dag = localdate(at)
    rol.tot, rol.opvolgen_voor = max(dag, rol.van or dag), None
    return _zet(rol, "stoppen", door=door, at=at)


@transaction.atomic
def heraanmelden(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    """Who stopped wants to come back: a new row, so that the first time stays known. The account stays closed
    until somebody invites again."""
    _eis_stap(rol, "heraanmelden")
    nieuw = Netwerkrol(
        persoon=rol.persoon, rol=rol.rol, organisatie=rol.organisatie, functie=rol.functie, status=N.AANGEMELD
    )
    return meld_aan(nieuw, door=door, at=at)


@transaction.atomic
def _zet(rol: Netwerkrol, stap: str, *, door, at: datetime) -> Netwerkrol:
    _eis_stap(rol, stap)
    rol.status = STAPPEN[stap].naar
    bewaar(rol, door=door, at=at)
    if rol.status == N.GESTOPT:
        beeindig_alles(rol, tot=rol.tot, door=door, at=at)
    volg_rollen(rol.persoon, door=door, at=at)
    wat = f"netwerkrol {rol.pk} naar {rol.status}"
    logboek.meld("rol gewijzigd", wat=wat, resultaat="gelukt", door=door)
    return rol


def _eis_stap(rol: Netwerkrol, stap: str) -> None:
    if rol.status not in STAPPEN[stap].van:
        raise ValidationError(f"Dit kan niet, want deze rol is nu ‘{rol.get_status_display()}’.")


@dataclass(frozen=True)
class Stap:
    """A way to another state, as a button and as a small page. zelf: in the words for who it is about."""

    knop: str
    uitleg: str
    van: tuple[N, ...]
    naar: N
    doe: Callable
    zelf: tuple[str, str, str] | None = None


# The last word of the address -> the step. The order is the order of the buttons.
STAPPEN = {
    "kennismaken": Stap(
        "Begin de kennismaking", "U sprak deze persoon, of u spreekt snel iets af.",
        (N.AANGEMELD,), N.KENNISMAKING, begin_kennismaking,
    ),
    "beginnen": Stap(
        "Maak actief", "Deze persoon hoort dan bij het netwerk. Wij mogen vragen stellen.",
        (N.AANGEMELD, N.KENNISMAKING), N.ACTIEF, activeer,
    ),
    "verdergaan": Stap(
        "Ga verder", "Deze persoon doet weer mee.", (N.PAUZE,), N.ACTIEF, hervat,
        zelf=("Ik doe weer mee", "Wilt u weer meedoen?", "Wij vragen u dan weer om mee te denken."),
    ),
    "pauzeren": Stap(
        "Zet op pauze",
        "Wij vragen deze persoon dan niets. De naam staat zolang niet op de website.",
        (N.ACTIEF,), N.PAUZE, pauzeer,
        zelf=(
            "Ik neem pauze", "Wilt u even pauze?",
            "Wij vragen u dan niets. Uw naam staat zolang niet op de website. U kunt altijd weer meedoen.",
        ),
    ),
    "stoppen": Stap(
        "Stop deze rol",
        "De naam gaat meteen van de website. Heeft deze persoon geen andere rol? Dan stopt ook het inloggen.",
        (N.AANGEMELD, N.KENNISMAKING, N.ACTIEF, N.PAUZE), N.GESTOPT, stop,
        zelf=(
            "Ik stop", "Wilt u stoppen?",
            "Uw naam gaat meteen van de website. Heeft u geen andere rol? Dan kunt u niet meer inloggen.",
        ),
    ),
    "heraanmelden": Stap(
        "Meld opnieuw aan", "Deze persoon wil weer meedoen. Wij beginnen met een gesprek.",
        (N.GESTOPT,), N.AANGEMELD, heraanmelden,
    ),
}  # fmt: skip


def mogelijke_stappen(rol: Netwerkrol) -> dict[str, Stap]:
    return {naam: stap for naam, stap in STAPPEN.items() if rol.status in stap.van}


def eigen_stappen(rol: Netwerkrol) -> dict[str, Stap]:
    """What somebody may always do with a role of their own."""
    return {naam: stap for naam, stap in mogelijke_stappen(rol).items() if stap.zelf}


def is_te_laat(rol: Netwerkrol, vandaag: date) -> bool:
    """This person waits for us longer than we promised."""
    return bool(rol.status in WACHT_OP_ONS and rol.opvolgen_voor and rol.opvolgen_voor < vandaag)
