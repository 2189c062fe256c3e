"""`/plan/2021/downloads/`: what can be taken home, with kind, pages and size."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import bewaar_pdf, publiceer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def read(client):
    return Bladzijde(client.get(reverse("plan_downloads", args=[2021])))


def test_every_file_names_its_kind_and_size(client):
    bewaar_pdf(publiceer("1.0"))
    bewaar_pdf(publiceer("1.1"), b"y" * 1_250_000)

    links = dict((href, tekst) for tekst, href in read(client).links)
    xlsx, csv, json = (
        len(client.get(f"/plan/2021/jaarplan.{einde}").content) for einde in ("xlsx", "csv", "json")
    )

    assert {href: links[href] for href in links if "jaarplan." in href} == {
        "/plan/2021/jaarplan.pdf": "Jaarplan 2021 (pdf, 24 bladzijden, 1,2 MB)",
        "/plan/2021/jaarplan.xlsx": f"Het hele plan in tabellen (xlsx, {round(xlsx / 1000)} kB)",
        "/plan/2021/jaarplan.csv": f"Alle acties in een tabel (csv, {round(csv / 1000)} kB)",
        "/plan/2021/jaarplan.json": f"Het hele plan als gegevens (json, {round(json / 1000)} kB)",
        "/plan/2021/versies/1.0/jaarplan.pdf": "Versie 1.0 (pdf, 24 bladzijden, 1 kB)",
    }


def test_every_column_of_the_table_is_explained(client):
    publiceer("1.0")

    uitleg = read(client).tekst.partition("Wat staat er in de tabel met acties? ")[2]
    kolommen = client.get("/plan/2021/jaarplan.csv").content.decode("utf-8-sig").splitlines()[0].split(";")

    eerste = "code Het nummer van de actie. Leeg: een nieuwe actie. doel Het nummer van het doel. "
    assert uitleg.startswith(eerste)
    assert [kolom for kolom in kolommen if f" {kolom} " not in f" {uitleg}"] == []


def test_it_names_the_sheets_that_come_back_and_those_that_are_only_read(client):
    publiceer("1.0")

    tekst = read(client).tekst.partition("Welke bladen heeft het xlsx-bestand? ")[2]
    assert tekst.partition(" Op het blad Uitleg")[0] == (
        "Deze bladen kunnen ook terug in het plan: Plan Focus Doelen Acties Indicatoren Metingen Voortgang"
        " Deze bladen zijn alleen om te lezen: Gemeente Agenda Thema’s Domeinen Cijfers"
        " Obstakels Raadsstukken Raadsvergaderingen Evaluaties Oordelen per actie Routekaart Index"
        " VN-verdrag Wettelijke plannen Vervallen"
    )


def test_it_says_which_texts_hold_marks(client):
    publiceer("1.0")

    zin = "Die tekens staan bij: hele inleiding, toelichting en hele tekst."
    assert [
        zin in Bladzijde(client.get(adres)).tekst for adres in ("/plan/2021/downloads/", "/open-data/")
    ] == [
        True,
        True,
    ]


def test_a_pdf_that_is_not_ready_is_no_link(client):
    publiceer("1.0")

    blad = read(client)

    assert blad.links_naar("/plan/2021/jaarplan.pdf") == []
    assert "Het pdf-bestand is bijna klaar. Kom straks terug." in blad.tekst


def test_a_year_without_a_public_version_is_not_there(client):
    assert client.get(reverse("plan_downloads", args=[2021])).status_code == 404
