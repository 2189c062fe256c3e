"""A database beside our own, of the same kind, that is gone when the drill is over."""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.db import connection

from inclusie.kopie import KopieFout
from inclusie.systeemfout import in_woorden

GEEN_RECHT = (
    "Voor een oefening maken wij even een tweede database, en dat mag dit account niet. Laat de beheerder van"
    " PostgreSQL doen: ALTER ROLE {wie} CREATEDB"
)

NAAM = "inclusie_oefening_"
# Ours, and nobody is in it.
RESTJES = """
SELECT datname FROM pg_database d
 WHERE datname ~ %s AND pg_get_userbyid(datdba) = current_user
   AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = d.datname)
"""


def begin() -> str:
    """How the names of ours begin: another portal on this server practises as well."""
    van = str(connection.settings_dict["NAME"]).encode()
    return f"{NAAM}{hashlib.sha256(van).hexdigest()[:8]}_"


def ruim_restjes() -> None:
    """A drill that was cut off leaves a database with all that people told."""
    if connection.vendor == "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(RESTJES, [f"^{begin()}[0-9a-f]{{8}}$"])
        namen = [naam for (naam,) in cursor.fetchall()]
    for naam in namen:
        _op_de_server(f'DROP DATABASE "{naam}"')


@contextmanager
def database(map_: Path) -> Iterator[str]:
    """Give its address, as DATABASE_URL names it."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{quote(str(map_ / 'oefening.sqlite3'))}"
        return
    naam = f"{begin()}{secrets.token_hex(4)}"
    _op_de_server(f'CREATE DATABASE "{naam}"')
    try:
        yield urlsplit(settings.DATABASE_URL)._replace(path=f"/{naam}").geturl()
    finally:
        _op_de_server(f'DROP DATABASE "{naam}" WITH (FORCE)')


def _op_de_server(opdracht: str) -> None:
    """Outside any transaction, which PostgreSQL asks for this."""
    import psycopg

    waar = connection.get_connection_params()
    delen = {naam: waarde for naam, waarde in waar.items() if isinstance(waarde, (str, int))}
    try:
        with psycopg.connect(**delen | {"options": ""}, autocommit=True) as server:
            server.execute(opdracht)
    except psycopg.errors.InsufficientPrivilege:
        raise KopieFout(GEEN_RECHT.format(wie=delen.get("user", ""))) from None
    except psycopg.Error as fout:
        raise KopieFout(f"Een tweede database maken lukt niet: {in_woorden(fout)}.") from None
