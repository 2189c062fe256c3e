"""What no person sends gets a page in Dutch with status 400, before a view or the database sees it."""

import pytest
from django.test import Client

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
        (b"&".join(b"a%d=1" % nummer for nummer in range(2001)), FORM),
        (b"a=" + b"x" * (5 * 1024 * 1024 + 1), FORM),
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
