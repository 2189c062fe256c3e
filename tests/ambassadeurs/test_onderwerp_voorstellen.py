"""/meedoen/onderwerp-voorstellen/: a topic and why; no name is needed, and what that means is told."""

import pytest
from django.test import Client

from agenda.models import Thema
from ambassadeurs.models import Reactie
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import domein, thema
from tests.ambassadeurs.insturen import geweigerd, stuur, vul_in
from tests.formulier import Formulieren

pytestmark = pytest.mark.django_db
ADRES = "/meedoen/onderwerp-voorstellen/"


def test_a_title_and_a_reason_are_enough():
    antwoord = stuur(Client(), ADRES, titel="Stilte", tekst="Niet iedereen kan tegen lawaai.")
    rij = Reactie.objects.get()
    assert antwoord.url == f"/volgen/reactie/{rij.code}/"
    assert (rij.waarvoor, rij.titel, rij.naam, rij.bereikbaar_via, rij.contact) == (
        "onderwerp", "Stilte", "", "", "",
    )  # fmt: skip


def test_it_may_say_where_it_belongs():
    arm, thuis = thema(), domein()
    stuur(Client(), ADRES, titel="Huur", tekst="Te hoog.", thema=str(arm.pk), domein=str(thuis.pk))
    assert (Reactie.objects.get().thema, Reactie.objects.get().domein) == (arm, thuis)


def test_only_themes_in_use_can_be_chosen():
    oud, _ = thema("Oud", actief=False), thema()
    antwoord = geweigerd(Client(), ADRES, titel="Huur", tekst="Te hoog.", thema=str(oud.pk))
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_thema"]
    assert (Thema.objects.count(), Reactie.objects.count()) == (2, 0)


def test_what_no_address_means_is_told_before_the_choice():
    html = Client().get(ADRES).content.decode()
    assert html.index("Dan kunnen wij u niets vragen.") < html.index('name="bereikbaar_via"')
    assert "bereikbaar_via" in Formulieren(html).namen


def test_what_is_missing_is_asked():
    antwoord = geweigerd(Client(), ADRES)
    assert Reactie.objects.count() == 0
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_titel", "#id_tekst"]


def test_it_is_looked_over_before_it_is_sent():
    browser = Client()
    antwoord = browser.get(vul_in(browser, ADRES, titel="Stilte", tekst="Lawaai.").url)
    assert (Bladzijde(antwoord).kop("h1"), Reactie.objects.count()) == (["Klopt het zo?"], 0)
