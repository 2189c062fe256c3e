"""What people of the demo told us, and what we said and did: all invented, played through the real acts."""

from datetime import datetime
from uuid import UUID

from agenda.demo.wereld import Wereld
from agenda.models import Actie, Obstakel
from ambassadeurs.handelen import afhandelen
from ambassadeurs.handelen.koppelen import koppel
from ambassadeurs.handelen.melden import meld
from ambassadeurs.models import Bron, Melding, Persoon

VELDEN = ("soort", "bron", "tekst", "plek", "hoogte", "naam", "contact", "namens", "antwoord_via")


def _melding(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    melding = Melding(**{naam: rij[naam] for naam in VELDEN if naam in rij})
    melding.indien_id = _sleutel(rij["melding"])
    if "persoon" in rij:
        melding.persoon = Persoon.objects.get(naam=rij["persoon"])
    if "actie" in rij:
        melding.actie = Actie.objects.get(code=rij["actie"])
    meld(melding, door=_wie_typt(wereld, melding), at=at)


def _wie_typt(wereld: Wereld, melding: Melding):
    if melding.bron != Bron.WEB:
        return wereld.door(None)
    return melding.persoon.account if melding.persoon else None


def _wijs_toe(wereld: Wereld, stap: dict, *, at: datetime) -> None:
    afhandelen.wijs_toe(_vind(stap), wereld.door(None), **_hand(wereld, at))


def _beantwoord(wereld: Wereld, stap: dict, *, at: datetime) -> None:
    afhandelen.beantwoord(_vind(stap), stap["tekst"], **_hand(wereld, at))


def _koppel(wereld: Wereld, stap: dict, *, at: datetime) -> None:
    obstakel = Obstakel.objects.get(titel=stap["obstakel"]) if "obstakel" in stap else None
    actie = Actie.objects.get(code=stap["actie"]) if "actie" in stap else None
    koppel(_vind(stap), obstakel=obstakel, actie=actie, **_hand(wereld, at))


def _sluit(wereld: Wereld, stap: dict, *, at: datetime) -> None:
    afhandelen.sluit(_vind(stap), uitkomst=stap["uitkomst"], wij_deden=stap["tekst"], **_hand(wereld, at))


def _openbaar(wereld: Wereld, stap: dict, *, at: datetime) -> None:
    melding = _vind(stap)
    verteld = {"gehoord": stap["gehoord"], "wij_deden": melding.wij_deden}
    afhandelen.maak_openbaar(melding, **verteld, **_hand(wereld, at))


def _verteld(wereld: Wereld, stap: dict, *, at: datetime) -> None:
    afhandelen.noteer_verteld(_vind(stap), **_hand(wereld, at))


def _voeg_samen(wereld: Wereld, stap: dict, *, at: datetime) -> None:
    met = _vind({"melding": stap["met"]})
    afhandelen.voeg_samen(_vind(stap), met, **_hand(wereld, at))


def _vind(stap: dict) -> Melding:
    return Melding.objects.get(indien_id=_sleutel(stap["melding"]))


def _sleutel(nummer: int) -> UUID:
    """As the form would give, and the same in every demo."""
    return UUID(int=nummer)


def _hand(wereld: Wereld, at: datetime) -> dict:
    return {"door": wereld.door(None), "at": at}


MELDINGSTAP = {
    "melding": _melding,
    "melding_wijs_toe": _wijs_toe,
    "melding_beantwoord": _beantwoord,
    "melding_koppel": _koppel,
    "melding_sluit": _sluit,
    "melding_openbaar": _openbaar,
    "melding_gehoord": _verteld,
    "melding_samen": _voeg_samen,
}
