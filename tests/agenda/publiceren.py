"""Published versions for tests of what the public reads: straight from a sample document, or any other."""

import hashlib
from copy import deepcopy
from datetime import date

from agenda.models import Jaarplan, Planbestand, Planversie, canoniek
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.voorbeeld_document import document

PDF = b"%PDF-1.7 not a real one, but these very bytes"
SHA256 = hashlib.sha256(PDF).hexdigest()


def publiceer(nummer: str = "1.0", inhoud: dict | None = None, *, jaar: int = 2021, **velden) -> Planversie:
    """The next version of this year's plan, with this document."""
    plan = Jaarplan.objects.filter(jaar=jaar).first() or fabriek.jaarplan(jaar)
    if plan.vastgesteld_op is None and not nummer.startswith("0."):
        plan.status, plan.vastgesteld_op = "vastgesteld", date(jaar, 1, 26)
        plan.vastgesteld_door, plan.besluit = "het college", "besluit 1"
        bewaar(plan, door=fabriek.user(), at=fabriek.MOMENT)
    vorige = Planversie.objects.filter(jaarplan=plan).nieuwste()
    standaard = {
        "soort": "wijziging",
        "peildatum": date(jaar, 7, 1),
        "reden": "Er is nieuws.",
        "functie": "medewerker",
        "gemaakt_op": fabriek.MOMENT,
    }
    versie = Planversie(
        jaarplan=plan,
        nummer=nummer,
        inhoud=canoniek(inhoud or voorbeeld(jaar)),
        vorige_hash=vorige.hash if vorige else "",
        gemaakt_door=fabriek.user(),
        **standaard | velden,
    )
    versie.hash = versie.bereken_hash()
    versie.save()
    return versie


def voorbeeld(jaar: int = 2021) -> dict:
    inhoud = deepcopy(document())
    inhoud["jaarplan"]["jaar"] = jaar
    return inhoud


def acties(inhoud: dict) -> dict[str, dict]:
    return {actie["code"]: actie for doel in inhoud["doelen"] for actie in doel["acties"]}


def bewaar_pdf(
    versie: Planversie, inhoud: bytes = PDF, sha256: str = SHA256, *, soort: str = "pdf", bladzijden: int = 24
) -> Planbestand:
    bestand = Planbestand(
        planversie=versie,
        soort=soort,
        inhoud=inhoud,
        sha256=sha256,
        bladzijden=bladzijden,
        gemaakt_op=fabriek.MOMENT,
    )
    bestand.save()
    return bestand
