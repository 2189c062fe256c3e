"""Load a demo into an empty database, all or nothing."""

from django.db import transaction

from agenda.models import Gemeente, Jaarplan, Organisatie, Thema
from agenda.versiemail import is_oud_nieuws
from inclusie.accounts.models import User

from .obstakels import gebeurtenissen
from .referentie import lees
from .spelen import speel
from .verhaal import moment, verhaal
from .wereld import bouw


class NietLeeg(Exception):
    """One installation is one municipality, so a demo never mixes with rows that are already there."""

    def __init__(self):
        super().__init__(
            "De database is niet leeg. Een voorbeeld laden kan alleen in een lege database:"
            " één installatie is één gemeente. Kies een lege database met DATABASE_URL of DATA_DIR."
        )


def laad_voorbeeldstad() -> None:
    jaren = ["voorbeeldstad-2020", "voorbeeldstad-2021", "voorbeeldstad-2022"]
    _laad("voorbeeldstad", jaren, lees("voorbeeldstad-evaluatie"), lees("voorbeeldstad-obstakels"))


def laad_krimpen() -> None:
    _laad("krimpen", ["krimpen-2021"], {})


def is_leeg() -> bool:
    """The levensdomeinen may be there already: every municipality starts with those."""
    return not any(model.objects.exists() for model in (Gemeente, User, Jaarplan, Organisatie, Thema))


@transaction.atomic
def _laad(gemeente: str, jaren: list[str], evaluaties: dict, obstakels: dict | None = None) -> None:
    """evaluaties: year -> its evaluations. obstakels: what happens beside the plans. Each has a file."""
    if not is_leeg():
        raise NietLeeg
    jaarbestanden = [lees(naam) for naam in jaren]
    for jaar in jaarbestanden:
        jaar["evaluaties"] = evaluaties.get(str(jaar["jaar"]), [])
    wereld = bouw(lees(gemeente), at=moment(jaarbestanden[0]["opgesteld"], "plan"))
    for at, wat, jaar, stap in verhaal(jaarbestanden, gebeurtenissen(obstakels) if obstakels else ()):
        speel(wereld, wat, jaar, stap, at=at)
    is_oud_nieuws()
