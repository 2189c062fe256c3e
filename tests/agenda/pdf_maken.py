"""PDFs of the sample document, each made once in a run."""

from datetime import UTC, date, datetime
from functools import cache

from agenda.lezen import pdf
from agenda.models import Jaarplan, Planversie, canoniek
from agenda.taken import stijl
from inclusie.pdf import render_pdf
from tests.agenda.pdf_gebreken import gebreken
from tests.agenda.voorbeeld_document import document

WEBSITE = "https://inclusie.voorbeeldstad.example"
ADRES = f"{WEBSITE}/plan/2021/versies/1.1/"


def versies(inhoud: dict) -> list[Planversie]:
    """The chain up to the version to print, as it would be in the database."""
    soorten = (("0.1", "concept"), ("1.0", "vastgesteld"), ("1.1", "evaluatie"))
    gemaakt, vorige = [], ""
    for dag, (nummer, soort) in enumerate(soorten, start=1):
        versie = Planversie(
            jaarplan=Jaarplan(jaar=2021), nummer=nummer, soort=soort, peildatum=date(2021, 7, dag),
            reden=f"Reden {nummer}", functie="beleidsmedewerker", vorige_hash=vorige, inhoud=canoniek(inhoud),
            gemaakt_op=datetime(2021, 7, dag, 9, tzinfo=UTC),
        )  # fmt: skip
        vorige = versie.hash = versie.bereken_hash()
        gemaakt.append(versie)
    return gemaakt


def maak(inhoud: dict, *, hoeveel: int = 3) -> tuple[bytes, str]:
    """hoeveel: how many versions there are, the printed one included."""
    keten = versies(inhoud)[-hoeveel:]
    gemaakt = render_pdf(
        pdf.html(keten[-1], keten, openbaar_adres=WEBSITE),
        bestanden=stijl(),
        identifier=keten[-1].hash,
        gemaakt_op=keten[-1].gemaakt_op,
        adres=f"{WEBSITE}/",
    )
    return gemaakt.inhoud, keten[-1].hash


@cache
def gemaakt(acties: int) -> tuple[bytes, str]:
    return maak(document(acties))


def zoek_gebreken(inhoud: bytes, acties: int = 30) -> list[str]:
    return gebreken(inhoud, document(acties), adres=ADRES, hash_=gemaakt(acties)[1])
