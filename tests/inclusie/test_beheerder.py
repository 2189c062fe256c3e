"""`manage.py beheerder`: the first way in, and the way back in."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F

from inclusie.accounts.models import User
from inclusie.rollen import Rol
from tests.agenda.fabriek import MOMENT

pytestmark = pytest.mark.django_db


def run(*arguments):
    out = io.StringIO()
    call_command("beheerder", *arguments, stdout=out)
    return out.getvalue().strip()


def accounts():
    return [*User.objects.order_by("pk").values_list("email", "naam", "rol")]


def test_new_beheerder_gets_an_account_and_a_link_that_opens(client):
    link = run("Anna@voorbeeldstad.example", "Anna")
    assert accounts() == [("anna@voorbeeldstad.example", "Anna", Rol.BEHEERDER)]
    client.post(link)
    assert client.session["_auth_user_id"] == str(User.objects.get().pk)


def test_known_beheerder_gets_another_link_and_keeps_the_name():
    first = run("anna@voorbeeldstad.example", "Anna")
    assert run("ANNA@voorbeeldstad.example", "Iemand anders") != first
    assert accounts() == [("anna@voorbeeldstad.example", "Anna", Rol.BEHEERDER)]


@pytest.mark.parametrize(("rol", "actief"), [(Rol.MEDEWERKER, True), (Rol.BEHEERDER, False)])
def test_no_link_for_another_role_or_a_closed_account(rol, actief):
    user = User.objects.maak_account("bram@voorbeeldstad.example", "Bram", rol, at=MOMENT)
    User.objects.filter(pk=user.pk).update(is_active=actief, versie=F("versie") + 1)
    with pytest.raises(CommandError):
        run("bram@voorbeeldstad.example")
    assert accounts() == [("bram@voorbeeldstad.example", "Bram", rol)]


def test_no_account_for_what_is_no_address():
    with pytest.raises(CommandError):
        run("geen adres")
    assert accounts() == []
