"""The code from the mail: bound to the browser, 10 minutes, three tries."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from tests.agenda.fabriek import user

URL = "/inloggen/code/"
EMAIL = "fatima@voorbeeldstad.example"
pytestmark = pytest.mark.django_db


@pytest.fixture
def vraag_code(bezorg):
    def doe(client, query=""):
        user("medewerker", email=EMAIL)
        client.post(f"/inloggen/{query}", {"email": EMAIL})
        return code_uit(bezorg()[-1])

    return doe


def code_uit(bericht):
    return re.search(r"^\d{6}$", bericht.body, re.MULTILINE).group()


def andere(code):
    return f"{(int(code) + 1) % 1_000_000:06}"


def ingelogd_als(client):
    return client.session.get("_auth_user_id")


def test_right_code_logs_in(client, vraag_code):
    code = vraag_code(client)
    response = client.post(URL, {"action": "verify", "code": code})
    assert (response.status_code, response["Location"]) == (302, "/werkplek/")
    assert ingelogd_als(client) == str(user("medewerker", email=EMAIL).pk)


def test_code_may_be_pasted_with_spaces(client, vraag_code):
    code = vraag_code(client)
    assert client.post(URL, {"code": f" {code[:3]} {code[3:]}\t"}).status_code == 302
    assert ingelogd_als(client)


def test_code_goes_on_to_the_page_that_was_asked(client, vraag_code):
    code = vraag_code(client, "?next=/werkplek/gebruikers/")
    assert (
        client.post(f"{URL}?next=/werkplek/gebruikers/", {"code": code})["Location"]
        == "/werkplek/gebruikers/"
    )


@pytest.mark.parametrize(
    "doel", ["https://elders.example/", "//elders.example", "javascript:alert(1)", "/\\elders"]
)
def test_code_never_leads_to_another_site(client, vraag_code, doel):
    code = vraag_code(client)
    assert client.post(URL, {"code": code, "next": doel})["Location"] == "/werkplek/"


def test_code_works_only_in_the_browser_that_asked(client, vraag_code):
    code = vraag_code(client)
    dief = Client()
    dief.post("/inloggen/", {"email": "dief@elders.example"})
    assert dief.post(URL, {"code": code}).status_code == 422
    assert ingelogd_als(dief) is None


def test_code_works_once(client, vraag_code):
    code = vraag_code(client)
    client.post(URL, {"code": code})
    client.post("/uitloggen/")
    assert client.post(URL, {"code": code})["Location"] == "/inloggen/"
    assert ingelogd_als(client) is None


def test_after_three_wrong_codes_the_right_one_is_refused(client, vraag_code):
    code = vraag_code(client)
    statussen = [client.post(URL, {"code": andere(code)}).status_code for _ in range(3)]
    assert statussen == [422, 422, 302]
    assert client.post(URL, {"code": code})["Location"] == "/inloggen/"
    assert ingelogd_als(client) is None


def test_three_tries_are_counted_outside_the_session_too(client, vraag_code):
    """Requests at the same moment all read a session without wrong tries; each of them counts."""
    code = vraag_code(client)
    for _ in range(3):
        assert client.post(URL, {"code": andere(code)}).status_code == 422
        sessie = client.session
        sessie["account_login"]["state"]["stages"]["login_by_code"]["data"]["failed_attempts"] = 0
        sessie.save()
    assert client.post(URL, {"code": code}).status_code == 422
    assert ingelogd_als(client) is None


@pytest.mark.parametrize("code", ["", " ", "abc", "１２３４５６", "0" * 41, "' OR 1=1 --"])
def test_unreadable_code_is_told_in_the_form(client, vraag_code, code):
    vraag_code(client)
    response = client.post(URL, {"code": code})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["code"]


@pytest.mark.parametrize("code", ["", " ", "000000", "None"])
def test_no_code_opens_an_unknown_account(client, code):
    client.post("/inloggen/", {"email": "vreemd@elders.example"})
    assert client.post(URL, {"code": code}).status_code == 422
    assert ingelogd_als(client) is None


def test_code_is_too_old_after_ten_minutes(client, vraag_code):
    code = vraag_code(client)
    sessie = client.session
    sessie["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 601
    sessie.save()
    assert client.post(URL, {"code": code})["Location"] == "/inloggen/"
    assert ingelogd_als(client) is None


def test_new_code_replaces_the_old_one_and_two_can_be_asked(client, vraag_code, bezorg):
    oud = vraag_code(client)
    for _ in range(2):
        assert client.post(URL, {"action": "resend"}).status_code == 302
    assert len(bezorg()) == 3
    assert "Stuur een nieuwe code" not in client.get(URL).content.decode()
    nieuw = code_uit(bezorg()[-1])
    if oud != nieuw:
        assert client.post(URL, {"code": oud}).status_code == 422
    assert client.post(URL, {"code": nieuw}).status_code == 302
    assert ingelogd_als(client)


@pytest.mark.parametrize("email", [EMAIL, "niemand@voorbeeldstad.example"])
def test_a_new_code_counts_as_a_question_for_a_code(client, bezorg, settings, caplog, email):
    caplog.set_level("INFO", logger="inclusie")
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_hier_minuut": "2/m/key"}
    user("medewerker", email=EMAIL)
    client.post("/inloggen/", {"email": email})
    gezegd = [client.post(URL, {"action": "resend"}, follow=True).content.decode() for _ in range(2)]
    te_vaak = "Er is te vaak om een code gevraagd. Probeer het over een minuut nog eens."
    assert [te_vaak in blad for blad in gezegd] == [False, True]
    assert len(bezorg()) == (2 if email == EMAIL else 0)
    regels = [regel.velden for regel in caplog.records if regel.getMessage() == "te vaak gevraagd"]
    assert [(rij["wat"], rij["resultaat"]) for rij in regels] == [("code", "geweigerd")]


def test_account_that_was_closed_meanwhile_does_not_open(client, vraag_code):
    code = vraag_code(client)
    persoon = user("medewerker", email=EMAIL)
    persoon.is_active, persoon.versie = False, persoon.versie + 1
    persoon.save()
    client.post(URL, {"code": code})
    assert client.get("/werkplek/gebruikers/")["Location"].startswith("/inloggen/")


def test_page_without_a_question_leads_to_the_start_of_logging_in(client):
    assert client.get(URL)["Location"] == "/inloggen/"


def test_after_a_wrong_address_the_right_one_can_be_typed(client, bezorg):
    persoon = user("medewerker", email=EMAIL)
    client.post("/inloggen/", {"email": "fatina@voorbeeldstad.example"})
    assert 'href="/inloggen/">Vul een ander e-mailadres in</a>' in client.get(URL).content.decode()
    assert client.get("/inloggen/").status_code == 200
    assert client.post("/inloggen/", {"email": EMAIL})["Location"] == URL
    client.post(URL, {"code": code_uit(bezorg()[-1])})
    assert ingelogd_als(client) == str(persoon.pk)


def test_one_field_that_browsers_and_phones_fill_in(client, vraag_code):
    vraag_code(client)
    inhoud = client.get(URL).content.decode()
    (veld,) = [v for v in re.findall(r"<input[^>]*>", inhoud) if 'type="hidden"' not in v]
    assert {'name="code"', 'autocomplete="one-time-code"', 'inputmode="numeric"'} <= set(veld.split())
    assert EMAIL in inhoud
