"""A database of its own for a portal beside the tests, on the server of these tests."""

import os
from uuid import uuid4

import psycopg
from django.db import connection


def eigen_database() -> str:
    """Its address; empty for a file of SQLite, which the portal makes where its data are."""
    return maak_database(os.environ["DATABASE_URL"]) if connection.vendor == "postgresql" else ""


def maak_database(adres: str) -> str:
    """An empty database beside this one, and its address."""
    server, naam = adres.rpartition("/")[0], f"proef_{uuid4().hex[:8]}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as lijn:
        lijn.execute(f"CREATE DATABASE {naam}")
    return f"{server}/{naam}"
