"""What a public page of the plan is made of: its version, its frame, and the stamp of its world.

The stamp is the newest version of any year with its hash (a frozen version never changes by itself), the
newest PDF, the municipality's row, what other apps say beside it, and the year of today.
"""

from functools import cache, partial

from django.conf import settings
from django.db import connection
from django.template.loader import render_to_string

from agenda.models import Gemeente, Planversie
from inclusie import publicatie
from inclusie.bijdragen import bijdragen, openbaar_menu
from inclusie.tijd import vandaag


def nieuwste_versie() -> Planversie | None:
    """The version behind `/`, `/plan/` and `/acties/`, or None when nothing is public yet."""
    jaar = Planversie.objects.jaar_dat_geldt(vandaag())
    return None if jaar is None else Planversie.objects.openbaar().van_jaar(jaar).voor_lezers().nieuwste()


def render(template: str, context: dict, **omgeving) -> bytes:
    """The page without its request: base.html gets the municipality, the menu and the address, no more."""
    basis = {"gemeente": Gemeente.objects.first(), "openbaar": True, "menu": "plan"}
    basis |= {"openbaar_adres": settings.PUBLIC_URL, "openbaar_menu": openbaar_menu()} | omgeving
    return render_to_string(template, basis | context).encode()


# Four scalars in one query. Rows are only ever added, so their number tells of each, also of one that was
# committed after a later one. The ORM needs ten times as long to write it as the database to answer it,
# and this is all that a kept page costs.
STEMPEL = """
           (SELECT hash FROM agenda_planversie WHERE openbaar ORDER BY id DESC LIMIT 1),
           (SELECT COUNT(*) FROM agenda_planversie WHERE openbaar),
           (SELECT COUNT(*) FROM agenda_planbestand),
           (SELECT MAX(versie) FROM agenda_gemeente)
"""


@cache
def _stempelvraag() -> str:
    elders = [f"({vraag})" for bijdrage in bijdragen() for vraag in bijdrage.stempel]
    return f"SELECT {', '.join([STEMPEL, *elders])}"


def stempel() -> tuple:
    """The world that our public pages depend on, as it is now."""
    with connection.cursor() as cursor:
        cursor.execute(_stempelvraag())
        return *cursor.fetchone(), vandaag().year


kept = partial(publicatie.kept, stempel)
