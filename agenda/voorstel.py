"""What would be published now, compared with the newest version: the same for every act that publishes.

Reads live rows and writes nothing. The acts (vaststellen.py) freeze what is proposed here.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from agenda import plandocument, woorden
from agenda.controle_publicatie import Buiten, Probleem, buiten, problemen
from agenda.models import Actie, Evaluatie, Jaarplan, PlanStatus, Planversie, VersieSoort, Voortgang, canoniek
from agenda.verschil import Verandering, difference

# Fields of an action that follow from its progress: a version with only these is news, no change of plan.
VAN_VOORTGANG = {"stand_woord", "besteed", "resultaat", "reden"}


def maak_document(jaarplan: Jaarplan, peildatum: date, evaluatie: Evaluatie | None = None) -> dict:
    """The document of this day, that names what left the newest public one.

    evaluatie: one that is about to be published.
    """
    versie = jaarplan.versies.openbaar().nieuwste()
    return plandocument.build(jaarplan, peildatum, versie.document if versie else None, evaluatie=evaluatie)


def afdruk(document: dict) -> str:
    """The hash of what a page showed. The day of a page is no part of what somebody may have changed."""
    inhoud = {naam: deel for naam, deel in document.items() if naam != "peildatum"}
    return hashlib.sha256(canoniek(inhoud).encode()).hexdigest()


def nieuws_tot(dag: date) -> str:
    """Why a version of news alone was made, when nobody gives another reason."""
    return f"Nieuws over de voortgang tot en met {woorden.datum(dag)}."


def blijft_buiten(jaarplan: Jaarplan) -> list[Buiten]:
    """What is written in this plan and does not come in a public version."""
    acties = Actie.objects.buiten_publicatie().filter(doel__jaarplan=jaarplan).order_by("code")
    berichten = Voortgang.objects.van_plan(jaarplan).wacht_op_akkoord().select_related("actie")
    return buiten(list(acties), list(berichten.order_by("actie__code", "nummer")))


@dataclass(frozen=True)
class Voorstel:
    """The document of today beside the newest version, for the one who is asked to publish it."""

    plan: Jaarplan
    dag: date
    vorige: Planversie | None
    document: dict
    buiten: list[Buiten]

    @cached_property
    def problemen(self) -> list[Probleem]:
        return problemen(self.document)

    @cached_property
    def veranderingen(self) -> list[Verandering] | None:
        return self._verschil(self.document)

    def _verschil(self, document: dict) -> list[Verandering] | None:
        return difference(self.vorige.document, document) if self.vorige else None

    @cached_property
    def gezien(self) -> dict[str, str]:
        """What a page must send back, so that nobody publishes what nobody saw."""
        return {
            "gezien": self.vorige.hash if self.vorige else "",
            "inhoud_gezien": afdruk(self.document),
        }

    def is_gezien(self, gegevens: dict) -> bool:
        return {naam: gegevens[naam] for naam in self.gezien} == self.gezien

    def begin(self, soort: str = "") -> dict:
        """What the form of a publication starts with; soort: what somebody asked for."""
        begin = {"peildatum": self.dag, "openbaar": "ja"} | self.gezien
        if self.plan.status == PlanStatus.CONCEPT:
            return begin | {"soort": VersieSoort.CONCEPT}
        if soort == VersieSoort.VOORTGANG or is_voortgang(self.veranderingen):
            reden = nieuws_tot(self.dag)
            return begin | {"soort": VersieSoort.VOORTGANG, "reden": reden}
        return begin | {"soort": VersieSoort.WIJZIGING}

    def is_niets_nieuws(self, *, peildatum: date, openbaar: bool) -> bool:
        """The same content of the same day for the same readers: no version is needed."""
        if self.vorige is None:
            return False
        if (peildatum, openbaar) != (self.vorige.peildatum, self.vorige.openbaar):
            return False
        return not self._verschil(maak_document(self.plan, peildatum))


def doe_voorstel(plan: Jaarplan, dag: date, evaluatie: Evaluatie | None = None) -> Voorstel:
    """evaluatie: one that is about to be published with it."""
    vorige = plan.versies.nieuwste()
    return Voorstel(plan, dag, vorige, maak_document(plan, dag, evaluatie), blijft_buiten(plan))


def kan_vanzelf(veranderingen: list[Verandering]) -> bool:
    """Nothing but news that somebody agreed to. That an action stops or goes on next year is a decision:
    people publish that, although it is progress too."""
    heeft_nieuws = any(v.ding == "voortgang" for v in veranderingen)
    besluit = any(veld.veld == "reden" for v in veranderingen if v.ding == "actie" for veld in v.velden)
    return is_voortgang(veranderingen) and heeft_nieuws and not besluit


def is_voortgang(veranderingen: list[Verandering] | None) -> bool:
    return bool(veranderingen) and all(
        v.ding in ("voortgang", "meting")
        or (v.ding == "actie" and {veld.veld for veld in v.velden} <= VAN_VOORTGANG and v.velden)
        for v in veranderingen
    )
