"""/plan/2021/evaluatie/: what was judged, from the frozen document."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer, voorbeeld

pytestmark = pytest.mark.django_db
ADRES = "/plan/2021/evaluatie/"


def test_each_verdict_stands_with_its_reason_and_its_action(client):
    inhoud = voorbeeld()
    inhoud["doelen"][0]["oordeel"] = "deels"
    publiceer("1.0", inhoud)
    bladzijde = Bladzijde(client.get(ADRES))
    assert bladzijde.kop("h2")[0] == "Zijn de doelen bereikt?"
    assert "deels bereikt" in bladzijde.tekst
    assert "1 actie: 1 gaat door zoals nu." in bladzijde.tekst
    assert "Behouden Dit werkt." in bladzijde.tekst
    assert "/plan/2021/actie/1/" in bladzijde.links_naar("/plan/2021/actie/")


def test_the_page_of_the_plan_and_of_the_action_lead_to_it(client):
    publiceer()
    assert ADRES in Bladzijde(client.get("/plan/2021/")).links_naar(ADRES)
    bladzijde = Bladzijde(client.get("/plan/2021/actie/1/"))
    assert ADRES in bladzijde.links_naar(ADRES)
    assert ": behouden. Dit werkt." in bladzijde.tekst


def test_a_version_without_one_has_no_page_and_no_link(client):
    inhoud = voorbeeld()
    inhoud["evaluaties"] = []
    publiceer("1.0", inhoud)
    publiceer("1.1")
    assert client.get("/plan/2021/versies/1.0/evaluatie/").status_code == 404
    assert client.get("/plan/2021/versies/1.1/evaluatie/").status_code == 200
    assert Bladzijde(client.get("/plan/2021/versies/1.0/")).links_naar("/plan/2021/evaluatie/") == []


def test_what_is_not_published_is_nowhere_outside(client):
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    actie = fabriek.actie(fabriek.doel(plan))
    fabriek.stel_vast(plan)
    besproken = {"besproken_met": "Overleg", "besproken_op": fabriek.VANDAAG, "status": "besproken"}
    fabriek.evaluatie(plan, advies="Nog geheim.", oordelen=[(actie, "stoppen", "Nog geheim.")], **besproken)
    fabriek.versie(plan, "voortgang")
    assert client.get(ADRES).status_code == 404
    for adres in ("/plan/2021/", "/plan/2021/actie/1/", "/plan/2021/jaarplan.json"):
        assert "Nog geheim." not in client.get(adres).content.decode()
