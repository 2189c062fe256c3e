"""The migrations make the very tables that the models say.

The tests run on tables made straight from the models, which takes a second; the migrations take ten. So here
they run once, all of them, on a database of their own, and every column, rule and index is compared.
"""

import os
import sqlite3
import subprocess
import sys

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from inclusie.spoor.grendels import TALEN

# The list of migrations itself, and a key that Django made smaller in its own migrations than in its models.
VAN_DJANGO = "('django_migrations', 'auth_group_permissions')"
POSTGRESQL = f"""
SELECT c.relname, concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                            pg_get_expr(d.adbin, d.adrelid))
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
 WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT IN {VAN_DJANGO}
UNION ALL
SELECT conrelid::regclass::text, concat_ws(' ', conname, pg_get_constraintdef(oid))
  FROM pg_constraint
 WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
   AND conrelid::regclass::text NOT IN {VAN_DJANGO}
UNION ALL
SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT IN {VAN_DJANGO}
"""  # noqa: S608 -- our own words
SQLITE = f"""
SELECT tbl_name, sql FROM sqlite_master
 WHERE sql > '' AND type <> 'trigger' AND tbl_name NOT IN {VAN_DJANGO}
"""  # noqa: S608 -- our own words


def tabellen(cursor) -> set[tuple[str, str]]:
    """(table, part) of every column, rule and index; their order in the table says nothing."""
    if connection.vendor == "postgresql":
        return set(cursor.execute(POSTGRESQL).fetchall())
    return {(tabel, deel) for tabel, sql in cursor.execute(SQLITE).fetchall() for deel in delen(sql)}


def delen(sql: str) -> list[str]:
    """The columns and rules between the brackets of CREATE TABLE; an index stays whole."""
    if not sql.startswith("CREATE TABLE"):
        return [sql]
    begin, diepte, gevonden = sql.index("(") + 1, 0, []
    for plek in range(begin, len(sql)):
        diepte += {"(": 1, ")": -1}.get(sql[plek], 0)
        if (sql[plek] == "," and not diepte) or diepte < 0:
            gevonden.append(sql[begin:plek].strip())
            begin = plek + 1
    return gevonden


def migreer(adres: str):
    """From nothing to the day of `oude_rijen`, with its rows, and then on to today."""
    omgeving = {**os.environ, "DATABASE_URL": adres, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    for bevel in (["-m", "tests.oude_rijen"], ["manage.py", "migrate", "--verbosity", "0"]):
        subprocess.run([sys.executable, *bevel], cwd=settings.BASE_DIR, env=omgeving, check=True)


@pytest.fixture(scope="module")
def gemigreerd(django_db_setup, tmp_path_factory):
    """A cursor in a database that the migrations made out of nothing, with some rows on the way."""
    if connection.vendor == "sqlite":
        bestand = tmp_path_factory.mktemp("migraties") / "gemigreerd.sqlite3"
        migreer(f"sqlite:///{bestand}")
        yield sqlite3.connect(bestand).cursor()
        return
    waar = {
        key: value for key, value in connection.get_connection_params().items() if key in ("user", "host")
    }
    with psycopg.connect(**waar, dbname="postgres", autocommit=True) as server:
        server.execute("CREATE DATABASE gemigreerd")
        try:
            migreer(os.environ["DATABASE_URL"].rpartition("/")[0] + "/gemigreerd")
            with psycopg.connect(**waar, dbname="gemigreerd") as verbinding:
                yield verbinding.cursor()
        finally:
            server.execute("DROP DATABASE gemigreerd")


@pytest.mark.django_db
def test_the_migrations_make_what_the_models_say(gemigreerd):
    with connection.cursor() as cursor:
        van_modellen = tabellen(cursor)
    assert len(van_modellen) > 500
    assert tabellen(gemigreerd) ^ van_modellen == set()


@pytest.mark.django_db
def test_the_migrations_put_every_lock(gemigreerd):
    with connection.cursor() as cursor:
        van_modellen = set(cursor.execute(TALEN[connection.vendor].BESTAAND).fetchall())
    assert len(van_modellen) > 200
    assert set(gemigreerd.execute(TALEN[connection.vendor].BESTAAND).fetchall()) == van_modellen


TABELLEN = (
    "agenda", "jaarplan", "doel", "actie", "indicator", "meetwaarde", "voortgang", "evaluatie", "raadsstuk",
    "raadsvergadering", "planversie", "obstakel",
)  # fmt: skip


def test_every_row_of_an_older_database_is_kept(gemigreerd):
    tellingen = {
        tabel: gemigreerd.execute(f"SELECT count(*) FROM agenda_{tabel}").fetchall()  # noqa: S608 -- our own words
        for tabel in TABELLEN
    }
    assert tellingen == dict.fromkeys(TABELLEN, [(1,)])
    plekken = "SELECT d.volgorde, a.volgorde FROM agenda_doel d JOIN agenda_actie a ON a.doel_id = d.id"
    assert gemigreerd.execute(plekken).fetchall() == [(1, 2)]


def test_one_person_with_two_spellings_keeps_the_last_answer_of_the_day(gemigreerd):
    """The one that goes leaves a reason, and each change its row in the trail."""
    dubbel = "Dezelfde code gaf op deze dag nog een antwoord. Het laatste telt."
    metingen = (
        "SELECT beoordelaar_code, hoogte, versie, verwijderd_reden FROM agenda_hoogtemeting ORDER BY id"
    )
    assert gemigreerd.execute(metingen).fetchall() == [
        ("P1", 3, 2, dubbel), ("P1", 1, 2, ""), ("P2", 2, 2, "")
    ]  # fmt: skip
    hoofdletters = "De code staat nu in hoofdletters."
    spoor = "SELECT hoogte, history_change_reason FROM agenda_historicalhoogtemeting ORDER BY id"
    assert gemigreerd.execute(spoor).fetchall() == [
        (3, dubbel), (1, hoofdletters), (2, hoofdletters)
    ]  # fmt: skip
    assert gemigreerd.execute("SELECT beoordelaar_code FROM agenda_oordeel").fetchall() == [("P1",)]


def test_of_two_equal_names_the_younger_gets_a_number_that_is_free(gemigreerd):
    def namen(tabel):
        return gemigreerd.execute(f"SELECT naam, slug FROM agenda_{tabel} ORDER BY id").fetchall()  # noqa: S608 -- our own words

    assert namen("domein") == [("Thuis", "thuis"), ("THUIS (3)", "thuis-2"), ("Thuis (2)", "thuis-3")]
    assert namen("thema") == [("Armoede", "armoede"), ("armoede (2)", "armoede-2")]
    assert namen("indexonderwerp") == [("Wonen", "wonen")]


def test_mail_of_before_the_outbox_is_still_known_and_what_waits_still_goes(gemigreerd):
    mails = "SELECT soort, voor, kenmerk, aan, onderwerp, tekst, stand FROM post_mail ORDER BY id"
    assert gemigreerd.execute(mails).fetchall() == [
        ("nieuwe_versie", "user:1", "versie-x", "", "", "", "vervallen"),
        ("inlogcode", "", "", "f@voorbeeldstad.example", "Uw code om in te loggen", "Tekst.", "wacht"),
    ]
    assert gemigreerd.execute("SELECT count(*) FROM django_q_ormq").fetchone() == (1,)


def test_nobody_is_logged_out_and_the_old_table_is_gone(gemigreerd):
    rijen = "SELECT session_key, session_data, account_id FROM accounts_sessie"
    assert gemigreerd.execute(rijen).fetchall() == [("sleutel", "inhoud", None)]
