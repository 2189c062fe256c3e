"""/werkplek/doelen/2021/D1/bewerken/: change a goal, as a page and in place."""

import re

import pytest
from django.db import IntegrityError

from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/doelen/2021/D1/bewerken/"


@pytest.fixture
def doel():
    return fabriek.doel(fabriek.jaarplan(), themas=[fabriek.thema("Armoede")])


def formulier(browser, **anders):
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def test_only_editors(doel):
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "beheerder", "koploper")] == [
        403
    ] * 3


def test_unknown_and_taken_away_goals_are_not_there(doel):
    assert fabriek.client().get(ADRES.replace("D1", "D9")).status_code == 404
    weghalen.haal_weg(doel, reden="Weg.", door=fabriek.user(), at=fabriek.MOMENT)
    assert fabriek.client().get(ADRES).status_code == 404


def test_saves_texts_and_themes_as_one_step(doel):
    wonen = fabriek.thema("Wonen")
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, titel="Beter", themas=str(wonen.pk)))
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/plan/2021/")
    html = browser.get(antwoord.url).content.decode()
    assert '<a href="/werkplek/plan/2021/#doel-D1">Ga verder bij doel D1</a>' in html
    assert 'id="doel-D1" tabindex="-1"' in html
    doel.refresh_from_db()
    assert (doel.titel, list(doel.themas.all()), doel.versie) == ("Beter", [wonen], 2)


def test_the_judgement_is_asked_in_the_yearly_evaluation_and_never_here(doel):
    fabriek.focus(doel.jaarplan)
    fabriek.stel_vast(doel.jaarplan)
    assert 'name="oordeel"' not in fabriek.client().get(ADRES).content.decode()


def test_the_database_refuses_another_judgement(doel):
    doel.oordeel, doel.versie = "mooi", doel.versie + 1
    with pytest.raises(IntegrityError):
        doel.save()


def test_code_and_judgement_cannot_be_posted_along(doel):
    browser = fabriek.client()
    browser.post(ADRES, formulier(browser, code="D7", oordeel="bereikt", volgorde="9"))
    doel.refresh_from_db()
    assert (doel.code, doel.oordeel, doel.volgorde) == ("D1", "", 1)


def test_theme_no_longer_in_use_stays_chosen(doel):
    thema = fabriek.thema("Armoede")
    thema.actief = False
    fabriek._bewaar(thema)
    browser = fabriek.client()
    browser.post(ADRES, formulier(browser, titel="Beter"))
    assert list(doel.themas.all()) == [thema]


def test_in_place_errors_come_back_in_place(doel):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, titel=""), headers=fabriek.HTMX)
    html = antwoord.content.decode()
    assert antwoord.status_code == 422
    # There may be more forms on the page: every id of this one is its own.
    eigen = "werkplek-doelen-2021-D1-bewerken_"
    assert ("<main" in html, f'id="{eigen}fouten"' in html) == (False, True)
    assert f'<a href="#id_{eigen}titel">' in html
    assert [id_ for id_ in re.findall(r'\sid="([^"]+)"', html) if eigen not in id_] == ["kop-D1"]
    assert html.startswith("<title>Fout: ")


def test_in_place_saving_gives_back_the_text_with_the_focus_on_change(doel):
    browser = fabriek.client()
    html = browser.post(ADRES, formulier(browser, titel="Beter"), headers=fabriek.HTMX).content.decode()
    assert ("Beter" in html, html.count("data-focus"), "<form" in html) == (True, 1, False)
    assert html.index("data-focus") > html.index('id="wijzig-doel-D1"')


def test_conflict_on_themes_offers_no_joining(doel):
    wonen, werk = fabriek.thema("Wonen"), fabriek.thema("Werk")
    eerste, tweede = fabriek.client(), fabriek.client(email="sanne@voorbeeldstad.example", naam="Sanne")
    velden = formulier(eerste, themas=str(wonen.pk))
    tweede.post(ADRES, formulier(tweede, themas=str(werk.pk)))
    antwoord = eerste.post(ADRES, velden)
    assert antwoord.status_code == 409
    html = antwoord.content.decode()
    assert [f'value="{keuze}" id="keuze-themas' in html for keuze in ("mijn", "hun", "beide")] == [
        True,
        True,
        False,
    ]
    assert "Wonen" in Bladzijde(antwoord).tekst
    assert eerste.post(ADRES, ingevuld(html, **{"keuze-themas": "hun"})).status_code == 302
    assert list(doel.themas.all()) == [werk]


def test_in_place_saving_also_renews_what_is_not_public(doel):
    fabriek.focus(doel.jaarplan)
    fabriek.stel_vast(doel.jaarplan)
    browser = fabriek.client()
    html = browser.post(ADRES, formulier(browser, titel="Beter"), headers=fabriek.HTMX).content.decode()
    assert html.count('id="openbaarheid" data-hx-swap-oob="true"') == 1
    assert "U heeft 1 verandering die nog niet openbaar is." in html
