"""Writing a story down."""

import pytest

from ambassadeurs.models import Verhaal
from tests.agenda import fabriek as a
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
PAD = "/werkplek/verhalen/nieuw/"
VERHAAL = {"titel": "Rondkomen", "tekst_makkelijk": "Elke euro telt.", "verteller_weergave": "Aisha"}


def test_a_new_story_waits_for_its_teller():
    aisha, browser = f.persoon("Aisha"), a.client()
    velden = ingevuld(browser.get(PAD).content.decode(), persoon=str(aisha.pk), **VERHAAL)
    antwoord = browser.post(PAD, velden)
    hier = f"/werkplek/verhalen/{Verhaal.objects.get().pk}/"
    assert antwoord.headers["Location"] == browser.post(PAD, velden).headers["Location"] == hier
    assert list(Verhaal.objects.values_list("titel", "status", "persoon")) == [
        ("Rondkomen", "opgehaald", aisha.pk)
    ]


def test_what_is_missing_is_asked_and_the_rest_stays():
    antwoord = a.client().post(PAD, VERHAAL | {"titel": ""})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert all(zin in tekst for zin in ("vul een titel in.", "kies wie dit vertelt.", "Elke euro telt."))
