"""The job that makes the PDF of a version: once, also when it is asked twice or at the same time."""

import hashlib
from io import BytesIO
from threading import Thread

import pypdf
import pytest
from django.db import connection

from agenda import taken
from agenda.lezen import pdf
from agenda.models import Planbestand, Planversie
from inclusie.pdf import PdfFout, bevindingen
from tests.agenda.publiceren import publiceer
from tests.agenda.voorbeeld_document import document


def publiceer_klein(nummer: str = "1.0", **velden) -> Planversie:
    return publiceer(nummer, document(1), **velden)


@pytest.mark.django_db
def test_the_pdf_is_kept_with_its_hash_and_pages():
    versie = publiceer_klein()

    sha256 = taken.maak_pdf(versie.pk)

    bestanden = list(Planbestand.objects.order_by("pk"))
    assert [(bestand.planversie_id, bestand.soort) for bestand in bestanden] == [
        (versie.pk, "pdf"),
        (versie.pk, "raad"),
    ]
    assert bestanden[0].sha256 == sha256
    for bestand in bestanden:
        inhoud = bytes(bestand.inhoud)
        assert bestand.sha256 == hashlib.sha256(inhoud).hexdigest()
        assert bestand.bladzijden == len(pypdf.PdfReader(BytesIO(inhoud)).pages)
        assert bevindingen(inhoud) == []


@pytest.mark.django_db
def test_a_second_time_changes_nothing():
    versie = publiceer_klein()
    eerste = taken.maak_pdf(versie.pk)
    rijen = list(Planbestand.objects.values())

    assert taken.maak_pdf(versie.pk) == eerste
    assert list(Planbestand.objects.values()) == rijen


@pytest.mark.django_db
def test_only_what_is_missing_is_made():
    oud, nieuw = publiceer_klein("1.0"), publiceer_klein("1.1")
    taken.bewaar_bestanden(oud.pk)

    gemeld = []
    assert [taken.maak_bestanden(gemeld.append), taken.maak_bestanden(gemeld.append)] == [1, 0]
    assert gemeld == ["Pdf's maken, versie 1 van 1 ..."]
    assert sorted(Planbestand.objects.values_list("planversie_id", "soort")) == [
        (versie.pk, soort) for versie in (oud, nieuw) for soort in ("pdf", "raad")
    ]


def gemaakt() -> list[tuple[int, str]]:
    """The versions that have a file, in the order in which the first was made."""
    bestanden = Planbestand.objects.order_by("pk")
    return list(dict.fromkeys(bestanden.values_list("planversie__jaarplan__jaar", "planversie__nummer")))


def publiceer_jaren() -> list[Planversie]:
    return [
        publiceer("1.0", document(1), jaar=2020),
        publiceer("1.1", document(1), jaar=2020),
        publiceer("1.0", document(1)),
        publiceer("1.1", document(1)),
        publiceer("1.2", document(1), openbaar=False, soort="concept"),
    ]


@pytest.mark.django_db
def test_the_newest_public_version_of_each_year_is_made_first():
    publiceer_jaren()

    taken.maak_bestanden()

    assert gemaakt() == [(2021, "1.1"), (2020, "1.1"), (2021, "1.2"), (2021, "1.0"), (2020, "1.0")]


@pytest.mark.django_db
def test_jobs_that_wait_in_line_let_the_newest_go_first():
    """The queue hands them out oldest first."""
    versies = publiceer_jaren()

    for versie in versies:
        taken.maak_pdf(versie.pk)

    assert gemaakt() == [(2021, "1.1"), (2020, "1.0"), (2020, "1.1"), (2021, "1.0"), (2021, "1.2")]


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_keep_one_file():
    versie = publiceer_klein()
    gekregen = []

    def werk():
        gekregen.append(taken.maak_pdf(versie.pk))
        connection.close()

    werkers = [Thread(target=werk) for _ in range(2)]
    for werker in werkers:
        werker.start()
    for werker in werkers:
        werker.join()

    assert gekregen == [Planbestand.objects.get(soort="pdf").sha256] * 2
    assert Planbestand.objects.count() == 2


@pytest.mark.django_db
def test_a_pdf_that_does_not_pass_is_not_kept(settings, tmp_path):
    """Marks inside the text break the tags of a list in this renderer."""
    stijl = (settings.BASE_DIR / "static" / "css" / "pdf.css").read_text()
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "static" / "css" / "pdf.css").write_text(f"{stijl} li {{ list-style-position: inside; }}")
    (tmp_path / "static" / "css" / "raad_pdf.css").write_text("")
    settings.BASE_DIR = tmp_path
    versie = publiceer_klein()

    with pytest.raises(PdfFout, match="PDFUA1-LI-KIDS-001"):
        taken.maak_pdf(versie.pk)

    assert not Planbestand.objects.exists()


@pytest.mark.django_db
def test_a_closed_concept_is_not_named_in_a_public_pdf():
    publiceer_klein("0.1", openbaar=False, soort="concept", reden="Geheime reden")
    publiceer_klein("0.2", soort="concept", reden="Open reden")
    versie = publiceer_klein("1.0", soort="vastgesteld", reden="Het besluit")
    publiceer_klein("1.1", reden="Van later")

    regels = pdf.context(versie, taken.keten(versie), openbaar_adres="https://x.example")["keten"]

    assert [(regel["nummer"], regel["reden"]) for regel in regels] == [
        ("0.2", "Open reden"),
        ("1.0", "Het besluit"),
    ]
