"""`/open-data/`: what a developer and a journalist can take, and what stands on the page is so."""

import contextlib
import io
import re
from html import unescape

import pytest
from django.core.cache import caches
from django.urls import reverse

from agenda.models.beoordelen import GEEN_TELLING, MINSTE_BEOORDELAARS
from agenda.models.documentvorm import SCHEMA
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer, voorbeeld

pytestmark = pytest.mark.django_db
URL = "/open-data/"


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def read(client):
    return Bladzijde(client.get(URL))


def voorbeelden(client) -> list[str]:
    html = client.get(URL).content.decode()
    return [unescape(code) for code in re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", html, re.DOTALL)]


def test_the_newest_files_of_every_year_are_linked(client):
    publiceer("1.0", voorbeeld(2020), jaar=2020)
    publiceer("1.0")
    publiceer("1.1")
    publiceer("0.1", voorbeeld(2022), jaar=2022, soort="concept", openbaar=False)

    links = [(tekst, href) for tekst, href in read(client).links if "/plan/20" in href]

    assert [paar for paar in links if "jaarplan." in paar[1]] == [
        (f"{woord} van {jaar} ({soort})", f"/plan/{jaar}/jaarplan.{soort}")
        for jaar in (2021, 2020)
        for woord, soort in (("Tabellen", "xlsx"), ("Tabel", "csv"), ("Gegevens", "json"), ("Plan", "pdf"))
    ]
    assert "2022" not in read(client).tekst


def test_every_fixed_address_answers(client):
    publiceer("1.0")
    publiceer("1.1")
    adressen = re.findall(r'<th scope="row"><code>(.*?)</code>', client.get(URL).content.decode())

    assert adressen == [
        "/plan/2021/jaarplan.json",
        "/plan/2021/jaarplan.xlsx",
        "/plan/2021/jaarplan.csv",
        "/plan/2021/jaarplan.pdf",
        "/raad/2021/raad.pdf",
        "/plan/2021/versies/1.1/jaarplan.json",
        "/versies.atom",
        "/kalender.ics",
        "/plan/schema.json",
    ]
    # Without a worker there is no PDF yet.
    assert [client.get(adres).status_code for adres in adressen] == [200] * 3 + [503] * 2 + [200] * 4


@pytest.mark.django_db(transaction=True)
def test_the_program_that_checks_the_hash_says_so(client, live_server, settings):
    settings.PUBLIC_URL = live_server.url
    publiceer("1.0")
    (programma,) = [code for code in voorbeelden(client) if "hashlib" in code]
    uit = io.StringIO()

    with contextlib.redirect_stdout(uit):
        exec(programma, {})  # noqa: S102 -- what stands on our own page

    assert uit.getvalue() == "True\n"


def test_every_kind_of_row_is_explained_and_every_link_between_them_leads_there(client):
    html = client.get(URL).content.decode()
    ids = re.findall(r'id="(rij-\w+)"', html)

    assert ids[:3] == ["rij-bestand", "rij-versie", "rij-document"]
    assert set(re.findall(r'href="#(rij-\w+)"', html)) == set(ids) - {"rij-bestand"}
    blad = read(client)
    assert (
        "budget Het geld voor de actie, in hele euro’s. Null: nog niet bekend. Geheel getal, of niets (null)."
        in (blad.tekst)
    )
    assert (
        "raadsvergaderingen Wanneer de raad vergadert. Lijst van rijen: rij raadsvergaderingen. Sinds vorm 2."
        in (blad.tekst)
    )


def test_the_schema_of_every_shape_is_linked(client):
    adressen = [href for _, href in read(client).links if "schema" in href]

    assert adressen == ["/plan/schema.json"] + [f"/plan/schema/{vorm}.json" for vorm in range(SCHEMA, 0, -1)]


def test_before_anything_is_public_the_page_is_there_and_names_no_year(client):
    publiceer("0.1", soort="concept", openbaar=False)

    blad = read(client)

    assert "Er is nog geen jaarplan openbaar. Kom later terug." in blad.tekst
    assert [href for _, href in blad.links if "/plan/20" in href] == []


def test_the_comparison_is_only_offered_when_there_is_one(client):
    publiceer("1.0")
    eerst = read(client).links_naar("/plan/2021/wat-is-veranderd/")
    publiceer("1.1")

    assert (eerst, len(read(client).links_naar("/plan/2021/wat-is-veranderd/"))) == ([], 1)


@pytest.mark.parametrize("adres", ["/plan/2021/downloads/", "/plan/2021/"])
def test_the_page_is_found_from_the_plan(client, adres):
    publiceer("1.0")

    in_main = adres.endswith("downloads/")
    assert Bladzijde(client.get(adres), in_main=in_main).links_naar(URL)


def test_who_has_the_page_gets_nothing(client):
    etag = client.get(URL)["ETag"]

    assert client.get(reverse("open_data"), headers={"If-None-Match": etag}).status_code == 304


def test_it_promises_what_is_done_with_what_few_people_say(client):
    publiceer("1.0")

    tekst = read(client).tekst

    assert f"Een score of oordeel van minder dan {MINSTE_BEOORDELAARS} mensen geven wij niet." in tekst
    assert (
        f"Gaven minder dan {GEEN_TELLING} mensen een score of oordeel? Dan zeggen wij niet hoeveel." in tekst
    )
