"""Taking part with the keyboard alone, with and without JavaScript, on a small screen: sign up and answer."""

import re

import pytest
from playwright.sync_api import expect

from inclusie.misbruik import NOG_EENS
from tests.browser.gezichten import SMAL, bekijk
from tests.browser.toetsen import schrijf, tab_naar, te_klein, te_klein_los, volg

pytestmark = pytest.mark.browser
SCRIPT = pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
OPROEP = "Hoe betalen andere gemeenten ervaringsdeskundigen?"


def verstuur(page, knop):
    """These fingers are as fast as a machine, so the page may ask it once more; then it goes through."""
    volg(page, knop)
    while page.get_by_text(NOG_EENS, exact=True).count():
        volg(page, knop)


@SCRIPT
def test_sign_up_as_ambassadeur_with_the_keyboard(bezoek, script):
    page = bezoek(java_script_enabled=script, viewport=SMAL)
    page.goto("/meedoen/")
    assert (te_klein_los(page), te_klein(page)) == ([], [])
    tab_naar(page, "Ambassadeur worden .*")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    verstuur(page, "Verder")
    expect(page.locator("#fouten")).to_be_focused()
    expect(page).to_have_title(re.compile("^Fout: Ambassadeur worden"))
    volg_fout_en_probeer_opnieuw(page)
    assert page.evaluate("document.documentElement.scrollWidth") == SMAL["width"]

    schrijf(page, "Wat wilt u doen\\?", f"Ik lees brieven na {'vandaag' if script else 'morgen'}.")
    schrijf(page, "Uw naam", "Els")
    tab_naar(page, "Met een e-mail")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Met een sms")).to_be_checked()
    schrijf(page, "Uw e-mailadres, telefoonnummer of adres.*", "06 1234 5678")
    assert te_klein(page) == []
    verstuur(page, "Verder")
    kijk_na(page)
    bedankt(page)


def volg_fout_en_probeer_opnieuw(page):
    """The place that an error led to stands in the address. What is said next has the focus all the same."""
    tab_naar(page, "Uw naam: .*")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Uw naam")).to_be_focused()
    page.keyboard.type("Els")
    volg(page, "Verder")
    expect(page.locator("#fouten")).to_be_focused()
    expect(page.locator("#fouten a")).to_have_count(3)


def kijk_na(page):
    """Nothing is sent yet: one answer is changed, the others are still there."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt het zo?")
    assert (te_klein(page), page.evaluate("document.documentElement.scrollWidth")) == ([], SMAL["width"])
    volg(page, "Wijzig Uw naam")
    naam = page.get_by_label("Uw naam")
    expect(naam).to_have_value("Els")
    expect(naam).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Elsbeth")
    verstuur(page, "Verder")
    expect(page.locator("main")).to_contain_text("Elsbeth")
    volg(page, "Verstuur")


def andere_fouten(page) -> list[str]:
    """What the browser complains about, besides a form that came back."""
    return [fout for fout in page.fouten if "status of 422" not in fout]


def bedankt(page):
    expect(page.locator("main")).to_match_aria_snapshot(
        """
        - main:
          - heading "Bedankt. Wij hebben uw aanmelding" [level=1]
          - region "Wat gebeurt er nu?":
            - heading "Wat gebeurt er nu?" [level=2]
            - list:
              - listitem: Een medewerker leest wat u schreef.
              - listitem: Wij sturen u een sms.
        """
    )
    adres = page.url
    page.reload()
    assert page.url == adres
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wilt u ambassadeur worden?")
    expect(page.get_by_label("Uw naam")).to_have_value("")
    page.go_forward()
    expect(page).to_have_url(adres)
    assert page.evaluate("document.documentElement.scrollWidth") == SMAL["width"]
    assert andere_fouten(page) == []


@SCRIPT
def test_answer_a_call_and_see_it_outside_after_an_employee_looked(bezoek, script):
    tip = f"Vraag het hun zelf, {'vandaag' if script else 'morgen'}."
    page = bezoek(java_script_enabled=script, viewport=SMAL)
    page.goto("/oproepen/")
    volg(page, re.escape(OPROEP))
    volg(page, "Geef antwoord bij deze oproep")
    schrijf(page, "Wat is uw antwoord\\?", tip)
    tab_naar(page, "Wie de oproep leest, mag mijn antwoord lezen")
    page.keyboard.press("Space")
    schrijf(page, "Welke naam mag er dan bij staan\\?.*", "Els")
    verstuur(page, "Verder")
    expect(page.locator("main")).to_contain_text("Wie de oproep leest, mag mijn antwoord lezen")
    volg(page, "Verstuur")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bedankt. Wij hebben uw reactie")
    expect(page.locator("main")).to_contain_text("Pas daarna lezen anderen hem.")
    volg(page, "Bekijk de oproepen")
    volg(page, re.escape(OPROEP))
    expect(page.locator("main")).not_to_contain_text(tip)

    zet_op_de_website(bezoek("medewerker", java_script_enabled=script), tip)
    page.reload()
    expect(page.locator("main")).to_contain_text(tip)
    expect(page.get_by_role("heading", level=3).last).to_have_text(re.compile("^Els, "))
    assert andere_fouten(page) == []


def zet_op_de_website(page, tip):
    page.goto("/werkplek/oproepen/")
    volg(page, re.escape(OPROEP))
    rij = page.locator("#inhoud tbody tr").filter(has_text="Nieuw", has_not_text="op de website")
    volg(page, re.escape(rij.locator("a").text_content()))
    expect(page.locator("main")).to_contain_text(tip)
    volg(page, "Zet op de website")
    volg(page, "Bewaren")
    expect(page.locator(".lia-melding--goed")).to_contain_text("Het antwoord staat op de website")


@SCRIPT
def test_after_back_a_filter_shows_what_its_results_are_of(bezoek, script):
    page = bezoek(java_script_enabled=script)
    page.goto("/oproepen/")
    alle = page.locator("#gevonden").text_content()
    page.get_by_label("Kunt u nog reageren?").select_option(label="Nee, gesloten")
    page.get_by_role("button", name="Laat zien").click()
    expect(page.locator("#gevonden")).to_contain_text("gevonden")
    page.go_back()
    expect(page.locator("#gevonden")).to_have_text(alle)
    expect(page.get_by_label("Kunt u nog reageren?")).to_have_value("")


def test_axe_finds_nothing_in_what_was_refused(bezoek, axe_source):
    """The pages themselves are walked by test_axe; this is what they look like with errors in them."""
    page = bezoek()
    page.add_init_script(axe_source)
    fouten = []
    for adres in ("ambassadeur-worden", "koploper-worden", "onderwerp-voorstellen"):
        page.goto(f"/meedoen/{adres}/")
        page.get_by_role("button", name="Verder", exact=True).click()
        expect(page.locator("#fouten")).to_be_visible()
        fouten += [f"{adres}: {fout}" for fout in bekijk(page)]
    assert fouten == []
