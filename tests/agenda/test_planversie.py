"""Which versions there are: the questions that every public page asks before it reads a document."""

from datetime import date

import pytest

from agenda.models import BestandSoort, Planbestand, Planversie
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


@pytest.fixture
def jaren():
    """2020 and 2021 are adopted, 2022 is a draft, and of 2021 came a version after that of 2022."""
    for jaar in (2020, 2021, 2022):
        plan = fabriek.jaarplan(jaar)
        fabriek.focus(plan)
        fabriek.actie(fabriek.doel(plan))
        if jaar == 2022:
            fabriek.versie(plan)
        else:
            fabriek.stel_vast(plan)
    fabriek.publiceer_evaluatie(Planversie.objects.van_jaar(2021).nieuwste().jaarplan, "tussentijds")


def in_het_kort(versies) -> list[tuple[int, str]]:
    return [(versie.jaarplan.jaar, versie.nummer) for versie in versies]


def test_the_newest_comes_first_whatever_its_year(jaren):
    openbaar = Planversie.objects.openbaar()

    assert in_het_kort(openbaar.nieuwste_eerst()) == [
        (2021, "1.1"),
        (2022, "0.1"),
        (2021, "1.0"),
        (2020, "1.0"),
    ]
    assert in_het_kort(openbaar.van_jaar(2021).voor_lezers().nieuwste_eerst().iterator(chunk_size=1)) == [
        (2021, "1.1"), (2021, "1.0")
    ]  # fmt: skip
    assert openbaar.van_jaar(2021).nieuwste().nummer == "1.1"
    assert openbaar.van_jaar(2019).nieuwste() is None


def test_of_each_year_the_newest_and_the_youngest_year_first(jaren):
    openbaar = Planversie.objects.openbaar()

    assert in_het_kort(openbaar.nieuwste_per_jaar()) == [(2022, "0.1"), (2021, "1.1"), (2020, "1.0")]
    assert in_het_kort(openbaar.andere_jaren(2021)) == [(2022, "0.1"), (2020, "1.0")]


@pytest.mark.parametrize(
    ("vandaag", "jaar"),
    [
        (date(2019, 5, 1), 2021),
        (date(2020, 12, 31), 2020),
        (date(2021, 1, 1), 2021),
        (date(2023, 1, 1), 2021),
    ],
)
def test_the_plan_that_holds_is_the_youngest_adopted_one_that_began(jaren, vandaag, jaar):
    assert Planversie.objects.jaar_dat_geldt(vandaag) == jaar


def test_a_draft_holds_only_when_nothing_is_adopted():
    assert Planversie.objects.jaar_dat_geldt(fabriek.VANDAAG) is None
    plan = fabriek.jaarplan(2022)
    fabriek.focus(plan)
    fabriek.actie(fabriek.doel(plan))
    fabriek.versie(plan)
    assert Planversie.objects.jaar_dat_geldt(fabriek.VANDAAG) == 2022


def test_a_reader_hears_of_each_file_and_whether_there_is_an_earlier_version(jaren):
    nieuwste = Planversie.objects.van_jaar(2021).nieuwste()
    Planbestand(
        planversie=nieuwste, soort=BestandSoort.PDF, inhoud=b"%PDF-1.7", sha256="a" * 64, bladzijden=24,
        gemaakt_op=fabriek.MOMENT,
    ).save()  # fmt: skip

    gelezen = Planversie.objects.van_jaar(2021).voor_lezers().nieuwste_eerst()

    assert [
        (v.nummer, v.heeft_eerdere, v.pdf_sha256, v.pdf_bladzijden, v.pdf_grootte, v.raad_sha256)
        for v in gelezen
    ] == [("1.1", True, "a" * 64, 24, 8, None), ("1.0", False, None, None, None, None)]
