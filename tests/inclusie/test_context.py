"""Error pages: whoever is logged in stays in the workplace, and the way back is the first button."""

import pytest

from inclusie.rollen import Rol
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als

pytestmark = pytest.mark.django_db


def knoppen(response) -> list[tuple[str, str]]:
    """What stands between the lead and the footer."""
    return [link for link in Bladzijde(response).links if not link[1].startswith(("tel:", "mailto:"))]


@pytest.mark.parametrize(
    ("adres", "status", "kop"),
    [
        ("/werkplek/plan/", 403, "Deze bladzijde is niet voor u"),
        ("/werkplek/acties/2021-999/", 404, "Deze bladzijde is er niet"),
        ("/werkplek/bestaat-niet/", 404, "Deze bladzijde is er niet"),
    ],
)
def test_who_is_logged_in_stays_in_the_workplace(adres, status, kop):
    client = als(Rol.AMBASSADEUR)
    response = client.get(adres)
    html = response.content.decode()

    assert (response.status_code, Bladzijde(response).kop("h1")) == (status, [kop])
    assert knoppen(response) == [("Naar uw overzicht", "/mijn/")]
    assert ("lia-werkplek" in html, "Uitloggen" in html, "Inloggen" in html) == (True, True, False)
    assert "private" in response.headers["Cache-Control"]


def test_a_refusal_says_whose_page_it_is_and_what_to_do():
    client = als(Rol.RAADSLID)
    assert (
        "Deze bladzijde is voor medewerkers met een andere rol. Moet u hier zijn? Bel of mail ons."
        in Bladzijde(client.get("/werkplek/plan/")).tekst
    )


def test_a_public_error_page_does_not_ask_who_is_there(django_assert_num_queries):
    client = als(Rol.MEDEWERKER)
    with django_assert_num_queries(2):  # the municipality, and what the menu offers
        response = client.get("/bestaat-niet/")

    assert knoppen(response) == [("Naar de eerste bladzijde", "/"), ("Bekijk alle acties", "/acties/")]
    assert (response.status_code, "Cookie" in response.headers.get("Vary", "")) == (404, False)


def test_who_is_not_logged_in_gets_the_public_frame(client):
    response = client.get("/werkplek/bestaat-niet/")
    assert (response.status_code, "lia-openbaar" in response.content.decode()) == (404, True)
