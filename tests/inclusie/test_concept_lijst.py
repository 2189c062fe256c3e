"""/account/concepten/: what somebody began to write, and where."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.inclusie.formulier_open import VERDER, houd_bij, open_

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/bewerken/tekst/"


def test_it_tells_where_one_began_and_leads_back(db):
    fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee", themas=[fabriek.thema()])
    browser = fabriek.client()
    houd_bij(browser, open_(browser, ADRES), tekst="Een begin")
    inhoud = browser.get("/account/concepten/").content.decode()
    (adres,) = VERDER.findall(inhoud)
    assert open_(browser, adres)["tekst"] == ["Een begin"]
    assert "Een begin" not in inhoud


def test_of_somebody_else_there_is_nothing(db):
    fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee", themas=[fabriek.thema()])
    browser = fabriek.client()
    houd_bij(browser, open_(browser, ADRES), tekst="Een begin")
    bladzijde = Bladzijde(fabriek.client("beheerder").get("/account/concepten/"))
    assert "U heeft niets open staan." in bladzijde.tekst
    assert bladzijde.links == [("Terug naar uw werkplek", "/werkplek/")]
