"""What gunicorn calls: also a request that Django cannot even begin to read gets a page with headers."""

from io import BytesIO

import pytest

from inclusie.wsgi import application

# The signal at the start of a request closes the connection, so no transaction can be around it.
pytestmark = pytest.mark.django_db(transaction=True)
FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize("methode", ["GET", "POST"])
@pytest.mark.parametrize(
    "soort",
    [
        *(
            f"{FORM}; charset={naam}"
            for naam in ("hex", "zlib", "undefined", "utf-16", "idna", "punycode", "unicode_escape")
        ),
        f"{FORM}; a={'x' * 20_000}; charset=hex",
    ],
)
def test_a_strange_character_set_is_refused_with_a_page(methode, soort):
    environ = {
        "REQUEST_METHOD": methode,
        "PATH_INFO": "/inloggen/",
        "QUERY_STRING": "q=%C3%A9",
        "CONTENT_TYPE": soort,
        "CONTENT_LENGTH": "3",
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "HTTP_COOKIE": f"csrf={'n' * 32}",
        "wsgi.input": BytesIO(b"a=b"),
        "wsgi.url_scheme": "http",
    }
    antwoord = []

    inhoud = b"".join(application(environ, lambda *delen: antwoord.append(delen)))

    ((status, headers),) = antwoord
    assert status == "400 Bad Request"
    assert "Wij begrijpen deze vraag niet" in inhoud.decode()
    assert {"Content-Security-Policy", "Permissions-Policy", "X-Frame-Options"} <= set(dict(headers))
