"""What the council asks and when it meets, each written down on its own day."""

from collections.abc import Iterator
from datetime import date, datetime

from agenda.handelen import raad
from agenda.models import Actie, Raadsstuk, RaadsstukStatus, Raadsvergadering
from inclusie.history import bewaar

from .verhaal import moment
from .wereld import Wereld

VELDEN = ("soort", "nummer", "datum", "titel", "indieners", "termijn")


def gebeurtenissen(inhoud: dict) -> Iterator[tuple[datetime, str, dict, dict]]:
    for rij in inhoud["vergaderingen"]:
        yield moment(rij["op"], "raad"), "raadsvergaderingen", {}, rij
    for rij in inhoud["raadsstukken"]:
        yield moment(rij["op"], "raad"), "raadsstuk", {}, rij
        for stap in rij["verloop"]:
            yield moment(stap["op"], "raad"), "raadsstuk_stap", {}, stap | {"nummer": rij["nummer"]}


def _vergaderingen(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    for dag, soort, klaar in rij["dagen"]:
        vergadering = Raadsvergadering(
            datum=_dag(dag), soort=soort, stukken_klaar_op=_dag(klaar) if klaar else None
        )
        bewaar(vergadering, door=wereld.door(None), at=at)


def _stuk(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    velden = {naam: rij[naam] for naam in VELDEN}
    velden |= {naam: _dag(rij[naam]) for naam in ("datum", "termijn")}
    raad.voeg_toe(Raadsstuk(**velden), door=wereld.door(None), at=at)


def _stap(wereld: Wereld, stap: dict, *, at: datetime) -> None:
    stuk = Raadsstuk.objects.get(nummer=stap["nummer"])
    stuk.status, stuk.afdoening = stap["status"], stap.get("afdoening", "")
    if stuk.status == RaadsstukStatus.AFGEDAAN:
        stuk.afgedaan_op = at.date()
    acties = [Actie.objects.get(code=code) for code in stap.get("acties", ())]
    bewaar(stuk, door=wereld.door(None), at=at, relaties={"acties": acties} if acties else None)


def _dag(tekst: str) -> date:
    return date.fromisoformat(tekst)


RAADSTAP = {"raadsvergaderingen": _vergaderingen, "raadsstuk": _stuk, "raadsstuk_stap": _stap}
