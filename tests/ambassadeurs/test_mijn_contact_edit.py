"""Changing how we reach you: not the address with which somebody logs in."""

import pytest

from ambassadeurs.models import Persoon
from tests.agenda.fabriek import client as als
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
URL = "/mijn/gegevens/contact/"


@pytest.fixture
def anna():
    wie = f.persoon("Anna Ambassadeur", account=user("ambassadeur"))
    return f.netwerkrol(wie).persoon


def stuur(**anders):
    browser = als("ambassadeur")
    return browser.post(URL, ingevuld(browser.get(URL).content.decode()) | anders)


def test_name_and_way_change_and_the_account_is_called_the_same(anna):
    stuur(naam="Anna Anders", bereikbaar_via="sms", telefoon="012 345 67 89")
    anna = Persoon.objects.select_related("account").get()
    assert (anna.naam, anna.bereikbaar_via, anna.telefoon, anna.account.naam) == (
        "Anna Anders", "sms", "012 345 67 89", "Anna Anders",
    )  # fmt: skip


def test_the_session_goes_on_after_another_name(anna):
    browser = als("ambassadeur")
    browser.post(URL, ingevuld(browser.get(URL).content.decode()) | {"naam": "Anna Anders"})
    assert browser.get("/mijn/").status_code == 200


def test_the_address_to_log_in_with_stays(anna):
    stuur(email="dief@elders.example", account="1", beoordelaar_code="X")
    anders = Persoon.objects.select_related("account").get()
    assert (anders.email, anders.account.email) == (anna.email, "ambassadeur@voorbeeldstad.example")


@pytest.mark.parametrize(("via", "nummer"), [("sms", "061234"), ("telefoon", "061234"), ("mail", "061234")])
def test_a_number_is_a_whole_one(anna, via, nummer):
    response = stuur(bereikbaar_via=via, telefoon=nummer)
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["telefoon"])


def test_an_old_number_stands_in_nobodys_way(anna):
    anna.telefoon, anna.versie = "061234", anna.versie + 1
    anna.save()
    assert stuur(naam="Anna Anders").status_code == 302


@pytest.mark.parametrize(("via", "veld"), [("telefoon", "telefoon"), ("sms", "telefoon"), ("brief", "adres")])
def test_the_way_needs_its_number_or_address(anna, via, veld):
    response = stuur(bereikbaar_via=via)
    assert (response.status_code, list(response.context["form"].errors)) == (422, [veld])
