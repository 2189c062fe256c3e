"""The life of a story: nothing is shown that its teller did not read and does not want."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ambassadeurs.handelen import toestemmen, verhalen
from ambassadeurs.models import ToestemmingDoel, Verhaal
from inclusie.history import bewaar
from tests.agenda.fabriek import MOMENT, thema, user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def hand():
    return {"door": user(), "at": MOMENT}


def test_the_way_to_the_website():
    verhaal = f.verhaal()
    assert list(Verhaal.objects.openbaar()) == []
    verhalen.keur_goed(verhaal, **hand())
    assert list(Verhaal.objects.openbaar()) == []
    verhalen.publiceer(verhaal, **hand())
    assert list(Verhaal.objects.openbaar()) == [verhaal]


def test_without_the_teller_it_is_not_shown():
    verhaal = f.verhaal()
    with pytest.raises(ValidationError):
        verhalen.publiceer(verhaal, **hand())
    with pytest.raises((ValidationError, IntegrityError)), transaction.atomic():
        verhaal.status, verhaal.gepubliceerd_op = "gepubliceerd", MOMENT
        bewaar(verhaal, **hand())
    assert list(Verhaal.objects.openbaar()) == []


def test_taking_back_the_consent_hides_it_and_giving_it_again_asks_the_story_again():
    verhaal = f.verhaal(status="gepubliceerd")
    toestemmen.trek_in(verhaal.persoon, ToestemmingDoel.VERHAAL, **hand())
    assert list(Verhaal.objects.openbaar()) == []
    toestemmen.geef(verhaal.persoon, ToestemmingDoel.VERHAAL, **hand())
    assert list(Verhaal.objects.openbaar()) == []
    verhaal.refresh_from_db()
    verhalen.keur_goed(verhaal, **hand())
    verhalen.publiceer(verhaal, **hand())
    assert list(Verhaal.objects.openbaar()) == [verhaal]


@pytest.mark.parametrize("veld", ["titel", "tekst_makkelijk", "verteller_weergave"])
def test_other_words_take_it_off_the_website_until_they_are_read(veld):
    verhaal = f.verhaal(status="gepubliceerd")
    setattr(verhaal, veld, "Iets anders")
    verhalen.schrijf(verhaal, **hand())
    verhaal.refresh_from_db()
    assert (verhaal.status, verhaal.toestemming, verhaal.nagelezen_op) == ("opgehaald", None, None)


def test_other_themes_change_nothing_for_the_teller():
    verhaal = f.verhaal(status="gepubliceerd")
    verhalen.schrijf(verhaal, relaties={"themas": []}, **hand())
    assert list(Verhaal.objects.openbaar()) == [verhaal]


def test_the_trail_keeps_no_words_of_the_teller():
    f.verhaal(titel="Kanarie", tekst_makkelijk="Kanarie vertelt.", verteller_weergave="Kanarie")
    assert "anarie" not in str(list(Verhaal.history.values()))


def test_another_theme_is_read_by_the_teller_too():
    verhaal = f.verhaal(status="gepubliceerd")
    verhalen.schrijf(verhaal, relaties={"themas": []}, **hand())
    assert verhaal.status == "gepubliceerd"
    verhalen.schrijf(verhaal, relaties={"themas": [thema("LHBTI")]}, **hand())
    assert (verhaal.status, verhaal.toestemming) == ("opgehaald", None)


def test_another_teller_takes_it_off_the_website_until_they_read_it():
    """What one person agreed to, says nothing of another."""
    verhaal = f.verhaal(status="gepubliceerd")
    verhaal.persoon = f.persoon("Karim")
    verhalen.schrijf(verhaal, **hand())
    verhaal.refresh_from_db()
    assert (verhaal.status, verhaal.toestemming, verhaal.nagelezen_op) == ("opgehaald", None, None)
    with pytest.raises(ValidationError):
        verhalen.publiceer(verhaal, **hand())


def test_the_consent_of_somebody_else_shows_no_story():
    """Also when the row was written in another way."""
    verhaal = f.verhaal(status="nagelezen")
    verhaal.persoon = f.persoon("Karim")
    bewaar(verhaal, **hand())
    with pytest.raises(ValidationError, match="verteller"):
        verhalen.publiceer(verhaal, **hand())
    verhaal.status, verhaal.gepubliceerd_op = "gepubliceerd", MOMENT
    bewaar(verhaal, **hand())
    assert list(Verhaal.objects.openbaar()) == []
