"""What the actions of one document cover: the topics of the index, and the law. What is empty, shows."""

from dataclasses import dataclass

from agenda.lezen.leesplan import Leesplan
from agenda.lezen.rijen import Leesactie
from agenda.woorden import aantal


@dataclass(frozen=True)
class Vak:
    """A row of the index or of the law, with the actions that answer it."""

    bron: dict
    acties: list[Leesactie]

    @property
    def telling(self) -> str:
        return aantal(len(self.acties), "actie", "acties")


@dataclass(frozen=True)
class Domeinrij:
    bron: dict
    onderwerpen: list[Vak]
    # Every action of the domain, and those of them that name no topic of it.
    acties: list[Leesactie]
    los: list[Leesactie]

    @property
    def telling(self) -> str:
        return aantal(len(self.acties), "actie", "acties")

    @property
    def gevuld(self) -> int:
        """How many of its topics have an action."""
        return sum(bool(vak.acties) for vak in self.onderwerpen)


def index(plan: Leesplan) -> list[Domeinrij]:
    return [_domein(plan, domein) for domein in plan.document["domeinen"]]


def _domein(plan: Leesplan, domein: dict) -> Domeinrij:
    onderwerpen = [rij for rij in plan.document["onderwerpen"] if rij["domein"] == domein["slug"]]
    eigen = {rij["slug"] for rij in onderwerpen}
    acties = [actie for actie in plan.acties if actie.bron["domein"] == domein["slug"]]
    return Domeinrij(
        domein,
        [Vak(rij, _met(plan, "indexonderwerpen", rij["slug"])) for rij in onderwerpen],
        acties,
        [actie for actie in acties if not eigen & set(actie.bron["indexonderwerpen"])],
    )


def wetten(plan: Leesplan) -> list[Vak]:
    return [
        Vak(rij, _met(plan, "wettelijke_plannen", rij["slug"])) for rij in plan.document["wettelijke_plannen"]
    ]


def artikelen(plan: Leesplan) -> list[Vak]:
    return [Vak(rij, _met(plan, "vn_artikelen", rij["nummer"])) for rij in plan.document["vn_artikelen"]]


def zonder_wet(plan: Leesplan) -> list[Leesactie]:
    """Actions that name no law: normal, since not everything rests on these."""
    return [a for a in plan.acties if not a.bron["wettelijke_plannen"] and not a.bron["vn_artikelen"]]


def _met(plan: Leesplan, veld: str, sleutel) -> list[Leesactie]:
    return [actie for actie in plan.acties if sleutel in actie.bron[veld]]
