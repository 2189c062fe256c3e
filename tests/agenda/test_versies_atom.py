"""`/versies.atom`: every public version with its reason, its counts and its hash, as valid Atom."""

from xml.etree import ElementTree

import pytest
from django.urls import reverse

from agenda.lezen.export import as_json
from tests.agenda.publiceren import PDF, bewaar_pdf, publiceer, voorbeeld

pytestmark = pytest.mark.django_db
URL = "/versies.atom"
ATOM = "{http://www.w3.org/2005/Atom}"
HIER = "http://testserver"


def read(client) -> ElementTree.Element:
    return ElementTree.fromstring(client.get(URL).content)  # noqa: S314 -- our own bytes


def deel(rij, naam: str) -> str:
    return rij.findtext(f"{ATOM}{naam}")


def links(rij) -> list[dict]:
    return [dict(link.attrib) for link in rij.findall(f"{ATOM}link")]


def test_a_version_with_everything_that_is_told_of_it(client):
    versie = publiceer("1.1", reden="Twee acties <schuiven> & door.", functie="beleidsmedewerker")
    bewaar_pdf(versie)
    bewaar_pdf(versie, b"%PDF-1.7 short", soort="raad")

    (rij,) = read(client).findall(f"{ATOM}entry")

    assert {naam: deel(rij, naam) for naam in ("title", "id", "published", "updated")} == {
        "title": "Jaarplan 2021, versie 1.1: wijziging",
        "id": "tag:testserver,2021-07-01:plan/2021/versies/1.1",
        "published": "2021-07-01T08:00:00+00:00",
        "updated": "2021-07-01T08:00:00+00:00",
    }
    assert [naam.text for naam in rij.findall(f"{ATOM}author/{ATOM}name")] == ["beleidsmedewerker"]
    assert links(rij) == [
        {"rel": "alternate", "href": f"{HIER}/plan/2021/versies/1.1/"},
        {
            "rel": "enclosure",
            "href": f"{HIER}/plan/2021/versies/1.1/jaarplan.pdf",
            "length": str(len(PDF)),
            "type": "application/pdf",
        },
        {
            "rel": "enclosure",
            "href": f"{HIER}/raad/2021/versies/1.1/raad.pdf",
            "length": "14",
            "type": "application/pdf",
        },
        {
            "rel": "enclosure",
            "href": f"{HIER}/plan/2021/versies/1.1/jaarplan.json",
            "length": str(len(as_json(versie))),
            "type": "application/json",
        },
    ]
    assert rij.find(f"{ATOM}summary").attrib == {"type": "html"}
    assert deel(rij, "summary") == (
        "<p>Twee acties &lt;schuiven&gt; &amp; door.</p><p>30 acties: 4 zijn klaar, 16 zijn bezig,"
        " 4 gaan langzamer, 1 loopt vast, 3 zijn nog niet begonnen en 2 gaan door in 2022."
        f" Stand van 1 juli 2021.</p><p>Kenmerk (SHA-256): {versie.hash}</p>"
    )
    assert rij.find(f"{ATOM}category").attrib == {
        "term": versie.hash,
        "scheme": f"{HIER}/open-data/#kenmerk",
        "label": "Kenmerk (SHA-256)",
    }


def test_all_public_versions_of_all_years_stand_in_it_the_newest_first(client):
    publiceer("1.0", voorbeeld(2020), jaar=2020)
    publiceer("0.1", soort="concept", openbaar=False, reden="Geheime reden")
    publiceer("1.0")
    publiceer("1.1")

    response = client.get(URL)

    assert [deel(rij, "title") for rij in read(client).findall(f"{ATOM}entry")] == [
        "Jaarplan 2021, versie 1.1: wijziging",
        "Jaarplan 2021, versie 1.0: wijziging",
        "Jaarplan 2020, versie 1.0: wijziging",
    ]
    assert "Geheim" not in response.content.decode()
    assert "Fatima" not in response.content.decode(), "the name of who made it"


def test_the_feed_itself_has_what_the_standard_asks(client):
    publiceer("1.0")

    feed = read(client)

    assert (feed.tag, feed.attrib) == (
        f"{ATOM}feed",
        {"{http://www.w3.org/XML/1998/namespace}lang": "nl"},
    )
    assert {naam: deel(feed, naam) for naam in ("title", "id", "updated", "rights")} == {
        "title": "Versies van het jaarplan – Inclusie Agenda Voorbeeldstad",
        "id": f"{HIER}/versies.atom",
        "updated": "2021-07-01T08:00:00+00:00",
        "rights": "U mag deze gegevens vrij gebruiken.",
    }
    assert links(feed) == [
        {"rel": "alternate", "href": f"{HIER}/plan/"},
        {"rel": "self", "href": f"{HIER}/versies.atom"},
    ]
    gevonden = [deel(rij, "id") for rij in feed.findall(f"{ATOM}entry")]
    assert len(set(gevonden)) == len(gevonden) == 1


def test_a_pdf_that_is_not_ready_is_no_link_and_comes_when_it_is(client):
    versie = publiceer("1.0")
    eerst = client.get(URL)
    bewaar_pdf(versie)
    daarna = client.get(URL)

    soorten = [
        [link["type"] for link in links(rij) if link["rel"] == "enclosure"]
        for antwoord in (eerst, daarna)
        for rij in ElementTree.fromstring(antwoord.content).findall(f"{ATOM}entry")  # noqa: S314
    ]
    assert soorten == [["application/json"], ["application/pdf", "application/json"]]
    assert eerst["ETag"] != daarna["ETag"]


def test_it_is_sent_as_atom_and_only_to_who_lacks_it(client):
    publiceer("1.0")

    response = client.get(URL)
    weer = client.get(URL, headers={"If-None-Match": response["ETag"]})

    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert response.content.startswith(b'<?xml version="1.0" encoding="utf-8"?>')
    assert (weer.status_code, weer.content) == (304, b"")


def test_without_a_public_version_there_are_no_entries(client):
    publiceer("0.1", soort="concept", openbaar=False)

    assert read(client).findall(f"{ATOM}entry") == []


@pytest.mark.parametrize("naam", ["plan_detail", "plan_versies", "plan_downloads"])
def test_a_page_of_the_plan_tells_a_program_where_the_feed_is(client, naam):
    publiceer("1.0")

    html = client.get(reverse(naam, args=[2021])).content.decode()

    assert html.count('<link rel="alternate" type="application/atom+xml"') == 1
    assert f'href="{URL}"' in html.partition("application/atom+xml")[2].partition(">")[0]
