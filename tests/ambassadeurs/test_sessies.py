"""What a browser remembers of a report is gone when the report is, and no key of a browser is ever told."""

from io import StringIO
from time import time

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from ambassadeurs.handelen import opschonen
from ambassadeurs.models import Meldconcept
from ambassadeurs.privacy import gewist
from ambassadeurs.privacy.bewijs import Treffer, Woorden, zoek
from inclusie.accounts.models import Sessie
from inclusie.accounts.sessies import SessionStore
from tests.agenda import fabriek as agenda
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import MET_MAIL, meld_als

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lege_map():
    gewist.pad().unlink(missing_ok=True)
    yield
    gewist.pad().unlink(missing_ok=True)


def wis(*woorden) -> str:
    uit = StringIO()
    call_command("wis", *woorden, "--ja", stdout=uit, stderr=uit)
    return uit.getvalue()


def volg(melding, browser: Client | None = None) -> Client:
    browser = browser or Client()
    assert browser.get(f"/volgen/{melding.code}/").status_code == 200
    return browser


def test_who_followed_a_report_is_no_obstacle_to_wiping_it():
    melding, blijft = f.melding("De stoep is hoog."), f.melding("De deur is zwaar.")
    browser = volg(blijft, volg(melding))
    assert "Wij vonden daarna niets meer in de database." in wis(melding.nummer)
    assert browser.session["volgcodes"] == [blijft.code]


def test_an_employee_who_followed_it_stays_logged_in():
    melding = f.melding("De stoep is hoog.")
    browser = volg(melding, agenda.client("medewerker"))
    wis(melding.nummer)
    assert browser.session["volgcodes"] == []
    assert browser.get("/werkplek/").status_code == 200


def test_the_browser_that_sent_it_shows_its_code_no_longer():
    browser = Client()
    meld_als(browser, MET_MAIL)
    melding = f.models.Melding.objects.get()
    wis(melding.nummer)
    assert (browser.session["volgcodes"], browser.session["verstuurde_meldingen"]) == ([], {})


def test_who_wipes_at_the_workplace_does_not_write_the_code_back():
    wie = f.persoon("Bram Kwikstaart")
    melding = f.melding("De stoep is hoog.", persoon=wie)
    browser = volg(melding, agenda.client("procesregisseur"))
    sessie = browser.session
    # Long enough ago, so that this request saves its session.
    sessie["gezien"] = sessie["begonnen"] = int(time()) - 10 * 60
    sessie.save()
    assert browser.post(f"/werkplek/mensen/{wie.pk}/wissen/", {"woord": "wissen"}).status_code == 302
    assert browser.session["volgcodes"] == []


def test_another_word_of_the_person_ends_that_session():
    melding = f.melding("De stoep.", naam="Kanarie Wielewaal", contact="k@x.example", antwoord_via="mail")
    sessie = SessionStore()
    sessie["adres"] = "k@x.example"
    sessie.create()
    wis(melding.nummer)
    assert Sessie.objects.count() == 0


def test_a_code_that_goes_by_itself_goes_from_the_browsers_too():
    melding = f.melding("De stoep is hoog.")
    browser = volg(melding)
    concept = Meldconcept.objects.create(code="conc-ept1-code", begonnen_op=MOMENT, bewaard_op=MOMENT)
    sessie = browser.session
    sessie["meldconcepten"] = {"obstakel": str(concept.sleutel)}
    sessie.save()
    opschonen._haal_weg(melding, MOMENT)
    opschonen._verwijder_concept(concept, MOMENT)
    assert (browser.session["volgcodes"], browser.session["meldconcepten"]) == ([], {})


def test_no_key_of_a_session_is_told():
    sessie = SessionStore()
    sessie["tekst"] = "Kanarie Wielewaal"
    sessie.create()
    [treffer] = zoek(Woorden(heel=frozenset({"Kanarie Wielewaal"})))
    assert (treffer.waar, treffer.regels) == ("1 keer", "")
    assert Treffer("t", "k", (3, 4), False).waar == "rij 3, 4"


@pytest.mark.parametrize("hoe", [("--ja",), ("--toon",)])
def test_the_command_tells_no_key_either(hoe, monkeypatch):
    """Words that are looked for beside those of the person: of whom the session is, nobody knows."""
    sessie = SessionStore()
    sessie["tekst"] = "Pimpeltje"
    sessie.create()
    melding = f.melding("De stoep is hoog.")
    monkeypatch.setattr("sys.stdin", StringIO("Pimpeltje\n"))
    uit = StringIO()
    try:
        call_command("wis", melding.nummer, "--zoek-ook", *hoe, stdout=uit, stderr=uit)
    except CommandError as fout:
        uit.write(str(fout))
    assert sessie.session_key not in uit.getvalue()


def test_searching_alone_tells_no_key(monkeypatch):
    sessie = SessionStore()
    sessie["tekst"] = "Pimpeltje"
    sessie.create()
    monkeypatch.setattr("sys.stdin", StringIO("Pimpeltje\n"))
    uit = StringIO()
    with pytest.raises(CommandError, match="Er staat nog iets"):
        call_command("wis", "--zoek-ook", stdout=uit)
    assert uit.getvalue() == "Nog over: accounts_sessie.session_data: 1, 1 keer\n"
