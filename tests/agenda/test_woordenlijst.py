"""/woordenlijst/: the words that may be new to a reader, the same that the builders use."""

import re
from pathlib import Path

import pytest
from django.test import Client

from agenda.views.openbaar.woordenlijst import woorden
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]


def test_every_word_is_there_with_its_sentences():
    op_pagina = Bladzijde(Client().get("/woordenlijst/")).tekst
    assert [woord for woord, uitleg in woorden().items() if f"{woord} {uitleg}" not in op_pagina] == []


def test_every_word_stands_in_the_glossary_of_who_builds_in_alphabetical_order():
    bijdragen = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").casefold()
    termen = " ".join(re.findall(r"^\| (.+?) \|", bijdragen.split("## glossary")[1], re.MULTILINE))
    assert [
        woord
        for woord in woorden()
        if woord.casefold() not in termen.replace("inclusie agenda", "inclusieagenda")
    ] == []
    assert list(woorden()) == sorted(woorden())


def test_every_sentence_is_short_and_explains_without_the_word_itself():
    zinnen = [zin for uitleg in woorden().values() for zin in re.split(r"(?<=[.?!:])\s+", uitleg)]
    assert [zin for zin in zinnen if len(zin.split()) > 15] == []
    assert [
        woord for woord, uitleg in woorden().items() if uitleg.split()[0].casefold() == woord.casefold()
    ] == []
