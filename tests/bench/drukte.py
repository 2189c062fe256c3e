"""A day on which everybody looks: so many visitors of one published plan, from what is kept.

Each visitor asks the page; one in three comes back later and has it already.
"""

import time
from itertools import count

from tests.bench.browser import Browser
from tests.bench.portaal import portaal
from tests.bench.uitslag import Cijfer, argumenten, deel, meld
from tests.tegelijk import samen

BLADZIJDE = "/plan/2021/"
TERUG = 3  # one in so many comes back
LIJNEN = 16


def main(woorden: list[str]) -> int:
    vraag = argumenten("Drukte: 100.000 bezoekers van één openbaar plan.")
    vraag.add_argument("--bezoekers", type=int)
    keuze = vraag.parse_args(woorden)
    bezoekers = keuze.bezoekers or (3_000 if keuze.kort else 100_000)
    keuze.kort = bezoekers < 100_000
    with portaal(op_sqlite=keuze.sqlite) as hier:
        Browser(hier.adres).get(BLADZIJDE, **{"Accept-Encoding": "gzip"})
        begin = time.monotonic()
        antwoorden = bezoek(hier.adres, bezoekers)
        duur = time.monotonic() - begin
    return meld("G16", cijfers(antwoorden, duur), keuze, omvang=f"{bezoekers} bezoekers")


def bezoek(adres: str, bezoekers: int) -> list[tuple[int, float]]:
    """(status, seconds) of every request, over lines that stay open as those of a proxy in front do."""
    beurt, antwoorden = count(), []

    def lijn():
        browser = Browser(adres)
        while (nummer := next(beurt)) < bezoekers:
            eerste = browser.get(BLADZIJDE, **{"Accept-Encoding": "gzip"})
            antwoorden.append((eerste.status, eerste.seconden))
            if nummer % TERUG == 0:
                heeft = {"Accept-Encoding": "gzip", "If-None-Match": eerste.koppen.get("ETag", "")}
                weer = browser.get(BLADZIJDE, **heeft)
                antwoorden.append((weer.status, weer.seconden))

    samen([lijn] * LIJNEN)
    return antwoorden


def cijfers(antwoorden: list[tuple[int, float]], duur: float) -> list[Cijfer]:
    heel, niets = (sum(status == een for status, _ in antwoorden) for een in (200, 304))
    fouten = len(antwoorden) - heel - niets
    terug = round(100 * niets / len(antwoorden))
    verwacht = round(100 / (TERUG + 1))
    tijden = [seconden for _, seconden in antwoorden]
    return [
        Cijfer("verzoeken", len(antwoorden)),
        Cijfer("verzoeken per seconde", round(len(antwoorden) / duur)),
        Cijfer("p95 (ms)", round(deel(tijden, 0.95) * 1000)),
        Cijfer("traagste (ms)", round(max(tijden) * 1000)),
        Cijfer("304: had het al (%)", terug, f"{verwacht}", terug == verwacht),
        Cijfer("fouten in de drukte", fouten, "0", not fouten),
    ]
