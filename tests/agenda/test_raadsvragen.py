"""Page 1 answers the council in figures and true sentences, whatever the plan holds."""

import pytest

from agenda.lezen.pdf_cijfers import geld
from agenda.lezen.raadsvragen import antwoorden, betrokken, lastig, lijst
from agenda.plandocument import cijfers
from tests.agenda.voorbeeld_document import document


def telling(*standen: str, **velden) -> dict:
    """A document with one action in each of these states."""
    inhoud = document(len(standen))
    acties = [actie for doel in inhoud["doelen"] for actie in doel["acties"]]
    for actie, stand in zip(acties, standen, strict=True):
        actie.update(velden | {"stand": stand})
    inhoud["cijfers"] = cijfers(inhoud["doelen"], acties, [])
    return inhoud


def kort(inhoud: dict) -> list[tuple[str, str]]:
    return [(antwoord["cijfer"], antwoord["zin"]) for antwoord in antwoorden(inhoud)]


def test_an_empty_plan_counts_nothing():
    leeg = telling() | {"raadsvergaderingen": []}
    leeg["jaarplan"] |= {
        "tussentijdse_evaluatie_op": None,
        "jaarlijkse_evaluatie_op": None,
        "volgende_stap": "",
    }

    assert kort(leeg) == [
        ("Nog open", "Er staan nog geen acties in dit plan."),
        ("0", "Er is nog geen actie klaar."),
        ("0", "Geen enkele actie loopt vast, gaat langzamer of is te laat."),
        ("Nog open", "Er is nog geen geld begroot."),
        ("Nog open", "Wat hierna komt, staat nog niet vast."),
    ]
    assert betrokken(leeg) == ""


def test_verbs_agree_with_one():
    inhoud = telling("bezig", "klaar", "vast", "later", budget=0, besteed=None, betrokkenheid="meegedaan")

    assert kort(inhoud)[:4] == [
        ("2 van 4", "1 actie is klaar en 1 ligt op schema. 1 actie gaat door in 2022."),
        ("1", "1 actie is klaar: 2021-02."),
        ("1", "1 actie loopt vast. Hieronder staat waarom, en wat wij doen."),
        ("Nog niet bekend", "Wat wij uitgaven, is nog niet bekend. Begroot is €\u00a00. "
         "Voor 4 acties is geen geld nodig."),
    ]  # fmt: skip


def test_who_only_gave_an_opinion_is_counted_in_words_that_are_true():
    inhoud = telling("bezig", "klaar", "later", betrokkenheid="geraadpleegd")

    assert betrokken(inhoud) == (
        "Mensen die het zelf meemaken, zijn betrokken bij 3 van de 3 acties."
        " Zij doen mee, denken mee of geven hun mening."
    )


def test_money_that_nobody_knows_is_not_zero():
    inhoud = telling("bezig", "klaar", budget=None, besteed=None)
    deels = telling("bezig", "klaar", budget=None, besteed=None)
    lijst(deels)[1].update(budget=500, besteed=0)
    deels["cijfers"] = cijfers(deels["doelen"], lijst(deels), [])

    assert [inhoud["cijfers"][veld] for veld in ("budget", "besteed")] == [None, None]
    assert [deels["cijfers"][veld] for veld in ("budget", "besteed")] == [500, 0]
    assert kort(deels)[3] == (
        "€\u00a00",
        "Wij gaven tot nu toe €\u00a00 uit. Begroot is €\u00a0500. "
        "Van 1 actie is nog niet bekend wat het kost.",
    )


def test_a_version_that_counted_unknown_money_as_zero_says_that_it_is_unknown():
    inhoud = telling("bezig", "klaar", budget=None, besteed=None)
    inhoud["cijfers"] |= {"budget": 0, "besteed": 0}

    assert kort(inhoud)[3] == (
        "Nog niet bekend",
        "Wat wij uitgaven, is nog niet bekend. Van 2 acties is nog niet bekend wat het kost.",
    )
    assert geld(inhoud["cijfers"], lijst(inhoud)) == [
        ("Begroot", "Nog niet bekend"),
        ("Besteed", "Nog niet bekend"),
        ("Acties waarvan nog niet bekend is wat het kost", "2"),
    ]


def test_a_plan_that_has_to_begin_says_so():
    inhoud = telling("niet_begonnen", "niet_begonnen", budget=None, besteed=None, betrokkenheid="geen")
    inhoud["peildatum"] = "2021-01-02"

    assert kort(inhoud) == [
        ("Nog niet begonnen", "2 acties moeten nog beginnen."),
        ("0", "Er is nog geen actie klaar."),
        ("0", "Geen enkele actie loopt vast, gaat langzamer of is te laat."),
        ("Nog niet bekend",
         "Wat wij uitgaven, is nog niet bekend. Van 2 acties is nog niet bekend wat het kost."),
        ("24 juni 2021", "Dan is de tussentijdse evaluatie. De gemeenteraad vergadert op 9 september 2021. "
         "De jaarlijkse evaluatie is op 2 december 2021. Wij kiezen de focus voor 2022."),
    ]  # fmt: skip
    assert betrokken(inhoud) == "Mensen die het zelf meemaken, doen nog bij geen enkele actie mee."


@pytest.mark.parametrize(
    ("standen", "cijfer", "zin"),
    [
        (["klaar"] * 4 + ["bezig"] * 16 + ["langzamer"] * 5 + ["niet_begonnen"] * 3 + ["later"] * 2,
         "20 van 27", "4 acties zijn klaar en 16 liggen op schema. "
         "3 acties beginnen later en tellen nog niet mee. 2 acties gaan door in 2022."),
        (["klaar"] * 8 + ["later"] * 3 + ["gestopt"],
         "8 van 12", "8 acties zijn klaar. 3 acties gaan door in 2022 en 1 is gestopt."),
        (["niet_begonnen"], "Nog niet begonnen", "1 actie moet nog beginnen."),
        (["niet_begonnen", "bezig", "bezig"],
         "2 van 2", "2 acties zijn bezig en liggen op schema. 1 actie begint later en telt nog niet mee."),
        (["vast", "langzamer"], "0 van 2", "Geen enkele actie ligt op schema."),
    ],
)  # fmt: skip
def test_on_schedule_counts_what_is_finished_and_only_what_has_to_be_under_way(standen, cijfer, zin):
    assert kort(telling(*standen, start="2021-Q3", eind="2021-Q4"))[0] == (cijfer, zin)


def test_what_is_too_late_by_the_calendar_is_not_on_schedule():
    inhoud = telling("niet_begonnen", "niet_begonnen", "bezig", "bezig", "klaar", "vast", "later")
    perioden = (
        ("2021-Q2", "2021-Q3"), ("2021-Q3", "2021-Q4"), ("2021-Q1", "2021-Q2"), ("2021-Q1", "2021-Q3"),
        ("2021-Q1", "2021-Q1"), ("2021-Q1", "2021-Q1"), ("2021-Q1", "2021-Q1"),
    )  # fmt: skip
    for actie, (start, eind) in zip(lijst(inhoud), perioden, strict=True):
        actie |= {"start": start, "eind": eind}
    inhoud["peildatum"] = "2021-09-30"

    assert [(actie["code"], laat) for actie, laat in lastig(inhoud)] == [
        ("2021-06", "Moest klaar zijn in januari tot en met maart 2021."),
        ("2021-01", "Moest beginnen in april tot en met juni 2021."),
        ("2021-03", "Moest klaar zijn in april tot en met juni 2021."),
    ]
    assert kort(inhoud)[0] == (
        "2 van 6",
        "1 actie is klaar en 1 ligt op schema. 1 actie begint later en telt nog niet mee. "
        "1 actie gaat door in 2022.",
    )
    assert kort(inhoud)[2] == (
        "3",
        "1 actie loopt vast. 2 andere acties zijn te laat. Hieronder staat waarom, en wat wij doen.",
    )


def test_an_action_that_nobody_planned_is_never_late():
    inhoud = telling("niet_begonnen", "bezig", start="", eind="")
    inhoud["peildatum"] = "2026-11-28"

    assert lastig(inhoud) == []


def test_a_plan_of_which_the_time_is_over_says_so():
    inhoud = telling("niet_begonnen", start="2026-Q2", eind="2026-Q3")
    inhoud["peildatum"] = "2026-11-28"

    assert [kort(inhoud)[nummer] for nummer in (0, 2)] == [
        ("0 van 1", "Geen enkele actie ligt op schema."),
        ("1", "1 actie is te laat. Hieronder staat waarom, en wat wij doen."),
    ]


def test_what_comes_is_told_by_day_with_the_nearest_answer_to_the_council():
    inhoud = telling("bezig")
    stuk = inhoud["raadsstukken"][0] | {"status": "open", "afgedaan_op": None, "soort": "toezegging"}
    termijnen = ("2021-06-01", "2021-09-01", None, "2021-09-01", "2021-12-31")
    inhoud["raadsstukken"] += [
        stuk | {"code": f"R{nummer}", "termijn": dag} for nummer, dag in enumerate(termijnen, start=2)
    ]

    assert kort(inhoud)[4] == (
        "1 september 2021",
        "Dan moet er antwoord zijn op toezegging R3 en toezegging R5. "
        "De gemeenteraad vergadert op 9 september 2021. "
        "De jaarlijkse evaluatie is op 2 december 2021. Wij kiezen de focus voor 2022.",
    )
