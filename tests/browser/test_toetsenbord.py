"""The keyboard walk: Tab through a page from begin to end, and look at every stop."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.toetsen import te_klein, te_klein_los

pytestmark = pytest.mark.browser
PAGINAS = [
    (None, "/"),
    (None, "/plan/2021/"),
    (None, "/plan/2021/actie/5/"),
    (None, "/acties/"),
    ("medewerker", "/werkplek/plan/2021/"),
    ("medewerker", "/werkplek/acties/2021-05/voortgang/nieuw/"),
]
MEESTE_STOPPEN = 800
# Every control that Tab must reach. Of a group of radio buttons that is one.
BEDIENBAAR = """() => {
    const groepen = new Set();
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter(deel => !deel.disabled && deel.type !== 'hidden' && deel.checkVisibility())
        .filter(deel => {
            if (deel.type !== 'radio') return true;
            const nieuw = !groepen.has(deel.name);
            groepen.add(deel.name);
            return nieuw;
        }).length;
}"""
# The stop that Tab came to: does it look other than before, can it be seen, is nothing on top of it?
STOP = """() => {
    const deel = document.activeElement;
    if (!deel || deel === document.body || deel === document.documentElement) return null;
    const wie = deel.id || deel.outerHTML.slice(0, 100);
    if (deel.dataset.gezien) return {wie, fout: 'a second time'};
    deel.dataset.gezien = 'ja';
    // Of a card the whole card is the link: its ring is drawn by what lies over the card.
    const looks = () => [getComputedStyle(deel), getComputedStyle(deel, '::after')];
    const deelvan = stijl => [stijl.outline, stijl.boxShadow, stijl.backgroundColor];
    const kijk = () => looks().map(deelvan).join('|');
    const ring = stijl => stijl.outlineStyle === 'none' ? 0 : parseFloat(stijl.outlineWidth);
    const met = kijk(), dik = Math.max(...looks().map(ring));
    const vak = deel.getBoundingClientRect();
    const punten = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]]
        .map(([x, y]) => document.elementFromPoint(vak.left + vak.width * x, vak.top + vak.height * y));
    const vrij = punten.some(punt => punt && (punt === deel || deel.contains(punt) || punt.contains(deel)
        || [...(deel.labels || [])].some(label => label.contains(punt))));
    deel.blur();
    const zonder = kijk();
    deel.focus();
    let fout = '';
    if (met === zonder) fout = 'looks the same with focus';
    else if (dik < 3) fout = `has a ring of ${dik} px`;
    else if (deel.tabIndex > 0) fout = 'has a positive tabindex';
    else if (!vrij) fout = 'is covered or out of sight';
    return {wie, fout, soort: deel.type || deel.tagName};
}"""
BEWEEGT = """adres => [...document.querySelectorAll('*')].flatMap(deel => {
    const stijl = getComputedStyle(deel), fout = [];
    const lang = duren => duren.split(',').some(duur => parseFloat(duur) > 0.01);
    if (['fixed', 'sticky'].includes(stijl.position)) fout.push('sticks');
    if (stijl.animationName !== 'none' && lang(stijl.animationDuration)) fout.push('moves');
    if (lang(stijl.transitionDuration)) fout.push('slides');
    return fout.map(wat => `${adres}: ${wat}: ${deel.outerHTML.slice(0, 80)}`);
})"""


# The dark colours, and those that a person picks, are the same on every page, so two pages show them all.
@pytest.mark.parametrize(
    ("gezicht", "paginas"),
    [
        ({"color_scheme": "light"}, PAGINAS),
        ({"color_scheme": "dark"}, [PAGINAS[0], PAGINAS[-1]]),
        ({"color_scheme": "dark", "forced_colors": "active"}, [PAGINAS[0], PAGINAS[-1]]),
    ],
    ids=["light", "dark", "forced colours"],
)
def test_tab_reaches_every_control_and_shows_where_it_is(bezoek, gezicht, paginas):
    fouten = []
    for rol, adres in paginas:
        page = bezoek(rol, reduced_motion="reduce", **gezicht)
        page.goto(adres)
        stoppen = list(loop(page))
        fouten += [f"{adres}: {stop['wie']} {stop['fout']}" for stop in stoppen if stop["fout"]]
        bedienbaar = page.evaluate(BEDIENBAAR)
        if len(stoppen) != bedienbaar:
            fouten.append(f"{adres}: {len(stoppen)} stops for {bedienbaar} controls")
        fouten += [f"{adres}: {klein}" for klein in te_klein(page)]
        page.context.close()
    assert not fouten, "\n" + "\n".join(fouten)


@pytest.mark.parametrize(
    "adres", ["/", "/plan/2021/", "/plan/2021/downloads/", "/plan/2021/versies/", "/acties/"]
)
def test_a_finger_hits_every_link_that_stands_alone(bezoek, adres):
    page = bezoek(viewport={"width": 320, "height": 640})
    page.goto(adres)
    assert te_klein_los(page) == []


def loop(page):
    """Every stop until Tab leaves the page."""
    for _ in range(MEESTE_STOPPEN):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return
        yield stop
        if stop["fout"] == "a second time":
            return
    raise AssertionError(f"Tab does not leave {page.url}")


def test_the_skip_link_comes_first_and_leads_to_the_content(bezoek):
    page = bezoek()
    page.goto("/plan/2021/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("met_script", [True, False])
@pytest.mark.parametrize(
    ("adres", "plek"),
    [
        ("/werkplek/doelen/2021/D3/bewerken/", "doel-D3"),
        ("/werkplek/acties/2021-05/bewerken/geld/", "deel-geld"),
        ("/werkplek/doelen/2021/D3/verplaatsen/", "plek-D3"),
    ],
)
def test_the_message_comes_first_and_leads_on_to_the_place(bezoek, adres, plek, met_script):
    """Whoever saves hears the message, and is at the place itself with two keys."""
    page = bezoek("medewerker", java_script_enabled=met_script)
    page.goto(adres)
    page.locator("main form .lia-knoppen [type=submit]").first.focus()
    page.keyboard.press("Enter")
    melding = page.locator(".lia-meldingen:focus")
    expect(melding).to_be_in_viewport()
    expect(melding).to_have_accessible_name(re.compile("Ga verder bij"))
    page.keyboard.press("Tab")
    expect(page.locator(".lia-meldingen a")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{plek}")).to_be_focused()
    expect(page.locator(f"#{plek}")).to_be_in_viewport()


def test_without_the_script_there_is_the_same_to_read(bezoek):
    for rol, adres in PAGINAS:
        teksten = []
        for script in (True, False):
            page = bezoek(rol, java_script_enabled=script)
            page.goto(adres)
            teksten.append(page.locator("body").inner_text())
            page.context.close()
        assert teksten[0] == teksten[1], adres


def test_nothing_moves_and_nothing_sticks(bezoek):
    """Of whoever asks for less movement; and nothing ever stays on the screen while the page scrolls."""
    fouten = []
    for rol, adres in PAGINAS:
        page = bezoek(rol, reduced_motion="reduce")
        page.goto(adres)
        fouten += page.evaluate(BEWEEGT, adres)
        page.context.close()
    assert not fouten, "\n" + "\n".join(fouten)


def test_a_choice_stays_visible_in_forced_colours(bezoek):
    """Checked and unchecked may not look the same when a person picks the colours."""
    for thema in ("light", "dark"):
        page = bezoek("medewerker", forced_colors="active", color_scheme=thema)
        page.goto("/werkplek/acties/2021-05/voortgang/nieuw/")
        knop = page.locator(f"#{page.locator('input[type=radio]:not(:checked)').first.get_attribute('id')}")
        voor = knop.screenshot()
        knop.check()
        page.locator("h1").click()  # the ring of the focus would differ by itself
        assert knop.screenshot() != voor


@pytest.mark.parametrize("thema", ["light", "dark"])
def test_a_bar_is_filled_as_far_as_it_says_in_forced_colours(bezoek, thema):
    """Where the colour changes, there the bar ends."""
    page = bezoek(forced_colors="active", color_scheme=thema)
    page.goto("/plan/2021/actie/2/")
    balk = page.locator("progress").first
    vol = float(balk.get_attribute("value")) / float(balk.get_attribute("max"))
    beeld = Image.open(io.BytesIO(balk.screenshot())).convert("RGB")
    breed, midden = beeld.width, beeld.height // 2
    kleur_begin, kleur_eind = (beeld.getpixel((int(breed * deel), midden)) for deel in (0.1, 0.9))
    overgang = next(x for x in range(breed // 10, breed) if beeld.getpixel((x, midden)) != kleur_begin)

    assert 0.1 < vol < 0.9
    assert kleur_begin != kleur_eind
    assert overgang / breed == pytest.approx(vol, abs=0.02)
