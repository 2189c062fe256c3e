"""/volgen/: the form for the code."""

import pytest
from django.test import Client

from tests.agenda.bladzijde import Bladzijde
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


def test_right_codes_count_for_nothing(settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_mis": "2/10m/ip"}
    code = f.melding().code
    assert {Client().post("/volgen/", {"code": code}).status_code for _ in range(5)} == {302}
