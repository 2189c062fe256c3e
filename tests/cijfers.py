"""The figures behind the promises: `.venv/bin/python -m tests.cijfers` prints what was measured, and when.

A test or a measurement writes down what it found, beside its own assertion:

    noteer("G3", "verloren bewerkingen", 0, doel="0", gehaald=verloren == 0, omvang="20 × 200", geheel=True)

One line of JSON in build/cijfers.jsonl, never more. Before what may stop half, it says so:

    klaar = begin_meting("G8", "duur (s)", doel="onder 1800", omvang="5 jaar", geheel=True)
    klaar(duur, gehaald=duur < 1800)

What nobody measured is printed as 'niet gemeten'.
"""

import json
import os
import subprocess  # noqa: S404  (asks git alone)
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

NIET_AF = "mislukt of niet af"
ROOT = Path(__file__).resolve().parent.parent
BESTAND = ROOT / "build" / "cijfers.jsonl"

DOELEN = {
    "G1": "10.000 verzonnen verzoeken over elk adres, elke methode en elke rol: 0 × 500, geen boven 2 s",
    "G2": "500 × kill -9 bij bewaren, openbaar maken, pdf en mail, beide databases: 0 kwijt, 0 half",
    "G3": "20 mensen × 200 bewerkingen van één plan: 0 kwijt, elke botsing toont beide teksten",
    "G4": "rechten: elke cel van beide tabellen staat erin, 0 afwijkingen",
    "G7": "25 van 25 pogingen tot knoeien ontdekt; van wie gewist is 0 treffers, ook na terugzetten",
    "G8": "oefening met terugzetten van 5 jaar: 0 verschillen, onder 30 minuten",
    "G9": "eruit, erin, eruit: byte voor byte gelijk, SQLite ↔ PostgreSQL",
    "G10": "database, schijf, mail, login of werker valt weg: 0 teksten kwijt, hersteld onder 60 s",
    "G11": "koppen en CSP op elk adres; 0 overtredingen in de browsertests",
    "G13": "elk formulier, vier keer misgegaan: de tekst komt terug",
    "G14": "100 keer tegelijk dubbel verstuurd: precies 1 ding",
    "G16": "30 verzoeken/s, 10 minuten, 2 kernen: p95 onder 500 ms, 0 fouten; pdf-vloed krijgt 429",
}

# What makes a goal whole; more may be measured. What nobody measured of it is printed as such.
CIJFERS = {
    "G1": ["fouten bij verzonnen verzoeken", "traagste antwoord (s)"],
    "G2": [
        f"kwijt of half na kill -9 bij {bij}"
        for bij in ("bewaren", "openbaar maken", "pdf's maken", "mailen")
    ],
    "G3": ["verloren bewerkingen", "botsing zonder beide teksten"],
    "G4": [
        "adressen zonder regel, of regels zonder adres",
        "cellen met een andere uitkomst, GET",
        "cellen met een andere uitkomst, POST",
        "velden die een rol toch kon wijzigen",
    ],
    "G7": [
        "pogingen tot knoeien, geweigerd of gevonden",
        "treffers van wie gewist is",
        "treffers van wie gewist is, na terugzetten",
    ],
    "G8": ["verschillen na terugzetten", "duur (s)"],
    "G9": ["sqlite → sqlite", "postgresql → sqlite → postgresql"],
    "G10": [
        "hersteld na: database gestopt (s)",
        "hersteld na: database stond stil (s)",
        "hersteld na: database omgevallen (s)",
        "hersteld na: schijf vol (s)",
        "hersteld na: werker gedood (s)",
        "teksten kwijt door een omgevallen database",
        "mails kwijt na een weekend zonder mailserver",
        "manieren van inloggen die wegvallen met die van de gemeente",
    ],
    "G11": ["antwoorden met andere koppen", "browsertests zonder overtreding van de CSP"],
    "G13": [
        f"formulieren waarvan de tekst niet terugkomt: {manier}"
        for manier in ("verlopen", "andere_tab", "zonder_database", "botsing")
    ],
    "G14": ["dingen"],
    "G16": ["p95 (ms)", "fouten bij gemengd gebruik", "429 met Retry-After", "bladzijde, traagste (s)"],
}


def noteer(
    nummer: str, wat: str, waarde, *, doel: str, gehaald: bool, omvang: str, geheel: bool, deel: str = ""
) -> None:
    """What was measured for a goal. `omvang` says of how much; `geheel` whether that is as much as the goal
    asks: the short form of a long run is written down too, and never counts as the whole. `deel` names one of
    many tests that make one figure together: the table counts how many of them went well."""
    assert nummer in DOELEN, f"{nummer} is geen doel"
    regel = {
        "nummer": nummer,
        "wat": wat,
        "deel": deel,
        "waarde": waarde,
        "doel": doel,
        "gehaald": bool(gehaald),
        "omvang": omvang,
        "geheel": bool(geheel),
        "database": _database(),
        "hoe": _hoe(),
    }
    _schrijf(regel)


def _schrijf(regel: dict) -> None:
    regel |= {"wanneer": datetime.now(UTC).isoformat(timespec="seconds"), "release": _release()}
    BESTAND.parent.mkdir(parents=True, exist_ok=True)
    with BESTAND.open("a", encoding="utf-8") as bestand:  # one short line: many processes may add at once
        bestand.write(json.dumps(regel, ensure_ascii=False) + "\n")


def begin_meting(nummer: str, wat: str, **hoe) -> Callable[..., None]:
    """Of what may stop half, as a long run can: that it began, which counts as missed. Return what writes
    down what was found. So what an earlier run found is never taken for this one."""
    klaar = partial(noteer, nummer, wat, **hoe)
    klaar(NIET_AF, gehaald=False)
    return klaar


def begin_opnieuw() -> None:
    """The same for all that this very command measured before, without naming it."""
    for regel in [regel for regels in nieuwste().values() for regel in regels if regel["hoe"] == _hoe()]:
        _schrijf(regel | {"waarde": NIET_AF, "gehaald": False})


def nieuwste() -> dict[str, list[dict]]:
    """For each goal the last line of everything that was measured for it, on each database. A short form that
    went well says nothing beside the whole."""
    delen = {}
    for regel in _regels():
        delen.setdefault(_sleutel(regel, regel["geheel"]), {})[regel["deel"]] = regel
    laatste = {sleutel: _samen([*rij.values()]) for sleutel, rij in delen.items()}
    per_doel = {nummer: [] for nummer in DOELEN}
    for regel in laatste.values():
        overbodig = not regel["geheel"] and regel["gehaald"] and _sleutel(regel, True) in laatste
        per_doel[regel["nummer"]] += [] if overbodig else [regel]
    return per_doel


def _sleutel(regel: dict, geheel: bool) -> tuple:
    return regel["nummer"], regel["wat"], regel["database"], geheel


def _samen(regels: list[dict]) -> dict:
    """Of many parts one line: how many went well, in the newest version that ran."""
    laatste = max(regels, key=lambda regel: regel["wanneer"])
    if not laatste["deel"]:
        return laatste
    regels = [regel for regel in regels if regel["release"] == laatste["release"]]
    goed = [regel for regel in regels if regel["gehaald"]]
    return laatste | {
        "waarde": f"{len(goed)} van {len(regels)}",
        "gehaald": len(goed) == len(regels),
        "hoe": laatste["hoe"].partition("::")[0].replace('"', ""),
    }


def tabel(per_doel: dict[str, list[dict]]) -> list[str]:
    regels = []
    for nummer, doel in DOELEN.items():
        regels += ["", f"{nummer:<4}{doel}"]
        regels += [_woorden(regel) for regel in per_doel[nummer]]
        regels += [f"    {'niet gemeten':<14}{wat}" for wat in _ongemeten(nummer, per_doel)]
    return regels[1:]


def _ongemeten(nummer: str, per_doel: dict[str, list[dict]]) -> list[str]:
    gemeten = {regel["wat"] for regel in per_doel[nummer]}
    return [wat for wat in CIJFERS[nummer] if wat not in gemeten]


def uitslag(regel: dict) -> str:
    if not regel["gehaald"]:
        return "GEMIST"
    return "gehaald" if regel["geheel"] else "gehaald, kort"


def _woorden(regel: dict) -> str:
    toen = datetime.fromisoformat(regel["wanneer"]).astimezone()
    bij = f"doel {regel['doel']}; {regel['omvang']}; {regel['database']}"
    return (
        f"    {uitslag(regel):<14}{regel['wat']}: {regel['waarde']} ({bij})\n"
        f"{'':18}{toen:%Y-%m-%d %H:%M}, versie {regel['release']}, met: {regel['hoe']}"
    )


def _regels():
    if BESTAND.exists():
        for tekst in BESTAND.read_text(encoding="utf-8").splitlines():
            regel = json.loads(tekst)
            if regel["nummer"] in DOELEN:
                yield regel


def _database() -> str:
    """Which database the measurement ran on; a program without Django tells it by its environment."""
    adres = os.environ.get("DATABASE_URL", "")
    return "PostgreSQL" if adres.startswith("postgres") else "SQLite"


@cache
def _release() -> str:
    """The commit, with a + when something was changed since."""
    vraag = ["git", "-C", str(ROOT), "describe", "--always", "--exclude=*", "--dirty=+"]
    klaar = subprocess.run(vraag, capture_output=True, text=True, check=False)  # noqa: S603
    return klaar.stdout.strip() or "onbekend"


def _hoe() -> str:
    """The command that does it again."""
    toets = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]
    if toets:
        server = "python tests/postgres.py " if _database() == "PostgreSQL" else ""
        return f'{server}python -m pytest "{toets}"'
    return "python " + " ".join([*_module(), *sys.argv[1:]])


def _module() -> list[str]:
    spec = getattr(sys.modules["__main__"], "__spec__", None)
    return ["-m", spec.name.removesuffix(".__main__")] if spec else [Path(sys.argv[0]).name]


def main() -> int:
    per_doel = nieuwste()
    print("\n".join(tabel(per_doel)))
    gemist = [regel for regels in per_doel.values() for regel in regels if not regel["gehaald"]]
    niets = [wat for nummer in DOELEN for wat in _ongemeten(nummer, per_doel)]
    print(f"\n{len(DOELEN)} doelen; van de cijfers {len(niets)} niet gemeten en {len(gemist)} gemist.")
    return 1 if gemist else 0


if __name__ == "__main__":
    sys.exit(main())
