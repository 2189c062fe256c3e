"""The sentences of an action's page, from figures and states."""

import pytest

from agenda.lezen.actieblad import cijfers

HOOGTE = ["geen obstakel", "hinderlijk", "moeilijk", "lukt alleen met hulp", "lukt niet"]


def indicator(**velden):
    basis = {
        "naam": "brieven", "eenheid": "brieven", "nulwaarde": "0", "streefwaarde": "50", "richting": "omhoog",
        "bron": "", "woorden": [], "nu": "21", "metingen": [],
    }  # fmt: skip
    return basis | velden


CIJFERS = [
    ({}, "21 van de 50 brieven.", 42),
    ({"nu": "0"}, "0 van de 50 brieven.", 0),
    ({"nu": "62"}, "Nu 62. Ons doel was 50 brieven. Dat is gelukt.", 100),
    ({"nu": "50"}, "Nu 50. Ons doel was 50 brieven. Dat is gelukt.", 100),
    ({"nu": None}, "Nog niet gemeten. Ons doel is 50 brieven.", None),
    ({"nulwaarde": None}, "21 van de 50 brieven.", 42),
    (
        {"nulwaarde": "6", "nu": "11", "streefwaarde": "14"},
        "Nu 11. Ons doel is 14 brieven. Het begin was 6.",
        62,
    ),
    (
        {"eenheid": "%", "nulwaarde": "0", "nu": "40", "streefwaarde": "100"},
        "Nu 40 %. Ons doel is 100 %. Het begin was 0 %.",
        40,
    ),
    (
        {
            "eenheid": "",
            "nulwaarde": "3",
            "nu": "2",
            "streefwaarde": "1",
            "richting": "omlaag",
            "woorden": HOOGTE,
        },
        "Nu moeilijk (2 van 4). Ons doel is hinderlijk (1 van 4)."
        " Het begin was lukt alleen met hulp (3 van 4).",
        50,
    ),
    (
        {
            "eenheid": "",
            "nulwaarde": "3",
            "nu": "4",
            "streefwaarde": "1",
            "richting": "omlaag",
            "woorden": HOOGTE,
        },
        "Nu lukt niet (4 van 4). Ons doel is hinderlijk (1 van 4)."
        " Het begin was lukt alleen met hulp (3 van 4).",
        0,
    ),
    (
        {"nulwaarde": "1000", "nu": "1234.5", "streefwaarde": "2000"},
        "Nu 1.234,5. Ons doel is 2.000 brieven. Het begin was 1.000.",
        23,
    ),
    (
        {"nulwaarde": "5", "nu": "4", "streefwaarde": "5"},
        "Nu 4. Ons doel is 5 brieven. Het begin was 5.",
        None,
    ),
    ({"nu": "ontwerp"}, "ontwerp van de 50 brieven.", None),
]


@pytest.mark.parametrize(("velden", "zin", "procent"), CIJFERS)
def test_a_figure_is_told_in_one_sentence(velden, zin, procent):
    (cijfer,) = cijfers([indicator(**velden)])

    assert (cijfer.zin, cijfer.procent) == (zin, procent)
