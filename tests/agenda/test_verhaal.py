"""The story of one action: from the versions of its years, in order, and from nothing else."""

from copy import deepcopy

import pytest

from agenda.lezen.knipsel import knip, knip_uit
from agenda.lezen.verhaal import Moment, Uitgave, Wijziging, familie, momenten, verhaal
from tests.agenda.publiceren import acties, voorbeeld

CODE = "2021-05"
LANG = "Wij doen dit omdat mensen erom vroegen. " * 10


def versie(nummer: str, soort: str = "wijziging", *, jaar: int = 2021, code: str = CODE, **velden):
    """A version in which this action says so; the others stay as in the sample."""
    inhoud = voorbeeld(jaar)
    rij = acties(inhoud)[CODE]
    rij |= {"stand": "niet_begonnen", "stand_woord": "Nog niet begonnen", "voortgang": []} | velden
    rij["code"] = code
    return Uitgave(jaar, nummer, f"{jaar}-0{len(nummer)}-01", soort), inhoud


def zonder(nummer: str, reden: str = ""):
    uitgave, inhoud = versie(nummer)
    for doel in inhoud["doelen"]:
        doel["acties"] = [actie for actie in doel["acties"] if actie["code"] != CODE]
    inhoud["vervallen"] = [{"soort": "actie", "sleutel": CODE, "titel": "Digihulp", "reden": reden}]
    return uitgave, inhoud


def verteld(*versies, code: str = CODE, **anders) -> list[Moment]:
    return momenten(code, [(uitgave, knip(inhoud)) for uitgave, inhoud in versies], **anders)


def kort(gevonden: list[Moment]) -> list[tuple]:
    return [(m.uitgave.nummer, m.soort, m.zin, m.reden) for m in gevonden]


def test_a_plan_begins_as_a_concept_and_is_adopted_once():
    gevonden = verteld(versie("0.1", "concept"), versie("0.2", "concept"), versie("1.0", "vastgesteld"))

    assert kort(gevonden) == [
        ("0.1", "gepland", "De actie staat voor het eerst in het concept van jaarplan 2021.", ""),
        ("1.0", "vastgesteld", "Het plan met deze actie is vastgesteld.", ""),
    ]


def test_what_came_later_was_never_adopted_with_the_plan():
    gevonden = verteld(zonder("1.0"), versie("1.1"), versie("1.2", "vastgesteld"))

    assert kort(gevonden)[:1] == [
        ("1.1", "gepland", "De actie staat voor het eerst in jaarplan 2021.", ""),
    ]


def test_every_turn_is_told_with_its_reason():
    traag = {"stand": "langzamer", "voortgang": [{"oorzaak": "Het gebouw was dicht."}]}
    gevonden = verteld(
        versie("1.0", "vastgesteld"),
        versie("1.1", stand="bezig"),
        versie("1.2", **traag),
        versie("1.3", stand="vast", voortgang=[{"oorzaak": "Er is geen gebouw meer."}]),
        versie("1.4", stand="bezig"),
        versie("1.5", stand="klaar", resultaat="De inloop is open."),
        versie("1.6", stand="bezig"),
        versie("1.7", stand="gestopt", reden="Er is geen geld meer."),
        versie("1.8", stand="later", reden="Het komt volgend jaar."),
    )

    assert kort(gevonden) == [
        ("1.0", "gepland", "De actie staat voor het eerst in jaarplan 2021.", ""),
        ("1.1", "begonnen", "De actie is begonnen.", ""),
        ("1.2", "langzamer", "De actie gaat langzamer.", "Het gebouw was dicht."),
        ("1.3", "vast", "De actie loopt vast.", "Er is geen gebouw meer."),
        ("1.4", "hersteld", "De actie gaat weer volgens plan.", ""),
        ("1.5", "klaar", "De actie is klaar.", "De inloop is open."),
        ("1.6", "heropend", "De actie gaat toch verder.", ""),
        ("1.7", "gestopt", "De actie is gestopt.", "Er is geen geld meer."),
        ("1.8", "later", "De actie gaat door in 2022.", "Het komt volgend jaar."),
    ]


def test_what_changed_is_named_with_both_values():
    was, is_nu = versie("1.0"), versie("1.1", budget=9000, eind="2022-Q2", waarom=LANG, besteed=100)
    is_nu[1]["doelen"][0]["titel"] = "Een ander doel heet anders"
    acties(is_nu[1])[CODE]["indicatoren"][0]["streefwaarde"] = "200"

    assert verteld(was, is_nu)[1:] == [
        Moment(
            Uitgave(2021, "1.1", "2021-03-01", "wijziging"),
            "veranderd",
            "De actie is veranderd.",
            "",
            (
                Wijziging("Waarom"),
                Wijziging("Eind", "oktober tot en met december 2021", "april tot en met juni 2022"),
                Wijziging("Geld", "€\N{NO-BREAK SPACE}7.500", "€\N{NO-BREAK SPACE}9.000"),
                Wijziging("Cijfer ‘bezoeken aan de inloop’, doel", "300", "200"),
            ),
        )
    ]


def test_news_measurements_and_money_spent_are_no_change_of_the_plan():
    bericht = {"nummer": 9, "datum": "2021-06-30", "tekst_makkelijk": "Er is nieuws.", "oorzaak": ""}
    was, is_nu = versie("1.0"), versie("1.1", voortgang=[bericht], besteed=4200, volgende="2022-05")
    acties(is_nu[1])[CODE]["indicatoren"][0] |= {"nu": "99", "metingen": []}

    assert kort(verteld(was, is_nu)) == kort(verteld(was))


def test_an_action_that_hangs_under_another_goal_says_which():
    was, is_nu = versie("1.0"), versie("1.1")
    doelen = {doel["code"]: doel for doel in is_nu[1]["doelen"]}
    verhuist = next(actie for actie in doelen["D2"]["acties"] if actie["code"] == CODE)
    doelen["D2"]["acties"].remove(verhuist)
    doelen["D8"]["acties"].append(verhuist)

    wijzigingen = [w for moment in verteld(was, is_nu) for w in moment.wijzigingen]

    assert wijzigingen == [
        Wijziging(
            "Doel",
            "doel D2: Niemand haakt af omdat het alleen online kan",
            "doel D8: De gemeente geeft het goede voorbeeld",
        )
    ]


def test_what_an_evaluation_and_the_people_themselves_said_is_told_once():
    oordeel = {"actie": CODE, "oordeel": "bijstellen", "reden": "De zaal is te klein."}
    ander = {"actie": "2021-06", "oordeel": "stoppen", "reden": "Dit gaat over een andere actie."}
    evaluatie = {"nummer": 1, "soort": "tussentijds", "oordelen": [oordeel, ander]}
    versies = [
        versie("1.0", oordeel={"merkbaar": None}),
        *(versie(f"1.{n}", oordeel={"merkbaar": "beetje"}) for n in (1, 2)),
    ]
    for _, inhoud in versies[1:]:
        inhoud["evaluaties"] = [evaluatie]
    versies[0][1]["evaluaties"] = []

    assert kort(verteld(*versies))[1:] == [
        ("1.1", "merkbaar", "Merken mensen iets van deze actie? Een beetje.", ""),
        ("1.1", "oordeel", "Besluit bij de tussentijdse evaluatie: bijstellen.", "De zaal is te klein."),
    ]


def test_an_action_that_left_and_came_back_says_why():
    gevonden = verteld(versie("1.0"), zonder("1.1", "De zaal is dicht."), zonder("1.2", "x"), versie("1.3"))

    assert kort(gevonden)[1:] == [
        ("1.1", "weg", "De actie staat niet meer in het plan.", "De zaal is dicht."),
        ("1.3", "terug", "De actie staat weer in het plan.", ""),
    ]


def test_the_version_that_is_not_there_yet_is_told_without_a_number():
    straks = Uitgave(2021), versie("9.9", stand="bezig")[1]

    assert verteld(versie("1.0"), straks)[1:] == [
        Moment(Uitgave(2021), "begonnen", "De actie is begonnen."),
    ]


def jaren(**verbanden):
    """Three years with one action in each; the links are as named: j2021={'vorige': …}."""
    codes = {2020: "2020-02", 2021: "2021-05", 2022: "2022-01"}
    gemaakt = {}
    for jaar, code in codes.items():
        uitgave, inhoud = versie("1.0", jaar=jaar, code=code, **verbanden.get(f"j{jaar}", {}))
        for doel in inhoud["doelen"]:
            doel["acties"] = [actie for actie in doel["acties"] if actie["code"] == code]
        gemaakt[jaar] = [(uitgave, knip(inhoud))]
    return lambda jaar: gemaakt.get(jaar, [])


HEEL = ["2020-02", "2021-05", "2022-01"]


@pytest.mark.parametrize("code", HEEL)
@pytest.mark.parametrize(
    "verbanden",
    [
        {"j2021": {"vorige": "2020-02", "volgende": "2022-01"}},
        {"j2020": {"volgende": "2021-05"}, "j2022": {"vorige": "2021-05"}},
    ],
    ids=["the middle year says both", "only the outer years say it"],
)
def test_the_chain_is_found_from_each_of_its_years(code, verbanden):
    assert familie(code, jaren(**verbanden)) == HEEL


def test_a_successor_that_no_version_holds_does_not_exist():
    assert familie("2021-05", jaren(j2021={"volgende": "2022-77", "vorige": "2020-77"})) == ["2021-05"]


def test_each_year_is_a_chapter_and_the_second_says_where_it_comes_from():
    van_jaar = jaren(
        j2020={"volgende": "2021-05", "stand": "later", "reden": "Het gebouw was dicht.", "titel": "Inloop"},
        j2021={"stand": "bezig"},
    )

    hoofdstukken = verhaal("2021-05", van_jaar)

    assert [(deel.jaar, deel.nummer, deel.titel, deel.is_nu) for deel in hoofdstukken] == [
        (2020, 2, "Inloop", True),
        (2021, 5, "Digihulp: vaste inloop met vrijwilligers", True),
    ]
    assert [kort(deel.momenten) for deel in hoofdstukken] == [
        [
            ("1.0", "gepland", "De actie staat voor het eerst in jaarplan 2020.", ""),
            ("1.0", "later", "De actie gaat door in 2021.", "Het gebouw was dicht."),
        ],
        [
            ("1.0", "vervolg", "De actie komt uit 2020. Zij staat nu in jaarplan 2021.", ""),
            ("1.0", "begonnen", "De actie is begonnen.", ""),
        ],
    ]


def test_a_clipping_of_one_action_says_no_less_of_it_and_nothing_of_others():
    uitgave, inhoud = versie("1.0")
    knipsel = knip(inhoud)

    een = knip_uit(knipsel, CODE)

    assert een == knip(inhoud, [CODE])
    assert momenten(CODE, [(uitgave, een)]) == momenten(CODE, [(uitgave, knipsel)])
    assert momenten("2021-06", [(uitgave, een)]) == []


def test_a_clipping_leaves_the_document_as_it_was():
    _, inhoud = versie("1.0", waarom=LANG)
    was = deepcopy(inhoud)

    knipsel = knip(inhoud)

    assert inhoud == was
    assert LANG not in str(knipsel)
