"""Since when an action is silent: one rule and one wording, on every page and in the PDF."""

from datetime import date

import pytest
from django.core.cache import caches

from agenda.lezen.pdf import context
from agenda.lezen.stilte import stilte
from agenda.models import Actie
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    caches["paginas"].clear()


@pytest.mark.parametrize(
    ("status", "begonnen", "nieuws", "zin"),
    [
        ("in_uitvoering", "2021-02-01", "2021-03-26", "Stil sinds 26 maart 2021"),
        ("in_uitvoering", "2021-02-01", "2021-04-02", ""),
        ("in_uitvoering", "2021-02-01", None, "Nog geen nieuws sinds het begin op 1 februari 2021"),
        ("in_uitvoering", "2021-06-30", None, ""),
        # A version from before this was kept.
        ("in_uitvoering", None, None, ""),
        ("gepland", None, None, ""),
        ("gerealiseerd", "2021-02-01", "2021-03-26", ""),
    ],
)
def test_a_document_says_since_when_an_action_is_silent(status, begonnen, nieuws, zin):
    actie = {"status": status, "begonnen_op": begonnen, "laatste_nieuws": nieuws}
    document = {"peildatum": "2021-07-01", "jaarplan": {"stil_na_dagen": 90}}
    assert stilte(actie, document) == zin


def test_live_rows_follow_the_same_rule_from_the_day_on_which_the_action_began():
    doel = fabriek.doel(fabriek.jaarplan())
    fabriek.begin(fabriek.actie(doel, "Lang bezig"), date(2021, 4, 1))
    fabriek.begin(fabriek.actie(doel, "Net begonnen"), date(2021, 6, 30))
    fabriek.voortgang(fabriek.begin(fabriek.actie(doel, "Met nieuws"), date(2021, 2, 1)))
    fabriek.actie(doel, "Gepland", start="2021-Q1")
    rijen = Actie.objects.met_nieuws().order_by("code")
    assert [actie.stil_sinds(fabriek.VANDAAG) for actie in rijen] == [date(2021, 4, 1), None, None, None]


def test_a_published_version_knows_when_an_action_began_and_says_that_it_is_silent(client):
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.begin(fabriek.actie(fabriek.doel(plan)), date(2021, 4, 1))
    versie = fabriek.stel_vast(plan)
    (actie,) = acties(versie.document).values()
    assert actie["begonnen_op"] == "2021-04-01"
    zin = "Nog geen nieuws sinds het begin op 1 april 2021."
    for adres in ("/plan/2021/actie/1/", "/acties/", "/plan/2021/?tekst=volledig"):
        assert zin in Bladzijde(client.get(adres)).tekst, adres
    werkplek = Bladzijde(fabriek.client().get("/werkplek/plan/2021/")).tekst
    assert zin[:-1] in werkplek


def test_the_cards_and_the_pdf_say_it_of_that_day(client):
    inhoud = voorbeeld()
    for actie in acties(inhoud).values():
        actie["laatste_nieuws"] = actie["laatste_nieuws"] and "2021-06-21"
    stil = acties(inhoud)["2021-04"]
    stil["laatste_nieuws"] = "2021-03-26"
    versie = publiceer(inhoud=inhoud)
    zin = "Stil sinds 26 maart 2021."
    for adres in ("/plan/2021/actie/4/", "/acties/"):
        assert Bladzijde(client.get(adres)).tekst.count(zin) == 1, adres
    gedrukt = context(versie, [versie], openbaar_adres="https://voorbeeldstad.example")
    regels = [
        (actie["code"], tekst)
        for doel in gedrukt["doelen"]
        for actie in doel["acties"]
        for label, tekst, *_ in actie["regels"]
        if label == "Let op"
    ]
    assert regels == [("2021-04", zin)]
