"""The figures in the PDF of a version: the bar of page 1 and the counts at the end."""

from collections import Counter

from agenda.lezen.raadsvragen import bekend_bedrag
from agenda.models.keuzes import Herkomst, Niveau, Stand
from agenda.woorden import euro, getal, standwoord


def balk(cijfers: dict, jaar: int) -> list[dict]:
    """The parts of the bar, in thousandths of its width: whole numbers that end exactly at its end."""
    delen, gedaan = [], 0
    for stand in Stand:
        if hoeveel := cijfers["per_stand"][stand]:
            begin, gedaan = gedaan * 1000 // cijfers["acties"], gedaan + hoeveel
            breed = gedaan * 1000 // cijfers["acties"] - begin
            woord = f"{getal(hoeveel)} {standwoord(stand, hoeveel, jaar=jaar)}"
            delen.append({"stand": stand, "woord": woord, "breed": f"{breed / 10}%"})
    return delen


def tellingen(document: dict, acties: list[dict]) -> list[dict]:
    cijfers = document["cijfers"]
    totaal = cijfers["acties"] or 1
    per_domein = [(d["naam"], cijfers["per_domein"].get(d["slug"], 0)) for d in document["domeinen"]]
    groepen = (
        ("Stand", _per_stand(acties)),
        ("Domein", per_domein),
        (
            "Herkomst van het doel",
            [(h.label.capitalize(), cijfers["per_herkomst"].get(h, 0)) for h in Herkomst],
        ),
        ("Soort", [(n.label.capitalize(), cijfers["per_niveau"].get(n, 0)) for n in Niveau]),
    )
    return [
        {"kop": kop, "rijen": [(naam, n, f"{round(n * 100 / totaal)} %") for naam, n in rijen]}
        for kop, rijen in groepen
        # A table with only heads tells nothing.
        if rijen
    ]


def _per_stand(acties: list[dict]) -> list[tuple[str, int]]:
    woorden = {actie["stand"]: actie["stand_woord"] for actie in acties}
    telling = Counter(actie["stand"] for actie in acties)
    return [(woorden[stand], telling[stand]) for stand in Stand if stand in woorden]


def geld(cijfers: dict, acties: list[dict]) -> list[tuple[str, str]]:
    onbekend = sum(actie["budget"] is None for actie in acties)
    return [
        ("Begroot", euro(bekend_bedrag(cijfers, acties, "budget"))),
        ("Besteed", euro(bekend_bedrag(cijfers, acties, "besteed"))),
        *_telling("Acties waarvoor geen geld nodig is", cijfers["zonder_geld"]),
        *_telling("Acties waarvan nog niet bekend is wat het kost", onbekend),
    ]


def _telling(naam: str, hoeveel: int) -> list[tuple[str, str]]:
    return [(naam, getal(hoeveel))] if hoeveel else []
