"""The reports of the demo: each kind of end, one that is late, and a loop that everybody can read."""

import pytest

from agenda.demo import laad_voorbeeldstad
from ambassadeurs.demo import laad_meldingen
from ambassadeurs.models import Melding
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def test_every_state_and_end_is_there_and_the_loop_is_closed(client, settings):
    laad_voorbeeldstad()
    laad_meldingen()
    settings.DEMO_DATUM = Melding.objects.latest("gemeld_op").gemeld_op.date()
    assert list(Melding.objects.order_by("nummer").values_list("nummer", "status", "openbaar")) == [
        ("2021-001", "gesloten", True), ("2021-002", "gesloten", True), ("2021-003", "gesloten", True),
        ("2021-004", "beantwoord", False), ("2021-005", "beantwoord", False), ("2021-006", "nieuw", False),
        ("2021-007", "nieuw", False), ("2021-008", "samengevoegd", False),
    ]  # fmt: skip
    assert [str(rij) for rij in Melding.objects.te_laat(settings.DEMO_DATUM)] == ["2021-006"]
    blad = Bladzijde(client.get("/u-zei-wij-deden/"))
    assert "In 2021 kwamen er 8 meldingen binnen. Op 5 meldingen kwam ons antwoord" in blad.tekst
    assert "/plan/2021/actie/29/" in [href for _, href in blad.links]
    assert "Eerst: lukt alleen met hulp. Nu: moeilijk. 1 stap lager." in blad.tekst
    assert "Dit hoorden wij van u" in Bladzijde(client.get("/plan/2021/actie/29/")).kop("h2")
