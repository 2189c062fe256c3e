"""The environment: nonsense stops the start with one sentence, and https locks the doors."""

import json
import os
import runpy
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = str(ROOT / "inclusie" / "settings.py")
GOED = {
    "SECRET_KEY": "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz",
    "PUBLIC_URL": "https://a.nl",
}
OUD = "ab12-" * 12
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


ONZIN = {
    "SECRET_KEY": [None, "", "kort", "a" * 60, "<geef hier uw eigen sleutel, uit het commando hierboven>"],
    "SECRET_KEY_FALLBACKS": ["kort", "a" * 60, GOED["SECRET_KEY"] + ",", ",", GOED["SECRET_KEY"] + ",kort"],
    "PUBLIC_URL": [
        None, "", "a.nl", "//a.nl", "ftp://a.nl", "https://", "https://a.nl/pad", "https://a.nl?x=1",
        "https://a.nl?", "https://a.nl#x", "https://a.nl:999999", "https://a.nl:0", "https://a.nl:",
        "https://a.nl:poort", "https://naam@a.nl", "https://a nl", " https://a.nl", "https://a.nl\n",
        "https://a..nl", "https://-a.nl", "https://caf\u00e9.nl", "https://[::1", "https://a.nl,https://b.nl",
    ],
    "ALLOWED_HOSTS": [
        "*", "*.a.nl", ".a.nl", "https://a.nl", "a.nl:8000", "a.nl b.nl", "a.nl/pad", "a.nl,,b.nl", ",", " ",
        "a_b.nl",
    ],
    "PROXIES": ["", "twee", "0", "-1", "6", "1.5"],
    "DATABASE_URL": [
        "", "onzin", "onzin://a/b", "mysql://a:b@c/d", "postgis://h/d", "postgres://", "postgres://h",
        "postgres://h/", "postgres:///d", "postgres://h/a/b", "postgres://u:p@h:poort/d",
        "postgres://u:p@h:99999/d", "postgres://u:p@h:0/d", "postgres://u:%zz@h/d", "postgres://u:%ff@h/d",
        "postgres://u:p#x@h/d", "postgres://u:p x@h/d", "postgres://h/d?onzin=1", "postgres://h/d?sslmode",
        "sqlite://", "sqlite:///", "sqlite://:memory:", "sqlite:///:memory:", "sqlite:///bestand.sqlite3",
        "sqlite://map/bestand.sqlite3", "sqlite:////", "sqlite:////tmp", "sqlite:////geen/map/bestand.sqlite3",
        "sqlite:////tmp/bestand.sqlite3?mode=ro", "sqlite:////dev/null",
    ],
    "MAIL_URL": [
        "", "mail.a.nl", "http://a.nl", "smtp://", "smtp://:25", "smtp://a.nl:0", "smtp://a.nl:poort",
        "smtp://a.nl:99999", "smtp://a.nl/pad", "smtp://a.nl?tls=1", "smtp+tls://naam@a.nl",
        "smtp+tls://naam:%zz@a.nl", "smtp+tls://naam:wacht woord@a.nl", "console", "console:x",
    ],
    "MAIL_FROM": [
        "", "geen adres", "a@", "@b.nl", "a@b@c", "a@b.nl, c@d.nl", "a@b.nl\nBcc: c@d.nl",
        "a@b.nl\rBcc: c@d.nl", "Naam <a@b.nl", "Naam <a@>", "Naam <a@b.nl> en meer", " a@b.nl",
    ],
    "DATA_DIR": ["", " ", "/dev/null", "/dev/null/map", "/proc/map"],
    "DEMO": ["", "misschien", "2", "ja"],
    "DEMO_DATUM": ["2021-07-01"],
    "STERK_INLOGGEN": ["", "misschien"],
    "BEVESTIG_NA": ["", "4", "721", "vaak"],
    "OIDC_ISSUER": [
        "", "login.a.nl", "http://login.a.nl", "ftp://login.a.nl", "https://", "https://login.a.nl?x=1",
        "https://login.a.nl/#x", "https://a b.nl", "https://naam@login.a.nl", "https://login.a.nl\n",
        "https://login.a.nl/.well-known/openid-configuration", "https://login.a.nl/" + "a" * 200,
        "http://localhost.a.nl/", "http://127.0.0.1.a.nl",
    ],
    "OIDC_CLIENT_ID": ["x", ""],
    "OIDC_CLIENT_SECRET": [""],
    "OIDC_NAAM": ["", " ", "a\nb"],
    "OIDC_AMR": [",", "mfa,", "a\nb"],
    "OIDC_ACR": [",", "a,,b"],
    "OIDC_LANGS": [",", "login.a.nl", "https://a.nl/pad", "https://a.nl;script-src", "http://a.nl"],
    "SECURITY_CONTACT": ["geen adres", "http://a.nl/lek", "https://", "https://a.nl/een lek", "mailto:a@b"],
    "SECURITY_EXPIRES": ["", "volgend jaar", "2027-02-30", "01-06-2027"],
}  # fmt: skip
OIDC = {
    "OIDC_ISSUER": "https://login.a.nl/realms/een",
    "OIDC_CLIENT_ID": "portaal",
    "OIDC_CLIENT_SECRET": "geheim",
    "OIDC_AMR": "mfa",
}
ONZIN_IN_DEMO = {
    "DEMO_DATUM": ["", "gisteren", "2021-02-30", "01-07-2021", "0001-01-01", "9999-12-31"],
    "SECRET_KEY": ["", "kort"],
    "PUBLIC_URL": ["", "127.0.0.1:8000"],
    # A browser knows no passkey at an address without https.
    "STERK_INLOGGEN": ["1"],
}


def zet(monkeypatch, tmp_path, omgeving):
    for naam in (*ONZIN, "DEMO"):
        monkeypatch.delenv(naam, raising=False)
    for naam, waarde in {"DATA_DIR": str(tmp_path / "data"), **omgeving}.items():
        if waarde is not None:
            monkeypatch.setenv(naam, waarde)


@pytest.mark.parametrize(
    ("basis", "naam", "waarde"),
    [(GOED, naam, waarde) for naam, waarden in ONZIN.items() for waarde in waarden]
    + [({"DEMO": "1"}, naam, waarde) for naam, waarden in ONZIN_IN_DEMO.items() for waarde in waarden],
)
def test_nonsense_stops_the_start_with_one_sentence(tmp_path, monkeypatch, basis, naam, waarde):
    zet(monkeypatch, tmp_path, {**basis, naam: waarde})
    with pytest.raises(SystemExit) as gestopt:
        runpy.run_path(SETTINGS)
    (zin,) = str(gestopt.value).splitlines()
    # Alone, the other settings of a provider do nothing.
    wat = "OIDC_ISSUER" if (naam, waarde) == ("OIDC_CLIENT_ID", "x") else naam
    assert zin.startswith(f"Het portaal start niet. De instelling {wat} ")


def test_the_sentence_does_not_tell_the_secret(tmp_path, monkeypatch):
    zet(monkeypatch, tmp_path, {**GOED, "DATABASE_URL": "postgres://naam:geheim@h:poort/d"})
    with pytest.raises(SystemExit) as gestopt:
        runpy.run_path(SETTINGS)
    assert "geheim" not in str(gestopt.value)


@pytest.mark.parametrize(
    ("naam", "waarde", "instelling", "verwacht"),
    [
        ("PUBLIC_URL", "HTTPS://Agenda.A.nl:443/", "PUBLIC_URL", "https://agenda.a.nl"),
        ("PUBLIC_URL", "http://a.nl:8000", "CSRF_TRUSTED_ORIGINS", ["http://a.nl:8000"]),
        ("ALLOWED_HOSTS", "", "ALLOWED_HOSTS", ["a.nl", "127.0.0.1", "localhost"]),
        ("ALLOWED_HOSTS", "B.nl, c.nl", "ALLOWED_HOSTS", ["a.nl", "127.0.0.1", "localhost", "b.nl", "c.nl"]),
        ("SECRET_KEY_FALLBACKS", "", "SECRET_KEY_FALLBACKS", []),
        ("SECRET_KEY_FALLBACKS", f"{OUD},{OUD}9", "SECRET_KEY_FALLBACKS", [OUD, OUD + "9"]),
        ("MAIL_FROM", "agenda@a.nl", "DEFAULT_FROM_EMAIL", "agenda@a.nl"),
        ("MAIL_FROM", "Gemeente A <agenda@a.nl>", "DEFAULT_FROM_EMAIL", "Gemeente A <agenda@a.nl>"),
        ("PROXIES", "5", "PROXIES", 5),
        ("DEMO", "0", "DEMO", False),
        ("STERK_INLOGGEN", None, "STERK_INLOGGEN", True),
        ("STERK_INLOGGEN", "0", "STERK_INLOGGEN", False),
        ("BEVESTIG_NA", None, "BEVESTIG_NA", 15 * 60),
        ("BEVESTIG_NA", "60", "BEVESTIG_NA", 60 * 60),
        ("SECURITY_CONTACT", "lek@a.nl", "SECURITY_CONTACT", "mailto:lek@a.nl"),
        ("SECURITY_CONTACT", "https://a.nl/lek", "SECURITY_CONTACT", "https://a.nl/lek"),
        ("SECURITY_EXPIRES", "2027-06-01", "SECURITY_EXPIRES", date(2027, 6, 1)),
        ("SECURITY_EXPIRES", None, "SECURITY_EXPIRES", None),
    ],
)  # fmt: skip
def test_a_good_value_is_read(tmp_path, monkeypatch, naam, waarde, instelling, verwacht):
    zet(monkeypatch, tmp_path, {**GOED, naam: waarde})
    assert runpy.run_path(SETTINGS)[instelling] == verwacht


def test_a_relative_folder_lies_in_the_checkout(tmp_path, monkeypatch):
    relatief = os.path.relpath(tmp_path / "data", ROOT)
    zet(monkeypatch, tmp_path, {**GOED, "DATA_DIR": relatief})
    monkeypatch.chdir("/")
    assert runpy.run_path(SETTINGS)["DATA_DIR"] == ROOT / relatief
    assert (tmp_path / "data").is_dir()


def test_data_in_a_folder_with_a_strange_name(tmp_path, monkeypatch):
    map_ = tmp_path / "a b%20#?"
    zet(monkeypatch, tmp_path, {**GOED, "DATA_DIR": str(map_)})
    assert runpy.run_path(SETTINGS)["DATABASES"]["default"]["NAME"] == str(map_ / "inclusie.sqlite3")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_not_ours_to_write_in_is_refused(tmp_path, monkeypatch):
    (tmp_path / "dicht").mkdir(mode=0o500)
    zet(monkeypatch, tmp_path, {**GOED, "DATA_DIR": str(tmp_path / "dicht")})
    with pytest.raises(SystemExit, match="De instelling DATA_DIR klopt niet"):
        runpy.run_path(SETTINGS)


def test_a_command_ends_with_that_sentence_and_status_1(tmp_path):
    uit = python(tmp_path, "manage.py", "check", **GOED | {"DATABASE_URL": "postgres://"})
    assert (uit.returncode, uit.stdout, uit.stderr) == (
        1,
        "",
        "Het portaal start niet. De instelling DATABASE_URL klopt niet: gebruik "
        "postgres://naam:wachtwoord@machine/database of sqlite:////map/bestand.sqlite3.\n",
    )


def test_production_passes_the_deploy_check_without_a_warning(tmp_path):
    tot = f"{date.today() + timedelta(days=180)}"
    opdracht = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    uit = python(tmp_path, *opdracht, SECURITY_EXPIRES=tot, **GOED)
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
    assert eerste["DEMO_DATUM"] == "2021-07-02"
    assert lees(tmp_path, "DEMO_DATUM", "SECRET_KEY", DEMO="1") == eerste
    assert lees(tmp_path / "ander", "SECRET_KEY", DEMO="1")["SECRET_KEY"] != eerste["SECRET_KEY"]
    assert (tmp_path / "data" / "secret_key").stat().st_mode & 0o077 == 0


def test_mail_goes_to_the_terminal_in_the_demo_and_to_smtp_elsewhere(tmp_path):
    demo = lees(tmp_path, "MAILERS", DEMO="1")["MAILERS"]["default"]
    assert demo == {"BACKEND": "inclusie.scherm.EmailBackend"}
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
        "timeout": 10,
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
    assert groot["ENGINE"] == "inclusie.postgresql"
    assert groot["OPTIONS"] == {
        "connect_timeout": 3,
        "tcp_user_timeout": 10_000,
        "keepalives_idle": 10,
        "keepalives_interval": 3,
        "keepalives_count": 3,
        "options": "-c lock_timeout=5s -c statement_timeout=15s -c idle_in_transaction_session_timeout=30s",
        "sslmode": "require",
    }
    assert (groot["CONN_MAX_AGE"], groot["CONN_HEALTH_CHECKS"]) == (600, True)


def test_every_worker_counts_the_same_limits(tmp_path, monkeypatch):
    """A cache of one process would let through as many tries as there are workers."""
    zet(monkeypatch, tmp_path, GOED)
    instellingen = runpy.run_path(SETTINGS)
    soort = "django.core.cache.backends.db.DatabaseCache"
    assert instellingen["CACHES"]["default"]["BACKEND"] == soort


@pytest.mark.django_db
def test_shared_cache_is_there_after_migrate():
    from django.core.cache import cache

    cache.set("proef", 1)
    assert cache.get("proef") == 1


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"OIDC_CLIENT_ID": None}, "De instelling OIDC_CLIENT_ID ontbreekt"),
        ({"OIDC_CLIENT_SECRET": None}, "De instelling OIDC_CLIENT_SECRET ontbreekt"),
        ({"OIDC_AMR": None}, "De instelling OIDC_AMR ontbreekt"),
        ({"OIDC_ISSUER": None}, "De instelling OIDC_ISSUER ontbreekt"),
        ({"PUBLIC_URL": "http://a.nl"}, "De instelling OIDC_ISSUER werkt alleen met https"),
    ],
)
def test_a_provider_is_set_as_a_whole_or_not_at_all(tmp_path, monkeypatch, anders, zin):
    zet(monkeypatch, tmp_path, GOED | OIDC | anders)
    with pytest.raises(SystemExit, match=zin):
        runpy.run_path(SETTINGS)


def test_a_form_may_lead_to_the_provider_and_its_hosts_and_only_then(tmp_path, monkeypatch):
    zet(monkeypatch, tmp_path, GOED)
    assert runpy.run_path(SETTINGS)["SECURE_CSP"]["form-action"] == ["'self'"]
    zet(monkeypatch, tmp_path, GOED | OIDC | {"OIDC_LANGS": "https://adfs.a.nl:8443, https://b.nl"})
    met = runpy.run_path(SETTINGS)
    assert met["SECURE_CSP"]["form-action"] == [
        "'self'",
        "https://login.a.nl",
        "https://adfs.a.nl:8443",
        "https://b.nl",
    ]
    assert (met["OIDC_ISSUER"], met["OIDC_NAAM"]) == ("https://login.a.nl/realms/een", "de gemeente")


@pytest.mark.parametrize(
    "issuer", ["https://login.a.nl", "https://login.a.nl/v2.0/", "http://localhost:8080/realms/x"]
)
def test_an_issuer_is_kept_letter_for_letter(tmp_path, monkeypatch, issuer):
    zet(monkeypatch, tmp_path, GOED | OIDC | {"OIDC_ISSUER": issuer, "OIDC_AMR": None, "OIDC_ACR": "hoog"})
    assert runpy.run_path(SETTINGS)["OIDC_ISSUER"] == issuer
