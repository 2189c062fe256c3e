"""What no other test proves of the table at /over/beveiliging/: rules that hold for the code as a whole."""

import ast
import json
import re
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
import requests
from allauth.core.internal.ratelimit import get_ip
from django import forms
from django.conf import settings
from django.core import signing
from django.test import Client, RequestFactory
from django.utils import timezone

from inclusie.accounts.aanbieder import Verbinding
from inclusie.accounts.links import ZOUT, genodigde, maak_link, uitnodigingsadres
from inclusie.logboek import LOGGING, JsonRegel
from inclusie.misbruik import teken
from tests.agenda import fabriek

pytestmark = pytest.mark.zonder_verschil
ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted((ROOT / "static" / "js").glob("*.js"))


@cache
def bomen() -> list[tuple[str, ast.Module]]:
    """Every module of the apps, with its tree."""
    return [
        (bestand.relative_to(ROOT).as_posix(), ast.parse(bestand.read_text(encoding="utf-8")))
        for app in settings.EIGEN_APPS
        for bestand in sorted((ROOT / app).rglob("*.py"))
        if "migrations" not in bestand.parts
    ]


@cache
def aanroepen(boom) -> set[str]:
    """The names that are called, as written: 'eval', 'pickle.loads'."""
    return {ast.unparse(knoop.func) for knoop in ast.walk(boom) if isinstance(knoop, ast.Call)}


@cache
def modules(boom) -> set[str]:
    namen = set()
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Import):
            namen |= {naam.name for naam in knoop.names}
        elif isinstance(knoop, ast.ImportFrom) and not knoop.level:
            namen |= {knoop.module, *(f"{knoop.module}.{naam.name}" for naam in knoop.names)}
    return namen


def waar(verboden: set[str], namen) -> set[tuple[str, str]]:
    return {(pad, naam) for pad, boom in bomen() for naam in namen(boom) & verboden}


def test_no_text_becomes_code():
    """Not by Python, not by a shell, and pickle reads only what we wrote ourselves."""
    uitvoeren = {
        "eval",
        "exec",
        "compile",
        "__import__",
        "os.system",
        "os.popen",
        "marshal.loads",
        "pickle.loads",
    }
    assert waar(uitvoeren, aanroepen) == {("ambassadeurs/privacy/bewijs.py", "pickle.loads")}
    met_shell = {
        pad
        for pad, boom in bomen()
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.keyword) and knoop.arg == "shell"
    }
    assert met_shell == set()


def test_no_template_is_made_of_text():
    assert waar({"Template", "template.Template", "Engine", "engine.from_string"}, aanroepen) == set()
    assert {pad for pad, boom in bomen() for naam in aanroepen(boom) if naam.endswith("from_string")} == set()


def test_our_scripts_make_no_html_of_text_and_keep_nothing():
    """Text goes in as text; nothing is kept in the browser, and no other window is heard."""
    verboden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|__proto__"
        r"|localStorage|sessionStorage|indexedDB|document\.cookie|postMessage|\"message\""
    )
    assert len(SCRIPTS) >= 4
    assert {(s.name, vondst) for s in SCRIPTS for vondst in verboden.findall(s.read_text("utf-8"))} == set()


def test_only_one_hash_and_real_chance():
    """SHA-256, scrypt for what people type, and `secrets`; no cipher of our own, no chance to foretell."""
    hashes = {
        naam
        for _, boom in bomen()
        for naam in aanroepen(boom)
        if re.fullmatch(r"(?:hashlib|hmac)\.\w+", naam)
    }
    assert hashes == {"hashlib.sha256", "hashlib.scrypt"}
    verboden = {"random", "Crypto", "cryptography", "ssl", "django.utils.crypto.get_random_string"}
    assert {
        (p, m) for p, b in bomen() for m in modules(b) if m in verboden or m.split(".")[0] in verboden
    } == set()


# Module -> what it speaks with.
NAAR_BUITEN = {
    ("inclusie/accounts/aanbieder.py", "requests"): "the provider of OIDC_ISSUER, when there is one",
    ("inclusie/gunicorn.py", "socket"): "who asks us something",
    ("ambassadeurs/management/commands/voorbereiden.py", "socket"): "this machine: whether the port is free",
    ("inclusie/post/smtp.py", "socket"): "the mail server",
    ("inclusie/post/bezorgen.py", "smtplib"): "the names of what a mail server refuses",
    ("inclusie/accounts/management/commands/sendtestemail.py", "smtplib"): "likewise",
}


def test_the_portal_calls_nobody_but_mail_database_and_provider():
    """No client of HTTP or of another service."""
    buiten = {
        "requests",
        "httpx",
        "aiohttp",
        "urllib3",
        "ftplib",
        "smtplib",
        "telnetlib",
        "xmlrpc",
        "http",
        "socket",
    }
    gevonden = {(pad, module.split(".")[0]) for pad, boom in bomen() for module in modules(boom)}
    assert {(pad, module) for pad, module in gevonden if module in buiten} == NAAR_BUITEN.keys()
    assert {pad for pad, boom in bomen() if "urllib.request" in modules(boom)} == set()


def test_nobody_sends_us_on_to_elsewhere(monkeypatch):
    """A redirect of who we ask is an answer, and no way."""
    gevraagd = []

    def antwoord(zelf, verzoek, **opties):
        gevraagd.append(verzoek.url)
        uit = requests.Response()
        uit.status_code, uit.raw, uit.request = 302, BytesIO(b""), verzoek
        uit.headers["Location"] = "http://169.254.169.254/"
        return uit

    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", antwoord)
    assert Verbinding().get("https://login.voorbeeld.example/").status_code == 302
    assert gevraagd == ["https://login.voorbeeld.example/"]


@pytest.mark.django_db
def test_text_says_its_character_set(client):
    fabriek.gemeente()
    soorten = {
        "/": "text/html; charset=utf-8",
        "/toegankelijkheid/": "text/html; charset=utf-8",
        "/bestaat-niet/": "text/html; charset=utf-8",
        "/.well-known/security.txt": "text/plain; charset=utf-8",
        "/versies.atom": "application/atom+xml; charset=utf-8",
        "/kalender.ics": "text/calendar; charset=utf-8",
    }
    assert {adres: client.get(adres).headers["Content-Type"] for adres in soorten} == soorten


@pytest.mark.django_db
def test_nothing_beside_the_pages_is_given(client):
    """No source, no list of files, no TRACE; and the image holds no repository, no tests and no tools."""
    for adres in ("/.git/config", "/.git/", "/manage.py", "/inclusie/settings.py", "/static/", "/.data/"):
        assert client.get(adres).status_code == 404, adres
    for adres in ("/", "/inloggen/"):
        antwoord = client.generic("TRACE", adres, headers={"X-Geheim": "wachtwoord"})
        assert (antwoord.status_code, b"wachtwoord" in antwoord.content) == (405, False)
    regels = (ROOT / ".dockerignore").read_text().splitlines()
    mee = [regel[1:] for regel in regels if regel.startswith("!")]
    assert regels[1] == "*"
    mappen = sorted([*settings.EIGEN_APPS, "fixtures", "static", "templates"])
    assert mee == [*mappen, "manage.py", "requirements.lock", "LICENSE"]


def eigen_formulieren(soort):
    for vorm in soort.__subclasses__():
        yield from eigen_formulieren(vorm)
        if vorm.__module__.split(".")[0] in settings.EIGEN_APPS:
            yield vorm


@pytest.mark.django_db
def test_nobody_has_a_password():
    """No way in that takes one, no account that has one, no field that asks one."""
    assert settings.AUTHENTICATION_BACKENDS == ["allauth.account.auth_backends.AuthenticationBackend"]
    assert [
        user for user in map(fabriek.user, ("beheerder", "ambassadeur")) if user.has_usable_password()
    ] == []
    velden = [p for p in (ROOT / "templates").rglob("*.html") if 'type="password"' in p.read_text("utf-8")]
    assert velden == []
    gevraagd = {naam for vorm in eigen_formulieren(forms.BaseForm) for naam in vorm.base_fields}
    assert len(gevraagd) > 50
    assert [naam for naam in gevraagd if "password" in naam or "wachtwoord" in naam] == []


@pytest.mark.django_db
def test_logging_in_gives_the_session_another_key(client):
    """32 signs of 36 by chance: 165 bits."""
    client.post("/inloggen/", {"email": "x@elders.example"})
    eerst = client.session.session_key
    client.post(maak_link(fabriek.user("medewerker"), at=timezone.now()))
    daarna = client.session.session_key
    assert client.session["_auth_user_id"]
    assert (len(daarna), re.fullmatch("[a-z0-9]{32}", daarna) is not None, daarna != eerst) == (
        32,
        True,
        True,
    )
    assert not type(client.session)(eerst).exists(eerst)


@pytest.mark.django_db
def test_a_field_in_the_address_is_no_field_of_the_form():
    fabriek.gemeente()
    antwoord = Client().post("/inloggen/?email=anna@voorbeeldstad.example", {})
    assert (antwoord.status_code, "Vul uw e-mailadres in." in antwoord.content.decode()) == (422, True)


@pytest.mark.django_db
def test_a_refusal_is_in_the_log_with_its_time_in_utc(caplog):
    fabriek.client("raadslid").get("/werkplek/gebruikers/")
    (record,) = [record for record in caplog.records if record.name == "django.request"]
    regel = json.loads(JsonRegel().format(record))
    assert (regel["status"], regel["niveau"], regel["route"]) == (403, "warning", "werkplek/gebruikers/")
    assert datetime.fromisoformat(regel["tijd"]).tzinfo == UTC
    # To the output of the program, and to no file, mail or machine.
    assert {handler["class"] for handler in LOGGING["handlers"].values()} == {"logging.StreamHandler"}


@pytest.mark.parametrize(("proxies", "adres"), [(0, "192.0.2.9"), (1, "198.51.100.7"), (2, "203.0.113.5")])
def test_the_client_address_comes_from_our_own_proxy(settings, proxies, adres):
    """What stands before the part that our proxies wrote is what the asker typed."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    request = RequestFactory().get(
        "/", REMOTE_ADDR="192.0.2.9", headers={"X-Forwarded-For": "10.0.0.1, 203.0.113.5, 198.51.100.7"}
    )
    assert get_ip(request) == adres


@pytest.mark.django_db
def test_a_signed_word_is_read_only_as_it_was_made(settings):
    """Ours, for this purpose, with this key and in its time."""
    gast = fabriek.user("ambassadeur")
    token = uitnodigingsadres(gast).partition("voor=")[2].replace("%3A", ":")
    assert genodigde(token) == gast
    goed = signing.TimestampSigner(salt=ZOUT)
    oud = signing.dumps(gast.pk, salt="iets anders")
    assert [genodigde(anders) for anders in ("", token[:-1], token + "x", oud, teken(fabriek.MOMENT))] == [
        None
    ] * 5
    assert goed.algorithm == "sha256"
    settings.SECRET_KEY = "een andere sleutel van een ander portaal, " + "x" * 40
    assert genodigde(token) is None
