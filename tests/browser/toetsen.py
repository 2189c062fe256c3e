"""Using a page with the keyboard alone: no click, no pointer, only keys."""

import re

# What has focus, as a person would call it: the label of a field, the words or picture of a link or a button.
HIER = """() => {
    const deel = document.activeElement;
    if (!deel || deel === document.body) return '';
    const beeld = deel.querySelector('img');
    const woorden = deel.labels && deel.labels.length ? deel.labels[0].textContent
        : deel.textContent.trim() || deel.ariaLabel || (beeld ? beeld.alt : '');
    return woorden.replace(/\\s+/g, ' ').trim();
}"""
# Too small to hit: less than 44 px high for a button that does something, and for the others less than 24 px
# high or wide, except in running text and in a table.
KLEIN = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter(deel => deel.type !== 'hidden' && deel.checkVisibility())
    .filter(deel => !deel.closest('p, li, dd, td, th, .lia-verborgen'))
    .map(deel => [deel.outerHTML.slice(0, 100), deel.getBoundingClientRect(),
        deel.matches('button.lia-knop:not(.lia-knop--klein)') ? 44 : 24])
    .filter(([deel, vak, minst]) => vak.width < 24 || vak.height < minst)
    .map(([deel, vak]) => `${Math.round(vak.width)} by ${Math.round(vak.height)} px: ${deel}`)"""
# The same for links and buttons that stand alone on a page for everyone: 44 px, as a finger is wide. A card
# is hit as a whole; running text and tables are read.
KLEIN_LOS = """() => [...document.querySelectorAll('a[href], button')]
    .filter(deel => deel.checkVisibility())
    .filter(deel => !deel.closest('p, td, th, .lia-kaart, .lia-verborgen, .lia-spring'))
    .map(deel => [deel.outerHTML.slice(0, 100), deel.getBoundingClientRect()])
    .filter(([deel, vak]) => vak.width < 44 || vak.height < 44)
    .map(([deel, vak]) => `${Math.round(vak.width)} by ${Math.round(vak.height)} px: ${deel}`)"""
MEESTE_STOPPEN = 700


def hier(page) -> str:
    return page.evaluate(HIER)


def te_klein(page) -> list[str]:
    """The controls that a finger misses."""
    return page.evaluate(KLEIN)


def te_klein_los(page) -> list[str]:
    """The links that stand alone and that a finger misses."""
    return page.evaluate(KLEIN_LOS)


def tab_naar(page, woorden: str, *, terug: bool = False):
    """Press Tab until the focus is on the control with exactly these words; a regex may say it loosely."""
    toets, wens = "Shift+Tab" if terug else "Tab", re.compile(woorden)
    gezien: list[str] = []
    for _ in range(MEESTE_STOPPEN):
        page.keyboard.press(toets)
        gezien.append(hier(page))
        if wens.fullmatch(gezien[-1]):
            return
        if not gezien[-1]:  # past the last stop: the whole page was walked
            break
    raise AssertionError(f"Tab never reaches '{woorden}' on {page.url}, but {gezien}")


def volg(page, woorden: str):
    """Go to a link or a button and press Enter; the next page is there afterwards."""
    tab_naar(page, woorden)
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")


def schrijf(page, label: str, tekst: str):
    """Go to a field and put this text in the place of what stands there."""
    tab_naar(page, label)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(tekst)
