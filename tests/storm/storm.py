"""The storm: hostile requests over every address × method × role, from one seed, and what was wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from random import Random

from django.conf import settings

from tests.formulier import Formulieren
from tests.paginas import BEZOEKER, ROLLEN, Rij, lees_matrix, route_van, routes
from tests.storm.deur import Antwoord, stuur
from tests.storm.keuring import keur
from tests.storm.verzoek import METHODES, Recept, Verzoek, gewoon, maak
from tests.storm.zaad import elk_recept
from tests.wandeling import geschreven, zonder_spoor

# Beside what the resolver knows: what scanners ask, and what is nobody's.
VREEMD = (
    "/admin/", "/.env", "/.git/config", "/wp-login.php", "/static/", "/static/../settings.py", "/media/x",
    "//", "/favicon.ico", "/robots.txt", "/api/", "/graphql", "/server-status", "/is-er-niet/", "/a/" * 300,
    "/inloggen/../werkplek/",
)  # fmt: skip
BESTANDSVELD = re.compile(r'<input(?=[^>]*type="file")[^>]*?name="([^"]+)"')
Doel = tuple[str, str, str]  # the route, the method, the role


@dataclass
class Uitslag:
    """What a storm brought. traagste: (seconds, the request), the slowest last."""

    aantal: int = 0
    doelen: set[Doel] = field(default_factory=set)
    statussen: dict[int, int] = field(default_factory=dict)
    traagste: list[tuple[float, str]] = field(default_factory=list)
    bevindingen: dict[str, str] = field(default_factory=dict)

    def tel(self, doel: Doel, verzoek: Verzoek, antwoord: Antwoord, mis: list[str]) -> None:
        self.aantal += 1
        self.doelen.add(doel)
        self.statussen[antwoord.status] = self.statussen.get(antwoord.status, 0) + 1
        self.traagste = sorted([*self.traagste, (antwoord.seconden, f"{doel[0]} {verzoek}")])[-5:]
        for wat in mis:
            if (naam := f"{doel[0]}: {wat}") not in self.bevindingen:
                self.bevindingen[naam] = f"{verzoek} as {doel[2]}"
                print(f"\n{self.aantal}: {naam}\n    {self.bevindingen[naam]}", flush=True)

    def in_woorden(self) -> str:
        return "\n".join(f"{wat}\n    {verzoek}" for wat, verzoek in self.bevindingen.items())


class Storm:
    def __init__(self, demo, zaad: int):
        self.demo, self.zaad, self.uitslag = demo, zaad, Uitslag()
        self._velden: dict[tuple[str, str], tuple[list, list]] = {}
        self.rijen: dict[str, list[Rij | str]] = {}
        for rij in lees_matrix():
            self.rijen.setdefault(route_van(rij.adres)[1], []).append(rij)
        self.rijen["(van niemand)"] = list(VREEMD)

    def waai(self, aantal: int, doelen: list[Doel]) -> Uitslag:
        """So many requests. These targets take turns, and at the end any."""
        beurt = self._beurten(doelen)
        elk_recept(self.zaad, aantal, lambda recept: self._proef(next(beurt), recept))
        return self.uitslag

    def vul(self, tekst: str) -> Uitslag:
        """Each field of each form in turn holds this text, the others what they held."""
        for doel, nummer, velden in self._elke_rij():
            for plek in range(len(velden) if doel[1] == "POST" else 0):
                self._proef(doel, gewoon(nummer, velden=[("anders", plek, "", tekst)]))
        return self.uitslag

    def vraag_een_deel(self) -> Uitslag:
        """Each address, read and sent to, as htmx asks: for a part of the page."""
        for doel, nummer, _ in self._elke_rij():
            self._proef(doel, gewoon(nummer, koppen={"HX-Request": 0}))
        return self.uitslag

    def _elke_rij(self) -> Iterator[tuple[Doel, int, list]]:
        """Each row of the matrix as who may: the target, which of its rows it is, and what its form asks."""
        for doel in elk_adres():
            route, methode, rol = doel
            for nummer, rij in enumerate(rij for rij in self.rijen[route] if rij.methode == methode):
                yield doel, nummer, self.velden(self.demo.adres(rij.adres), rij, rol)[0]

    def _beurten(self, doelen: list[Doel]) -> Iterator[Doel]:
        yield from doelen
        wissel = Random(self.zaad)  # noqa: S311 -- a fixed order, no secret
        while True:
            yield wissel.choice([*self.rijen]), wissel.choice(METHODES), wissel.choice(ROLLEN)

    def _proef(self, doel: Doel, recept: Recept) -> None:
        route, methode, rol = doel
        rijen = self.rijen[route]
        rijen = [rij for rij in rijen if getattr(rij, "methode", "") == methode] or rijen
        rij = rijen[recept.rij % len(rijen)]
        adres = rij if isinstance(rij, str) else self.demo.adres(rij.adres)
        verzoek = maak(recept, methode, adres, self.sessie(rol), *self.velden(adres, rij, rol))
        with geschreven() as tabellen:
            antwoord = zonder_spoor(partial(stuur, verzoek))
        self.uitslag.tel(doel, verzoek, antwoord, keur(verzoek, antwoord, tabellen))

    def sessie(self, rol: str) -> str:
        koek = self.demo.client(rol).cookies.get(settings.SESSION_COOKIE_NAME)
        return koek.value if koek else ""

    def velden(self, adres: str, rij: Rij | str, rol: str) -> tuple[list[tuple[str, str]], list[str]]:
        """What the forms of this page ask, as it stands before this role, and which of it are files."""
        if (adres, rol) not in self._velden:
            bladzijde = zonder_spoor(partial(self.demo.client(rol).get, adres))
            html = bladzijde.content.decode() if "html" in bladzijde.headers.get("Content-Type", "") else ""
            formulieren = Formulieren(html)
            gezien = [paar for _, velden in formulieren.formulieren for paar in velden]
            gezien += [(naam, "") for naam in sorted(formulieren.namen - {naam for naam, _ in gezien})]
            self._velden[adres, rol] = gezien, BESTANDSVELD.findall(html)
        gezien, bestanden = self._velden[adres, rol]
        extra = (
            []
            if isinstance(rij, str)
            else [(naam, self.demo.adres(tekst)) for naam, tekst in rij.velden.items()]
        )
        ingevuld = dict(extra)
        return [(naam, ingevuld.pop(naam, waarde)) for naam, waarde in gezien] + [
            *ingevuld.items()
        ], bestanden


def elk_adres() -> list[Doel]:
    """Every address, read and sent to, as somebody who may; where nobody may, as a visitor."""
    wie = {}
    for rij in lees_matrix():
        doel = route_van(rij.adres)[1], rij.methode
        wie[doel] = wie.get(doel) or rij.rol_met(302, 422) or rij.rol_met(200)
    return [(*doel, rol or BEZOEKER) for doel, rol in sorted(wie.items())]


def elk_adres_elke_rol() -> list[Doel]:
    """As everybody, also who may not; and once more as who may, since there the most can go wrong."""
    routes_ = sorted({route for _, route in routes()})
    overal = [(route, methode, rol) for route in routes_ for methode in ("GET", "POST") for rol in ROLLEN]
    return [*overal, *elk_adres() * 4]
