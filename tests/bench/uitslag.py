"""How a load test tells what it found: a table, a verdict, a line of JSON per figure, an exit status."""

import argparse
import json
import sys
from dataclasses import dataclass

from tests.cijfers import noteer


@dataclass(frozen=True)
class Cijfer:
    wat: str
    waarde: float | int | str
    doel: str = ""
    gehaald: bool = True


def argumenten(uitleg: str) -> argparse.ArgumentParser:
    vraag = argparse.ArgumentParser(description=uitleg, prog="python -m tests.bench")
    vraag.add_argument("--kort", action="store_true", help="in het klein, in minder dan een minuut")
    vraag.add_argument("--sqlite", action="store_true", help="op SQLite in plaats van PostgreSQL")
    vraag.add_argument("--json", action="store_true", help="één regel JSON per cijfer")
    return vraag


def meld(nummer: str, cijfers: list[Cijfer], keuze, *, omvang: str) -> int:
    """nummer: the goal that this is about. A figure without a goal of its own is only told."""
    for cijfer in cijfers:
        if keuze.json:
            print(
                json.dumps({"nummer": nummer, "omvang": omvang} | vars(cijfer), ensure_ascii=False),
                flush=True,
            )
        else:
            oordeel = ("gehaald" if cijfer.gehaald else "GEMIST") if cijfer.doel else ""
            print(
                f"{cijfer.wat:<44} {cijfer.waarde!s:>12}   {cijfer.doel:<16} {oordeel}".rstrip(), flush=True
            )
        if cijfer.doel:
            hoe = {"doel": cijfer.doel, "gehaald": cijfer.gehaald, "omvang": omvang, "geheel": not keuze.kort}
            noteer(nummer, cijfer.wat, cijfer.waarde, **hoe)
    gemist = [cijfer.wat for cijfer in cijfers if not cijfer.gehaald]
    zin = f"GEMIST: {', '.join(gemist)}" if gemist else "Alles gehaald"
    print(f"{zin} ({omvang}).", file=sys.stderr if keuze.json else sys.stdout, flush=True)
    return 1 if gemist else 0


def deel(reeks: list[float], welk: float) -> float:
    """The value below which this share of a series lies."""
    geordend = sorted(reeks)
    return geordend[min(int(len(geordend) * welk), len(geordend) - 1)]
