"""An ordinary busy hour: residents read, staff read and save, at a fixed pace whatever the portal does.

Each request has its moment; how long it took counts from that moment, so waiting for a free line counts too.
"""

import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from http.client import HTTPException
from itertools import count
from random import Random

from tests.bench.browser import Browser
from tests.bench.portaal import portaal
from tests.bench.uitslag import Cijfer, argumenten, deel, meld
from tests.tegelijk import samen

MEEST = 0.5  # seconds, for 95 of 100
LIJNEN = 24
REDACTEUREN = 6
OPENBAAR = [
    *[
        "/",
        "/plan/2021/",
        "/plan/2021/",
        "/plan/2021/thema/armoede/",
        "/plan/2021/actie/5/",
        "/plan/2021/actie/17/",
    ],
    *[
        "/plan/2021/versies/",
        "/plan/2021/wat-is-veranderd/",
        "/acties/",
        "/acties/?q=balie",
        "/obstakels/",
        "/raad/2021/",
    ],
    *[
        "/plan/2020/",
        "/verhalen/",
        "/oproepen/",
        "/meedoen/",
        "/u-zei-wij-deden/",
        "/woordenlijst/",
        "/privacy/",
    ],
]
BESTANDEN = [
    "/plan/2021/jaarplan.pdf",
    "/plan/2021/jaarplan.json",
    "/plan/2021/jaarplan.csv",
    "/versies.atom",
]
WERKPLEK = [
    *[
        "/werkplek/",
        "/werkplek/plan/2021/",
        "/werkplek/mensen/",
        "/werkplek/acties/2021-05/",
        "/werkplek/obstakels/",
    ],
    *["/werkplek/meldingen/", "/werkplek/plan/2021/geschiedenis/", "/werkplek/doelen/2021/D1/bewerken/"],
]
BEWAREN = [f"/werkplek/acties/2021-{nummer:02d}/bewerken/makkelijk/" for nummer in range(1, 31)]
# of every hundred requests
AANDEEL = {"openbaar": 66, "bestand": 8, "werkplek": 20, "bewaren": 6}
SOORTEN = [soort for soort, keer in AANDEEL.items() for _ in range(keer)]


@dataclass(frozen=True)
class Gemeten:
    soort: str
    pad: str
    status: int
    seconden: float


def main(woorden: list[str]) -> int:
    opties = argumenten("Gemengd gebruik: 30 verzoeken per seconde, 10 minuten lang.")
    opties.add_argument("--seconden", type=int)
    opties.add_argument("--tempo", type=int, default=30, help="verzoeken per seconde")
    keuze = opties.parse_args(woorden)
    duur = keuze.seconden or (20 if keuze.kort else 600)
    keuze.kort = duur < 600 or keuze.tempo < 30
    with portaal(op_sqlite=keuze.sqlite, met_pdf=not keuze.kort, met_takenserver=True) as hier:
        links = hier.kind("mensen", str(REDACTEUREN))["medewerker"]
        mensen = [Browser(hier.adres).log_in(link) for link in links]
        paden = bestaande(hier.adres, mensen[0], BESTANDEN[keuze.kort :])
        gemeten = meet(hier.adres, mensen, paden, keuze.tempo, duur)
    omvang = f"{keuze.tempo} verzoeken/s, {duur} s"
    return meld("G16", cijfers(gemeten, keuze.tempo * duur), keuze, omvang=omvang)


def bestaande(adres: str, medewerker: Browser, bestanden: list[str]) -> dict[str, list[str]]:
    """Every address once before we measure: one that is not there is a mistake of ours. In small no PDF is
    made beforehand, and so none is asked."""
    bezoeker = Browser(adres)
    for wie, paden in ((bezoeker, [*OPENBAAR, *bestanden]), (medewerker, WERKPLEK)):
        for pad in paden:
            if (status := wie.get(pad).status) != 200:
                raise SystemExit(f"{pad} gaf {status}")
    # An action that is over is changed no more.
    bewaren = [pad for pad in BEWAREN if medewerker.get(pad).status == 200]
    return {"openbaar": OPENBAAR, "bestand": bestanden, "werkplek": WERKPLEK, "bewaren": bewaren}


def meet(adres: str, mensen: list[Browser], paden: dict, tempo: int, duur: int) -> list[Gemeten]:
    lot, rij, gemeten, nummers = Random(1), deque(), [], count()  # noqa: S311 -- no secret
    for beurt in range(tempo * duur):
        soort = lot.choice(SOORTEN)
        rij.append((beurt / tempo, soort, lot.choice(paden[soort])))
    begin = time.monotonic() + 0.5

    def lijn(bezoeker: Browser, ingelogd: Browser):
        while rij:
            with suppress(IndexError):  # another took the last
                moment, soort, pad = rij.popleft()
                time.sleep(max(begin + moment - time.monotonic(), 0))
                wie = bezoeker if soort in ("openbaar", "bestand") else ingelogd
                status = vraag(wie, soort, pad, next(nummers))
                gemeten.append(Gemeten(soort, pad, status, time.monotonic() - begin - moment))

    samen([partial(lijn, Browser(adres), mensen[plek % len(mensen)].nog_een()) for plek in range(LIJNEN)])
    return gemeten


def vraag(wie: Browser, soort: str, pad: str, nummer: int) -> int:
    """The status; 0 when no answer came."""
    try:
        return bewaar(wie, pad, nummer) if soort == "bewaren" else wie.get(pad).status
    except (OSError, HTTPException):
        wie.sluit()
        return 0


def bewaar(wie: Browser, pad: str, nummer: int) -> int:
    """A text of an action, read and saved; who finds it changed gets both texts, which is no error."""
    velden = wie.formulier(pad)
    velden["tekst_makkelijk"] = [f"Wij doen dit samen met inwoners. Dit is tekst {nummer}."]
    status = wie.post(pad, velden).status
    return 200 if status in (302, 409) else status


def cijfers(gemeten: list[Gemeten], gevraagd: int) -> list[Cijfer]:
    tijden = [een.seconden for een in gemeten]
    fouten = [een for een in gemeten if een.status != 200]
    p95 = deel(tijden, 0.95)
    per_soort = {soort: [een.seconden for een in gemeten if een.soort == soort] for soort in AANDEEL}
    return [
        Cijfer("verzoeken gedaan", len(gemeten), f"{gevraagd}", len(gemeten) == gevraagd),
        Cijfer("p50 (ms)", round(deel(tijden, 0.5) * 1000)),
        Cijfer("p95 (ms)", round(p95 * 1000), "onder 500", p95 < MEEST),
        Cijfer("p99 (ms)", round(deel(tijden, 0.99) * 1000)),
        *(
            Cijfer(f"p95 van {soort} (ms)", round(deel(reeks, 0.95) * 1000))
            for soort, reeks in per_soort.items()
            if reeks
        ),
        Cijfer("fouten bij gemengd gebruik", len(fouten), "0", not fouten),
    ]
