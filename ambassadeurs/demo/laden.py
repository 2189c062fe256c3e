"""The story of the people, played between that of the plans, each moment on its own day."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from agenda import demo
from agenda.demo.referentie import lees
from agenda.demo.verhaal import moment
from ambassadeurs.demo.meldingen import MELDINGSTAP
from ambassadeurs.demo.mensen import MENSENSTAP
from ambassadeurs.demo.metingen import METINGSTAP
from ambassadeurs.demo.oproepen import OPROEPSTAP
from ambassadeurs.demo.verhalen import VERHAALSTAP

STAPPEN = MENSENSTAP | MELDINGSTAP | OPROEPSTAP | VERHAALSTAP | METINGSTAP
# From this day on the actions of the plan of 2021 have people who take part.
MEEDOEN = "2021-01-27"
# The worker asks every day; in the demo on its last day, after the actions that are over.
HOOGTES = "2021-07-01T08:00"


def laad_voorbeeldstad() -> None:
    demo.laad_voorbeeldstad(ook=_gebeurtenissen(), stappen=STAPPEN)


def _gebeurtenissen() -> Iterator[tuple[datetime, str, dict, dict]]:
    """As those of the plans: (when, what, nothing of a year, the particulars)."""
    gebeurtenissen = [
        *_van_mensen(lees("voorbeeldstad-mensen")),
        *_van_meldingen(lees("voorbeeldstad-meldingen")),
        *_van_oproepen(lees("voorbeeldstad-oproepen")),
        *_van_verhalen(lees("voorbeeldstad-verhalen")),
        (HOOGTES, "hoogtes_gevraagd", {}),
    ]
    for op, wat, rij in gebeurtenissen:
        yield moment(op if "T" in op else f"{op}T11:30", wat), wat, {}, rij


def _van_mensen(inhoud: dict) -> Iterator[tuple[str, str, dict]]:
    for rij in inhoud["mensen"]:
        yield f"{rij['op']}T08:30", "mens", rij
        for rol in rij["rollen"]:
            wie = {"naam": rij["naam"], "rol": rol["rol"]}
            stappen = rol.get("verloop", ())
            for code, hoe in rol.get("acties", {}).items():
                yield (
                    f"{_doet_mee_sinds(rij, stappen, code)}T12:30",
                    "doet_mee",
                    wie | {"code": code, "hoe": hoe},
                )
            for stap in stappen:
                yield stap["op"], "mens_stap", wie | stap
    for rij in inhoud["hulp"]:
        yield rij["van"], "hulp", rij


def _doet_mee_sinds(rij: dict, stappen: Iterable[dict], code: str) -> str:
    """After the action was written down, and after this person began."""
    actie = "2021-05-04" if code == "2021-30" else MEEDOEN
    return max(rij["op"], actie, *(stap["op"] for stap in stappen if stap["stap"] == "beginnen"))


def _van_meldingen(inhoud: dict) -> Iterator[tuple[str, str, dict]]:
    """A report is known by its place in the list, counted from one."""
    for nummer, rij in enumerate(inhoud["meldingen"], start=1):
        yield rij["op"], "melding", rij | {"melding": nummer}
        for stap in rij["verloop"]:
            yield stap["op"], f"melding_{stap['wat']}", stap | {"melding": nummer}


def _van_oproepen(inhoud: dict) -> Iterator[tuple[str, str, dict]]:
    for rij in inhoud["oproepen"]:
        yield rij["op"], "oproep", rij
        for reactie in rij.get("reacties", ()):
            yield reactie["op"], "reactie", reactie | {"waarvoor": "oproep", "oproep": rij["titel"]}
        if "gesloten" in rij:
            yield rij["gesloten"], "oproep_gesloten", rij
    for rij in inhoud["voorstellen"]:
        yield rij["op"], "oproep_voorgesteld", rij
    for rij in inhoud["aanmeldingen"]:
        yield rij["op"], "reactie", rij


def _van_verhalen(inhoud: dict) -> Iterator[tuple[str, str, dict]]:
    for rij in inhoud["verhalen"]:
        yield rij["op"], "verhaal", rij
        for wat in ("nagelezen", "gepubliceerd"):
            if wat in rij:
                yield rij[wat], f"verhaal_{wat}", rij
