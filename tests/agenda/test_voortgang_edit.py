"""/werkplek/acties/2021-01/voortgang/1/bewerken/: mend a report while nobody agreed."""

from datetime import date

import pytest

from agenda.handelen import overgangen
from agenda.models import Meetwaarde, Voortgang
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/voortgang/1/bewerken/"


@pytest.fixture
def bericht(db):
    koploper = fabriek.user("koploper")
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), trekker_account=koploper)
    return fabriek.voortgang(actie, akkoord=False, door=koploper)


def formulier(browser, **anders):
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def test_who_may_mend(bericht):
    rollen = ("medewerker", "koploper", "procesregisseur", "wethouder", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 200, 403, 403, 404]
    assert fabriek.client().get(ADRES.replace("/1/", "/2/")).status_code == 404


@pytest.mark.parametrize("rol", ["medewerker", "koploper"])
def test_the_text_changes_and_still_waits_for_agreement(bericht, rol):
    browser = fabriek.client(rol)
    antwoord = browser.post(ADRES, formulier(browser, tekst_makkelijk="Beter."))
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/acties/2021-01/")
    rij = Voortgang.objects.get()
    assert (rij.tekst_makkelijk, rij.akkoord_op, rij.auteur, rij.versie) == (
        "Beter.",
        None,
        bericht.auteur,
        2,
    )


def test_an_agreed_report_is_not_opened(bericht):
    overgangen.geef_akkoord(bericht, door=fabriek.user(), at=fabriek.MOMENT)
    antwoord = fabriek.client("koploper").get(ADRES, follow=True)
    assert "Dit bericht is al akkoord." in Bladzijde(antwoord).tekst


def test_agreement_in_between_keeps_my_text_on_the_page(bericht):
    browser = fabriek.client("koploper")
    data = formulier(browser, tekst_makkelijk="Mijn nieuwe tekst.")
    overgangen.geef_akkoord(bericht, door=fabriek.user(), at=fabriek.MOMENT)
    antwoord = browser.post(ADRES, data)
    assert (antwoord.status_code, "Mijn nieuwe tekst." in antwoord.content.decode()) == (422, True)
    assert Voortgang.objects.get().tekst_makkelijk == "De eerste brieven zijn klaar."


def test_two_who_mend_see_both_texts(bericht):
    eerste, tweede = fabriek.client("koploper"), fabriek.client()
    mijn = formulier(eerste, tekst_makkelijk="Mijn tekst.")
    tweede.post(ADRES, formulier(tweede, tekst_makkelijk="Hun tekst."))
    antwoord = eerste.post(ADRES, mijn)
    tekst = Bladzijde(antwoord).tekst
    assert (antwoord.status_code, "Mijn tekst." in tekst, "Hun tekst." in tekst) == (409, True, True)


def metingen():
    return [(m.waarde, m.datum, m.is_weggehaald) for m in Meetwaarde.objects.order_by("pk")]


def test_the_figure_of_a_waiting_report_changes_with_it(bericht):
    browser = fabriek.client("koploper")
    for cijfer, dag, staat_er in (
        ("73", 30, [(73, date(2021, 6, 30), False)]),
        ("75", 30, [(75, date(2021, 6, 30), False)]),
        ("75", 20, [(75, date(2021, 6, 20), False)]),
        ("", 20, [(75, date(2021, 6, 20), True)]),
    ):
        anders = {"meting": cijfer, "datum_dag": str(dag), "datum_maand": "6"}
        assert browser.post(ADRES, formulier(browser, **anders)).status_code == 302
        assert metingen() == staat_er
    assert formulier(browser)["meting"] == [""]


def test_another_figure_is_another_report_to_agree_with(bericht):
    """Who agrees, and who changes it at the same time, read the old figure."""
    koploper, medewerker = fabriek.client("koploper"), fabriek.client()
    akkoord, ook = f"{ADRES[:-10]}akkoord/", formulier(medewerker, meting="80")
    koploper.post(ADRES, formulier(koploper, meting="73"))
    medewerker.post(akkoord, {"versie": ook["versie"][0]})
    assert Voortgang.objects.get().akkoord_op is None
    botsing = medewerker.post(ADRES, ook)
    assert botsing.status_code == 409
    hun = ingevuld(botsing.content.decode()) | {"keuze-meting": ["hun"]}
    assert medewerker.post(ADRES, hun).status_code == 302
    assert metingen() == [(73, fabriek.VANDAAG, False)]
