"""A clipping of a frozen document: of every action what its story needs, and no more.

So a whole document is read once and never again: agenda/verhalen.py keeps the clipping.
"""

import hashlib
import json

from agenda.models.documentvorm import lees

# What is longer is compared, but not printed.
KORT = 120
LANGER = 300
HEEL = ("titel", "reden", "resultaat")
# The rows whose names the fields of an action show.
NAMEN = ("themas", "domeinen", "onderwerpen", "vn_artikelen", "wettelijke_plannen", "obstakels", "routekaart")
PER_ACTIE = ("acties", "familie", "oordelen", "samen")
LEEG = {
    "gemeente": {}, "agenda": {}, "cijfers": {}, "focus": [], "raadsstukken": [], "vervallen": [],
}  # fmt: skip


def knip(document: dict, codes=None) -> dict:
    """Of a frozen document what the story needs: the names, and each action (of these) as one text."""
    acties = {
        actie["code"]: {"doel": {"code": doel["code"], "titel": doel["titel"]}, "actie": _actie(actie)}
        for doel in document.get("doelen", [])
        for actie in doel.get("acties", [])
        if codes is None or actie["code"] in codes
    }
    return {
        "basis": json.dumps(_basis(document), ensure_ascii=False),
        "acties": {code: json.dumps(stuk, ensure_ascii=False) for code, stuk in acties.items()},
        "familie": {
            code: (stuk["actie"].get("vorige"), stuk["actie"].get("volgende"))
            for code, stuk in acties.items()
        },
        "weg": {
            d["sleutel"]: d.get("reden", "") for d in document.get("vervallen", []) if d["soort"] == "actie"
        },
        "oordelen": _oordelen(document, acties),
        "samen": _samen(document),
    }


def _oordelen(document: dict, codes) -> dict[str, list]:
    """code -> [evaluation, verdict, why] of each evaluation that the version tells of."""
    uit: dict[str, list] = {}
    for evaluatie in document.get("evaluaties", []):
        for rij in evaluatie["oordelen"]:
            if rij["actie"] in codes:
                uit.setdefault(rij["actie"], []).append([evaluatie["soort"], rij["oordeel"], rij["reden"]])
    return uit


def _samen(document: dict) -> dict[str, list]:
    """code -> [code, title] of each action that went on in this one."""
    uit: dict[str, list] = {}
    for actie in (actie for doel in document.get("doelen", []) for actie in doel.get("acties", [])):
        if ander := actie.get("opgegaan_in"):
            uit.setdefault(ander, []).append([actie["code"], actie["titel"]])
    return uit


def knip_uit(knipsel: dict, code: str) -> dict:
    """The same clipping with this one action, or without any when it is not there."""
    een = {deel: {c: waarde for c, waarde in knipsel[deel].items() if c == code} for deel in PER_ACTIE}
    return knipsel | een


def _basis(document: dict) -> dict:
    """The names that the fields of an action point at; of each row its short words."""
    namen = {naam: [_plat(rij) for rij in document[naam]] for naam in NAMEN if naam in document}
    return (
        LEEG
        | namen
        | {"schema": document.get("schema", 1), "jaarplan": {"jaar": document["jaarplan"]["jaar"]}}
    )


def _plat(rij: dict) -> dict:
    return {
        veld: waarde for veld, waarde in rij.items() if not isinstance(waarde, str) or len(waarde) <= KORT
    }


def _actie(actie: dict) -> dict:
    """The action without its news and measurements, long texts by their sum; why it is late goes along."""
    bericht = next(iter(actie.get("voortgang") or []), {})
    indicatoren = [_plat(i) | {"metingen": [], "nu": None} for i in actie.get("indicatoren", [])]
    kort = {veld: waarde if veld in HEEL else _som(waarde) for veld, waarde in actie.items()}
    return kort | {"voortgang": [], "indicatoren": indicatoren, "oorzaak": bericht.get("oorzaak", "")}


def _som(waarde):
    if isinstance(waarde, str) and len(waarde) > LANGER:
        return f"…{hashlib.sha256(waarde.encode()).hexdigest()}"
    return waarde


def stuk(knipsel: dict, code: str) -> dict | None:
    """A small plandocument with this one action, or None when it is not in this version."""
    if code not in knipsel["acties"]:
        return None
    deel = json.loads(knipsel["acties"][code])
    return lees(json.loads(knipsel["basis"]) | {"doelen": [deel["doel"] | {"acties": [deel["actie"]]}]})
