"""…/geschiedenis/ of an action, a goal and a plan: sentences and tables, newest first."""

from datetime import timedelta

import pytest

from agenda.historie.woorden import wat
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ACTIE = "/werkplek/acties/2021-01/geschiedenis/"
DOEL = "/werkplek/doelen/2021/D1/geschiedenis/"
REDACTIE = ["medewerker", "procesregisseur"]
PLAN = "/werkplek/plan/2021/geschiedenis/"


@pytest.fixture
def actie(db):
    actie = fabriek.actie(
        fabriek.doel(fabriek.jaarplan()), status="idee", trekker_account=fabriek.user("koploper")
    )
    actie.titel = "Brieven <b>verbeteren</b>"
    bewaar(actie, door=fabriek.user(), at=fabriek.MOMENT + timedelta(minutes=3))
    return actie


def test_who_may_read(actie):
    rollen = ("medewerker", "procesregisseur", "wethouder", "beheerder", "koploper", "raadslid")
    assert [fabriek.client(rol).get(ACTIE).status_code for rol in rollen] == [200, 200, 200, 200, 200, 404]
    assert [fabriek.client(rol).get(PLAN).status_code for rol in rollen] == [200, 200, 200, 200, 403, 403]
    assert [fabriek.client(rol).get(DOEL).status_code for rol in rollen] == [200, 200, 200, 200, 403, 403]


def test_the_change_stands_first_with_hidden_words(actie):
    html = fabriek.client().get(ACTIE).content.decode()
    bladzijde = Bladzijde(fabriek.client().get(ACTIE))
    assert bladzijde.kop("h2")[0] == (
        "Fatima Medewerker wijzigde de titel van actie 2021-01 op 1 juli 2021 om 10.03 uur."
    )
    assert '<del><span class="lia-verborgen">weg: </span>Brieven herschrijven</del>' in html
    assert "erbij: </span>Brieven &lt;b&gt;verbeteren&lt;/b&gt;</ins>" in html


def test_putting_back_is_offered_only_to_editors_and_at_home(actie):
    def links(rol, adres):
        return len(Bladzijde(fabriek.client(rol).get(adres)).links_naar(f"{ACTIE}terugzetten/"))

    assert {rol: links(rol, ACTIE) for rol in ("medewerker", "wethouder", "koploper")} == {
        "medewerker": 1,
        "wethouder": 0,
        "koploper": 0,
    }
    assert links("medewerker", PLAN) == 0


def test_the_plan_leads_to_the_history_of_its_parts(actie):
    bladzijde = Bladzijde(fabriek.client().get(PLAN))
    assert set(bladzijde.links_naar("/werkplek/acties/")) == {ACTIE}
    assert set(bladzijde.links_naar("/werkplek/doelen/")) == {DOEL}


@pytest.mark.parametrize("blz", ["2", "0", "x", "999999999999999999999", "-1", "١"])
def test_any_page_number_gives_a_page(actie, blz):
    assert fabriek.client().get(PLAN, {"blz": blz}).status_code == 200


@pytest.mark.parametrize(
    ("adres", "titel"),
    [
        ("/werkplek/plan/2021/geschiedenis/", "Geschiedenis van het jaarplan 2021"),
        ("/werkplek/doelen/2021/D1/geschiedenis/", "Geschiedenis van doel D1, 2021"),
        ("/werkplek/acties/2021-01/geschiedenis/", "Geschiedenis van actie 2021-01"),
        ("/werkplek/themas/armoede/geschiedenis/", "Geschiedenis van het thema ‘Armoede’"),
        ("/werkplek/gemeente/geschiedenis/", "Geschiedenis van de gemeente ‘Voorbeeldstad’"),
        ("/werkplek/doelen/2021/D1/bewerken/", "Doel D1 wijzigen, 2021"),
        ("/werkplek/doelen/2021/D1/acties/nieuw/", "Nieuwe actie bij doel D1, 2021"),
        ("/werkplek/doelen/2021/D1/indicatoren/nieuw/", "Nieuwe indicator: doel D1, 2021"),
    ],
)
def test_the_title_names_the_year_once(adres, titel):
    """A goal has the same code in every year, and a window full of tabs shows only titles."""
    fabriek.actie(fabriek.doel(fabriek.jaarplan()), themas=[fabriek.thema()])
    assert Bladzijde(fabriek.client().get(adres)).titel.partition(" – ")[0] == titel


@pytest.mark.parametrize(
    ("maak", "edit", "lezers"),
    [
        (fabriek.agenda, "/werkplek/agendas/{0.pk}/bewerken/", REDACTIE),
        (fabriek.thema, "/werkplek/themas/{0.slug}/bewerken/", [*REDACTIE, "beheerder"]),
        (fabriek.domein, "/werkplek/domeinen/{0.slug}/bewerken/", [*REDACTIE, "beheerder"]),
        (fabriek.organisatie, "/werkplek/organisaties/{0.pk}/bewerken/", [*REDACTIE, "beheerder"]),
        (fabriek.gemeente, "/werkplek/gemeente/", [*REDACTIE, "beheerder"]),
    ],
)
def test_basic_data_lead_to_their_history_for_who_may_edit_them(db, maak, edit, lezers):
    obj = maak()
    edit = edit.format(obj)
    adres = edit.replace("bewerken/", "") + "geschiedenis/"
    assert Bladzijde(fabriek.client().get(edit)).links_naar(adres) == [adres]
    antwoord = fabriek.client().get(adres)
    zinnen = [zin.split(" toe op ")[0] for zin in Bladzijde(antwoord).kop("h2")]
    assert zinnen == [f"Fatima Medewerker voegde {wat(obj)}"]
    assert f'<li><a href="{edit}">' in antwoord.content.decode()
    rollen = ("medewerker", "procesregisseur", "beheerder", "wethouder", "koploper", "raadslid")
    assert [rol for rol in rollen if fabriek.client(rol).get(adres).status_code == 200] == lezers


def test_a_new_row_has_no_history_yet(db):
    browser = fabriek.client()
    assert "geschiedenis/" not in browser.get("/werkplek/themas/nieuw/").content.decode()
    assert "geschiedenis/" not in browser.get("/werkplek/gemeente/").content.decode()


def test_what_one_person_said_is_only_for_who_writes_it_down():
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), trekker_account=fabriek.user("koploper"))
    fabriek.oordelen(actie, "ja")
    adres = f"/werkplek/acties/{actie.code}/geschiedenis/"
    gezien = [
        "het oordeel van 1 juli 2021" in fabriek.client(rol).get(adres).content.decode()
        for rol in ("medewerker", "procesregisseur", "koploper", "wethouder")
    ]
    assert gezien == [True, True, False, False]
