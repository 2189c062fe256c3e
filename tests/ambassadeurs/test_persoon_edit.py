"""/werkplek/mensen/<number>/bewerken/: how somebody is called and reached; the login goes along."""

import pytest

from ambassadeurs.handelen import toegang
from ambassadeurs.models import Persoon
from tests.agenda.fabriek import MOMENT, user
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


@pytest.fixture
def bram():
    return f.netwerkrol(f.persoon("Bram Voorbeeld")).persoon


def stuur(persoon, **anders):
    browser, url = als("procesregisseur"), f"/werkplek/mensen/{persoon.pk}/bewerken/"
    return browser.post(url, ingevuld(browser.get(url).content.decode()) | anders)


def test_name_and_contact_change_and_the_login_too(bram):
    toegang.nodig_uit(bram, door=user("procesregisseur"), at=MOMENT)
    assert stuur(bram, naam="Bram Anders", email="anders@voorbeeldstad.example").status_code == 302
    bram = Persoon.objects.select_related("account").get(pk=bram.pk)
    assert (bram.naam, bram.email) == ("Bram Anders", "anders@voorbeeldstad.example")
    assert (bram.account.naam, bram.account.email) == (bram.naam, bram.email)


def test_the_address_of_another_account_is_refused_at_its_field(bram):
    toegang.nodig_uit(bram, door=user("procesregisseur"), at=MOMENT)
    user("medewerker")
    response = stuur(bram, email="medewerker@voorbeeldstad.example")
    assert response.context["form"].errors == {
        "email": ["Dit e-mailadres hoort bij iemand anders. Elk mens heeft een eigen account."]
    }


def test_the_way_to_reach_somebody_needs_its_number(bram):
    response = stuur(bram, bereikbaar_via="brief")
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["adres"])


def test_a_change_of_somebody_else_in_between_is_shown(bram):
    browser, url = als("procesregisseur"), f"/werkplek/mensen/{bram.pk}/bewerken/"
    velden = ingevuld(browser.get(url).content.decode())
    stuur(bram, telefoon="012 345 00 99")
    response = browser.post(url, velden | {"telefoon": "012 345 00 11"})
    assert (response.status_code, "012 345 00 99" in response.content.decode()) == (409, True)
