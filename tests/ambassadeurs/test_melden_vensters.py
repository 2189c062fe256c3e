"""One browser with two windows: each page of a report is about the report that it showed, as it showed it."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client

from ambassadeurs.models import Bestand, Meldconcept, Melding
from inclusie.misbruik import teken
from inclusie.tijd import nu
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import ANONIEM, OBSTAKEL, VERTELLEN, begin, foto, verstuur, vul_in
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
WAT, WAAR, FOTO, ALLES = (f"{OBSTAKEL}{stap}/" for stap in ("wat", "waar", "foto-of-geluid", "alles"))
CONTROLEREN, KLAAR = f"{OBSTAKEL}controleren/", f"{OBSTAKEL}klaar/"
ANDERS = "U veranderde dit in een ander venster. Kijk het nog een keer na."
BEGONNEN = "U was ook met iets anders bezig. De code daarvan is {}."


def blad(browser: Client, adres: str, **anders) -> dict:
    """What the page sends that stands in a window."""
    return ingevuld(browser.get(adres).content.decode(), **anders)


def laatste_blad(browser: Client) -> dict:
    return blad(browser, CONTROLEREN, gevraagd=teken(nu() - timedelta(seconds=30)))


def begin_nog_een(browser: Client, tekst: str) -> Meldconcept:
    """In the other window, as somebody who saw the code of the first."""
    browser.post(OBSTAKEL, {"nieuw": Meldconcept.objects.latest("pk").code})
    browser.post(WAT, blad(browser, WAT, tekst=tekst))
    return Meldconcept.objects.latest("pk")


def teksten() -> list[str]:
    return [rij.antwoorden.get("wat", {}).get("tekst", "") for rij in Meldconcept.objects.order_by("pk")]


@pytest.fixture
def bezoeker():
    bezoeker = Client()
    begin(bezoeker)
    bezoeker.post(WAT, blad(bezoeker, WAT, tekst="Een."))
    return bezoeker


def test_an_answer_goes_to_the_report_that_its_page_showed(bezoeker):
    een, eerste = Meldconcept.objects.get(), blad(bezoeker, WAT, tekst="Een, anders.")
    twee = begin_nog_een(bezoeker, "Twee.")
    antwoord = bezoeker.post(WAT, eerste, follow=True)
    assert antwoord.redirect_chain == [(WAAR, 302)]
    assert teksten() == ["Een, anders.", "Twee."]
    assert BEGONNEN.format(twee.code) in Bladzijde(antwoord).tekst
    # This bezoeker goes on with the one that was answered.
    assert blad(bezoeker, WAAR)["indien_id"] == [str(een.sleutel)]
    assert BEGONNEN.format(twee.code) not in Bladzijde(bezoeker.get(WAAR)).tekst


def test_the_page_with_all_questions_and_the_files_are_of_that_report_too(bezoeker):
    een = Meldconcept.objects.get()
    alles, bestanden = blad(bezoeker, ALLES, plek="De hal"), blad(bezoeker, FOTO)
    twee = begin_nog_een(bezoeker, "Twee.")
    bezoeker.post(ALLES, alles)
    begin_nog_een(bezoeker, "Drie.")
    bezoeker.post(FOTO, bestanden | {"foto": foto()})
    een.refresh_from_db()
    assert (een.antwoorden["waar"], Bestand.objects.get().concept) == ({"plek": "De hal"}, een)
    twee.refresh_from_db()
    assert "waar" not in twee.antwoorden


def test_a_file_goes_from_the_report_that_the_page_showed(bezoeker):
    een = f.foto(concept=Meldconcept.objects.get())
    vraag = blad(bezoeker, f"{FOTO}{een.pk}/weghalen/")
    begin_nog_een(bezoeker, "Twee.")
    assert bezoeker.post(f"{FOTO}{een.pk}/weghalen/", vraag).url == FOTO
    assert Bestand.objects.count() == 0


def test_what_is_sent_is_what_the_page_showed():
    browser = Client()
    vul_in(browser, ANONIEM)
    eerste = laatste_blad(browser)
    twee = begin_nog_een(browser, "Twee.")
    assert browser.post(CONTROLEREN, eerste).url == KLAAR
    assert (Melding.objects.get().tekst, teksten()) == (ANONIEM["wat"]["tekst"], ["Twee."])
    assert BEGONNEN.format(twee.code) in Bladzijde(browser.get(KLAAR)).tekst


def test_the_second_of_two_clicks_finds_its_own_report_whatever_was_sent_since():
    browser = Client()
    vul_in(browser, ANONIEM)
    eerste = laatste_blad(browser)
    browser.post(CONTROLEREN, eerste)
    een = Melding.objects.get()
    vul_in(browser, ANONIEM)
    twee = Meldconcept.objects.get()
    assert browser.post(CONTROLEREN, eerste).url == KLAAR
    assert een.code in Bladzijde(browser.get(KLAAR)).tekst
    verstuur(browser)
    assert twee.code in Bladzijde(browser.get(KLAAR)).tekst
    assert browser.post(CONTROLEREN, eerste).url == KLAAR
    assert een.code in Bladzijde(browser.get(KLAAR)).tekst
    assert Melding.objects.count() == 2


@pytest.mark.parametrize("wat", ["een antwoord", "een foto", "een omschrijving"])
def test_what_another_window_changed_is_looked_over_before_it_is_sent(wat):
    browser = Client()
    vul_in(browser, ANONIEM)
    rij = f.foto(concept=Meldconcept.objects.get())
    eerste = laatste_blad(browser)
    if wat == "een antwoord":
        browser.post(WAT, blad(browser, WAT, tekst="Anders."))
    else:
        erbij = {"foto": foto()} if wat == "een foto" else {f"bij_{rij.pk}": "De deur"}
        browser.post(FOTO, blad(browser, FOTO) | erbij)
    antwoord = browser.post(CONTROLEREN, eerste, follow=True)
    assert antwoord.redirect_chain == [(CONTROLEREN, 302)]
    assert (ANDERS in Bladzijde(antwoord).tekst, Melding.objects.count()) == (True, 0)
    assert verstuur(browser).url == KLAAR
    assert Melding.objects.get().tekst == ("Anders." if wat == "een antwoord" else ANONIEM["wat"]["tekst"])


def test_the_same_answer_once_more_elsewhere_stops_nothing():
    browser = Client()
    vul_in(browser, ANONIEM)
    eerste = laatste_blad(browser)
    browser.post(WAT, blad(browser, WAT))
    assert browser.post(CONTROLEREN, eerste).url == KLAAR


@pytest.mark.parametrize("knop", [{}, {"later": "ja"}, {"vorige": "ja"}])
def test_an_answer_that_another_window_changed_is_not_overwritten_unseen(bezoeker, knop):
    eerste = blad(bezoeker, WAT, tekst="Van hier.")
    bezoeker.post(WAT, blad(bezoeker, WAT, tekst="Van daar."))
    antwoord = bezoeker.post(WAT, eerste | knop)
    bladzijde = Bladzijde(antwoord)
    assert (antwoord.status_code, teksten()) == (409, ["Van daar."])
    assert bladzijde.titel.startswith("Fout: ")
    for woorden in (ANDERS, "Dit staat er nu", "Van daar."):
        assert woorden in bladzijde.tekst
    opnieuw = ingevuld(antwoord.content.decode())
    assert opnieuw["tekst"] == ["Van hier."]
    # Who saw both, decides.
    assert bezoeker.post(WAT, opnieuw).url == WAAR
    assert teksten() == ["Van hier."]


def test_another_question_of_the_same_report_is_no_clash(bezoeker):
    eerste = blad(bezoeker, WAT, tekst="Van hier.")
    bezoeker.post(WAAR, blad(bezoeker, WAAR, plek="De hal"))
    assert bezoeker.post(WAT, eerste).url == WAAR
    assert Meldconcept.objects.get().antwoorden["waar"] == {"plek": "De hal"}


def test_who_goes_back_and_changes_an_answer_is_in_the_same_window(bezoeker):
    """A browser may show the page as it stood, with the words that were typed in it."""
    eerste = blad(bezoeker, WAT, tekst="Van hier.")
    bezoeker.post(WAT, eerste)
    bezoeker.post(WAAR, blad(bezoeker, WAAR, plek="De hal"))
    assert bezoeker.post(WAT, eerste | {"tekst": ["Beter."]}).url == WAAR
    assert teksten() == ["Beter."]


def test_on_one_page_only_what_differs_is_shown_and_a_new_photo_is_kept(bezoeker):
    eerste = blad(bezoeker, ALLES, tekst="Van hier.", plek="De hal", antwoord_via="code")
    bezoeker.post(WAT, blad(bezoeker, WAT, tekst="Van daar."))
    antwoord = bezoeker.post(ALLES, eerste | {"foto": foto()})
    tekst = Bladzijde(antwoord).tekst
    assert (antwoord.status_code, teksten(), Bestand.objects.count()) == (409, ["Van daar."], 1)
    assert tekst.count(ANDERS) == 1
    assert "Wat houdt u tegen? Van daar." in tekst
    opnieuw = ingevuld(antwoord.content.decode())
    assert (opnieuw["tekst"], opnieuw["plek"], opnieuw["antwoord_via"]) == (
        ["Van hier."], ["De hal"], ["code"],
    )  # fmt: skip
    assert f"bij_{Bestand.objects.get().pk}" in opnieuw
    assert bezoeker.post(ALLES, opnieuw).url == CONTROLEREN
    assert teksten() == ["Van hier."]


def test_words_at_a_photo_are_not_overwritten_unseen_either(bezoeker):
    een = f.foto(concept=Meldconcept.objects.get())
    naam, eerste = f"bij_{een.pk}", blad(bezoeker, FOTO)
    bezoeker.post(FOTO, blad(bezoeker, FOTO, **{naam: "Van daar"}))
    antwoord = bezoeker.post(FOTO, eerste | {naam: "Van hier", "foto": foto()})
    een.refresh_from_db()
    assert (antwoord.status_code, een.omschrijving, Bestand.objects.count()) == (409, "Van daar", 2)
    assert "Van daar" in Bladzijde(antwoord).tekst
    opnieuw = ingevuld(antwoord.content.decode())
    assert opnieuw[naam] == ["Van hier"]
    bezoeker.post(FOTO, opnieuw)
    een.refresh_from_db()
    assert een.omschrijving == "Van hier"


def test_a_page_without_a_photo_of_another_window_leaves_its_words(bezoeker):
    eerste = blad(bezoeker, FOTO)
    een = f.foto(concept=Meldconcept.objects.get(), omschrijving="De deur")
    bezoeker.post(FOTO, eerste)
    een.refresh_from_db()
    assert een.omschrijving == "De deur"


def test_a_page_of_a_report_that_was_sent_begins_another_and_leaves_what_is_open():
    browser = Client()
    vul_in(browser, ANONIEM)
    eerste = blad(browser, WAT, tekst="Nog iets.")
    verstuur(browser)
    begin(browser)
    browser.post(WAT, blad(browser, WAT, tekst="Twee."))
    code = Meldconcept.objects.get().code
    antwoord = browser.post(WAT, eerste, follow=True)
    tekst = Bladzijde(antwoord).tekst
    assert "U verstuurde uw melding al. Met dit antwoord begint u een nieuwe." in tekst
    assert BEGONNEN.format(code) in tekst
    assert (teksten(), Melding.objects.count()) == (["Twee.", "Nog iets."], 1)


def test_a_report_that_is_no_more_begins_another_and_leaves_what_is_open(bezoeker):
    eerste = blad(bezoeker, WAT, tekst="Nog iets.")
    twee = begin_nog_een(bezoeker, "Twee.")
    Meldconcept.objects.exclude(pk=twee.pk).delete()
    assert "Wij wisten niet meer waar u was." in Bladzijde(bezoeker.post(WAT, eerste, follow=True)).tekst
    assert teksten() == ["Twee.", "Nog iets."]


@pytest.mark.parametrize("sleutel", [None, "", "kapot", "{" * 40])
def test_a_page_without_a_good_key_is_of_the_report_of_this_browser(bezoeker, sleutel):
    velden = {"tekst": "Anders."} | ({} if sleutel is None else {"indien_id": sleutel, "gezien": sleutel})
    begin_nog_een(bezoeker, "Twee.")
    assert bezoeker.post(WAT, velden).url == WAAR
    assert teksten() == ["Een.", "Anders."]


def test_the_key_of_something_else_opens_nothing(bezoeker):
    """Of another way, of nothing, or of what somebody wrote behind a login."""
    begin(bezoeker, VERTELLEN)
    ander = Meldconcept.objects.latest("pk")
    f.persoon(account=agenda.user("ambassadeur"))
    begin(agenda.client("ambassadeur"))
    eigen = Meldconcept.objects.latest("pk")
    for sleutel in (ander.sleutel, eigen.sleutel, uuid.uuid4()):
        bezoeker.post(WAT, {"tekst": "Anders.", "indien_id": str(sleutel)})
    for rij in (ander, eigen):
        rij.refresh_from_db()
        assert "wat" not in rij.antwoorden
    assert teksten() == ["Een.", "", "", "Anders.", "Anders.", "Anders."]


def test_who_lost_the_session_goes_on_with_the_report_of_the_page(bezoeker):
    eerste = blad(bezoeker, WAT, tekst="Anders.")
    del bezoeker.cookies["sessie"]
    assert bezoeker.post(WAT, eerste).url == WAAR
    assert teksten() == ["Anders."]
