"""The published evaluations of one version as the public reads them: the newest first."""

from collections import Counter
from dataclasses import dataclass, field

from django.http import Http404

from agenda import woorden
from agenda.lezen.leesplan import Leesplan
from agenda.lezen.rijen import Leesactie, Leesdoel
from agenda.models.keuzes import Actieoordeel, EvaluatieSoort

TEKSTEN = {
    "wat_ging_goed": "Wat ging goed?",
    "wat_kan_beter": "Wat kan beter?",
    "lessen": "Wat leren wij ervan?",
    "advies": "Wat gaan wij doen?",
}
# One action, more actions.
OORDEELZIN = {
    Actieoordeel.BEHOUDEN: ("gaat door zoals nu", "gaan door zoals nu"),
    Actieoordeel.BIJSTELLEN: ("stellen wij bij", "stellen wij bij"),
    Actieoordeel.DOORSCHUIVEN: ("schuift door naar {volgend_jaar}", "schuiven door naar {volgend_jaar}"),
    Actieoordeel.STOPPEN: ("stopt", "stoppen"),
}


@dataclass(frozen=True)
class Oordeelrij:
    oordeel: str
    reden: str
    actie: Leesactie | None = None
    code: str = ""


@dataclass(frozen=True)
class Leesevaluatie:
    bron: dict
    soort: str
    dag: str
    besproken: str
    telzin: str
    teksten: list[tuple[str, str]] = field(default_factory=list)
    oordelen: list[Oordeelrij] = field(default_factory=list)

    @property
    def naam(self) -> str:
        return f"{self.soort} van {self.dag}"

    @property
    def kop(self) -> str:
        return self.naam[:1].upper() + self.naam[1:]


@dataclass(frozen=True)
class Evaluaties:
    plan: Leesplan
    lijst: list[Leesevaluatie]
    doelen: list[Leesdoel]


def lees_evaluaties(plan: Leesplan) -> Evaluaties:
    """Raises Http404 when this version has none."""
    acties = {actie.bron["code"]: actie for actie in plan.acties}
    lijst = [lees(evaluatie, plan.jaar, acties) for evaluatie in nieuwste_eerst(plan.document)]
    if not lijst:
        raise Http404("Van dit jaar is nog geen evaluatie openbaar.")
    return Evaluaties(plan, lijst, [doel for doel in plan.doelen if doel.oordeel])


def nieuwste_eerst(document: dict) -> list[dict]:
    return sorted(document["evaluaties"], key=lambda e: (e["peildatum"], e["nummer"]), reverse=True)


def lees(evaluatie: dict, jaar: int, acties: dict[str, Leesactie] | None = None) -> Leesevaluatie:
    gesprek = f"Besproken op {woorden.datum(evaluatie['besproken_op'])}: {evaluatie['besproken_met']}."
    return Leesevaluatie(
        bron=evaluatie,
        soort=EvaluatieSoort(evaluatie["soort"]).label,
        dag=woorden.datum(evaluatie["peildatum"]),
        besproken=gesprek if evaluatie["besproken_op"] else "",
        telzin=telzin(evaluatie["oordelen"], jaar),
        teksten=[(kop, evaluatie[veld]) for veld, kop in TEKSTEN.items() if evaluatie[veld]],
        oordelen=[
            Oordeelrij(
                Actieoordeel(rij["oordeel"]).label,
                rij["reden"],
                (acties or {}).get(rij["actie"]),
                rij["actie"],
            )
            for rij in evaluatie["oordelen"]
        ],
    )


def telzin(oordelen: list[dict], jaar: int) -> str:
    """'30 acties: 20 gaan door zoals nu, 8 stellen wij bij en 2 schuiven door naar 2022.'"""
    if not oordelen:
        return "Er is nog geen actie beoordeeld."
    per = Counter(rij["oordeel"] for rij in oordelen)
    delen = [
        f"{woorden.getal(per[soort])} {zinnen[per[soort] != 1].format(volgend_jaar=jaar + 1)}"
        for soort, zinnen in OORDEELZIN.items()
        if per[soort]
    ]
    return f"{woorden.aantal(len(oordelen), 'actie', 'acties')}: {woorden.opsomming(delen)}."


def over_actie(document: dict, code: str) -> list[tuple[Leesevaluatie, Oordeelrij]]:
    """Each evaluation that judged this action, the newest first."""
    jaar = document["jaarplan"]["jaar"]
    gelezen = [lees(evaluatie, jaar) for evaluatie in nieuwste_eerst(document)]
    return [(evaluatie, rij) for evaluatie in gelezen for rij in evaluatie.oordelen if rij.code == code]
