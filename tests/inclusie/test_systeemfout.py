"""What the machine says is told in Dutch, at the end of a sentence of ours."""

import errno
import os
import sqlite3

import psycopg
import pytest
from django.db import OperationalError, connection

from inclusie.database import in_een_zin
from inclusie.systeemfout import in_woorden, is_vol

VOL = "de schijf is vol"
ZONDER_SERVER = 'connection to "/run/x" failed: No such file or directory'


def van_django(oorzaak: Exception) -> OperationalError:
    fout = OperationalError(*oorzaak.args)
    fout.__cause__ = oorzaak
    return fout


def echte_fout(opdracht: str) -> sqlite3.Error:
    kleine = sqlite3.connect(":memory:")
    kleine.execute("PRAGMA max_page_count = 2")
    with pytest.raises(sqlite3.Error) as fout:
        kleine.execute(opdracht)
    kleine.close()
    return fout.value


@pytest.mark.parametrize(
    ("fout", "woorden"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), VOL),
        (FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)), "dat is er niet"),
        (FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)), "dat is er al"),
        (OSError(errno.EROFS, os.strerror(errno.EROFS)), "daar mag niemand schrijven"),
        (PermissionError(errno.EACCES, os.strerror(errno.EACCES)), "dat mag dit account niet"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link"),
        (psycopg.errors.DiskFull("could not extend file: No space left on device\nHINT: x"), VOL),
        ("pg_dump: error: could not write to output file: No space left on device", VOL),
        # Here the words say more than those of the table would.
        (ZONDER_SERVER, ZONDER_SERVER),
        ("Iets anders.\nEn meer.", "Iets anders"),
    ],
)  # fmt: skip
def test_what_the_machine_says_is_told_in_dutch(fout, woorden):
    assert in_woorden(fout) == woorden
    assert is_vol(fout) == (woorden == VOL)


def test_a_full_disk_under_sqlite_is_told_as_any_other():
    vol = echte_fout("CREATE TABLE t AS SELECT randomblob(100000)")
    assert str(vol) == "database or disk is full"
    assert [in_woorden(fout) for fout in (vol, van_django(vol))] == [VOL, VOL]
    assert in_een_zin(van_django(vol)) == "De schijf van de database is vol. Maak ruimte, en doe het opnieuw."
    assert not is_vol(echte_fout("SELECT * FROM t"))


@pytest.mark.django_db
def test_a_database_of_postgresql_that_nobody_made_is_named():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite makes its own file")
    waar = {naam: w for naam, w in connection.get_connection_params().items() if naam in ("user", "host")}
    with pytest.raises(psycopg.OperationalError) as fout:
        psycopg.connect(**waar, dbname="bestaat_niet")
    assert in_een_zin(van_django(fout.value)) == (
        "De database bestaat_niet is er nog niet. Maak haar eerst, met createdb of op een andere manier."
    )
