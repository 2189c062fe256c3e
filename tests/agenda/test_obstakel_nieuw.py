"""/werkplek/obstakels/nieuw/: write down what stands in people's way."""

import pytest

from agenda.models import Obstakel
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/obstakels/nieuw/"


def stuur(**velden):
    browser = fabriek.client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **velden))


def test_it_gets_a_name_in_the_address_and_is_not_public_by_itself():
    domein = fabriek.domein()
    antwoord = stuur(titel="De balie is te hoog", soort="fysiek", domein=str(domein.pk), slug="gekaapt")
    rij = Obstakel.objects.get()
    assert antwoord.url == "/werkplek/obstakels/de-balie-is-te-hoog/"
    assert (rij.slug, rij.openbaar, rij.status) == ("de-balie-is-te-hoog", False, "gemeld")


def test_what_is_missing_is_asked():
    antwoord = stuur()
    assert (antwoord.status_code, Obstakel.objects.count()) == (422, 0)
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_titel", "#id_soort_0", "#id_domein"]


def test_a_double_click_makes_one():
    browser, domein = fabriek.client(), fabriek.domein()
    velden = ingevuld(
        browser.get(ADRES).content.decode(), titel="Trap", soort="fysiek", domein=str(domein.pk)
    )
    assert [browser.post(ADRES, velden).url for _ in range(2)] == ["/werkplek/obstakels/trap/"] * 2
    assert Obstakel.objects.count() == 1


def test_only_who_edits_the_plan():
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403]
