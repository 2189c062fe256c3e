"""When the council meets, seen from the day of a version."""

from datetime import date

from agenda.models.keuzes import VergaderingSoort
from agenda.woorden import datum


def kalender(document: dict) -> dict:
    """Every meeting of the plan in order, the last one before the day of the version and the first after it.

    A meeting on the day itself is still to come: what is published that day is for it. Of those before the
    year of the plan only the last one is told: that one tells since when.
    """
    peildatum, nieuwjaar = document["peildatum"], f"{document['jaarplan']['jaar']}-01-01"
    alle = sorted(
        (_vergadering(rij, peildatum) for rij in document["raadsvergaderingen"]),
        key=lambda rij: (rij["datum"], rij["soort"]),
    )
    vorige = next((rij for rij in reversed(alle) if rij["is_geweest"]), None)
    begin = min(nieuwjaar, vorige["datum"] if vorige else peildatum)
    rijen = [rij for rij in alle if rij["datum"] >= begin]
    return {
        "rijen": rijen,
        "geweest": [rij for rij in reversed(rijen) if rij["is_geweest"]],
        "vorige": vorige,
        "volgende": next((rij for rij in rijen if not rij["is_geweest"]), None),
    }


def _vergadering(rij: dict, peildatum: str) -> dict:
    return rij | {
        "soort_woord": VergaderingSoort(rij["soort"]).label,
        "dag": datum(rij["datum"]),
        "stukken_dag": datum(rij["stukken_klaar_op"]),
        "is_geweest": rij["datum"] < peildatum,
    }


def vorige_dag(document: dict) -> date | None:
    """The day of the last meeting before the day of this version."""
    rij = kalender(document)["vorige"]
    return date.fromisoformat(rij["datum"]) if rij else None
