"""The stories in the workplace."""

import pytest

from tests.agenda import fabriek as a
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_questions_do_not_grow(aantal, django_assert_num_queries):
    for nummer in range(aantal):
        f.verhaal(f"Verhaal {nummer}", "nagelezen", persoon=f.persoon(f"P{nummer}"))
    browser = a.client()
    browser.get("/werkplek/verhalen/")
    with django_assert_num_queries(4):
        antwoord = browser.get("/werkplek/verhalen/")
    assert len(antwoord.context["verhalen"]) == aantal


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "raadslid", "koploper", "ambassadeur"])
def test_who_is_no_editor_does_not_see_them(rol):
    f.verhaal()
    assert a.client(rol).get("/werkplek/verhalen/").status_code == 403
