"""The question on the login page: the same for everybody, so it tells of nobody whether they have a key."""

import pytest
from fido2.utils import websafe_encode

from tests.inclusie.toestel import maak_sleutel, vraag_om_inloggen

pytestmark = pytest.mark.django_db
URL = "/inloggen/sleutel/vraag/"


def test_it_names_no_key_and_no_person(client, als, medewerker):
    maak_sleutel(als(medewerker))
    vraag = vraag_om_inloggen(client)
    assert vraag.pop("challenge")
    assert {naam: waarde for naam, waarde in vraag.items() if waarde} == {
        "rpId": "testserver",
        "userVerification": "required",
    }


def test_who_is_logged_in_is_asked_for_an_own_key(als, medewerker):
    client = als(medewerker)
    toestel = maak_sleutel(client)
    assert [s["id"] for s in vraag_om_inloggen(client)["allowCredentials"]] == [websafe_encode(toestel.id)]


def test_a_flood_of_questions_is_stopped_for_one_place(client, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"sleutel_vraag": "2/m/ip"}
    assert [client.post(URL).status_code for _ in range(3)] == [200, 200, 429]
    assert client.post(URL, REMOTE_ADDR="203.0.113.9").status_code == 200
