"""Jobs for the queue. Each may run twice, or at the same time as itself, and leaves one result."""

import hashlib
from collections.abc import Callable
from contextlib import suppress

from django.conf import settings
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q

from agenda.lezen import pdf, raad_pdf
from agenda.lezen.patronen import tegels
from agenda.models import BestandSoort, Planbestand, Planversie
from inclusie.pdf import SECONDEN, Pdf, PdfFout, render_pdf
from inclusie.tijd import nu

# Kind of file -> its HTML, of a version, the chain before it and the address of the website.
HTML = {BestandSoort.PDF: pdf.html, BestandSoort.RAAD: raad_pdf.html}


def maak_pdf(versie_pk: int) -> str:
    """The job of one version. When many wait, as after a first start, what readers ask for goes first."""
    for pk in gevraagd():
        if pk == versie_pk:
            break
        # The next job takes another one, also when this one fails.
        if cache.add(f"pdf-bezig-{pk}", True, SECONDEN):
            # What is wrong with it is told by the job of that version.
            with suppress(PdfFout):
                bewaar_bestanden(pk)
            break
    return bewaar_bestanden(versie_pk)[BestandSoort.PDF]


def bewaar_bestanden(versie_pk: int) -> dict[str, str]:
    """Every file of one version: kind -> SHA-256. What exists is not made again.

    A PDF that does not pass raises PdfFout: the queue keeps the reason and tries again.
    """
    versie = Planversie.objects.select_related("jaarplan").get(pk=versie_pk)
    return {soort: bewaar_bestand(versie, soort) for soort in HTML}


def bewaar_bestand(versie: Planversie, soort: BestandSoort) -> str:
    """Render, check and keep one file of a version. Return its SHA-256."""
    bestaand = versie.bestanden.filter(soort=soort).values_list("sha256", flat=True).first()
    if bestaand:
        return bestaand
    gemaakt = render_versie(versie, soort)
    sha256 = hashlib.sha256(gemaakt.inhoud).hexdigest()
    try:
        with transaction.atomic():
            Planbestand.objects.create(
                planversie=versie,
                soort=soort,
                inhoud=gemaakt.inhoud,
                sha256=sha256,
                bladzijden=gemaakt.bladzijden,
                gemaakt_op=nu(),
            )
    except IntegrityError:
        # Another worker was first. The same version gives the same bytes, so nothing is lost.
        return versie.bestanden.get(soort=soort).sha256
    return sha256


def gevraagd() -> list[int]:
    """Of the newest public version of each year, the youngest year first: those that miss a file."""
    zonder = set(zonder_bestand())
    nieuwste = Planversie.objects.openbaar().nieuwste_per_jaar().values_list("pk", flat=True)
    return [pk for pk in nieuwste if pk in zonder]


def maak_bestanden(meld: Callable[[str], object] | None = None) -> int:
    """Make every file that is missing: what readers ask for first, then from new to old.

    Return of how many versions. meld: is told how far it is, since this can take minutes.
    """
    nummers = list(dict.fromkeys([*gevraagd(), *zonder_bestand()]))
    for plek, pk in enumerate(nummers, 1):
        if meld:
            meld(f"Pdf's maken, versie {plek} van {len(nummers)} ...")
        bewaar_bestanden(pk)
    return len(nummers)


def zonder_bestand():
    """The versions that miss a file, from new to old."""
    compleet = Q()
    for soort in HTML:
        van_soort = Planbestand.objects.filter(planversie=OuterRef("pk"), soort=soort)
        compleet &= Exists(van_soort)
    return Planversie.objects.exclude(compleet).nieuwste_eerst().values_list("pk", flat=True)


def render_versie(versie: Planversie, soort: BestandSoort = BestandSoort.PDF) -> Pdf:
    """One file of a version, from nothing but the version, the chain before it and our own files."""
    return render_pdf(
        HTML[soort](versie, keten(versie), openbaar_adres=settings.PUBLIC_URL),
        bestanden=stijl(),
        identifier=kenmerk(versie, soort),
        gemaakt_op=versie.gemaakt_op,
        adres=f"{settings.PUBLIC_URL}/",
    )


def kenmerk(versie: Planversie, soort: BestandSoort) -> str:
    """What a file says of itself: of which version it is made, and which of its files it is."""
    return f"{versie.hash}-{soort}"


def stijl() -> dict[str, bytes]:
    """The files of our own that the template asks for."""
    map_ = settings.BASE_DIR / "static" / "css"
    return tegels() | {naam: (map_ / naam).read_bytes() for naam in ("pdf.css", "raad_pdf.css")}


def keten(versie: Planversie):
    """What the colophon tells: the public versions before this one, and this one itself."""
    eerder = Q(openbaar=True, pk__lt=versie.pk) | Q(pk=versie.pk)
    return versie.jaarplan.versies.filter(eerder).zonder_inhoud().order_by("pk")
