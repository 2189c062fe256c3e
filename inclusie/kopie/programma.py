"""The programs of PostgreSQL that make and read a copy. The password goes with the environment: what stands
on the line of a command, everybody on the machine can read."""

import os
import shutil
import subprocess  # noqa: S404 -- starts pg_dump and pg_restore only
from pathlib import Path

from django.db import connection

from inclusie.kopie import KopieFout

DEBIAN = Path("/usr/lib/postgresql")
# What our own pages ask of a connection, and a copy does not.
NIET_MEE = {"password", "options", "connect_timeout"}


def draai(naam: str, *argumenten: str, dbname: str = "", met_adres: bool = True) -> str:
    """Let the program do its work on our database, or on `dbname` beside it; return what it said."""
    omgeving = {**os.environ, "LC_ALL": "C.UTF-8"}
    opdracht = [_zoek(naam), "--no-password", *argumenten] if met_adres else [_zoek(naam), *argumenten]
    if met_adres:
        adres, wachtwoord = _adres(dbname)
        opdracht += ["--dbname", adres]
        omgeving |= {"PGPASSWORD": wachtwoord} if wachtwoord else {}
    klaar = subprocess.run(opdracht, env=omgeving, capture_output=True, text=True, check=False)  # noqa: S603 -- ours
    if klaar.returncode:
        raise KopieFout(f"{naam} lukt niet: {_reden(klaar.stderr)}")
    return klaar.stdout


def _zoek(naam: str) -> str:
    """Debian keeps one per release of the server; the newest reads them all, an older one not."""
    debian = sorted(DEBIAN.glob(f"*/bin/{naam}"), key=lambda pad: int(pad.parts[4]))
    gevonden = str(debian[-1]) if debian else shutil.which(naam)
    if not gevonden:
        raise KopieFout(
            f"Het programma {naam} ontbreekt. Installeer de client van PostgreSQL: postgresql-client."
        )
    return gevonden


def _adres(dbname: str) -> tuple[str, str]:
    """How to reach the database, and the password apart."""
    from psycopg import conninfo

    alles = connection.get_connection_params()
    delen = {naam: waarde for naam, waarde in alles.items() if isinstance(waarde, (str, int))}
    deel = {naam: waarde for naam, waarde in delen.items() if naam not in NIET_MEE}
    return conninfo.make_conninfo("", **deel | ({"dbname": dbname} if dbname else {})), delen.get(
        "password", ""
    )


def _reden(fouten: str) -> str:
    regels = [regel for regel in fouten.splitlines() if regel.strip()]
    fout = next((regel for regel in regels if "error" in regel.lower()), regels[-1] if regels else "")
    return fout.strip()[:300] or "er kwam geen uitleg"
