"""The obstacles of one version as readers meet them: what, how high it was and is, and what lowers it."""

from dataclasses import dataclass

from django.http import Http404
from django.utils.text import capfirst

from agenda import woorden
from agenda.lezen.leesplan import Leesplan
from agenda.lezen.rijen import Leesactie
from agenda.models.keuzes import Hoogte, ObstakelSoort, ObstakelStatus

# What each state means for who meets the obstacle.
STATUSZINNEN = {
    ObstakelStatus.GEMELD: "Wij kennen dit obstakel. Wij kijken nog wat wij kunnen doen.",
    ObstakelStatus.ERKEND: "Wij vinden ook dat dit een obstakel is.",
    ObstakelStatus.IN_AANPAK: "Wij werken eraan.",
    ObstakelStatus.LAGER: "Mensen zeggen dat het obstakel lager is.",
    ObstakelStatus.WEG: "Mensen zeggen dat het obstakel weg is.",
    ObstakelStatus.DOORVERWEZEN: "Een ander kan dit obstakel weghalen. Wij vroegen het daar.",
}


@dataclass(frozen=True)
class Leesobstakel:
    bron: dict
    domein: str
    themas: list[str]
    acties: list[Leesactie]

    @property
    def statuszin(self) -> str:
        return STATUSZINNEN[self.bron["status"]]

    @property
    def is_bekend(self) -> bool:
        return self.bron["hoogte_nu"] is not None

    @property
    def daling(self) -> str:
        return woorden.daling(self.bron["hoogte_voor"], self.bron["hoogte_nu"])

    @property
    def hoogtezin(self) -> str:
        """'Eerst: lukt alleen met hulp. Nu: moeilijk. 1 stap lager.'"""
        eerst, nu = woorden.hoogte(self.bron["hoogte_voor"]), woorden.hoogte(self.bron["hoogte_nu"])
        delen = [
            eerst and f"Eerst: {eerst}.",
            nu and f"Nu: {nu}.",
            self.daling and f"{self.daling.capitalize()}.",
        ]
        return " ".join(deel for deel in delen if deel)

    @property
    def mensen(self) -> str:
        return woorden.mensen(self.bron["beoordelaars"])

    @property
    def feiten(self) -> list[tuple[str, str]]:
        soort = dict(ObstakelSoort.choices).get(self.bron["soort"], "")
        rijen = [
            ("Waar", capfirst(self.bron["plek"])),
            ("Soort", soort.capitalize()),
            ("Deel van het leven", self.domein),
            ("Voor wie", woorden.opsomming(self.themas)),
            ("Gemeld op", woorden.datum(self.bron["gemeld_op"])),
        ]
        return [(woord, tekst) for woord, tekst in rijen if tekst]

    @property
    def schaal(self) -> list[tuple[int, str, str]]:
        """(height, word, 'Eerst', 'Nu' or nothing) of the five heights, the highest first."""
        nu, eerst = self.bron["hoogte_nu"], self.bron["hoogte_voor"]
        wanneer = {
            trede: [woord for woord, hoogte in (("eerst", eerst), ("nu", nu)) if hoogte == trede]
            for trede in Hoogte.values
        }
        return [
            (trede, woorden.hoogte(trede).capitalize(), woorden.opsomming(wanneer[trede]).capitalize())
            for trede in reversed(Hoogte.values)
        ]


def obstakels(plan: Leesplan) -> list[Leesobstakel]:
    document = plan.document
    domeinen = {domein["slug"]: domein["naam"] for domein in document["domeinen"]}
    themas = {thema["slug"]: thema["naam"] for thema in document["themas"]}
    acties = {actie.bron["code"]: actie for actie in plan.acties}
    return [
        Leesobstakel(
            bron=rij,
            domein=domeinen.get(rij["domein"], ""),
            themas=[themas[slug] for slug in rij["themas"] if slug in themas],
            acties=[acties[code] for code in rij["acties"] if code in acties],
        )
        for rij in document["obstakels"]
    ]


def get_obstakel(plan: Leesplan, slug: str) -> Leesobstakel:
    for obstakel in obstakels(plan):
        if obstakel.bron["slug"] == slug:
            return obstakel
    raise Http404("Dit obstakel is er niet.")


def bij_actie(plan: Leesplan, actie: Leesactie) -> list[Leesobstakel]:
    """The obstacles that this action lowers."""
    return [obstakel for obstakel in obstakels(plan) if obstakel.bron["slug"] in actie.bron["obstakels"]]


def domeinen(rijen: list[Leesobstakel]) -> dict[str, str]:
    """slug -> name of the parts of life in which there is an obstacle."""
    return {rij.bron["domein"]: rij.domein for rij in sorted(rijen, key=lambda rij: rij.domein)}


def kies(rijen: list[Leesobstakel], *, domein: str = "", status: str = "") -> list[Leesobstakel]:
    return [
        rij
        for rij in rijen
        if (not domein or rij.bron["domein"] == domein) and (not status or rij.bron["status"] == status)
    ]
