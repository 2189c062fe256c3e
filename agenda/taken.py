"""Jobs for the queue. Each may run twice, or at the same time as itself, and leaves one result."""

import hashlib
from contextlib import suppress

from django.conf import settings
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.db.models import Q

from agenda.lezen import pdf
from agenda.models import BestandSoort, Planbestand, Planversie
from inclusie.pdf import SECONDEN, Pdf, PdfFout, render_pdf
from inclusie.tijd import nu


def maak_pdf(versie_pk: int) -> str:
    """The job of one version. When many wait, as after a first start, what readers ask for goes first."""
    for pk in gevraagd():
        if pk == versie_pk:
            break
        # Another worker that looks at the same moment takes the next one, or its own.
        if cache.add(f"pdf-bezig-{pk}", True, SECONDEN):
            # What is wrong with it is told by the job of that version.
            with suppress(PdfFout):
                bewaar_pdf(pk)
            break
    return bewaar_pdf(versie_pk)


def bewaar_pdf(versie_pk: int) -> str:
    """Render, check and keep the PDF of one version. Return its SHA-256; what exists is not made again.

    A PDF that does not pass raises PdfFout: the queue keeps the reason and tries again.
    """
    versie = Planversie.objects.select_related("jaarplan").get(pk=versie_pk)
    bestaand = versie.bestanden.filter(soort=BestandSoort.PDF).values_list("sha256", flat=True).first()
    if bestaand:
        return bestaand
    gemaakt = render_versie(versie)
    sha256 = hashlib.sha256(gemaakt.inhoud).hexdigest()
    try:
        with transaction.atomic():
            Planbestand.objects.create(
                planversie=versie,
                soort=BestandSoort.PDF,
                inhoud=gemaakt.inhoud,
                sha256=sha256,
                bladzijden=gemaakt.bladzijden,
                gemaakt_op=nu(),
            )
    except IntegrityError:
        # Another worker was first. The same version gives the same bytes, so nothing is lost.
        return versie.bestanden.get(soort=BestandSoort.PDF).sha256
    return sha256


def gevraagd() -> list[int]:
    """Of the newest public version of each year, the youngest year first: those without a PDF."""
    zonder = set(_zonder_pdf())
    nieuwste = Planversie.objects.openbaar().nieuwste_per_jaar().values_list("pk", flat=True)
    return [pk for pk in nieuwste if pk in zonder]


def maak_bestanden() -> int:
    """Make every PDF that is missing: what readers ask for first, then from new to old. Return how many."""
    nummers = list(dict.fromkeys([*gevraagd(), *_zonder_pdf()]))
    for pk in nummers:
        bewaar_pdf(pk)
    return len(nummers)


def _zonder_pdf():
    zonder = Planversie.objects.exclude(bestanden__soort=BestandSoort.PDF)
    return zonder.nieuwste_eerst().values_list("pk", flat=True)


def render_versie(versie: Planversie) -> Pdf:
    """The PDF of a version, from nothing but the version, the chain before it and our own files."""
    return render_pdf(
        pdf.html(versie, keten(versie), openbaar_adres=settings.PUBLIC_URL),
        bestanden=stijl(),
        identifier=versie.hash,
        gemaakt_op=versie.gemaakt_op,
        adres=f"{settings.PUBLIC_URL}/",
    )


def stijl() -> dict[str, bytes]:
    """The files of our own that the template asks for."""
    return {"pdf.css": (settings.BASE_DIR / "static" / "css" / "pdf.css").read_bytes()}


def keten(versie: Planversie):
    """What the colophon tells: the public versions before this one, and this one itself."""
    eerder = Q(openbaar=True, pk__lt=versie.pk) | Q(pk=versie.pk)
    return versie.jaarplan.versies.filter(eerder).zonder_inhoud().order_by("pk")
