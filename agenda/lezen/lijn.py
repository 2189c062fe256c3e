"""The line of figures over time, worked out to the last coordinate: the template only draws it.

Across is in percent and down in em, so that the figure is as wide as its place and its letters are as large
as the text around it, on a phone, enlarged and on paper. Pure: an indicator or a row of years in, a Lijn out.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation

from agenda import woorden
from agenda.lezen.lijn_plek import Label, breedte, op_schaal, plaats

BOVEN, ONDER, RECHTS = Decimal("1.7"), Decimal("3.2"), Decimal(96)
HOOGTE, RIJ = Decimal(8), Decimal("2.1")
# On paper a line stands beside its sentences, and is as high as they are.
LAAG = Decimal(5)
# More than these would be one black ribbon of text; the table has them all.
MEER = 12
LANGSTE_WOORD = 22
KORTE_MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "juni", "juli", "aug", "sep", "okt", "nov", "dec")
BEGIN, METING, NU = "begin", "meting", "nu"


@dataclass(frozen=True)
class Waarde:
    """One figure: where it stands in time (None is before all of it), and its words."""

    waarde: Decimal
    plek: int | None
    wanneer: str
    kort: str
    woord: str
    label: str
    # Whether nothing is missing between the one before and this one.
    sluit_aan: bool = True


@dataclass(frozen=True)
class Punt:
    soort: str
    x: str
    y: str


@dataclass(frozen=True)
class Lijn:
    naam: str
    # What the figure says to whoever does not see it: in short, and every figure.
    kop: str
    tekst: str
    hoogte: str
    punten: list[Punt]
    # (from, to, dotted) of each piece: nobody knows how the line ran from a start without a day.
    stukken: list[tuple[Punt, Punt, bool]]
    hulplijnen: list[str]
    links: str
    doel: str
    labels: list[Label]
    is_vol: bool


def van_indicator(indicator: dict, *, hoogte: Decimal = HOOGTE) -> Lijn | None:
    """An indicator of a plandocument; None when it has no two figures to draw a line between."""
    schaal = indicator["woorden"]
    try:
        reeks = [_meting(meting, indicator) for meting in indicator["metingen"]]
        if indicator["nulwaarde"] is not None:
            reeks[:1] = [_begin(indicator), *(replace(eerste, sluit_aan=False) for eerste in reeks[:1])]
        doel = Decimal(indicator["streefwaarde"])
    except InvalidOperation:
        return None
    if len(reeks) < 2:
        return None
    streef = woorden.streefmeting(indicator)
    naam = indicator["naam"][:1].upper() + indicator["naam"][1:]
    kop = f"{naam}: eerst {reeks[0].woord}, nu {reeks[-1].woord}. Ons doel: {streef}."
    return _lijn(naam, kop, reeks, schaal, doel, _cijfer(indicator["streefwaarde"], indicator), hoogte)


def van_jaren(naam: str, cijfers: list[tuple[int, int | None]], toon) -> Lijn | None:
    """One figure through the years, dotted where a year is missing. toon: the words of a figure."""
    bekend = {jaar for jaar, cijfer in cijfers if cijfer is not None}
    reeks = [
        Waarde(Decimal(cijfer), jaar, str(jaar), str(jaar), toon(cijfer), toon(cijfer), jaar - 1 in bekend)
        for jaar, cijfer in cijfers
        if jaar in bekend
    ]
    if len(reeks) < 2:
        return None
    kop = f"{naam}: {reeks[0].woord} in {reeks[0].wanneer}, {reeks[-1].woord} in {reeks[-1].wanneer}."
    return _lijn(naam, kop, reeks, [], None, "", HOOGTE)


def _meting(meting: dict, indicator: dict) -> Waarde:
    dag = date.fromisoformat(meting["datum"])
    return Waarde(
        waarde=Decimal(meting["waarde"]),
        plek=dag.toordinal(),
        wanneer=woorden.datum(dag),
        kort=f"{dag.day} {KORTE_MAANDEN[dag.month - 1]} {dag.year}",
        woord=woorden.meting(meting["waarde"], indicator),
        label=_cijfer(meting["waarde"], indicator),
    )


def _begin(indicator: dict) -> Waarde:
    waarde = indicator["nulwaarde"]
    woord, label = woorden.meting(waarde, indicator), _cijfer(waarde, indicator)
    return Waarde(Decimal(waarde), None, "Begin", "begin", woord, label)


def _cijfer(waarde: str, indicator: dict) -> str:
    """The figure itself; nothing where the word of the scale stands on the line already."""
    return "" if woorden.trede(waarde, indicator["woorden"]) else woorden.meting(waarde, indicator)


def _lijn(
    naam: str,
    kop: str,
    reeks: list[Waarde],
    schaal: list[str],
    doel: Decimal | None,
    doelcijfer: str,
    hoogte: Decimal,
) -> Lijn:
    alle = [rij.waarde for rij in reeks] + ([] if doel is None else [doel])
    treden = _treden(schaal, alle) if schaal else _ticks(alle)
    laag, hoog = min([*alle, *treden]), max([*alle, *treden])
    hoogte = max(RIJ * (min(len(treden), 8) - 1), RIJ * 2) if schaal else hoogte

    def diep(waarde: Decimal) -> Decimal:
        return BOVEN + (hoog - waarde) / (hoog - laag) * hoogte

    assen = [(diep(tree), _tree(tree, schaal, doelcijfer)) for tree in treden]
    links = Decimal(5) if schaal else op_schaal(max(breedte(tekst) for _, tekst in assen)) + 5
    plekken = [(x, diep(rij.waarde)) for rij, x in zip(reeks, _xen(reeks, links), strict=True)]
    op_lijn = None if doel is None else diep(doel)
    onder = BOVEN + hoogte + ONDER - Decimal("0.5")
    labels = plaats(
        plekken=plekken,
        teksten=_teksten(reeks, doel),
        assen=[(y - Decimal("0.5") if schaal else y + Decimal("0.35"), tekst) for y, tekst in assen],
        doel=None if op_lijn is None else (op_lijn, f"doel {doelcijfer}".strip(), links),
        # At a start with a figure stands the word already.
        dagen=["" if rij.plek is None and rij.label else rij.kort for rij in reeks],
        onder=onder,
        is_vol=len(reeks) > MEER,
    )
    punten = [
        Punt(soort, _getal(x), _getal(y)) for soort, (x, y) in zip(_soorten(reeks), plekken, strict=True)
    ]
    return Lijn(
        naam=naam,
        kop=kop,
        tekst=_tekst(reeks),
        hoogte=_getal(BOVEN + hoogte + ONDER),
        punten=punten,
        stukken=[
            (van, naar, not rij.sluit_aan)
            for van, naar, rij in zip(punten, punten[1:], reeks[1:], strict=False)
        ],
        hulplijnen=[_getal(y) for y, _ in assen],
        links="0" if schaal else _getal(links - 3),
        doel="" if op_lijn is None else _getal(op_lijn),
        labels=labels,
        is_vol=len(reeks) > MEER,
    )


def _soorten(reeks: list[Waarde]) -> list[str]:
    laatste = len(reeks) - 1
    return [
        BEGIN if rij.plek is None else NU if nummer == laatste else METING for nummer, rij in enumerate(reeks)
    ]


def _teksten(reeks: list[Waarde], doel: Decimal | None) -> list[str]:
    """What stands at each point. Without an aim it is about years, and the figure says it all."""
    voor = {BEGIN: "begin ", METING: "", NU: "" if doel is None else "nu "}
    return [
        "" if soort == BEGIN and not rij.label else f"{voor[soort]}{rij.label}".strip()
        for soort, rij in zip(_soorten(reeks), reeks, strict=True)
    ]


def _xen(reeks: list[Waarde], links: Decimal) -> list[Decimal]:
    """Time runs from left to right as it did; a start without a day has a place of its own before it."""
    met_dag = [rij.plek for rij in reeks if rij.plek is not None]
    eerste = links if len(met_dag) == len(reeks) else links + (RECHTS - links) / 5
    duur = met_dag[-1] - met_dag[0]
    return [
        links if plek is None else eerste + (RECHTS - eerste) * (plek - met_dag[0]) / duur if duur else RECHTS
        for plek in (rij.plek for rij in reeks)
    ]


def _treden(schaal: list[str], alle: list[Decimal]) -> list[Decimal]:
    """Every step of a scale in words; of a long one only those that are used, and its ends."""
    if len(schaal) <= 8:
        return [Decimal(nummer) for nummer in range(max(len(schaal), 2))]
    gebruikt = {waarde for waarde in alle if waarde == int(waarde) and 0 <= waarde < len(schaal)}
    return sorted(gebruikt | {Decimal(0), Decimal(len(schaal) - 1)})


def _tree(waarde: Decimal, schaal: list[str], doelcijfer: str) -> str:
    if schaal:
        woord = schaal[int(waarde)] if waarde < len(schaal) else ""
        return woord if len(woord) <= LANGSTE_WOORD else f"{woord[: LANGSTE_WOORD - 1].rstrip()}…"
    for grens, naam in ((10**9, "miljard"), (10**6, "miljoen")):
        if abs(waarde) >= grens:
            return f"{woorden.getal(waarde / grens)} {naam}"
    return f"{woorden.getal(waarde)}{' %' if doelcijfer.endswith('%') else ''}"


def _ticks(alle: list[Decimal]) -> list[Decimal]:
    """Round figures from below the lowest to above the highest; from 0 when that is near."""
    laag, hoog = min(alle), max(alle)
    if 0 < laag <= hoog * Decimal("0.6"):
        laag = Decimal(0)
    if hoog < 0 and hoog >= laag * Decimal("0.6"):
        hoog = Decimal(0)
    is_heel = all(waarde == waarde.to_integral_value() for waarde in alle)
    stap = _stap((hoog - laag) / 4 or max(abs(hoog), Decimal(1)) / 4, is_heel=is_heel)
    eerste, laatste = (laag / stap).__floor__(), (hoog / stap).__ceil__()
    if eerste == laatste:
        eerste, laatste = eerste - (laag != 0), laatste + 1
    return [stap * nummer for nummer in range(eerste, laatste + 1)]


def _stap(ruw: Decimal, *, is_heel: bool) -> Decimal:
    macht = Decimal(10) ** ruw.adjusted()
    stap = next(macht * keer for keer in (1, 2, 5, 10) if macht * keer >= ruw)
    return max(stap, Decimal(1)) if is_heel else stap


def _tekst(reeks: list[Waarde]) -> str:
    if len(reeks) <= MEER:
        return " ".join(f"{rij.wanneer}: {rij.woord}." for rij in reeks)
    laagste, hoogste = (kies(reeks, key=lambda rij: rij.waarde) for kies in (min, max))
    metingen = [rij for rij in reeks if rij.plek is not None]
    return (
        f"Wij hebben {len(metingen)} metingen, van {metingen[0].wanneer} tot en met {metingen[-1].wanneer}. "
        f"Het laagste cijfer is {laagste.woord}. Het hoogste is {hoogste.woord}."
    )


def _getal(waarde: Decimal) -> str:
    return f"{waarde:.2f}".rstrip("0").rstrip(".")
