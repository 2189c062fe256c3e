"""Load a demo into an empty database, all or nothing."""

from collections.abc import Callable, Iterable

from django.db import transaction

from agenda.models import Gemeente, Jaarplan, Organisatie, Thema
from agenda.versiemail import is_oud_nieuws
from inclusie.accounts.models import User
from inclusie.database import leer_omvang

from . import dekking, obstakels, raad
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


def laad_voorbeeldstad(ook: Iterable[tuple] = (), stappen: dict[str, Callable] | None = None) -> None:
    """What happens beside the plans has a file of its own per subject.

    ook: what happens in another app, as `verhaal` tells it. stappen: what happens -> who plays it there.
    """
    jaren = ["voorbeeldstad-2020", "voorbeeldstad-2021", "voorbeeldstad-2022"]
    dekking_ = lees("voorbeeldstad-dekking")
    los = [
        *obstakels.gebeurtenissen(lees("voorbeeldstad-obstakels")),
        *dekking.gebeurtenissen(dekking_),
        *raad.gebeurtenissen(lees("voorbeeldstad-raad")),
        *ook,
    ]
    _laad(
        "voorbeeldstad",
        jaren,
        evaluaties=lees("voorbeeldstad-evaluatie"),
        koppelingen=dekking_["acties"],
        los=los,
        stappen=stappen,
    )


def laad_krimpen() -> None:
    _laad("krimpen", ["krimpen-2021"])


def is_leeg() -> bool:
    """The levensdomeinen may be there already: every municipality starts with those."""
    return not any(model.objects.exists() for model in (Gemeente, User, Jaarplan, Organisatie, Thema))


@transaction.atomic
def _laad(
    gemeente: str, jaren: list[str], *, evaluaties=None, koppelingen=None, los=(), stappen=None
) -> None:
    """evaluaties: year -> its evaluations. koppelingen: code of an action -> what it answers."""
    if not is_leeg():
        raise NietLeeg
    jaarbestanden = [lees(naam) for naam in jaren]
    for jaar in jaarbestanden:
        jaar["evaluaties"] = (evaluaties or {}).get(str(jaar["jaar"]), [])
        jaar["koppelingen"] = koppelingen or {}
    wereld = bouw(lees(gemeente), at=moment(jaarbestanden[0]["opgesteld"], "plan"))
    for at, wat, jaar, stap in verhaal(jaarbestanden, los):
        if wat in (stappen or {}):
            stappen[wat](wereld, stap, at=at)
        else:
            speel(wereld, wat, jaar, stap, at=at)
    is_oud_nieuws()
    leer_omvang()
