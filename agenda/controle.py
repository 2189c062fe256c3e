"""Proof that what was published is still what was published. Every finding is a Dutch sentence."""

import hashlib
import re
from collections.abc import Iterator

from django.db import DatabaseError

from agenda.models import BestandSoort, Jaarplan, Planbestand, Planversie, canoniek
from agenda.vaststellen import volgend_nummer

# The renderer writes the version's hash, in plain letters, as the file's identifier.
IDENTIFIER = re.compile(rb"/ID\s*\[\s*\(([0-9a-f]{64})\)")

ONLEESBAAR = "deze versie is niet meer te lezen. Er is na het publiceren iets veranderd."


def controleer_keten(jaarplan: Jaarplan) -> Iterator[str]:
    """Every version of a plan: its own hash, its form, its number and its place after the one before."""
    vorige = None
    # One row at a time: a row that cannot be read is a finding, and the rest is still proved.
    for pk, nummer, hash_ in jaarplan.versies.order_by("pk").values_list("pk", "nummer", "hash"):
        try:
            versie = jaarplan.versies.get(pk=pk)
        except (ValueError, TypeError, OverflowError, DatabaseError):
            yield f"Jaarplan {jaarplan.jaar}, versie {nummer}: {ONLEESBAAR}"
            vorige = Planversie(nummer=nummer, hash=hash_)
            continue
        # The year is part of what is hashed; the row is at hand already.
        versie.jaarplan = jaarplan
        yield from (f"{versie}: {fout}" for fout in _fouten(versie, vorige))
        vorige = versie


def _fouten(versie: Planversie, vorige: Planversie | None) -> Iterator[str]:
    try:
        document = versie.document
        if canoniek(document) != versie.inhoud:
            yield "de tekst staat niet in de vaste vorm. Er is na het publiceren iets aan veranderd."
        if versie.bereken_hash() != versie.hash:
            yield "het controlegetal klopt niet. Er is na het publiceren iets veranderd."
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        yield "de tekst is niet meer te lezen. Er is na het publiceren iets veranderd."
    if versie.vorige_hash != (vorige.hash if vorige else ""):
        ervoor = f"versie {vorige.nummer}" if vorige else "het begin"
        yield f"deze versie sluit niet aan op {ervoor}. Er mist een versie, of er is iets veranderd."
    try:
        verwacht = volgend_nummer(vorige.nummer if vorige else None, versie.soort)
    except ValueError:
        # The number before this one is no number; that version says so itself.
        return
    if versie.nummer != verwacht:
        yield f"hier hoort nummer {verwacht} te staan."


def controleer_bestanden(jaarplan: Jaarplan) -> Iterator[str]:
    """Every version has its PDF, and the PDF is the one that was made of that version."""
    bestanden = {
        bestand.planversie_id: bestand
        for bestand in _bestanden().select_related(None).filter(planversie__jaarplan=jaarplan)
    }
    for versie in jaarplan.versies.only("nummer", "hash").order_by("pk"):
        versie.jaarplan = jaarplan
        bestand = bestanden.get(versie.pk)
        if bestand is None:
            yield f"{versie}: de pdf is er nog niet. Maak hem met: manage.py controleer --herstel"
        elif hashlib.sha256(bestand.inhoud).hexdigest() != bestand.sha256:
            yield f"{versie}: de pdf is veranderd nadat hij werd gemaakt."
        elif identifier(bytes(bestand.inhoud)) != versie.hash:
            yield f"{versie}: de pdf is van een andere versie."


def controleer_pdf(inhoud: bytes) -> tuple[bool, str]:
    """Whether this file, from anywhere, is a PDF that we published, and what to say about it."""
    bestand = _bestanden().filter(sha256=hashlib.sha256(inhoud).hexdigest()).first()
    if bestand:
        return True, f"Dit is de echte pdf. {bestand.planversie}."
    versie = Planversie.objects.select_related("jaarplan").filter(hash=identifier(inhoud) or "-").first()
    if versie:
        return False, f"Dit bestand is veranderd. Het zegt dat het dit is: {versie}."
    return False, "Deze pdf is niet van hier. Wij vinden geen versie die erbij hoort."


def identifier(inhoud: bytes) -> str | None:
    """The hash of the version that this PDF says it was made of."""
    gevonden = IDENTIFIER.findall(inhoud)
    return gevonden[-1].decode() if gevonden else None


def _bestanden():
    return Planbestand.objects.filter(soort=BestandSoort.PDF).select_related("planversie__jaarplan")
