"""What changed between two days: which version was in force, and the difference in a few sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.timezone import localdate

from agenda.lezen.raadsvragen import lijst
from agenda.lezen.veranderd import arrange
from agenda.models import Planversie
from agenda.models.keuzes import LASTIG, VOORBIJ, Stand
from agenda.verschil import count
from agenda.woorden import aantal, datum, opsomming

MEESTE_CODES = 8
HERSTELD, HEROPEND = "hersteld", "heropend"
# What happened to one action, to more actions: as a state it would contradict the totals.
GEBEURTENISSEN = {
    Stand.KLAAR: ("is klaar geworden", "zijn klaar geworden"),
    Stand.BEZIG: ("is begonnen", "zijn begonnen"),
    HERSTELD: ("gaat weer volgens plan", "gaan weer volgens plan"),
    HEROPEND: ("gaat toch verder", "gaan toch verder"),
    Stand.LANGZAMER: ("gaat nu langzamer", "gaan nu langzamer"),
    Stand.VAST: ("loopt nu vast", "lopen nu vast"),
    Stand.NIET_BEGONNEN: ("moet toch nog beginnen", "moeten toch nog beginnen"),
    Stand.LATER: ("schuift door naar {volgend_jaar}", "schuiven door naar {volgend_jaar}"),
    Stand.GESTOPT: ("is gestopt", "zijn gestopt"),
}


@dataclass(frozen=True)
class Sinds:
    """oud, nieuw: the versions that are compared. Without them nothing can be, and `zin` says why."""

    zin: str
    oud: Planversie | None = None
    nieuw: Planversie | None = None
    zinnen: list[str] = field(default_factory=list)
    standen: list[dict] = field(default_factory=list)
    erbij: list[dict] = field(default_factory=list)
    weg: list[dict] = field(default_factory=list)


def geldig_op(versies: Iterable[Planversie], dag: date) -> Planversie | None:
    """The version that people could read at the end of this day. versies: in any order."""
    er_al = [versie for versie in versies if localdate(versie.gemaakt_op) <= dag]
    return max(er_al, key=lambda versie: (versie.pk or 0, versie.gemaakt_op), default=None)


def sinds(
    versies: Iterable[Planversie], van: date | None, nieuw: Planversie | None, urls: dict[str, str], *,
    document: dict | None = None,
) -> Sinds:  # fmt: skip
    """From the version of that day to `nieuw`. document: of `nieuw`, when it was read already."""
    if van is None:
        return Sinds("Wij weten niet wanneer de raad hiervoor vergaderde.")
    if nieuw is None:
        return Sinds("Op die dagen was er nog geen openbare versie van dit plan.")
    oud = geldig_op(versies, van)
    if oud is None:
        return Sinds(f"Op {datum(van)} was er nog geen openbare versie van dit plan.")
    if oud.nummer == nieuw.nummer:
        zin = f"Versie {oud.nummer} gold al op {datum(van)}. Er is sindsdien niets veranderd."
        return Sinds(zin, oud, nieuw)
    zin = (
        f"Op {datum(van)} gold versie {oud.nummer}, met de stand van {datum(oud.peildatum)}. "
        f"Wij vergelijken met versie {nieuw.nummer}, met de stand van {datum(nieuw.peildatum)}."
    )
    document = document or nieuw.document
    eerst = oud.document
    uit = arrange(urls, eerst, document)
    rijen = {naam: uit[naam] for naam in ("standen", "erbij", "weg")}
    return Sinds(zin, oud, nieuw, _zinnen(uit, eerst, document), **rijen)


def _zinnen(uit: dict, oud: dict, nieuw: dict) -> list[str]:
    """What changed of the actions, each kind in one sentence; the rest is counted."""
    zinnen = _gebeurtenissen([rij["code"] for rij in uit["standen"]], oud, nieuw)
    erbij = [rij["code"] for rij in uit["erbij"] if rij["ding"] == "actie"]
    weg = [rij["code"] for rij in uit["weg"] if rij["ding"] == "actie"]
    if erbij:
        zinnen.append(f"{aantal(len(erbij), 'actie is', 'acties zijn')} nieuw{_welke(erbij)}.")
    if weg:
        staat = aantal(len(weg), "actie staat", "acties staan")
        zinnen.append(f"{staat} niet meer in het plan{_welke(weg)}.")
    alle = len(uit["erbij"] + uit["weg"]) + sum(count(groep.veranderingen) for groep in uit["groepen"])
    if rest := alle - len(uit["standen"]) - len(erbij) - len(weg):
        er, andere = f"Er {'is' if rest == 1 else 'zijn'}", ""
        if zinnen:
            er, andere = f"{er} ook", "andere "
        zinnen.append(f"{er} {aantal(rest, f'{andere}verandering', f'{andere}veranderingen')}.")
    return zinnen or ["Er is niets veranderd."]


def _gebeurtenissen(codes: list[str], oud: dict, nieuw: dict) -> list[str]:
    """'3 acties zijn klaar geworden: 2021-07, 2021-14 en 2021-21.'"""
    was, is_nu = ({actie["code"]: actie["stand"] for actie in lijst(document)} for document in (oud, nieuw))
    jaar, zinnen = nieuw["jaarplan"]["jaar"], []
    for gebeurtenis, (enkel, meer) in GEBEURTENISSEN.items():
        if van := [code for code in codes if _gebeurtenis(was[code], is_nu[code]) == gebeurtenis]:
            woord = (enkel if len(van) == 1 else meer).format(volgend_jaar=jaar + 1)
            zinnen.append(f"{aantal(len(van), 'actie', 'acties')} {woord}{_welke(van)}.")
    return zinnen


def _welke(codes: list[str]) -> str:
    """': 2021-07 en 2021-14'; more than a line of them stands in the table below only."""
    return f": {opsomming(codes)}" if len(codes) <= MEESTE_CODES else ""


def _gebeurtenis(was: str, is_nu: str) -> str:
    if is_nu == Stand.BEZIG and was in LASTIG:
        return HERSTELD
    return HEROPEND if is_nu == Stand.BEZIG and was in VOORBIJ else is_nu
