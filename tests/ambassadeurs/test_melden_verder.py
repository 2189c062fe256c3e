"""/obstakel-melden/verder/: go on with the code, also on another machine."""

import pytest
from django.test import Client

from ambassadeurs.models import Meldconcept, Melding
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import ANONIEM, OBSTAKEL, VERTELLEN, begin, verstuur

pytestmark = pytest.mark.django_db
HIER = f"{OBSTAKEL}verder/"


@pytest.fixture
def code():
    browser = Client()
    begin(browser)
    browser.post(f"{OBSTAKEL}wat/", {"tekst": "De deur", "later": "ja"})
    return Meldconcept.objects.get().code


@pytest.mark.parametrize("schrijf", [str, str.upper, lambda code: f" {code.replace('-', ' ')} "])
def test_the_code_opens_it_as_people_type_it(code, schrijf):
    ander = Client()
    assert ander.post(HIER, {"code": schrijf(code)}).url == f"{OBSTAKEL}wat/"
    assert "De deur" in ander.get(f"{OBSTAKEL}wat/").content.decode()


def test_the_code_knows_its_way(code):
    assert Client().post(f"{VERTELLEN}verder/", {"code": code}).url == f"{OBSTAKEL}wat/"


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("", "Vul uw code in. U kreeg hem van ons."),
        ("k7rs", "deze code is te kort. Een code heeft 12 letters en cijfers."),
        ("bbbb-bbbb-bbbb", "wij vinden niets bij deze code. Kijk of u hem goed typte."),
    ],
)
def test_a_wrong_code_gets_an_answer_that_helps(code, getypt, zin):
    antwoord = Client().post(HIER, {"code": getypt})
    assert antwoord.status_code == 422
    assert zin.lower() in Bladzijde(antwoord).tekst.lower()
    assert "volgen met uw code" in Bladzijde(antwoord).tekst


def test_the_code_of_the_draft_stays_the_code_of_the_report(code):
    browser = Client()
    browser.post(HIER, {"code": code})
    for stap in ("waar", "hoe-erg", "foto-of-geluid", "naam"):
        browser.post(f"{OBSTAKEL}{stap}/", ANONIEM[stap])
    verstuur(browser)
    assert Melding.objects.get().code == code
    antwoord = Client().post(HIER, {"code": code}, follow=True)
    assert antwoord.redirect_chain == [(f"/volgen/{code}/", 302)]
    assert "U verstuurde uw melding al." in Bladzijde(antwoord).tekst


def test_what_is_not_sent_goes_on_from_the_other_page_too(code):
    antwoord = Client().post("/volgen/", {"code": code}, follow=True)
    assert antwoord.redirect_chain == [(f"{OBSTAKEL}wat/", 302)]
    assert "Uw melding is nog niet verstuurd. Ga hier verder." in Bladzijde(antwoord).tekst
    # Not from an address: it could put words of somebody else in this browser.
    assert Client().get(f"/volgen/{code}/").status_code == 404


def test_too_many_wrong_codes_from_one_place_must_wait(code, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_mis": "2/10m/ip"}
    for _ in range(2):
        assert Client().post(HIER, {"code": "bbbb-bbbb-bbbb"}).status_code == 422
    antwoord = Client().post(HIER, {"code": code})
    assert antwoord.status_code == 429
    assert "U probeerde te veel codes. Wacht 10 minuten, of bel of mail ons." in Bladzijde(antwoord).tekst


def test_what_somebody_of_the_network_began_stays_theirs():
    wie = f.persoon(account=agenda.user("ambassadeur"))
    browser = agenda.client("ambassadeur")
    begin(browser)
    ander = Client()
    ander.post(HIER, {"code": Meldconcept.objects.get().code})
    ander.post(f"{OBSTAKEL}wat/", {"tekst": "De deur"})
    verstuur(ander)
    assert Melding.objects.get().persoon == wie
