"""The main job with the keyboard alone, with and without JavaScript; and what goes wrong between people."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.toetsen import hier, schrijf, tab_naar, te_klein, volg

pytestmark = pytest.mark.browser
SMAL = {"width": 320, "height": 640}


def verse_link(bezoek, naam) -> str:
    """A login link as the beheerder makes it for somebody on the phone."""
    page = bezoek("beheerder")
    page.goto("/werkplek/gebruikers/")
    page.get_by_role("link", name=f"Wijzig {naam}").click()
    page.get_by_role("button", name="Maak een inloglink").click()
    return page.locator(".lia-link-om-te-geven").inner_text()


def kies_groen(page):
    """The colour of the content, the planning and the money."""
    for _ in range(3):
        tab_naar(page, "Groen: op schema")
        page.keyboard.press("Space")


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_edit_report_publish_and_read_with_the_keyboard(site, bezoek, script):
    nieuw = f"Wij helpen u {'vandaag' if script else 'morgen'} op weg met uw telefoon."
    nieuws = f"De derde middag is {'nu' if script else 'straks'} ook open."
    link = verse_link(bezoek, "Fatima")
    page = bezoek(java_script_enabled=script, accept_downloads=True)

    page.goto(link)
    volg(page, "Log in")
    assert page.url == f"{site.adres}/werkplek/"
    page.goto("/werkplek/plan/2021/")
    volg(page, "2021-05 Digihulp: vaste inloop met vrijwilligers")

    wijzig_makkelijke_tekst(page, nieuw, script=script)
    expect(page.locator("#tekst-makkelijk")).to_contain_text(nieuw)

    page.goto("/werkplek/acties/2021-05/")
    volg(page, "Voortgang schrijven bij actie 2021-05")
    schrijf(page, "Wat is er gebeurd\\?", nieuws)
    kies_groen(page)
    volg(page, "Bewaren")
    expect(page.locator("#deel-voortgang")).to_contain_text(nieuws)

    nummer = maak_openbaar(page, nieuw)
    page.goto("/plan/2021/")
    expect(page.locator("main")).to_contain_text(f"Versie {nummer}")
    page.goto("/plan/2021/actie/5/")
    expect(page.locator("main")).to_contain_text(nieuw)
    expect(page.locator("main")).to_contain_text(nieuws)

    wacht_op_pdf(bezoek, nummer)
    page.goto("/plan/2021/downloads/")
    tab_naar(page, r"Jaarplan 2021.* \(pdf, \d+ bladzijden, \d+ kB\)")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == f"jaarplan-2021-versie-{nummer}.pdf"
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    assert page.fouten == []


def wijzig_makkelijke_tekst(page, tekst, *, script):
    tab_naar(page, "Wijzig makkelijke tekst")
    if not script:
        with page.expect_navigation():
            page.keyboard.press("Enter")
        schrijf(page, "Wat doen wij\\? In makkelijke taal.*", tekst)
        return volg(page, "Bewaren")
    page.keyboard.press("Enter")
    expect(page.locator("#tekst-makkelijk textarea")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(tekst)
    tab_naar(page, "Bewaren")
    page.keyboard.press("Enter")
    return expect(page.locator("#wijzig-makkelijk")).to_be_focused()


def maak_openbaar(page, nieuw) -> str:
    page.goto("/werkplek/plan/2021/")
    volg(page, "Controleren en openbaar maken")
    expect(page.locator("main")).to_contain_text(nieuw)
    schrijf(page, "Waarom maakt u deze versie\\?.*", "De middagen zijn uitgebreid.")
    volg(page, "Openbaar maken")
    melding = page.locator(".lia-melding--goed")
    expect(melding).to_contain_text("is openbaar")
    return re.search(r"Versie (\d+\.\d+) is openbaar", melding.inner_text())[1]


WACHT = """async adres => {
    for (let keer = 0; keer < 300; keer++) {
        const antwoord = await fetch(adres, {cache: 'no-store'});
        if (antwoord.status !== 503) return antwoord.status;
        await new Promise(verder => setTimeout(verder, 300));
    }
}"""


def wacht_op_pdf(bezoek, nummer):
    """The job makes it in the meantime; who comes too early gets 503 and tries again."""
    page = bezoek()
    page.goto("/plan/2021/versies/")
    assert page.evaluate(WACHT, f"/plan/2021/versies/{nummer}/jaarplan.pdf") == 200


def test_a_koploper_reports_progress_on_a_phone(bezoek):
    page = bezoek("koploper", viewport=SMAL, has_touch=True)
    page.goto("/werkplek/")
    assert te_klein(page) == []
    volg(page, "Voortgang schrijven over actie 2021-05")
    assert te_klein(page) == []
    schrijf(page, "Wat is er gebeurd\\?", "Er kwamen 12 nieuwe mensen.")
    kies_groen(page)
    assert page.evaluate("document.documentElement.scrollWidth") == SMAL["width"]
    volg(page, "Bewaren")
    expect(page.locator(".lia-melding--goed")).to_contain_text("Een medewerker leest het en geeft akkoord.")
    expect(page.locator("#deel-voortgang")).to_contain_text("Er kwamen 12 nieuwe mensen.")
    assert te_klein(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == SMAL["width"]
    page.goto("/plan/2021/actie/5/")
    expect(page.locator("main")).not_to_contain_text("Er kwamen 12 nieuwe mensen.")


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_two_people_change_the_same_text_and_neither_is_lost(bezoek, script):
    adres, mijn, hun = (
        "/werkplek/acties/2021-12/bewerken/makkelijk/",
        f"Mijn zin {script}.",
        f"Hun zin {script}.",
    )
    ik, ander = bezoek("medewerker", java_script_enabled=script), bezoek("procesregisseur")
    for page in (ik, ander):
        page.goto(adres)
    ander.get_by_label("Wat doen wij?").fill(hun)
    ander.get_by_role("button", name="Bewaren").click()
    expect(ander.locator("#tekst-makkelijk")).to_contain_text(hun)

    ik.get_by_label("Wat doen wij?").fill(mijn)
    with ik.expect_response(lambda antwoord: antwoord.request.method == "POST") as antwoord:
        ik.get_by_role("button", name="Bewaren").click()
    assert antwoord.value.status == 409
    expect(ik.get_by_role("heading", name="veranderde deze tekst ook")).to_be_visible()
    expect(ik.locator(".lia-naast section")).to_have_count(2)
    expect(ik.locator(".lia-naast")).to_contain_text(mijn)
    expect(ik.locator(".lia-naast")).to_contain_text(hun)

    ik.get_by_label("Bewaar beide").check()
    ik.get_by_role("button", name="Bewaren").click()
    expect(ik.locator("#tekst-makkelijk")).to_contain_text(mijn)
    expect(ik.locator("#tekst-makkelijk")).to_contain_text(hun)


@pytest.mark.parametrize("script", [True, False])
def test_a_filter_taken_away_brings_the_focus_to_the_count(bezoek, script):
    page = bezoek(java_script_enabled=script)
    page.goto("/acties/?thema=armoede")
    page.get_by_role("link", name="Haal weg: onderwerp Armoede").press("Enter")
    page.wait_for_url(re.compile("#gevonden$"))

    expect(page.locator("#gevonden")).to_be_focused()
    expect(page.locator("#gevonden")).to_have_text("30 acties gevonden")
    expect(page).to_have_title(re.compile("^Alle acties van 2021 "))
    expect(page.get_by_label("Onderwerp")).to_have_value("")


def test_back_after_a_filter_gives_the_results_and_the_filter(bezoek):
    page = bezoek()
    page.goto("/acties/")
    alles = page.locator("#gevonden").inner_text()
    page.get_by_label("Onderwerp").select_option("armoede")
    page.get_by_role("button", name="Laat zien").click()
    page.wait_for_url(re.compile("thema=armoede"))
    expect(page.locator("#gevonden")).not_to_have_text(alles)
    expect(page.locator("#status")).to_have_text(f"{page.locator('#gevonden').inner_text()}.")
    gevonden = page.locator("#gevonden").inner_text()
    page.locator("#resultaten h3 a").first.click()
    page.wait_for_url(re.compile("/plan/2021/actie/"))

    page.go_back()
    expect(page.locator("#gevonden")).to_have_text(gevonden)
    expect(page.get_by_label("Onderwerp")).to_have_value("armoede")
    assert page.locator("h1").count() == 1
    page.go_back()
    expect(page.locator("#gevonden")).to_have_text(alles)
    expect(page.get_by_label("Onderwerp")).to_have_value("")
    assert page.fouten == []


def test_stopping_gives_the_focus_back_and_keeps_the_text(bezoek):
    page = bezoek("medewerker")
    page.goto("/werkplek/acties/2021-08/")
    was = page.locator("#tekst-titel").inner_text()
    tab_naar(page, "Wijzig titel en waarom")
    page.keyboard.press("Enter")
    expect(page.locator("#tekst-titel input:not([type=hidden])").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#wijzig-titel")).to_be_focused()
    assert page.locator("#tekst-titel").inner_text() == was
    page.keyboard.press("Enter")
    expect(page.locator("#tekst-titel input:not([type=hidden])").first).to_be_focused()
    page.keyboard.type("half")
    page.keyboard.press("Escape")
    expect(page.locator("#tekst-titel [data-status]")).to_contain_text("U heeft iets veranderd")
    assert hier(page) == "Hoe heet de actie?"
