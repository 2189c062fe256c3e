"""The story of the plans as one list of moments, in the order in which they happened."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils import timezone

# An hour of the day per kind of moment, so that a day reads in a natural order: plan, report, publish.
UUR = {
    "plan": 8, "actie": 9, "wijzig": 10, "ingepland": 11, "voorgesteld": 11, "loopt": 11, "start": 12,
    "meting": 13, "doelmeting": 13, "bericht": 14, "besteed": 15, "klaar": 15, "stop": 15, "samen": 15,
    "focus_weg": 15, "evaluatie": 9, "besproken": 15, "wet": 9, "raad": 10, "routekaart": 13,
    "openbaar": 16, "archief": 17,
}  # fmt: skip


def moment(op: str, wat: str, minuut: int = 0) -> datetime:
    """'2021-03-11' gets the hour of its kind; '2021-07-01T17:05' says its own time."""
    op_de_klok = datetime.fromisoformat(op)
    if "T" not in op:
        op_de_klok = op_de_klok.replace(hour=UUR[wat], minute=minuut)
    return timezone.make_aware(op_de_klok, timezone.get_default_timezone())


def verhaal(jaren: list[dict], los: Iterable[tuple] = ()) -> list[tuple[datetime, str, dict, dict]]:
    """(when, what, the year's file, the particulars) of everything that happens, oldest first.

    los: what happens beside the plans.
    """
    gebeurtenissen = [gebeurtenis for jaar in jaren for gebeurtenis in _van_jaar(jaar)]
    return sorted([*gebeurtenissen, *los], key=lambda gebeurtenis: gebeurtenis[0])


def _van_jaar(jaar: dict) -> Iterator[tuple[datetime, str, dict, dict]]:
    yield moment(jaar["opgesteld"], "plan"), "plan", jaar, {}
    for nummer, actie in enumerate(jaar["acties"], start=1):
        actie["code"] = f"{jaar['jaar']}-{nummer:02d}"
        for op, wat, bijzonderheden in _van_actie(jaar, actie):
            yield moment(op, wat, nummer), wat, jaar, {"actie": actie, **bijzonderheden}
    for nummer, doel in enumerate(jaar["doelen"], start=1):
        for meting in doel.get("verloop", []):
            yield moment(meting["op"], "doelmeting"), "doelmeting", jaar, {"doel": f"D{nummer}", **meting}
    for focus in jaar["focus"]:
        if "weg_op" in focus:
            yield moment(focus["weg_op"], "focus_weg"), "focus_weg", jaar, focus
    for evaluatie in jaar.get("evaluaties", ()):
        yield moment(evaluatie["op"], "evaluatie"), "evaluatie", jaar, evaluatie
        yield moment(evaluatie["besproken_op"], "besproken"), "besproken", jaar, evaluatie
    for publicatie in jaar["openbaar"]:
        yield moment(publicatie["op"], "openbaar"), "openbaar", jaar, publicatie
    if "gearchiveerd" in jaar:
        yield moment(jaar["gearchiveerd"], "archief"), "archief", jaar, {}


def _van_actie(jaar: dict, actie: dict) -> Iterator[tuple[str, str, dict]]:
    begin = actie.get("toegevoegd", jaar["opgesteld"])
    yield begin, "actie", {}
    if "ingepland" in jaar:
        yield max(begin, jaar["ingepland"]), "ingepland", {}
    for stap in actie["verloop"]:
        yield stap["op"], stap["wat"], stap
