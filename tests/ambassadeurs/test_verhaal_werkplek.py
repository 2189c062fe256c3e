"""One story in the workplace, with the moves that are possible."""

import pytest

from ambassadeurs.handelen.toestemmen import trek_in
from ambassadeurs.models import ToestemmingDoel
from tests.agenda import fabriek as a
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("status", "stappen"),
    [
        ("opgehaald", ["goedkeuren"]),
        ("nagelezen", ["publiceren", "niet-meer-goed"]),
        ("gepubliceerd", ["intrekken"]),
    ],
)
def test_the_moves_follow_the_state(status, stappen):
    verhaal = f.verhaal(status=status)
    antwoord = a.client().get(f"/werkplek/verhalen/{verhaal.pk}/")
    assert list(antwoord.context["zetten"]) == stappen


def test_after_the_consent_went_nothing_is_left_but_to_ask_again():
    verhaal = f.verhaal(status="gepubliceerd")
    trek_in(verhaal.persoon, ToestemmingDoel.VERHAAL, door=a.user(), at=a.MOMENT)
    antwoord = a.client().get(f"/werkplek/verhalen/{verhaal.pk}/")
    assert list(antwoord.context["zetten"]) == ["goedkeuren"]
    assert "De toestemming is ingetrokken." in antwoord.content.decode()
