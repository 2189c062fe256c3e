"""/werkplek/meldingen/<nummer>/gehoord/: somebody called or wrote, and the page asks for it no longer."""

import pytest

from ambassadeurs.handelen import afhandelen
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


def test_one_click_is_kept_in_the_trail():
    rij = fabriek.melding(antwoord_via="telefoon", contact="0612345678")
    afhandelen.beantwoord(rij, "Antwoord.", door=plan.user(), at=plan.MOMENT)
    assert plan.client().post(f"/werkplek/meldingen/{rij}/gehoord/").url == f"/werkplek/meldingen/{rij}/"
    assert rij.history.latest("history_id").history_change_reason == "gehoord"


def test_news_that_came_since_the_page_was_read_is_still_to_be_told():
    rij = fabriek.melding(antwoord_via="telefoon", contact="0612345678")
    afhandelen.beantwoord(rij, "Antwoord.", door=plan.user(), at=plan.MOMENT)
    gelezen = rij.versie
    afhandelen.beantwoord(rij, "Nog iets.", door=plan.user(), at=plan.MOMENT)
    browser = plan.client()
    browser.post(f"/werkplek/meldingen/{rij}/gehoord/", {"versie": gelezen})
    assert (
        "Iemand anders veranderde deze melding net."
        in Bladzijde(browser.get(f"/werkplek/meldingen/{rij}/")).tekst
    )
    rij.refresh_from_db()
    assert rij.te_horen_sinds == plan.MOMENT
    # A second click is no news.
    for _ in range(2):
        browser.post(f"/werkplek/meldingen/{rij}/gehoord/", {"versie": rij.versie})
    assert "Genoteerd." in Bladzijde(browser.get(f"/werkplek/meldingen/{rij}/")).tekst
    assert list(rij.history.order_by("history_id").values_list("history_change_reason", flat=True)) == [
        None, "beantwoord", "beantwoord", "gehoord",
    ]  # fmt: skip


def test_looking_does_nothing_and_nobody_else_clicks():
    rij = fabriek.melding()
    assert plan.client().get(f"/werkplek/meldingen/{rij}/gehoord/").status_code == 405
    assert plan.client("beheerder").post(f"/werkplek/meldingen/{rij}/gehoord/").status_code == 403
