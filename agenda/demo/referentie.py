"""Reference rows that every municipality starts with: the levensdomeinen of the VNG and one of our own."""

import json
from datetime import datetime

from django.conf import settings
from django.db import transaction

from agenda.models import Domein
from inclusie.history import bewaar


def lees(naam: str) -> dict:
    """One file of hand-written content."""
    return json.loads((settings.BASE_DIR / "fixtures" / f"{naam}.json").read_text(encoding="utf-8"))


@transaction.atomic
def laad_referentie(*, at: datetime, door=None) -> dict[str, Domein]:
    """Add the domains that are missing; what a municipality renamed stays as it is. Return all by slug."""
    aanwezig = {domein.slug: domein for domein in Domein.objects.all()}
    for volgorde, rij in enumerate(lees("referentie")["domeinen"], start=1):
        if rij["slug"] not in aanwezig:
            domein = aanwezig[rij["slug"]] = Domein(volgorde=volgorde, **rij)
            bewaar(domein, door=door, at=at, reden="beginlijst")
    return aanwezig
