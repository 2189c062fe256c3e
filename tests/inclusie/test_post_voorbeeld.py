"""/werkplek/post/voorbeelden/<naam>/: what a mail looks like, with made-up facts; and what holds for all."""

import re

import pytest

from inclusie.post.models import Mail
from inclusie.post.soorten import mailsoorten
from inclusie.post.sturen import stel_op
from inclusie.rollen import Rol
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user

pytestmark = pytest.mark.django_db
SOORTEN = pytest.mark.parametrize("soort", mailsoorten(), ids=lambda soort: soort.naam)
STAF = {"beheerder", "medewerker", "procesregisseur"}


@SOORTEN
def test_a_mail_has_headings_a_language_and_no_picture_or_style(soort):
    brief = stel_op(soort.sjabloon, soort.voorbeeld())
    assert (
        re.findall(r"<h1>(.*)</h1>", brief.html)
        == [brief.onderwerp]
        == re.findall("<title>([^<]*)<", brief.html)
    )
    assert re.search("<h2>.+</h2>", brief.html)
    assert brief.html.startswith('<!doctype html>\n<html lang="nl">\n')
    assert re.findall(r"<img|<style|style=|<script|class=", brief.html) == []


@SOORTEN
def test_a_link_makes_sense_alone_and_stands_in_the_text_too(soort):
    brief = stel_op(soort.sjabloon, soort.voorbeeld())
    links = re.findall(r'<a href="([^"]+)">([^<]+)</a>', brief.html)
    assert len(links) == brief.html.count("<a ")
    assert [adres for adres, _ in links if adres.replace("&amp;", "&") not in brief.tekst] == []
    assert [woord for _, woord in links if len(woord.split()) < 2 or "hier" in woord.split()[:1]] == []


@SOORTEN
def test_the_text_says_what_the_html_says(soort):
    brief = stel_op(soort.sjabloon, soort.voorbeeld())
    assert "<" not in brief.tekst
    assert brief.tekst.startswith("Goedendag")
    assert brief.tekst.endswith("http://testserver/\n")
    assert "\n\n\n" not in brief.tekst
    assert "{{" not in brief.tekst + brief.html
    zinnen = re.split(r"(?<=[.?])\s|\n", brief.tekst)
    assert [zin for zin in zinnen if len(zin.split()) > 15] == []


@SOORTEN
def test_the_page_shows_both_and_sends_nothing(als, soort):
    brief = stel_op(soort.sjabloon, soort.voorbeeld())
    blad = Bladzijde(als(user("procesregisseur")).get(f"/werkplek/post/voorbeelden/{soort.naam}/"))
    assert (blad.kop("h1"), blad.kop("h3")) == ([soort.titel], [brief.onderwerp])
    assert blad.tekst.endswith(" ".join(brief.tekst.split()))
    assert not Mail.objects.exists()


def test_a_name_that_is_not_there_is_not_found_and_others_may_not_look(als):
    assert als(user("medewerker")).get("/werkplek/post/voorbeelden/bestaat-niet/").status_code == 404
    adres = "/werkplek/post/voorbeelden/inlogcode/"
    assert {rol for rol in Rol.values if als(user(rol)).get(adres).status_code == 200} == STAF
