"""The list of accounts, for the beheerder only."""

import re

import pytest

from inclusie.rollen import Rol
from tests.agenda.fabriek import user
from tests.inclusie.toestel import sleutel_van

URL = "/werkplek/gebruikers/"
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rol", [rol for rol in Rol.values if rol != "beheerder"])
def test_other_roles_may_not_enter(als, rol):
    user("beheerder")
    response = als(user(rol)).get(URL)
    assert response.status_code == 403
    assert "beheerder@voorbeeldstad.example" not in response.content.decode()


def test_visitor_is_led_to_the_login(client):
    response = client.get(URL)
    assert (response.status_code, response["Location"]) == (302, "/inloggen/?next=/werkplek/gebruikers/")


@pytest.mark.parametrize("anderen", [0, 2])
def test_everybody_by_name_in_one_query(als, beheerder, anderen, django_assert_num_queries):
    for nummer in range(anderen):
        user(
            "koploper", email=f"{nummer}@voorbeeldstad.example", naam=f"Anna {nummer}", is_active=nummer == 0
        )
    client = als(beheerder)
    client.get(URL)
    with django_assert_num_queries(4):  # session, account, list, municipality
        response = client.get(URL)
    assert [gebruiker.naam for gebruiker in response.context["gebruikers"]] == [
        *[f"Anna {nummer}" for nummer in range(anderen)],
        "Bo Beheer",
    ]
    rijen = re.findall(r"<td[^>]*>(ja|nee)</td>", response.content.decode())
    assert rijen == ["ja", "nee", "ja"][-anderen - 1 :] if anderen else rijen == ["ja"]


@pytest.mark.parametrize(
    "adres", [URL, f"{URL}nieuw/", URL + "{pk}/", URL + "{pk}/sleutels/{sleutel}/weghalen/"]
)
def test_the_menu_says_where_you_are(als, beheerder, medewerker, adres):
    sleutel = sleutel_van(medewerker)
    html = als(beheerder).get(adres.format(pk=medewerker.pk, sleutel=sleutel.pk)).content.decode()
    assert re.findall(r'<a href="[^"]+" aria-current="true">([^<]+)</a>', html) == ["Beheer", "Gebruikers"]
