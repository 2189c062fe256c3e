"""/toegankelijkheid/: what the municipality filled in, what does not work yet, and how to tell it."""

import re
from datetime import date

import pytest
from django.test import Client

from ambassadeurs.lezen.toegankelijkheid import bekende_problemen
from ambassadeurs.termijnen import ANTWOORD
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
URL = "/toegankelijkheid/"


def bladzijde():
    antwoord = Client().get(URL)
    assert antwoord.status_code == 200
    return Bladzijde(antwoord)


def test_every_known_problem_is_there_with_its_way_around():
    op_pagina = bladzijde().tekst
    zinnen = [zin for rij in bekende_problemen() for zin in (rij.wat, rij.wie, rij.omweg, rij.wanneer)]
    assert len(zinnen) >= 4
    assert [zin for zin in zinnen if zin not in op_pagina] == []


def test_what_is_not_filled_in_is_said_and_not_made_up():
    op_pagina = bladzijde().tekst
    assert "Status De gemeente vulde nog geen status in." in op_pagina
    assert "Verklaring De gemeente gaf nog geen verklaring op." in op_pagina
    assert "Laatst getoetst Dit is nog niet ingevuld." in op_pagina
    assert "Wat de gemeente zelf nog toevoegt" not in op_pagina


def test_what_the_municipality_filled_in_is_shown():
    fabriek.gemeente(
        naleving="C",
        verklaring="https://www.voorbeeld.example/register/1",
        getoetst_op=date(2026, 3, 2),
        getoetst_hoe="Bureau Voorbeeld",
        eigen_problemen="- Een *oud* filmpje\n- <script>alert(1)</script>",
    )
    pagina = bladzijde()
    assert "Status C: eerste maatregelen genomen" in pagina.tekst
    assert "Laatst getoetst 2 maart 2026 Bureau Voorbeeld." in pagina.tekst
    verklaring = ("Lees onze verklaring in het register", "https://www.voorbeeld.example/register/1")
    assert verklaring in pagina.links
    html = Client().get(URL).content.decode()
    assert ("<em>oud</em>" in html, "<script>alert" in html) == (True, False)


@pytest.mark.parametrize(
    ("letter", "zin"),
    [("C", "De status staat hier zodra er een verklaring is."), ("E", "E: geen toegankelijkheidsverklaring")],
)
def test_a_status_is_claimed_with_a_statement_only(letter, zin):
    fabriek.gemeente(naleving=letter, verklaring="")
    assert f"Status {zin} Verklaring De gemeente gaf nog geen verklaring op." in bladzijde().tekst


def test_what_we_knew_is_not_of_a_day_that_must_still_come(settings):
    settings.DEMO_DATUM = date(2021, 7, 2)
    antwoord = Client().get(URL).content.decode()
    dagen = re.findall(r'data-kop="Bekend sinds">([^<]+)<', antwoord)
    assert dagen == ["Deze uitgave"] * len(bekende_problemen())


def test_it_tells_every_way_to_say_that_something_does_not_work():
    fabriek.gemeente(bezoekadres="Raadhuisplein 1")
    html = Client().get(URL).content.decode()
    deel = html[html.index('id="werkt-niet"') : html.index('id="status-nu"')]
    assert re.findall(r'href="([^"]+)"', deel) == [
        "/obstakel-melden/",
        "mailto:inclusie@voorbeeldstad.example",
        "tel:140180",
    ]
    assert "Kom langs: Raadhuisplein 1." in deel
    assert f"U hoort binnen {ANTWOORD} werkdagen van ons." in deel


@pytest.mark.parametrize("adres", ["/open-data/", "/bestaat-niet/"])
def test_the_way_to_it_stands_in_the_footer_of_every_page(adres):
    voet = Client().get(adres).content.decode().split("<footer")[1]
    assert re.findall(r'href="(/toegankelijkheid/[^"]*)"', voet) == [URL, f"{URL}#werkt-niet"]


def test_every_sentence_is_short():
    fabriek.gemeente()
    html = Client().get(URL).content.decode()
    stukken = re.findall(r"<(p|li|dd|td|th|h[1-3])\b[^>]*>(.*?)</\1>", html, re.DOTALL)
    zinnen = [
        zin for _, stuk in stukken for zin in re.split(r"(?<=[.?!])\s+", re.sub(r"<[^>]*>", "", stuk).strip())
    ]
    assert [zin for zin in zinnen if len(zin.split()) > 15] == []
    assert "!" not in "".join(zinnen)
