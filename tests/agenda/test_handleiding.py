"""/werkplek/handleiding/: the help, and that its own links lead somewhere."""

import re

import pytest
from django.utils.html import strip_tags

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rol", ["medewerker", "koploper", "raadslid", "beheerder"])
def test_everybody_with_an_account_can_read_it(rol):
    assert fabriek.client(rol).get("/werkplek/handleiding/").status_code == 200


def test_the_list_of_organisations_is_linked_for_who_may_change_it():
    adres = "/werkplek/handleiding/"
    gevonden = {
        rol: Bladzijde(fabriek.client(rol).get(adres)).links_naar("/werkplek/organisaties/")
        for rol in ("medewerker", "koploper")
    }
    assert gevonden == {"medewerker": ["/werkplek/organisaties/"], "koploper": []}


def test_the_handover_is_linked_for_who_may_read_it():
    gevonden = {
        rol: Bladzijde(fabriek.client(rol).get("/werkplek/handleiding/")).links_naar("/werkplek/overdracht/")
        for rol in ("wethouder", "koploper")
    }
    assert gevonden == {"wethouder": ["/werkplek/overdracht/"], "koploper": []}


def test_the_prullenbak_is_linked_for_who_may_open_it():
    gevonden = {
        rol: Bladzijde(fabriek.client(rol).get("/werkplek/handleiding/")).links_naar("/werkplek/prullenbak/")
        for rol in ("medewerker", "wethouder", "koploper")
    }
    assert gevonden == {"medewerker": ["/werkplek/prullenbak/"], "wethouder": [], "koploper": []}


def test_the_overview_of_rights_is_told_to_who_manages_accounts():
    adres = "/werkplek/handleiding/"
    zegt = {
        rol: "Bij Rechten ziet u wie welke rol heeft" in Bladzijde(fabriek.client(rol).get(adres)).tekst
        for rol in ("beheerder", "medewerker")
    }
    assert zegt == {"beheerder": True, "medewerker": False}


def test_visitor_cannot(client):
    assert client.get("/werkplek/handleiding/").status_code == 302


def test_list_of_contents_names_the_headings_in_order():
    antwoord = fabriek.client().get("/werkplek/handleiding/")
    bladzijde = Bladzijde(antwoord)
    inhoud = [(naam, url) for naam, url in bladzijde.links if url.startswith("#")]
    assert [naam for naam, _ in inhoud] == bladzijde.kop("h2")
    ids = re.findall(r'id="([^"]+)"', antwoord.content.decode())
    assert [url for _, url in inhoud if url[1:] not in ids] == []


def test_with_four_eyes_it_tells_of_two_people_and_of_nothing_by_itself(settings):
    def zinnen(aan: bool) -> dict[str, int]:
        settings.VIER_OGEN = aan
        tekst = Bladzijde(fabriek.client().get("/werkplek/handleiding/")).tekst
        return {zin: tekst.count(zin) for zin in ALLEEN | TWEE}

    nooit, altijd = dict.fromkeys(ALLEEN, 0), dict.fromkeys(TWEE, 1)
    assert zinnen(True) == nooit | altijd
    assert zinnen(False) == dict.fromkeys(ALLEEN, 1) | dict.fromkeys(TWEE, 0)


ALLEEN = {
    "U kiest ‘Openbaar maken’.",
    "elke nacht vanzelf openbaar",
    "Dan kiest u ‘Stel vast’.",
    "U publiceert de evaluatie.",
}
TWEE = {
    "Daar zijn twee mensen voor nodig.",
    "Er wordt niets vanzelf openbaar.",
    "Pas dan is het plan vastgesteld.",
    "Pas dan is de evaluatie openbaar.",
}


@pytest.mark.parametrize("vier_ogen", [False, True])
def test_sentences_are_short(settings, vier_ogen):
    settings.VIER_OGEN = vier_ogen
    html = fabriek.client().get("/werkplek/handleiding/").content.decode()
    alineas = [
        strip_tags(deel) for deel in re.findall(r"<(?:p|li|dd)\b[^>]*>(.*?)</(?:p|li|dd)>", html, re.DOTALL)
    ]
    zinnen = [zin for alinea in alineas for zin in re.split(r"(?<=[.?:])\s", alinea)]
    assert [zin for zin in zinnen if len(zin.split()) > 15] == []


def test_who_may_do_what_is_told_of_every_role_in_the_words_of_the_rights():
    html = fabriek.client().get("/werkplek/handleiding/").content.decode()
    deel = html.split('id="rollen"')[1].split("</dl>")[0]
    gevonden = dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", deel))
    assert list(gevonden) == [
        "Beheerder", "Medewerker", "Procesregisseur", "Wethouder", "Koploper", "Ambassadeur", "Raadslid",
        "Panellid", "Trekker",
    ]  # fmt: skip
    eigen = "Heeft een eigen overzicht, met eigen meldingen, verhalen en hoogtes. Stelt oproepen voor."
    assert gevonden["Ambassadeur"] == eigen
    assert gevonden["Koploper"] == f"Schrijft voortgang over de eigen acties. {eigen}"
    assert gevonden["Wethouder"] == (
        "Leest het plan ook voordat het openbaar is. Stelt het plan vast. Begint bij wat er voor de raad is."
    )
    assert "Voegt mensen van het netwerk toe en wijzigt hun rol." in gevonden["Procesregisseur"]
    assert "Ziet de mensen van het netwerk." in gevonden["Medewerker"]
    assert "meldingen" not in gevonden["Beheerder"] + gevonden["Raadslid"]
