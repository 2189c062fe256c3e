"""A form of a whole page, sent without a connection: the page stays, and so does what was typed."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
ZIN = "Er is geen verbinding. Uw tekst staat er nog. Probeer het opnieuw."


def typ(veld, tekst: str):
    """What helps later is fetched as soon as somebody comes in a form."""
    with veld.page.expect_response("**/js/verbinding*.js"):
        veld.fill(tekst)


def druk_zonder_verbinding(page, naam: str):
    """Press the button without a connection. The words stand beside it, and the focus stays where it was."""
    knop = page.get_by_role("button", name=naam, exact=True)
    page.context.set_offline(True)
    adres = page.url
    for _ in range(2):
        knop.press("Enter")
        expect(page.locator("form [data-status]")).to_contain_text(ZIN)
        expect(page.get_by_text(ZIN)).to_have_count(1)
        expect(page.get_by_text(ZIN)).to_be_in_viewport()
        expect(knop).to_be_in_viewport()
        expect(knop).to_be_focused()
        assert page.url == adres
    return knop


def test_a_form_of_the_workplace_stays_without_a_connection(bezoek):
    page = bezoek("medewerker")
    page.goto("/werkplek/acties/2021-07/voortgang/nieuw/")
    tekst = page.locator("textarea[name=tekst_makkelijk]")
    typ(tekst, "Wij praten met drie sportclubs.")
    for licht in ("inhoud", "planning", "geld"):
        page.locator(f"[name=licht_{licht}][value=groen]").check()
    knop = druk_zonder_verbinding(page, "Bewaren")
    expect(tekst).to_have_value("Wij praten met drie sportclubs.")

    page.context.set_offline(False)
    knop.press("Enter")
    expect(page).to_have_url(re.compile("/werkplek/acties/2021-07/(?!voortgang)"))
    expect(page.get_by_text("Wij praten met drie sportclubs.").first).to_be_visible()


def test_what_was_typed_meanwhile_is_still_kept_by_itself(bezoek):
    page = bezoek("medewerker")
    page.clock.install()
    page.goto("/werkplek/acties/2021-08/voortgang/nieuw/")
    typ(page.locator("textarea[name=tekst_makkelijk]"), "Dit wacht op een verbinding.")
    druk_zonder_verbinding(page, "Bewaren")
    page.context.set_offline(False)
    page.clock.run_for(21_000)
    expect(page.locator("[data-conceptstand]")).to_contain_text("Bewaard om ")


def test_a_form_for_everybody_stays_without_a_connection(bezoek):
    page = bezoek()
    page.goto("/obstakel-melden/")
    page.get_by_role("button", name="Begin").click()
    tekst = page.get_by_label("Wat houdt u tegen?")
    typ(tekst, "De deur is te zwaar.")
    knop = druk_zonder_verbinding(page, "Verder")
    expect(tekst).to_have_value("De deur is te zwaar.")

    page.context.set_offline(False)
    knop.press("Enter")
    expect(page.get_by_role("heading", name="Waar is dat?")).to_be_visible()


def test_a_browser_that_wrongly_says_it_has_no_connection_sends_the_form(bezoek):
    page = bezoek()
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });")
    page.goto("/obstakel-melden/")
    page.get_by_role("button", name="Begin").click()
    typ(page.get_by_label("Wat houdt u tegen?"), "De deur is te zwaar.")
    page.get_by_role("button", name="Verder", exact=True).click()
    expect(page.get_by_role("heading", name="Waar is dat?")).to_be_visible()
