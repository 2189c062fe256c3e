"""A new passkey: the answer of a device to the question of this login, and nothing else."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail

from inclusie.accounts.sleutels import MEESTE, MISLUKT, TE_VEEL
from tests.inclusie.toestel import Toestel, maak_sleutel, sleutel_van

pytestmark = pytest.mark.django_db
URL = "/account/sleutels/nieuw/"


def namen() -> list[tuple[str, str]]:
    return [(rij.user.naam, str(rij)) for rij in Authenticator.objects.order_by("pk")]


def vraag(client) -> dict:
    return client.post("/account/sleutels/vraag/").json()["publicKey"]


def test_a_key_stands_on_the_page_and_its_owner_gets_a_mail(als, medewerker, bezorg):
    client = als(medewerker)
    maak_sleutel(client, "telefoon van mijn werk")
    assert namen() == [(medewerker.naam, "telefoon van mijn werk")]
    assert "telefoon van mijn werk" in client.get("/account/").content.decode()
    (bericht,) = bezorg()
    assert (bericht.to, bericht.subject) == ([medewerker.email], "Er veranderde iets aan hoe u inlogt")
    assert "Er kwam een toegangssleutel bij: telefoon van mijn werk." in bericht.body


def test_the_first_key_leads_to_recovery_codes_and_the_next_does_not(als, medewerker):
    client = als(medewerker)
    assert client.post(URL, _goed(client)).headers["Location"] == "/account/herstelcodes/"
    client.post("/account/herstelcodes/")
    assert client.post(URL, _goed(client)).headers["Location"] == "/account/"
    assert len(namen()) == 2


def _goed(client, toestel=None, **velden) -> dict:
    return {"naam": "sleutel", "credential": (toestel or Toestel()).maak(vraag(client))} | velden


def test_without_a_name_it_is_called_after_the_device(als, medewerker):
    client = als(medewerker)
    client.post(
        URL, _goed(client, naam=""), headers={"User-Agent": "Mozilla (Windows NT 10.0) Firefox/140.0"}
    )
    assert namen() == [(medewerker.naam, "Firefox op Windows")]


def test_a_name_that_is_too_long_comes_back_and_the_key_is_not_lost(als, medewerker):
    client = als(medewerker)
    velden = _goed(client, naam="x" * 61)
    response = client.post(URL, velden)
    assert (response.status_code, namen()) == (422, [])
    assert client.post(URL, velden | {"naam": "korter"}).status_code == 302
    assert namen() == [(medewerker.naam, "korter")]


def test_an_answer_counts_once(als, medewerker):
    client = als(medewerker)
    velden = _goed(client)
    assert [client.post(URL, velden).status_code for _ in range(2)] == [302, 422]
    assert len(namen()) == 1


@pytest.mark.parametrize(
    "toestel",
    [{"gezien": False}, {"oorsprong": "https://elders.example"}, {"oorsprong": "http://testserver"}],
)
def test_a_device_that_checks_nobody_or_is_elsewhere_is_refused(als, medewerker, toestel):
    client = als(medewerker)
    response = client.post(URL, _goed(client, Toestel(**toestel)))
    assert (response.status_code, namen()) == (422, [])
    assert MISLUKT in response.content.decode()


def test_after_a_refusal_the_device_is_asked_anew(als, medewerker):
    """The script of the page asks only as long as there is no answer."""
    client = als(medewerker)
    leeg = 'name="credential" id="id_credential"'
    assert leeg in client.get(URL).content.decode()
    assert leeg in client.post(URL, {"naam": "x", "credential": "[]"}).content.decode()
    te_lang = client.post(URL, _goed(client, naam="x" * 61)).content.decode()
    assert (leeg in te_lang, "attestationObject" in te_lang) == (False, True)


def test_the_answer_to_the_question_of_another_is_refused(als, medewerker, beheerder):
    client, ander = als(medewerker), als(beheerder)
    vraag(client)
    assert client.post(URL, _goed(ander)).status_code == 422
    assert namen() == []


@pytest.mark.parametrize(
    "rommel",
    ["", "x", "1", "[]", "{}", '"t"', '{"response": []}', '{"response": {"clientDataJSON": 3}}', "[" * 900],
)  # fmt: skip
def test_what_is_no_answer_is_refused(als, medewerker, rommel):
    client = als(medewerker)
    vraag(client)
    assert client.post(URL, {"naam": "x", "credential": rommel}).status_code == 422
    assert (namen(), mail.outbox) == ([], [])


def test_a_part_that_is_no_key_is_refused(als, medewerker):
    client = als(medewerker)
    velden = _goed(client)
    antwoord = json.loads(velden["credential"])
    for deel in ("attestationObject", "clientDataJSON"):
        stuk = antwoord | {"response": antwoord["response"] | {deel: "oWE"}}
        assert client.post(URL, velden | {"credential": json.dumps(stuk)}).status_code == 422
    assert namen() == []


def test_there_is_an_end_to_how_many(als, medewerker):
    for nummer in range(MEESTE):
        sleutel_van(medewerker, f"sleutel {nummer}")
    client = als(medewerker)
    response = client.post(URL, _goed(client))
    assert (response.status_code, len(namen())) == (422, MEESTE)
    assert TE_VEEL in response.content.decode()
