"""Taking a pause, going on and stopping: somebody may always do that."""

import pytest

from inclusie.accounts.models import User
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek as f

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
