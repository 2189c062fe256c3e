"""The words of a plan: a verb agrees with its number."""

import pytest

from agenda import woorden
from agenda.models import keuzes

EEN = (
    "is klaar", "is bezig", "gaat langzamer", "loopt vast", "is nog niet begonnen", "gaat door in 2022",
    "is gestopt",
)  # fmt: skip
MEER = (
    "zijn klaar", "zijn bezig", "gaan langzamer", "lopen vast", "zijn nog niet begonnen",
    "gaan door in 2022", "zijn gestopt",
)  # fmt: skip


@pytest.mark.parametrize(("hoeveel", "zinnen"), [(1, EEN), (4, MEER)])
def test_every_state_has_a_verb_that_agrees(hoeveel, zinnen):
    assert [woorden.standwoord(stand, hoeveel, jaar=2021) for stand in keuzes.Stand] == list(zinnen)


def test_a_count_of_states_is_one_list_without_what_is_not_there():
    telling = {"vast": 1, "langzamer": 4, "klaar": 1200, "gestopt": 0}

    assert woorden.standtelling(telling, jaar=2021) == "1.200 zijn klaar, 4 gaan langzamer en 1 loopt vast"


@pytest.mark.parametrize(
    ("indicator", "nu", "doel"),
    [
        ({"eenheid": "tafels", "woorden": []}, "1", "4 tafels"),
        ({"eenheid": "%", "woorden": []}, "1 %", "4 %"),
        ({"eenheid": "", "woorden": []}, "1", "4"),
        ({"eenheid": "", "woorden": ["geen", "hinderlijk", "moeilijk", "met hulp", "niet"]},
         "hinderlijk (1 van 4)", "niet (4 van 4)"),
    ],
)  # fmt: skip
def test_the_unit_stands_at_the_goal_since_it_is_written_for_many(indicator, nu, doel):
    indicator |= {"streefwaarde": "4"}
    assert (woorden.meting("1", indicator), woorden.streefmeting(indicator)) == (nu, doel)
