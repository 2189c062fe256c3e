"""What a browser asks of a device to make a passkey of."""

import pytest
from fido2.utils import websafe_encode

from inclusie.accounts.sleutelvraag import TE_SNEL
from tests.inclusie.toestel import maak_sleutel

pytestmark = pytest.mark.django_db
URL = "/account/sleutels/vraag/"


def test_it_asks_for_a_key_that_knows_its_user_and_checks_them(als, medewerker):
    vraag = als(medewerker).post(URL).json()["publicKey"]
    assert vraag["rp"] == {"id": "testserver", "name": "Inclusie Agenda"}
    assert (vraag["user"]["name"], vraag["user"]["displayName"]) == (medewerker.email, medewerker.naam)
    keuze = vraag["authenticatorSelection"]
    assert (keuze["residentKey"], keuze["userVerification"]) == ("required", "required")


def test_a_device_that_has_a_key_is_not_asked_again(als, medewerker):
    client = als(medewerker)
    toestel = maak_sleutel(client)
    vraag = client.post(URL).json()["publicKey"]
    assert [sleutel["id"] for sleutel in vraag["excludeCredentials"]] == [websafe_encode(toestel.id)]


def test_each_question_is_another(als, medewerker):
    client = als(medewerker)
    assert len({client.post(URL).json()["publicKey"]["challenge"] for _ in range(3)}) == 3


def test_a_flood_of_questions_is_stopped(als, medewerker, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"sleutel_vraag": "2/m/ip"}
    client = als(medewerker)
    antwoorden = [client.post(URL) for _ in range(3)]
    assert [antwoord.status_code for antwoord in antwoorden] == [200, 200, 429]
    assert (antwoorden[2].json(), antwoorden[2].headers["Retry-After"]) == ({"fout": TE_SNEL}, "60")
