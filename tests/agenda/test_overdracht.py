"""/werkplek/overdracht/: who carries what, what waits, was promised, is silent, comes and was decided."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agenda.handelen import doorschuiven, overgangen
from agenda.werkplek.overdracht_lijsten import begin_van, eind_van
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/overdracht/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def lees(vraag="", rol="medewerker"):
    return Bladzijde(fabriek.client(rol).get(f"{ADRES}{vraag}"))


def deel(blad, kop, volgende):
    return blad.tekst.partition(f" {kop} ")[2].partition(f" {volgende} ")[0]


KOPPEN = [
    "Wie trekt wat?", "Wat wacht op iemand?", "Wat is beloofd aan de raad?", "Waar is het stil?",
    "Wat komt er in 90 dagen?", "Wat is besloten?", "Versies van dit jaar",
]  # fmt: skip


def secties(blad) -> list[str]:
    einden = [*KOPPEN[1:], "|"]
    return [deel(blad, kop, einde) for kop, einde in zip(KOPPEN, einden, strict=True)]


@pytest.fixture
def plan(db):
    return fabriek.jaarplan(
        tussentijdse_evaluatie_op=date(2021, 6, 24),
        jaarlijkse_evaluatie_op=date(2021, 9, 29),
        volgende_stap="Wij kiezen de focus voor 2022.",
    )


@pytest.fixture
def wereld(plan):
    """Kees carries two actions, the library one, nobody one; another year has its own."""
    doel, kees = fabriek.doel(plan), fabriek.user("koploper", functie="projectleider")
    fabriek.focus(plan)
    loopt = fabriek.actie(doel, "Inloop", "in_uitvoering", trekker_account=kees)
    fabriek.voortgang(loopt, "De inloop is open.", datum=date(2021, 3, 12))
    fabriek.voortgang(loopt, "Dit wacht.", akkoord=False, door=kees, voorstel_gereed=True)
    fabriek.actie(doel, "Wandeling", "voorgesteld", trekker_account=kees)
    fabriek.actie(doel, "Cursus", "gestopt")
    fabriek.actie(
        doel, "Folder", "idee", trekker_organisatie=None, trekker_functie="", start="", eind="",
    )  # fmt: skip
    fabriek.actie(doel, "Nee", "afgewezen")
    fabriek.raadsstuk(
        "Iedereen kan stemmen", acties=[loopt], datum=date(2021, 5, 1), termijn=date(2021, 6, 1)
    )
    fabriek.vergadering(date(2021, 9, 14), stukken_klaar_op=date(2021, 9, 1))
    fabriek.vergadering(date(2021, 12, 14))
    fabriek.actie(fabriek.doel(fabriek.jaarplan(2022)), "Volgend jaar")
    fabriek.stel_vast(plan)
    return plan


def test_it_says_everything_that_a_successor_must_know(wereld):
    blad = lees()

    assert blad.kop("h1") == ["Overdracht 2021"]
    assert blad.kop("h2") == KOPPEN
    assert "Zo was het op donderdag 1 juli 2021," in blad.tekst
    assert secties(blad) == [
        "Bibliotheek De Kade Actie Stand Laatste nieuws Volgende dag "
        "2021-03 Cursus Gestopt Nog geen nieuws. Geen "
        "Kees Koploper (projectleider) Actie Stand Laatste nieuws Volgende dag "
        "2021-01 Inloop Bezig groen: op schema 12 maart 2021: De inloop is open. Stil sinds 12 maart 2021. "
        "Moet klaar zijn op 31 december 2021 "
        "2021-02 Wandeling Voorgesteld Nog geen nieuws. Geen "
        "Nog geen trekker Actie Stand Laatste nieuws Volgende dag "
        "2021-04 Folder Idee Nog geen nieuws. Geen",
        "Berichten die wachten op akkoord Actie 2021-01: Inloop. "
        "Kees Koploper schreef dit op 1 juli 2021. "
        "Acties die volgens de trekker klaar zijn Actie 2021-01: Inloop. "
        "Gemeld op 1 juli 2021. Leg het resultaat vast. "
        "Voorstellen Actie 2021-02: Wandeling. "
        "Ideeën Actie 2021-04: Folder. "
        "Nog na te kijken Bij een focus staat nog niet waarom. "
        "Bij actie 2021-01 staat nog niet hoe ervaringsdeskundigen meedoen. "
        "Bij actie 2021-03 staat nog niet hoe ervaringsdeskundigen meedoen.",
        "Iedereen kan stemmen. Motie van 1 mei 2021, open. Antwoord uiterlijk op 1 juni 2021. "
        "Dat is voorbij. Bij actie 2021-01. Bekijk alle raadsstukken",
        "Actie 2021-01: Inloop Stil sinds 12 maart 2021.",
        "1 september 2021: Stukken klaar voor de gemeenteraad. "
        "14 september 2021: Vergadering van de gemeenteraad. "
        "29 september 2021: Jaarlijkse evaluatie van het plan. "
        "De volgende stap: Wij kiezen de focus voor 2022.",
        "1 juli 2021: Het plan is vastgesteld. Het college. Besluit 21-001. "
        "1 juli 2021: Actie 2021-03: ‘Cursus’ is gestopt. Er is geen geld meer.",
        "Versie 1.0, vastgesteld. Stand van 1 juli 2021. Het college stelde het plan vast. "
        "Gemaakt door Fatima Medewerker. Lees alle versies",
    ]


def test_of_one_person_only_what_this_person_carries(wereld):
    kees = fabriek.user("koploper")

    blad = lees(f"?jaar=2021&wie=account-{kees.pk}")

    assert blad.kop("h1") == ["Overdracht 2021: Kees Koploper"]
    tekst = " ".join(secties(blad))
    assert [woord for woord in ("Cursus", "Folder", "Bibliotheek", "focus staat") if woord in tekst] == []
    assert secties(blad)[2].startswith("Iedereen kan stemmen.")
    assert blad.links_naar("/werkplek/overdracht/overdracht.pdf") == [
        f"/werkplek/overdracht/overdracht.pdf?jaar=2021&wie=account-{kees.pk}"
    ]


def test_a_promise_on_an_action_of_another_is_not_of_this_organisation(wereld):
    organisatie = fabriek.organisatie()

    blad = lees(f"?wie=organisatie-{organisatie.pk}")

    assert secties(blad)[2] == "Er staat geen vraag of toezegging open. Bekijk alle raadsstukken"
    assert secties(blad)[3] == "Van elke actie die loopt, is er nieuws."


@pytest.mark.parametrize(
    ("vraag", "kop", "fout"),
    [
        ("?jaar=2022", "Overdracht 2022", False),
        ("?jaar=1999", "Overdracht 2021", True),
        ("?jaar=x", "Overdracht 2021", True),
        ("?wie=account-999", "Overdracht 2021", True),
    ],
)
def test_what_is_not_in_the_list_is_said_and_all_is_shown(wereld, vraag, kop, fout):
    blad = lees(vraag)

    assert blad.kop("h1") == [kop]
    assert blad.titel.startswith("Fout: ") is fout


def test_the_year_of_today_goes_before_a_younger_one(plan):
    fabriek.jaarplan(2024)

    assert lees().kop("h1") == ["Overdracht 2021"]
    assert lees("?jaar=2024").kop("h1") == ["Overdracht 2024"]


def test_without_a_plan_there_is_nothing_to_hand_over(client):
    blad = lees()

    assert blad.kop("h2") == []
    assert "Er is nog geen jaarplan." in blad.tekst


def test_an_account_that_is_closed_says_so(plan):
    weg = fabriek.user("koploper", functie="projectleider", is_active=False)
    fabriek.actie(fabriek.doel(plan), trekker_account=weg)

    assert lees().kop("h3")[0] == "Kees Koploper (projectleider, dit account is gesloten)"


def test_what_should_have_begun_or_ended_says_so(plan):
    doel = fabriek.doel(plan)
    fabriek.actie(doel, "Te laat begonnen", start="2021-Q1", eind="2021-Q1")
    fabriek.actie(doel, "Te laat klaar", "in_uitvoering", start="2021-Q1", eind="2021-Q2")
    fabriek.actie(doel, "Begint dit kwartaal", start="2021-Q3", eind="2021-Q4")
    fabriek.actie(doel, "Begint nog", start="2021-Q4", eind="2021-Q4")
    fabriek.actie(doel, "Bijna klaar", "in_uitvoering", start="2021-Q1", eind="2021-Q3")

    tekst, straks = secties(lees())[0], secties(lees())[4]

    assert [
        zin
        for zin in (
            "Had uiterlijk op 31 maart 2021 moeten beginnen", "Had klaar moeten zijn op 30 juni 2021",
            "Moet uiterlijk op 30 september 2021 beginnen", "Begint op 1 oktober 2021",
            "Moet klaar zijn op 30 september 2021",
        )
        if zin not in tekst
    ] == []  # fmt: skip
    assert straks == (
        "1 juli 2021: Dit begint: actie 2021-03. "
        "29 september 2021: Jaarlijkse evaluatie van het plan. "
        "De volgende stap: Wij kiezen de focus voor 2022."
    )


def test_ninety_days_end_after_ninety_days(plan):
    for dagen in (89, 90, 91):
        fabriek.vergadering(fabriek.VANDAAG + timedelta(days=dagen))

    gevonden = secties(lees())[4].partition(" De volgende stap:")[0]

    assert gevonden == (
        "28 september 2021: Vergadering van de gemeenteraad. "
        "29 september 2021: Jaarlijkse evaluatie van het plan. "
        "29 september 2021: Vergadering van de gemeenteraad."
    )


@pytest.mark.parametrize(
    ("kwartaal", "begin", "eind"),
    [
        ("2021-Q1", date(2021, 1, 1), date(2021, 3, 31)),
        ("2021-Q2", date(2021, 4, 1), date(2021, 6, 30)),
        ("2021-Q3", date(2021, 7, 1), date(2021, 9, 30)),
        ("2021-Q4", date(2021, 10, 1), date(2021, 12, 31)),
    ],
)
def test_a_quarter_has_a_first_and_a_last_day(kwartaal, begin, eind):
    assert (begin_van(kwartaal), eind_van(kwartaal)) == (begin, eind)


def test_what_was_carried_over_is_a_decision_with_its_reason(plan):
    actie = fabriek.actie(fabriek.doel(plan))
    volgend = fabriek.jaarplan(2022)
    doorschuiven.schuif_door(actie, volgend, reden="Het lukte niet.", door=fabriek.user(), at=fabriek.MOMENT)

    assert secties(lees("?jaar=2021"))[5] == (
        "1 juli 2021: Actie 2021-01: ‘Brieven herschrijven’ is doorgeschoven. Het lukte niet."
    )


def test_every_decision_has_the_day_on_which_it_was_taken_last(plan):
    """Stopped, taken up again, changed and stopped once more: the last stop counts, and no later change."""
    actie, door = fabriek.actie(fabriek.doel(plan), status="in_uitvoering"), fabriek.user()
    momenten = (fabriek.MOMENT.replace(month=maand) for maand in (3, 4, 5, 6))
    overgangen.stop(actie, reden="Geen geld.", door=door, at=next(momenten))
    overgangen.heropen(actie, reden="Toch geld.", door=door, at=next(momenten))
    overgangen.stop(actie, reden="Niet nodig.", door=door, at=next(momenten))
    actie.titel = "Brieven lezen"
    bewaar(actie, door=door, at=next(momenten))

    fabriek.focus(plan)
    fabriek.stel_vast(plan, op=date(2021, 2, 1))

    assert secties(lees())[5] == (
        "1 februari 2021: Het plan is vastgesteld. Het college. Besluit 21-001. "
        "1 mei 2021: Actie 2021-01: ‘Brieven lezen’ is gestopt. Niet nodig."
    )


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_the_questions_do_not_grow_with_what_is_handed_over(plan, hoeveel):
    doel = fabriek.doel(plan)
    for i in range(hoeveel):
        trekker = fabriek.user("koploper", email=f"k{i}@voorbeeldstad.example", naam=f"Koploper {i}")
        actie = fabriek.actie(doel, f"Actie {i}", "in_uitvoering", trekker_account=trekker)
        fabriek.voortgang(actie)
        fabriek.voortgang(actie, akkoord=False)
        fabriek.raadsstuk(f"Stuk {i}", acties=[actie])
        fabriek.versie(plan, reden=f"Versie {i}")
    browser = fabriek.client()
    browser.get(ADRES)

    with CaptureQueriesContext(connection) as vragen:
        browser.get(ADRES)

    assert len(vragen) == 46


def test_an_unagreed_report_is_no_news(plan):
    actie = fabriek.actie(fabriek.doel(plan), status="in_uitvoering")
    fabriek.voortgang(actie, "Dit weet nog niemand.", akkoord=False)

    assert "Dit weet nog niemand." not in secties(lees())[0]
    assert overgangen.geen_voortgang(actie) == ""


def test_of_a_plan_in_the_archive_nothing_is_left_to_check(plan):
    fabriek.actie(fabriek.doel(plan), betrokkenheid="onbekend")
    eerst = secties(lees())[1]
    plan.status, plan.vastgesteld_op, plan.vastgesteld_door = "gearchiveerd", fabriek.VANDAAG, "het college"
    fabriek._bewaar(plan)

    assert (eerst.startswith("Nog na te kijken"), secties(lees())[1]) == (True, "Er wacht niets.")
