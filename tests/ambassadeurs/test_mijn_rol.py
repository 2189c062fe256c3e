"""Taking a pause, going on and stopping: somebody may always do that."""

import pytest
from django.test import Client

from ambassadeurs.handelen.concepten import begin, schrijf
from ambassadeurs.meldweg import OBSTAKEL
from inclusie.accounts.models import User
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, VANDAAG, user
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return f.netwerkrol(f.persoon("Anna Ambassadeur", account=user("ambassadeur")))


def url(zet, rol="ambassadeur"):
    return f"/mijn/rol/{rol}/{zet}/"


def test_a_pause_and_back_with_the_same_session(anna):
    browser = als("ambassadeur")
    assert "U kunt altijd weer meedoen." in Bladzijde(browser.get(url("pauzeren"))).tekst
    standen = []
    for zet in ("pauzeren", "pauzeren", "verdergaan"):
        assert browser.post(url(zet))["Location"] == "/mijn/gegevens/"
        anna.refresh_from_db()
        standen.append(anna.status)
    assert standen == ["pauze", "pauze", "actief"]


def test_stopping_tells_what_happens_and_logs_out(anna):
    f.openbaar_profiel(anna)
    browser = als("ambassadeur")
    tekst = Bladzijde(browser.get(url("stoppen"))).tekst
    assert "Uw naam gaat meteen van de website." in tekst
    assert "Dan melden wij u opnieuw aan." in tekst
    assert browser.post(url("stoppen"))["Location"] == "/mijn/rol/gestopt/"
    assert browser.get("/mijn/")["Location"] == "/inloggen/?next=/mijn/"
    assert not User.objects.get(rol="ambassadeur").is_active


def test_a_second_click_on_stopping_finds_no_login_any_more_and_leads_to_the_same_page(anna):
    browser, ander = als("ambassadeur"), Client()
    velden = ingevuld(browser.get(url("stoppen")).content.decode())
    assert ander.post(url("stoppen"), velden)["Location"] == f"/inloggen/?next={url('stoppen')}"
    for _ in range(2):
        assert browser.post(url("stoppen"), velden)["Location"] == "/mijn/rol/gestopt/"
    nagemaakt = velden | {"rol": [f"{anna.pk}:nagemaakt"]}
    assert browser.post(url("stoppen"), nagemaakt)["Location"] == f"/inloggen/?next={url('stoppen')}"


def test_a_second_click_of_who_has_another_role_is_still_logged_in_and_leads_there_too(anna):
    f.netwerkrol(anna.persoon, "panellid")
    browser = als("ambassadeur")
    velden = ingevuld(browser.get(url("stoppen")).content.decode())
    for _ in range(2):
        assert browser.post(url("stoppen"), velden)["Location"] == "/mijn/rol/gestopt/"
    nagemaakt = velden | {"rol": [f"{anna.pk}:nagemaakt"]}
    assert [browser.post(url("stoppen"), anders).status_code for anders in (nagemaakt, {})] == [404, 404]
    assert [browser.get(url("stoppen", rol)).status_code for rol in ("ambassadeur", "panellid")] == [404, 200]


def test_before_stopping_it_names_what_is_not_sent_with_the_code_that_opens_it_after(anna, settings):
    settings.DEMO_DATUM = VANDAAG
    browser = als("ambassadeur")
    assert "nog niet verstuurd" not in Bladzijde(browser.get(url("stoppen"))).tekst
    rij = begin(OBSTAKEL, at=MOMENT, account=user("ambassadeur"))
    schrijf(rij, {"wat": {"tekst": "De deur is zwaar."}}, at=MOMENT)
    begin(OBSTAKEL, at=MOMENT, account=user("koploper"))
    tekst = Bladzijde(browser.get(url("stoppen"))).tekst
    assert "U heeft iets nog niet verstuurd Schrijf de code op." in tekst
    assert f"De deur is zwaar. Uw code is {rij.code}" in tekst
    assert rij.code not in Bladzijde(browser.get(url("pauzeren"))).tekst
    browser.post(url("stoppen"))
    klaar = Bladzijde(browser.get("/mijn/rol/gestopt/"))
    assert "Ga verder met uw code" in klaar.tekst
    antwoord = browser.post("/volgen/", {"code": rij.code}, follow=True)
    assert Bladzijde(antwoord).kop("h1") == ["Waar is dat? (niet verplicht)"]


def test_what_only_the_procesregisseur_does_is_no_page(anna):
    browser = als("ambassadeur")
    assert [browser.post(url(zet)).status_code for zet in ("beginnen", "heraanmelden", "vliegen")] == [
        404
    ] * 3


def test_what_is_not_possible_now(anna):
    for antwoord in (als("ambassadeur").get(url("verdergaan")), als("ambassadeur").get(url("verdergaan"))):
        assert (antwoord.status_code, "Uw rol is nu ‘actief’." in Bladzijde(antwoord).tekst) == (409, True)


def test_the_role_of_another_is_not_there(anna):
    f.netwerkrol(f.persoon("Ander Mens"), "koploper")
    assert als("ambassadeur").post(url("stoppen", "koploper")).status_code == 404
