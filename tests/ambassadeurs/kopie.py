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
from django.test import override_settings


class Portaal:
    """What happens within `open()` happens there; the database of the tests stays as it is."""

    def __init__(self, map_: Path, naam: str):
        self.map = map_ / naam
        self.map.mkdir(mode=0o700)
        if connection.vendor == "sqlite":
            self.database = str(self.map / "inclusie.sqlite3")
        else:
            self.database = f"{connection.settings_dict['NAME']}_{naam}"
            op_de_server(f'CREATE DATABASE "{self.database}"')

    @contextmanager
    def open(self) -> Iterator["Portaal"]:
        van_de_tests = connections["default"]
        hier = van_de_tests.copy()
        hier.settings_dict["NAME"] = self.database
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
        if connection.vendor == "postgresql":
            op_de_server(f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')

    @property
    def adres(self) -> str:
        """As DATABASE_URL names it."""
        if connection.vendor == "sqlite":
            return f"sqlite:///{self.database}"
        return f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{self.database}"


def op_de_server(opdracht: str) -> None:
    waar = {naam: w for naam, w in connection.get_connection_params().items() if naam in ("user", "host")}
    with psycopg.connect(**waar, dbname="postgres", autocommit=True) as server:
        server.execute(opdracht)


def doe(*opdracht) -> tuple[str, str]:
    """What a command said, and what it told on the way."""
    uit, onderweg = StringIO(), StringIO()
    call_command(*map(str, opdracht), stdout=uit, stderr=onderweg)
    return uit.getvalue(), onderweg.getvalue()


def zet_anker(van: Portaal, naar: Portaal) -> None:
    """As who restores leaves the newest one in place."""
    shutil.copy(van.map / "anker.jsonl", naar.map)
