"""Jobs for the queue. Each may run twice, or at the same time as itself: who takes a mail first sends it."""

from django.utils import timezone

from inclusie.post import bezorgen
from inclusie.post.models import Mail
from inclusie.post.sturen import zet_klaar


def verstuur(pk: int) -> None:
    """A job that is there for the second time finds the mail in the hands of a worker that may have died."""
    at = timezone.now()
    if tot := Mail.objects.in_handen_tot(pk, at=at):
        zet_klaar(pk, op=tot)
    else:
        bezorgen.verstuur(pk, at=at)


def veeg() -> None:
    """Every minute: what must be tried again, and what a killed worker left."""
    bezorgen.bezorg_wat_ligt(timezone.now())


def ruim_op() -> int:
    """Every day: empty what is older than a month."""
    return Mail.objects.ruim_op(timezone.now())
