"""/over/beveiliging/: the table of ASVS in figures and in full, and what to do with a hole."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.test import Client

from agenda.lezen.asvs import Stand, eisen, telling
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
URL, TXT = "/over/beveiliging/", "/.well-known/security.txt"


def test_it_counts_honestly():
    tekst = Bladzijde(Client().get(URL)).tekst
    assert f"Dat zijn {len(eisen())} eisen." in tekst
    assert sum(telling().values()) == len(eisen()) == 253
    assert f"Samen {' '.join(map(str, telling().values()))}" in tekst
    geteld = {stand.label.capitalize(): sum(eis.stand == stand for eis in eisen()) for stand in Stand}
    assert geteld == telling()


def test_every_requirement_is_there_with_its_proof_and_with_what_remains():
    tekst = Bladzijde(Client().get(URL)).tekst
    missend = []
    for eis in eisen():
        zin = f"{eis.id}: {eis.stand.label} {eis.eis}. {eis.toelichting}".strip()
        missend += [] if zin in tekst else [zin]
        missend += [bewijs for bewijs in eis.bewijs if bewijs not in tekst]
    assert missend == []


@pytest.mark.parametrize(
    ("mail", "tot", "adressen"),
    [
        ("hulp@voorbeeldstad.example", date(2027, 6, 1), ["mailto:hulp@voorbeeldstad.example", TXT]),
        ("hulp@voorbeeldstad.example", None, ["mailto:hulp@voorbeeldstad.example"]),
        ("", date(2027, 6, 1), []),
    ],
)
def test_it_leads_to_where_a_hole_is_told_and_to_no_file_that_is_not_there(settings, mail, tot, adressen):
    fabriek.gemeente(mail=mail)
    settings.SECURITY_EXPIRES = tot
    html = Client().get(URL).content.decode()
    deel = html[html.index('id="lek"') : html.index('id="asvs"')]
    assert re.findall(r'href="([^"]+)"', deel) == adressen


def test_the_terms_are_those_of_the_security_policy():
    html = Client().get(URL).content.decode()
    op_pagina = re.findall(r"<dt>Binnen (\d+) (werkdagen|dagen)</dt>", html)
    beleid = (ROOT / "SECURITY.md").read_text().split("## What you may expect")[1].split("## ")[0]
    beloofd = re.findall(r"\| (\d+) (working days|days) \|", beleid)
    woorden = {"working days": "werkdagen", "days": "dagen"}
    assert op_pagina == [(getal, woorden[soort]) for getal, soort in beloofd]
    assert len(op_pagina) == 4
