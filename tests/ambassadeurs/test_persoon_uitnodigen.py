"""The button that mails how to log in, once more or for the first time."""

import pytest

from ambassadeurs.models import Persoon
from inclusie.accounts.models import User
from tests.agenda.fabriek import client as als
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


def test_who_has_no_role_gets_a_reason_and_no_button():
    niemand = f.persoon("Nog Niets")
    response = klik(niemand)
    assert zinnen(response) == ["Voor deze rol maakt de beheerder een account."]
    assert "Mail hoe inloggen gaat" not in response.content.decode()
