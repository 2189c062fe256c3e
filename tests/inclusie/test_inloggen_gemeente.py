"""The way to the provider of the municipality: what goes along, and what when it is not there."""

import base64
import hashlib
import socket

import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.messages import get_messages
from django.test import Client

from tests.agenda.bladzijde import Bladzijde
from tests.cijfers import noteer
from tests.inclusie.openid import CLIENT, bij_aanbieder, ga, velden_van

pytestmark = pytest.mark.django_db
URL = "/inloggen/gemeente/"
KNOP = "Log in met uw account van de gemeente"


def tekst(client, adres="/inloggen/") -> str:
    return Bladzijde(client.get(adres)).tekst


def test_without_a_provider_there_is_no_button_and_no_address(client):
    assert KNOP not in tekst(client)
    assert [client.post(URL).status_code, client.get(f"{URL}terug/").status_code] == [404, 404]


def test_the_button_names_whose_account_it_is(client, openid, settings):
    settings.OIDC_NAAM = "de gemeente Voorbeeldstad"
    assert "Log in met uw account van de gemeente Voorbeeldstad" in tekst(client)


def test_it_asks_for_a_number_only_and_sends_the_mark_of_pkce(client, openid):
    adres = client.post(URL).headers["Location"]
    velden = velden_van(adres)
    assert adres.startswith(f"{openid.issuer}/inloggen?")
    assert {naam: velden.pop(naam) for naam in ("scope", "client_id", "redirect_uri", "response_type")} == {
        "scope": "openid",
        "client_id": CLIENT,
        "redirect_uri": "http://testserver/inloggen/gemeente/terug/",
        "response_type": "code",
    }
    assert velden.keys() == {"state", "nonce", "code_challenge", "code_challenge_method"}
    assert (velden["code_challenge_method"], len(velden["state"]) >= 16, len(velden["nonce"]) >= 32) == (
        "S256",
        True,
        True,
    )


def test_the_secret_of_pkce_goes_to_the_provider_alone_and_fits_the_mark(client, openid):
    adres = client.post(URL).headers["Location"]
    client.get(bij_aanbieder(adres))
    bewijs = next(velden["code_verifier"] for pad, velden in openid.vragen if pad == "/token")
    merk = base64.urlsafe_b64encode(hashlib.sha256(bewijs.encode()).digest()).rstrip(b"=").decode()
    assert (velden_van(adres)["code_challenge"], bewijs in adres) == (merk, False)


def test_what_is_required_is_asked_for(client, openid, settings):
    settings.OIDC_ACR = ["hoog", "c1"]
    assert velden_van(client.post(URL).headers["Location"])["acr_values"] == "hoog c1"


def test_nothing_that_a_stranger_adds_goes_along(client, openid):
    adres = client.post(f"{URL}?auth_params=scope%3Demail&scope=email&process=koppelen").headers["Location"]
    assert velden_van(adres)["scope"] == "openid"


def test_who_is_logged_in_already_goes_home(als, openid, medewerker):
    assert als(medewerker).post(URL).headers["Location"] == "/werkplek/"
    assert openid.vragen == []


def test_a_link_in_a_mail_cannot_begin_it(client, openid):
    assert client.get(URL).status_code == 405


def test_another_site_cannot_begin_it(openid):
    assert Client(enforce_csrf_checks=True).post(URL).status_code == 403


@pytest.mark.parametrize(
    "doel", ["https://elders.example/", "//elders.example/", "/\\elders.example", "geen pad"]
)
def test_it_leads_to_no_other_site_afterwards(client, openid, medewerker, doel):
    SocialAccount.objects.create(user=medewerker, provider=openid.issuer, uid="0001")
    assert client.get(ga(client, URL, next=doel)).headers["Location"] == "/werkplek/"


def dicht() -> int:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        return vrij.getsockname()[1]


LUKT_NIET = "Inloggen bij de gemeente lukt nu niet. Probeer het later, of kies een andere manier."
MIS = "Inloggen bij de gemeente ging mis. Probeer het nog eens, of kies een andere manier."


def meldt(client, zin: str) -> None:
    """It says so where every other way of logging in still stands, and remembers where somebody was going."""
    antwoord = client.post(URL, {"next": "/werkplek/acties/"})
    assert antwoord.headers["Location"] == "/inloggen/?next=%2Fwerkplek%2Facties%2F"
    assert [str(bericht) for bericht in get_messages(antwoord.wsgi_request)] == [zin]


def test_a_provider_that_is_down_leaves_the_other_ways(client, openid, settings):
    settings.OIDC_ISSUER = f"http://127.0.0.1:{dicht()}"
    meldt(client, LUKT_NIET)
    op_pagina = tekst(client)
    weg = [een for een in ("Stuur mij een code", "Heeft u een toegangssleutel?") if een not in op_pagina]
    noteer("G10", "manieren van inloggen die wegvallen met die van de gemeente", len(weg), doel="0",
           gehaald=not weg, omvang="de twee andere", geheel=True)  # fmt: skip
    assert (weg, LUKT_NIET in op_pagina) == ([], True)


def test_a_provider_that_is_slow_is_not_waited_for(client, openid, settings, monkeypatch):
    monkeypatch.setattr("inclusie.accounts.aanbieder.STUK", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as stil:
        settings.OIDC_ISSUER = f"http://127.0.0.1:{stil.getsockname()[1]}"
        meldt(client, LUKT_NIET)


def test_so_many_wait_at_once_and_no_more(client, openid, settings, monkeypatch):
    monkeypatch.setattr("inclusie.accounts.aanbieder.TEGELIJK", 0)
    monkeypatch.setattr("inclusie.accounts.aanbieder.WACHT", 0)
    meldt(client, LUKT_NIET)


BESCHRIJVING = "/.well-known/openid-configuration"
ONZIN = [
    ("", MIS), ("geen json", MIS), ("[]", MIS), ("{}", MIS), ('{"issuer": 1}', MIS), (b"\xff\xfe", MIS),
    ("x" * 600_000, LUKT_NIET), (("weg", 404), LUKT_NIET), (("stuk", 500), LUKT_NIET),
    (("", 302, {"Location": "/elders"}), MIS),
]  # fmt: skip


@pytest.mark.parametrize(("antwoord", "zin"), ONZIN, ids=range(len(ONZIN)))
def test_a_description_that_is_nonsense_leaves_the_other_ways(client, openid, antwoord, zin):
    openid.kapot[BESCHRIJVING] = antwoord
    meldt(client, zin)


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("issuer", "https://elders.example"),
        ("authorization_endpoint", "javascript:alert(1)"),
        ("token_endpoint", None),
        ("jwks_uri", 5),
    ],
)
def test_a_description_of_somebody_else_is_not_followed(client, openid, naam, waarde):
    openid.kapot[BESCHRIJVING] = openid._beschrijving() | {naam: waarde}
    meldt(client, MIS)


def test_a_flood_of_questions_is_stopped(client, openid, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"gemeente_vraag": "1/m/ip"}
    assert client.post(URL).headers["Location"].startswith(openid.issuer)
    meldt(Client(), "Dit ging te vaak achter elkaar. Wacht een minuut en probeer het opnieuw.")
