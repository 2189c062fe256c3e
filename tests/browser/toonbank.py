"""Show pages to axe without a server: `python -m tests.browser.toonbank CHROMIUM FOLDER` reads every page of
the folder and prints what is wrong as JSON, [[number, sentence], …].

A process of its own, as html-validate is: where Playwright runs, Django cannot reach the tests' database.
"""

import json
import sys
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Route, sync_playwright

from tests.browser.gezichten import bekijk
from tests.conftest import CHROMIUM_FLAGS, NODE_MODULES

STATIC = Path(__file__).resolve().parents[2] / "static"
ADRES = "https://portaal.test/"


def toon(chromium: str, bladzijden: list[Path]) -> list[tuple[int, str]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        page = browser.new_page(locale="nl-NL")
        page.add_init_script(path=NODE_MODULES / "axe-core" / "axe.min.js")
        page.fouten, fouten, gezien = [], [], set()
        page.route("**/static/**", lever_stijl)
        for nummer, bladzijde in enumerate(bladzijden):
            page.route(ADRES, partial(lever_bladzijde, bladzijde))
            page.goto(ADRES)
            fouten += [(nummer, fout) for fout in bekijk(page, gezien)]
        browser.close()
        return fouten


def lever_bladzijde(bladzijde: Path, route: Route) -> None:
    route.fulfill(path=bladzijde, content_type="text/html; charset=utf-8")


def lever_stijl(route: Route) -> None:
    """The style sheets, the letters and the pictures; no script, so nothing happens on the page."""
    bestand = STATIC / urlsplit(route.request.url).path.removeprefix("/static/")
    if bestand.suffix == ".js" or not bestand.exists():
        route.abort()
    else:
        route.fulfill(path=bestand)


if __name__ == "__main__":
    chromium, map_ = sys.argv[1:]
    print(json.dumps(toon(chromium, sorted(Path(map_).glob("*.html")))))
