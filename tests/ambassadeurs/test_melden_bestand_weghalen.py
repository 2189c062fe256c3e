"""/obstakel-melden/foto-of-geluid/<pk>/weghalen/: a file goes after a question."""

import pytest
from django.test import Client

from ambassadeurs.handelen.concepten import begin as begin_concept
from ambassadeurs.handelen.concepten import haal_bestand_weg, verstuur
from ambassadeurs.meldweg import OBSTAKEL as WEG
from ambassadeurs.models import Bestand, Meldconcept, Melding
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import OBSTAKEL, begin

pytestmark = pytest.mark.django_db
TERUG = f"{OBSTAKEL}foto-of-geluid/"


def adres(bestand: Bestand) -> str:
    return f"{TERUG}{bestand.pk}/weghalen/"


def test_it_goes_after_yes_and_stays_without():
    browser = Client()
    begin(browser)
    een, twee = (f.foto(concept=Meldconcept.objects.get()) for _ in range(2))
    bladzijde = Bladzijde(browser.get(adres(twee)))
    assert bladzijde.kop("h1") == ["Wilt u foto 2 weghalen?"]
    assert bladzijde.links_naar(TERUG) == [TERUG]
    assert Bestand.objects.count() == 2
    antwoord = browser.post(adres(twee), follow=True)
    assert antwoord.redirect_chain == [(TERUG, 302)]
    assert "Het bestand is weg." in Bladzijde(antwoord).tekst
    assert Bestand.objects.get() == een


@pytest.mark.parametrize(
    ("alles", "vraag", "terug"), [("", "?wijzig", f"{TERUG}?wijzig"), ("ja", "", f"{OBSTAKEL}alles/")]
)
def test_it_leads_back_to_where_somebody_was(alles, vraag, terug):
    browser = Client()
    begin(browser, **({"alles": alles} if alles else {}))
    bestand = f.foto(concept=Meldconcept.objects.get())
    assert browser.post(f"{adres(bestand)}{vraag}").url == terug


def test_a_file_of_another_report_stays():
    browser, ander = Client(), Client()
    begin(ander)
    bestand = f.foto(concept=Meldconcept.objects.get())
    assert browser.get(adres(bestand)).url == OBSTAKEL
    begin(browser)
    for methode in (browser.get, browser.post):
        assert methode(adres(bestand)).url == TERUG
    assert Bestand.objects.count() == 1


def test_a_file_that_was_sent_meanwhile_is_not_said_to_be_gone():
    """The page that asks was read before the other tab sent the report."""
    concept = begin_concept(WEG, at=MOMENT)
    bestand = f.foto(concept=concept)
    verstuur(concept.sleutel, lambda _: Melding(soort="obstakel", tekst="De deur."), at=MOMENT)
    assert haal_bestand_weg(concept, bestand) is False
    assert Bestand.objects.get().melding == Melding.objects.get()
