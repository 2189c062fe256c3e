"""/werkplek/focus/2021/armoede/weghalen/: take a focus away; the theme itself stays."""

import pytest

from agenda.models import Thema
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/focus/2021/armoede/weghalen/"


def test_takes_away_and_may_be_chosen_again():
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    assert fabriek.client().post(ADRES, {"reden": "Dit jaar niet."}).status_code == 302
    assert (plan.focus.aanwezig().count(), Thema.objects.count()) == (0, 1)
    assert fabriek.client().get(ADRES).status_code == 404
    fabriek.focus(plan)
    assert fabriek.client().get(ADRES).status_code == 200


def test_only_editors():
    fabriek.focus(fabriek.jaarplan())
    assert [
        fabriek.client(rol).post(ADRES, {"reden": "x"}).status_code for rol in ("wethouder", "koploper")
    ] == [403] * 2
