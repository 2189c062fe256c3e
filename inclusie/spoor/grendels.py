"""Locks in the database itself: whatever program asks, the trail and what was published only grow.

They are not of one migration, since SQLite loses those of a table that it makes anew: `migrate` takes all of
them away when there is something to do, and puts all of them back. A migration is a program of ours that was
read before it ran, so it may change what stands there. `mist` tells which lock is not as we made it.
"""

from django.db import connections, transaction

from inclusie.spoor import postgresql, sqlite
from inclusie.spoor.tabellen import sloten

# What the database answers. In plain letters: PostgreSQL writes them down byte by byte.
ZINNEN = {
    "vast": "Deze regel staat vast: hij verandert niet.",
    "weg": "Deze regel staat vast: hij gaat niet weg.",
    "nieuw": "Deze regel is er al: hij wordt niet vervangen.",
    "koppeling": "Een koppeling komt of gaat, en verandert niet.",
    "gesprek": "Wat gezegd is, verandert niet.",
    "open": "Een wissing begint open.",
    "stap": "Bij elke wijziging gaat de versie een verder.",
}
TALEN = {"sqlite": sqlite, "postgresql": postgresql}


def voor_het_bijwerken(*, using: str, plan: list, **_) -> None:
    if plan:
        haal_weg(using)


def na_het_bijwerken(*, using: str, **_) -> None:
    zet(using)


def zet(using: str = "default") -> None:
    """Put every lock that is not there, or not as it should be."""
    verbinding = connections[using]
    taal = TALEN[verbinding.vendor]
    mis = {naam for naam, _ in mist(using)}
    with transaction.atomic(using), verbinding.cursor() as cursor:
        if verbinding.vendor == "postgresql":
            cursor.execute(postgresql.MAAK_FUNCTIES)
        for slot in _van_tabellen(cursor, verbinding):
            for naam, opdracht in taal.opdrachten(slot, ZINNEN).items():
                if naam in mis:
                    cursor.execute(_weg(verbinding, slot.tabel, naam))
                    cursor.execute(opdracht)


def haal_weg(using: str = "default", tabellen: tuple[str, ...] = ()) -> None:
    """Take the locks away, of these tables or of all."""
    verbinding = connections[using]
    with transaction.atomic(using), verbinding.cursor() as cursor:
        for slot in _van_tabellen(cursor, verbinding):
            if not tabellen or slot.tabel in tabellen:
                for naam in TALEN[verbinding.vendor].opdrachten(slot, ZINNEN):
                    cursor.execute(_weg(verbinding, slot.tabel, naam))


def mist(using: str = "default") -> list[tuple[str, str]]:
    """(lock, table) of every lock that is not there, or not as we made it."""
    verbinding = connections[using]
    taal = TALEN[verbinding.vendor]
    with verbinding.cursor() as cursor:
        cursor.execute(taal.BESTAAND)
        staat_er = dict(cursor.fetchall())
        return [
            (naam, slot.tabel)
            for slot in _van_tabellen(cursor, verbinding)
            for naam, tekst in taal.zoals_het_er_staat(slot, ZINNEN).items()
            if staat_er.get(naam) != tekst
        ]


def _van_tabellen(cursor, verbinding) -> list:
    """Halfway through the migrations some tables are still to come."""
    er_zijn = set(verbinding.introspection.table_names(cursor))
    return [slot for slot in sloten() if slot.tabel in er_zijn]


def _weg(verbinding, tabel: str, naam: str) -> str:
    return f"DROP TRIGGER IF EXISTS {naam}{f' ON {tabel}' if verbinding.vendor == 'postgresql' else ''}"
