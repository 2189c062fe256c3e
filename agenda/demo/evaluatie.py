"""The evaluations of the demo: begun, filled in, discussed and published, each at its own moment."""

from datetime import date, datetime

from agenda.handelen.evalueren import begin_evaluatie, bespreek, oordeel
from agenda.handelen.vaststellen import publiceer_evaluatie
from agenda.models import Actie, Evaluatie, Evaluatieoordeel, Jaarplan

from .wereld import Wereld

TEKSTEN = ("wat_ging_goed", "wat_kan_beter", "lessen", "advies")


def evalueer(wereld: Wereld, jaar: dict, stap: dict, *, at: datetime) -> None:
    """Begin it, with its texts and a verdict on every action; in the yearly one on every goal as well."""
    hand, plan = {"door": wereld.door(None), "at": at}, Jaarplan.objects.get(jaar=jaar["jaar"])
    evaluatie = Evaluatie(
        jaarplan=plan,
        soort=stap["soort"],
        peildatum=date.fromisoformat(stap["peildatum"]),
        **{naam: stap[naam] for naam in TEKSTEN},
    )
    begin_evaluatie(evaluatie, **hand)
    for nummer, (woord, reden) in stap["oordelen"].items():
        actie = Actie.objects.get(code=f"{plan.jaar}-{nummer}")
        oordeel(Evaluatieoordeel(evaluatie=evaluatie, actie=actie, oordeel=woord, reden=reden), **hand)
    if evaluatie.is_jaarlijks:
        for doel, rij in zip(plan.doelen.order_by("volgorde"), jaar["doelen"], strict=True):
            doel.oordeel = rij["oordeel"]
            oordeel(doel, **hand)


def bespreek_evaluatie(wereld: Wereld, jaar: dict, stap: dict, *, at: datetime) -> None:
    evaluatie = Evaluatie.objects.get(jaarplan__jaar=jaar["jaar"], soort=stap["soort"])
    evaluatie.besproken_met = stap["besproken_met"]
    evaluatie.besproken_op = date.fromisoformat(stap["besproken_op"])
    bespreek(evaluatie, door=wereld.door(None), at=at)


def publiceer(plan: Jaarplan, soort: str, **hand) -> None:
    publiceer_evaluatie(plan.evaluaties.get(soort=soort), **hand)
