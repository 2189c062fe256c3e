"""The moves of a role in the network, for who runs it and for who it is about.

A role that stops takes along what hangs on it: who takes part in an action and who types for whom get their
end, and the account closes when no role is left for it.
"""

from dataclasses import replace
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils.timezone import localdate

from ambassadeurs.handelen.betrekken import beeindig_alles
from ambassadeurs.handelen.netwerk import meld_aan
from ambassadeurs.handelen.toegang import volg_rollen
from ambassadeurs.models import Netwerkrol, NetwerkrolStatus
from ambassadeurs.termijnen import OPVOLGEN
from inclusie import logboek
from inclusie.zet import Zet

N = NetwerkrolStatus


def begin_kennismaking(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    """We talked, or will soon; what comes of it, this person hears within a week again."""
    return _maak("kennismaken", rol, door=door, at=at, opvolgen_voor=localdate(at) + OPVOLGEN)


def activeer(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    return _maak("beginnen", rol, door=door, at=at, van=rol.van or localdate(at), opvolgen_voor=None)


def pauzeer(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    """Nobody asks anything of this person for a while; the account stays open, so the way back is there."""
    return _maak("pauzeren", rol, door=door, at=at)


def hervat(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    return _maak("verdergaan", rol, door=door, at=at)


def stop(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    dag = localdate(at)
    return _maak("stoppen", rol, door=door, at=at, tot=max(dag, rol.van or dag), opvolgen_voor=None)


@transaction.atomic
def heraanmelden(rol: Netwerkrol, *, door, at: datetime) -> Netwerkrol:
    """Who stopped wants to come back: a new row, so that the first time stays known. The account stays closed
    until somebody invites again."""
    ZETTEN["heraanmelden"].eis(rol, at)
    nieuw = Netwerkrol(
        persoon=rol.persoon, rol=rol.rol, organisatie=rol.organisatie, functie=rol.functie, status=N.AANGEMELD
    )
    return meld_aan(nieuw, door=door, at=at)


@transaction.atomic
def _maak(naam: str, rol: Netwerkrol, *, door, at: datetime, **velden) -> Netwerkrol:
    ZETTEN[naam].maak(rol, door=door, at=at, **velden)
    if rol.status == N.GESTOPT:
        beeindig_alles(rol, tot=rol.tot, door=door, at=at)
    volg_rollen(rol.persoon, door=door, at=at)
    wat = f"netwerkrol {rol.pk} naar {rol.status}"
    logboek.meld("rol gewijzigd", wat=wat, resultaat="gelukt", door=door)
    return rol


def _is_terug(rol: Netwerkrol) -> str:
    return "Deze persoon heeft deze rol al." if rol.is_terug else ""


def _naam(rol: Netwerkrol) -> str:
    return f"De rol {rol.get_rol_display()}"


_zet = partial(Zet, wat=_naam)
ZETTEN = {
    "kennismaken": _zet(
        "Begin de kennismaking", "Begint u de kennismaking?",
        "U sprak deze persoon, of u spreekt snel iets af.",
        begin_kennismaking, frozenset({N.AANGEMELD}), naar=N.KENNISMAKING,
    ),
    "beginnen": _zet(
        "Maak actief", "Maakt u deze rol actief?",
        "Deze persoon hoort dan bij het netwerk. Wij mogen vragen stellen.",
        activeer, frozenset({N.AANGEMELD, N.KENNISMAKING}), naar=N.ACTIEF,
    ),
    "verdergaan": _zet(
        "Ga verder", "Gaat deze persoon verder?", "Deze persoon doet weer mee.",
        hervat, frozenset({N.PAUZE}), naar=N.ACTIEF,
    ),
    "pauzeren": _zet(
        "Zet op pauze", "Zet u deze rol op pauze?",
        "Wij vragen deze persoon dan niets. De naam staat zolang niet op de website.",
        pauzeer, frozenset({N.ACTIEF}), naar=N.PAUZE,
    ),
    "stoppen": _zet(
        "Stop deze rol", "Wilt u deze rol stoppen?",
        "De naam gaat meteen van de website. Heeft deze persoon geen andere rol? Dan stopt ook het inloggen.",
        stop, frozenset(set(N) - {N.GESTOPT}), naar=N.GESTOPT,
    ),
    "heraanmelden": _zet(
        "Meld opnieuw aan", "Meldt u deze persoon opnieuw aan?",
        "Deze persoon wil weer meedoen. Wij beginnen met een gesprek.",
        heraanmelden, frozenset({N.GESTOPT}), bezwaar=_is_terug, al_gedaan=lambda rol: rol.is_terug,
        gedaan=lambda rol, nieuw: f"{_naam(nieuw)} is nu ‘{nieuw.get_status_display()}’.",
    ),
}  # fmt: skip


def _zelf(naam: str, knop: str, kop: str, uitleg: str) -> Zet:
    return replace(ZETTEN[naam], knop=knop, kop=kop, uitleg=uitleg, wat=lambda rol: "Uw rol", gedaan=_gedaan)


def _gedaan(rol: Netwerkrol, gevolg) -> str:
    return f"Uw rol van {rol.get_rol_display()} is nu ‘{rol.get_status_display()}’."


# What somebody may always do with a role of their own, in the words for who it is about.
EIGEN_ZETTEN = {
    "verdergaan": _zelf(
        "verdergaan", "Ik doe weer mee", "Wilt u weer meedoen?", "Wij vragen u dan weer om mee te denken."
    ),
    "pauzeren": _zelf(
        "pauzeren", "Ik neem pauze", "Wilt u even pauze nemen?",
        "Wij vragen u dan niets. Uw naam staat zolang niet op de website. U kunt altijd weer meedoen.",
    ),
    "stoppen": _zelf(
        "stoppen", "Ik stop", "Wilt u stoppen?",
        "Uw naam gaat meteen van de website. Heeft u geen andere rol? Dan kunt u niet meer inloggen.",
    ),
}  # fmt: skip
