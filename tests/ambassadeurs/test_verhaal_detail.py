"""One story."""

import pytest
from django.test import Client

from ambassadeurs.handelen import toestemmen
from tests.agenda.fabriek import MOMENT, thema, user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_the_text_stands_in_paragraphs_and_is_no_html():
    woorden = "Een <b>zin</b>.\n\nNog een."
    verhaal = f.verhaal(status="gepubliceerd", tekst_makkelijk=woorden, themas=[thema("Armoede")])
    tekst = Client().get(f"/verhalen/{verhaal.pk}/").content.decode()
    assert "<p>Een &lt;b&gt;zin&lt;/b&gt;.</p>" in tekst
    assert "Dit verhaal gaat over: Armoede." in tekst


@pytest.mark.parametrize("status", ["opgehaald", "nagelezen"])
def test_what_is_not_published_is_not_there(status):
    verhaal = f.verhaal(status=status)
    assert Client().get(f"/verhalen/{verhaal.pk}/").status_code == 404


def test_after_taking_back_the_consent_it_is_gone():
    verhaal = f.verhaal(status="gepubliceerd")
    toestemmen.trek_in(verhaal.persoon, "verhaal", door=user(), at=MOMENT)
    assert Client().get(f"/verhalen/{verhaal.pk}/").status_code == 404
