"""Commitments as people read them. One that goes on in a next year is told once, with the year it began."""

from dataclasses import dataclass

from agenda.models.keuzes import Stand


@dataclass(frozen=True)
class Afspraak:
    """sinds: the year in which it was promised first."""

    titel: str
    jaar: int
    sinds: int
    stand: str
    stand_woord: str
    resultaat: str
    reden: str
    url: str

    @property
    def is_nagekomen(self) -> bool:
        return self.stand == Stand.KLAAR

    @property
    def is_gestopt(self) -> bool:
        return self.stand == Stand.GESTOPT

    @property
    def hoe_het_ging(self) -> str:
        """The proof of what was kept, or why it stopped or goes on later."""
        return self.resultaat if self.is_nagekomen else self.reden


def kies(stukken: list[dict], namen: set[str]) -> list[Afspraak]:
    """Those that one of these names carries or supports, the youngest year first."""
    eigen = {stuk["code"]: stuk for stuk in stukken if namen & set(stuk["namen"])}
    # An older version may not know yet where its action went on; the next one knows where it came from.
    ging_door = {stuk["vorige"] for stuk in eigen.values()}
    laatste = [s for s in eigen.values() if s["volgende"] not in eigen and s["code"] not in ging_door]
    rijen = [_afspraak(stuk, eigen) for stuk in laatste]
    return sorted(rijen, key=lambda rij: (-rij.jaar, rij.titel))


def _afspraak(stuk: dict, eigen: dict[str, dict]) -> Afspraak:
    velden = ("titel", "jaar", "stand", "stand_woord", "resultaat", "reden", "url")
    return Afspraak(sinds=_begin(stuk, eigen), **{veld: stuk[veld] for veld in velden})


def _begin(stuk: dict, eigen: dict[str, dict]) -> int:
    gezien = set()
    while stuk["vorige"] in eigen and stuk["code"] not in gezien:
        gezien.add(stuk["code"])
        stuk = eigen[stuk["vorige"]]
    return stuk["jaar"]


def telling(afspraken: list[Afspraak]) -> str:
    """'3 afspraken: 1 nagekomen, 1 loopt nog, 1 gestopt'."""
    nagekomen = sum(rij.is_nagekomen for rij in afspraken)
    gestopt = sum(rij.is_gestopt for rij in afspraken)
    lopend = len(afspraken) - nagekomen - gestopt
    delen = [
        f"{nagekomen} nagekomen" if nagekomen else "",
        f"{lopend} {'loopt' if lopend == 1 else 'lopen'} nog" if lopend else "",
        f"{gestopt} gestopt" if gestopt else "",
    ]
    hoeveel = f"{len(afspraken)} {'afspraak' if len(afspraken) == 1 else 'afspraken'}"
    return f"{hoeveel}: {', '.join(deel for deel in delen if deel)}" if afspraken else ""
