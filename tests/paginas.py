"""Every address of the portal in the demo, in one place: the rows of access_matrix.csv, written by hand.

The tests that walk the whole site (rights, headers, HTML, axe) all read this list; a URL that is not in it
fails tests/test_access.py. Addresses name rows of the demo; what has no lasting number stands between braces.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from django.urls import Resolver404, URLPattern, get_resolver, resolve

BEZOEKER = "bezoeker"
# Who sees most of a page first.
ROLLEN = (
    "medewerker", "beheerder", "procesregisseur", "wethouder", "koploper", "ambassadeur", "raadslid",
    BEZOEKER,
)  # fmt: skip
FORMULIER = "formulier"


@dataclass(frozen=True)
class Rij:
    """One line of the matrix: what each role gets on this address with this method and this input.

    invoer: the posted fields as a query string; with `formulier` in it, on top of what the form on the page
    itself shows to a role that may send it.
    """

    naam: str
    adres: str
    staat: str
    methode: str
    invoer: str
    verwacht: dict[str, int]

    @property
    def velden(self) -> dict[str, str]:
        return {naam: waarde for naam, waarde in parse_qsl(self.invoer, True) if naam != FORMULIER}

    @property
    def vult_formulier_in(self) -> bool:
        return FORMULIER in self.invoer.split("&")

    def rol_met(self, *statussen: int) -> str | None:
        return next((rol for rol in ROLLEN if self.verwacht[rol] in statussen), None)

    def __str__(self):
        return " ".join(
            deel for deel in (self.methode, self.adres, self.invoer, f"[{self.staat}]") if deel != "[]"
        )


def lees_matrix() -> list[Rij]:
    with (Path(__file__).parent / "access_matrix.csv").open(encoding="utf-8", newline="") as bestand:
        return [
            Rij(
                **{kolom: regel[kolom].strip() for kolom in ("naam", "adres", "staat", "methode", "invoer")},
                verwacht={rol: int(regel[rol]) for rol in ROLLEN},
            )
            for regel in csv.DictReader(bestand)
        ]


def routes() -> set[tuple[str, str]]:
    """(name, route) of every URL of ours. An address that an earlier one answers first is no page."""
    gevonden: dict[str, str] = {}

    def loop(patronen, begin=""):
        for patroon in patronen:
            route = begin + str(patroon.pattern)
            if not isinstance(patroon, URLPattern):
                loop(patroon.url_patterns, route)
            else:
                gevonden.setdefault(route, patroon.name or patroon.lookup_str)

    loop(get_resolver().url_patterns)
    return {(naam, route) for route, naam in gevonden.items()}


def route_van(adres: str) -> tuple[str, str]:
    try:
        match = resolve(re.sub(r"\{\w+\}", "1", urlsplit(adres).path))
    except Resolver404:
        return "", adres
    return match.url_name, match.route


# Pages of what nobody in the running demo has or did: only the walk makes it.
NIET_IN_DEMO = ("{sleutel}", "{koppeling}", "/werkplek/plan/2024/aanvraag/", "/account/concepten/1")


def is_in_demo(adres: str) -> bool:
    return not any(deel in adres for deel in NIET_IN_DEMO)


def paginas(matrix: list[Rij]) -> Iterator[tuple[str, str]]:
    """(address, role) of every page that can be read, by the role that sees most of it."""
    for rij in matrix:
        if rij.methode == "GET" and (rol := rij.rol_met(200)) is not None:
            yield rij.adres, BEZOEKER if rij.verwacht[BEZOEKER] == 200 else rol
