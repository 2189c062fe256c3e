"""Jobs for the queue. Each may run twice, or at the same time as itself: who takes a mail first sends it."""

from django.utils import timezone

from inclusie.post import bezorgen
from inclusie.post.models import Mail


def verstuur(pk: int) -> None:
    bezorgen.verstuur(pk, at=timezone.now())


def veeg() -> None:
    """Every minute: what must be tried again, and what a killed worker left."""
    bezorgen.bezorg_wat_ligt(timezone.now())


def ruim_op() -> int:
    """Every day: empty what is older than a month."""
    return Mail.objects.ruim_op(timezone.now())
