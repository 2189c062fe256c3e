"""The programs of PostgreSQL that make and read a copy. How they reach the database is in their environment
and in a file without a name: what stands on the line of a command, everybody on the machine can read."""

import os
import shutil
import subprocess  # noqa: S404 -- starts pg_dump and pg_restore only
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.db import connection

from inclusie.kopie import KopieFout
from inclusie.systeemfout import in_woorden

DEBIAN = Path("/usr/lib/postgresql")
# What our own pages ask of a connection, and a copy does not.
NIET_MEE = {"password", "options", "connect_timeout"}
DIENST = "inclusie"


def draai(naam: str, *argumenten: str, met_adres: bool = True) -> str:
    """Let the program do its work on our database; return what it said."""
    opdracht, omgeving, grepen = [_zoek(naam), *argumenten], {**os.environ, "LC_ALL": "C.UTF-8"}, []
    with ExitStack() as stapel:
        if met_adres:
            adres, greep = stapel.enter_context(_adres())
            opdracht += ["--no-password", "--dbname", f"service={DIENST}"]
            omgeving, grepen = omgeving | adres, [greep]
        klaar = subprocess.run(  # noqa: S603 -- ours
            opdracht, env=omgeving, pass_fds=grepen, capture_output=True, text=True, check=False
        )
    if klaar.returncode:
        raise KopieFout(f"{naam} lukt niet: {in_woorden(_reden(klaar.stderr))}.")
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


@contextmanager
def _adres() -> Iterator[tuple[dict[str, str], int]]:
    """How to reach the database, for the environment, and the file in which most of it stands.

    Not every part has a variable; the password, which has one, may hold what such a file cannot.
    """
    alles = connection.get_connection_params()
    delen = {naam: str(waarde) for naam, waarde in alles.items() if isinstance(waarde, (str, int))}
    regels = {naam: waarde for naam, waarde in delen.items() if naam not in NIET_MEE and waarde}
    if vreemd := [naam for naam, waarde in regels.items() if waarde != waarde.strip() or "\n" in waarde]:
        raise KopieFout(f"In DATABASE_URL begint of eindigt {vreemd[0]} met een spatie of een nieuwe regel.")
    wachtwoord = {"PGPASSWORD": delen["password"]} if delen.get("password") else {}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as dienst:
        dienst.write("\n".join([f"[{DIENST}]", *(f"{naam}={waarde}" for naam, waarde in regels.items()), ""]))
        dienst.flush()
        yield wachtwoord | {"PGSERVICEFILE": f"/dev/fd/{dienst.fileno()}"}, dienst.fileno()


def _reden(fouten: str) -> str:
    regels = [regel for regel in fouten.splitlines() if regel.strip()]
    fout = next((regel for regel in regels if "error" in regel.lower()), regels[-1] if regels else "")
    return fout.strip()[:300] or "er kwam geen uitleg"
