"""The list of who was wiped: a line per time in a file outside the database, without data of anybody.

A backup of before brings a wiped person back. After putting one back, `manage.py wis --opnieuw` reads this
list and wipes again. A row is known by its number and the moment on which it came: after a restore a number
is given out anew, and then it is another's.
"""

import json
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db.models import Model

from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.van_een_persoon import PER_LABEL, vindplaatsen
from inclusie import dagboek

NIET_TE_LEZEN = (
    "In {naam} is iets niet te lezen. Het gaat om regel: {nummers}."
    " Wie daar staat, is niet opnieuw gewist. Zet een andere kopie van {naam} terug."
)


def pad() -> Path:
    return Path(settings.DATA_DIR) / "gewist.jsonl"


def noteer(regel: dict) -> None:
    """Add a line, on the disk before the act itself is: who was wiped may be wiped again, and never not."""
    dagboek.noteer(pad(), lambda stond_er: [json.dumps(regel, sort_keys=True)])


def lees() -> tuple[list[dict], str]:
    """The lines, and what is wrong with the list itself: who stands in a line that cannot be read comes back
    with an older copy."""
    regels, kapot = [], []
    for nummer, tekst in enumerate(dagboek.lees(pad()), 1):
        try:
            regel = json.loads(tekst or "{}")
        except ValueError:
            regel = None
        if isinstance(regel, dict):
            regels.append(regel)
        else:
            kapot.append(str(nummer))
    return regels, NIET_TE_LEZEN.format(naam=pad().name, nummers=", ".join(kapot)) if kapot else ""


def bon(wie: Betrokkene, at: datetime) -> dict:
    """Numbers, each with the moment on which its row came. No word of anybody."""
    regel = {"gewist_op": at.isoformat()}
    for tabel, rij in vindplaatsen(wie):
        regel.setdefault(tabel.label, []).append([rij.pk, tabel.sinds(rij).isoformat()])
    return regel


def rijen_van(regel: dict, label: str) -> list[Model]:
    """Those of a line that are there (anew): the rows themselves, and not others that got a number later."""
    tabel = PER_LABEL[label]
    bekend = dict(regel.get(label, []))
    rijen = tabel.model.objects.filter(pk__in=bekend)
    return [rij for rij in rijen if tabel.sinds(rij).isoformat() == bekend[rij.pk]]
