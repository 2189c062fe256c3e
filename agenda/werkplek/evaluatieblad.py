"""What stands on the pages of an evaluation: each action with what to judge it by, and the counts."""

from dataclasses import dataclass, field
from datetime import date

from agenda import woorden
from agenda.models import Actie, Evaluatie, Jaarplan, Licht, Merkbaar
from agenda.plandocument.doelen import doel_in_document
from agenda.plandocument.plandelen import Plandelen, haal_plandelen


@dataclass(frozen=True)
class Beeld:
    """One action as the evaluation sees it: the same words as in the version of that day."""

    code: str
    titel: str
    stand: str
    stand_woord: str
    lichten: list[tuple[str, str]]
    nieuws: str
    nieuws_op: str | None
    cijfers: list[str]
    merkbaar: str


@dataclass(frozen=True)
class Doelblad:
    code: str
    titel: str
    acties: list[Beeld] = field(default_factory=list)


def lees_delen(evaluatie: Evaluatie, vandaag: date) -> Plandelen:
    """The goals with the actions that can be public, as they stood on the day of the evaluation."""
    return haal_plandelen(evaluatie.jaarplan, min(evaluatie.peildatum, vandaag))


def bladen(plan: Jaarplan, delen: Plandelen) -> list[Doelblad]:
    uit = []
    for doel in delen.doelen:
        acties = [_beeld(actie) for actie in doel_in_document(doel, delen, plan)["acties"]]
        uit.append(Doelblad(doel.code, doel.titel, acties))
    return uit


def _beeld(actie: dict) -> Beeld:
    bericht = actie["voortgang"][0] if actie["voortgang"] else None
    return Beeld(
        code=actie["code"],
        titel=actie["titel"],
        stand=actie["stand"],
        stand_woord=actie["stand_woord"],
        lichten=_lichten(bericht) if bericht else [],
        nieuws=bericht["tekst_makkelijk"] if bericht else "",
        nieuws_op=bericht["datum"] if bericht else None,
        cijfers=[_cijfer(indicator) for indicator in actie["indicatoren"]],
        merkbaar=_merkbaar(actie["oordeel"]),
    )


def _lichten(bericht: dict) -> list[tuple[str, str]]:
    lichten = [(naam, bericht[f"licht_{naam}"]) for naam in ("inhoud", "planning", "geld")]
    return [(naam.capitalize(), licht) for naam, licht in lichten if licht != Licht.NVT]


def _cijfer(indicator: dict) -> str:
    nu = woorden.meting(indicator["nu"], indicator)
    return f"{indicator['naam']}: {nu}. Het doel is {woorden.streefmeting(indicator)}."


def _merkbaar(oordeel: dict) -> str:
    if oordeel["merkbaar"] is None:
        return ""
    wie = f", zeggen {oordeel['beoordelaars']} mensen" if oordeel["beoordelaars"] else ""
    return f"{Merkbaar(oordeel['merkbaar']).label}{wie}"


@dataclass(frozen=True)
class Stand:
    """How far the judging is: of each kind, how many of how many."""

    acties: int
    beoordeeld: int
    doelen: int = 0
    doelen_beoordeeld: int = 0

    @property
    def zinnen(self) -> list[str]:
        zinnen = [f"{self.beoordeeld} van {woorden.aantal(self.acties, 'actie', 'acties')} beoordeeld"]
        if self.doelen:
            wat = woorden.aantal(self.doelen, "doel", "doelen")
            zinnen.append(f"{self.doelen_beoordeeld} van {wat} beoordeeld")
        return zinnen

    @property
    def is_alles(self) -> bool:
        return (self.beoordeeld, self.doelen_beoordeeld) == (self.acties, self.doelen)


def tel(evaluatie: Evaluatie) -> Stand:
    acties = Actie.objects.voor_publicatie().filter(doel__jaarplan=evaluatie.jaarplan)
    beoordeeld = acties.filter(evaluatieoordelen__evaluatie=evaluatie).count()
    if not evaluatie.is_jaarlijks:
        return Stand(acties.count(), beoordeeld)
    doelen = evaluatie.jaarplan.doelen.aanwezig()
    return Stand(acties.count(), beoordeeld, doelen.count(), doelen.exclude(oordeel="").count())


def mist(evaluatie: Evaluatie, delen: dict, stand: Stand) -> list[tuple[str, str]]:
    """(sentence, part of the evaluation) of what is still empty. Advice: publishing can go on."""
    gevonden = [
        (f"‘{titel}’ is nog leeg.", deel)
        for deel, (titel, veld, _) in delen.items()
        if not getattr(evaluatie, veld)
    ]
    if stand.beoordeeld < stand.acties:
        over = woorden.aantal(stand.acties - stand.beoordeeld, "actie heeft", "acties hebben")
        gevonden.append((f"{over} nog geen oordeel.", "acties"))
    if stand.doelen_beoordeeld < stand.doelen:
        over = woorden.aantal(stand.doelen - stand.doelen_beoordeeld, "doel heeft", "doelen hebben")
        gevonden.append((f"{over} nog geen oordeel.", "acties"))
    return gevonden
