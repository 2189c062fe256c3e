"""The acts on a call: its birth, also as a proposal of the network, and the moves of its state.

A call that closes tells what it brought, and a proposal that we do not place gets a reason.
"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from agenda.handelen.obstakels import Stap
from ambassadeurs.models import Netwerkrol, NetwerkrolSoort, Oproep, OproepSoort, OproepStatus
from inclusie.accounts.models import User
from inclusie.history import bewaar
from inclusie.nummers import vrije_slug

S = OproepStatus
# Words that stand for a page where a call has its name.
BEZET = ("nieuw", "weggehaald")
# What somebody of the network may propose. For the other kinds the municipality itself looks for people.
VOOR_TE_STELLEN = (OproepSoort.DURF_TE_VRAGEN, OproepSoort.AANBOD, OproepSoort.THEMA)


# The last word of the address -> the move. The order is the order of the buttons.
STAPPEN = {
    "plaatsen": Stap(
        "Plaats deze oproep", "Wilt u deze oproep plaatsen?",
        "De oproep staat dan op de website. Mensen kunnen antwoord geven.",
        S.OPEN, frozenset({S.CONCEPT, S.AFGEWEZEN}),
    ),
    "afwijzen": Stap(
        "Plaats dit voorstel niet", "Waarom plaatsen wij dit niet?",
        "Wie dit voorstelde, leest uw reden.",
        S.AFGEWEZEN, frozenset({S.CONCEPT}),
        ("afwijsreden", "Wat is de reden?", "Schrijf het vriendelijk en in gewone woorden."),
    ),
    "sluiten": Stap(
        "Sluit deze oproep", "Wat leverde de oproep op?",
        "De oproep blijft op de website staan, met uw tekst. Niemand kan dan nog antwoord geven.",
        S.GESLOTEN, frozenset({S.OPEN}),
        ("opbrengst", "Wat leverde het op?", "Bedank ook de mensen. Schrijf geen namen op."),
    ),
    "heropenen": Stap(
        "Open deze oproep weer", "Wilt u deze oproep weer openen?",
        "Mensen kunnen dan weer antwoord geven.",
        S.OPEN, frozenset({S.GESLOTEN}),
    ),
}  # fmt: skip


@transaction.atomic
def voeg_toe(oproep: Oproep, *, door, at: datetime, relaties: dict | None = None) -> None:
    """Save a new call as a concept, under a name in the address that no other has or had."""
    oproep.slug = vrije_slug(Oproep.objects, oproep.titel, anders="oproep", bezet=BEZET)
    bewaar(oproep, door=door, at=at, relaties=relaties)


def stel_voor(oproep: Oproep, *, door: User, at: datetime, relaties: dict | None = None) -> None:
    """Somebody of the network asks us to place a call; a koploper asks it for the own organisation."""
    if oproep.soort not in VOOR_TE_STELLEN:
        raise ValidationError({"soort": "Kies iets uit de lijst."})
    oproep.voorgesteld_door = door
    rollen = Netwerkrol.objects.in_het_netwerk().select_related("organisatie")
    rol = rollen.filter(persoon__account=door, rol=NetwerkrolSoort.KOPLOPER).first()
    oproep.van_organisatie = rol.organisatie if rol else None
    voeg_toe(oproep, door=door, at=at, relaties=relaties)


def mogelijke_stappen(oproep: Oproep) -> dict[str, Stap]:
    return {naam: stap for naam, stap in STAPPEN.items() if kan(oproep, stap)}


def kan(oproep: Oproep, stap: Stap) -> bool:
    return oproep.status in stap.van and (stap.naar != S.AFGEWEZEN or oproep.is_voorstel)


def bezwaar(oproep: Oproep, stap: Stap, at: datetime) -> str:
    """Why this move is not possible now; empty when it is."""
    if not kan(oproep, stap):
        return f"Dit kan nu niet. De oproep is nu ‘{oproep.get_status_display()}’."
    if stap.naar == S.OPEN and oproep.tot_datum and oproep.tot_datum < localdate(at):
        return "De laatste dag om te reageren is voorbij. Kies eerst een andere dag."
    return ""


@transaction.atomic
def zet(oproep: Oproep, stap: Stap, *, door, at: datetime, **tekst: str) -> Oproep:
    """Make the move; tekst holds the answer to its question."""
    # Who answers waits for this lock, so that nobody answers what closes meanwhile.
    Oproep.objects.select_for_update().get(pk=oproep.pk)
    if reden := bezwaar(oproep, stap, at):
        raise ValidationError(reden)
    if stap.vraag:
        veld = stap.vraag[0]
        setattr(oproep, veld, tekst.get(veld, ""))
    oproep.status = stap.naar
    oproep.gesloten_op = at if stap.naar == S.GESLOTEN else None
    if stap.naar == S.OPEN:
        oproep.geplaatst_op, oproep.afwijsreden = oproep.geplaatst_op or at, ""
    bewaar(oproep, door=door, at=at)
    return oproep
