"""What stands in people's way in the demo: when it was told, how high, what was done, what people notice."""

from collections.abc import Iterator
from datetime import date, datetime

from agenda.handelen.obstakels import koppel, meet, voeg_toe
from agenda.handelen.obstakelzetten import ZETTEN
from agenda.models import Actie, Hoogtemeting, Obstakel, Oordeel
from inclusie.history import bewaar
from inclusie.weghalen import haal_weg

from .verhaal import moment
from .wereld import Wereld

# The hour of the day, in the order in which things happen on it.
UUR = {
    "obstakel": "09:30", "gekoppeld": "12:00", "hoogte": "13:30", "stap": "14:30", "antwoord": "14:45",
    "oordeel": "15:10", "weg": "15:30",
}  # fmt: skip
VELDEN = ("titel", "omschrijving", "soort", "plek", "openbaar")


def gebeurtenissen(inhoud: dict) -> Iterator[tuple[datetime, str, dict, dict]]:
    """As those of the plans: (when, what, nothing of a year, the particulars)."""
    for rij in inhoud["obstakels"]:
        yield _op(rij["op"], "obstakel"), "obstakel", {}, rij
        if "gekoppeld" in rij:
            yield _op(rij["gekoppeld"], "gekoppeld"), "gekoppeld", {}, rij
        for meting in rij["metingen"]:
            yield _op(meting["op"], "hoogte"), "hoogte", {}, meting | {"titel": rij["titel"]}
        for stap in rij["verloop"]:
            wat = next(wat for wat in ("stap", "weg", "antwoord") if wat in stap)
            yield _op(stap["op"], wat), wat, {}, stap | {"titel": rij["titel"]}
    for rij in inhoud["oordelen"]:
        yield _op(rij["op"], "oordeel"), "oordeel", {}, rij


def _op(dag: str, wat: str) -> datetime:
    return moment(f"{dag}T{UUR[wat]}", wat)


def _obstakel(wereld: Wereld, rij: dict, at: datetime) -> None:
    obstakel = Obstakel(domein=wereld.domeinen[rij["domein"]], gemeld_op=date.fromisoformat(rij["op"]))
    for naam in VELDEN:
        setattr(obstakel, naam, rij[naam])
    themas = [wereld.themas[slug] for slug in rij["themas"]]
    voeg_toe(obstakel, door=wereld.door(None), at=at, relaties={"themas": themas})


def _koppel(wereld: Wereld, rij: dict, at: datetime) -> None:
    acties = [Actie.objects.get(code=code) for code in rij["acties"]]
    koppel(_vind(rij), acties, door=wereld.door(None), at=at)


def _meet(wereld: Wereld, rij: dict, at: datetime) -> None:
    for code, hoogte in rij["zegt"].items():
        meting = Hoogtemeting(
            obstakel=_vind(rij), beoordelaar_code=code, hoogte=hoogte, moment=rij["moment"], datum=at.date()
        )
        meet(meting, door=wereld.door("procesregisseur"), at=at)


def _zet(wereld: Wereld, rij: dict, at: datetime) -> None:
    antwoord = {"antwoord": rij["antwoord"]} if "antwoord" in rij else {}
    ZETTEN[rij["stap"]].doe(_vind(rij), **antwoord, door=wereld.door(None), at=at)


def _antwoord(wereld: Wereld, rij: dict, at: datetime) -> None:
    obstakel = _vind(rij)
    obstakel.antwoord_gemeente = rij["antwoord"]
    bewaar(obstakel, door=wereld.door(None), at=at)


def _haal_weg(wereld: Wereld, rij: dict, at: datetime) -> None:
    haal_weg(_vind(rij), reden=rij["weg"], door=wereld.door(None), at=at)


def _oordeel(wereld: Wereld, rij: dict, at: datetime) -> None:
    actie = Actie.objects.get(code=rij["actie"])
    for code, merkbaar in rij["zegt"].items():
        oordeel = Oordeel(actie=actie, beoordelaar_code=code, merkbaar=merkbaar, datum=at.date())
        bewaar(oordeel, door=wereld.door("procesregisseur"), at=at)


def _vind(rij: dict) -> Obstakel:
    return Obstakel.objects.get(titel=rij["titel"])


OBSTAKELSTAP = {
    "obstakel": _obstakel, "gekoppeld": _koppel, "hoogte": _meet, "stap": _zet,
    "antwoord": _antwoord, "oordeel": _oordeel, "weg": _haal_weg,
}  # fmt: skip
