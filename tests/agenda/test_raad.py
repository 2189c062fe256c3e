"""Where a day stands between two meetings, and the history of a raadsstuk."""

from datetime import date

import pytest

from agenda.models import Raadsstuk, Raadsvergadering
from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def test_the_meetings_around_a_day():
    mei, sep = fabriek.vergadering(date(2021, 5, 27)), fabriek.vergadering(date(2021, 9, 9))
    weg = fabriek.vergadering(date(2021, 7, 1))
    weghalen.haal_weg(weg, reden="Gaat niet door.", door=fabriek.user(), at=fabriek.MOMENT)

    dagen = [date(2021, 5, 26), date(2021, 5, 27), date(2021, 7, 2), date(2021, 9, 9)]
    alle = Raadsvergadering.objects
    assert [(alle.laatste(dag), alle.volgende(dag)) for dag in dagen] == [
        (None, mei),
        (mei, sep),
        (mei, sep),
        (sep, None),
    ]


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_a_code_is_never_used_again():
    eerste = fabriek.raadsstuk("Een")
    weghalen.haal_weg(eerste, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    fabriek.raadsstuk("Twee")

    assert list(Raadsstuk.objects.order_by("pk").values_list("code", flat=True)) == ["R1", "R2"]


def test_its_history_tells_who_linked_which_action():
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), "Brieven")
    fabriek.raadsstuk("Stemmen", acties=[actie])

    bladzijde = Bladzijde(fabriek.client().get("/werkplek/raadsstukken/R1/geschiedenis/"))

    assert "het raadsstuk ‘R1 Stemmen’" in bladzijde.tekst
    assert fabriek.client("wethouder").get("/werkplek/raadsstukken/R1/geschiedenis/").status_code == 403
