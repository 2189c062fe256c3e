"""A sign-up, or the answer to a call, while it is written: one page of questions, kept as a report is.

It stands in the table of reports that are not sent yet. Its way is the address of its page.
"""

from dataclasses import dataclass

from django.urls import reverse

from ambassadeurs.meldweg import BEGIN, Meldgang
from ambassadeurs.models import Meldconcept, Persoon

VELDEN = "formulier"
KOPPEN = {
    "ambassadeur_worden": "Ambassadeur worden",
    "koploper_worden": "Koploper worden",
    "onderwerp_voorstellen": "Onderwerp voorstellen",
}
KOP_OPROEP = "Antwoord op een oproep"


@dataclass(frozen=True)
class Aanmeldweg:
    """naam: the address of the page with the questions."""

    naam: str

    @property
    def kop(self) -> str:
        return next((kop for naam, kop in KOPPEN.items() if reverse(naam) == self.naam), KOP_OPROEP)


class Aanmeldgang:
    """What was typed so far, good or not yet."""

    def __init__(self, concept: Meldconcept):
        self.concept = concept
        self.weg = Aanmeldweg(concept.antwoorden[BEGIN]["weg"])
        self.getypt: dict[str, str] = concept.antwoorden.get(VELDEN, {})

    @property
    def persoon(self) -> Persoon | None:
        return Persoon.objects.van_account(self.concept.account_id)

    @property
    def gezien(self) -> str:
        """Which text a page shows: by this we know whether another window changed it meanwhile."""
        return self.concept.bewaard_op.isoformat()

    @property
    def heeft_iets(self) -> bool:
        return any(self.getypt.values())

    def antwoord(self, veld: str) -> str:
        return self.getypt.get(veld, "")

    def verder(self) -> str:
        return self.weg.naam


def gang_van(concept: Meldconcept) -> Meldgang | Aanmeldgang:
    """What is not sent yet: a report goes from step to step, the others are one page."""
    is_bladzijde = concept.antwoorden.get(BEGIN, {}).get("weg", "").startswith("/")
    return Aanmeldgang(concept) if is_bladzijde else Meldgang(concept)
