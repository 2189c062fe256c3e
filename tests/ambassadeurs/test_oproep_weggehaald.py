"""/werkplek/oproepen/weggehaald/: what went, and bringing it back."""

import pytest

from agenda.handelen.weghalen import haal_weg
from ambassadeurs.models import Oproep
from inclusie.tijd import nu
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/oproepen/weggehaald/"


def test_it_comes_back():
    rij = fabriek.oproep()
    haal_weg(rij, reden="Dubbel.", door=user(), at=nu())
    browser = client()
    assert "De reden: Dubbel." in Bladzijde(browser.get(ADRES)).tekst
    assert browser.post(ADRES, {"deel": f"oproep-{rij.pk}"}).url == ADRES
    assert list(Oproep.objects.aanwezig()) == [rij]
    assert browser.post(ADRES, {"deel": f"oproep-{rij.pk}"}).status_code == 422


def test_only_who_handles_calls():
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper")
    assert [client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403]
