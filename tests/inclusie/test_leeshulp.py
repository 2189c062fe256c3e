"""/werkplek/leeshulp/ and the advice itself: what reads hard, with something better, and never a mark."""

import pytest
from django import forms

from agenda.models import Voortgang
from inclusie.leeshulp import Leeshulp, lees
from inclusie.leesveld import Leesveld, nog_niet_nagekeken
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

LANG = "Wij gaan op maandag en ook op dinsdag met z'n allen kijken hoe de deur beter open kan gaan."


def test_an_easy_text_is_called_easy():
    hulp = lees("Wij maken de deur lichter. U kunt er op 1 maart om 10.30 uur door.")

    assert hulp == Leeshulp(gemiddeld=8, lang=[], moeilijk=[], lange_woorden=[], lijdend=[])
    assert hulp.zin == "Dit leest makkelijk."


def test_an_empty_text_gets_no_advice():
    assert [lees(""), lees(" \n…")] == [None, None]


def test_every_kind_of_advice_is_told_with_its_words():
    tekst = f"{LANG} Teneinde dit te realiseren wordt de deur vervangen.\nEen toegankelijkheidsplan volgt."
    hulp = lees(tekst)

    assert hulp.lang == [(LANG, 19)]
    assert hulp.moeilijk == [("teneinde", "om"), ("realiseren", "doen")]
    assert hulp.lange_woorden == ["toegankelijkheidsplan"]
    assert hulp.lijdend == ["Teneinde dit te realiseren wordt de deur vervangen."]
    assert hulp.zin == (
        "Dit kan makkelijker: 1 lange zin, 2 moeilijke woorden, 1 lang woord,"
        " 1 zin waarin niet staat wie iets doet."
    )


@pytest.mark.parametrize(
    ("zin", "is_lijdend"),
    [
        ("De deur wordt gemaakt.", True),
        ("De brieven werden opnieuw geschreven.", True),
        ("De deur is gemaakt door een vakman.", True),
        ("De deur is gemaakt.", False),
        ("Het wordt warm.", False),
        ("Wij hebben de deur gemaakt.", False),
        ("U wordt ambassadeur.", False),
    ],
)
def test_the_passive_is_found(zin, is_lijdend):
    assert (lees(zin).lijdend == [zin]) is is_lijdend


def test_a_sentence_of_fifteen_words_is_not_long():
    assert lees(" ".join(["woord"] * 15) + ".").lang == []


class Proef(forms.Form):
    tekst = forms.CharField(widget=Leesveld(attrs={"rows": 3}))
    naam = forms.CharField()


def test_the_box_shows_the_advice_on_what_stands_in_it():
    html = str(Proef({"tekst": "Indien u wilt."})["tekst"])

    assert "Schrijf liever ‘als’" in html
    assert 'name="leeshulp" value="tekst"' in html
    # Enter in a line of text must save, and not ask for advice.
    assert html.index("hidden>Bewaren") < html.index('name="leeshulp"')


def test_a_form_that_only_asks_how_it_reads_is_not_judged():
    form = nog_niet_nagekeken(Proef({"tekst": "Indien <b>", "leeshulp": "tekst"}))

    assert form.errors == {}
    assert "Indien &lt;b&gt;" in str(form["tekst"])
    assert "data-focus" in str(form["tekst"])


@pytest.mark.django_db
def test_in_place_it_answers_with_the_advice_alone():
    browser = fabriek.client("koploper")
    data = {"leeshulp": "tekst_makkelijk", "tekst_makkelijk": "Reeds <i>klaar</i>."}
    antwoord = browser.post("/werkplek/leeshulp/", data, headers=fabriek.HTMX).content.decode()

    assert "Dit kan makkelijker: 1 moeilijk woord." in antwoord
    assert "<html" not in antwoord and "<i>" not in antwoord


@pytest.mark.django_db
def test_it_needs_a_login_and_a_form(client):
    assert client.post("/werkplek/leeshulp/").status_code == 302
    browser = fabriek.client()
    assert browser.get("/werkplek/leeshulp/").status_code == 405
    assert browser.post("/werkplek/leeshulp/", {"tekst": "Hoi."}).url == "/werkplek/"
    leeg = browser.post("/werkplek/leeshulp/", {"leeshulp": "weg"}, headers=fabriek.HTMX)
    assert "Schrijf eerst iets." in leeg.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("pad", ["bewerken/makkelijk/", "bewerken/", "voortgang/nieuw/"])
def test_beside_an_easy_text_of_the_plan_the_advice_saves_nothing(pad):
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="in_uitvoering")
    browser, adres = fabriek.client(), f"/werkplek/acties/{actie.code}/{pad}"
    data = ingevuld(browser.get(adres).content.decode(), tekst_makkelijk="Reeds klaar.")
    antwoord = browser.post(adres, data | {"leeshulp": "tekst_makkelijk"})
    blad = Bladzijde(antwoord)
    assert (antwoord.status_code, Voortgang.objects.count()) == (200, 0)
    assert "Dit kan makkelijker: 1 moeilijk woord." in blad.tekst
    assert ingevuld(antwoord.content.decode())["tekst_makkelijk"] == ["Reeds klaar."]
    actie.refresh_from_db()
    assert actie.tekst_makkelijk != "Reeds klaar."
