"""Consent that was given in a talk or on paper: the exact words, and who wrote it down."""

import pytest

from ambassadeurs.models import Toestemming
from ambassadeurs.toestemmingsteksten import tekst
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_the_words_are_there_and_the_consent_is_written_down():
    wie, browser = f.persoon(), als("procesregisseur")
    url = f"/werkplek/mensen/{wie.pk}/toestemmingen/foto/noteren/"
    assert tekst("foto") in Bladzijde(browser.get(url)).tekst
    assert browser.post(url, {}).status_code == 422
    assert browser.post(url, {"hoe": "website"}).status_code == 422
    for _ in range(2):
        assert browser.post(url, {"hoe": "papier"}).status_code == 302
    rij = Toestemming.objects.get()
    assert (rij.persoon, rij.doel, rij.hoe, rij.genoteerd_door) == (
        wie,
        "foto",
        "papier",
        user("procesregisseur"),
    )


def test_to_a_story_somebody_agrees_where_it_is_read():
    wie, browser = f.persoon(), als("procesregisseur")
    hier = f"/werkplek/mensen/{wie.pk}/"
    for antwoord in (
        browser.get(f"{hier}toestemmingen/verhaal/noteren/"),
        browser.post(f"{hier}toestemmingen/verhaal/noteren/", {"hoe": "papier"}),
    ):
        assert antwoord.status_code == 404
    assert Toestemming.objects.count() == 0
    blad = Bladzijde(browser.get(hier))
    assert len(blad.links_naar(f"{hier}toestemmingen/")) == 4
    assert "Dit noteert u bij het verhaal zelf" in blad.tekst
