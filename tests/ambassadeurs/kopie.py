"""A portal of its own for a test: another database of the same kind, and another folder for its data."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import psycopg
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection, connections
from django.db.utils import ConnectionHandler
from django.test import override_settings

from inclusie.omgeving import database


class EigenPortaal:
    """What happens within `open()` happens there; the database of the tests stays as it is."""

    def __init__(self, map_: Path, naam: str, soort: str = ""):
        self.map, self.soort = map_ / naam, soort or connection.vendor
        self.map.mkdir(mode=0o700)
        self.database = str(self.map / "inclusie.sqlite3")
        self.adres = f"sqlite:///{self.database}"
        if self.soort == "postgresql":
            self.database = f"{connection.settings_dict['NAME']}_{naam}"
            self.adres = f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{self.database}"
            op_de_server(f'CREATE DATABASE "{self.database}"')

    @contextmanager
    def open(self) -> Iterator["EigenPortaal"]:
        van_de_tests = connections["default"]
        hier = ConnectionHandler({"default": database(self.adres)})["default"]
        caches["paginas"].clear()
        connections["default"] = hier
        try:
            with override_settings(DATA_DIR=self.map):
                yield self
        finally:
            hier.close()
            connections["default"] = van_de_tests
            caches["paginas"].clear()

    def weg(self) -> None:
        if self.soort == "postgresql":
            op_de_server(f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')


def op_de_server(opdracht: str) -> None:
    waar = {naam: w for naam, w in connection.get_connection_params().items() if naam in ("user", "host")}
    with psycopg.connect(**waar, dbname="postgres", autocommit=True) as server:
        server.execute(opdracht)


def doe(*opdracht) -> tuple[str, str]:
    """What a command said, and what it told on the way."""
    uit, onderweg = StringIO(), StringIO()
    call_command(*map(str, opdracht), stdout=uit, stderr=onderweg)
    return uit.getvalue(), onderweg.getvalue()


def zet_anker(van: EigenPortaal, naar: EigenPortaal) -> None:
    """As who restores leaves the newest one in place."""
    shutil.copy(van.map / "anker.jsonl", naar.map)


def maak_tabellen() -> None:
    """As `migrate` does, in less time: see tests/test_migraties.py."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    call_command("createcachetable")
