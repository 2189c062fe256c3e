"""/volgen/<code>/weghalen/: the reporter takes the own name and address away."""

import pytest
from django.test import Client

from ambassadeurs.handelen.afhandelen import beantwoord
from ambassadeurs.handelen.losmaken import STOND_ERIN
from ambassadeurs.models import Melding
from ambassadeurs.werkplek.meldingblad import tijdlijn
from inclusie.history import bewaar
from inclusie.post.models import Mail
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import MET_MAIL, meld_als
from tests.ambassadeurs.test_losmaken import gesloten

pytestmark = pytest.mark.django_db
KWIK = {"naam": "Bram Kwikstaart", "contact": "06 1234 5678", "antwoord_via": "sms"}
WIE = {"naam": "Kanarie", "contact": "kanarie@x.example", "namens": "Kanarie", "antwoord_via": "mail"}


def test_it_is_asked_first_and_then_gone_and_the_report_stays():
    melding, browser = f.melding(**WIE), Client()
    hier = f"/volgen/{melding.code}/weghalen/"
    assert Bladzijde(browser.get(f"/volgen/{melding.code}/")).links_naar("/volgen/")[-1] == hier
    assert Bladzijde(browser.get(hier)).kop("h1") == ["Wilt u uw naam en gegevens weghalen?"]
    assert Melding.objects.get().naam == "Kanarie"
    assert browser.post(hier).url == f"/volgen/{melding.code}/"
    rij = Melding.objects.get()
    assert (rij.naam, rij.contact, rij.namens, rij.antwoord_via) == ("", "", "", "code")
    assert (rij.tekst, rij.code) == (melding.tekst, melding.code)
    bladzijde = Bladzijde(browser.get(f"/volgen/{melding.code}/"))
    assert "Uw naam en gegevens zijn weg." in bladzijde.tekst
    assert hier not in bladzijde.links_naar("/volgen/")


def test_a_second_click_changes_nothing():
    melding, browser = f.melding(**WIE), Client()
    for _ in range(2):
        assert browser.post(f"/volgen/{melding.code}/weghalen/").status_code == 302
    assert Melding.objects.get().versie == 2


def test_a_wrong_code_takes_nothing_away():
    f.melding(**WIE)
    assert Client().post("/volgen/bbbb-bbbb-bbbb/weghalen/").status_code == 404
    assert Melding.objects.get().naam == "Kanarie"


def test_mails_about_it_are_erased_too():
    browser = Client()
    meld_als(browser, MET_MAIL)
    code = Melding.objects.get().code
    browser.post(f"/volgen/{code}/weghalen/")
    mail = Mail.objects.get()
    assert (mail.aan, mail.tekst, mail.html) == ("", "", "")


@pytest.mark.parametrize("openbaar", [True, False])
def test_a_name_in_our_own_words_goes_with_it_and_staff_hear_why(openbaar):
    melding = gesloten(openbaar=openbaar, wij_deden="Met dank aan Bram. De stoep is lager.", **KWIK)
    foto, geluid = melding.bestanden.order_by("pk")
    geluid.transcript = "Bel mij op 0612345678."
    bewaar(geluid, door=None, at=melding.gemeld_op)
    Client().post(f"/volgen/{melding.code}/weghalen/")
    melding.refresh_from_db()
    assert (melding.wij_deden, melding.gehoord, melding.openbaar) == (
        "Met dank aan (gewist). De stoep is lager.", "Een stoep is te hoog.", False,
    )  # fmt: skip
    foto.refresh_from_db()
    geluid.refresh_from_db()
    assert (foto.omschrijving, foto.openbaar) == ("De hoge stoep", True)
    assert (geluid.transcript, geluid.openbaar) == ("Bel mij op (gewist).", False)
    assert [zin.waarom for zin in tijdlijn(melding) if zin.waarom] == [STOND_ERIN]
    assert "Kwikstaart" not in STOND_ERIN


def test_the_name_goes_from_our_answers_and_from_the_trail_too():
    melding = gesloten(openbaar=False, wij_deden="Wij hielpen Bram Kwikstaart.", **KWIK)
    beantwoord(melding, "Dag Bram Kwikstaart, het is klaar.", door=agenda.user(), at=agenda.MOMENT)
    Client().post(f"/volgen/{melding.code}/weghalen/")
    assert [bericht.tekst for bericht in melding.berichten.all()] == ["Dag (gewist), het is klaar."]
    assert set(melding.history.values_list("wij_deden", flat=True)) == {"", "Wij hielpen (gewist)."}


def test_words_without_the_name_stay_on_the_website():
    melding = gesloten(**KWIK)
    Client().post(f"/volgen/{melding.code}/weghalen/")
    melding.refresh_from_db()
    assert (melding.openbaar, melding.wij_deden) == (True, "De stoep is nu lager.")
    assert {rij.openbaar for rij in melding.bestanden.all()} == {True}


def test_who_typed_before_the_name_went_reads_it_once_more():
    """The words were never held against that name, and now nobody can."""
    melding = gesloten(openbaar=False, **KWIK)
    browser, hier = agenda.client("medewerker"), f"/werkplek/meldingen/{melding.nummer}/openbaar/"
    getypt = {"gehoord": "Kwikstaart vond de stoep hoog.", "wij_deden": "Die is nu lager."}
    oud = getypt | {"versie": str(melding.versie)}
    Client().post(f"/volgen/{melding.code}/weghalen/")
    antwoord = browser.post(hier, oud)
    assert antwoord.status_code == 409
    blad = Bladzijde(antwoord)
    assert "De melder nam intussen de eigen naam terug." in blad.tekst
    assert "Kwikstaart vond de stoep hoog." in blad.tekst
    assert not Melding.objects.get().openbaar
    nieuw = {"gehoord": "Een stoep was hoog.", "wij_deden": "Die is nu lager."}
    nieuw["versie"] = str(Melding.objects.get().versie)
    assert browser.post(hier, nieuw).status_code == 302
    assert Melding.objects.get().openbaar


def test_the_mark_of_a_name_that_went_is_not_published():
    melding = gesloten(openbaar=False)
    getypt = {"gehoord": "(gewist) vond de stoep hoog.", "wij_deden": "Lager.", "versie": str(melding.versie)}
    antwoord = agenda.client("medewerker").post(f"/werkplek/meldingen/{melding.nummer}/openbaar/", getypt)
    assert antwoord.status_code == 422
    assert "Schrijf iets anders op de plek van" in Bladzijde(antwoord).tekst
