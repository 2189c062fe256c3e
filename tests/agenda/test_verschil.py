"""The difference of two documents: every field is compared, or left out with a reason."""

from copy import deepcopy

import pytest

from agenda.plandocument import build
from agenda.verschil import (
    ANDERS,
    ERBIJ,
    GEEN_REDEN,
    VERPLAATST,
    WEG,
    Veldwijziging,
    Verandering,
    difference,
    zin,
)
from agenda.verschil.velden import KINDEREN, VELDEN, WEGGELATEN
from tests.agenda import fabriek
from tests.agenda.voorbeeld_document import document


@pytest.fixture
def oud():
    return document()


@pytest.fixture
def nieuw(oud):
    return deepcopy(oud)


def acties(doc):
    return {actie["code"]: actie for doel in doc["doelen"] for actie in doel["acties"]}


def fields_of(doc):
    """Every (kind.field) in a document; a nested dict that is no row of its own counts by its own fields."""
    found = set()

    def walk(ding, item):
        for veld, waarde in item.items():
            if veld in KINDEREN.get(ding, {}):
                found.add(f"{ding}.{veld}")
                for kind in waarde if isinstance(waarde, list) else [waarde]:
                    walk(KINDEREN[ding][veld], kind)
            elif isinstance(waarde, dict) and f"{ding}.{veld}" not in WEGGELATEN:
                found.update(f"{ding}.{veld}.{deel}" for deel in waarde)
            else:
                found.add(f"{ding}.{veld}")

    walk("document", doc)
    return found


def test_every_field_is_compared_or_left_out_with_a_reason(oud):
    covered = {f"{ding}.{veld}" for ding, velden in VELDEN.items() for veld in velden}
    covered |= {f"{ding}.{veld}" for ding, velden in KINDEREN.items() for veld in velden}

    assert fields_of(oud) == covered | set(WEGGELATEN)
    assert not covered & set(WEGGELATEN)
    assert all(WEGGELATEN.values())


@pytest.mark.django_db
def test_the_example_has_every_field_of_a_real_document(oud):
    """So that a field that is added to the plan, and is not compared, fails the test above."""
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    doel = fabriek.doel(plan, themas=[fabriek.thema()])
    actie = fabriek.actie(doel, status="in_uitvoering", themas=[fabriek.thema()])
    for eigenaar in (doel, actie):
        fabriek.meetwaarde(fabriek.indicator(eigenaar))
    fabriek.voortgang(actie)
    fabriek.alles_rondom(plan, actie)

    assert fields_of(oud) == fields_of(build(plan, fabriek.VANDAAG))


def test_the_same_document_has_no_difference(oud, nieuw):
    assert difference(oud, nieuw) == []


def rows_of(doc, ding):
    """The first row of a kind, with the list or dict that holds it."""
    if ding in ("gemeente", "agenda", "jaarplan"):
        return doc[ding]
    doel = doc["doelen"][0]
    actie = doel["acties"][1]
    return {
        "thema": lambda: doc["themas"][0],
        "domein": lambda: doc["domeinen"][0],
        "focus": lambda: doc["focus"][0],
        "doel": lambda: doel,
        "actie": lambda: actie,
        "indicator": lambda: actie["indicatoren"][0],
        "meting": lambda: actie["indicatoren"][0]["metingen"][0],
        "voortgang": lambda: actie["voortgang"][0],
        "obstakel": lambda: doc["obstakels"][0],
        "raadsstuk": lambda: doc["raadsstukken"][0],
        "raadsvergadering": lambda: doc["raadsvergaderingen"][0],
        "evaluatie": lambda: doc["evaluaties"][0],
        "oordeel": lambda: doc["evaluaties"][0]["oordelen"][0],
        "stap": lambda: doc["routekaart"][0],
        "onderwerp": lambda: doc["onderwerpen"][0],
        "artikel": lambda: doc["vn_artikelen"][0],
        "wettelijk_plan": lambda: doc["wettelijke_plannen"][0],
    }[ding]()


OTHER = {
    "datum": "2021-06-22", "start": "2021-Q2", "eind": "2022-Q1", "budget": 7, "besteed": None,
    "peildatum": "2021-06-22", "termijn": "2021-06-22", "oordeel.beoordelaars": 7, "beoordelaars": 7,
}  # fmt: skip


COMPARED = [(ding, veld) for ding, velden in VELDEN.items() for veld in velden]


@pytest.mark.parametrize(("ding", "veld"), COMPARED)
def test_a_change_of_any_compared_field_is_found(oud, nieuw, ding, veld):
    rij = rows_of(nieuw, ding)
    *pad, laatste = veld.split(".")
    for deel in pad:
        rij = rij[deel]
    if veld.endswith("_op"):
        rij[laatste] = "2020-02-03"
    elif isinstance(rij[laatste], list):
        rij[laatste] = [*rij[laatste], "erbij"]
    else:
        rij[laatste] = OTHER.get(veld, "5")

    found = difference(oud, nieuw)

    assert [(v.soort, v.ding, [w.veld for w in v.velden]) for v in found] == [(ANDERS, ding, [veld])]


def test_changed_values_are_told_in_words(oud, nieuw):
    actie = acties(nieuw)["2021-05"]
    actie |= {
        "stand_woord": "Bezig",
        "budget": None,
        "eind": "2022-Q1",
        "domein": "thuis",
        "themas": ["armoede"],
    }

    assert difference(oud, nieuw) == [
        Verandering(
            ANDERS,
            "actie",
            "2021-05",
            "Digihulp: vaste inloop met vrijwilligers",
            bij=("actie", "2021-05"),
            bij_titel="Digihulp: vaste inloop met vrijwilligers",
            velden=(
                Veldwijziging("domein", "Domein", "Welzijn, gezondheid en ondersteuning", "Thuis"),
                Veldwijziging("themas", "Onderwerpen", "Digitale toegankelijkheid en Ouderen", "Armoede"),
                Veldwijziging(
                    "eind", "Eind", "oktober tot en met december 2021", "januari tot en met maart 2022"
                ),
                Veldwijziging("budget", "Geld", "€\u00a07.500", "Nog niet bekend"),
                Veldwijziging("stand_woord", "Hoe ver is het", "Gaat langzamer", "Bezig"),
            ),
        )
    ]


def test_an_added_action_is_told_once_without_its_children(oud, nieuw):
    for doel in oud["doelen"]:
        doel["acties"] = [actie for actie in doel["acties"] if actie["code"] != "2021-30"]

    found = difference(oud, nieuw)

    assert [(v.soort, v.ding, v.sleutel) for v in found] == [(ERBIJ, "actie", "2021-30")]
    assert [zin(v) for v in found] == [
        "Actie 2021-30 ‘Vijf seniorencomplexen: looproute naar halte en winkel veilig’ is erbij gekomen."
    ]


def test_a_dropped_action_carries_its_reason(oud, nieuw):
    for doel in nieuw["doelen"]:
        doel["acties"] = [actie for actie in doel["acties"] if actie["code"] not in ("2021-02", "2021-03")]
    nieuw["vervallen"] = [
        {"soort": "actie", "sleutel": "2021-02", "titel": "oud", "reden": "Het geld is op."}
    ]

    assert [(v.soort, v.sleutel, v.reden) for v in difference(oud, nieuw)] == [
        (WEG, "2021-02", "Het geld is op."),
        (WEG, "2021-03", GEEN_REDEN),
    ]


def test_a_dropped_goal_names_its_actions_too(oud, nieuw):
    weg = nieuw["doelen"].pop(2)

    assert [(v.soort, v.ding, v.sleutel) for v in difference(oud, nieuw)] == [
        (WEG, "doel", "D3"),
        *[(WEG, "actie", actie["code"]) for actie in weg["acties"]],
    ]


def test_new_notes_and_measurements_are_told_with_their_action(oud, nieuw):
    actie = acties(nieuw)["2021-05"]
    actie["voortgang"].insert(0, {**actie["voortgang"][0], "nummer": 3, "datum": "2021-07-01"})
    actie["indicatoren"][0]["metingen"].append({"datum": "2021-07-01", "waarde": "80", "toelichting": ""})

    found = difference(oud, nieuw)

    assert [(v.soort, v.ding, v.sleutel, v.bij) for v in found] == [
        (ERBIJ, "meting", "2021-05/1/2021-07-01", ("actie", "2021-05")),
        (ERBIJ, "voortgang", "2021-05/3", ("actie", "2021-05")),
    ]
    assert [zin(v) for v in found] == [
        "Meting van 1 juli 2021 bij actie 2021-05 is erbij gekomen: bezoeken aan de inloop 80.",
        "Nieuws van 1 juli 2021 bij actie 2021-05 is erbij gekomen: "
        "Wij keken samen hoe het gaat. Dit is de stand halverwege het jaar.",
    ]


def test_two_measurements_on_one_day_are_two_rows(oud, nieuw):
    metingen = acties(nieuw)["2021-05"]["indicatoren"][0]["metingen"]
    metingen.append({**metingen[0], "waarde": "65"})

    assert [(v.soort, v.ding, v.sleutel) for v in difference(oud, nieuw)] == [
        (ERBIJ, "meting", "2021-05/1/2021-06-15+")
    ]


def test_only_the_row_that_moved_is_called_moved(oud, nieuw):
    rijen = nieuw["doelen"][0]["acties"]
    rijen.insert(0, rijen.pop(3))

    found = difference(oud, nieuw)

    assert [(v.soort, v.sleutel, v.velden) for v in found] == [
        (VERPLAATST, "2021-04", (Veldwijziging("plek", "Plek", "4", "1"),))
    ]
    assert [zin(v) for v in found] == [
        "Actie 2021-04 ‘Alle nieuwe filmpjes met ondertiteling, 4 met gebarentolk’ staat nu op plek 1. "
        "Eerst was dat plek 4."
    ]


def test_a_dropped_row_does_not_move_the_rows_below_it(oud, nieuw):
    del nieuw["doelen"][0]["acties"][0]

    assert [v.soort for v in difference(oud, nieuw)] == [WEG]


def test_an_action_under_another_goal_is_moved_with_all_its_rows(oud, nieuw):
    actie = nieuw["doelen"][0]["acties"].pop(1)
    nieuw["doelen"][1]["acties"].append(actie)

    assert [(v.soort, v.ding, v.sleutel, v.velden) for v in difference(oud, nieuw)] == [
        (
            VERPLAATST,
            "actie",
            "2021-02",
            (
                Veldwijziging(
                    "doel",
                    "Doel",
                    "doel D1: Informatie van de gemeente is voor iedereen te begrijpen en te gebruiken",
                    "doel D2: Niemand haakt af omdat het alleen online kan",
                ),
            ),
        )
    ]


def test_difference_changes_neither_document(oud, nieuw):
    nieuw["doelen"].reverse()
    before = deepcopy((oud, nieuw))

    difference(oud, nieuw)

    assert (oud, nieuw) == before


def test_a_meeting_before_the_year_is_no_part_that_comes_or_goes(oud, nieuw):
    geweest = {"datum": "2020-11-12", "soort": "raad", "stukken_klaar_op": None}
    nieuw["raadsvergaderingen"] = [geweest, *oud["raadsvergaderingen"]]

    assert (difference(oud, nieuw), difference(nieuw, oud)) == ([], [])
