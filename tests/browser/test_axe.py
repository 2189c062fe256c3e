"""Every page in a real browser: axe finds nothing in light, in dark and at 320 px; nothing scrolls sideways,
nothing is cut off with wider spacing, and the browser itself complains about nothing."""

import pytest

from tests.browser.gezichten import SMAL, bekijk
from tests.paginas import BEZOEKER, is_in_demo, lees_matrix, paginas

pytestmark = pytest.mark.browser
GROTE_LETTERS = (
    "/", "/acties/", "/obstakels/", "/plan/2021/", "/plan/2021/wat-is-veranderd/", "/raad/2021/",
    "/inloggen/",
)  # fmt: skip
BESTANDEN = (
    ".pdf", ".json", ".csv", ".xlsx", ".ics", ".atom", ".txt", "/pdf/", "/json/", "/leeft", "/klaar",
    "/downloaden/", "/account/tijd/",
)  # fmt: skip


@pytest.fixture
def met_axe(bezoek, axe_source):
    """A browser in which axe is there as soon as a page is; sending it to every page takes longer."""

    def open_(rol=None, **opties):
        page = bezoek(rol, **opties)
        page.add_init_script(axe_source)
        return page

    return open_


def test_every_page_in_light_dark_and_narrow(site, met_axe):
    paginas_per_rol, fouten, gezien = {}, [], set()
    for adres, rol in dict(paginas(lees_matrix())).items():
        # What is not there, test_html.py shows to axe.
        if adres.endswith(BESTANDEN) or not is_in_demo(adres):
            continue
        if rol not in paginas_per_rol:
            paginas_per_rol[rol] = met_axe(None if rol == BEZOEKER else rol)
        page = paginas_per_rol[rol]
        page.fouten.clear()
        antwoord = page.goto(adres.format_map(site.plekken))
        if antwoord.status != 200:
            fouten.append(f"{adres} as {rol}: {antwoord.status}")
        fouten += [f"{adres} as {rol}: {fout}" for fout in bekijk(page, gezien)]
    assert not fouten, "\n" + "\n".join(fouten)


def test_text_twice_as_large_fits_on_a_small_screen(site, browser_type, browser_type_launch_args):
    """Whoever sets the letters of the browser to 200 % never reads sideways, and sees the whole name."""
    groot = browser_type_launch_args | {
        "args": [*browser_type_launch_args["args"], "--blink-settings=defaultFontSize=32"]
    }
    browser = browser_type.launch(**groot)
    page = browser.new_page(viewport=SMAL, base_url=site.adres)
    breed = {}
    for adres in GROTE_LETTERS:
        page.goto(adres)
        breed[adres] = page.evaluate("document.documentElement.scrollWidth")
    naam = page.locator(".lia-logo__onder").bounding_box()
    browser.close()
    assert breed == dict.fromkeys(GROTE_LETTERS, SMAL["width"])
    assert naam["x"] + naam["width"] <= SMAL["width"]


@pytest.mark.parametrize(
    "adres", ["/werkplek/doelen/2021/nieuw/", "/werkplek/acties/2021-05/voortgang/nieuw/"]
)
@pytest.mark.parametrize("script", [True, False])
def test_a_form_with_errors_is_as_good_a_page(met_axe, adres, script):
    page = met_axe("medewerker", java_script_enabled=script)
    page.goto(adres)
    page.locator("main form button.lia-knop").last.click()
    page.get_by_role("heading", name="Er gaat iets nog niet goed").wait_for()
    assert page.title().startswith("Fout: ")
    if script:  # axe itself is a script
        page.fouten.clear()
        assert list(bekijk(page)) == []
