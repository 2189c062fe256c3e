"""/volgen/: the form for the code."""

import pytest
from allauth.core.internal.ratelimit import get_cache_key, get_rates
from django.core.cache import cache
from django.test import Client, RequestFactory

from inclusie.limieten import APP
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import gemeente
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("schrijf", [str, str.upper, lambda code: f" {code.replace('-', ' ')} "])
def test_the_code_opens_the_report_as_people_type_it(schrijf):
    code = f.melding().code
    assert Client().post("/volgen/", {"code": schrijf(code)}).url == f"/volgen/{code}/"


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("", "Uw code: vul uw code in. U kreeg hem van ons."),
        ("k7rs", "Uw code: deze code is te kort. Een code heeft 12 letters en cijfers."),
        ("bbbb-bbbb-bbbb", "Uw code: wij vinden niets bij deze code. Kijk of u hem goed typte."),
    ],
)
def test_a_wrong_code_gets_an_answer_that_helps(getypt, zin):
    f.melding()
    antwoord = Client().post("/volgen/", {"code": getypt})
    assert antwoord.status_code == 422
    assert zin in Bladzijde(antwoord).tekst
    assert f'value="{getypt}"' in antwoord.content.decode() or not getypt


def test_too_many_wrong_codes_from_one_place_must_wait(settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_mis": "2/10m/ip"}
    melding = f.melding()
    for _ in range(2):
        assert Client().post("/volgen/", {"code": "bbbb-bbbb-bbbb"}).status_code == 422
    assert Client().post("/volgen/", {"code": melding.code}).status_code == 429
    # Another place is not stopped by it.
    assert Client(REMOTE_ADDR="192.0.2.7").post("/volgen/", {"code": melding.code}).status_code == 302


def test_a_right_code_waits_for_nobody():
    """Who counts a wrong one at the same moment has the lock; that is no reason to refuse a right one."""
    code = f.melding().code
    for rate in get_rates(app=APP, action="code_mis"):
        verzoek = RequestFactory().get("/volgen/", REMOTE_ADDR="127.0.0.1")
        cache.add(f"{get_cache_key(verzoek, app=APP, action='code_mis', rate=rate)}:lock", True)
    assert Client().post("/volgen/", {"code": code}).url == f"/volgen/{code}/"
    assert Client().get(f"/volgen/{code}/").status_code == 200


def test_who_cannot_call_can_mail():
    gemeente()
    tekst = Bladzijde(Client().get("/volgen/")).tekst
    assert "Bel ons op 14 0180 of mail naar inclusie@voorbeeldstad.example." in tekst


def test_right_codes_count_for_nothing(settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_mis": "2/10m/ip"}
    code = f.melding().code
    assert {Client().post("/volgen/", {"code": code}).status_code for _ in range(5)} == {302}
