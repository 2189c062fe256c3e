"""What the council asked stands at its action: in the workplace and on the public page."""

from datetime import date

import pytest

from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_the_public_page_tells_what_was_asked_and_done(client):
    publiceer("1.0")
    bladzijde = Bladzijde(client.get("/plan/2021/actie/21/"))

    assert (
        "Dit vroeg de raad Iedereen kan stemmen Motie van 12 november 2020, alle fracties. "
        "Er was een oefenstembureau. Afgedaan op 17 maart 2021."
    ) in bladzijde.tekst
    assert "Dit vroeg de raad" not in Bladzijde(client.get("/plan/2021/actie/1/")).tekst


def test_a_late_answer_says_so(client):
    inhoud = voorbeeld()
    inhoud["raadsstukken"][0] |= {"status": "open", "afdoening": "", "afgedaan_op": None}
    publiceer("1.0", inhoud)

    assert "Open. Het antwoord komt uiterlijk op 17 maart 2021. Dat is te laat." in (
        Bladzijde(client.get("/plan/2021/actie/21/")).tekst
    )


def test_the_workplace_links_to_it_for_who_may_change_it():
    plan = fabriek.jaarplan()
    actie = fabriek.actie(fabriek.doel(plan), trekker_account=fabriek.user("koploper"))
    fabriek.raadsstuk("Meer brieven", acties=[actie], termijn=date(2021, 12, 1), datum=date(2021, 3, 4))
    weg = fabriek.raadsstuk("Een dubbele vraag", acties=[actie])
    weghalen.haal_weg(weg, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)

    adres = "/werkplek/acties/2021-01/"
    medewerker, koploper = (Bladzijde(fabriek.client(rol).get(adres)) for rol in ("medewerker", "koploper"))

    zin = "Meer brieven Motie van 4 maart 2021. Open. Het antwoord komt uiterlijk op 1 december 2021."
    assert [zin in bladzijde.tekst for bladzijde in (medewerker, koploper)] == [True, True]
    assert medewerker.links_naar("/werkplek/raadsstukken/") == ["/werkplek/raadsstukken/R1/bewerken/"]
    assert koploper.links_naar("/werkplek/raadsstukken/") == []
    assert "Een dubbele vraag" not in medewerker.tekst
