"""/werkplek/meldingen/<nummer>/koppelen/: what it belongs to."""

import pytest

from agenda.models import Hoogtemeting
from ambassadeurs.models import Melding
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def adres(melding):
    return f"/werkplek/meldingen/{melding.nummer}/koppelen/"


def test_what_is_chosen_is_kept_and_what_is_not_chosen_let_go():
    rij, obstakel, browser = fabriek.melding(thema=plan.thema()), plan.obstakel(), plan.client()
    actie = plan.actie(plan.doel(plan.jaarplan()))
    data = ingevuld(browser.get(adres(rij)).content.decode(), obstakel=obstakel.pk, actie=actie.pk, thema="")
    assert browser.post(adres(rij), data).status_code == 302
    rij.refresh_from_db()
    assert (rij.obstakel, rij.actie, rij.doel, rij.thema) == (obstakel, actie, None, None)


def test_a_height_moves_along_to_another_obstacle():
    rij, browser = fabriek.melding(hoogte=3), plan.client()
    for obstakel in (plan.obstakel("De halte"), plan.obstakel("De balie")):
        pagina = browser.get(adres(rij)).content.decode()
        browser.post(adres(rij), ingevuld(pagina, obstakel=obstakel.pk))
    assert [meting.obstakel.titel for meting in Hoogtemeting.objects.aanwezig()] == ["De balie"]


def test_two_who_choose_at_once_both_see_it():
    rij, browser = fabriek.melding(), plan.client()
    data = ingevuld(browser.get(adres(rij)).content.decode(), thema=plan.thema().pk)
    browser.post(adres(rij), data)
    anders = data | {"thema": [plan.thema("LHBTI").pk]}
    antwoord = browser.post(adres(rij), anders)
    assert antwoord.status_code == 409
    assert Melding.objects.get().thema.naam == "Armoede"


def test_nothing_else_comes_in_by_this_door():
    rij, browser = fabriek.melding(), plan.client()
    data = ingevuld(browser.get(adres(rij)).content.decode(), status="gesloten", openbaar="on", tekst="Ander")
    browser.post(adres(rij), data)
    rij.refresh_from_db()
    assert (rij.status, rij.openbaar, rij.tekst) == ("nieuw", False, "De deur van het stadhuis is te zwaar.")


def test_the_words_of_the_reporter_stand_beside_it():
    assert (
        "De deur is zwaar." in Bladzijde(plan.client().get(adres(fabriek.melding("De deur is zwaar.")))).tekst
    )


@pytest.mark.parametrize("rol", ["beheerder", "koploper"])
def test_nobody_else(rol):
    assert plan.client(rol).get(adres(fabriek.melding())).status_code == 403
