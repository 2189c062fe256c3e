"""/werkplek/acties/2021-01/bewerken/[deel]/: one part in place or as a page, or everything at once."""

import re

import pytest

from agenda.forms.actie import DELEN
from agenda.handelen.overgangen import zet
from agenda.models import Actie
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/bewerken/"


@pytest.fixture
def actie(db):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee", themas=[fabriek.thema()])


def formulier(browser, adres, **anders):
    return ingevuld(browser.get(adres).content.decode(), **anders)


def test_only_editors(actie):
    koploper = fabriek.user("koploper")
    actie.trekker_account = koploper
    fabriek._bewaar(actie)
    rollen = ("wethouder", "beheerder", "koploper", "raadslid")
    assert [fabriek.client(rol).get(f"{ADRES}titel/").status_code for rol in rollen] == [403, 403, 403, 404]


def test_an_unknown_part_is_not_there(actie):
    assert fabriek.client().get(f"{ADRES}status/").status_code == 404


@pytest.mark.parametrize("deel", DELEN)
def test_a_part_that_is_sent_back_as_it_was_changes_nothing(actie, deel):
    browser = fabriek.client()
    adres = f"{ADRES}{deel}/"
    antwoord = browser.post(adres, formulier(browser, adres))
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/acties/2021-01/")
    assert Actie.objects.get().versie == 1


@pytest.mark.parametrize(
    ("deel", "anders", "uitkomst"),
    [
        ("titel", {"titel": "Beter", "waarom": "Omdat."}, {"titel": "Beter", "waarom": "Omdat."}),
        ("makkelijk", {"tekst_makkelijk": "Kort."}, {"tekst_makkelijk": "Kort."}),
        ("tekst", {"tekst": "Lang"}, {"tekst": "Lang"}),
        ("wie", {"trekker_functie": "adviseur"}, {"trekker_functie": "adviseur"}),
        ("wanneer", {"start": "2021-Q2", "eind": "2022-Q1"}, {"start": "2021-Q2", "eind": "2022-Q1"}),
        ("geld", {"budget": "0", "besteed": ""}, {"budget": 0, "besteed": None}),
        ("geld", {"budget": "€ 18.000", "besteed": "1.000"}, {"budget": 18000, "besteed": 1000}),
    ],
)
def test_a_part_is_saved(actie, deel, anders, uitkomst):
    browser = fabriek.client()
    adres = f"{ADRES}{deel}/"
    assert browser.post(adres, formulier(browser, adres, **anders)).status_code == 302
    rij = Actie.objects.get()
    assert ({veld: getattr(rij, veld) for veld in uitkomst}, rij.versie) == (uitkomst, 2)


def test_a_checkbox_that_is_off_is_off(actie):
    browser = fabriek.client()
    data = formulier(browser, f"{ADRES}openbaar/")
    del data["openbaar"]
    browser.post(f"{ADRES}openbaar/", data)
    assert Actie.objects.get().openbaar is False


def test_everything_is_on_one_page_and_saved_at_once(actie):
    browser = fabriek.client()
    bladzijde = Bladzijde(browser.get(ADRES))
    assert bladzijde.kop("h2") == [titel for titel, _ in DELEN.values()]
    partner = fabriek.organisatie("Stem")
    data = formulier(browser, ADRES, titel="Beter", budget="2500", partners=str(partner.pk))
    antwoord = browser.post(ADRES, data)
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/acties/2021-01/")
    rij = Actie.objects.get()
    assert (rij.titel, rij.budget, [p.naam for p in rij.partners.all()], rij.versie) == (
        "Beter",
        2500,
        ["Stem"],
        2,
    )


def test_errors_keep_the_text_and_say_what_to_do(actie):
    browser = fabriek.client()
    data = formulier(browser, ADRES, titel="", budget="veel", waarom="Mijn uitleg")
    antwoord = browser.post(ADRES, data)
    html = antwoord.content.decode()
    assert (antwoord.status_code, Actie.objects.get().versie) == (422, 1)
    assert ("Mijn uitleg" in html, 'value="veel"' in html) == (True, True)
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_titel", "#id_budget"]


def test_a_part_asks_nothing_of_another_part(actie):
    browser = fabriek.client()
    browser.post(
        f"{ADRES}makkelijk/", formulier(browser, f"{ADRES}makkelijk/", titel="", status="gestopt", code="X")
    )
    rij = Actie.objects.get()
    assert (rij.titel, rij.status, rij.code) == ("Brieven herschrijven", "idee", "2021-01")


def test_in_place_the_form_comes_and_goes_with_the_focus(actie):
    browser = fabriek.client()
    adres = f"{ADRES}titel/"
    html = browser.get(adres, headers=fabriek.HTMX).content.decode()
    assert ("<main" in html, html.count("data-focus"), f'data-hx-post="{adres}"' in html) == (False, 1, True)
    html = browser.post(
        adres, ingevuld(f"<main>{html}</main>", titel="Beter"), headers=fabriek.HTMX
    ).content.decode()
    assert ("<main" in html, "<form" in html, "Beter" in html, html.count("data-focus")) == (
        False,
        False,
        True,
        1,
    )
    assert html.index("data-focus") > html.index('id="wijzig-titel"')
    html = browser.get(f"{adres}?stoppen", headers=fabriek.HTMX).content.decode()
    assert ("<form" in html, html.count("data-focus")) == (False, 1)


def test_two_editors_see_both_texts_and_choose(actie):
    eerste, tweede = fabriek.client(), fabriek.client("procesregisseur")
    adres = f"{ADRES}tekst/"
    mijn = formulier(eerste, adres, tekst="Mijn tekst")
    tweede.post(adres, formulier(tweede, adres, tekst="Hun tekst"))
    antwoord = eerste.post(adres, mijn)
    bladzijde = Bladzijde(antwoord)
    assert (antwoord.status_code, "Mijn tekst" in bladzijde.tekst, "Hun tekst" in bladzijde.tekst) == (
        409,
        True,
        True,
    )
    opnieuw = ingevuld(antwoord.content.decode(), **{"keuze-tekst": "beide"})
    assert eerste.post(adres, opnieuw).status_code == 302
    assert Actie.objects.get().tekst == "Hun tekst\n\nMijn tekst"


def test_two_editors_of_different_parts_do_not_meet(actie):
    eerste, tweede = fabriek.client(), fabriek.client("procesregisseur")
    mijn = formulier(eerste, f"{ADRES}tekst/", tekst="Mijn tekst")
    tweede.post(f"{ADRES}titel/", formulier(tweede, f"{ADRES}titel/", titel="Hun titel"))
    assert eerste.post(f"{ADRES}tekst/", mijn).status_code == 302
    rij = Actie.objects.get()
    assert (rij.titel, rij.tekst, rij.versie) == ("Hun titel", "Mijn tekst", 3)


def test_only_who_may_carry_is_offered_an_account(actie):
    rollen = ("koploper", "procesregisseur", "raadslid", "ambassadeur", "beheerder")
    accounts = {rol: fabriek.user(rol) for rol in rollen}
    html = fabriek.client().get(f"{ADRES}wie/").content.decode()
    assert {rol: account.naam in html for rol, account in accounts.items()} == {
        "koploper": True,
        "procesregisseur": True,
        "raadslid": False,
        "ambassadeur": False,
        "beheerder": False,
    }


def test_saving_in_place_also_renews_the_title_and_what_is_public(actie):
    actie.status = "gepland"
    fabriek._bewaar(actie)
    fabriek.focus(actie.doel.jaarplan)
    fabriek.stel_vast(actie.doel.jaarplan)
    browser = fabriek.client()
    adres = f"{ADRES}titel/"
    stil = browser.get(f"{adres}?stoppen", headers=fabriek.HTMX).content.decode()
    html = browser.post(
        adres, formulier(browser, adres, titel="Beter"), headers=fabriek.HTMX
    ).content.decode()
    zin = "Wat u nu ziet, is nog niet openbaar."
    assert [zin in stil, zin in html] == [False, True]
    assert html.count('id="actiekop" data-hx-swap-oob="true"') == 1
    assert html.count("<h1>Beter</h1>") == 1


@pytest.mark.parametrize("adres", [f"{ADRES}wanneer/", ADRES])
def test_an_end_before_the_beginning_is_said_at_the_end(actie, adres):
    browser = fabriek.client()
    antwoord = browser.post(adres, formulier(browser, adres, start="2021-Q3", eind="2021-Q1"))
    html = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert html.count("et einde ligt vóór het begin.") == 2
    assert [f'<a href="#id_{veld}">' in html for veld in ("start", "eind")] == [False, True]


def test_choices_stand_in_the_order_of_their_names_without_capitals_and_accents(actie):
    for naam in ("Zwembad", "école", "Éénoudergezin", "de Kade", "Eethuis"):
        fabriek.organisatie(naam)
    html = fabriek.client().get(f"{ADRES}wie/").content.decode()
    namen = ["de Kade", "école", "Éénoudergezin", "Eethuis", "Zwembad"]
    trekkers = re.findall(r"<option value=\"\d+\"[^>]*>([^<]+)</option>", html.partition("</select>")[0])
    partners = re.findall(r'name="partners".*?<label[^>]*>([^<]+)</label>', html)
    assert [[naam for naam in lijst if naam in namen] for lijst in (trekkers, partners)] == [namen, namen]


@pytest.mark.parametrize(
    ("deel", "leeg", "zin"),
    [
        (
            "wie",
            {"trekker_organisatie": "", "trekker_functie": ""},
            "Deze actie is al ingepland. Zij heeft een trekker nodig.",
        ),
        ("wanneer", {"start": ""}, "Deze actie is al ingepland. Zij heeft een begin nodig."),
        ("wanneer", {"eind": ""}, "Deze actie is al ingepland. Zij heeft een eind nodig."),
    ],
)
@pytest.mark.parametrize("status", ["gepland", "in_uitvoering", "gestopt"])
def test_what_planning_asked_is_not_emptied_afterwards(actie, deel, leeg, zin, status):
    fabriek.naar_status(actie, status)
    browser = fabriek.client()
    for adres in (f"{ADRES}{deel}/", ADRES):
        antwoord = browser.post(adres, formulier(browser, adres, **leeg))
        bladzijde = Bladzijde(antwoord)
        assert (antwoord.status_code, bladzijde.links_naar("#id_")) == (422, [f"#id_{next(iter(leeg))}"])
        assert zin in bladzijde.tekst
    rij = Actie.objects.get()
    assert (rij.trekker_organisatie.naam, rij.start, rij.eind) == (
        "Bibliotheek De Kade",
        "2021-Q1",
        "2021-Q4",
    )


def test_a_function_is_a_trekker_too_and_an_idea_may_lose_everything(actie):
    browser = fabriek.client()
    adres = f"{ADRES}wie/"
    fabriek.naar_status(actie, "gepland")
    data = formulier(browser, adres, trekker_organisatie="", trekker_functie="adviseur communicatie")
    assert browser.post(adres, data).status_code == 302
    idee = fabriek.actie(actie.doel, status="idee")
    adres = f"/werkplek/acties/{idee.code}/bewerken/wie/"
    assert browser.post(adres, formulier(browser, adres, trekker_organisatie="")).status_code == 302
    assert list(Actie.objects.values_list("trekker_organisatie", "trekker_functie")) == [
        (None, "adviseur communicatie"),
        (None, ""),
    ]


def test_what_the_source_of_a_running_action_never_named_may_stay_empty(db):
    actie = fabriek.actie(
        fabriek.doel(fabriek.jaarplan()), status="idee", trekker_organisatie=None, start="", eind=""
    )
    zet(actie, "gepland", door=fabriek.user(), at=fabriek.MOMENT)
    browser = fabriek.client()
    assert browser.post(ADRES, formulier(browser, ADRES, titel="Beter")).status_code == 302
    assert Actie.objects.get().titel == "Beter"


def test_words_that_come_back_stand_under_the_questions_of_the_form(actie):
    browser = fabriek.client()
    velden = formulier(browser, ADRES, tekst="Wij leren het samen.", tekst_makkelijk="Wij leren.")
    browser.logout()
    antwoord = browser.post(ADRES, velden, headers={"Sec-Fetch-Site": "same-origin"})
    assert antwoord.status_code == 401
    vragen = re.findall(r'<label class="lia-label"[^>]*>([^<]*)</label>', antwoord.content.decode())
    assert {"Wat doen wij? In makkelijke taal", "Hele tekst"} <= {*vragen}
    assert "Tekst makkelijk" not in vragen
