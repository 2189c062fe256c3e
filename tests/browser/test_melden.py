"""Report, save, follow and write back: by keyboard alone, at 320 px, with and without a script."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.gezichten import SMAL, bekijk
from tests.browser.toetsen import schrijf, tab_naar, te_klein, volg

pytestmark = pytest.mark.browser
MET_EN_ZONDER = pytest.mark.parametrize(
    "script", [True, False], ids=["with JavaScript", "without JavaScript"]
)
# What a screen reader meets on each page, in its order.
BEGIN = """
- heading "Obstakel melden" [level=1]
- region "Wat heeft u nodig?":
  - paragraph: /U hoeft uw naam niet te geven\\. Dan kunnen wij u niets vragen\\./
- button "Begin"
- button "Alles op één pagina"
- region "Liever bellen of mailen?"
"""
WAT = """
- paragraph: Vraag 1 van 6
- heading "Wat houdt u tegen?" [level=1]
- paragraph: Een paar woorden is genoeg. Schrijf geen namen van anderen op. Er passen 4.000 tekens.
- textbox "Wat houdt u tegen?"
- button "Verder"
- button "Vorige"
- button "Bewaren en later verder"
"""
FOUT = """
- heading "Wat houdt u tegen?" [level=1]
- group "Er gaat iets nog niet goed (1)":
  - heading "Er gaat iets nog niet goed (1)" [level=2]
  - list:
    - listitem:
      - link "Wat houdt u tegen? Schrijf op wat u tegenhoudt. Een paar woorden is genoeg."
- paragraph: "Fout: schrijf op wat u tegenhoudt. Een paar woorden is genoeg."
- textbox "Wat houdt u tegen?"
"""
ANDERS = """
- heading "Wat houdt u tegen?" [level=1]
- group "Er gaat iets nog niet goed (1)"
- textbox "Wat houdt u tegen?"
- region "Dit staat er nu":
  - heading "Dit staat er nu" [level=2]
  - term: Wat houdt u tegen?
  - definition
- button "Verder"
"""
WAAR = """
- paragraph: Vraag 2 van 6
- heading "Waar is dat? (niet verplicht)" [level=1]
- textbox "Waar is dat? (niet verplicht)"
- button "Verder"
"""
HOE_ERG = """
- paragraph: Vraag 3 van 6
- group "Hoe erg is het? (niet verplicht)":
  - heading "Hoe erg is het? (niet verplicht)" [level=1]
  - radio "Geen obstakel"
  - radio "Hinderlijk"
  - radio "Moeilijk"
  - radio "Lukt alleen met hulp"
  - radio "Lukt niet"
- button "Verder"
"""
FOTO = """
- paragraph: Vraag 4 van 6
- heading "Heeft u een foto of geluid? (niet verplicht)" [level=1]
- group "Foto 1":
  - textbox "Wat is er te zien? (niet verplicht)"
  - button "Haal foto 1 weg"
- button "Foto's (niet verplicht)"
- button "Geluid (niet verplicht)"
- button "Verder"
"""
NAAM = """
- paragraph: Vraag 5 van 6
- group "Mogen wij u iets terugzeggen?":
  - heading "Mogen wij u iets terugzeggen?" [level=1]
  - paragraph: /U hoeft uw naam niet te geven\\. Dan kunnen wij u niets vragen\\./
  - radio "Nee, ik volg mijn melding zelf met een code"
  - radio "Ja, met een e-mail"
  - radio "Ja, door te bellen"
  - radio "Ja, met een sms"
  - radio "Ja, met een brief"
- button "Verder"
"""
CONTROLEREN = """
- heading "Klopt het zo?" [level=1]
- term: Wat u vertelt
- definition:
  - link "Wijzig Wat u vertelt"
- term: Waar
- definition:
  - link "Wijzig Waar"
- term: Hoe erg
- definition:
  - link "Wijzig Hoe erg"
- term: Foto of geluid
- definition:
  - link "Wijzig Foto of geluid"
- term: Antwoord van ons
- definition:
  - link "Wijzig Antwoord van ons"
- button "Verstuur"
"""
KLAAR = """
- heading "Bedankt. Wij hebben uw melding." [level=1]
- paragraph:
  - link "Volg uw melding"
- region "Wat gebeurt er nu?"
"""
VOLGEN = """
- heading /Melding \\d+-\\d+/ [level=1]
- region "Wij hebben uw melding.":
  - paragraph: Wij lezen uw melding.
- region "Dit zei u":
  - paragraph: De deur van het stadhuis is te zwaar.
  - figure:
    - link "Een zware deur"
- region "Iets terugschrijven":
  - textbox "Wat wilt u ons nog zeggen?"
  - button "Verstuur"
"""


@pytest.fixture
def smal(bezoek, axe_source):
    """A phone of a visitor, with or without a script; axe itself is one."""

    def open_(script=True):
        page = bezoek(viewport=SMAL, java_script_enabled=script)
        page.met_axe = script
        # From here on a chooser of files is answered by the test, and never opens on the screen.
        page.on("filechooser", lambda kiezer: None)
        if script:
            page.add_init_script(axe_source)
        return page

    return open_


def zie(page, snapshot: str):
    """This page, as it is heard and as it is seen."""
    expect(page.locator("main")).to_match_aria_snapshot(snapshot)
    assert page.evaluate("document.documentElement.scrollWidth") == SMAL["width"]
    assert te_klein(page) == []
    if page.met_axe:
        # The browser itself tells of an answer that says 'not yet good'; that is no mistake.
        page.fouten[:] = [fout for fout in page.fouten if "422" not in fout]
        assert list(bekijk(page)) == []
        page.set_viewport_size(SMAL)


def kies_foto(page):
    uit = io.BytesIO()
    Image.new("RGB", (600, 400), "navy").save(uit, "JPEG")
    tab_naar(page, "Foto's.*")
    with page.expect_file_chooser() as kiezer:
        page.keyboard.press("Enter")
    kiezer.value.set_files({"name": "deur.jpg", "mimeType": "image/jpeg", "buffer": uit.getvalue()})


def verstuur(page):
    """Who is faster than anybody can read, is asked once more."""
    volg(page, "Verstuur")
    while page.get_by_text("Dit ging wel heel snel.").count():
        volg(page, "Verstuur")


@MET_EN_ZONDER
def test_report_with_a_photo_without_a_name_and_follow_it(smal, script):
    page = smal(script)
    page.goto("/")
    volg(page, "Meld een obstakel.*")
    zie(page, BEGIN)
    volg(page, "Begin")
    zie(page, WAT)
    volg(page, "Verder")
    zie(page, FOUT)
    schrijf(page, "Wat houdt u tegen\\?", "De deur van het stadhuis is te zwaar.")
    volg(page, "Verder")
    zie(page, WAAR)
    schrijf(page, "Waar is dat.*", "De hal")
    volg(page, "Verder")
    zie(page, HOE_ERG)
    tab_naar(page, "Geen obstakel")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    volg(page, "Verder")
    kies_foto(page)
    volg(page, "Verder")
    zie(page, FOTO)
    schrijf(page, "Wat is er te zien.*", "Een zware deur")
    volg(page, "Verder")
    zie(page, NAAM)
    tab_naar(page, "Nee, ik volg.*")
    page.keyboard.press("Space")
    volg(page, "Verder")
    zie(page, CONTROLEREN)
    for antwoord in ("te zwaar", "De hal", "Lukt alleen met hulp", "Foto 1: Een zware deur"):
        expect(page.locator("main dl")).to_contain_text(antwoord)
    verstuur(page)
    zie(page, KLAAR)
    code = page.locator(".lia-volgcode").inner_text()
    volg_en_schrijf_terug(smal(script), code, script=script)


def volg_en_schrijf_terug(page, code, *, script):
    """On another machine, typed over as people do: in capitals, without the lines."""
    page.goto("/volgen/")
    schrijf(page, "Uw code", code.upper().replace("-", " "))
    volg(page, "Laat zien")
    zie(page, VOLGEN)
    tekst = f"Het is nog steeds zo{' ' if script else ', '}en het regent."
    schrijf(page, "Wat wilt u ons nog zeggen\\?", tekst)
    volg(page, "Verstuur")
    expect(page.locator("main")).to_contain_text("Wij hebben uw bericht. Een medewerker leest het.")
    expect(page.get_by_role("region", name="Ons gesprek")).to_contain_text(tekst)


@MET_EN_ZONDER
def test_save_and_go_on_with_the_code_on_another_machine(smal, script):
    page = smal(script)
    page.goto("/obstakel-melden/")
    volg(page, "Begin")
    schrijf(page, "Wat houdt u tegen\\?", "De stoep heeft geen oprit.")
    volg(page, "Bewaren en later verder")
    zie(page, '- heading "Uw antwoorden zijn bewaard" [level=1]\n- link "Ga nu verder"')
    expect(page.locator("main")).to_contain_text("Wij bewaren dit 30 dagen")
    code = page.locator(".lia-volgcode").inner_text()
    ander = smal(script)
    ander.goto("/obstakel-melden/")
    volg(ander, "Ga verder met een code")
    zie(ander, '- heading "Ga verder met een code" [level=1]\n- textbox "Uw code"\n- button "Ga verder"')
    schrijf(ander, "Uw code", code)
    volg(ander, "Ga verder")
    expect(ander).to_have_url(re.compile("/obstakel-melden/wat/$"))
    expect(ander.get_by_role("textbox")).to_have_value("De stoep heeft geen oprit.")


@MET_EN_ZONDER
def test_back_after_a_mended_error_is_the_question_itself(smal, script):
    page = smal(script)
    page.goto("/obstakel-melden/")
    volg(page, "Begin")
    volg(page, "Verder")
    zie(page, FOUT)
    schrijf(page, "Wat houdt u tegen\\?", "De deur is te zwaar.")
    volg(page, "Verder")
    expect(page).to_have_url(re.compile("/obstakel-melden/waar/$"))
    page.go_back()
    expect(page).to_have_title(re.compile("^Wat houdt u tegen"))
    expect(page.get_by_role("textbox")).to_have_value("De deur is te zwaar.")
    page.go_back()
    expect(page).to_have_url(re.compile("/obstakel-melden/wat/$"))


@MET_EN_ZONDER
def test_two_windows_change_one_answer_and_back_is_no_other_window(smal, script):
    page = smal(script)
    page.goto("/obstakel-melden/")
    volg(page, "Begin")
    ander = page.context.new_page()
    ander.goto(page.url)
    schrijf(page, "Wat houdt u tegen\\?", "De deur is te zwaar.")
    volg(page, "Verder")
    page.go_back()
    page.get_by_role("textbox").fill("De deur is veel te zwaar.")
    volg(page, "Verder")
    expect(page).to_have_url(re.compile("/obstakel-melden/waar/$"))
    schrijf(ander, "Wat houdt u tegen\\?", "De stoep is te hoog.")
    volg(ander, "Verder")
    expect(ander.locator("main")).to_contain_text("U veranderde dit in een ander venster.")
    expect(ander.get_by_role("region", name="Dit staat er nu")).to_contain_text("De deur is veel te zwaar.")
    expect(ander.get_by_role("textbox")).to_have_value("De stoep is te hoog.")
    ander.met_axe, ander.fouten = False, []
    ander.set_viewport_size(SMAL)
    zie(ander, ANDERS)
    volg(ander, "Verder")
    expect(ander).to_have_url(re.compile("/obstakel-melden/waar/$"))


ALLES = """
- heading "Obstakel melden" [level=1]
- textbox "Wat houdt u tegen? (niet verplicht)"
- group "Hoe erg is het? (niet verplicht)"
- group "Foto 1":
  - figure:
    - link "Foto 1, nog zonder beschrijving"
  - textbox "Wat is er te zien? (niet verplicht)"
  - button "Haal foto 1 weg"
- button "Foto's (niet verplicht)"
- button "Geluid (niet verplicht)"
- group "Mogen wij u iets terugzeggen?"
- button "Verder"
- button "Naar het begin"
"""
AL_BEGONNEN = """
- heading "U was al begonnen" [level=1]
- link "Verder met wat u schreef"
- region "Nieuw beginnen":
  - button "Nieuw beginnen"
"""


@MET_EN_ZONDER
def test_all_on_one_page_with_a_photo_and_nothing_is_lost_by_beginning_again(smal, script):
    page = smal(script)
    page.goto("/obstakel-melden/")
    volg(page, "Alles op één pagina")
    kies_foto(page)
    volg(page, "Verder")
    # No way to be answered was chosen; the photo is here, and may be the whole report.
    expect(page).to_have_title(re.compile("^Fout: Obstakel melden"))
    zie(page, ALLES)
    volg(page, "Haal foto 1 weg")
    zie(page, '- heading "Wilt u foto 1 weghalen?" [level=1]\n- button "Ja, haal weg"\n- link "Nee, terug"')
    volg(page, "Nee, terug")
    volg(page, "Naar het begin")
    volg(page, "Begin")
    zie(page, AL_BEGONNEN)
    volg(page, "Verder met wat u schreef")
    zie(page, ALLES)


def test_how_much_still_fits_is_said_in_words(smal):
    page = smal()
    page.goto("/obstakel-melden/")
    volg(page, "Begin")
    schrijf(page, "Wat houdt u tegen\\?", "De deur")
    regel = page.locator("main form [role=status]")
    expect(regel).to_have_text("U kunt nog 3.993 tekens typen.")
    page.get_by_role("textbox").fill("w" * 4003)
    expect(regel).to_have_text("Dit is 3 tekens te lang. Maak het korter.")
    volg(page, "Verder")
    expect(page.get_by_role("textbox")).to_have_value("w" * 4003)


def test_an_action_is_named_in_what_somebody_says_of_it(smal):
    page = smal()
    page.goto("/plan/2021/actie/5/")
    volg(page, "Vertel ons wat u hiervan vindt")
    expect(page.locator("main")).to_contain_text(
        "U vertelt ons iets over: Digihulp: vaste inloop met vrijwilligers"
    )
    zie(page, '- heading "Vertel het ons" [level=1]\n- button "Begin"')
    volg(page, "Begin")
    zie(page, '- group "Wat wilt u ons vertellen?":\n  - radio "Een idee"\n  - radio "Een compliment"')
