"""/meedoen/koploper-worden/: an organisation, what it knows and offers, and one promise."""

import pytest
from django.test import Client

from ambassadeurs.models import Reactie
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs.insturen import geweigerd, stuur, vul_in

pytestmark = pytest.mark.django_db
ADRES = "/meedoen/koploper-worden/"
GOED = {
    "organisatie": "Bakker Bol",
    "tekst": "Wij hebben een plek zonder lawaai.",
    "afspraak": "Elke dinsdag is het stil in de winkel.",
    "naam": "Henk",
    "bereikbaar_via": "mail",
    "contact": "henk@bol.example",
}


def test_an_organisation_signs_up_with_a_promise():
    antwoord = stuur(Client(), ADRES, **GOED)
    rij = Reactie.objects.get()
    assert antwoord.url == f"/volgen/reactie/{rij.code}/"
    assert {veld: getattr(rij, veld) for veld in GOED} == GOED
    assert rij.waarvoor == "koploper"


def test_each_question_is_asked():
    antwoord = geweigerd(Client(), ADRES)
    assert Reactie.objects.count() == 0
    assert Bladzijde(antwoord).links_naar("#id_") == [
        "#id_organisatie", "#id_tekst", "#id_afspraak", "#id_naam", "#id_bereikbaar_via_0", "#id_contact",
    ]  # fmt: skip


def test_it_is_looked_over_before_it_is_sent():
    browser = Client()
    antwoord = browser.get(vul_in(browser, ADRES, **GOED).url)
    assert (Bladzijde(antwoord).kop("h1"), Reactie.objects.count()) == (["Klopt het zo?"], 0)
