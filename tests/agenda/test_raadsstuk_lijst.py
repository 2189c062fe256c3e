"""/werkplek/raadsstukken/: what the council asked, what is late first, with a filter."""

from datetime import date

import pytest

from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/raadsstukken/"


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def drie() -> None:
    """Late, without a term, and answered. Today is the day of the factory."""
    fabriek.raadsstuk("Geen dag", datum=date(2021, 3, 1), soort="toezegging")
    fabriek.raadsstuk("Te laat", datum=date(2021, 2, 1), termijn=date(2021, 6, 1))
    klaar = {"status": "afgedaan", "afdoening": "Wij deden het.", "afgedaan_op": date(2021, 4, 1)}
    fabriek.raadsstuk("Klaar", datum=date(2021, 1, 4), **klaar)


def titels(browser, vraag: str = "") -> list[str]:
    bladzijde = Bladzijde(browser.get(f"{ADRES}{vraag}"))
    return [tekst for tekst, adres in bladzijde.links if adres.endswith("/bewerken/")]


def test_names_each_with_its_term_and_what_was_done():
    drie()
    bladzijde = Bladzijde(fabriek.client().get(ADRES))

    assert titels(fabriek.client()) == ["R2 Te laat", "R1 Geen dag", "R3 Klaar"]
    for zin in ("1 juni 2021 Te laat", "Geen dag afgesproken", "Afgedaan op 1 april 2021. Wij deden het."):
        assert zin in bladzijde.tekst


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ("?stand=open", ["R2 Te laat", "R1 Geen dag"]),
        ("?stand=te-laat", ["R2 Te laat"]),
        ("?stand=afgedaan", ["R3 Klaar"]),
        ("?soort=toezegging", ["R1 Geen dag"]),
        ("?stand=afgedaan&soort=toezegging", []),
        ("?stand=onzin", ["R2 Te laat", "R1 Geen dag", "R3 Klaar"]),
    ],
)
def test_the_filter_chooses(vraag, verwacht):
    drie()
    assert titels(fabriek.client(), vraag) == verwacht


def test_links_its_actions():
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), "Brieven")
    fabriek.raadsstuk(acties=[actie])

    assert Bladzijde(fabriek.client().get(ADRES)).links_naar("/werkplek/acties/") == [
        "/werkplek/acties/2021-01/"
    ]


def test_who_reads_along_changes_nothing_and_sees_nothing_that_went():
    stuk = fabriek.raadsstuk("Een verkeerd stuk")
    fabriek.raadsstuk("Een goed stuk")
    weghalen.haal_weg(stuk, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)

    bladzijde = Bladzijde(fabriek.client("wethouder").get(ADRES))

    assert "R2 Een goed stuk" in bladzijde.tekst
    assert bladzijde.links == [
        ("Raadsstukken", ADRES),
        ("Vergaderingen", "/werkplek/raadsvergaderingen/"),
    ]
    assert "Een verkeerd stuk" not in bladzijde.tekst


def test_only_who_may_read_the_plan():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("koploper", "raadslid")] == [403, 403]
