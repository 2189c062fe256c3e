"""The teller reads the story, agrees, and takes it back."""

import pytest

from ambassadeurs.handelen import verhalen
from tests.agenda import fabriek as a
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.fixture
def daan():
    return f.persoon("Daan", account=a.user("ambassadeur"))


def stuur(verhaal, velden):
    return a.client("ambassadeur").post(f"/mijn/verhalen/{verhaal.pk}/", velden, follow=True)


def zeg(doe, verhaal):
    return stuur(verhaal, {"doe": doe, "versie": verhaal.versie})


def test_agreeing_gives_the_consent_by_the_teller(daan):
    verhaal = f.verhaal(persoon=daan)
    zeg("goed", verhaal)
    verhaal.refresh_from_db()
    toestemming = verhaal.toestemming
    assert (verhaal.status, toestemming.persoon, toestemming.hoe, toestemming.genoteerd_door) == (
        "nagelezen", daan, "website", None,
    )  # fmt: skip


def test_what_is_not_on_the_website_yet_is_not_taken_off_it(daan):
    verhaal = f.verhaal(persoon=daan, status="nagelezen")
    blad = Bladzijde(a.client("ambassadeur").get(f"/mijn/verhalen/{verhaal.pk}/"))
    assert "Mag dit verhaal toch niet op de website?" in blad.tekst
    assert "Het verdwijnt meteen." not in blad.tekst
    assert "Uw verhaal komt niet op de website." in zeg("weg", verhaal).content.decode()


def test_after_agreeing_the_teller_reads_what_happens_then(daan):
    tekst = Bladzijde(zeg("goed", f.verhaal(persoon=daan))).tekst
    assert "Bedankt. Uw verhaal mag op de website. Wij zetten het erop." in tekst
    assert "U vindt dit verhaal goed. Het staat nog niet op de website." in tekst


def test_taking_back_is_at_once(daan):
    verhaal = f.verhaal(persoon=daan, status="gepubliceerd")
    antwoord = zeg("weg", verhaal)
    verhaal.refresh_from_db()
    assert verhaal.status == "ingetrokken"
    assert "Uw verhaal staat niet meer op de website." in antwoord.content.decode()


def test_the_title_says_which_story_it_is(daan):
    verhaal = f.verhaal("Elke euro telt", persoon=daan)
    tekst = a.client("ambassadeur").get(f"/mijn/verhalen/{verhaal.pk}/").content.decode()
    assert "<title>Elke euro telt: nalezen – Mijn" in tekst


def test_taking_back_does_not_ask_what_was_on_the_screen(daan):
    """An editor published it meanwhile: that is no reason to leave it there."""
    verhaal = f.verhaal(persoon=daan, status="nagelezen")
    gelezen = verhaal.versie
    verhalen.publiceer(verhaal, door=a.user(), at=MOMENT)
    for velden in ({"doe": "weg", "versie": gelezen}, {"doe": "weg"}):
        antwoord = stuur(verhaal, velden)
        verhaal.refresh_from_db()
        assert verhaal.status == "ingetrokken"
        zin = "niet meer op de website" if "versie" in velden else "komt niet op de website"
        assert zin in antwoord.content.decode()


def test_taking_back_what_an_editor_changed_meanwhile_leaves_it_off_the_website(daan):
    verhaal = f.verhaal(persoon=daan, status="gepubliceerd")
    verhaal.tekst_makkelijk = "Heel iets anders."
    verhalen.schrijf(verhaal, door=a.user(), at=MOMENT)
    assert "Uw verhaal komt niet op de website." in zeg("weg", verhaal).content.decode()
    verhaal.refresh_from_db()
    assert verhaal.status == "opgehaald"


def test_agreeing_twice_is_agreeing_once(daan):
    verhaal = f.verhaal(persoon=daan)
    _, antwoord = zeg("goed", verhaal), zeg("goed", verhaal)
    assert [str(zin) for zin in antwoord.context["messages"]] == []
    assert "U vindt dit verhaal goed." in antwoord.content.decode()
    assert verhaal.history.count() == 2


def test_agreeing_counts_for_the_text_on_the_screen(daan):
    verhaal = f.verhaal(persoon=daan)
    gelezen = verhaal.versie
    verhaal.tekst_makkelijk = "Heel iets anders."
    verhalen.schrijf(verhaal, door=a.user(), at=MOMENT)
    antwoord = stuur(verhaal, {"doe": "goed", "versie": gelezen})
    verhaal.refresh_from_db()
    assert verhaal.status == "opgehaald"
    assert "Iemand veranderde dit verhaal net." in antwoord.content.decode()


def test_of_somebody_else_it_is_not_there(daan):
    verhaal = f.verhaal(persoon=f.persoon("Els"))
    assert a.client("ambassadeur").get(f"/mijn/verhalen/{verhaal.pk}/").status_code == 404
    assert zeg("goed", verhaal).status_code == 404
