"""The pages of the workplace that are about one person: what is typed there may hold who it is."""

import re
from collections.abc import Callable

from django.db.models import QuerySet

from ambassadeurs.models import Melding, Netwerkrol, Persoon, Reactie, Verhaal
from ambassadeurs.models.melding import GEWIST

PLEKKEN: dict[str, Callable[[str], QuerySet]] = {
    r"/werkplek/mensen/(\d+)/": lambda pk: Persoon.objects.filter(pk=pk, gewist_op=None),
    r"/werkplek/mensen/rollen/(\d+)/": lambda pk: Netwerkrol.objects.filter(pk=pk, persoon__gewist_op=None),
    r"/werkplek/reacties/(\d+)/": lambda pk: Reactie.objects.filter(pk=pk),
    r"/werkplek/verhalen/(\d+)/": lambda pk: Verhaal.objects.filter(pk=pk),
    r"/werkplek/meldingen/([\d-]+)/": (
        lambda nummer: Melding.objects.filter(nummer=nummer).exclude(code__startswith=GEWIST)
    ),
}


def is_van_gewiste(pad: str) -> bool:
    """Whether this page was about somebody who is wiped since it was opened: no draft of it is kept."""
    gevonden = ((re.match(begin, pad), rijen) for begin, rijen in PLEKKEN.items())
    return any(plek and not rijen(plek[1]).exists() for plek, rijen in gevonden)
