"""`/werkplek/mail/`: each person decides alone which mail comes."""

import pytest

from inclusie.accounts.models import User
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
URL = "/werkplek/mail/"


def keuze(rol: str) -> tuple:
    user = User.objects.get(rol=rol)
    return user.mail_bij_versie, user.krijgt_mail_bij_versie


def zet(client, aan: bool):
    velden = ingevuld(client.get(URL).content.decode())
    velden.pop("mail_bij_versie", None)
    return client.post(URL, velden | ({"mail_bij_versie": "on"} if aan else {}), follow=True)


@pytest.mark.parametrize(
    ("rol", "begin"), [("raadslid", True), ("medewerker", False), ("ambassadeur", False), ("koploper", False)]
)
def test_it_begins_with_what_the_role_decides_and_then_the_person_does(rol, begin):
    client = fabriek.client(rol)
    eerst = client.get(URL).context["form"]["mail_bij_versie"].value()
    gezien = [keuze(rol)]
    for aan in (not begin, begin):
        response = zet(client, aan)
        assert response.redirect_chain == [(URL, 302)]
        assert [str(zin) for zin in response.context["messages"]][0].startswith("Bewaard om ")
        gezien.append(keuze(rol))

    assert (eerst, gezien) == (begin, [(None, begin), (not begin, not begin), (begin, begin)])


def test_only_the_own_account_changes():
    ander = fabriek.user("raadslid", email="ander@voorbeeldstad.example")
    zet(fabriek.client("raadslid"), False)

    ander.refresh_from_db()
    assert (ander.mail_bij_versie, ander.versie) == (None, 1)


def test_nothing_else_of_the_account_changes():
    client = fabriek.client("raadslid")
    velden = ingevuld(client.get(URL).content.decode())
    client.post(URL, velden | {"rol": "beheerder", "email": "x@elders.example", "is_active": "", "naam": "X"})

    user = User.objects.get(rol="raadslid")
    assert (user.naam, user.email, user.is_active) == (
        "Rita Raadslid",
        "raadslid@voorbeeldstad.example",
        True,
    )


def test_who_chose_keeps_the_choice_in_another_role():
    client = fabriek.client("raadslid")
    zet(client, True)
    user = User.objects.get(rol="raadslid")
    user.rol = "koploper"

    assert user.krijgt_mail_bij_versie


def test_the_session_goes_on():
    client = fabriek.client("raadslid")
    zet(client, False)

    assert client.get(URL).status_code == 200


def test_a_change_of_the_beheerder_in_between_is_kept():
    client = fabriek.client("raadslid")
    velden = ingevuld(client.get(URL).content.decode())
    user = User.objects.get(rol="raadslid")
    user.functie = "fractievoorzitter"
    fabriek._bewaar(user)
    velden.pop("mail_bij_versie")

    response = client.post(URL, velden)

    user.refresh_from_db()
    assert (response.status_code, user.functie, user.mail_bij_versie) == (302, "fractievoorzitter", False)


def test_the_page_names_the_address_and_is_found_from_the_first_page():
    client = fabriek.client("raadslid")

    assert "Wij mailen naar raadslid@voorbeeldstad.example." in client.get(URL).content.decode()
    assert f'href="{URL}"' in client.get("/werkplek/").content.decode()
