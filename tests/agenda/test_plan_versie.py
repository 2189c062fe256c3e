"""`/plan/2021/versies/1.0/`: an old version, whole, with a way to the newest."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def twee_versies():
    caches["paginas"].clear()
    publiceer("1.0")
    inhoud = voorbeeld()
    acties(inhoud)["2021-01"]["titel"] = "Een nieuwe titel"
    publiceer("1.1", inhoud)


def get(client, nummer):
    return client.get(reverse("plan_versie", args=[2021, nummer]))


def test_an_old_version_shows_its_own_text_and_a_banner(client):
    html = Bladzijde(get(client, "1.0"), in_main=False)

    assert "Website laten onderzoeken en herstellen volgens WCAG" in html.tekst
    assert "Een nieuwe titel" not in html.tekst
    assert "Dit is een oude versie: versie 1.0." in html.tekst
    assert ("Lees de nieuwste versie: versie 1.1", "/plan/2021/") in html.links


def test_its_links_stay_within_the_version(client):
    blad = Bladzijde(get(client, "1.0"))

    naar_acties = blad.links_naar("/plan/2021/versies/1.0/actie/")
    assert len(set(naar_acties)) == 30
    assert blad.links_naar("/plan/2021/actie/") == []
    assert blad.links_naar("/acties/") == []
    assert blad.links_naar("/plan/2021/versies/1.0/jaarplan.") == [
        f"/plan/2021/versies/1.0/jaarplan.{einde}" for einde in ("xlsx", "csv", "json")
    ]  # fmt: skip


def test_the_newest_version_has_a_lasting_address_without_a_banner(client):
    html = Bladzijde(get(client, "1.1"), in_main=False)

    assert "Een nieuwe titel" in html.tekst
    assert "oude versie" not in html.tekst


def test_a_banner_appears_on_a_page_that_was_kept(client):
    voor = get(client, "1.1")
    publiceer("1.2")

    na = Bladzijde(get(client, "1.1"), in_main=False)

    assert b"oude versie" not in voor.content
    assert "Lees de nieuwste versie: versie 1.2" in na.tekst


def test_its_actions_and_themes_can_be_read(client):
    actie = client.get(reverse("plan_actie", kwargs={"jaar": 2021, "versie": "1.0", "nummer": 1}))
    thema = client.get(reverse("plan_thema", kwargs={"jaar": 2021, "versie": "1.0", "slug": "armoede"}))

    assert Bladzijde(actie).kop("h1") == ["Website laten onderzoeken en herstellen volgens WCAG"]
    assert Bladzijde(thema).kop("h1") == ["Armoede"]
    assert b"oude versie" in actie.content
    assert b"oude versie" in thema.content


@pytest.mark.parametrize("nummer", ["1.2", "0.1", "9.9", "00001.0"])
def test_another_number_is_not_there(client, nummer):
    publiceer("0.1", soort="concept", openbaar=False)

    assert client.get(f"/plan/2021/versies/{nummer}/").status_code == 404


@pytest.mark.parametrize("nummer", ["1", "1.0.0", "een", "1.0%00", "1.%00", "'", "9" * 300 + ".1"])
def test_what_is_no_number_is_not_there_either(client, nummer):
    assert client.get(f"/plan/2021/versies/{nummer}/").status_code in (400, 404)
