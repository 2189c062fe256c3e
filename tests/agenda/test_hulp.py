"""/hulp/: how to reach us, and short help with reading, telling, logging in and what was typed."""

import re

import pytest
from django.test import Client
from django.utils.html import strip_tags

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
URL = "/hulp/"


def test_it_begins_with_how_to_reach_us():
    fabriek.gemeente(telefoon="012 345 67 89", mail="hulp@voorbeeldstad.example")
    tekst = Bladzijde(Client().get(URL)).tekst
    assert "Komt u er niet uit? Bel ons op 012 345 67 89 of mail naar hulp@voorbeeldstad.example." in tekst


def test_it_leads_to_where_somebody_goes_on():
    fabriek.gemeente()
    html = Client().get(URL).content.decode()
    inhoud = html[html.index('id="lezen"') : html.index("<footer")]
    assert re.findall(r'href="([^"]+)"', inhoud) == [
        "/woordenlijst/",
        "/toegankelijkheid/#werkt-niet",
        "/obstakel-melden/",
        "/volgen/",
        "/volgen/#kwijt",
        "/privacy/",
        "/inloggen/",
        "/werkplek/handleiding/",
    ]
    assert 'id="kwijt"' in Client().get("/volgen/").content.decode()


def test_every_page_leads_to_it(client):
    fabriek.gemeente()
    voet = client.get("/woordenlijst/").content.decode().split("<footer")[1]
    assert re.findall(r'href="/hulp/">([^<]+)<', voet) == ["Hulp"]


def test_sentences_are_short():
    html = Client().get(URL).content.decode()
    deel = html[html.index("<main") : html.index("</main>")]
    alineas = [strip_tags(blok) for blok in re.findall(r"<(?:p|li)\b[^>]*>(.*?)</(?:p|li)>", deel, re.DOTALL)]
    zinnen = [zin for alinea in alineas for zin in re.split(r"(?<=[.?:])\s", alinea)]
    assert [zin for zin in zinnen if len(zin.split()) > 15] == []
