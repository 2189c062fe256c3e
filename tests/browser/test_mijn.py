"""What somebody decides about themselves: by keyboard alone, at 320 px, with and without a script."""

import pytest
from playwright.sync_api import expect

from tests.browser.gezichten import SMAL, bekijk
from tests.browser.toetsen import te_klein, volg

pytestmark = pytest.mark.browser
PROFIEL = "met naam en tekst op de website staan"


@pytest.fixture
def noor(bezoek, axe_source):
    def open_(script):
        page = bezoek("ambassadeur", java_script_enabled=script, viewport=SMAL)
        if script:
            page.add_init_script(axe_source)
        page.goto("/mijn/")
        return page

    return open_


def staat_op_de_website(bezoek) -> bool:
    page = bezoek()
    page.goto("/mensen/")
    return page.get_by_role("heading", name="Noor", exact=True).count() == 1


def gezegd(page, zin):
    """The message has the focus, so whoever hears the page hears it first."""
    melding = page.locator(".lia-meldingen")
    expect(melding).to_be_focused()
    expect(melding).to_contain_text(zin)


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_consent_and_a_pause_with_the_keyboard(bezoek, noor, script):
    page = noor(script)
    assert te_klein(page) == []
    volg(page, "Gegevens")
    assert (te_klein(page), page.evaluate("document.documentElement.scrollWidth")) == ([], SMAL["width"])

    gezien = [staat_op_de_website(bezoek)]
    volg(page, f"Trek in de toestemming voor: {PROFIEL}")
    gezegd(page, "Uw naam en uw tekst gaan meteen van de website.")
    gezien.append(staat_op_de_website(bezoek))
    volg(page, f"Geef toestemming voor: {PROFIEL}")
    gezegd(page, "U kunt dit altijd stoppen.")
    gezien.append(staat_op_de_website(bezoek))

    volg(page, "Ik neem pauze als ambassadeur")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wilt u even pauze nemen?")
    volg(page, "Ik neem pauze")
    gezegd(page, "Uw rol van ambassadeur is nu ‘pauze’.")
    gezien.append(staat_op_de_website(bezoek))
    volg(page, "Ik doe weer mee als ambassadeur")
    volg(page, "Ik doe weer mee")
    gezegd(page, "Uw rol van ambassadeur is nu ‘actief’.")
    gezien.append(staat_op_de_website(bezoek))

    assert (gezien, page.fouten) == ([True, False, True, False, True], [])


def test_the_pages_are_good_in_every_look(noor):
    page, fouten = noor(True), {}
    for adres in (
        "/mijn/",
        "/mijn/gegevens/",
        "/mijn/gegevens/foto/",
        "/mijn/rol/ambassadeur/stoppen/",
        "/mensen/",
    ):
        page.goto(adres)
        if gevonden := list(bekijk(page)):
            fouten[adres] = gevonden
    assert fouten == {}


def test_the_first_page_reads_in_its_order(noor):
    page = noor(False)
    expect(page.locator("main")).to_match_aria_snapshot(
        """
        - main:
          - heading "Dag Noor" [level=1]
          - region "Dit vragen wij aan u"
          - region "Uw meldingen":
            - heading "Uw meldingen" [level=2]
        """
    )
