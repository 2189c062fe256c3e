"""/werkplek/acties/2021-01/voortgang/1/akkoord/: agree with the text that was read."""

import pytest

from agenda.models import Actie, Voortgang
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/voortgang/1/akkoord/"


@pytest.fixture
def bericht(db):
    koploper = fabriek.user("koploper")
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), trekker_account=koploper)
    return fabriek.voortgang(actie, akkoord=False, door=koploper)


def is_akkoord():
    return Voortgang.objects.get().akkoord_op is not None


def test_only_the_employee_agrees(bericht):
    rollen = ("koploper", "procesregisseur", "wethouder", "beheerder", "raadslid")
    assert [fabriek.client(rol).post(ADRES, {"versie": "1"}).status_code for rol in rollen] == [403] * 5
    assert is_akkoord() is False


def test_agreeing_starts_the_action(bericht):
    antwoord = fabriek.client().post(ADRES, {"versie": "1"})
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/acties/2021-01/")
    assert (is_akkoord(), Voortgang.objects.get().akkoord_door, Actie.objects.get().status) == (
        True,
        fabriek.user(),
        "in_uitvoering",
    )


def test_reading_the_address_agrees_to_nothing(bericht):
    assert (fabriek.client().get(ADRES).status_code, is_akkoord()) == (302, False)


@pytest.mark.parametrize("versie", ["2", "0", "", "x"])
def test_another_text_than_was_read_is_shown_first(bericht, versie):
    antwoord = fabriek.client().post(ADRES, {"versie": versie}, follow=True)
    assert is_akkoord() is False
    assert "Lees het opnieuw en geef dan akkoord." in Bladzijde(antwoord).tekst


def test_agreeing_twice_is_once(bericht):
    browser = fabriek.client()
    browser.post(ADRES, {"versie": "1"})
    antwoord = browser.post(ADRES, {"versie": "1"}, follow=True)
    assert "Dit bericht was al akkoord." in Bladzijde(antwoord).tekst
    assert Voortgang.objects.get().history.count() == 2
