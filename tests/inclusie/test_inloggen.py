"""Asking for a code: the same answer for everybody, a mail only for who has an account."""

import re

import pytest
from django.test import Client
from django_q.models import OrmQ

from tests.agenda.fabriek import user

URL = "/inloggen/"
pytestmark = pytest.mark.django_db


def zonder_wisselend(response, email):
    """The page without what differs by nature: the token and the address itself."""
    tekst = response.content.decode().replace(email, "ADRES")
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", tekst)


def vraag(client, email, **extra):
    return client.post(URL, {"email": email, **extra}, follow=True)


def test_known_address_gets_a_mail_with_six_digits_on_a_line_of_their_own(client, bezorg):
    user("medewerker", email="fatima@voorbeeldstad.example")
    response = vraag(client, "Fatima@Voorbeeldstad.example")
    assert response.redirect_chain == [("/inloggen/code/", 302)]
    (bericht,) = bezorg()
    assert bericht.to == ["Fatima@Voorbeeldstad.example"]
    assert bericht.subject == "Uw code om in te loggen bij de Inclusie Agenda"
    (code,) = re.findall(r"^\d{6}$", bericht.body, re.MULTILINE)
    ((html, soort),) = bericht.alternatives
    assert soort == "text/html"
    assert re.findall(r"<h1>.*</h1>|<strong>.*</strong>", html) == [
        "<h1>Uw code om in te loggen</h1>",
        f"<strong>{code}</strong>",
    ]


def test_unknown_address_gets_the_same_answer_and_no_mail(bezorg):
    user("medewerker", email="fatima@voorbeeldstad.example")
    bekend = vraag(Client(), "fatima@voorbeeldstad.example")
    assert OrmQ.objects.count() == 1
    onbekend = vraag(Client(), "vreemd@elders.example")
    assert OrmQ.objects.count() == 1
    assert onbekend.redirect_chain == bekend.redirect_chain
    assert zonder_wisselend(onbekend, "vreemd@elders.example") == zonder_wisselend(
        bekend, "fatima@voorbeeldstad.example"
    )
    assert [bericht.to for bericht in bezorg()] == [["fatima@voorbeeldstad.example"]]


def test_closed_account_gets_no_mail(client, bezorg):
    user("medewerker", email="weg@voorbeeldstad.example", is_active=False)
    assert vraag(client, "weg@voorbeeldstad.example").redirect_chain == [("/inloggen/code/", 302)]
    assert bezorg() == []


@pytest.mark.parametrize(
    ("email", "fout"),
    [
        ("", "Vul uw e-mailadres in."),
        ("fatima", "Dit e-mailadres klopt niet. Er moet een @ in staan."),
        ("a@b.nl\r\nBcc: c@d.nl", "Dit e-mailadres klopt niet. Er moet een @ in staan."),
    ],
)
def test_bad_address_is_told_in_the_form(client, email, fout):
    response = client.post(URL, {"email": email})
    assert response.status_code == 422
    assert response.context["form"].errors == {"email": [fout]}
    assert fout[1:] in response.content.decode()


def test_one_address_gets_three_codes_a_minute(bezorg):
    user("medewerker", email="fatima@voorbeeldstad.example")
    statussen = [Client().post(URL, {"email": "fatima@voorbeeldstad.example"}).status_code for _ in range(4)]
    assert statussen == [302, 302, 302, 422]
    assert len(bezorg()) == 3


def test_limit_holds_for_unknown_addresses_too(db):
    assert [Client().post(URL, {"email": "x@elders.example"}).status_code for _ in range(4)] == [
        302,
        302,
        302,
        422,
    ]


def test_page_is_in_no_cache_and_asks_one_thing(client):
    response = client.get(URL)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert list(response.context["form"].fields) == ["email"]
    assert 'autocomplete="email"' in response.content.decode()


def test_who_is_logged_in_goes_on(als, medewerker):
    response = als(medewerker).get(URL)
    assert (response.status_code, response["Location"]) == (302, "/werkplek/")


@pytest.mark.parametrize("pad", ["signup/", "password/reset/", "email/", "confirm-email/", "reauthenticate/"])
def test_allauth_has_no_other_doors(client, pad):
    for begin in ("/inloggen/", "/accounts/", "/account/"):
        assert client.get(begin + pad).status_code == 404
