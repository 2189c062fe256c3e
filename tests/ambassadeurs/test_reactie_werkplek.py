"""/werkplek/reacties/<pk>/: what somebody wrote, how to reach them, and the ways on."""

import pytest

from inclusie.codes import maak_code
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
BELLEN = {"bereikbaar_via": "telefoon", "contact": "06 1234 5678"}
CODE = "k7rs-9mwx-4tqd"


def lees(rij, rol="medewerker") -> Bladzijde:
    return Bladzijde(client(rol).get(f"/werkplek/reacties/{rij.pk}/"))


def wegen(rij, rol="medewerker") -> list[str]:
    begin = f"/werkplek/reacties/{rij.pk}/"
    return [adres.removeprefix(begin) for adres in lees(rij, rol).links_naar(begin)]


def test_everything_that_was_said_stands_there():
    rij = fabriek.reactie(
        waarvoor="koploper", organisatie="Bakker Bol", afspraak="Elke dinsdag is het stil.", naam="Henk",
        bereikbaar_via="telefoon", contact="06 1234 5678",
    )  # fmt: skip
    tekst = lees(rij).tekst
    delen = (
        "Ik wil graag meedoen.",
        "Bakker Bol",
        "Elke dinsdag is het stil.",
        "Door te bellen: 06 1234 5678",
    )
    assert [deel for deel in delen if deel not in tekst] == []


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        (BELLEN, ["stand/opnemen/", "stand/afronden/", "stand/afwijzen/"]),
        ({}, ["stand/afronden/", "stand/afwijzen/"]),
        (BELLEN | {"status": "in_gesprek"}, ["stand/opnemen/", "stand/afronden/", "stand/afwijzen/"]),
        ({"status": "afgerond"}, []),
    ],
)
def test_each_state_has_its_ways(velden, verwacht):
    assert wegen(fabriek.reactie(**velden)) == verwacht


def test_only_who_wants_it_can_be_shown():
    vraag = fabriek.oproep(soort="durf_te_vragen")
    klaar = {"oproep": vraag, "status": "afgerond"}
    assert wegen(fabriek.reactie(**klaar)) == []
    assert wegen(fabriek.reactie(**klaar, openbaar=True)) == ["tonen/"]
    getoond = fabriek.reactie(**klaar, openbaar=True, is_getoond=True, openbare_tekst="Ja.")
    assert wegen(getoond) == ["stand/verbergen/", "tonen/"]


def test_the_procesregisseur_makes_a_role_of_a_sign_up():
    klaar = fabriek.reactie(status="afgerond")
    assert wegen(klaar, "procesregisseur") == ["netwerkrol/"]
    onderwerp = fabriek.reactie(waarvoor="onderwerp", status="afgerond")
    assert wegen(onderwerp, "procesregisseur") == []


@pytest.mark.parametrize(
    ("via", "contact", "zin"),
    [
        ("telefoon", "06 1234 5678", "Bel deze persoon: 06 1234 5678"),
        ("sms", "06 1234 5678", "Stuur deze sms-tekst naar 06 1234 5678"),
        ("brief", "Kade 1", "Stuur deze brief naar Kade 1"),
        ("mail", "els@voorbeeld.example", "Deze persoon kreeg een e-mail."),
    ],
)
def test_after_the_answer_the_words_to_say_or_send_are_ready(via, contact, zin):
    velden = {"bereikbaar_via": via, "contact": contact, "code": CODE}
    assert zin not in lees(fabriek.reactie(**velden | {"code": maak_code()})).tekst
    tekst = lees(fabriek.reactie(**velden, status="afgerond")).tekst
    assert zin in tekst
    assert (f"/volgen/reactie/{CODE}/" in tekst) is (via in ("sms", "brief"))


def test_only_who_handles_calls():
    rij = fabriek.reactie()
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper", "ambassadeur")
    adres = f"/werkplek/reacties/{rij.pk}/"
    assert [client(rol).get(adres).status_code for rol in rollen] == [200, 403, 403, 403, 403]
    assert client().get("/werkplek/reacties/999/").status_code == 404


def test_what_came_of_it_leads_to_the_person():
    rol = fabriek.netwerkrol(fabriek.persoon("Els Voorbeeld"))
    rij = fabriek.reactie(leidt_tot_rol=rol)
    assert ("Ga naar Els Voorbeeld", f"/werkplek/mensen/{rol.persoon_id}/") in lees(rij).links
