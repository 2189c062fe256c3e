"""/werkplek/acties/2021-01/oordelen/: what each person notices; outside only the middle word is told."""

import pytest
from django.core.cache import caches

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ACTIE = "/werkplek/acties/2021-01/"
ZIN = "Gemeente: klaar. Mensen die het meemaken: nog niet merkbaar."


@pytest.fixture
def actie():
    caches["paginas"].clear()
    doel = fabriek.doel(fabriek.jaarplan())
    return fabriek.actie(doel, status="gerealiseerd", trekker_account=fabriek.user("koploper"))


def test_the_middle_word_stands_beside_the_state_of_the_office(actie):
    fabriek.oordelen(actie, "nog_niet", "nog_niet", "ja")
    blad = Bladzijde(fabriek.client().get(f"{ACTIE}oordelen/"))
    assert ZIN in blad.tekst
    assert blad.tekst.count("1 juli 2021 nog niet Wijzig") == 2
    for rol in ("medewerker", "wethouder", "koploper"):
        binnen = Bladzijde(fabriek.client(rol).get(ACTIE))
        assert ZIN in binnen.tekst
        assert "P1" not in binnen.tekst


def test_readers_of_the_plan_see_it_on_every_card(actie, client):
    fabriek.oordelen(actie, "nog_niet", "nog_niet", "ja")
    fabriek.versie(actie.doel.jaarplan)
    for adres in ("/acties/", "/plan/2021/actie/1/", "/plan/2021/?tekst=volledig"):
        tekst = Bladzijde(client.get(adres)).tekst
        assert (ZIN in tekst, "P1" in tekst) == (True, False), adres


def test_two_people_are_too_few(actie, client):
    fabriek.oordelen(actie, "nog_niet", "nog_niet")
    fabriek.versie(actie.doel.jaarplan)
    assert "Er zijn nog te weinig oordelen." in Bladzijde(fabriek.client().get(f"{ACTIE}oordelen/")).tekst
    assert "Het woord komt er vanaf drie mensen." in Bladzijde(fabriek.client("koploper").get(ACTIE)).tekst
    assert "Mensen die het meemaken" not in Bladzijde(client.get("/plan/2021/actie/1/")).tekst


def test_only_who_edits_the_plan_sees_who_said_what(actie):
    rollen = ("procesregisseur", "wethouder", "koploper", "ambassadeur")
    statussen = [fabriek.client(rol).get(f"{ACTIE}oordelen/").status_code for rol in rollen]
    assert statussen == [200, 403, 403, 404]
