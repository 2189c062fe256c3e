"""The security headers, exactly, on every kind of answer: pages, files, redirects and every refusal."""

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import OperationalError
from django.test import Client
from django.urls import include, path, resolve

from inclusie.publicatie import KORT, NAVRAGEN, NIET_BEWAREN, VOORGOED
from tests.cijfers import noteer
from tests.koppen import NOOIT, OPEN_DATA, VEILIG
from tests.paginas import lees_matrix

pytestmark = [pytest.mark.django_db, pytest.mark.zonder_verschil]

HIER = "http://testserver"
VOOR_ELKE_SITE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, ETag, Retry-After",
}

# kind: (role, method, address, what goes with it, status)
SOORTEN = {
    "page": ("bezoeker", "get", "/plan/2021/", {}, 200),
    "front page": ("bezoeker", "get", "/", {}, 200),
    "login": ("bezoeker", "get", "/inloggen/", {}, 200),
    "empty page": ("bezoeker", "head", "/plan/2021/", {}, 200),
    "workplace": ("medewerker", "get", "/werkplek/", {}, 200),
    "part of a page": ("medewerker", "get", "/werkplek/plan/2021/", {"headers": {"HX-Request": "true"}}, 200),
    "pdf": ("bezoeker", "get", "/plan/2021/jaarplan.pdf", {}, 200),
    "csv": ("bezoeker", "get", "/plan/2021/jaarplan.csv", {}, 200),
    "json": ("bezoeker", "get", "/plan/2021/jaarplan.json", {}, 200),
    "style sheet": ("bezoeker", "get", "/static/css/base.css", {}, 200),
    "health": ("bezoeker", "get", "/gezond/leeft", {}, 200),
    "redirect": ("bezoeker", "get", "/plan/", {}, 302),
    "redirect to the login": ("bezoeker", "get", "/werkplek/", {}, 302),
    "redirect for a missing slash": ("bezoeker", "get", "/plan", {}, 301),
    "not changed": ("bezoeker", "get", "/plan/2021/", {"if-none-match": True}, 304),
    "unreadable": ("bezoeker", "get", "/acties/?q=%00", {}, 400),
    "other host": ("bezoeker", "get", "/", {"headers": {"Host": "elders.example"}}, 400),
    "logged out while typing": (
        "bezoeker",
        "post",
        "/werkplek/gemeente/",
        {"headers": {"Origin": HIER}},
        401,
    ),
    "part after logging out": ("bezoeker", "get", "/werkplek/", {"headers": {"HX-Request": "true"}}, 401),
    "no right": ("raadslid", "get", "/werkplek/plan/", {}, 403),
    "not there": ("bezoeker", "get", "/bestaat-niet/", {}, 404),
    "style sheet not there": ("bezoeker", "get", "/static/css/bestaat-niet.css", {}, 404),
    "wrong method": ("bezoeker", "post", "/plan/2021/", {}, 405),
    "conflict": ("medewerker", "post", "/werkplek/gemeente/", {}, 409),
    "taken away while typing": (
        "medewerker",
        "post",
        "/werkplek/doelen/2021/D99/bewerken/",
        {"data": {"titel": "mijn tekst"}, "headers": {"Origin": HIER}},
        404,
    ),
    "closed while typing": (
        "medewerker",
        "post",
        "/werkplek/doelen/2020/nieuw/",
        {"data": {"titel": "mijn tekst"}, "headers": {"Origin": HIER}},
        403,
    ),
    "part taken away while typing": (
        "medewerker",
        "post",
        "/werkplek/doelen/2021/D99/bewerken/",
        {"data": {"titel": "mijn tekst"}, "headers": {"Origin": HIER, "HX-Request": "true"}},
        404,
    ),
    "redirect after a post": ("bezoeker", "post", "/inloggen/", {"data": {"email": "x@elders.example"}}, 302),
    "body too large": ("bezoeker", "post", "/inloggen/", {"data": {"email": "x" * 6_000_000}}, 413),
    "used link": ("bezoeker", "get", "/inloggen/link/gebruikt/", {}, 410),
    "form with errors": ("medewerker", "post", "/werkplek/doelen/2021/nieuw/", {}, 422),
    "pdf not yet": ("bezoeker", "get", "/plan/2020/jaarplan.pdf", {}, 503),
}


def cors(response) -> dict:
    return {naam: waarde for naam, waarde in response.items() if naam.startswith("Access-Control-")}


def test_another_site_may_read_the_open_data_and_nothing_else(demo_db):
    """Every address of the portal, also where the answer is that it is not there, or not yet."""
    afwijkingen = {
        rij.adres: cors(response)
        for rij in lees_matrix()
        if rij.methode == "GET"
        for response in [
            demo_db.client("medewerker").get(demo_db.adres(rij.adres), headers={"Origin": ELDERS})
        ]
        if cors(response) != (VOOR_ELKE_SITE if OPEN_DATA.match(rij.adres) else {})
    }
    assert afwijkingen == {}


def test_nobody_keeps_what_is_not_sent_with_a_term(demo_db):
    """Of who is in public what is made of live rows: what they take back is gone at once, everywhere."""
    client = demo_db.client("bezoeker")
    mag = {KORT, NAVRAGEN, VOORGOED, NIET_BEWAREN, NIEMAND}
    afwijkingen = {}
    for adres in sorted({demo_db.adres(rij.adres) for rij in lees_matrix() if rij.methode == "GET"}):
        if adres.startswith(("/werkplek/", "/mijn/")):
            continue
        bewaren = client.get(adres).headers["Cache-Control"]
        van_mensen = resolve(adres.partition("?")[0]).func.__module__.startswith("ambassadeurs.")
        if bewaren not in mag or (van_mensen and "no-store" not in bewaren):
            afwijkingen[adres] = bewaren
    assert afwijkingen == {}


NIEMAND = "max-age=0, no-cache, no-store, must-revalidate, private"
ELDERS = "https://elders.example"
DATA = (
    "/plan/2021/jaarplan.json",
    "/plan/2021/jaarplan.csv",
    "/plan/2021/jaarplan.pdf",
    "/plan/schema.json",
    "/kalender.ics",
    "/versies.atom",
)


@pytest.mark.parametrize("adres", DATA)
def test_another_site_may_also_ask_whether_there_is_news(demo_db, adres):
    """A browser asks with OPTIONS first, since If-None-Match is no header of every day."""
    client = demo_db.client("medewerker")
    mag = client.options(
        adres,
        headers={
            "Origin": ELDERS,
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "if-none-match",
        },
    )
    etag = client.get(adres).headers["ETag"]
    niets_nieuws = client.get(adres, headers={"Origin": ELDERS, "If-None-Match": etag})

    assert (mag.status_code, mag.content, dict(mag.cookies)) == (204, b"", {})
    assert cors(mag) == VOOR_ELKE_SITE | {
        "Access-Control-Allow-Methods": "GET, HEAD",
        "Access-Control-Allow-Headers": "If-None-Match",
        "Access-Control-Max-Age": "86400",
    }
    assert (niets_nieuws.status_code, cors(niets_nieuws)) == (304, VOOR_ELKE_SITE)
    assert dict(niets_nieuws.cookies) == {}
    assert (veilig(mag), veilig(niets_nieuws)) == (VEILIG, VEILIG)


@pytest.mark.parametrize("adres", [*DATA, "/plan/2021/", "/werkplek/", "/inloggen/"])
def test_another_site_may_send_nothing(demo_db, adres):
    """Not even the answer that it may not is for its scripts."""
    client = demo_db.client("medewerker")

    antwoorden = [
        client.post(adres, headers={"Origin": ELDERS}),
        client.put(adres, headers={"Origin": ELDERS}),
    ]

    assert [cors(antwoord) for antwoord in antwoorden] == [{}, {}]


@login_not_required
def stuk(request):
    raise RuntimeError("a mistake of ours")


@login_not_required
def database_weg(request):
    raise OperationalError("the database does not answer")


handler500 = "inclusie.redding.storing"
urlpatterns = [
    path("stuk/", stuk),
    path("database-weg/", database_weg),
    path("", include("inclusie.urls")),
]


@pytest.fixture
def statisch(settings):
    """Static files from their source, in the way the collected ones are given."""
    settings.STATIC_ROOT = settings.BASE_DIR / "static"


def veilig(response) -> dict:
    return {naam: response.headers.get(naam) for naam in VEILIG}


def test_every_kind_of_answer_has_exactly_these_headers(demo_db, statisch):
    afwijkingen = []
    for soort, (rol, methode, adres, mee, status) in SOORTEN.items():
        opties = dict(mee)
        if opties.pop("if-none-match", False):
            opties["headers"] = {"If-None-Match": demo_db.client(rol).get(adres).headers["ETag"]}
        client = Client(raise_request_exception=False)
        client.cookies = demo_db.client(rol).cookies.copy()
        response = getattr(client, methode)(adres, **opties)
        if response.status_code != status:
            afwijkingen.append(f"{soort}: {response.status_code}, not {status}")
        if veilig(response) != VEILIG:
            anders = {naam for naam in VEILIG if response.headers.get(naam) != VEILIG[naam]}
            afwijkingen.append(f"{soort}: {sorted(anders)}")
        nooit = set(NOOIT) - (set(VOOR_ELKE_SITE) if OPEN_DATA.match(adres) else set())
        afwijkingen += [f"{soort}: {naam} is there" for naam in nooit if naam in response.headers]
    noteer(
        "G11", "antwoorden met andere koppen", len(afwijkingen), doel="0", gehaald=not afwijkingen,
        omvang=f"{len(SOORTEN)} soorten antwoorden", geheel=True,
    )  # fmt: skip
    assert not afwijkingen, "\n" + "\n".join(afwijkingen)


@pytest.mark.parametrize(("adres", "status"), [("/stuk/", 500), ("/database-weg/", 503)])
@pytest.mark.parametrize("methode", ["get", "post"])
def test_an_error_of_ours_has_the_same_headers(demo_db, settings, adres, status, methode):
    settings.ROOT_URLCONF = __name__
    client = Client(raise_request_exception=False, headers={"Origin": HIER})
    response = getattr(client, methode)(adres)
    assert response.status_code == status
    assert veilig(response) == VEILIG


def test_a_form_without_its_token_is_refused_with_the_same_headers(demo_db):
    client = Client(enforce_csrf_checks=True)
    client.cookies = demo_db.client("medewerker").cookies.copy()
    response = client.post("/werkplek/gemeente/", {"naam": "Elders"})
    assert response.status_code == 403
    assert veilig(response) == VEILIG


def test_behind_the_login_nothing_is_kept_and_in_public_no_cookie_is_set(demo_db):
    client = demo_db.client("medewerker")
    besloten = [
        client.get(adres) for adres in ("/werkplek/", "/werkplek/plan/1999/", "/werkplek/gebruikers/")
    ]
    besloten.append(Client().get("/werkplek/"))
    assert [response.status_code for response in besloten] == [200, 404, 403, 302]
    bewaren = {response.headers["Cache-Control"] for response in besloten}
    assert bewaren == {NIEMAND}
    for adres in ("/", "/plan/2021/"):
        openbaar = client.get(adres)
        assert (openbaar.status_code, dict(openbaar.cookies)) == (200, {})
        assert "Cookie" not in openbaar.headers.get("Vary", "")
        assert openbaar.content == Client().get(adres).content


@pytest.mark.parametrize("koek", ["sessie=abc", "csrf=abc", "messages=abc"])
def test_a_broken_cookie_is_not_answered_in_public(demo_db, koek):
    """The answer is kept for everyone: what belongs to one asker may not be in it."""
    adressen = [*DATA, "/", "/plan/2021/", "/plan/"]
    antwoorden = {adres: Client().get(adres, headers={"Cookie": koek}) for adres in adressen}
    etag = antwoorden["/plan/2021/"].headers["ETag"]
    antwoorden["304"] = Client().get("/plan/2021/", headers={"Cookie": koek, "If-None-Match": etag})

    assert {antwoord.status_code for antwoord in antwoorden.values()} == {200, 302, 304}
    vary = {adres: antwoord.headers.get("Vary") for adres, antwoord in antwoorden.items()}
    zonder = {adres: Client().get(adres).headers.get("Vary") for adres in adressen}
    assert vary == zonder | {"304": "Accept-Encoding"}
    assert {adres: dict(antwoord.cookies) for adres, antwoord in antwoorden.items()} == dict.fromkeys(
        vary, {}
    )


@pytest.mark.parametrize("is_https", [False, True])
def test_cookies_are_read_by_this_site_alone(demo_db, settings, is_https):
    """The settings for https are proved in tests/inclusie/test_settings.py; here that a cookie heeds them."""
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = is_https
    response = Client().post("/inloggen/", {"email": "x@elders.example"}, secure=is_https)
    cookies = Client().get("/inloggen/", secure=is_https).cookies | response.cookies
    vlaggen = {
        naam: (koek["httponly"], koek["secure"] or False, koek["samesite"], koek["domain"], koek["path"])
        for naam, koek in cookies.items()
    }
    assert vlaggen == dict.fromkeys(("csrf", "sessie"), (True, is_https, "Lax", "", "/"))


def test_with_https_the_browser_is_told_to_stay_with_it(demo_db, settings):
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 63_072_000, True
    response = Client().get("/plan/2021/", secure=True)
    assert response.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"
