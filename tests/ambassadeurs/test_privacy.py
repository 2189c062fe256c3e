"""/privacy/: what we keep, why and how long, made of what the portal does."""

import re

import pytest
from django.test import Client

from ambassadeurs.lezen.privacy import WANNEER, gegevens
from ambassadeurs.models import ToestemmingDoel
from ambassadeurs.privacy.dataklassen import KLASSEN, C, D
from ambassadeurs.privacy.retention import BEWAARTERMIJNEN
from ambassadeurs.toestemmingsteksten import tekst
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def bladzijde():
    antwoord = Client().get("/privacy/")
    assert antwoord.status_code == 200
    return Bladzijde(antwoord)


def test_every_term_is_on_the_page_in_its_own_words():
    tekst_op_pagina = bladzijde().tekst
    zinnen = [zin for rij in BEWAARTERMIJNEN for zin in (rij.wat, rij.hoe_lang, rij.daarna, rij.waarom)]
    assert [zin for zin in zinnen if zin not in tekst_op_pagina] == []


def test_every_purpose_of_consent_is_there_with_its_words():
    op_pagina = bladzijde().tekst
    assert [doel for doel in ToestemmingDoel if tekst(doel) not in op_pagina] == []


def test_every_table_with_words_of_a_person_is_told():
    """Of these somebody gives us the words; the others hold only whose it is."""
    alleen_verwijzing = {
        "accounts.Inloglink", "accounts.Herstelcode", "accounts.Sessie", "ambassadeurs.Namens",
        "ambassadeurs.Betrokkenheid", "ambassadeurs.Toestemming",
        "ambassadeurs.Meetverzoek", "ambassadeurs.Oproep",
    }  # fmt: skip
    persoonlijk = {
        label
        for label, klassen in KLASSEN.items()
        if not label.startswith("agenda.") and {C, D} & klassen.keys()
    }
    assert persoonlijk - alleen_verwijzing == WANNEER.keys()


def test_it_says_which_data_are_sensitive_and_never_a_name_of_a_field():
    rijen = {rij.wanneer: (rij.alles, rij.gevoelig) for rij in gegevens()}
    assert rijen["U meldt iets"] == (
        [
            "code om te volgen", "naam", "hoe wij u bereiken", "voor wie u iets meldt", "wat u ons vertelt",
            "waar", "hoe erg",
        ],
        ["wat u ons vertelt", "waar", "hoe erg"],
    )  # fmt: skip
    assert rijen["U kiest waarover u wilt praten"] == (["welk thema"], ["welk thema"])
    assert not any("_" in woord for paar in rijen.values() for woorden in paar for woord in woorden)


def test_where_we_keep_something_it_does_not_say_nothing():
    assert [rij.wanneer for rij in gegevens() if not rij.alles] == []
    assert "Niets" not in bladzijde().tekst


def test_no_word_is_one_that_only_we_know():
    alles = " ".join(woord for rij in gegevens() for woord in rij.alles)
    assert [woord for woord in ("code bij metingen", "levensdomein", "namens") if woord in alles] == []


def test_it_says_that_the_beheerder_sees_who_has_an_account():
    tekst_op_pagina = bladzijde().tekst
    assert "Zien wie een account heeft, met naam, e-mailadres en rol Beheerder." in tekst_op_pagina
    gids = fabriek.user("koploper", naam="Kanarie Wielewaal")
    assert gids.naam in fabriek.client("beheerder").get("/werkplek/gebruikers/").content.decode()


def test_the_roles_are_those_of_the_permissions():
    op_pagina = bladzijde().tekst
    assert "Meldingen lezen Medewerker en procesregisseur." in op_pagina


def test_the_municipality_is_named_with_how_to_reach_it():
    fabriek.gemeente(bezoekadres="Raadhuisplein 1")
    op_pagina = bladzijde().tekst
    assert "Vraag het aan de gemeente Voorbeeldstad: Bel 14 0180" in op_pagina
    assert "Kom langs: Raadhuisplein 1" in op_pagina


def test_every_sentence_is_short():
    fabriek.gemeente()
    html = Client().get("/privacy/").content.decode()
    stukken = re.findall(r"<(?:p|li|dd|td|h[1-3])\b[^>]*>(.*?)</(?:p|li|dd|td|h[1-3])>", html, re.DOTALL)
    zinnen = [
        zin
        for stuk in stukken
        for zin in re.split(r"(?<=[.?!])\s+", re.sub(r"<[^>]*>", "", stuk).strip())
        if "," not in zin
    ]
    assert [zin for zin in zinnen if len(zin.split()) > 15] == []
    assert "!" not in "".join(zinnen)


def test_the_page_is_in_the_footer_of_every_page():
    assert "/privacy/" in Client().get("/open-data/").content.decode()
