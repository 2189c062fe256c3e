"""Page 1 answers the council in figures and true sentences, whatever the plan holds."""

from agenda.lezen.pdf_cijfers import geld
from agenda.lezen.raadsvragen import antwoorden, betrokken, lijst
from agenda.plandocument import cijfers
from tests.agenda.voorbeeld_document import document


def telling(*standen: str, **velden) -> dict:
    """A document with one action in each of these states."""
    inhoud = document(len(standen))
    acties = [actie for doel in inhoud["doelen"] for actie in doel["acties"]]
    for actie, stand in zip(acties, standen, strict=True):
        actie.update(velden | {"stand": stand})
    inhoud["cijfers"] = cijfers(inhoud["doelen"], acties)
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
        ("0", "Geen enkele actie loopt vast of gaat langzamer."),
        ("Nog open", "Er is nog geen geld begroot."),
        ("Nog open", "Wat hierna komt, staat nog niet vast."),
    ]
    assert betrokken(leeg) == ""


def test_verbs_agree_with_one():
    inhoud = telling("bezig", "klaar", "vast", "later", budget=0, besteed=None, betrokkenheid="meegedaan")

    assert kort(inhoud)[:4] == [
        ("1 van 4", "1 actie is bezig en ligt op schema. 1 actie gaat door in 2022."),
        ("1", "1 actie is klaar: 2021-02."),
        ("1", "1 actie loopt vast. Hieronder staat waarom, en wat wij doen."),
        ("Nog niet bekend", "Wat wij uitgaven, is nog niet bekend. Begroot is €\u00a00. "
         "Voor 4 acties is geen geld nodig."),
    ]  # fmt: skip


def test_who_only_gave_an_opinion_is_counted_in_words_that_are_true():
    inhoud = telling("bezig", "klaar", "later", betrokkenheid="geraadpleegd")

    assert betrokken(inhoud) == (
        "Mensen die het zelf meemaken, doen mee, denken mee of geven hun mening bij 3 van de 3 acties."
    )


def test_money_that_nobody_knows_is_not_zero():
    inhoud = telling("bezig", "klaar", budget=None, besteed=None)
    deels = telling("bezig", "klaar", budget=None, besteed=None)
    lijst(deels)[1].update(budget=500, besteed=0)
    deels["cijfers"] = cijfers(deels["doelen"], lijst(deels))

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
        ("Acties zonder geld", "0"),
        ("Acties met onbekend bedrag", "2"),
    ]


def test_a_plan_that_has_to_begin_says_so():
    inhoud = telling("niet_begonnen", "niet_begonnen", budget=None, besteed=None, betrokkenheid="geen")
    inhoud["peildatum"] = "2021-01-02"

    assert kort(inhoud) == [
        ("0 van 2", "Er is nu geen actie bezig die op schema ligt. 2 acties zijn nog niet begonnen."),
        ("0", "Er is nog geen actie klaar."),
        ("0", "Geen enkele actie loopt vast of gaat langzamer."),
        ("Nog niet bekend",
         "Wat wij uitgaven, is nog niet bekend. Van 2 acties is nog niet bekend wat het kost."),
        ("24 juni 2021", "Dan is de tussentijdse evaluatie. De jaarlijkse evaluatie is op 2 december 2021. "
         "Wij kiezen de focus voor 2022. De gemeenteraad vergadert op 9 september 2021."),
    ]  # fmt: skip
    assert betrokken(inhoud) == "Mensen die het zelf meemaken, doen nog bij geen enkele actie mee."
