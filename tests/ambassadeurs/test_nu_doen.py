"""/werkplek/ tells who handles reports what waits: numbers with a way to the list, never what was said."""

from datetime import timedelta

import pytest

from ambassadeurs.handelen import afhandelen
from ambassadeurs.models import Meldingbericht
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
LIJST = "/werkplek/meldingen/"


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = plan.VANDAAG


def taken(rol):
    blad = Bladzijde(plan.client(rol).get("/werkplek/"))
    return [(woord, href) for woord, href in blad.links if href.startswith(LIJST)], blad.tekst


def test_what_waits_leads_to_its_list():
    fabriek.melding("Mijn been doet pijn.", at=MOMENT - timedelta(days=30))
    fabriek.melding("Nog een.")
    rij = fabriek.melding("Klaar.", antwoord_via="brief", contact="Kade 1")
    afhandelen.beantwoord(rij, "Dank u.", door=user(), at=MOMENT)
    Meldingbericht(melding=rij, spreker="melder", tekst="En nu?", geschreven_op=MOMENT).save()
    links, tekst = taken("procesregisseur")
    assert links == [
        ("Melding invoeren namens iemand", f"{LIJST}nieuw/"),
        ("1 melding is te laat", f"{LIJST}?wat=te-laat#gevonden"),
        ("2 nieuwe meldingen", f"{LIJST}?wat=nieuw#gevonden"),
        ("1 reactie is niet gelezen", f"{LIJST}?wat=reactie#gevonden"),
        ("1 melder wacht op een bericht", f"{LIJST}?wat=bellen#gevonden"),
    ]
    assert "been" not in tekst
    assert "Niets te doen" not in tekst


def test_who_handles_a_report_finds_it_first():
    rij = fabriek.melding("Van mij.")
    afhandelen.wijs_toe(rij, user(), door=user(), at=MOMENT)
    assert taken("medewerker")[0] == [
        ("Melding invoeren namens iemand", f"{LIJST}nieuw/"),
        ("1 melding wacht op u", f"{LIJST}?wie=mij#gevonden"),
    ]
    assert taken("procesregisseur")[0] == [("Melding invoeren namens iemand", f"{LIJST}nieuw/")]


def test_what_was_answered_long_ago_is_brought_back():
    rij = fabriek.melding("Al lang.", at=MOMENT - timedelta(days=60))
    afhandelen.beantwoord(rij, "Wij kijken.", door=user(), at=MOMENT - timedelta(days=59))
    assert taken("procesregisseur")[0][1:] == [
        ("1 melding wacht te lang op vervolg", f"{LIJST}?wat=afronden#gevonden")
    ]


def test_without_reports_only_the_button_is_there():
    links, tekst = taken("medewerker")
    assert links == [("Melding invoeren namens iemand", f"{LIJST}nieuw/")]


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "koploper", "ambassadeur", "raadslid"])
def test_nobody_else_is_told(rol):
    fabriek.melding()
    assert taken(rol)[0] == []
