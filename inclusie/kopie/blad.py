"""The sheet beside a copy: of what it is, of when, and how to see that it is whole."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from inclusie.kopie import KopieFout
from inclusie.systeemfout import in_woorden

NAAM = "kopie.json"
SOORT = "reservekopie van Inclusie Agenda"
BESTANDEN = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
NAMEN = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
STUK = 1 << 20
# Our own is some kilobytes.
MEESTE = 4 << 20


@dataclass(frozen=True)
class Blad:
    """versies: per year the newest public version and its hash, to lay beside the PDF or a mail."""

    soort: str
    uitgave: str
    database: str
    gemaakt_op: str
    grootte: int
    sha256: str
    migraties: dict[str, list[str]]
    versies: dict[str, str]
    aantallen: dict[str, int]

    @property
    def bestand(self) -> str:
        return BESTANDEN[self.database]

    def schrijf(self, map_: Path) -> None:
        tekst = json.dumps(asdict(self), indent=1, ensure_ascii=False)
        (map_ / NAAM).write_text(tekst + "\n", encoding="utf-8")


def lees(map_: Path) -> Blad:
    """The sheet of a copy, which somebody may have changed or cut off."""
    try:
        with (map_ / NAAM).open(encoding="utf-8") as bestand:
            tekst = bestand.read(MEESTE + 1)
        if len(tekst) > MEESTE:
            raise ValueError
        gelezen = json.loads(tekst)
        gewoon = [veld for veld in fields(Blad) if veld.type in (str, int)]
        blad = Blad(**{veld.name: veld.type(gelezen[veld.name]) for veld in gewoon}, **_lijsten(gelezen))
    except OSError as fout:
        raise KopieFout(f"Het bestand {NAAM} in {map_} is niet te lezen: {in_woorden(fout)}.") from None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise KopieFout(f"Het bestand {NAAM} in {map_} is geen blad van een reservekopie.") from None
    if blad.soort != SOORT or blad.database not in BESTANDEN:
        raise KopieFout(f"Het bestand {NAAM} in {map_} is geen blad van een reservekopie.")
    return blad


def _lijsten(gelezen: dict) -> dict:
    return {
        "migraties": {str(app): [str(naam) for naam in namen] for app, namen in gelezen["migraties"].items()},
        "versies": {str(jaar): str(versie) for jaar, versie in gelezen["versies"].items()},
        "aantallen": {str(tabel): int(aantal) for tabel, aantal in gelezen["aantallen"].items()},
    }


def stukken(pad: Path) -> Iterator[bytes]:
    with pad.open("rb") as bestand:
        while stuk := bestand.read(STUK):
            yield stuk


def sha256(pad: Path) -> str:
    som = hashlib.sha256()
    for stuk in stukken(pad):
        som.update(stuk)
    return som.hexdigest()
