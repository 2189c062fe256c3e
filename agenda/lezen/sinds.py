"""What changed between two days: which version was in force, and the difference in a few sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.timezone import localdate

from agenda.lezen.raadsvragen import lijst
from agenda.lezen.veranderd import arrange
from agenda.models import Planversie
from agenda.models.keuzes import Stand
from agenda.verschil import count
from agenda.woorden import aantal, datum, opsomming, standwoord


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
    uit = arrange(urls, oud.document, document)
    rijen = {naam: uit[naam] for naam in ("standen", "erbij", "weg")}
    return Sinds(zin, oud, nieuw, _zinnen(uit, document), **rijen)


def _zinnen(uit: dict, document: dict) -> list[str]:
    """What changed of the actions, each kind in one sentence; the rest is counted."""
    jaar = document["jaarplan"]["jaar"]
    stand_van = {actie["code"]: actie["stand"] for actie in lijst(document)}
    anders = [rij["code"] for rij in uit["standen"]]
    zinnen = []
    for stand in Stand:
        if codes := [code for code in anders if stand_van.get(code) == stand]:
            hoeveel = aantal(len(codes), "actie", "acties")
            # Written as a change: what was so before is not told.
            zinnen.append(f"{hoeveel} {standwoord(stand, len(codes), jaar=jaar)}: {opsomming(codes)}.")
    nieuw = [rij["code"] for rij in uit["erbij"] if rij["ding"] == "actie"]
    weg = [rij["code"] for rij in uit["weg"] if rij["ding"] == "actie"]
    if nieuw:
        zinnen.append(f"{aantal(len(nieuw), 'actie is', 'acties zijn')} nieuw: {opsomming(nieuw)}.")
    if weg:
        zinnen.append(
            f"{aantal(len(weg), 'actie staat', 'acties staan')} niet meer in het plan: {opsomming(weg)}."
        )
    if rest := sum(count(groep.veranderingen) for groep in uit["groepen"]) - len(anders):
        ook = f"Er {'is' if rest == 1 else 'zijn'}{' ook' if zinnen or uit['erbij'] or uit['weg'] else ''}"
        zinnen.append(f"{ook} {aantal(rest, 'andere verandering', 'andere veranderingen')}.")
    return zinnen or ["Er is niets veranderd."]
