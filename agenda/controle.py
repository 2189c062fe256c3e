"""Proof that what was published is still what was published. Every finding is a Dutch sentence."""

import hashlib
import re
from collections.abc import Iterator

from django.db import DatabaseError

from agenda.handelen.bevriezen import volgend_nummer
from agenda.models import BestandSoort, Jaarplan, Planbestand, Planversie, canoniek
from agenda.taken import kenmerk, render_versie, zonder_bestand
from inclusie.pdf import PdfFout, tel_bladzijden

# The renderer writes the version's hash and the kind of file, in plain letters, as the file's identifier.
IDENTIFIER = re.compile(rb"/ID\s*\[\s*\(([0-9a-f]{64}-[a-z]+)\)")

ONBEKEND = "onbekend"
# What a row gives that is no row of ours any more: SQLite keeps whatever is put in.
ONLEESBAAR = (
    ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError, DatabaseError,
)  # fmt: skip


def controleer_losse() -> Iterator[str]:
    """What hangs on nothing: a version without a plan, and a file without a version or of another kind."""
    los = Planversie.objects.exclude(jaarplan_id__in=Jaarplan.objects.values("pk"))
    for pk in los.order_by("pk").values_list("pk", flat=True):
        yield f"Versie (rij {pk}): het jaarplan van deze versie is weg."
    bestanden = Planbestand.objects.order_by("pk").values_list("pk", flat=True)
    for pk in bestanden.exclude(planversie_id__in=Planversie.objects.values("pk")):
        yield f"Pdf (rij {pk}): de versie van deze pdf is weg."
    for pk in bestanden.exclude(soort__in=BestandSoort.values):
        yield f"Bestand (rij {pk}): dit soort bestand maken wij niet."


def controleer_keten(jaarplan: Jaarplan) -> Iterator[str]:
    """Every version of a plan: its own hash, its form, its number and its place after the one before."""
    vorige = None
    # One row at a time: a row that cannot be read is a finding, and the rest is still proved.
    for pk in jaarplan.versies.order_by("pk").values_list("pk", flat=True):
        try:
            versie = jaarplan.versies.get(pk=pk)
        except ONLEESBAAR:
            vorige = _schim(jaarplan, pk)
            yield f"{vorige}: deze versie is niet meer te lezen. Er is na het publiceren iets veranderd."
            continue
        # The year is part of what is hashed; the row is at hand already.
        versie.jaarplan = jaarplan
        yield from (f"{versie}: {fout}" for fout in _fouten(versie, vorige))
        vorige = versie


def _schim(jaarplan: Jaarplan, pk: int) -> Planversie:
    """What is left of a version that cannot be read whole: the next one must still fit its hash."""
    try:
        nummer, hash_ = jaarplan.versies.values_list("nummer", "hash").get(pk=pk)
    except ONLEESBAAR:
        nummer, hash_ = f"(rij {pk})", ONBEKEND
    return Planversie(jaarplan=jaarplan, nummer=nummer, hash=hash_)


def _fouten(versie: Planversie, vorige: Planversie | None) -> Iterator[str]:
    try:
        document = versie.bevroren
        if canoniek(document) != versie.inhoud:
            yield "de tekst staat niet in de vaste vorm. Er is na het publiceren iets aan veranderd."
        if versie.bereken_hash() != versie.hash:
            yield "het kenmerk klopt niet. Er is na het publiceren iets veranderd."
    except ONLEESBAAR:
        yield "de tekst is niet meer te lezen. Er is na het publiceren iets veranderd."
    voor = vorige.hash if vorige else ""
    if voor not in (ONBEKEND, versie.vorige_hash):
        ervoor = f"versie {vorige.nummer}" if vorige else "het begin"
        yield f"deze versie sluit niet aan op {ervoor}. Er mist een versie, of er is iets veranderd."
    try:
        verwacht = volgend_nummer(vorige.nummer if vorige else None, versie.soort)
    except ONLEESBAAR:
        # The number before this one is no number; that version says so itself.
        return
    if versie.nummer != verwacht:
        yield f"hier hoort nummer {verwacht} te staan."


def controleer_bestanden(jaarplan: Jaarplan, *, opnieuw: bool = False, tel: bool = True) -> Iterator[str]:
    """Every PDF of every version is the one that was made of it.

    opnieuw: make it again and compare, since somebody who changes a file can change its hash too.
    tel: open it and count its pages, which takes a second for each.
    """
    rijen = _bestanden().filter(planversie__jaarplan=jaarplan).order_by("planversie", "pk")
    for pk in rijen.values_list("pk", flat=True):
        try:
            bestand = _bestanden().get(pk=pk)
            fout = _fout_in_bestand(bestand, tel) or (_fout_bij_opnieuw(bestand) if opnieuw else None)
        except ONLEESBAAR:
            yield f"Jaarplan {jaarplan.jaar}, pdf (rij {pk}): dit bestand is niet meer te lezen."
        else:
            if fout:
                yield f"{bestand.planversie}{_welke(bestand)}: {fout}"


def _welke(bestand: Planbestand) -> str:
    """The file that the plan itself is needs no name."""
    return "" if bestand.soort == BestandSoort.PDF else f", {BestandSoort(bestand.soort).label}"


def _fout_in_bestand(bestand: Planbestand, tel: bool) -> str | None:
    inhoud = bytes(bestand.inhoud)
    if hashlib.sha256(inhoud).hexdigest() != bestand.sha256:
        return "de pdf is veranderd nadat hij werd gemaakt."
    if van_versie(inhoud) != bestand.planversie.hash:
        return "de pdf is van een andere versie."
    if identifier(inhoud) != kenmerk(bestand.planversie, bestand.soort):
        return "hier staat een andere pdf van deze versie."
    if not tel:
        return None
    try:
        klopt = tel_bladzijden(inhoud) == bestand.bladzijden
    except PdfFout:
        return "de pdf is niet meer te lezen."
    return None if klopt else "het aantal bladzijden klopt niet."


def _fout_bij_opnieuw(bestand: Planbestand) -> str | None:
    versie = Planversie.objects.select_related("jaarplan").get(pk=bestand.planversie_id)
    if render_versie(versie, BestandSoort(bestand.soort)).inhoud == bytes(bestand.inhoud):
        return None
    return (
        "opnieuw maken geeft een andere pdf. Iemand heeft de pdf veranderd, of hij is gemaakt met een"
        " andere uitgave van het portaal of voor een ander openbaar adres."
    )


def zonder_pdf(jaarplan: Jaarplan) -> list[str]:
    """The numbers of the versions of which a file is not made yet."""
    return list(
        jaarplan.versies.filter(pk__in=zonder_bestand()).order_by("pk").values_list("nummer", flat=True)
    )


def controleer_pdf(inhoud: bytes) -> tuple[bool, str]:
    """Whether this file, from anywhere, is a PDF that we published, and what to say about it."""
    bestand = _bestanden().filter(sha256=hashlib.sha256(inhoud).hexdigest()).first()
    if bestand:
        return True, f"Dit is de echte pdf. {bestand.planversie}{_welke(bestand)}."
    versie = Planversie.objects.select_related("jaarplan").filter(hash=van_versie(inhoud)).first()
    if versie:
        return False, f"Dit bestand is veranderd. Het zegt dat het dit is: {versie}."
    return False, "Deze pdf is niet van hier. Wij vinden geen versie die erbij hoort."


def identifier(inhoud: bytes) -> str:
    """What this PDF says that it is; empty when it says nothing that we would."""
    gevonden = IDENTIFIER.findall(inhoud)
    return gevonden[-1].decode() if gevonden else ""


def van_versie(inhoud: bytes) -> str:
    """The hash of the version that this PDF says it was made of; no version has an empty one."""
    return identifier(inhoud).partition("-")[0]


def _bestanden():
    """The files, with of their version no more than its name and its hash."""
    velden = ("planversie__nummer", "planversie__hash", "planversie__jaarplan__jaar")
    bestanden = Planbestand.objects.filter(soort__in=BestandSoort.values).select_related(
        "planversie__jaarplan"
    )
    return bestanden.only("inhoud", "sha256", "soort", "bladzijden", *velden)
