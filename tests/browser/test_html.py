"""The HTML of every page in every state of the access matrix: valid, and with our own rules for headings,
titles, links, scripts and sentences. These are the bytes that a browser gets; one test shows them to axe."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import CharField, TextField
from django.http import QueryDict
from django.template.loader import render_to_string

from agenda.models import Gemeente
from inclusie.concepten.labels import labels
from inclusie.redding import getoond
from tests.paginas import BEZOEKER, is_in_demo

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
# Off is only no-trailing-whitespace: a template tag on its own line leaves its indent, and nobody sees it.
# A title has at most 95 signs, not 70: the name of the portal and of the room take 43 of them.
CONFIG = Path(__file__).with_name("htmlvalidate.json")
ROOT = Path(__file__).resolve().parents[2]
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
INHOUD = re.compile(r"<main\b.*</main>|$", re.S)
KOPPEN = ("h1", "h2", "h3", "h4", "h5", "h6")
# A conflict, and a filter or a code that is not there, may come with fields that are not right.
MISSCHIEN_FOUT = (400, 404, 409)
MEESTE_WOORDEN = 15
ZINSEINDE = re.compile(r"(?<=[.?!:])\s+")
# A day and a moment are read as one word, and so is what stands between quotation marks.
DAG = re.compile(r"\b\d{1,2} [a-z]+ \d{4}( om \d\d\.\d\d uur)?|‘[^’]*’")
NAAM = "Inclusie Agenda Voorbeeldstad"


@pytest.fixture(scope="module")
def bladzijden(demo_db, django_db_blocker):
    """(what, status, html) of every page that somebody gets, once: the same contents with another menu is not
    another page, and each menu is there."""
    with django_db_blocker.unblock():
        gezien: dict[tuple, tuple[str, int, str]] = {}
        for cel in demo_db.wandeling:
            if cel.html:
                wat = (str(cel), cel.status, cel.html)
                gezien.setdefault((cel.status, INHOUD.search(cel.html)[0]), wat)
                gezien.setdefault((cel.rol, cel.status), wat)
        return [*dict.fromkeys(gezien.values()), *zonder_rij(demo_db)]


def zonder_rij(demo):
    """The pages that give a text back: after logging out, when it may not be saved, and in an outage."""
    tekst = {"titel": "Iedereen vindt de weg", "toelichting": "Wat iemand schreef."}
    for rol in (BEZOEKER, "raadslid"):
        response = demo.client(rol).post(
            "/werkplek/doelen/2021/D3/bewerken/", tekst, headers={"sec-fetch-site": "same-origin"}
        )
        yield f"the rescue page as {rol}", response.status_code, response.content.decode()
    gestuurd = QueryDict(mutable=True)
    gestuurd.update(tekst | {"domein": "2", "versie": "1"})
    storing = {
        "velden": getoond(gestuurd, labels("DoelForm", gestuurd)),
        "bestanden": [],
        "adres": "/",
        "csrf_token": "x",
        "gemeente": Gemeente(naam="Voorbeeldstad"),
    }
    yield "an outage", 503, render_to_string("storing.html", storing)


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


def test_axe_finds_nothing_on_whatever_is_not_simply_a_page(bladzijden, chromium, tmp_path):
    """Refusals, forms with errors, conflicts, rescued texts, what is not ready and what the running demo has
    not: each kind of page once."""
    soorten = {
        (status, Bouw(html).titel): (wat, html)
        for wat, status, html in bladzijden
        if status != 200 or not is_in_demo(wat)
    }
    for nummer, (_, html) in enumerate(soorten.values()):
        (tmp_path / f"{nummer:04}.html").write_text(html, encoding="utf-8")
    uit = subprocess.run(
        [sys.executable, "-m", "tests.browser.toonbank", chromium, str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert uit.returncode == 0, uit.stderr
    namen = [f"{wat} ({status})" for (status, _), (wat, _) in soorten.items()]
    fouten = [f"{namen[nummer]}: {fout}" for nummer, fout in json.loads(uit.stdout)]
    assert not fouten, "\n" + "\n".join(fouten)
    assert {status for status, _ in soorten} == {200, 400, 401, 403, 404, 405, 409, 410, 422, 503}


class Zinnen(HTMLParser):
    """The sentences that are seen in <main>, block by block, without code and what stands in a field."""

    BLOK = {
        *KOPPEN,
        "p",
        "li",
        "td",
        "th",
        "dt",
        "dd",
        "caption",
        "label",
        "legend",
        "summary",
        "button",
        "div",
        "br",
    }
    STIL = {"code", "pre", "textarea", "option", "script", "style", "title", "desc", "svg"}

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.blokken, self._in_main, self._stil = [[]], False, []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._in_main |= tag == "main"
        if tag in self.STIL or tag == "span":
            self._stil.append(tag != "span" or dict(attrs).get("class") == "lia-verborgen")
        is_label = "lia-stand" in dict(attrs).get("class", "").split()
        self._breek("br" if is_label else tag)

    def handle_endtag(self, tag):
        self._in_main &= tag != "main"
        if tag in self.STIL or tag == "span":
            self._stil.pop()
        self._breek(tag)

    def _breek(self, tag):
        if tag in self.BLOK:
            self.blokken.append([])

    def handle_data(self, data):
        if self._in_main and not any(self._stil):
            self.blokken[-1].append(data)

    def __iter__(self):
        for blok in self.blokken:
            yield from ZINSEINDE.split(DAG.sub("…", " ".join("".join(blok).split())))


def test_no_sentence_of_ours_is_longer_than_fifteen_words(bladzijden, getypt):
    """As they are rendered: also what is put together at run time. What people typed counts as one word."""
    lang: dict[str, str] = {}
    for wat, _, html in bladzijden:
        for zin in Zinnen(html):
            if is_lang(zin) and is_lang(getypt.sub("…", zin)):
                lang.setdefault(zin, wat)
    assert not lang, "\n" + "\n".join(f"{zin}\n    {wat}" for zin, wat in lang.items())


def is_lang(zin: str) -> bool:
    return len(zin.split()) > MEESTE_WOORDEN


@pytest.fixture(scope="module")
def getypt(demo_db, django_db_blocker):
    """Every text of more than one word in the database of the demo, and each of its sentences."""
    with django_db_blocker.unblock():
        return _getypt()


def _getypt() -> re.Pattern:
    teksten: set[str] = set()
    for model in apps.get_models():
        velden = [veld.name for veld in model._meta.fields if isinstance(veld, TextField | CharField)]
        for rij in model._default_manager.values_list(*velden) if velden else ():
            for tekst in filter(None, map(str, rij)):
                kaal = re.sub(r"[*_#>]|\[|\]\([^)]*\)", "", tekst)
                for vorm in (tekst, kaal):
                    teksten |= {
                        deel for regel in vorm.splitlines() for deel in [regel, *ZINSEINDE.split(regel)]
                    }
    meer = sorted((tekst for tekst in teksten if " " in tekst), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, meer)))
