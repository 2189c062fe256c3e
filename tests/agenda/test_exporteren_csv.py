"""`/werkplek/plan/2021/exporteren/doelen.csv`: one table of the plan as it is being edited."""

import pytest
from django.urls import reverse

from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


def test_one_table_as_csv():
    doel = fabriek.doel(fabriek.jaarplan(), "Wél één doel", themas=[fabriek.thema()], beoogd_resultaat="=1+1")

    response = fabriek.client().get(reverse("exporteren_csv", args=[2021, "doelen"]))

    assert response.content.decode("utf-8-sig").splitlines() == [
        "code;plek;titel;herkomst;beoogd resultaat;toelichting;thema's en groepen;oordeel",
        f"{doel.code};1;Wél één doel;ambassadeurs;'=1+1;;Armoede;",
    ]
    assert response["Content-Type"] == "text/csv; charset=utf-8"


def test_a_table_that_is_not_there():
    fabriek.jaarplan()

    assert fabriek.client().get("/werkplek/plan/2021/exporteren/gebruikers.csv").status_code == 404
