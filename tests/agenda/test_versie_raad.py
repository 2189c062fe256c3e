"""/werkplek/plan/2021/versies/0.1/raad/: a version for the council, also one that stays inside."""

import pytest

from tests.agenda import fabriek
from tests.agenda.publiceren import PDF, bewaar_pdf, publiceer

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/versies/"


@pytest.fixture
def besloten(db):
    versie = publiceer("0.1", soort="concept", reden="Alleen voor ons.", openbaar=False)
    bewaar_pdf(versie, soort="raad")
    return versie


def test_who_may_read_a_closed_version_and_nobody_keeps_it(client, besloten):
    lezers = ("medewerker", "procesregisseur", "wethouder", "beheerder")
    antwoorden = [fabriek.client(rol).get(f"{ADRES}0.1/raad/") for rol in lezers]
    assert [antwoord.status_code for antwoord in antwoorden] == [200] * 4
    assert ["no-store" in antwoord["Cache-Control"].split(", ") for antwoord in antwoorden] == [True] * 4
    for rol in ("koploper", "ambassadeur", "raadslid"):
        assert fabriek.client(rol).get(f"{ADRES}0.1/raad/").status_code == 403
    assert client.get(f"{ADRES}0.1/raad/").status_code == 302
    assert client.get("/raad/2021/versies/0.1/raad.pdf").status_code == 404


def test_it_is_the_file_of_that_version(besloten):
    assert fabriek.client().get(f"{ADRES}0.1/raad/").content == PDF


def test_a_file_that_is_not_made_yet(besloten):
    bewaar_pdf(publiceer("0.2", soort="concept"))  # that of the plan is made first
    assert fabriek.client().get(f"{ADRES}0.2/raad/").status_code == 404
