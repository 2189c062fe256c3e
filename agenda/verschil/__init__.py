"""The difference of two plandocuments: what is added, changed, moved or dropped. Pure: dicts in, rows out.

Rows with the same key (rijen.py) are compared field by field. A field is in VELDEN or, with the
reason, in WEGGELATEN (velden.py); a test walks a document and fails on any other.
"""

from bisect import bisect_left
from dataclasses import dataclass

from agenda import woorden
from agenda.verschil.rijen import Rij, flatten, names
from agenda.verschil.velden import VELDEN

ERBIJ, ANDERS, VERPLAATST, WEG = "erbij", "anders", "verplaatst", "weg"
GEEN_REDEN = "Er is geen reden opgeschreven."
# The order in which people number these themselves; other lists follow a date, a name or the focus.
GEORDEND = ("focus", "doel", "actie")


@dataclass(frozen=True)
class Veldwijziging:
    veld: str
    label: str
    was: str
    is_nu: str


@dataclass(frozen=True)
class Verandering:
    soort: str
    ding: str
    sleutel: str
    titel: str
    velden: tuple[Veldwijziging, ...] = ()
    reden: str = ""
    tekst: str = ""  # what a new note or measurement says
    # The goal or action this row belongs to: ('actie', '2021-07'), or ('', '') for the plan itself.
    bij: tuple[str, str] = ("", "")
    bij_titel: str = ""


def difference(old: dict, new: dict) -> list[Verandering]:
    """Everything that changed from `old` to `new`, in the order of `new`; what is gone comes last."""
    was, is_nu = flatten(old), flatten(new)
    namen_was, namen_nu = names(old), names(new)
    plekken = _moved(was, is_nu)
    nieuwjaar = f"{new['jaarplan'].get('jaar', '')}-01-01"
    result = []
    for sleutel, rij in is_nu.items():
        vorig = was.get(sleutel)
        if vorig is None:
            if _is_reported(rij, was, nieuwjaar):
                result.append(_row(ERBIJ, rij, tekst=_text(rij, is_nu)))
            continue
        velden = _changed_fields(vorig, rij, namen_was, namen_nu)
        if velden:
            result.append(_row(ANDERS, rij, velden=velden))
        if sleutel in plekken:
            result.append(_row(VERPLAATST, rij, velden=(plekken[sleutel],)))
    redenen = {(v["soort"], v["sleutel"]): v["reden"] for v in new["vervallen"]}
    for sleutel, rij in was.items():
        if sleutel not in is_nu and _is_reported(rij, is_nu, nieuwjaar):
            reden = redenen.get(sleutel) or (GEEN_REDEN if rij.ding in ("actie", "doel", "focus") else "")
            result.append(_row(WEG, rij, reden=reden))
    return result


def count(veranderingen: list[Verandering]) -> int:
    """What a reader counts: every field that says something else, and every row that came, went or moved."""
    return sum(len(verandering.velden) or 1 for verandering in veranderingen)


def zin(verandering: Verandering) -> str:
    """One short Dutch sentence."""
    wat = _what(verandering)
    if verandering.soort == ERBIJ:
        return f"{wat} is erbij gekomen{f': {verandering.tekst}' if verandering.tekst else '.'}"
    if verandering.soort == WEG:
        return f"{wat} is weg. {verandering.reden}".strip()
    if verandering.soort == VERPLAATST:
        plek = verandering.velden[0]
        if plek.veld == "plek":
            return f"{wat} staat nu op plek {plek.is_nu}. Eerst was dat plek {plek.was}."
        return f"{wat} hoort nu bij {plek.is_nu}. Eerst was dat {plek.was}."
    labels = woorden.opsomming([f"‘{veld.label}’" for veld in verandering.velden])
    return f"{wat} is veranderd: {labels}."


NAMEN = {
    "actie": "Actie",
    "doel": "Doel",
    "focus": "Focus",
    "thema": "Onderwerp",
    "domein": "Domein",
    "indicator": "Cijfer",
    "meting": "Meting van",
    "voortgang": "Nieuws van",
    "gemeente": "De gemeente",
    "agenda": "De inclusieagenda",
    "jaarplan": "Het jaarplan",
    "obstakel": "Obstakel",
    "raadsstuk": "Raadsstuk",
    "raadsvergadering": "De vergadering",
    "evaluatie": "De",
    "oordeel": "Het oordeel over",
    "stap": "Stap van de routekaart",
    "onderwerp": "Onderwerp van de index",
    "artikel": "Artikel",
    "wettelijk_plan": "Wettelijk plan",
}


def _what(verandering: Verandering) -> str:
    naam = NAMEN[verandering.ding]
    if verandering.ding in ("gemeente", "agenda", "jaarplan"):
        return naam
    zelf = f"{naam} {verandering.sleutel}" if verandering.ding in ("actie", "doel") else naam
    plek = f" bij {verandering.bij[0]} {verandering.bij[1]}" if verandering.ding in KIND_VAN_ANDER else ""
    aangehaald = (
        f" {verandering.titel}" if verandering.ding in ZONDER_AANHALING else f" ‘{verandering.titel}’"
    )
    return f"{zelf}{aangehaald}{plek}"


# Their title is a sentence of ours, not a name that somebody gave.
ZONDER_AANHALING = ("voortgang", "meting", "raadsvergadering", "evaluatie", "oordeel")
KIND_VAN_ANDER = ("indicator", "meting", "voortgang")


def _row(soort: str, rij: Rij, **rest) -> Verandering:
    return Verandering(soort, rij.ding, rij.sleutel, rij.titel, bij=rij.bij, bij_titel=rij.bij_titel, **rest)


def _text(rij: Rij, rijen: dict) -> str:
    if rij.ding == "meting":
        indicator = rijen[rij.ouder].item
        return f"{indicator['naam']} {woorden.meting(rij.item['waarde'], indicator)}."
    return rij.item["tekst_makkelijk"] if rij.ding == "voortgang" else ""


def _is_reported(rij: Rij, andere: dict, nieuwjaar: str) -> bool:
    """A child of something that itself appeared or vanished says nothing new; an action always does.

    A meeting before the year of the plan is there to look back to: that is no part of the plan.
    """
    if rij.ding == "raadsvergadering" and rij.item["datum"] < nieuwjaar:
        return False
    return rij.ding == "actie" or rij.ouder == ("", "") or rij.ouder in andere


def _changed_fields(vorig: Rij, rij: Rij, namen_was: dict, namen_nu: dict) -> tuple[Veldwijziging, ...]:
    wijzigingen = []
    for veld, (label, toon) in VELDEN[rij.ding].items():
        was, is_nu = _value(vorig.item, veld), _value(rij.item, veld)
        if was != is_nu:
            oude_tekst, nieuwe_tekst = toon(was, vorig.item, namen_was), toon(is_nu, rij.item, namen_nu)
            wijzigingen.append(Veldwijziging(veld, label, oude_tekst, nieuwe_tekst))
    return tuple(wijzigingen)


def _value(item: dict, veld: str):
    """None for a field that a document of an older release does not have."""
    for deel in veld.split("."):
        item = item.get(deel)
        if item is None:
            return None
    return item


def _moved(was: dict, is_nu: dict) -> dict[tuple[str, str], Veldwijziging]:
    """Rows that went to another parent, or to another place among the rows that stayed."""
    result = {}
    groepen: dict[tuple, list] = {}
    for sleutel, rij in is_nu.items():
        if rij.ding not in GEORDEND or sleutel not in was:
            continue
        oude_ouder = was[sleutel].ouder
        if oude_ouder == rij.ouder:
            groepen.setdefault((rij.ding, rij.ouder), []).append(sleutel)
        else:
            titels = _goal(was[oude_ouder]), _goal(is_nu[rij.ouder])
            result[sleutel] = Veldwijziging("doel", "Doel", *titels)
    plek_was, plek_nu = _places(was), _places(is_nu)
    for sleutels in groepen.values():
        blijven = _longest_run([plek_was[sleutel] for sleutel in sleutels])
        for index, sleutel in enumerate(sleutels):
            if index not in blijven:
                result[sleutel] = Veldwijziging("plek", "Plek", str(plek_was[sleutel]), str(plek_nu[sleutel]))
    return result


def _goal(rij: Rij) -> str:
    return f"doel {rij.sleutel}: {rij.titel}"


def _places(rijen: dict) -> dict[tuple[str, str], int]:
    """The place of each row among its own kind and parent, from 1."""
    tellers: dict[tuple, int] = {}
    plekken = {}
    for sleutel, rij in rijen.items():
        groep = (rij.ding, rij.ouder)
        tellers[groep] = plekken[sleutel] = tellers.get(groep, 0) + 1
    return plekken


def _longest_run(plekken: list[int]) -> set[int]:
    """Indexes of a longest rising run: those stayed in place, so the fewest possible are called moved."""
    staarten: list[int] = []
    indexen: list[int] = []
    vorige: list[int] = []
    for index, plek in enumerate(plekken):
        lengte = bisect_left(staarten, plek)
        vorige.append(indexen[lengte - 1] if lengte else -1)
        staarten[lengte : lengte + 1] = [plek]
        indexen[lengte : lengte + 1] = [index]
    blijven = set()
    index = indexen[-1] if indexen else -1
    while index >= 0:
        blijven.add(index)
        index = vorige[index]
    return blijven
