"""The HTML of every page in every state of the access matrix: valid, and with our own rules for headings,
titles, links and scripts. No browser is needed: these are the bytes that it would get."""

import json
import subprocess
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.paginas import BEZOEKER, ROLLEN, lees_matrix
from tests.test_access import begin_opnieuw, invoer, stuur, zonder_spoor

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
# Off is only no-trailing-whitespace: a template tag on its own line leaves its indent, and nobody sees it.
# A title has at most 95 signs, not 70: the name of the portal and of the room take 43 of them.
CONFIG = Path(__file__).with_name("htmlvalidate.json")
VERBODEN_LINKS = {
    "klik hier",
    "hier",
    "lees meer",
    "lees verder",
    "meer",
    "link",
    "klik",
    "download",
    "deze pagina",
}
KOPPEN = ("h1", "h2", "h3", "h4", "h5", "h6")
# A conflict and a filter that is not there may come with fields that are not right.
MISSCHIEN_FOUT = (400, 409)
NAAM = "Inclusie Agenda Voorbeeldstad"


@pytest.fixture(scope="module")
def bladzijden(demo_db):
    """(what, status, html) of every row of the matrix once per status, and as every role that can read it.

    A page that a visitor can read is the same for everybody.
    """
    gezien: dict[str, tuple[str, int]] = {}
    for rij in lees_matrix():
        velden, statussen = invoer(demo_db, rij), set()
        rollen = [BEZOEKER] if rij.verwacht[BEZOEKER] not in (301, 302) else ROLLEN
        for rol in rollen:
            status = rij.verwacht[rol]
            if status in (301, 302) or (status in statussen and (status, rij.methode) != (200, "GET")):
                continue
            statussen.add(status)
            response = zonder_spoor(partial(vers, demo_db, rij, rol, velden))
            if response.content and response.headers["Content-Type"].startswith("text/html"):
                gezien.setdefault(response.content.decode(), (f"{rij} as {rol}", response.status_code))
    return [(wat, status, html) for html, (wat, status) in gezien.items()]


def vers(demo, rij, rol, velden):
    begin_opnieuw(rij)
    return stuur(demo, rij, rol, velden)


def test_every_page_is_valid_html(bladzijden, html_validate, tmp_path):
    for nummer, (_, _, html) in enumerate(bladzijden):
        (tmp_path / f"{nummer:04}.html").write_text(html, encoding="utf-8")
    verslag = tmp_path / "verslag.json"
    uit = subprocess.run(
        [html_validate, "--config", str(CONFIG), "--formatter", f"json={verslag}", str(tmp_path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert verslag.exists(), uit.stderr
    fouten: dict[str, str] = {}
    for bestand in json.loads(verslag.read_text(encoding="utf-8")):
        wat = bladzijden[int(Path(bestand["filePath"]).stem)][0]
        for m in bestand["messages"]:
            fouten.setdefault(
                f"{m['ruleId']}: {m['message']} ({m.get('selector')})", f"{wat}, line {m['line']}"
            )
    assert not fouten, "\n" + "\n".join(f"{fout}\n    {waar}" for fout, waar in fouten.items())
    assert (uit.returncode, len(bladzijden) > 200) == (0, True), uit.stderr


class Bouw(HTMLParser):
    """What our own rules look at."""

    LEEG = {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    }

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.lang = self.titel = ""
        self.koppen, self.ids, self.fout, self.links, self.focus, self.hx = [], [], [], [], [], []
        self._tekst: list[tuple[str, dict, list[str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "html":
            self.lang = attrs.get("lang")
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if tag == "style" or "style" in attrs or (tag == "script" and not attrs.get("src")):
            self.fout.append(f"inline style or script on <{tag}>")
        self.fout += [f"handler {naam}" for naam in attrs if naam.startswith("on")]
        self.fout += [f"{naam} without data-" for naam in attrs if naam.startswith("hx-")]
        if int(attrs.get("tabindex") or 0) > 0:
            self.fout.append("a positive tabindex")
        if any(naam in attrs for naam in ("data-hx-get", "data-hx-post")):
            self._kijk_hx(tag, attrs)
        if tag in ("a", "button", "input", "select", "textarea", "summary") and attrs.get("type") != "hidden":
            self.focus.append((tag, attrs))
        if tag not in self.LEEG and (tag in KOPPEN or tag in ("a", "title")):
            self._tekst.append((tag, attrs, []))

    def _kijk_hx(self, tag, attrs):
        if tag not in ("a", "button", "form", "input") or (tag == "a" and not attrs.get("href")):
            self.fout.append(f"htmx on <{tag}> that does not work without it")

    def handle_data(self, data):
        for _, _, delen in self._tekst:
            delen.append(data)

    def handle_endtag(self, tag):
        if not self._tekst or self._tekst[-1][0] != tag:
            return
        tag, attrs, delen = self._tekst.pop()
        tekst = " ".join("".join(delen).split())
        if tag == "title":
            self.titel = self.titel or tekst
        elif tag == "a":
            self.links.append((tekst, attrs.get("href")))
        else:
            self.koppen.append((int(tag[1]), tekst))


def test_every_page_has_our_structure(bladzijden):
    fouten = []
    for wat, status, html in bladzijden:
        fouten += [f"{wat} ({status}): {fout}" for fout in structuurfouten(Bouw(html), status)]
    assert not fouten, "\n" + "\n".join(fouten)


def structuurfouten(bouw: Bouw, status: int):
    niveaus = [niveau for niveau, _ in bouw.koppen]
    eerste = bouw.focus[0] if bouw.focus else ("", {})
    if bouw.lang != "nl":
        yield f"lang is {bouw.lang}"
    if niveaus.count(1) != 1:
        yield f"{niveaus.count(1)} h1"
    if any(na > voor + 1 for voor, na in zip([0, *niveaus], niveaus, strict=False)):
        yield f"a heading level is skipped: {niveaus}"
    if any(not tekst for _, tekst in bouw.koppen):
        yield "an empty heading"
    if len(set(bouw.ids)) != len(bouw.ids):
        yield f"ids twice: {sorted({i for i in bouw.ids if bouw.ids.count(i) > 1})}"
    if not bouw.titel.endswith(f" – {NAAM}"):
        yield f"title '{bouw.titel}'"
    if bouw.titel.startswith("Fout: ") != (status == 422) and status not in MISSCHIEN_FOUT:
        yield f"title '{bouw.titel}' with status {status}"
    if (eerste[0], eerste[1].get("href")) != ("a", "#inhoud"):
        yield f"the first stop is {eerste}, not the skip link"
    if slecht := [tekst for tekst, _ in bouw.links if tekst.lower().rstrip(".") in VERBODEN_LINKS]:
        yield f"links {slecht}"
    if any(not tekst for tekst, href in bouw.links):
        yield "a link without words"
    yield from bouw.fout


def test_titles_and_link_texts_say_where_they_lead(bladzijden):
    """Pages with another address have another title; on a page the same words lead to the same place."""
    titels: dict[str, set[str]] = {}
    fouten = []
    for wat, status, html in bladzijden:
        bouw = Bouw(html)
        if status == 200:
            titels.setdefault(bouw.titel, set()).add(wat.split()[1].split("?")[0])
        doelen: dict[str, set[str]] = {}
        for tekst, href in bouw.links:
            doelen.setdefault(tekst.lower(), set()).add(href)
        fouten += [
            f"{wat}: '{tekst}' leads to {sorted(map(str, hrefs))}"
            for tekst, hrefs in doelen.items()
            if len(hrefs) > 1
        ]
    fouten += [
        f"'{titel}' is the title of {sorted(adressen)}"
        for titel, adressen in titels.items()
        if len(adressen) > 1
    ]
    assert not fouten, "\n" + "\n".join(fouten)
