"""The loop on the kept pages of the plan: what we heard is there, and gone as soon as it is withdrawn."""

import re

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agenda import publicatie
from agenda.models import Obstakel
from ambassadeurs.handelen import afhandelen, koppelen
from ambassadeurs.handelen.toestemmen import trek_in
from ambassadeurs.lezen import bij_het_plan
from ambassadeurs.models import Melding, ToestemmingDoel
from inclusie.history import bewaar
from inclusie.weghalen import haal_weg
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


def hand():
    return {"door": user(), "at": MOMENT}


@pytest.fixture
def actie():
    jaar = plan.jaarplan()
    plan.focus(jaar)
    rij = plan.actie(plan.doel(jaar), themas=[plan.thema()])
    plan.obstakel()
    plan.stel_vast(jaar)
    return rij


def publiek(gehoord="De brief is te moeilijk.", **velden):
    rij = fabriek.melding("Ik, Bram, lees slecht.", naam="Bram", **velden)
    afhandelen.sluit(rij, uitkomst="gedaan", wij_deden="Wij schreven een nieuwe brief.", **hand())
    return afhandelen.maak_openbaar(rij, gehoord=gehoord, wij_deden=rij.wij_deden, **hand())


@pytest.mark.parametrize("adres", ["/plan/2021/actie/1/", "/plan/2021/thema/armoede/"])
def test_the_page_tells_what_we_heard_and_forgets_it_at_once(client, actie, adres):
    assert "Dit hoorden wij van u" not in client.get(adres).content.decode()
    rij = publiek(actie=actie, thema=plan.thema())
    blad = Bladzijde(client.get(adres))
    assert "Dit hoorden wij van u" in blad.kop("h2")
    assert "U zei: De brief is te moeilijk." in blad.kop("h3")
    assert "Wij deden: Wij schreven een nieuwe brief." in blad.tekst
    assert "Bram" not in client.get(adres).content.decode()
    afhandelen.haal_van_website(rij, **hand())
    assert "Dit hoorden wij van u" not in client.get(adres).content.decode()


def test_a_story_is_on_the_page_of_its_theme_as_long_as_its_teller_wants(client, actie):
    adres = "/plan/2021/thema/armoede/"
    assert "Verhalen van mensen" not in Bladzijde(client.get(adres)).kop("h2")
    verhaal = fabriek.verhaal(status="gepubliceerd", themas=[plan.thema()])
    blad = Bladzijde(client.get(adres))
    assert "Verhalen van mensen" in blad.kop("h2")
    assert blad.links_naar("/verhalen/") == [f"/verhalen/{verhaal.pk}/"]
    trek_in(verhaal.persoon, ToestemmingDoel.VERHAAL, **hand())
    assert "/verhalen/" not in client.get(adres).content.decode()


@pytest.mark.parametrize(
    "adres", ["/plan/2021/actie/1/", "/plan/2021/thema/armoede/", "/obstakels/de-balie-is-te-hoog/"]
)
def test_a_cache_on_the_way_asks_each_time_whether_the_words_are_still_there(client, actie, adres):
    eerst = client.get(adres)
    heeft = client.get(adres, headers={"If-None-Match": eerst["ETag"]})
    assert [(een.status_code, een["Cache-Control"]) for een in (eerst, heeft)] == [
        (200, "public, no-cache"), (304, "public, no-cache"),
    ]  # fmt: skip
    publiek(actie=actie, thema=plan.thema(), obstakel=Obstakel.objects.get())
    assert client.get(adres, headers={"If-None-Match": eerst["ETag"]}).status_code == 200


def test_every_page_with_words_of_people_is_asked_for_each_time():
    """No other page of the plan has a place for them."""
    sjablonen = (settings.BASE_DIR / "templates" / "agenda").glob("*.html")
    met_plek = {pad.name for pad in sjablonen if "{{ elders }}" in pad.read_text()}
    assert met_plek == {"plan_actie.html", "plan_thema.html", "obstakel_detail.html"}


def test_other_words_are_read_at_once(client, actie):
    rij = publiek(actie=actie)
    client.get("/plan/2021/actie/1/")
    afhandelen.maak_openbaar(rij, gehoord="De brief is lang.", wij_deden="Hij is kort.", **hand())
    assert "U zei: De brief is lang." in Bladzijde(client.get("/plan/2021/actie/1/")).kop("h3")


def test_a_version_for_good_tells_nothing_of_later(client, actie):
    publiek(actie=actie)
    html = client.get("/plan/2021/versies/1.0/actie/1/").content.decode()
    assert "Dit hoorden wij van u" not in html


def test_a_group_is_named_only_when_many_spoke(client):
    jaar, groep = plan.jaarplan(), plan.thema("LHBTI", soort="verdiepend")
    plan.focus(jaar, groep)
    plan.actie(plan.doel(jaar), themas=[groep])
    plan.stel_vast(jaar)
    for nummer in range(4):
        publiek(f"Melding {nummer}.", thema=groep)
    assert "Dit hoorden" not in client.get("/plan/2021/thema/lhbti/").content.decode()
    publiek("Melding 4.", thema=groep)
    assert "Dit hoorden" in client.get("/plan/2021/thema/lhbti/").content.decode()


def test_a_theme_that_becomes_a_group_is_named_no_longer(client, actie):
    thema, adres = plan.thema(), "/plan/2021/thema/armoede/"
    publiek(thema=thema)
    assert "Dit hoorden" in client.get(adres).content.decode()
    thema.soort = "verdiepend"
    bewaar(thema, **hand())
    assert "Dit hoorden" not in client.get(adres).content.decode()


# By these a page asks for its own rows: the code of an action and the address of an obstacle never change,
# and themes are laid on a story by saving the story.
VAST = {"agenda_actie", "agenda_obstakel", "ambassadeurs_verhaalthema"}


@pytest.mark.parametrize(
    ("soort", "sleutel"), [("actie", "2021-01"), ("thema", "armoede"), ("obstakel", "de-balie-is-te-hoog")]
)
def test_every_table_that_is_read_beside_the_plan_is_in_the_stamp(actie, soort, sleutel):
    publiek(actie=actie, thema=plan.thema())
    fabriek.verhaal(status="gepubliceerd", themas=[plan.thema()])
    koppelen.koppel(fabriek.melding("Balie"), obstakel=Obstakel.objects.get(), **hand())
    with CaptureQueriesContext(connection) as vragen:
        assert bij_het_plan.html(soort, sleutel)
    gelezen = {tabel for vraag in vragen for tabel in re.findall(r'(?:FROM|JOIN) "(\w+)"', vraag["sql"])}
    in_stempel = {tabel for vraag in bij_het_plan.STEMPEL for tabel in re.findall(r"FROM (\w+)", vraag)}
    assert gelezen - in_stempel - VAST == set()
    assert gelezen & in_stempel


def test_how_many_told_of_an_obstacle_is_a_number_from_five(client, actie):
    adres = "/obstakels/de-balie-is-te-hoog/"
    assert "vertelden ons" not in Bladzijde(client.get(adres)).tekst
    obstakel = Obstakel.objects.get()
    rijen = [fabriek.melding(f"Balie {nummer}") for nummer in range(5)]
    for rij in rijen[:4]:
        koppelen.koppel(rij, obstakel=obstakel, **hand())
    assert "Minder dan 5 mensen vertelden ons over dit obstakel." in Bladzijde(client.get(adres)).tekst
    # A double of one of them is somebody too.
    afhandelen.voeg_samen(rijen[4], rijen[0], **hand())
    assert "5 mensen vertelden ons over dit obstakel." in Bladzijde(client.get(adres)).tekst
    haal_weg(Melding.objects.get(pk=rijen[1].pk), reden="Onzin.", **hand())
    assert "Minder dan 5 mensen vertelden" in Bladzijde(client.get(adres)).tekst


def test_the_same_numbers_in_another_place_are_another_page(client, actie):
    """One report leaves one obstacle as another comes at another: every count is as it was."""
    andere = plan.obstakel("De trap is steil")
    obstakel = Obstakel.objects.get(titel="De balie is te hoog")
    een, twee = (fabriek.melding(f"Balie {nummer}") for nummer in range(2))
    koppelen.koppel(een, obstakel=andere, **hand())
    eerst = publicatie.stempel()
    koppelen.koppel(een, **hand())
    koppelen.koppel(twee, obstakel=obstakel, **hand())
    assert publicatie.stempel() != eerst


def test_the_stamp_is_one_query(client, actie, django_assert_num_queries):
    publiek(actie=actie)
    client.get("/plan/2021/actie/1/")
    with django_assert_num_queries(1):
        client.get("/plan/2021/actie/1/")
