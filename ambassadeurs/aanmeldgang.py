"""A sign-up, or the answer to a call, while it is written: one page of questions, kept as a report is.

It stands in the table of reports that are not sent yet. Its way is the address of its page.
"""

from dataclasses import dataclass

from django.urls import reverse

from ambassadeurs.meldweg import BEGIN, Meldgang
from ambassadeurs.models import Aanmeldsoort, Meldconcept, Persoon

VELDEN = "formulier"
# The page of each sign-up; every other one is of a call.
SOORTEN = {
    "ambassadeur_worden": Aanmeldsoort.AMBASSADEUR,
    "koploper_worden": Aanmeldsoort.KOPLOPER,
    "onderwerp_voorstellen": Aanmeldsoort.ONDERWERP,
}


@dataclass(frozen=True)
class Aanmeldweg:
    """naam: the address of the page with the questions."""

    naam: str

    @property
    def kop(self) -> str:
        van_adres = {reverse(naam): soort for naam, soort in SOORTEN.items()}
        return van_adres.get(self.naam, Aanmeldsoort.OPROEP).label.capitalize()


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
