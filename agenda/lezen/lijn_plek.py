"""Where the words of a line stand, so that none lies over another, over a point or over the line.

Reckoned at the narrowest place that a figure gets (a phone of 320 px): there the words take the largest part
of the width, so what fits there fits everywhere.
"""

from dataclasses import dataclass
from decimal import Decimal

# In em: the width of that place, an average letter, and a line of text.
SMALST, LETTER, REGEL = Decimal(15), Decimal("0.54"), Decimal("1.15")
AF, ONDERAAN = Decimal("0.75"), Decimal("1.45")
ANKERS = {"start": Decimal(0), "middle": Decimal("0.5"), "end": Decimal(1)}


@dataclass(frozen=True)
class Label:
    soort: str
    x: str
    y: str
    anker: str
    tekst: str


@dataclass(frozen=True)
class Vak:
    links: Decimal
    rechts: Decimal
    boven: Decimal
    onder: Decimal

    def raakt(self, ander: "Vak") -> bool:
        naast = self.rechts <= ander.links or ander.rechts <= self.links
        return not (naast or self.onder <= ander.boven or ander.onder <= self.boven)


def breedte(tekst: str) -> Decimal:
    return LETTER * len(tekst)


def op_schaal(em: Decimal) -> Decimal:
    """em -> percent of the narrowest place."""
    return em / SMALST * 100


def plaats(*, plekken, teksten, assen, doel, dagen, onder, is_vol) -> list[Label]:
    """Always the scale, now, the start and the aim; the others if they fit and are no crowd (is_vol)."""
    labels, bezet = [], [_om(plek) for plek in plekken]
    bezet += [vak for een, twee in zip(plekken, plekken[1:], strict=False) for vak in _langs(een, twee)]
    for y, tekst in assen:
        labels.append(_label("schaal", Decimal(0), y, "start", tekst))
        bezet.append(_vak(Decimal(0), y, "start", tekst))
    laatste = len(plekken) - 1
    volgorde = [laatste, 0, *(() if is_vol else range(1, laatste))]
    if doel:
        bezet.append(Vak(Decimal(0), SMALST, doel[0] - Decimal("0.1"), doel[0] + Decimal("0.1")))
    for beurt, nummer in enumerate(volgorde):
        moet = beurt < 2 or not doel
        soort = "nu" if nummer == laatste else "punt"
        _zet(labels, bezet, soort, _om_punt(plekken[nummer]), teksten[nummer], moet=moet)
        if beurt == 1 and doel:
            _zet(labels, bezet, "doel", _op_lijn(doel[0], doel[2]), doel[1], moet=True)
    bezet.clear()
    for nummer in volgorde if not is_vol else (laatste, 0, 1):
        _zet(labels, bezet, "dag", _op_as(plekken[nummer][0], onder), dagen[nummer], moet=nummer == laatste)
    return labels


def _zet(labels: list[Label], bezet: list[Vak], soort: str, kandidaten, tekst: str, *, moet: bool) -> None:
    """The first place where nothing is; what must be there takes the place with the least under it."""
    if not tekst:
        return
    kansen = []
    for x, y, anker in kandidaten:
        vak = _vak(x, y, anker, tekst)
        buiten = vak.links < 0 or vak.rechts > SMALST
        kansen.append(
            (1000 * buiten + sum(vak.raakt(ander) for ander in bezet), len(kansen), (x, y, anker), vak)
        )
    botsingen, _, (x, y, anker), vak = min(kansen)
    if botsingen == 0 or moet:
        labels.append(_label(soort, x, y, anker, tekst))
        bezet.append(vak)


def _om_punt(plek) -> list[tuple]:
    """Right above or below the point, else to the side, else a line further away."""
    x, y = plek
    naar = {"middle": x, "end": min(x + 3, Decimal(100)), "start": max(x - 3, Decimal(0))}
    return [
        (naar[anker], hoe, anker)
        for hoogten in ((y - AF, y + ONDERAAN), (y - 2 * AF, y + ONDERAAN + AF))
        for anker in naar
        for hoe in hoogten
    ]


def _op_lijn(y: Decimal, links: Decimal) -> list[tuple]:
    plekken = ((Decimal(100), "end"), (links, "start"), *((Decimal(x), "end") for x in (84, 70, 55)))
    return [(x, hoe, anker) for x, anker in plekken for hoe in (y - Decimal("0.5"), y + Decimal("1.2"))]


def _op_as(x: Decimal, onder: Decimal) -> list[tuple]:
    anker = "end" if x > 80 else "start" if x < 20 else "middle"
    naar = min(x + 4, Decimal(100)) if anker == "end" else max(x - 3, Decimal(0)) if anker == "start" else x
    return [(naar, onder, anker)]


def _vak(x: Decimal, y: Decimal, anker: str, tekst: str) -> Vak:
    breed = breedte(tekst)
    links = x * SMALST / 100 - ANKERS[anker] * breed
    return Vak(links, links + breed, y - REGEL * Decimal("0.8"), y + REGEL * Decimal("0.2"))


def _om(plek) -> Vak:
    x, y = plek[0] * SMALST / 100, plek[1]
    rand = Decimal("0.45")
    return Vak(x - rand, x + rand, y - rand, y + rand)


def _langs(een, twee) -> list[Vak]:
    """Small boxes along one piece of the line."""
    vakken = []
    rand = Decimal("0.1")
    for deel in range(1, 16):
        x = (een[0] + (twee[0] - een[0]) * deel / 16) * SMALST / 100
        y = een[1] + (twee[1] - een[1]) * deel / 16
        vakken.append(Vak(x - rand, x + rand, y - rand, y + rand))
    return vakken


def _label(soort: str, x: Decimal, y: Decimal, anker: str, tekst: str) -> Label:
    return Label(soort, f"{x:.2f}", f"{y:.2f}", anker, tekst)
