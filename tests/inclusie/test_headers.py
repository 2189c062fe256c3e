"""Security headers stand on every answer: pages, files, redirects and every kind of error."""

import pytest
from django.test import Client

CSP = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
}
VAST = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.inclusie.proef_urls")]


@pytest.fixture
def bezoeker(settings, tmp_path):
    (tmp_path / "stijl.css").write_text("p{}")
    settings.STATIC_ROOT = tmp_path
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("pad", "extra", "status"),
    [
        ("/", {}, 200),
        ("/inloggen/", {}, 200),
        ("/static/stijl.css", {}, 200),
        ("/werkplek/gebruikers/", {}, 302),
        ("/inloggen", {}, 301),
        ("/bestaat-niet/", {}, 404),
        ("/static/bestaat-niet.css", {}, 404),
        ("/?q=%00", {}, 400),
        ("/", {"headers": {"host": "elders.example"}}, 400),
        ("/proef/klapt/", {}, 500),
        ("/proef/zonder-database/", {}, 503),
        ("/werkplek/gebruikers/1/inloglink/", {"headers": {"HX-Request": "true"}}, 401),
    ],
)
def test_headers_on(bezoeker, pad, extra, status):
    response = bezoeker.get(pad, **extra)
    assert response.status_code == status
    assert set(response["Content-Security-Policy"].split("; ")) == CSP
    assert {naam: response[naam] for naam in VAST} == VAST
    assert set(response["Permissions-Policy"].replace(" ", "").split(",")) >= {"camera=()", "geolocation=()"}
    assert "Strict-Transport-Security" not in response


def test_headers_on_a_refused_form():
    response = Client(enforce_csrf_checks=True).post("/proef/echo/", {"a": "b"})
    assert response.status_code == 403
    assert set(response["Content-Security-Policy"].split("; ")) == CSP
    assert {naam: response[naam] for naam in VAST} == VAST


def test_pages_behind_the_login_stay_in_no_cache(als, beheerder):
    client = als(beheerder)
    for pad in ("/werkplek/gebruikers/", "/werkplek/gebruikers/999999/", "/proef/dicht/"):
        assert "no-store" in client.get(pad)["Cache-Control"]
    assert "no-store" in Client().get("/werkplek/gebruikers/")["Cache-Control"]


def test_public_pages_do_not_depend_on_a_cookie(als, beheerder):
    response = als(beheerder).get("/")
    assert "Cookie" not in response.get("Vary", "")
    assert response.cookies == {}
    assert beheerder.naam not in response.content.decode()
