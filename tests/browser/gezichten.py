"""A page in all its looks: what axe finds in light, in dark and at 320 px, what scrolls sideways, and what is
cut off with wider spacing.

Axe takes most of the time and says the same of what is built the same. So it reads a page on which something
stands that it did not see before: another element, another class, role, state or lack of words, or the same
one in other surroundings. What depends on the words themselves, the room that they take, is seen on each.
"""

ALLES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
AXE = """async runOnly => {
    const uit = await axe.run(document, {runOnly, resultTypes: ['violations']});
    const waarom = deel => `${deel.target.join(' ')} ${deel.any.map(toets => toets.message)[0] || ''}`;
    return uit.violations.flatMap(fout => fout.nodes.map(deel => `${fout.id}: ${waarom(deel)}`));
}"""
BREED, SMAL = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
# In the dark only colours differ, as tests/inclusie/test_css.py proves, so one look is both dark and narrow.
GEZICHTEN = (("light", BREED), ("dark", SMAL))
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
# Every element with what is around it, up to <body>, and with whatever a rule of axe asks of it.
BOUW = """() => {
    const namen = ['aria-label', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'alt', 'title'];
    const waarden = ['role', 'type', 'scope', 'lang', 'autocomplete', 'tabindex', 'hidden', 'disabled',
        'required', 'multiple', 'open', 'controls', 'autoplay'];
    const teken = ({name, value}) => namen.includes(name) ? `[${name}${value ? '' : '=leeg'}]`
        : waarden.includes(name) || name.startsWith('aria-') ? `[${name}=${value}]` : '';
    const soort = deel => [deel.localName, ...deel.classList].join('.')
        + [...deel.attributes].map(teken).sort().join('') + (deel.labels?.length ? '[label]' : '')
        + (deel.textContent.trim() ? '' : '[leeg]');
    const paden = new Map([[document.documentElement, '']]);
    for (const deel of document.querySelectorAll('body, body *'))
        paden.set(deel, `${paden.get(deel.parentElement)}>${soort(deel)}`);
    return [...new Set(paden.values())];
}"""


def bekijk(page, gezien: set[str] | None = None):
    """What is wrong with the page that is open, in all its looks; it is loaded once.

    gezien: how what axe has read before was built; what this page adds is put in it.
    """
    gezien = set() if gezien is None else gezien
    page.wait_for_load_state()  # a page of which the style sheets are on their way looks like nothing
    bouw = set(page.evaluate(BOUW))
    is_nieuw = not bouw <= gezien
    gezien |= bouw
    for thema, maat in GEZICHTEN:
        page.emulate_media(color_scheme=thema, reduced_motion="reduce")  # no colour half-way
        page.set_viewport_size(maat)
        if is_nieuw:
            yield from (f"{thema} {maat['width']}: {fout}" for fout in page.evaluate(AXE, ALLES))
    if (breed := page.evaluate("document.documentElement.scrollWidth")) > SMAL["width"]:
        yield f"{breed} px wide at 320"
    yield from page.evaluate(AFGEKNIPT)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(BREED)
    yield from (f"the browser says: {fout}" for fout in page.fouten)
