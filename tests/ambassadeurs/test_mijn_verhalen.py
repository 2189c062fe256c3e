"""The stories that somebody told."""

import pytest

from tests.agenda import fabriek as a
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_only_the_own_stories_stand_there():
    daan = f.persoon("Daan", account=a.user("ambassadeur"))
    f.verhaal("Van mij", persoon=daan)
    f.verhaal("Van een ander", persoon=f.persoon("Els"))
    antwoord = a.client("ambassadeur").get("/mijn/verhalen/")
    assert [verhaal.titel for verhaal in antwoord.context["verhalen"]] == ["Van mij"]


def test_without_a_story_it_says_so():
    f.persoon("Daan", account=a.user("ambassadeur"))
    assert (
        "Er staat nog geen verhaal van u." in a.client("ambassadeur").get("/mijn/verhalen/").content.decode()
    )
