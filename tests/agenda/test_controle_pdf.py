"""/werkplek/controle/pdf/: whether a PDF that somebody has is one of ours."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer
from tests.agenda.test_controleer import bewaar_bestanden, pdf_van

pytestmark = pytest.mark.django_db


@pytest.fixture
def versie():
    versie = publiceer()
    bewaar_bestanden(versie)
    return versie


def stuur(inhoud: bytes | None):
    velden = {} if inhoud is None else {"pdf": SimpleUploadedFile("plan.pdf", inhoud)}
    return fabriek.client("medewerker").post("/werkplek/controle/pdf/", velden, follow=True)


@pytest.mark.parametrize(
    ("maak", "zin"),
    [
        (pdf_van, "Dit is de echte pdf. Jaarplan 2021, versie 1.0."),
        (
            lambda versie: pdf_van(versie).replace(b"595", b"596"),
            "Dit bestand is veranderd. Het zegt dat het dit is: Jaarplan 2021, versie 1.0.",
        ),
        (lambda versie: b"%PDF-1.7", "Deze pdf is niet van hier. Wij vinden geen versie die erbij hoort."),
    ],
)
def test_it_says_whether_it_is_ours(versie, maak, zin):
    antwoord = stuur(maak(versie))
    assert antwoord.redirect_chain == [("/werkplek/controle/", 302)]
    assert zin in Bladzijde(antwoord).tekst


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [(None, "Kies eerst een pdf."), (b"", "Dit bestand is leeg. Kies een ander bestand.")],
)
def test_without_a_file_it_asks_again(inhoud, zin):
    antwoord = stuur(inhoud)
    assert (antwoord.status_code, antwoord.context["form"].errors["pdf"]) == (422, [zin])
