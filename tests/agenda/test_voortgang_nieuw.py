"""/werkplek/acties/2021-01/voortgang/nieuw/: a report in under a minute, also on a phone."""

from datetime import date

import pytest
from django.test import Client

from agenda.models import Actie, Jaarplan, Meetwaarde, Voortgang
from agenda.plandocument import build
from agenda.uitwisselen.uitvoer import van_plan
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/voortgang/nieuw/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def actie(db):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), trekker_account=fabriek.user("koploper"))


def formulier(browser, **anders):
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def schrijf(rol="medewerker", **anders):
    browser = fabriek.client(rol)
    return browser.post(ADRES, bericht(browser, **anders))


def bericht(browser, tekst_makkelijk="Het gaat goed.", **anders):
    """The form with a text and its colours."""
    return formulier(browser, tekst_makkelijk=tekst_makkelijk, **fabriek.LICHTEN | anders)


def test_who_may_write(actie):
    rollen = ("medewerker", "koploper", "procesregisseur", "wethouder", "beheerder", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 200, 403, 403, 403, 404]
    vreemd = fabriek.client("koploper", email="ander@voorbeeldstad.example")
    assert vreemd.get(ADRES).status_code == 404


def test_one_sentence_is_enough(actie):
    antwoord = schrijf()
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/acties/2021-01/")
    bericht = Voortgang.objects.get()
    assert (bericht.tekst_makkelijk, bericht.datum, bericht.licht, bericht.auteur) == (
        "Het gaat goed.",
        date(2021, 7, 1),
        "groen",
        fabriek.user(),
    )


@pytest.mark.parametrize(
    ("rol", "direct", "akkoord"),
    [("medewerker", False, True), ("koploper", False, False), ("koploper", True, True)],
)
def test_who_needs_agreement(actie, rol, direct, akkoord):
    account = fabriek.user(rol)
    account.akkoord_direct, account.versie = direct, account.versie + 1
    account.save()
    schrijf(rol)
    assert (Voortgang.objects.get().akkoord_op is not None, Actie.objects.get().status) == (
        akkoord,
        "in_uitvoering" if akkoord else "gepland",
    )


def test_orange_asks_for_cause_and_measure_and_keeps_the_text(actie):
    antwoord = schrijf(licht_planning="oranje", tekst_makkelijk="Wij lopen achter.")
    assert (antwoord.status_code, Voortgang.objects.count()) == (422, 0)
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_oorzaak", "#id_maatregel"]
    leeg, fout = fabriek.client().get(ADRES).content.decode(), antwoord.content.decode()
    assert leeg.count("(niet verplicht)") - fout.count("(niet verplicht)") == 2
    opnieuw = ingevuld(antwoord.content.decode(), oorzaak="Ziekte.", maatregel="Een invaller.")
    assert opnieuw["tekst_makkelijk"] == ["Wij lopen achter."]
    assert fabriek.client().post(ADRES, opnieuw).status_code == 302
    assert Voortgang.objects.get().licht == "oranje"


def test_what_orange_asks_is_not_called_free_after_another_mistake(actie):
    antwoord = schrijf(
        licht_planning="oranje", tekst_makkelijk="", oorzaak="Ziekte.", maatregel="Wij wachten."
    )
    leeg, fout = fabriek.client().get(ADRES).content.decode(), antwoord.content.decode()
    assert (antwoord.status_code, leeg.count("(niet verplicht)") - fout.count("(niet verplicht)")) == (422, 2)


def test_no_colour_is_chosen_for_you_and_the_last_one_is_told(actie):
    """Who types a text about a late action and saves, must not make it green in public."""
    rood = {"licht_planning": "rood", "oorzaak": "De zaal is dicht.", "maatregel": "Wij zoeken een zaal."}
    fabriek.voortgang(actie, **rood)
    browser = fabriek.client()
    gelezen = browser.get(ADRES)
    assert not fabriek.LICHTEN.keys() & ingevuld(gelezen.content.decode()).keys()
    assert "Vorige keer: rood." in Bladzijde(gelezen).tekst
    antwoord = browser.post(ADRES, formulier(browser, tekst_makkelijk="De zaal is nog dicht."))
    assert (antwoord.status_code, Voortgang.objects.count()) == (422, 1)
    assert Bladzijde(antwoord).links_naar("#id_") == [f"#id_{licht}_0" for licht in fabriek.LICHTEN]


@pytest.mark.parametrize("datum", [("2", "7", "2021"), ("", "", ""), ("31", "2", "2021"), ("1", "7", "21")])
def test_a_day_that_is_not_or_not_yet_is_refused(actie, datum):
    antwoord = schrijf(**dict(zip(("datum_dag", "datum_maand", "datum_jaar"), datum, strict=True)))
    assert (antwoord.status_code, Voortgang.objects.count()) == (422, 0)


def test_an_earlier_day_in_words_is_fine(actie):
    schrijf(datum_dag="12", datum_maand="maart", datum_jaar="2021")
    assert Voortgang.objects.get().datum == date(2021, 3, 12)


def test_a_new_figure_goes_along(actie):
    schrijf(meting="21,5")
    meting = Meetwaarde.objects.get()
    assert (meting.indicator, str(meting.waarde), meting.datum) == (
        actie.indicatoren.get(),
        "21.50",
        date(2021, 7, 1),
    )


def test_a_figure_is_asked_with_its_unit(actie):
    assert "Alleen het getal. De eenheid is: brieven." in Bladzijde(fabriek.client().get(ADRES)).tekst


def test_a_second_figure_on_a_day_is_refused_and_nothing_is_half(actie):
    fabriek.meetwaarde(actie.indicatoren.get())
    antwoord = schrijf(meting="30")
    assert (antwoord.status_code, Voortgang.objects.count(), Meetwaarde.objects.count()) == (422, 0, 1)
    zin = "op 1 juli 2021 staat al een meting. Laat dit leeg. Wijzig die meting daarna."
    assert (f"Nieuw cijfer: Aantal brieven: {zin}", "#id_meting") in Bladzijde(antwoord).links


def test_a_word_scale_is_not_asked_as_a_figure(actie):
    indicator = actie.indicatoren.get()
    indicator.woorden = "goed\nslecht"
    fabriek._bewaar(indicator)
    assert "meting" not in formulier(fabriek.client())


def test_the_employees_last_report_leads_to_the_result(actie):
    antwoord = schrijf(voorstel_gereed="on")
    assert antwoord.url == "/werkplek/acties/2021-01/stand/klaar/"


def test_the_trekker_only_proposes_that_it_is_done(actie):
    antwoord = schrijf("koploper", voorstel_gereed="on")
    assert antwoord.url == "/werkplek/acties/2021-01/"
    assert (Voortgang.objects.get().voorstel_gereed, Actie.objects.get().status) == (True, "gepland")


def test_two_clicks_make_one_report(actie):
    browser = fabriek.client()
    data = bericht(browser, tekst_makkelijk="Een keer.", meting="3")
    assert [browser.post(ADRES, data).status_code for _ in range(2)] == [302, 302]
    assert (Voortgang.objects.count(), Meetwaarde.objects.count()) == (1, 1)


@pytest.mark.parametrize(("eerst", "dan"), [("", "21"), ("21", "22"), ("21", "")])
def test_the_same_words_with_another_figure_are_asked_again(actie, eerst, dan):
    browser = fabriek.client()
    data = bericht(browser, tekst_makkelijk="Een keer.", meting=eerst)
    browser.post(ADRES, data)
    antwoord = browser.post(ADRES, data | {"meting": [dan]})
    assert (antwoord.status_code, Voortgang.objects.count()) == (422, 1)
    opnieuw = ingevuld(antwoord.content.decode())
    assert (opnieuw["tekst_makkelijk"], opnieuw["meting"]) == (["Een keer."], [dan])


@pytest.mark.parametrize(
    ("rol", "zin"),
    [
        ("medewerker", "Met dit bericht begint zij."),
        ("koploper", "Zij begint zodra een medewerker akkoord geeft."),
    ],
)
def test_a_planned_action_begins_with_the_report_and_the_form_says_so(actie, rol, zin):
    tekst = Bladzijde(fabriek.client(rol).get(ADRES)).tekst
    assert f"Deze actie is nog niet begonnen. {zin}" in tekst


def test_afterwards_it_is_said_once_that_the_action_began(actie):
    browser = fabriek.client()
    gezegd = []
    for woorden in ("Een.", "Twee."):
        antwoord = browser.post(ADRES, bericht(browser, tekst_makkelijk=woorden), follow=True)
        gezegd.append("De actie is nu begonnen." in Bladzijde(antwoord).tekst)
    assert gezegd == [True, False]
    assert "nog niet begonnen" not in Bladzijde(browser.get(ADRES)).tekst


@pytest.mark.parametrize(
    ("status", "rol", "zin", "link"),
    [
        (
            "idee",
            "medewerker",
            "is nog een idee. Plan haar eerst in. Dan kunt u voortgang schrijven.",
            "stand/inplannen/",
        ),
        (
            "voorgesteld",
            "medewerker",
            "is nog een voorstel. Plan haar eerst in. Dan kunt u voortgang schrijven.",
            "stand/inplannen/",
        ),
        (
            "voorgesteld",
            "koploper",
            "is nog een voorstel. Een medewerker plant haar eerst in. Dan kunt u voortgang schrijven.",
            "",
        ),
        ("afgewezen", "medewerker", "is afgewezen. Daarover schrijft u geen voortgang.", ""),
    ],
)
def test_what_comes_first_is_said_and_the_text_is_kept(status, rol, zin, link):
    account = fabriek.user("koploper")
    doel = fabriek.doel(fabriek.jaarplan())
    actie = fabriek.actie(doel, trekker_account=account)
    browser = fabriek.client(rol)
    data = bericht(browser, tekst_makkelijk="Mijn lange bericht.")
    actie.status, actie.reden = status, "Te duur."
    fabriek._bewaar(actie)
    for antwoord, bewaard in ((browser.get(ADRES), False), (browser.post(ADRES, data), True)):
        blad = Bladzijde(antwoord)
        assert (antwoord.status_code, zin in blad.tekst) == (409, True)
        assert f"/werkplek/acties/2021-01/{link}" in blad.links_naar("/werkplek/acties/2021-01/")
        assert ("Mijn lange bericht." in antwoord.content.decode()) == bewaard
    assert Voortgang.objects.count() == 0


def test_a_figure_waits_with_its_report(actie):
    """It comes in the plan, its open data and its spreadsheet when somebody agrees, and not before."""
    fabriek.meetwaarde(actie.indicatoren.get(), 12, date(2021, 6, 1))
    schrijf("koploper", meting="73", licht_planning="oranje", oorzaak="Ziekte.", maatregel="Een invaller.")
    browser, cijfers = fabriek.client(), "/werkplek/acties/2021-01/indicatoren/"
    assert overal() == [("12", ["12"])] * 2
    tekst = Bladzijde(browser.get(cijfers)).tekst
    assert ("Nu: 12." in tekst, "73 Wacht op akkoord." in tekst) == (True, True)
    assert "Aantal brieven: 73 Geschreven door" in Bladzijde(browser.get("/werkplek/acties/2021-01/")).tekst
    fabriek.overgangen.geef_akkoord(Voortgang.objects.get(), door=fabriek.user(), at=fabriek.MOMENT)
    assert overal() == [("73", ["12", "73"])] * 2
    assert "Wacht op akkoord" not in Bladzijde(browser.get(cijfers)).tekst


def overal():
    """(figure of now, all figures) in the document of the plan and in its spreadsheet."""
    plan = Jaarplan.objects.get()
    (indicator,) = build(plan, fabriek.VANDAAG)["doelen"][0]["acties"][0]["indicatoren"]
    rijen = van_plan(plan, fabriek.VANDAAG).rijen
    return [
        (indicator["nu"], [meting["waarde"] for meting in indicator["metingen"]]),
        (rijen["Indicatoren"][0]["nu"], [rij["waarde"] for rij in rijen["Metingen"]]),
    ]


@pytest.mark.parametrize("rol", ["raadslid", "ambassadeur"])
def test_who_got_another_role_carries_nothing_any_more(actie, rol):
    """The action names the account still, until an employee chooses somebody else."""
    wie = actie.trekker_account
    wie.rol = rol
    bewaar(wie, door=None, at=fabriek.MOMENT)
    browser = Client()
    browser.force_login(wie)
    assert [browser.get(adres).status_code for adres in (ADRES, "/werkplek/acties/2021-01/")] == [404, 404]
    assert browser.post(ADRES, {"tekst_makkelijk": "Het gaat goed."}).status_code == 404
    assert "2021-01" not in browser.get("/werkplek/").content.decode()
    assert Voortgang.objects.count() == 0
