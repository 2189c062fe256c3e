"""The story of one action over the years: what the frozen versions say of it, from first to last.

Pure: clippings of versions in (knipsel.py), moments out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from agenda.lezen.knipsel import KORT, stuk
from agenda.models.keuzes import LASTIG, VOORBIJ, Actieoordeel, EvaluatieSoort, Merkbaar, Stand, VersieSoort
from agenda.verschil import ANDERS, ERBIJ, VERPLAATST, WEG, Verandering, difference

# Told in sentences of their own, or a figure of the work and no change of the plan.
ELDERS = {
    "stand_woord",
    "vorige",
    "volgende",
    "opgegaan_in",
    "besteed",
    "oordeel.merkbaar",
    "oordeel.beoordelaars",
}
ZINNEN = {
    Stand.BEZIG: "De actie is begonnen.",
    Stand.LANGZAMER: "De actie gaat langzamer.",
    Stand.VAST: "De actie loopt vast.",
    Stand.KLAAR: "De actie is klaar.",
    Stand.GESTOPT: "De actie is gestopt.",
}


@dataclass(frozen=True)
class Uitgave:
    """Which version says it. Without a number: what would be said if the plan was published now."""

    jaar: int
    nummer: str = ""
    datum: str = ""
    soort: str = ""
    reden: str = ""


@dataclass(frozen=True)
class Wijziging:
    wat: str
    was: str = ""
    is_nu: str = ""


@dataclass(frozen=True)
class Moment:
    """soort: what happened, in one word. reden: why, or what came of it."""

    uitgave: Uitgave
    soort: str
    zin: str
    reden: str = ""
    wijzigingen: tuple[Wijziging, ...] = ()


@dataclass(frozen=True)
class Hoofdstuk:
    """One year of the story. is_nu: the newest version of that year still holds the action."""

    jaar: int
    code: str
    titel: str
    is_nu: bool
    momenten: tuple[Moment, ...]

    @property
    def nummer(self) -> int:
        return int(self.code.split("-")[1])

    @property
    def per_versie(self) -> list[tuple[Uitgave, list[Moment]]]:
        return [(uitgave, list(rij)) for uitgave, rij in groupby(self.momenten, lambda m: m.uitgave)]


Knipsels = list[tuple[Uitgave, dict]]


def familie(code: str, van_jaar: Callable[[int], Knipsels]) -> list[str]:
    """The codes of this action through the years, oldest first: what any public version says of it."""
    keten = [code]
    while vorige := _buur(keten[0], -1, van_jaar):
        keten.insert(0, vorige)
    while volgende := _buur(keten[-1], 1, van_jaar):
        keten.append(volgende)
    return keten


def _buur(code: str, stap: int, van_jaar: Callable[[int], Knipsels]) -> str | None:
    """The action a year earlier (-1) or later (1). One of the two years says so; the other may be older."""
    hier, daar = (0, 1) if stap < 0 else (1, 0)
    jaar = int(code[:4])
    buren = [knipsel["familie"] for _, knipsel in van_jaar(jaar + stap)]
    bekend = {buur for rijen in buren for buur in rijen}
    genoemd = [knipsel["familie"][code][hier] for _, knipsel in van_jaar(jaar) if code in knipsel["familie"]]
    genoemd += [buur for rijen in buren for buur, verwant in rijen.items() if verwant[daar] == code]
    return next((buur for buur in reversed(genoemd) if buur in bekend), None)


def verhaal(code: str, van_jaar: Callable[[int], Knipsels]) -> list[Hoofdstuk]:
    """The whole story, a chapter per year."""
    keten = familie(code, van_jaar)
    hoofdstukken = []
    for plek, eigen in enumerate(keten):
        knipsels = van_jaar(int(eigen[:4]))
        verteld = momenten(eigen, knipsels, vervolg=plek > 0)
        if verteld:
            laatste = next(deel for _, k in reversed(knipsels) if (deel := stuk(k, eigen)))
            titel = _van(laatste)["titel"]
            is_nu = eigen in knipsels[-1][1]["acties"]
            hoofdstukken.append(Hoofdstuk(int(eigen[:4]), eigen, titel, is_nu, tuple(verteld)))
    return hoofdstukken


def momenten(code: str, knipsels: Knipsels, *, vervolg: bool = False) -> list[Moment]:
    """What the versions of one year tell of this action, oldest first. vervolg: it comes from last year."""
    uit, was, oordelen, samen = [], None, [], []
    for uitgave, knipsel in knipsels:
        is_nu = stuk(knipsel, code)
        if is_nu and was is None:
            uit += _komt_erbij(uitgave, is_nu, bekend=bool(uit), vervolg=vervolg)
        elif is_nu:
            uit += _verandert(uitgave, was, is_nu, vaststelling=_is_vaststelling(uitgave, knipsels))
        elif was:
            reden = knipsel["weg"].get(code, "")
            uit.append(Moment(uitgave, "weg", "De actie staat niet meer in het plan.", reden))
        nieuw = [oordeel for oordeel in knipsel["oordelen"].get(code, []) if oordeel not in oordelen]
        uit += [_oordeel(uitgave, *oordeel) for oordeel in nieuw]
        oordelen += nieuw
        erbij = [rij for rij in knipsel["samen"].get(code, []) if rij not in samen]
        uit += [_samengevoegd(uitgave, *rij) for rij in erbij]
        samen += erbij
        was = is_nu
    return uit


def _oordeel(uitgave: Uitgave, soort: str, oordeel: str, reden: str) -> Moment:
    bij, wat = EvaluatieSoort(soort).label, Actieoordeel(oordeel).label
    return Moment(uitgave, "oordeel", f"Besluit bij de {bij}: {wat}.", reden)


def _samengevoegd(uitgave: Uitgave, code: str, titel: str) -> Moment:
    return Moment(uitgave, "samengevoegd", f"Actie {code} hoort er nu ook bij: {titel}.")


def _van(stuk: dict) -> dict:
    return stuk["doelen"][0]["acties"][0]


def _is_vaststelling(uitgave: Uitgave, knipsels: Knipsels) -> bool:
    eerste = next((ander for ander, _ in knipsels if ander.soort == VersieSoort.VASTGESTELD), None)
    return uitgave == eerste


def _komt_erbij(uitgave: Uitgave, stuk: dict, *, bekend: bool, vervolg: bool) -> list[Moment]:
    concept = "het concept van " if uitgave.soort == VersieSoort.CONCEPT else ""
    plan = f"{concept}jaarplan {uitgave.jaar}"
    if bekend:
        eerst = Moment(uitgave, "terug", "De actie staat weer in het plan.")
    elif vervolg:
        zin = f"De actie komt uit {uitgave.jaar - 1}. Zij staat nu in {plan}."
        eerst = Moment(uitgave, "vervolg", zin)
    else:
        zin = f"De actie staat voor het eerst in {plan}."
        eerst = Moment(uitgave, "gepland", zin)
    return [eerst, *_stand(uitgave, None, _van(stuk))]


def _verandert(uitgave: Uitgave, was: dict, is_nu: dict, *, vaststelling: bool) -> list[Moment]:
    uit = []
    if vaststelling:
        uit.append(Moment(uitgave, "vastgesteld", "Het plan met deze actie is vastgesteld."))
    code = _van(is_nu)["code"]
    van_actie = [v for v in difference(was, is_nu) if v.bij == ("actie", code)]
    standen = _stand(uitgave, _van(was), _van(is_nu))
    verteld = ELDERS | ({"reden", "resultaat"} if standen else set())
    wijzigingen = tuple(w for v in van_actie for w in _wijzigingen(v, verteld))
    if wijzigingen:
        uit.append(Moment(uitgave, "veranderd", "De actie is veranderd.", "", wijzigingen))
    return uit + standen + _merkbaar(uitgave, _van(was), _van(is_nu))


def _merkbaar(uitgave: Uitgave, was: dict, is_nu: dict) -> list[Moment]:
    """What people with experience say of the result, when enough of them said so."""
    oud, nieuw = was["oordeel"]["merkbaar"], is_nu["oordeel"]["merkbaar"]
    if not nieuw or nieuw == oud:
        return []
    woord = Merkbaar(nieuw).label.capitalize()
    return [Moment(uitgave, "merkbaar", f"Merken mensen iets van deze actie? {woord}.")]


def _stand(uitgave: Uitgave, was: dict | None, is_nu: dict) -> list[Moment]:
    """What is told when the state of the action differs from before."""
    oud, nieuw = was and was["stand"], is_nu["stand"]
    if nieuw == oud or (oud is None and nieuw == Stand.NIET_BEGONNEN):
        return []
    if nieuw == Stand.GESTOPT and (ander := is_nu["opgegaan_in"]):
        return [Moment(uitgave, "samengevoegd", f"De actie gaat verder in actie {ander}.", is_nu["reden"])]
    if nieuw == Stand.LATER:
        zin = f"De actie gaat door in {uitgave.jaar + 1}."
    elif oud == Stand.LATER and nieuw not in VOORBIJ:
        return [Moment(uitgave, "heropend", f"De actie blijft toch in {uitgave.jaar}.")]
    elif nieuw == Stand.NIET_BEGONNEN:
        zin = "De actie is nog niet begonnen."
    elif nieuw == Stand.BEZIG and oud in LASTIG:
        return [Moment(uitgave, "hersteld", "De actie gaat weer volgens plan.")]
    elif oud in VOORBIJ and nieuw not in VOORBIJ:
        return [Moment(uitgave, "heropend", "De actie gaat toch verder.")]
    else:
        zin = ZINNEN[nieuw]
    waarom = {Stand.KLAAR: "resultaat", Stand.LATER: "reden", Stand.GESTOPT: "reden"}
    waarom |= dict.fromkeys(LASTIG, "oorzaak")
    soort = "begonnen" if nieuw == Stand.BEZIG else str(nieuw)
    return [Moment(uitgave, soort, zin, is_nu[waarom[nieuw]] if nieuw in waarom else "")]


def _wijzigingen(verandering: Verandering, verteld: set[str]) -> list[Wijziging]:
    voor = "" if verandering.ding == "actie" else f"Cijfer ‘{verandering.titel}’"
    if verandering.soort in (ERBIJ, WEG):
        return [Wijziging(f"{voor} is {'erbij gekomen' if verandering.soort == ERBIJ else 'weg'}")]
    velden = [v for v in verandering.velden if v.veld not in verteld and v.veld != "plek"]
    if verandering.soort not in (ANDERS, VERPLAATST):
        return []
    return [
        _wijziging(f"{voor}, {veld.label.lower()}" if voor else veld.label, veld.was, veld.is_nu)
        for veld in velden
    ]


def _wijziging(wat: str, was: str, is_nu: str) -> Wijziging:
    """Long texts are not printed: the page with the difference of the versions does."""
    is_lang = any(len(tekst) > KORT or tekst.startswith("…") for tekst in (was, is_nu))
    return Wijziging(wat) if is_lang else Wijziging(wat, was, is_nu)
