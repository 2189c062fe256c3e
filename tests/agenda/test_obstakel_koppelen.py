"""/werkplek/obstakels/<slug>/koppelen/: say which actions lower it."""

import pytest

from agenda.models import Actie
from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/obstakels/de-balie-is-te-hoog/koppelen/"


def test_offers_what_is_not_linked_and_keeps_what_is():
    rij = fabriek.obstakel()
    doel = fabriek.doel(fabriek.jaarplan())
    al = fabriek.actie(doel, "Al gekozen", koppelingen={"obstakels": [rij]})
    nog = fabriek.actie(doel, "Nog te kiezen")
    browser = fabriek.client()
    tekst = Bladzijde(browser.get(ADRES)).tekst
    assert ("Nog te kiezen" in tekst, "Al gekozen" in tekst) == (True, False)
    assert browser.post(ADRES, {"acties": [nog.pk]}).url == "/werkplek/obstakels/de-balie-is-te-hoog/"
    assert list(rij.acties.order_by("code")) == [al, nog]
    assert "1 actie maakt dit obstakel nu ook lager." in Bladzijde(browser.get("/werkplek/obstakels/")).tekst


def test_an_action_of_another_list_cannot_be_smuggled_in():
    rij = fabriek.obstakel()
    weg = fabriek.actie(fabriek.doel(fabriek.jaarplan()), "Weg")
    weghalen.haal_weg(weg, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    fabriek.actie(weg.doel, "Andere")
    assert fabriek.client().post(ADRES, {"acties": [weg.pk]}).status_code == 422
    assert not Actie.objects.filter(obstakels=rij).exists()


def test_nothing_to_choose_says_so():
    fabriek.obstakel()
    assert "Er is geen actie die u nog kunt kiezen." in Bladzijde(fabriek.client().get(ADRES)).tekst


def test_only_who_edits_the_plan():
    fabriek.obstakel()
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper")] == [403, 403]
