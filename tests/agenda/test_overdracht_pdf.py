"""/werkplek/overdracht/overdracht.pdf: the handover on paper, made while somebody waits."""

from datetime import date
from io import BytesIO

import outloud
import pypdf
import pytest

from inclusie import pdf_meteen
from inclusie.pdf import bevindingen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.pdf_gebreken import vreemde_inhoud, vreemde_letters
from tests.agenda.pdf_lezer import Lezer

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/overdracht/overdracht.pdf"
VIJANDIG = '<img src="http://127.0.0.1:9/x.png">{{ settings.SECRET_KEY }} \U0001f600'


@pytest.fixture(autouse=True)
def juli(settings, tmp_path):
    settings.DEMO_DATUM = fabriek.VANDAAG
    settings.DATA_DIR = tmp_path  # the places to render in are those of this test


@pytest.fixture
def plan(db):
    plan = fabriek.jaarplan()
    doel, kees = fabriek.doel(plan), fabriek.user("koploper", functie="projectleider")
    loopt = fabriek.actie(doel, "Inloop", "in_uitvoering", trekker_account=kees)
    fabriek.voortgang(loopt, f"De inloop is open. {VIJANDIG}", datum=date(2021, 3, 12))
    fabriek.actie(doel, "Wandeling", "voorgesteld")
    fabriek.raadsstuk("Iedereen kan stemmen", acties=[loopt])
    fabriek.versie(plan)
    return plan


def test_it_says_what_the_page_says_and_passes_the_gate(plan, tmp_path):
    response = fabriek.client().get(ADRES)
    lezer = Lezer(response.content)

    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    assert response["Content-Disposition"] == 'attachment; filename="overdracht-2021-2021-07-01.pdf"'
    assert "no-store" in response["Cache-Control"]
    assert bevindingen(response.content) == []
    assert (vreemde_letters(lezer), vreemde_inhoud(lezer)) == ([], [])
    assert lezer.koppen() == [
        ("H1", "Overdracht 2021"),
        ("H2", "In het kort"),
        ("H2", "Wie trekt wat?"),
        ("H3", "Bibliotheek De Kade"),
        ("H4", "2021-02 Wandeling"),
        ("H3", "Kees Koploper (projectleider)"),
        ("H4", "2021-01 Inloop"),
        ("H2", "Wat wacht op iemand?"),
        ("H3", "Voorstellen"),
        ("H3", "Nog na te kijken"),
        ("H2", "Wat is beloofd aan de raad?"),
        ("H2", "Waar is het stil?"),
        ("H2", "Wat komt er in 90 dagen?"),
        ("H2", "Wat is besloten?"),
        ("H2", "Versies van dit jaar"),
    ]
    assert (
        "2021-01 Inloop Bezig Licht: groen. Moet klaar zijn op 31 december 2021. Stil sinds 12 maart 2021. "
        "12 maart 2021: De inloop is open. <img src=" in lezer.document.tekst
    )
    pad = tmp_path / "overdracht.pdf"
    pad.write_bytes(response.content)
    assert [f.rule for f in outloud.check(str(pad)).findings if f.severity == "error"] == []


def test_of_one_person_it_holds_nothing_of_another(plan):
    kees = fabriek.user("koploper")

    lezer = Lezer(fabriek.client().get(f"{ADRES}?wie=account-{kees.pk}").content)

    assert lezer.pdf.metadata.title == "Overdracht 2021 van Kees Koploper"
    assert [tekst for soort, tekst in lezer.koppen() if soort == "H3"][:1] == [
        "Kees Koploper (projectleider)"
    ]
    assert "Wandeling" not in lezer.document.tekst


@pytest.mark.parametrize("vraag", ["?jaar=1999", "?jaar=x", "?wie=account-999", "?jaar=2021&wie=x"])
def test_what_is_not_there_is_not_made(plan, vraag):
    assert fabriek.client().get(f"{ADRES}{vraag}").status_code == 404


def test_who_comes_when_all_places_are_taken_is_told_when_to_come_back(plan):
    with pdf_meteen.plek(), pdf_meteen.plek():
        response = fabriek.client().get(f"{ADRES}?jaar=2021")
    blad = Bladzijde(response)

    assert (response.status_code, response["Retry-After"]) == (429, "15")
    assert blad.kop("h1") == ["De pdf lukt nu niet"]
    assert blad.links[-2:] == [
        ("Probeer het opnieuw", f"{ADRES}?jaar=2021"),
        ("Lees de overdracht op het scherm", "/werkplek/overdracht/?jaar=2021"),
    ]


def test_a_flood_costs_no_report(plan, django_assert_num_queries):
    """Who is refused, is refused before anything of the year is looked up."""
    lezer = fabriek.client()
    lezer.get(ADRES.rpartition("/")[0] + "/")  # the clock of the session is written once
    with pdf_meteen.plek(), pdf_meteen.plek(), django_assert_num_queries(4):
        assert lezer.get(f"{ADRES}?jaar=2021").status_code == 429


def test_a_place_is_given_back_also_after_an_accident():
    for _ in range(pdf_meteen.TEGELIJK + 1):
        with pytest.raises(ZeroDivisionError), pdf_meteen.plek():
            1 / 0  # noqa: B018 -- an accident

    with pdf_meteen.plek(), pdf_meteen.plek(), pytest.raises(pdf_meteen.TeDruk), pdf_meteen.plek():
        pass


def test_a_file_that_cannot_be_made_is_said(plan, monkeypatch):
    monkeypatch.setattr("inclusie.pdf.SECONDEN", 0.001)

    response = fabriek.client().get(ADRES)

    assert response.status_code == 503
    assert "Het maken van de pdf ging mis." in Bladzijde(response).tekst


def test_the_number_of_pages_is_in_the_contents(plan):
    inhoud = fabriek.client().get(ADRES).content
    rijen = Lezer(inhoud).tabellen()["Onderwerp", "Aantal", "Bladzijde"]

    assert [cel.tekst for cel in rijen[0]] == ["Acties en wie ze trekt", "2", "1"]
    assert len(pypdf.PdfReader(BytesIO(inhoud)).pages) <= 3
