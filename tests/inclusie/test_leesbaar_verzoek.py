"""What no person sends gets a page in Dutch with status 400, before a view or the database sees it."""

import io
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.test.client import MULTIPART_CONTENT

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.inclusie.proef_urls")]
FORM = "application/x-www-form-urlencoded"
TEKENSETS = ["bogus", "utf-16", "idna", "unicode_escape", "punycode", "latin-1"]
DEEL = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n'


@pytest.fixture
def bezoeker():
    return Client(raise_request_exception=False)


def is_nette_weigering(response):
    assert response.status_code == 400
    assert "Wij begrijpen deze vraag niet" in response.content.decode()


@pytest.mark.parametrize("pad", ["/?q=%00", "/?a%00=b", "/proef/%00/", "/acties/?q=a&q=%00", "/a/2021%00/"])
def test_nul_in_the_address(bezoeker, pad):
    is_nette_weigering(bezoeker.get(pad))


ONLEESBAAR = pytest.mark.parametrize(
    ("body", "soort"),
    [
        *((b"a=b", f"{FORM}; charset={naam}") for naam in TEKENSETS),
        *((DEEL, f"multipart/form-data; boundary=x; charset={naam}") for naam in TEKENSETS),
        (b"a=%00", FORM),
        (b"a%00=b", FORM),
        (DEEL, "multipart/form-data"),
        (DEEL, "multipart/form-data; boundary=" + "x" * 300),
    ],
)


@ONLEESBAAR
@pytest.mark.parametrize("cookie", ["", "n" * 32])
def test_body_that_cannot_be_read(body, soort, cookie):
    """With a CSRF cookie the error page itself asks for the fields."""
    bezoeker = Client(raise_request_exception=False, enforce_csrf_checks=True)
    if cookie:
        bezoeker.cookies["csrf"] = cookie
    headers = {"Sec-Fetch-Site": "same-origin"}
    response = bezoeker.generic("POST", "/proef/echo/?q=é", body, content_type=soort, headers=headers)
    is_nette_weigering(response)
    assert {"Content-Security-Policy", "Permissions-Policy", "X-Frame-Options"} <= set(response.headers)


class Stil(io.BytesIO):
    """What is read from a sender who went away halfway."""

    def read(self, *args):
        raise ConnectionResetError


@pytest.mark.parametrize("soort", [FORM, "multipart/form-data; boundary=x"])
def test_body_that_stays_away(bezoeker, soort):
    is_nette_weigering(
        bezoeker.generic(
            "POST",
            "/proef/echo/",
            b"a=b",
            content_type=soort,
            headers={"Sec-Fetch-Site": "same-origin"},
            **{"wsgi.input": Stil(), "CONTENT_LENGTH": "3"},
        )
    )


def test_body_that_is_shorter_than_was_said(bezoeker):
    """Of a text that broke off underway nothing may be saved."""
    half = {"wsgi.input": io.BytesIO(b"a=half"), "CONTENT_LENGTH": "100"}
    is_nette_weigering(bezoeker.generic("POST", "/proef/echo/", b"a=half", content_type=FORM, **half))


@pytest.mark.parametrize("soort", [FORM, "multipart/form-data; boundary=x", "text/plain"])
@pytest.mark.parametrize("cookie", ["", "n" * 32])
def test_more_than_we_take(settings, soort, cookie):
    """It is read first: a browser that is still sending does not hear the answer."""
    bezoeker = Client(enforce_csrf_checks=True)
    if cookie:
        bezoeker.cookies["csrf"] = cookie
    body = b"a=" + b"x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    invoer = {"wsgi.input": io.BytesIO(body)}
    response = bezoeker.generic("POST", "/proef/echo/", body, content_type=soort, **invoer)
    assert (response.status_code, invoer["wsgi.input"].read()) == (413, b"")
    assert "<h1>Uw tekst is te lang</h1>" in response.content.decode()
    assert {"Content-Security-Policy", "Permissions-Policy", "X-Frame-Options"} <= set(response.headers)


MEESTE = 3 * 2000 + 3 * 300 + 100  # the verdicts on 2,000 actions and 300 goals, and what a form has beside


def velden(aantal: int) -> dict:
    return {f"a{nummer}": "1" for nummer in range(aantal)}


@pytest.mark.parametrize("soort", [FORM, MULTIPART_CONTENT])
def test_more_fields_than_any_page_has(soort):
    """What was typed is in the browser still, and the answer says so."""
    bezoeker = Client(enforce_csrf_checks=True)
    bezoeker.cookies["csrf"] = "n" * 32

    def stuur(aantal: int):
        data = velden(aantal) | {"csrfmiddlewaretoken": "n" * 32}
        body = urlencode(data) if soort == FORM else data
        return bezoeker.post("/proef/echo/", body, content_type=soort)

    assert (stuur(MEESTE - 1).status_code, stuur(MEESTE - 1).content) == (200, b"gedaan")
    te_veel = stuur(MEESTE)
    assert te_veel.status_code == 413
    assert "<h1>Dit formulier is te groot</h1>" in te_veel.content.decode()
    assert (
        "Wij hebben niets bewaard. Ga terug in uw browser: daar staat uw tekst nog."
        in te_veel.content.decode()
    )


def test_far_more_than_we_take_is_not_read_to_the_end(bezoeker, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    invoer = {"wsgi.input": io.BytesIO(b"x" * 10_000_000)}
    response = bezoeker.generic("POST", "/proef/echo/", b"x" * 10_000_000, content_type=FORM, **invoer)
    assert (response.status_code, len(invoer["wsgi.input"].read()) > 0) == (413, True)


def test_cookie_that_no_browser_sends(bezoeker):
    is_nette_weigering(bezoeker.get("/", HTTP_COOKIE='sessie="\000abcdefgh"'))


@pytest.mark.parametrize(
    ("body", "soort"),
    [
        (b"a=%F0%9F%98%80%0A%09", FORM),
        (b"a=%ED%A0%80", FORM),
        (b"a=b", f"{FORM}; charset=UTF-8"),
        (DEEL, "multipart/form-data; boundary=x"),
        (b'{"a": "\\u0000"}', "application/json"),
        (b"", FORM),
    ],
)
def test_readable_text_passes(bezoeker, body, soort):
    response = bezoeker.generic("POST", "/proef/echo/", body, content_type=soort)
    assert (response.status_code, response.content) == (200, b"gedaan")
