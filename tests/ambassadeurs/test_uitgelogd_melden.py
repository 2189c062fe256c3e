"""A login that ended by itself is over on the public pages too: on a shared computer the next one is new."""

import time

import pytest
from django.conf import settings
from django.test import Client

from ambassadeurs.models import Meldconcept
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import OBSTAKEL, begin

pytestmark = pytest.mark.django_db
VAN_HIER = {"Sec-Fetch-Site": "same-origin"}
INGELOGD_ALS = "U bent ingelogd als"


@pytest.fixture
def linda():
    """A browser in which somebody of the network began a report."""
    f.persoon(account=agenda.user("ambassadeur"))
    browser = agenda.client("ambassadeur")
    browser.get("/mijn/")
    begin(browser)
    return browser


def drie_uur_weg(browser: Client) -> str:
    sessie = browser.session
    sessie["gezien"] = int(time.time()) - 3 * 3600
    sessie.save()
    return sessie.session_key


def test_who_comes_after_three_hours_is_nobody_and_finds_nothing(linda):
    assert INGELOGD_ALS in linda.get(OBSTAKEL).content.decode()
    drie_uur_weg(linda)

    response = linda.get(OBSTAKEL)

    assert INGELOGD_ALS not in response.content.decode()
    assert "U was al begonnen" not in response.content.decode()
    assert response.cookies[settings.SESSION_COOKIE_NAME].value == ""
    begin(linda)
    namen = Meldconcept.objects.order_by("pk").values_list("account__naam", flat=True)
    assert list(namen) == ["Anna Ambassadeur", None]


def test_what_was_typed_while_logged_in_comes_back_and_goes_in_no_name(linda):
    drie_uur_weg(linda)

    response = linda.post(f"{OBSTAKEL}wat/", {"tekst": "De deur is te zwaar."}, headers=VAN_HIER)

    bladzijde = Bladzijde(response)
    assert (response.status_code, bladzijde.kop("h1")) == (401, ["Uw tekst is er nog"])
    assert "U bent uitgelogd." in bladzijde.tekst
    assert "De deur is te zwaar.</textarea>" in response.content.decode()
    assert [concept.antwoorden.keys() for concept in Meldconcept.objects.all()] == [{"begin"}]

    assert (
        linda.post(f"{OBSTAKEL}wat/", {"tekst": "De deur is te zwaar."}, headers=VAN_HIER).status_code == 302
    )
    assert Meldconcept.objects.order_by("pk").last().account is None


def test_who_never_logged_in_keeps_the_report_all_day():
    browser = Client()
    browser.post(begin(browser), {"tekst": "De deur is te zwaar."})
    drie_uur_weg(browser)
    assert "U was al begonnen" in browser.get(OBSTAKEL).content.decode()
