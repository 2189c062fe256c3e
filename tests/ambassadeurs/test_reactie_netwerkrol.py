"""/werkplek/reacties/<pk>/netwerkrol/: of a sign-up a person with a role is made, once."""

import pytest

from ambassadeurs.models import Netwerkrol, Persoon
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, organisatie, thema
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def adres(rij) -> str:
    return f"/werkplek/reacties/{rij.pk}/netwerkrol/"


def stuur(rij, **velden):
    browser = client("procesregisseur")
    return browser.post(adres(rij), ingevuld(browser.get(adres(rij)).content.decode(), **velden))


def aanmelding(**velden):
    return fabriek.reactie(
        **{"naam": "Els", "bereikbaar_via": "telefoon", "contact": "06 1234 5678"} | velden
    )


def test_the_form_is_filled_in_with_what_was_said():
    arm, bol = thema(), organisatie("Bakker Bol")
    rij = aanmelding(waarvoor="koploper", organisatie="bakker bol", thema=arm)
    assert stuur(rij).url == f"/werkplek/reacties/{rij.pk}/"
    rol = Netwerkrol.objects.get()
    assert (rol.persoon.naam, rol.persoon.telefoon, rol.rol, rol.organisatie, list(rol.themas.all())) == (
        "Els", "06 1234 5678", "koploper", bol, [arm],
    )  # fmt: skip
    rij.refresh_from_db()
    assert rij.leidt_tot_rol == rol


def test_whom_we_know_is_chosen():
    wie = fabriek.persoon()
    stuur(aanmelding(), persoon=str(wie.pk))
    assert (Netwerkrol.objects.get().persoon, Persoon.objects.count()) == (wie, 1)


def test_a_second_click_makes_no_second_person():
    rij, browser = aanmelding(), client("procesregisseur")
    velden = ingevuld(browser.get(adres(rij)).content.decode())
    assert [browser.post(adres(rij), velden).status_code for _ in range(2)] == [302, 302]
    assert (Persoon.objects.count(), Netwerkrol.objects.count()) == (1, 1)
    assert "Deze persoon heeft al een rol" in Bladzijde(browser.get(adres(rij))).tekst


def test_what_is_missing_is_asked():
    antwoord = stuur(aanmelding(naam=""))
    assert (antwoord.status_code, Bladzijde(antwoord).links_naar("#id_")) == (422, ["#id_naam"])
    antwoord = stuur(aanmelding(), rol="koploper")
    assert (antwoord.status_code, Bladzijde(antwoord).links_naar("#id_")) == (422, ["#id_organisatie"])
    assert "Wij weten niet hoe" in Bladzijde(stuur(aanmelding(bereikbaar_via="", contact=""))).tekst
    assert (Persoon.objects.count(), Netwerkrol.objects.count()) == (0, 0)


def test_somebody_with_this_name_or_address_is_named_first():
    kent = fabriek.persoon("Els")
    rij = aanmelding()
    antwoord = stuur(rij)
    assert (antwoord.status_code, Persoon.objects.count()) == (422, 1)
    assert (f"Els, nummer {kent.pk}", f"/werkplek/mensen/{kent.pk}/") in Bladzijde(antwoord).links
    browser = client("procesregisseur")
    data = ingevuld(antwoord.content.decode())
    assert browser.post(adres(rij), data | {"is_iemand_anders": "on"}).status_code == 302
    assert Persoon.objects.count() == 2
    ander = aanmelding(naam="Elsbeth", bereikbaar_via="mail", contact="ELS@voorbeeldstad.example")
    assert stuur(ander).status_code == 422
    assert stuur(ander, persoon=str(kent.pk)).status_code == 302
    assert Persoon.objects.count() == 2


def test_only_the_procesregisseur():
    rij = aanmelding()
    rollen = ("procesregisseur", "medewerker", "wethouder", "beheerder", "ambassadeur")
    assert [client(rol).get(adres(rij)).status_code for rol in rollen] == [200, 403, 403, 403, 403]
