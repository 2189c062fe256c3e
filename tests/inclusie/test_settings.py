"""The environment: nonsense stops the start with one sentence, and https locks the doors."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOED = {
    "SECRET_KEY": "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz",
    "PUBLIC_URL": "https://a.nl",
}
LEES = """
import json, sys
from inclusie import settings
print(json.dumps({naam: getattr(settings, naam) for naam in sys.argv[1:]}, default=str))
"""


def python(tmp_path, *opdracht, **omgeving):
    basis = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path / "data")}
    return subprocess.run(
        [sys.executable, *opdracht],
        env=basis | omgeving,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def lees(tmp_path, *namen, **omgeving):
    uit = python(tmp_path, "-c", LEES, *namen, **omgeving)
    assert uit.returncode == 0, uit.stderr
    return json.loads(uit.stdout)


@pytest.mark.parametrize(
    ("naam", "omgeving"),
    [
        ("SECRET_KEY", {"SECRET_KEY": None}),
        ("SECRET_KEY", {"SECRET_KEY": ""}),
        ("SECRET_KEY", {"SECRET_KEY": "kort"}),
        ("SECRET_KEY", {"SECRET_KEY": "a" * 60}),
        ("PUBLIC_URL", {"PUBLIC_URL": None}),
        ("PUBLIC_URL", {"PUBLIC_URL": "a.nl"}),
        ("PUBLIC_URL", {"PUBLIC_URL": "ftp://a.nl"}),
        ("PUBLIC_URL", {"PUBLIC_URL": "https://a.nl/pad"}),
        ("PUBLIC_URL", {"PUBLIC_URL": "https://a.nl:999999"}),
        ("ALLOWED_HOSTS", {"ALLOWED_HOSTS": "*"}),
        ("PROXIES", {"PROXIES": "twee"}),
        ("PROXIES", {"PROXIES": "0"}),
        ("DEMO", {"DEMO": "misschien"}),
        ("DEMO_DATUM", {"DEMO_DATUM": "2021-07-01"}),
        ("DEMO_DATUM", {"DEMO": "1", "DEMO_DATUM": "gisteren"}),
        ("DATABASE_URL", {"DATABASE_URL": "mysql://a:b@c/d"}),
        ("DATABASE_URL", {"DATABASE_URL": "onzin"}),
        ("MAIL_URL", {"MAIL_URL": "http://a.nl"}),
        ("MAIL_URL", {"MAIL_URL": "smtp://"}),
        ("MAIL_FROM", {"MAIL_FROM": "geen adres"}),
        ("DATA_DIR", {"DATA_DIR": "/dev/null/map"}),
    ],
)
def test_start_stops_with_one_sentence(tmp_path, naam, omgeving):
    env = {sleutel: waarde for sleutel, waarde in (GOED | omgeving).items() if waarde is not None}
    uit = python(tmp_path, "manage.py", "check", **env)
    assert uit.returncode == 1
    assert uit.stdout == ""
    (zin,) = uit.stderr.splitlines()
    assert zin.startswith(f"Het portaal start niet. De instelling {naam} ")


def test_web_server_is_told_to_stop_trying(tmp_path):
    uit = python(tmp_path, "-c", "import inclusie.wsgi")
    assert uit.returncode == 3
    assert uit.stderr.splitlines() == [
        "Het portaal start niet. De instelling PUBLIC_URL ontbreekt: "
        "geef het openbare adres, bijvoorbeeld https://inclusie.uwgemeente.nl"
    ]


def test_production_passes_the_deploy_check_without_a_warning(tmp_path):
    uit = python(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING", **GOED)
    assert (uit.returncode, uit.stdout) == (0, "System check identified no issues (1 silenced).\n")


COOKIES = ("SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE")


def test_https_locks_the_doors(tmp_path):
    assert lees(
        tmp_path, *COOKIES, "SECURE_HSTS_SECONDS", "SECURE_SSL_REDIRECT", "ALLOWED_HOSTS", **GOED
    ) == {
        "SESSION_COOKIE_NAME": "__Host-sessie",
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "CSRF_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": 63072000,
        "SECURE_SSL_REDIRECT": True,
        "ALLOWED_HOSTS": ["a.nl", "127.0.0.1", "localhost"],
    }


def test_http_keeps_plain_names_so_that_login_works(tmp_path):
    assert lees(tmp_path, *COOKIES, "SECURE_HSTS_SECONDS", "SECURE_SSL_REDIRECT", DEMO="1") == {
        "SESSION_COOKIE_NAME": "sessie",
        "SESSION_COOKIE_SECURE": False,
        "CSRF_COOKIE_NAME": "csrf",
        "CSRF_COOKIE_SECURE": False,
        "SECURE_HSTS_SECONDS": 0,
        "SECURE_SSL_REDIRECT": False,
    }


def test_demo_has_its_own_day_and_its_own_key_that_stays(tmp_path):
    eerste = lees(tmp_path, "DEMO_DATUM", "SECRET_KEY", DEMO="1")
    assert eerste["DEMO_DATUM"] == "2021-07-01"
    assert lees(tmp_path, "DEMO_DATUM", "SECRET_KEY", DEMO="1") == eerste
    assert lees(tmp_path / "ander", "SECRET_KEY", DEMO="1")["SECRET_KEY"] != eerste["SECRET_KEY"]
    assert (tmp_path / "data" / "secret_key").stat().st_mode & 0o077 == 0


def test_mail_goes_to_the_terminal_in_the_demo_and_to_smtp_elsewhere(tmp_path):
    demo = lees(tmp_path, "MAILERS", DEMO="1")["MAILERS"]["default"]
    assert demo == {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
    echt = lees(tmp_path, "MAILERS", **GOED, MAIL_URL="smtp+tls://post%40a.nl:w%3Aw@mail.a.nl")["MAILERS"][
        "default"
    ]
    assert echt["OPTIONS"] == {
        "host": "mail.a.nl",
        "port": 587,
        "username": "post@a.nl",
        "password": "w:w",
        "use_tls": True,
        "use_ssl": False,
        "timeout": 20,
    }


def test_both_databases_get_their_options(tmp_path):
    lite = lees(tmp_path, "DATABASES", **GOED)["DATABASES"]["default"]
    assert (lite["ENGINE"], lite["OPTIONS"]["transaction_mode"], lite["OPTIONS"]["timeout"]) == (
        "django.db.backends.sqlite3",
        "IMMEDIATE",
        20,
    )
    url = "postgres://u:p@db:5432/inclusie?sslmode=require"
    groot = lees(tmp_path, "DATABASES", **GOED, DATABASE_URL=url)["DATABASES"]["default"]
    assert groot["OPTIONS"] == {
        "connect_timeout": 3,
        "options": "-c lock_timeout=5s -c statement_timeout=15s -c idle_in_transaction_session_timeout=30s",
        "sslmode": "require",
    }
    assert (groot["CONN_MAX_AGE"], groot["CONN_HEALTH_CHECKS"]) == (600, True)


@pytest.mark.django_db
def test_shared_cache_is_there_after_migrate():
    from django.core.cache import cache

    cache.set("proef", 1)
    assert cache.get("proef") == 1
