"""The frame around every page, and the files it asks for."""

import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.html import strip_tags

from inclusie.accounts.models import User
from inclusie.fonts import LetterFinder, bestanden
from inclusie.menu import menupunten
from inclusie.rollen import Rol
from tests.agenda import fabriek


class Gemeente:
    naam = "Voorbeeldstad"
    logo_tekst = "Iedereen doet mee"
    telefoon = "14 0180"
    mail = "inclusie@voorbeeldstad.example"
    bezoekadres = "Raadhuisplein 1"
    openingstijden = ""


def publiek(**context) -> str:
    return render_to_string("base.html", {"gemeente": Gemeente()} | context)


def werkplek(rol: str, **context) -> str:
    user = User(naam="Fatima", rol=rol)
    request = RequestFactory().get("/werkplek/")
    request.user = user
    return render_to_string(
        "werkplek.html", {"gemeente": Gemeente(), "user": user, "csrf_token": "x" * 64} | context, request
    )


def links(html: str, *, onder: bool = False) -> list[tuple[str, str]]:
    menu = html.split('<nav class="lia-menu"')[1].split("</nav>")[0].split('<div class="lia-menu__onder"')
    menu = menu[1] if onder and len(menu) > 1 else "" if onder else menu[0]
    return [(adres, woord) for adres, woord in re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', menu)]


def test_the_menu_shows_only_what_exists():
    assert links(publiek()) == [
        ("/", "Start"),
        ("/plan/", "Wat we doen"),
        ("/acties/", "Alle acties"),
        ("/obstakels/", "Obstakels"),
        ("/obstakel-melden/", "Obstakel melden"),
    ]


def test_the_place_in_the_menu_is_marked():
    assert re.findall(r'<a href="([^"]+)" aria-current="\w+">', publiek(menu="acties")) == ["/acties/"]


@pytest.mark.parametrize(
    ("rol", "woorden"),
    [
        (Rol.BEHEERDER, ["Nu doen", "Plan en raad", "Beheer", "Handleiding"]),
        (Rol.MEDEWERKER, ["Nu doen", "Plan en raad", "Meldingen en mensen", "Beheer", "Handleiding"]),
        (Rol.WETHOUDER, ["Nu doen", "Plan en raad", "Handleiding"]),
        (Rol.KOPLOPER, ["Nu doen", "Uw overzicht", "Handleiding"]),
        (Rol.AMBASSADEUR, ["Nu doen", "Uw overzicht", "Handleiding"]),
    ],
)
def test_the_menu_of_the_workplace_shows_the_rooms_one_may_enter(rol, woorden):
    assert [woord for _, woord in links(werkplek(rol))] == woorden


PLAN = ["Jaarplan", "Obstakels", "Raad", "Routekaart"]
MENSEN = ["Meldingen", "Reacties", "Oproepen", "Verhalen", "Mensen"]


@pytest.mark.parametrize(
    ("rol", "menu", "woorden"),
    [
        (Rol.MEDEWERKER, "raad", PLAN),
        (Rol.MEDEWERKER, "mensen", MENSEN),
        (Rol.MEDEWERKER, "basis", ["Basisgegevens", "Prullenbak", "Controle"]),
        (Rol.BEHEERDER, "post", ["Basisgegevens", "Gebruikers", "E-mail", "Rechten", "Controle"]),
        (Rol.WETHOUDER, "plan", PLAN),
        (Rol.MEDEWERKER, "nu", []),
        (Rol.KOPLOPER, "mijn", []),
    ],
)
def test_the_rooms_that_belong_together_stand_below_the_menu_of_who_is_in_one(rol, menu, woorden):
    html = werkplek(rol, menu=menu)
    boven, onder = links(html), [woord for _, woord in links(html, onder=True)]
    assert onder == woorden
    gemarkeerd = re.findall(r'<a href="([^"]+)" aria-current="\w+">', html)
    assert len(gemarkeerd) == (2 if woorden else 1)
    assert gemarkeerd[0] in [adres for adres, _ in boven]


@pytest.mark.django_db
@pytest.mark.parametrize("rol", [Rol.BEHEERDER, Rol.MEDEWERKER])
def test_every_room_marks_its_own_place_in_the_menu(rol):
    browser = fabriek.client(rol)
    adressen = [punt.adres for _, punt in menupunten(User.objects.get())]
    bladen = {adres: browser.get(adres, follow=True).content.decode() for adres in adressen}
    gemarkeerd = {
        adres: re.findall(r'<a href="([^"]+)" aria-current="\w+">', bladen[adres]) for adres in adressen
    }
    assert {adres: plekken[-1:] for adres, plekken in gemarkeerd.items()} == {
        adres: [adres] for adres in adressen
    }


def test_the_first_link_leads_to_the_content():
    html = publiek()
    eerste = re.search(r"<a [^>]*href=\"([^\"]+)\"[^>]*>([^<]+)</a>", html)

    assert eerste.groups() == ("#inhoud", "Naar de inhoud")
    assert '<main id="inhoud" tabindex="-1"' in html


def test_one_landmark_of_each_kind_and_named_navigation():
    html = publiek()

    assert {tag: len(re.findall(rf"<{tag}[ >]", html)) for tag in ("header", "main", "footer")} == {
        "header": 1,
        "main": 1,
        "footer": 1,
    }
    assert re.findall(r"<nav [^>]*aria-label=\"([^\"]+)\"", html) == ["Menu", "U bent hier", "Meer lezen"]


def test_the_language_is_dutch_and_the_status_region_is_empty_and_there():
    html = publiek()

    assert '<html lang="nl">' in html
    assert '<div id="status" class="lia-status" role="status"></div>' in html


def test_help_stands_in_the_header_and_in_the_footer():
    html = publiek()
    kop, voet = html.split("<main")[0], html.split("<footer")[1]

    assert ("tel:140180" in kop, "tel:140180" in voet) == (True, True)
    assert "Werkt iets niet voor u?" in voet
    assert voet.count("mailto:inclusie@voorbeeldstad.example") == 1
    assert 'href="/toegankelijkheid/#werkt-niet"' in voet


def test_a_page_without_a_municipality_still_stands():
    html = render_to_string("base.html", {})

    assert re.findall(r"<title>([^<]*)</title>", html) == [" – Inclusie Agenda"]
    assert re.findall(r"tel:|mailto:", html) == []


def test_the_public_page_has_no_form_and_no_name():
    html = publiek(user=User(naam="Fatima Geheim", rol=Rol.BEHEERDER))

    assert re.findall(r"<form|csrf|Fatima", html) == []


def test_logging_out_is_a_post():
    formulier = werkplek(Rol.MEDEWERKER).split("<form")[1].split("</form>")[0]

    assert 'method="post" action="/uitloggen/"' in formulier
    assert 'name="csrfmiddlewaretoken"' in formulier


def test_htmx_is_set_up_once():
    instelling = re.findall(r"<meta name=\"htmx-config\" content='([^']+)'>", publiek())

    assert [json.loads(tekst) for tekst in instelling] == [
        {
            "allowEval": False,
            "includeIndicatorStyles": False,
            "historyCacheSize": 0,
            "historyRestoreAsHxRequest": False,
            "refreshOnHistoryMiss": True,
            "selfRequestsOnly": True,
            "timeout": 60000,
            "responseHandling": [
                {"code": "204", "swap": False},
                {"code": "[23]..", "swap": True},
                {"code": "(401|409|422)", "swap": True},
                {"code": "[45]..", "swap": False, "error": True},
            ],
        }
    ]


@pytest.mark.parametrize("html", [publiek, lambda: werkplek(Rol.BEHEERDER)], ids=["publiek", "werkplek"])
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(html):
    html = html()

    assert re.findall(r"<style|style=|\son[a-z]+=|javascript:|<script(?![^>]*src=)", html) == []
    assert re.findall(r"(?:src|href)=\"(?:https?:)?//[^\"]*", html) == []


def test_every_file_of_the_page_exists():
    bronnen = re.findall(r"(?:src|href)=\"/static/([^\"]+)\"", publiek())

    assert sorted(bronnen) == [
        "beeld/favicon.svg",
        "beeld/merk.svg",
        "css/base.css",
        "css/components.css",
        "css/print.css",
        "css/tokens.css",
        "django_htmx/htmx-2.min.js",
        "js/inclusie.js",
    ]
    assert [bron for bron in bronnen if finders.find(bron) is None] == []


def test_every_font_of_the_style_sheet_is_found():
    css = Path(finders.find("css/tokens.css")).read_text(encoding="utf-8")
    letters = re.findall(r"url\(\"\.\./(letters/[^\"]+)\"\)", css)

    assert sorted(letters) == sorted(f"letters/{naam}" for naam in bestanden())
    koppen = {Path(finders.find(letter)).read_bytes()[:4] for letter in letters}
    assert koppen == {b"\x00\x01\x00\x00"}


def test_the_font_finder_gives_out_nothing_else():
    paden = ["letters/", "letters/../settings.py", "letters/Comic.ttf", "AtkinsonHyperlegible-Bold.ttf", ""]

    assert [LetterFinder().find(pad) for pad in paden] == [None] * len(paden)


@pytest.mark.parametrize("sjabloon", ["400.html", "403.html", "404.html", "500.html"])
def test_an_error_page_says_what_to_do(sjabloon):
    html = render_to_string(sjabloon, {})

    assert len(re.findall(r"<h1>[^<]+</h1>", html)) == 1
    assert re.findall(r"Gateway|Server Error|Bad Request|ongeldig|helaas", html) == []


def test_the_footer_says_it_in_whole_sentences():
    class Open(Gemeente):
        openingstijden = "Maandag tot en met vrijdag, 9.00 tot 17.00 uur."

    html = publiek(gemeente=Open()).split("<address>")[1].split("</address>")[0]
    zinnen = [" ".join(strip_tags(regel).split()) for regel in html.split("</p>")]
    assert zinnen == [
        "Bel ons op 14 0180.",
        "Mail naar inclusie@voorbeeldstad.example.",
        "Kom langs op dit adres: Raadhuisplein 1.",
        "Wij zijn er op deze tijden: maandag tot en met vrijdag, 9.00 tot 17.00 uur.",
        "",
    ]
