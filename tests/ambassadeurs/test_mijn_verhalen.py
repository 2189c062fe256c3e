"""The stories that somebody told."""

import pytest

from ambassadeurs.handelen.toestemmen import trek_in
from tests.agenda import fabriek as a
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_only_the_own_stories_stand_there():
    daan = f.persoon("Daan", account=a.user("ambassadeur"))
    f.verhaal("Van mij", persoon=daan)
    f.verhaal("Van een ander", persoon=f.persoon("Els"))
    antwoord = a.client("ambassadeur").get("/mijn/verhalen/")
    assert [verhaal.titel for verhaal in antwoord.context["verhalen"]] == ["Van mij"]


@pytest.mark.parametrize(
    ("status", "zin"),
    [
        ("opgehaald", "Lees dit verhaal nog na. Daarna mag het op de website."),
        ("nagelezen", "U vindt dit verhaal goed. Het staat nog niet op de website."),
        ("gepubliceerd", "Het staat op de website sinds 1 juli 2021."),
    ],
)
def test_the_teller_is_addressed_and_not_told_of(status, zin):
    f.verhaal(status=status, persoon=f.persoon("Daan", account=a.user("ambassadeur")))
    tekst = Bladzijde(a.client("ambassadeur").get("/mijn/verhalen/")).tekst
    assert zin in tekst
    assert "e verteller" not in tekst


def test_after_taking_the_consent_back_it_says_what_to_do():
    daan = f.persoon("Daan", account=a.user("ambassadeur"))
    f.verhaal(status="gepubliceerd", persoon=daan)
    trek_in(daan, "verhaal", door=daan.account, at=a.MOMENT)
    tekst = Bladzijde(a.client("ambassadeur").get("/mijn/verhalen/")).tekst
    assert "U trok uw toestemming in. Het verhaal staat niet op de website." in tekst


def test_without_a_story_it_says_so():
    f.persoon("Daan", account=a.user("ambassadeur"))
    assert (
        "Er staat nog geen verhaal van u." in a.client("ambassadeur").get("/mijn/verhalen/").content.decode()
    )
