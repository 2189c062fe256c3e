"""Making a copy of the whole database, while everybody goes on working.

Each copy is a folder of its own: the database in one file, and a sheet that says what it is. It appears under
its name when it is whole and was read back, and not before.
"""

import contextlib
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from inclusie.kopie import KopieFout, blad, opname, werkplaats
from inclusie.kopie.blad import BESTANDEN, Blad
from inclusie.kopie.programma import draai
from inclusie.systeemfout import in_woorden

# In UTC: an hour that comes twice would put the newest copy before the one of an hour earlier.
NAAM = "inclusie-%Y-%m-%d-%H%M%SZ"
EIGEN_MAP, EIGEN = 0o700, 0o600
VAN_IEDEREEN = (
    "In {map_} mag iedereen schrijven, dus kan iedereen een kopie verwisselen. Geef een map van uzelf."
)


def niets() -> None:
    """Nobody asks for the same moment."""


def maak(
    map_: Path,
    *,
    versies: dict[str, str],
    at: datetime,
    meld: Callable[[str], None],
    erbij: Callable[[], None] = niets,
) -> Path:
    """Return the folder of the new copy. erbij: what reads the database at the very moment of the copy."""
    _eis_map(map_)
    doel = map_ / naam_van(at)
    with werkplaats.werkmap(map_) as werk, _in_een_zin():
        kopie = werk / doel.name
        kopie.mkdir(mode=EIGEN_MAP)
        pad = kopie / BESTANDEN[connection.vendor]
        meld("Database kopiëren ...")
        aantallen = SCHRIJF[connection.vendor](pad, erbij)
        meld("Kopie nalezen ...")
        KIJK_NA[connection.vendor](pad, aantallen)
        wat = {"soort": blad.SOORT, "uitgave": settings.VERSIE, "database": connection.vendor}
        stand = {"grootte": pad.stat().st_size, "sha256": blad.sha256(pad), "aantallen": aantallen}
        wat |= {"gemaakt_op": at.isoformat(), "migraties": opname.migraties(), "versies": versies}
        Blad(**wat, **stand).schrijf(kopie)
        _op_schijf(kopie)
        kopie.rename(doel)
    return doel


def naam_van(at: datetime) -> str:
    return at.astimezone(UTC).strftime(NAAM)


def bewaarde(map_: Path) -> list[Path]:
    """The copies in this folder, the newest first."""
    gevonden = (pad.parent for pad in map_.glob(f"inclusie-*/{blad.NAAM}"))
    return sorted((pad for pad in gevonden if not pad.is_symlink()), reverse=True)


def uit_de_toekomst(pad: Path, at: datetime) -> bool:
    """Made while the clock was ahead, or put there by somebody."""
    return pad.name > naam_van(at)


def ruim_op(map_: Path, *, bewaar: int, at: datetime) -> int:
    """Take the oldest copies away. What is no copy of ours stays, and so does one that is ahead of the clock:
    it holds no place of another."""
    oud = [pad for pad in bewaarde(map_) if not uit_de_toekomst(pad, at)][bewaar:]
    for pad in oud:
        shutil.rmtree(pad)
    return len(oud)


def _eis_map(map_: Path) -> None:
    try:
        map_.mkdir(parents=True, exist_ok=True, mode=EIGEN_MAP)
        stand = map_.stat()
    except OSError as fout:
        raise KopieFout(f"De map {map_} is niet te maken: {in_woorden(fout)}.") from None
    eis_eigen(stand, map_)


def eis_eigen(stand: os.stat_result, map_: Path) -> None:
    """Where everybody may put a folder, anybody can put a copy that is none."""
    if stand.st_mode & stat.S_IWOTH:
        raise KopieFout(VAN_IEDEREEN.format(map_=map_))


@contextlib.contextmanager
def _in_een_zin():
    try:
        yield
    except (OSError, sqlite3.Error, DatabaseError) as fout:
        raise KopieFout(f"De kopie is niet gemaakt: {in_woorden(fout)}.") from None


def schrijf_sqlite(pad: Path, erbij: Callable[[], None]) -> dict[str, int]:
    """Never a copy of the file: of one that is in use, that is a copy of half a change."""
    with connection.cursor() as cursor, _moment(erbij):
        cursor.execute("VACUUM INTO %s", [str(pad)])
    with contextlib.closing(sqlite3.connect(f"file:{pad}?mode=ro", uri=True)) as kopie:
        cursor = kopie.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        return opname.tel(kopie.cursor(), [naam for (naam,) in cursor.fetchall()])


@contextlib.contextmanager
def _moment(erbij: Callable[[], None]):
    """SQLite copies no named moment, so nobody writes until both have begun."""
    if erbij is niets:
        yield
        return
    with contextlib.closing(sqlite3.connect(connection.settings_dict["NAME"], timeout=20)) as slot:
        slot.isolation_level = None
        slot.execute("BEGIN IMMEDIATE")
        yield
        with opname.opname():
            slot.execute("ROLLBACK")
            erbij()


def schrijf_postgresql(pad: Path, erbij: Callable[[], None]) -> dict[str, int]:
    """The rows are counted at the very moment that the copy is of."""
    with opname.opname() as moment:
        draai("pg_dump", "--format=custom", f"--snapshot={moment}", f"--file={pad}")
        erbij()
        return opname.tel_alles()


def kijk_na_sqlite(pad: Path, aantallen: dict[str, int]) -> None:
    with contextlib.closing(sqlite3.connect(f"file:{pad}?mode=ro", uri=True)) as kopie:
        heel = [rij for (rij,) in kopie.execute("PRAGMA integrity_check")]
        los = kopie.execute("PRAGMA foreign_key_check").fetchall()
    if heel != ["ok"] or los:
        raise KopieFout("De kopie is niet heel. Is de schijf in orde? De database zelf is niet veranderd.")


def kijk_na_postgresql(pad: Path, aantallen: dict[str, int]) -> None:
    lijst = draai("pg_restore", "--list", str(pad), met_adres=False).split("\n")
    tabellen = {regel.split()[-2] for regel in lijst if " TABLE DATA " in regel}
    if mist := sorted(aantallen.keys() - tabellen):
        raise KopieFout(f"De kopie is niet heel: de tabel {mist[0]} ontbreekt.")


SCHRIJF = {"sqlite": schrijf_sqlite, "postgresql": schrijf_postgresql}
KIJK_NA = {"sqlite": kijk_na_sqlite, "postgresql": kijk_na_postgresql}


def _op_schijf(map_: Path) -> None:
    """For this account only; and when the machine stops now, what we say is there is there."""
    for pad in map_.iterdir():
        pad.chmod(EIGEN)
    for pad in (*map_.iterdir(), map_):
        greep = os.open(pad, os.O_RDONLY)
        try:
            os.fsync(greep)
        finally:
            os.close(greep)
