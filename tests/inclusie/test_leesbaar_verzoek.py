"""What no person sends gets a page in Dutch with status 400, before a view or the database sees it."""

import pytest
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.inclusie.proef_urls")]
FORM = "application/x-www-form-urlencoded"
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


@pytest.mark.parametrize(
    ("body", "soort"),
    [
        (b"a=%00", FORM),
        (b"a%00=b", FORM),
        (b"a=b", f"{FORM}; charset=bogus"),
        (b"a=b", f"{FORM}; charset=utf-16"),
        (DEEL, "multipart/form-data"),
        (DEEL, "multipart/form-data; boundary=" + "x" * 300),
        (b"&".join(b"a%d=1" % nummer for nummer in range(2001)), FORM),
        (b"a=" + b"x" * (5 * 1024 * 1024 + 1), FORM),
    ],
)
def test_body_that_cannot_be_read(bezoeker, body, soort):
    is_nette_weigering(bezoeker.generic("POST", "/proef/echo/", body, content_type=soort))


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
