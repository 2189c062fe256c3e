"""What people told us in the demo, and what became of it: all invented, played through the real acts."""

from datetime import datetime

from django.db import transaction

from agenda.demo.referentie import lees
from agenda.demo.verhaal import moment
from agenda.models import Actie, Obstakel
from ambassadeurs.handelen import afhandelen, koppelen
from ambassadeurs.handelen.melden import meld
from ambassadeurs.models import Bron, Melding
from inclusie.accounts.models import User

GEGEVEN = ("soort", "bron", "tekst", "plek", "hoogte", "antwoord_via", "naam", "contact")


@transaction.atomic
def laad_meldingen() -> None:
    """After the plans and the accounts. samen_met: which of the list, counted from one."""
    door = User.objects.get(rol="medewerker")
    gemeld: list[Melding] = []
    for rij in lees("voorbeeldstad-meldingen")["meldingen"]:
        gemeld.append(_melding(rij, door))
        if "samen_met" in rij:
            met = gemeld[rij["samen_met"] - 1]
            afhandelen.voeg_samen(gemeld[-1], met, door=door, at=_op(rij["op"]))


def _melding(rij: dict, door: User) -> Melding:
    at = _op(rij["op"])
    melding = Melding(**{veld: rij[veld] for veld in GEGEVEN if veld in rij})
    meld(melding, door=None if melding.bron == Bron.WEB else door, at=at)
    if "actie" in rij or "obstakel" in rij:
        actie = Actie.objects.filter(code=rij.get("actie")).first()
        obstakel = Obstakel.objects.filter(slug=rij.get("obstakel")).first()
        koppelen.koppel(melding, actie=actie, obstakel=obstakel, door=door, at=at)
    for antwoord in rij.get("antwoorden", ()):
        afhandelen.beantwoord(melding, antwoord["tekst"], door=door, at=_op(antwoord["op"]))
    if "gesloten" in rij:
        _sluit(melding, rij, door=door, at=_op(rij["gesloten"]))
    return melding


def _sluit(melding: Melding, rij: dict, **hand) -> None:
    afhandelen.sluit(melding, uitkomst=rij["uitkomst"], wij_deden=rij["wij_deden"], **hand)
    afhandelen.maak_openbaar(melding, gehoord=rij["gehoord"], wij_deden=rij["wij_deden"], **hand)
    if rij.get("is_gehoord"):
        afhandelen.is_gehoord(melding, **hand)


def _op(dag: str) -> datetime:
    return moment(f"{dag}T10:30", "plan")
