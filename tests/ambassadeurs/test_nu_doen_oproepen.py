"""What of calls and reactions waits on the first page of the workplace."""

from datetime import timedelta

import pytest

from ambassadeurs.werkplek.oproepblad import nu_doen
from inclusie.nu_doen import Taak, Werk
from tests.agenda.fabriek import MOMENT, VANDAAG, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


def vul():
    fabriek.reactie(opvolgen_voor=VANDAAG)
    fabriek.reactie(opvolgen_voor=VANDAAG - timedelta(days=1), status="in_gesprek")
    fabriek.reactie(opvolgen_voor=VANDAAG - timedelta(days=9), status="afgerond")
    fabriek.reactie(
        opvolgen_voor=VANDAAG, status="afgerond", bereikbaar_via="brief", contact="Kade 1, Voorbeeldstad"
    )
    fabriek.oproep("Voorstel", status="concept", voorgesteld_door=user("koploper"))
    fabriek.oproep("Concept", status="concept")


def test_who_waits_and_how_many_of_them_too_long():
    vul()
    assert nu_doen(user(), MOMENT).taken == [
        Taak("2 reacties wachten op ons", "/werkplek/reacties/", "1 reactie is te laat"),
        Taak("1 persoon wacht op een bericht", "/werkplek/reacties/?status=bellen", "Bel of schrijf."),
        Taak("1 voorstel voor een oproep", "/werkplek/oproepen/?status=concept"),
    ]


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "koploper"])
def test_it_is_nothing_for_others(rol):
    vul()
    assert nu_doen(user(rol), MOMENT) == Werk()


def test_nothing_waits():
    assert nu_doen(user(), MOMENT) == Werk()
