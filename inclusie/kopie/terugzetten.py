"""Putting a copy back, into a database with nothing in it."""

import contextlib
import os
import sqlite3
import stat
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from inclusie.database import leer_omvang
from inclusie.kopie import KopieFout, blad, opname
from inclusie.kopie.blad import NAMEN, Blad
from inclusie.kopie.programma import draai
from inclusie.kopie.reserve import bewaarde, eis_eigen, uit_de_toekomst

NIET_LEEG = (
    "In deze database staat al iets. Terugzetten kan alleen in een lege database:"
    " een nieuw bestand, of een nieuwe database in PostgreSQL."
)

VREEMD = "{pad} is van iemand anders, of iedereen mag erin schrijven. Zet alleen een kopie van uzelf terug."
TOEKOMST = "De kopie {naam} is van een later moment dan nu. Noem zelf de kopie die terug moet."


def zoek(map_: Path, *, at: datetime) -> Path:
    """The copy itself, or the newest one in a folder of copies."""
    if (map_ / blad.NAAM).exists():
        _eis_van_ons(map_)
        return map_
    if gevonden := bewaarde(map_):
        eis_eigen(map_.stat(), map_)
        if uit_de_toekomst(gevonden[0], at):
            raise KopieFout(TOEKOMST.format(naam=gevonden[0].name))
        _eis_van_ons(gevonden[0])
        return gevonden[0]
    raise KopieFout(f"In {map_} staat geen reservekopie.")


def _eis_van_ons(kopie: Path) -> None:
    """Of the copy itself and of what lies in it: nobody else may have put it there, or in its place."""
    eis_eigen(kopie.stat(), kopie)
    for pad in (kopie, *kopie.iterdir()):
        stand = pad.lstat()
        if stand.st_uid not in (os.geteuid(), 0) or (not pad.is_symlink() and stand.st_mode & (stat.S_IWOTH)):
            raise KopieFout(VREEMD.format(pad=pad))


def eis_past(kopie: Blad, pad: Path) -> None:
    """Nothing is written before all of this is right."""
    if kopie.database != connection.vendor:
        raise KopieFout(
            f"Deze kopie is van {NAMEN[kopie.database]}, en dit portaal gebruikt {NAMEN[connection.vendor]}."
            " Tussen die twee gaat het met: manage.py exporteer en importeer"
        )
    eis_bekend(kopie.migraties)
    bestand = pad / kopie.bestand
    if not bestand.is_file():
        raise KopieFout(f"Het bestand {kopie.bestand} ontbreekt in {pad}.")
    if (bestand.stat().st_size, blad.sha256(bestand)) != (kopie.grootte, kopie.sha256):
        raise KopieFout(f"Het bestand {kopie.bestand} is veranderd of niet heel. Neem een andere kopie.")
    eis_leeg()


def eis_bekend(migraties: dict[str, list[str]]) -> None:
    """An older copy is brought up to date; of a newer one this release knows the tables not."""
    bekend = MigrationLoader(None, ignore_no_migrations=True)
    # What was squashed into one goes under its old names too.
    namen = {*bekend.disk_migrations} | {
        oud for een in bekend.disk_migrations.values() for oud in een.replaces
    }
    vreemd = [f"{app}.{naam}" for app, rij in migraties.items() for naam in rij if (app, naam) not in namen]
    if vreemd:
        raise KopieFout(
            f"Deze kopie is van een nieuwere uitgave: die kent {vreemd[-1]}. Zet eerst die uitgave neer."
        )


def eis_leeg() -> None:
    if opname.tabelnamen():
        raise KopieFout(NIET_LEEG)


def zet_terug(kopie: Blad, pad: Path, *, meld: Callable[[str], None]) -> None:
    meld("Kopie terugzetten ...")
    LEES[connection.vendor](pad / kopie.bestand)
    meld("Regels natellen ...")
    if opname.tel_alles() != kopie.aantallen:
        raise KopieFout("De tellingen kloppen niet met de kopie. Gebruik deze database niet.")
    leer_omvang()


def lees_sqlite(pad: Path) -> None:
    """Through SQLite itself, in one transaction: all of it, or nothing when it is cut off."""
    connection.ensure_connection()
    with contextlib.closing(sqlite3.connect(f"file:{pad}?mode=ro", uri=True)) as kopie:
        kopie.backup(connection.connection)
    connection.close()


def lees_postgresql(pad: Path) -> None:
    draai("pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", str(pad))
    connection.close()


LEES = {"sqlite": lees_sqlite, "postgresql": lees_postgresql}
