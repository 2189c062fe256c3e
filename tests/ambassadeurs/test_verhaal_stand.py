"""Moving a story: noting the agreement of its teller, showing it, taking it away."""

import pytest

from tests.agenda import fabriek as a
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def begin(verhaal):
    return f"/werkplek/verhalen/{verhaal.pk}/"


def doe(verhaal, stap, **velden):
    """As the form gives it that was opened just now."""
    return a.client().post(f"{begin(verhaal)}{stap}/", {"versie": verhaal.versie} | velden)


def test_an_agreement_in_a_talk_names_who_noted_it():
    verhaal = f.verhaal()
    assert doe(verhaal, "goedkeuren").status_code == 422
    assert doe(verhaal, "goedkeuren", hoe="gesprek").status_code == 302
    verhaal.refresh_from_db()
    assert (verhaal.status, verhaal.toestemming.hoe, verhaal.toestemming.genoteerd_door) == (
        "nagelezen", "gesprek", a.user(),
    )  # fmt: skip


def test_a_move_that_is_not_possible_says_why():
    verhaal = f.verhaal()
    antwoord = doe(verhaal, "publiceren")
    verhaal.refresh_from_db()
    assert (antwoord.status_code, verhaal.status) == (422, "opgehaald")
    assert "Dit kan nu niet." in antwoord.content.decode()


def test_to_the_website_and_back():
    verhaal = f.verhaal(status="nagelezen")
    for stap, status in (("publiceren", "gepubliceerd"), ("intrekken", "ingetrokken")):
        doe(verhaal, stap)
        verhaal.refresh_from_db()
        assert verhaal.status == status


def test_an_agreement_counts_for_the_text_that_was_read():
    """A colleague changed the words after this page was opened."""
    verhaal = f.verhaal()
    gelezen = verhaal.versie
    blad = a.client().get(f"{begin(verhaal)}bewerken/").content.decode()
    a.client().post(f"{begin(verhaal)}bewerken/", ingevuld(blad, titel="Nog een titel"))
    antwoord = doe(verhaal, "goedkeuren", versie=gelezen, hoe="gesprek")
    verhaal.refresh_from_db()
    assert (antwoord.status_code, verhaal.titel, verhaal.status) == (409, "Nog een titel", "opgehaald")


def test_another_word_is_no_page():
    assert a.client().get(f"{begin(f.verhaal())}weggooien/").status_code == 404
