"""`/plan/2021/jaarplan.pdf`: the stored bytes, or a page that says when."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda.publiceren import PDF, SHA256, bewaar_pdf, publiceer

pytestmark = pytest.mark.django_db
VERSIE = {"jaar": 2021, "versie": "1.0"}


@pytest.fixture(autouse=True)
def _nothing_kept():
    caches["paginas"].clear()


def headers(response, *namen):
    return {naam: response.get(naam) for naam in namen}


def test_the_newest_pdf_is_sent_as_it_was_stored(client):
    bewaar_pdf(publiceer("1.0"))

    response = client.get(reverse("plan_pdf", args=[2021]))

    assert (response.status_code, response.content) == (200, PDF)
    assert headers(response, "Content-Type", "Content-Disposition", "ETag", "Cache-Control") == {
        "Content-Type": "application/pdf",
        "Content-Disposition": 'attachment; filename="jaarplan-2021-versie-1.0.pdf"',
        "ETag": f'"{SHA256}"',
        "Cache-Control": "public, max-age=60, s-maxage=300",
    }


def test_below_a_version_it_never_changes(client):
    bewaar_pdf(publiceer("1.0"))
    publiceer("1.1")

    response = client.get(reverse("plan_pdf", kwargs=VERSIE))

    assert response.content == PDF
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"


def test_who_has_it_gets_nothing_and_its_bytes_are_not_read(client, django_assert_num_queries):
    bewaar_pdf(publiceer("1.0"))

    with django_assert_num_queries(2):
        response = client.get(reverse("plan_pdf", kwargs=VERSIE), headers={"If-None-Match": f'"{SHA256}"'})

    assert (response.status_code, response.content, response["ETag"]) == (304, b"", f'"{SHA256}"')


def test_a_pdf_that_is_not_made_yet_says_so(client):
    publiceer("1.0")

    response = client.get(reverse("plan_pdf", args=[2021]))

    assert response.status_code == 503
    assert headers(response, "Retry-After", "Cache-Control", "Content-Type") == {
        "Retry-After": "5",
        "Cache-Control": "no-store",
        "Content-Type": "text/html; charset=utf-8",
    }
    tekst = response.content.decode()
    assert "Het pdf-bestand is bijna klaar" in tekst
    assert 'href="/plan/2021/"' in tekst


def test_a_version_that_is_not_public_has_no_pdf(client):
    bewaar_pdf(publiceer("0.1", soort="concept", openbaar=False))

    paden = (reverse("plan_pdf", args=[2021]), reverse("plan_pdf", kwargs=VERSIE | {"versie": "0.1"}))

    assert [client.get(pad).status_code for pad in paden] == [404, 404]
