"""Years of a municipality in one database, made through the real acts: `vul(5)`.

Per year a plan of 60 actions, news about a sixth of them every month, a version every month with two files,
and 250 reports of which 60 with a photo. The files are of the size of real ones and made up: what is in them,
other tests look at.
"""

import hashlib
import random
from datetime import UTC, date, datetime

from agenda.handelen.overgangen import schrijf_voortgang
from agenda.handelen.vaststellen import maak_openbaar, stel_vast
from agenda.models import Actie, BestandSoort, Jaarplan, Planversie, Voortgang
from tests.agenda.publiceren import bewaar_pdf
from tests.agenda.test_controleer import pdf_van
from tests.ambassadeurs import fabriek
from tests.bench.plannen import ZIN, maak_plan

EERSTE, ACTIES, MELDINGEN, FOTOS = 2021, 60, 250, 60
FOTO, PDF = 450_000, 700_000
TOEVAL = random.Random(2021)  # noqa: S311 -- the same bytes every time
LICHTEN = {"licht_inhoud": "groen", "licht_planning": "groen", "licht_geld": "nvt"}


def vul(jaren: int) -> None:
    for jaar in range(EERSTE, EERSTE + jaren):
        plan, door = maak_plan(ACTIES, jaar)
        besluit = {"vastgesteld_door": "college", "besluit": "1", "reden": "Vastgesteld."}
        moment = datetime(jaar, 1, 10, 9, tzinfo=UTC)
        versies = [stel_vast(plan, op=moment.date(), **besluit, door=door, at=moment)]
        versies += [_maand(plan, date(jaar, maand, 15), door) for maand in range(2, 13)]
        for versie in versies:
            _bestanden(versie)
        _meldingen(jaar)


def _maand(plan: Jaarplan, dag: date, door) -> Planversie:
    at = datetime(dag.year, dag.month, dag.day, 9, tzinfo=UTC)
    acties = Actie.objects.filter(doel__jaarplan=plan).order_by("pk")
    for actie in acties[dag.month % 6 :: 6]:
        bericht = Voortgang(actie=actie, datum=dag, tekst_makkelijk=f"{ZIN} {dag}", **LICHTEN)
        schrijf_voortgang(bericht, akkoord=True, door=door, at=at)
    return maak_openbaar(plan, soort="voortgang", peildatum=dag, reden="Nieuws.", door=door, at=at)


def _bestanden(versie: Planversie) -> None:
    for soort in BestandSoort:
        inhoud = pdf_van(versie, soort) + b"\n%" + TOEVAL.randbytes(PDF)
        bewaar_pdf(versie, inhoud, hashlib.sha256(inhoud).hexdigest(), soort=soort, bladzijden=2)


def _meldingen(jaar: int) -> None:
    for nummer in range(MELDINGEN):
        at = datetime(jaar, nummer % 12 + 1, nummer % 28 + 1, 9, tzinfo=UTC)
        fotos = [fabriek.foto(b"\xff\xd8\xff" + TOEVAL.randbytes(FOTO))] if nummer < FOTOS else []
        fabriek.melding(f"{ZIN} Dit is melding {nummer}.", bestanden=fotos, at=at)
