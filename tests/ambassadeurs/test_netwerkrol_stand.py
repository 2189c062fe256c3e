"""The small page of each step of a role: what it means, doing it, and the second click."""

import pytest

from ambassadeurs.models import Netwerkrol
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def url(rol, zet):
    return f"/werkplek/mensen/rollen/{rol.pk}/stand/{zet}/"


def test_a_step_is_explained_and_done():
    rol, browser = f.netwerkrol(), als("procesregisseur")
    blad = Bladzijde(browser.get(url(rol, "stoppen")))
    assert blad.kop("h1") == ["Wilt u deze rol stoppen?"]
    assert "De naam gaat meteen van de website." in blad.tekst
    response = browser.post(url(rol, "stoppen"), follow=True)
    assert response.redirect_chain == [(f"/werkplek/mensen/{rol.persoon_id}/", 302)]
    assert [str(zin) for zin in response.context["messages"]] == ["De rol ambassadeur is nu ‘gestopt’."]
    # A second click finds it done.
    assert browser.post(url(rol, "stoppen")).status_code == 302
    rol.refresh_from_db()
    assert (rol.status, rol.versie) == ("gestopt", 2)


def test_signing_up_again_makes_one_new_row():
    rol, browser = f.netwerkrol(status="gestopt"), als("procesregisseur")
    assert browser.post(url(rol, "heraanmelden")).status_code == 302
    # A second click finds it done.
    assert browser.post(url(rol, "heraanmelden")).status_code == 302
    assert Netwerkrol.objects.count() == 2
    antwoord = browser.get(url(rol, "heraanmelden"))
    assert (antwoord.status_code, "Deze persoon heeft deze rol al." in antwoord.content.decode()) == (
        409,
        True,
    )
    assert url(rol, "heraanmelden") not in browser.get(f"/werkplek/mensen/{rol.persoon_id}/").content.decode()


def test_what_is_not_possible_now_says_why():
    rol, browser = f.netwerkrol(status="gestopt"), als("procesregisseur")
    for antwoord in (browser.get(url(rol, "pauzeren")), browser.post(url(rol, "beginnen"))):
        tekst = Bladzijde(antwoord).tekst
        assert antwoord.status_code == 409
        assert "Dit kan nu niet. De rol ambassadeur is nu ‘gestopt’." in tekst
        assert tekst.count("Dit kan") == 1


def test_no_other_step_and_nobody_else():
    rol = f.netwerkrol()
    assert als("procesregisseur").get(url(rol, "vliegen")).status_code == 404
    assert als("medewerker").post(url(rol, "stoppen")).status_code == 403
