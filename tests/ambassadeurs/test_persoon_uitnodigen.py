"""The button that mails how to log in, once more or for the first time."""

import re
from datetime import timedelta

import pytest

from ambassadeurs.handelen import netwerk, rolzetten, toegang
from ambassadeurs.models import Netwerkrol, Persoon
from inclusie.accounts.models import User
from inclusie.tijd import nu
from tests.agenda.fabriek import client as als
from tests.agenda.fabriek import gemeente, user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def klik(persoon):
    return als("procesregisseur").post(f"/werkplek/mensen/{persoon.pk}/uitnodigen/", follow=True)


def zinnen(response) -> list[str]:
    return [str(bericht) for bericht in response.context["messages"]]


def test_inviting_again_is_another_mail_for_the_same_account(bezorg):
    bram = f.netwerkrol(f.persoon("Bram Voorbeeld")).persoon
    toegang.nodig_uit(bram, door=user("procesregisseur"), at=nu() - timedelta(minutes=1))
    assert zinnen(klik(bram)) == ["Wij mailen Bram Voorbeeld hoe inloggen gaat."]
    assert [bericht.to for bericht in bezorg()] == [["bram@voorbeeldstad.example"]] * 2
    assert User.objects.filter(persoon=bram).count() == 1
    assert Persoon.objects.get(pk=bram.pk).uitgenodigd_op is not None


def test_a_second_click_on_the_page_that_the_first_led_to_mails_nothing_more(bezorg):
    """It has read the first one, as any request has that says not what it read."""
    bram = f.netwerkrol(f.persoon("Bram Voorbeeld")).persoon
    assert [zinnen(klik(bram)) for _ in range(2)] == [["Wij mailen Bram Voorbeeld hoe inloggen gaat."]] * 2
    assert len(bezorg()) == 1


@pytest.mark.parametrize("wat", ["adres", "rol"])
def test_another_address_or_role_is_another_mail_at_once(bezorg, wat):
    klik(f.netwerkrol(f.persoon("Bram Voorbeeld")).persoon)
    bram, hand = Persoon.objects.get(), {"door": user("procesregisseur"), "at": nu()}
    if wat == "adres":
        bram.email = "bram2@voorbeeldstad.example"
        netwerk.wijzig_persoon(bram, **hand)
    else:
        # The account closes with its last role.
        rolzetten.ZETTEN["stoppen"].doe(Netwerkrol.objects.get(), **hand)
        netwerk.meld_aan(Netwerkrol(persoon=bram, rol="panellid", status="actief"), **hand)
    klik(bram)
    naar = ["bram@voorbeeldstad.example", bram.email]
    assert [bericht.to for bericht in bezorg()] == [[adres] for adres in naar]
    assert User.objects.get(persoon=bram).is_active


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
