"""A report is answered and linked to an action, with the keyboard alone, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.toetsen import schrijf, tab_naar, te_klein, volg

pytestmark = pytest.mark.browser
LIJST = "/werkplek/meldingen/"


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_staff_answers_a_report_and_links_it_to_an_action(bezoek, script):
    page = bezoek("medewerker", java_script_enabled=script)
    page.goto(LIJST)
    nummer = "2021-007" if script else "2021-009"
    volg(page, nummer)
    assert te_klein(page) == []
    antwoord = "Indien mogelijk bellen wij u morgen."
    schrijf(page, "Wat antwoordt u\\?", antwoord)
    tab_naar(page, "Leest dit makkelijk\\?.*")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Dit kan makkelijker: 1 moeilijk woord.")).to_be_visible()
    # What was typed is still there, and nothing was sent.
    expect(page.get_by_label("Wat antwoordt u?")).to_have_value(antwoord)
    volg(page, "Verstuur het antwoord")
    expect(page.locator("[aria-labelledby=gesprek]")).to_contain_text(antwoord)
    expect(page).to_have_title(re.compile(f"^Melding {nummer} "))

    volg(page, "Kies waar het bij hoort")
    tab_naar(page, "Bij welke actie\\?.*")
    page.keyboard.type("2021-05")
    volg(page, "Bewaren")
    expect(page.locator("[aria-labelledby=hoort-bij]")).to_contain_text("2021-05")
    expect(page.locator("[aria-labelledby=tijdlijn]")).to_contain_text("wijzigde waar de melding bij hoort")
    assert page.fouten == []
