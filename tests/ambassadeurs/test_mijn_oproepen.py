"""/mijn/oproepen/: what somebody of the network proposed, and what became of it."""

import pytest

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/mijn/oproepen/"


def test_each_proposal_with_its_state_and_reason():
    kees = user("koploper")
    fabriek.oproep("Een", status="concept", voorgesteld_door=kees)
    fabriek.oproep("Twee", voorgesteld_door=kees)
    fabriek.oproep("Drie", status="afgewezen", voorgesteld_door=kees, afwijsreden="Dit is er al.")
    fabriek.oproep("Van Anna", status="concept", voorgesteld_door=user("ambassadeur"))
    fabriek.oproep("Van ons")
    bladzijde = Bladzijde(client("koploper").get(ADRES))
    assert bladzijde.kop("h2") == ["Drie", "Twee", "Een"]
    assert [zin in bladzijde.tekst for zin in ("Voorstel.", "Geplaatst.", "Dit is er al.")] == [True] * 3
    assert bladzijde.links_naar("/oproepen/") == ["/oproepen/twee/", "/oproepen/"]


def test_nothing_yet():
    assert "U heeft nog geen oproep voorgesteld." in Bladzijde(client("ambassadeur").get(ADRES)).tekst


def test_only_the_network():
    rollen = ("ambassadeur", "koploper", "medewerker", "procesregisseur", "beheerder", "raadslid")
    assert [client(rol).get(ADRES).status_code for rol in rollen] == [200, 200, 403, 403, 403, 403]
