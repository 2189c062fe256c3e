"""/obstakel-melden/klaar/: the number, the code, and what happens when. Safe to load again."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ambassadeurs.models import Meldconcept, Melding, Namens
from inclusie.history import bewaar
from inclusie.post.models import Mail
from inclusie.woorden import dag_zonder_jaar
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import ANONIEM, MET_MAIL, OBSTAKEL, begin, meld_als, verstuur

pytestmark = pytest.mark.django_db
HIER = f"{OBSTAKEL}klaar/"


def test_it_says_the_number_the_code_and_by_when():
    browser = Client()
    eerste = meld_als(browser, ANONIEM)
    melding, bladzijde = Melding.objects.get(), Bladzijde(eerste)
    assert bladzijde.kop("h1") == ["Bedankt. Wij hebben uw melding."]
    for zin in (
        f"U hoort uiterlijk {dag_zonder_jaar(melding.termijn)} van ons.",
        f"Nummer {melding.nummer} Code om uw melding te volgen {melding.code}",
        "Schrijf de code op, of print deze bladzijde.",
        "Ons antwoord leest u met uw code. Wij kunnen u niets vragen.",
    ):
        assert zin in bladzijde.tekst
    assert bladzijde.links_naar("/volgen/") == [f"/volgen/{melding.code}/"]
    assert Bladzijde(browser.get(HIER)).tekst == bladzijde.tekst


def test_who_chose_mail_gets_the_number_and_the_way_to_follow_and_no_word_more():
    bladzijde = Bladzijde(meld_als(Client(), MET_MAIL))
    melding = Melding.objects.get()
    assert "U krijgt het nummer en de link ook met een e-mail." in bladzijde.tekst
    assert "Wij laten het u weten met een e-mail." in bladzijde.tekst
    mail = Mail.objects.get()
    assert (mail.aan, mail.onderwerp, mail.voor) == (
        "bram@voorbeeldstad.example", f"Wij hebben uw melding {melding.nummer}", f"melding:{melding.pk}",
    )  # fmt: skip
    for deel in (mail.tekst, mail.html):
        assert f"http://testserver/volgen/{melding.code}/" in deel
        assert melding.nummer in deel
        for woord in ("deur", "stadhuis", "Bram"):
            assert woord not in deel


def test_an_address_of_anybody_gets_three_of_these_mails_a_day():
    lezen = []
    for nummer, adres in enumerate(("bram@voorbeeldstad.example", "Bram@voorbeeldstad.example") * 2):
        antwoorden = MET_MAIL | {"bereiken": {"naam": f"Bram {nummer}", "contact": adres}}
        lezen.append("ook met een e-mail" in Bladzijde(meld_als(Client(), antwoorden)).tekst)
    assert lezen == [True, True, True, False]
    assert (Melding.objects.count(), Mail.objects.count()) == (4, 3)

    een_dag_later = timezone.now() - timedelta(days=1, minutes=1)
    Mail.objects.update(gemaakt_op=een_dag_later)
    ander = MET_MAIL | {"bereiken": {"naam": "Zora", "contact": "zora@voorbeeldstad.example"}}
    for antwoorden in (MET_MAIL, ander):
        assert "ook met een e-mail" in Bladzijde(meld_als(Client(), antwoorden)).tekst


@pytest.mark.parametrize("met_account", [True, False])
def test_who_typed_for_another_is_told_where_it_goes(met_account):
    helper = f.persoon("Petra", account=agenda.user("ambassadeur"))
    ander = f.persoon("Noor", account=agenda.user("koploper") if met_account else None)
    bewaar(Namens(helper=helper, voor=ander, van=agenda.VANDAAG), door=agenda.user(), at=agenda.MOMENT)
    browser = agenda.client("ambassadeur")
    begin(browser)
    browser.post(f"{OBSTAKEL}voor-wie/", {"voor": str(ander.pk)})
    concept = Meldconcept.objects.get()
    antwoorden = {stap: velden for stap, velden in ANONIEM.items() if stap != "naam"}
    for stap, velden in antwoorden.items():
        browser.post(f"{OBSTAKEL}{stap}/", velden)
    bladzijde = Bladzijde(browser.get(verstuur(browser).url))
    melding = Melding.objects.get()
    assert "U schreef dit voor Noor." in bladzijde.tekst
    assert "Ons antwoord gaat naar Noor." in bladzijde.tekst
    assert bladzijde.links_naar("/volgen/") == []
    # Who can log in gets no code by way of the helper. The code of the draft was known to the helper.
    assert (melding.code in bladzijde.tekst, melding.code == concept.code) == (not met_account, False)


def test_the_own_report_sent_from_a_browser_without_login_is_the_own_report():
    f.persoon("Noor Ambassadeur", account=agenda.user("ambassadeur"))
    thuis, elders = agenda.client("ambassadeur"), Client()
    begin(thuis)
    for stap, velden in ANONIEM.items():
        thuis.post(f"{OBSTAKEL}{stap}/", velden)
    code = Meldconcept.objects.get().code
    assert elders.post(f"{OBSTAKEL}verder/", {"code": code}).status_code == 302
    bladzijde = Bladzijde(elders.get(verstuur(elders).url))
    assert Melding.objects.get().code == code
    assert f"Code om uw melding te volgen {code}" in bladzijde.tekst
    assert bladzijde.links_naar("/volgen/") == [f"/volgen/{code}/"]
    assert "Noor" not in bladzijde.tekst


def test_who_is_logged_in_is_not_told_that_the_code_is_gone_for_ever():
    f.persoon(account=agenda.user("ambassadeur"))
    bladzijde = Bladzijde(meld_als(agenda.client("ambassadeur")))
    assert "Wij kunnen de code niet nog eens geven." not in bladzijde.tekst
    assert bladzijde.links_naar("/mijn/") == ["/mijn/meldingen/"]


def test_another_browser_is_told_nothing():
    meld_als(Client())
    assert Client().get(HIER).url == OBSTAKEL
