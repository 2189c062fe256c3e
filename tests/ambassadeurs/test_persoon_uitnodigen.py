"""The button that mails how to log in, once more or for the first time."""

import re

import pytest

from ambassadeurs.models import Persoon
from inclusie.accounts.models import User
from tests.agenda.fabriek import client as als
from tests.agenda.fabriek import gemeente
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def klik(persoon):
    return als("procesregisseur").post(f"/werkplek/mensen/{persoon.pk}/uitnodigen/", follow=True)


def zinnen(response) -> list[str]:
    return [str(bericht) for bericht in response.context["messages"]]


def test_inviting_again_is_another_mail_for_the_same_account(bezorg):
    bram = f.netwerkrol(f.persoon("Bram Voorbeeld")).persoon
    assert zinnen(klik(bram)) == ["Wij mailen Bram Voorbeeld hoe inloggen gaat."]
    klik(bram)
    assert [bericht.to for bericht in bezorg()] == [["bram@voorbeeldstad.example"]] * 2
    assert User.objects.filter(persoon=bram).count() == 1
    assert Persoon.objects.get(pk=bram.pk).uitgenodigd_op is not None


@pytest.mark.parametrize(
    ("contact", "hulp"),
    [
        ({}, "Bel ons op 14 0180 of mail naar inclusie@voorbeeldstad.example."),
        ({"telefoon": ""}, "Mail naar inclusie@voorbeeldstad.example."),
        ({"telefoon": "", "mail": ""}, "Bel of mail ons."),
    ],
)
def test_the_mail_says_of_whom_it_is_and_where_to_ask(bezorg, contact, hulp):
    gemeente(**contact)
    klik(f.netwerkrol(f.persoon("Bram Voorbeeld")).persoon)
    bericht = bezorg()[0]
    for tekst in (bericht.body, re.sub(r"<[^>]+>", "", bericht.alternatives[0][0])):
        woorden = " ".join(tekst.replace("\xa0", " ").split())
        assert "U doet mee met het netwerk van Voorbeeldstad." in woorden
        assert f"{hulp} Wij helpen u graag." in woorden
        assert re.search("Met groet, ?Inclusie Agenda Voorbeeldstad", woorden)


def test_who_has_no_role_gets_a_reason_and_no_button():
    niemand = f.persoon("Nog Niets")
    response = klik(niemand)
    assert zinnen(response) == ["Voor deze rol maakt de beheerder een account."]
    assert "Mail hoe inloggen gaat" not in response.content.decode()
