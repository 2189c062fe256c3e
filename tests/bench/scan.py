"""A scanner from outside (wapiti) over the demo, as a visitor and as a medewerker.

It lives in an environment of its own in build/, made at the first run, since it takes ninety packages that
the portal has nothing to do with. What it finds and is no mistake stands below, with the reason.
"""

import json
import re
import subprocess  # noqa: S404  (starts our own processes only)
import sys
import venv
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

from tests.bench.browser import Browser
from tests.bench.portaal import portaal
from tests.bench.uitslag import Cijfer, argumenten, meld

ROOT = Path(__file__).resolve().parents[2]
OMGEVING, VERSIE = ROOT / "build" / "wapiti", "3.3.2"
VERSLAG = Path(__file__).with_name("scan.txt")
# What needs no server elsewhere. The others look for other people's software by lists from the internet.
MODULES = (
    "backup", "crlf", "csrf", "exec", "file", "htaccess", "ldap", "methods", "permanentxss", "redirect",
    "shellshock", "sql", "timesql", "upload", "xss",
)  # fmt: skip
NIET = ("uitloggen", "weghalen", "archiveren", "wissen", "sessies")
GEEN_LDAP = (
    "Het portaal kent geen LDAP. De scanner vergelijkt antwoorden nadat hij zijn eigen '*' eruit haalde,"
    " en daarmee ook die van het plan zelf. Een nulteken krijgt altijd 400."
)
# (category, part of what was found) -> why it is no mistake. Only for what was looked at.
UITGELEGD: dict[tuple[str, str], str] = {
    # Such a file is the same to the byte: test_what_is_asked_behind_the_address_of_a_file_changes_no_byte.
    ("LDAP Injection", "injection in the query string"): GEEN_LDAP,
    # A word to look for in the texts: '*' stands in some, 'nosuchvalue' in none.
    ("LDAP Injection", "injection in the parameter q"): GEEN_LDAP,
}


def main(woorden: list[str]) -> int:
    vraag = argumenten("Scanner: wapiti over het voorbeeld, als bezoeker en als medewerker.")
    vraag.add_argument("--seconden", type=int, help="hoogstens zo lang rondkijken, en zo lang per aanval")
    vraag.add_argument("--bewaar", action="store_true", help=f"schrijf het verslag in {VERSLAG.name}")
    keuze = vraag.parse_args(woorden)
    duur = keuze.seconden or (30 if keuze.kort else 600)
    keuze.kort = duur < 600
    programma = _installeer()
    with portaal(op_sqlite=keuze.sqlite, met_pdf=not keuze.kort) as hier:
        [link] = hier.kind("mensen", "1")["medewerker"]
        medewerker = Browser(hier.adres).log_in(link)
        koek = "; ".join(f"{naam}={waarde}" for naam, waarde in medewerker.koeken.items())
        map_ = Path(hier.env["DATA_DIR"])
        rapporten = {
            "bezoeker": scan(programma, map_ / "b", hier.adres, hier.adres, "", duur),
            "medewerker": scan(programma, map_ / "m", hier.adres, f"{hier.adres}/werkplek/", koek, duur),
        }
        storingen, ingelogd = hier.storingen(), medewerker.get("/werkplek/").status == 200
    if keuze.bewaar:
        VERSLAG.write_text("\n".join(verslag(rapporten, duur)) + "\n", encoding="utf-8")
    print("\n".join(verslag(rapporten, duur)), file=sys.stderr)
    return meld(
        "G1", cijfers(rapporten, storingen, ingelogd), keuze, omvang=f"wapiti {VERSIE}, {duur} s per aanval"
    )


def _installeer() -> Path:
    programma = OMGEVING / "bin" / "wapiti"
    if not programma.exists():
        print(f"Wapiti {VERSIE} ophalen, in {OMGEVING} ...", file=sys.stderr)
        venv.create(OMGEVING, with_pip=True)
        opdracht = [OMGEVING / "bin" / "python", "-m", "pip", "install", "--quiet", f"wapiti3=={VERSIE}"]
        subprocess.run(opdracht, check=True)  # noqa: S603
    return programma


def scan(programma: Path, map_: Path, adres: str, begin: str, koek: str, duur: int) -> dict:
    """One scan, without a word to anybody else; its report."""
    map_.mkdir()
    rapport = map_ / "rapport.json"
    opdracht = [
        *(programma, "-u", f"{adres}/", "-s", begin, "--scope", "domain", "-m", ",".join(MODULES)),
        *(
            "--max-scan-time",
            str(duur),
            "--max-attack-time",
            str(duur),
            "--max-parameters",
            "60",
            "--level",
            "2",
        ),
        *("--store-session", map_, "--store-config", map_, "--no-bugreport", "--flush-session", "-v", "0"),
        *("-f", "json", "-o", rapport, "-d", "6", "-S", "normal"),
        *(deel for woord in NIET for deel in ("-x", f"{adres}/*{woord}*")),
        *(("-C", koek) if koek else ()),
    ]
    subprocess.run(opdracht, stdout=subprocess.DEVNULL, check=True, timeout=len(MODULES) * duur * 2)  # noqa: S603
    return json.loads(rapport.read_text())


def bevindingen(rapport: dict) -> list[tuple[str, str, str]]:
    """(category, method and path, what) of everything that was found, also what it calls an anomaly."""
    return [
        (soort, f"{een['method']} {een['path']}", een["info"])
        for deel in ("vulnerabilities", "anomalies")
        for soort, alle in rapport[deel].items()
        for een in alle
    ]


def uitleg(soort: str, info: str) -> str:
    return next((waarom for (van, deel), waarom in UITGELEGD.items() if van == soort and deel in info), "")


def cijfers(rapporten: dict, storingen: list[str], ingelogd: bool) -> list[Cijfer]:
    alle = [een for rapport in rapporten.values() for een in bevindingen(rapport)]
    open_ = [een for een in alle if not uitleg(een[0], een[2])]
    return [
        *(Cijfer(f"bladzijden gezien als {wie}", _gezien(rapport)) for wie, rapport in rapporten.items()),
        Cijfer("de medewerker bleef ingelogd", "ja" if ingelogd else "nee", "ja", ingelogd),
        Cijfer("bevindingen van de scanner", len(open_), "0", not open_),
        Cijfer("bevindingen met uitleg", len(alle) - len(open_)),
        Cijfer("fouten in het logboek tijdens de scan", len(storingen), "0", not storingen),
    ]


def _gezien(rapport: dict) -> int:
    return rapport["infos"].get("crawled_pages_nbr", 0)


def verslag(rapporten: dict, duur: int):
    yield f"Wapiti {VERSIE}, {date.today():%Y-%m-%d}, hoogstens {duur} s kijken, en zo lang per aanval."  # noqa: DTZ011
    yield "Opnieuw: .venv/bin/python -m tests.bench scan --bewaar"
    yield f"Aanvallen: {', '.join(MODULES)}"
    for wie, rapport in rapporten.items():
        alle = bevindingen(rapport)
        yield f"\nAls {wie}: {_gezien(rapport)} bladzijden gezien, {len(alle)} bevindingen."
        plekken: dict[tuple[str, str], Counter] = defaultdict(Counter)
        for soort, waar, info in alle:
            wat = re.sub(r"\s+", " ", uitleg(soort, info) or f"nog open: {info}")
            plekken[soort, wat][waar] += 1
        for (soort, wat), waar in plekken.items():
            yield f"  {waar.total()} × {soort}, {wat[:400]}"
            yield from (f"      {keer} × {plek[:120]}" for plek, keer in waar.items())
