"""/volgen/<code>/weghalen/: the reporter takes the own name and address away."""

import pytest
from django.test import Client

from ambassadeurs.models import Melding
from inclusie.post.models import Mail
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import MET_MAIL, meld_als

pytestmark = pytest.mark.django_db
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
