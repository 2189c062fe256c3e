"""Somebody types for another, each with an own account."""

import pytest

from ambassadeurs.models import Namens
from inclusie.accounts.models import User
from inclusie.post.models import Mail
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def test_a_helper_is_chosen_once_and_never_oneself():
    els, petra = f.persoon("Els Voorbeeld"), f.persoon("Petra Hulp")
    browser, url = als("procesregisseur"), f"/werkplek/mensen/{els.pk}/hulp/nieuw/"
    html = browser.get(url).content.decode()
    assert "Els Voorbeeld</option>" not in html
    zonder = browser.post(url, ingevuld(html) | {"helper": petra.pk})
    assert (zonder.status_code, Namens.objects.count(), len(Mail.objects.all())) == (422, 0, 0)
    assert Bladzijde(zonder).links_naar("#id_") == ["#id_uitnodigen"]
    data = ingevuld(html) | {"helper": petra.pk, "uitnodigen": "on"}
    assert [browser.post(url, data).status_code for _ in range(2)] == [302, 302]
    assert [User.objects.get(persoon=petra).rol, Mail.objects.count()] == ["ambassadeur", 1]
    assert [(hulp.helper, hulp.voor) for hulp in Namens.objects.all()] == [(petra, els)]
    html = browser.get(url).content.decode()
    gevraagd = browser.post(url, ingevuld(html) | {"helper": petra.pk})
    assert "U bewaarde dit net al" in Bladzijde(gevraagd).tekst
    nog_eens = browser.post(url, ingevuld(gevraagd.content.decode()))
    assert (nog_eens.status_code, Namens.objects.count()) == (422, 1)
    assert "Deze persoon helpt deze ander al." in Bladzijde(nog_eens).tekst
    assert browser.post(url, ingevuld(html) | {"helper": els.pk}).status_code == 422


def test_a_helper_without_an_address_cannot_be_invited():
    els = f.persoon("Els Voorbeeld")
    petra = f.persoon("Petra Hulp", email="", bereikbaar_via="telefoon", telefoon="012 345 67 89")
    browser, url = als("procesregisseur"), f"/werkplek/mensen/{els.pk}/hulp/nieuw/"
    data = ingevuld(browser.get(url).content.decode()) | {"helper": petra.pk, "uitnodigen": "on"}
    antwoord = browser.post(url, data)
    assert (antwoord.status_code, Namens.objects.count()) == (422, 0)
    assert "Zonder e-mailadres kan iemand niet inloggen." in Bladzijde(antwoord).tekst


def test_two_of_one_name_are_told_apart_by_their_number():
    els, een, twee = (
        f.persoon("Els Voorbeeld"),
        f.persoon("Petra Hulp"),
        f.persoon("Petra Hulp", email="p@p.example"),
    )
    html = als("procesregisseur").get(f"/werkplek/mensen/{els.pk}/hulp/nieuw/").content.decode()
    namen = [keuze.split("</option>")[0] for keuze in html.split('<option value="')[2:]]
    assert [naam.split(">")[1] for naam in namen] == [
        f"Petra Hulp (nummer {een.pk})", f"Petra Hulp (nummer {twee.pk})",
    ]  # fmt: skip
    assert f"nummer {twee.pk}" in Bladzijde(als("procesregisseur").get(f"/werkplek/mensen/{twee.pk}/")).tekst
