"""Every page in a real browser: axe finds nothing in light, in dark and at 320 px; nothing scrolls sideways,
nothing is cut off with wider spacing, and the browser itself complains about nothing."""

import pytest

from tests.paginas import BEZOEKER, lees_matrix, paginas

pytestmark = pytest.mark.browser
ALLES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# In the dark only colours differ, as tests/inclusie/test_css.py proves of the style sheets.
KLEUREN = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
AXE = """async runOnly => {
    const uit = await axe.run(document, {runOnly, resultTypes: ['violations']});
    const waarom = deel => `${deel.target.join(' ')} ${deel.any.map(toets => toets.message)[0] || ''}`;
    return uit.violations.flatMap(fout => fout.nodes.map(deel => `${fout.id}: ${waarom(deel)}`));
}"""
BREED, SMAL = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
GEZICHTEN = (("dark", BREED, KLEUREN), ("light", BREED, ALLES), ("light", SMAL, ALLES))
BESTANDEN = (".pdf", ".json", ".csv", ".xlsx", ".ics", ".atom", "/pdf/", "/json/", "/leeft", "/klaar")
# With the spacing of WCAG 1.4.12: words that do not fit in their box any more.
AFGEKNIPT = """() => {
    const ruimte = new CSSStyleSheet();
    ruimte.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
        + ' word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
    document.adoptedStyleSheets = [ruimte];
    const knipt = [...document.querySelectorAll('body *')].filter(deel => {
        const stijl = getComputedStyle(deel);
        if (deel.closest('.lia-verborgen') || deel.matches('input, textarea')) return false;
        if (deel.clientWidth < 2) return false;
        const dicht = as => ['hidden', 'clip'].includes(stijl[as]);
        return (dicht('overflowX') && deel.scrollWidth > deel.clientWidth + 1)
            || (dicht('overflowY') && deel.scrollHeight > deel.clientHeight + 1);
    }).map(deel => 'cut off with wide spacing: ' + deel.outerHTML.slice(0, 120));
    const breed = document.documentElement.scrollWidth;
    document.adoptedStyleSheets = [];
    return breed > innerWidth ? [...knipt, `${breed} px wide with wide spacing`] : knipt;
}"""


@pytest.fixture
def met_axe(bezoek, axe_source):
    """A browser in which axe is there as soon as a page is; sending it to every page takes longer."""

    def open_(rol=None, **opties):
        page = bezoek(rol, **opties)
        page.add_init_script(axe_source)
        return page

    return open_


def bekijk(page):
    """What is wrong with the page that is open, in all its looks; it is loaded once."""
    for thema, maat, regels in GEZICHTEN:
        page.emulate_media(color_scheme=thema, reduced_motion="reduce")  # no colour half-way
        page.set_viewport_size(maat)
        yield from (f"{thema} {maat['width']}: {fout}" for fout in page.evaluate(AXE, regels))
    if (breed := page.evaluate("document.documentElement.scrollWidth")) > SMAL["width"]:
        yield f"{breed} px wide at 320"
    yield from page.evaluate(AFGEKNIPT)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(BREED)
    yield from (f"the browser says: {fout}" for fout in page.fouten)


def test_every_page_in_light_dark_and_narrow(site, met_axe):
    paginas_per_rol, fouten = {}, []
    for adres, rol in dict(paginas(lees_matrix())).items():
        if adres.endswith(BESTANDEN):
            continue
        if rol not in paginas_per_rol:
            paginas_per_rol[rol] = met_axe(None if rol == BEZOEKER else rol)
        page = paginas_per_rol[rol]
        page.fouten.clear()
        antwoord = page.goto(adres.format_map(site.plekken))
        if antwoord.status != 200:
            fouten.append(f"{adres} as {rol}: {antwoord.status}")
        fouten += [f"{adres} as {rol}: {fout}" for fout in bekijk(page)]
    assert not fouten, "\n" + "\n".join(fouten)


@pytest.mark.parametrize(
    ("rol", "adres", "status"),
    [
        (None, "/bestaat-niet/", 404),
        ("raadslid", "/werkplek/plan/", 403),
        (None, "/acties/?stand=zonderling", 400),
    ],
)
def test_a_refusal_is_as_good_a_page(met_axe, rol, adres, status):
    page = met_axe(rol)
    assert page.goto(adres).status == status
    page.fouten.clear()  # the browser reports the status itself
    assert list(bekijk(page)) == []


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
