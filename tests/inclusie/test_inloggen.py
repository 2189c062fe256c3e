"""Asking for a code: the same answer for everybody, a mail only for who has an account."""

import re

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import escape
from django.utils.http import urlencode
from django_q.models import OrmQ

from inclusie.accounts.links import maak_link
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
        "<h1>Uw code om in te loggen bij de Inclusie Agenda</h1>",
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


def vraag_vanaf(ip, email="fatima@voorbeeldstad.example"):
    """Ask for a code from a machine; what the form says of it, or '' when a code is on its way."""
    response = Client().post(URL, {"email": email}, REMOTE_ADDR=ip)
    return "" if response.status_code == 302 else response.context["form"].errors["email"][0]


def te_vaak(wacht):
    return (
        f"Er is te vaak om een code gevraagd. Probeer het over {wacht} nog eens."
        " Of bel of mail ons voor een link om in te loggen."
    )


VREEMDE, EIGENAAR = "203.0.113.7", "198.51.100.9"


@pytest.mark.parametrize("email", ["fatima@voorbeeldstad.example", "onbekend@elders.example"])
def test_one_place_gets_three_codes_a_minute_for_one_address(email, bezorg):
    user("medewerker", email="fatima@voorbeeldstad.example")
    assert [vraag_vanaf(VREEMDE, email) for _ in range(4)] == ["", "", "", te_vaak("een minuut")]
    assert len(bezorg()) == (3 if email.startswith("fatima") else 0)


@pytest.mark.parametrize("anders", ["FATIMA@voorbeeldstad.example", " fatima@voorbeeldstad.example "])
def test_other_letters_are_no_other_address(anders):
    assert [vraag_vanaf(VREEMDE) for _ in range(3)] == ["", "", ""]
    assert vraag_vanaf(VREEMDE, anders) == te_vaak("een minuut")


def test_a_stranger_locks_nobody_out(settings, bezorg):
    """What the stranger is refused does not count for the owner either."""
    user("medewerker", email="fatima@voorbeeldstad.example")
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_overal_uur": "5/h/key"}
    assert [vraag_vanaf(VREEMDE) for _ in range(10)] == [""] * 3 + [te_vaak("een minuut")] * 7
    assert [vraag_vanaf(EIGENAAR) for _ in range(3)] == ["", "", te_vaak("een uur")]
    assert len(bezorg()) == 5


def test_one_network_of_a_provider_is_one_place():
    assert [vraag_vanaf(f"2001:db8::{deel}") for deel in (1, 2, 3, 4)] == ["", "", "", te_vaak("een minuut")]
    assert vraag_vanaf("2001:db8:0:1::1") == ""


@pytest.mark.parametrize(
    ("uit", "aantal", "wacht"),
    [
        (["code_hier_minuut"], 10, "een uur"),
        (["code_hier_minuut", "code_hier_uur"], 30, "een dag"),
        (["code_hier_minuut", "code_hier_uur", "code_hier_dag"], 60, "een uur"),
        (["code_hier_minuut", "code_hier_uur", "code_hier_dag", "code_overal_uur"], 200, "een dag"),
    ],
)
def test_each_limit_says_how_long_to_wait(settings, uit, aantal, wacht):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | dict.fromkeys(uit)
    assert [vraag_vanaf(VREEMDE) for _ in range(aantal + 1)] == [""] * aantal + [te_vaak(wacht)]


def test_one_place_asks_for_twenty_addresses_a_minute():
    antwoorden = [vraag_vanaf(VREEMDE, f"p{nummer}@elders.example") for nummer in range(21)]
    assert antwoorden == [""] * 20 + [te_vaak("een minuut")]
    assert vraag_vanaf(EIGENAAR, "p21@elders.example") == ""


def test_a_login_link_opens_whatever_was_asked(settings):
    persoon = user("medewerker", email="fatima@voorbeeldstad.example")
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_overal_dag": "0/d/key"}
    assert vraag_vanaf(EIGENAAR) == te_vaak("een dag")
    client = Client()
    response = client.post(maak_link(persoon, at=timezone.now()), REMOTE_ADDR=EIGENAAR)
    assert (response.status_code, client.session["_auth_user_id"]) == (302, str(persoon.pk))


def test_page_is_in_no_cache_and_asks_one_thing(client):
    response = client.get(URL)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert list(response.context["form"].fields) == ["email"]
    assert 'autocomplete="email"' in response.content.decode()


def test_who_is_logged_in_goes_on(als, medewerker):
    response = als(medewerker).get(URL)
    assert (response.status_code, response["Location"]) == (302, "/werkplek/")


@pytest.mark.parametrize(
    ("doel", "blijft"),
    [
        ("/werkplek/plan/2021/?deel=doelen", True),
        ("https://elders.example/", False),
        ("//elders.example/", False),
        ("/\\elders.example", False),
        ("\\\\elders.example", False),
        ("http:elders.example", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
    ],
)
def test_page_that_was_asked_is_kept_only_on_this_site(client, doel, blijft):
    verborgen = f'<input type="hidden" name="next" value="{escape(doel)}">'
    assert (verborgen in client.get(URL, {"next": doel}).content.decode()) is blijft
    naar_code = client.post(URL, {"email": "x@elders.example", "next": doel})["Location"]
    assert naar_code == ("/inloggen/code/?" + urlencode({"next": doel}) if blijft else "/inloggen/code/")


def test_somebody_who_is_logged_in_is_led_to_this_site_only(als, medewerker):
    client = als(medewerker)
    naar = [
        client.get(URL, {"next": doel})["Location"] for doel in ("/plan/2021/", "https://elders.example/")
    ]
    assert naar == ["/plan/2021/", "/werkplek/"]


@pytest.mark.parametrize("lengte", [400, 100_000])
def test_address_of_any_length_gets_an_answer(client, lengte):
    assert client.post(URL, {"email": f"{'a' * 243}@voorbeeld.nl"}).status_code == 302
    response = client.post(URL, {"email": f"{'a' * lengte}@voorbeeld.nl"})
    assert response.status_code == 422
    assert response.context["form"].errors["email"][-1] == "Dit e-mailadres is te lang. Kijk het na."


@pytest.mark.parametrize("pad", ["signup/", "password/reset/", "email/", "confirm-email/", "reauthenticate/"])
def test_allauth_has_no_other_doors(client, pad):
    for begin in ("/inloggen/", "/accounts/", "/account/"):
        assert client.get(begin + pad).status_code == 404
