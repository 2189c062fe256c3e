"""The VNG's route from one document: the municipality's own score per step, beside what the plan shows.

The steps have no fixed order, and nothing is locked: a score is an opinion, the evidence is counted.
"""

from collections.abc import Callable
from dataclasses import dataclass

from agenda.lezen.raadsvragen import lijst
from agenda.models.keuzes import Meedoen, RaadsstukStatus, Routekaartscore, Stand
from agenda.woorden import aantal, datum, getal, opsomming


@dataclass(frozen=True)
class Leesstap:
    bron: dict
    bewijs: list[str]

    @property
    def score_woord(self) -> str:
        score = self.bron["score"]
        return "nog geen score" if score is None else Routekaartscore(score).label


def stappen(document: dict) -> list[Leesstap]:
    return [
        Leesstap(stap, BEWIJS.get(stap["nummer"], _niets)(document) + _gekoppeld(document, stap["nummer"]))
        for stap in document["routekaart"]
    ]


def zwakste(stappen_: list[Leesstap]) -> list[Leesstap]:
    """The steps with the lowest score of all; none as long as not every step has one."""
    scores = [stap.bron["score"] for stap in stappen_]
    if not scores or None in scores:
        return []
    return [stap for stap in stappen_ if stap.bron["score"] == min(scores)]


def _gekoppeld(document: dict, nummer: int) -> list[str]:
    bij = [actie["code"] for actie in lijst(document) if actie["routekaartstap"] == nummer]
    return [f"Bij deze stap horen: {opsomming(bij)}."] if bij else []


def _niets(document: dict) -> list[str]:
    return []


def _van(document: dict, acties: list, wat: str) -> str:
    """'12 van de 30 acties hebben een partner': `wat` has the verb for one and for more."""
    enkel, meer = wat.split("|")
    alle = aantal(len(lijst(document)), "actie", "acties")
    return f"{getal(len(acties))} van de {alle} {enkel if len(acties) == 1 else meer}."


def _thema_op_de_agenda(document: dict) -> list[str]:
    open_ = [stuk for stuk in document["raadsstukken"] if stuk["status"] != RaadsstukStatus.AFGEDAAN]
    zin = f"De raad vroeg hier {aantal(len(document['raadsstukken']), 'keer', 'keer')} naar."
    zinnen = [zin] if document["raadsstukken"] else []
    if open_:
        zinnen.append(f"{aantal(len(open_), 'vraag staat', 'vragen staan')} nog open.")
    if op := document["jaarplan"]["vastgesteld_op"]:
        zinnen.append(f"Het jaarplan is vastgesteld op {datum(op)}.")
    return zinnen


def _ervaring(document: dict) -> list[str]:
    weg = (Meedoen.ONBEKEND, Meedoen.GEEN)
    mee = [actie for actie in lijst(document) if actie["betrokkenheid"] not in weg]
    zinnen = [_van(document, mee, "doet met ervaringsdeskundigen|doen met ervaringsdeskundigen")]
    gevoeld = [actie for actie in lijst(document) if actie["oordeel"]["merkbaar"]]
    if gevoeld:
        zinnen.append(f"Bij {aantal(len(gevoeld), 'actie', 'acties')} zeggen mensen wat zij merken.")
    return zinnen


def _partners(document: dict) -> list[str]:
    met = [actie for actie in lijst(document) if actie["partners"]]
    namen = {naam for actie in lijst(document) for naam in actie["partners"]}
    return [
        _van(document, met, "heeft een partner|hebben een partner"),
        f"{aantal(len(namen), 'organisatie helpt', 'organisaties helpen')} mee.",
    ]


def _koers(document: dict) -> list[str]:
    return [
        "De inclusieagenda heeft een visie." if document["agenda"]["visie"] else "Er is nog geen visie.",
        f"Het plan heeft {aantal(len(document['doelen']), 'doel', 'doelen')}.",
    ]


def _focus(document: dict) -> list[str]:
    namen = {thema["slug"]: thema["naam"] for thema in document["themas"]}
    if not document["focus"]:
        return ["De focus is nog niet gekozen."]
    gekozen = [namen.get(focus["thema"], focus["thema"]) for focus in document["focus"]]
    met = [focus for focus in document["focus"] if focus["onderbouwing"]]
    return [
        f"De focus is: {opsomming(gekozen)}.",
        f"{getal(len(met))} van de {getal(len(gekozen))} met een reden.",
    ]


def _integraal(document: dict) -> list[str]:
    per = document["cijfers"]["per_domein"]
    leeg = [domein["naam"] for domein in document["domeinen"] if not per.get(domein["slug"])]
    vol = len(document["domeinen"]) - len(leeg)
    zin = f"{getal(vol)} van de {getal(len(document['domeinen']))} levensdomeinen hebben acties."
    return [zin, *([f"Nog leeg: {opsomming(leeg)}."] if leeg else [])]


def _communicatie(document: dict) -> list[str]:
    makkelijk = [actie for actie in lijst(document) if actie["tekst_makkelijk"]]
    nieuws = [actie for actie in lijst(document) if actie["laatste_nieuws"]]
    return [
        _van(document, makkelijk, "heeft een makkelijke tekst|hebben een makkelijke tekst"),
        _van(document, nieuws, "heeft nieuws|hebben nieuws"),
    ]


def _organisatie(document: dict) -> list[str]:
    getrokken = [actie for actie in lijst(document) if any(actie["trekker"].values())]
    met_geld = [actie for actie in lijst(document) if actie["budget"] is not None]
    return [
        _van(document, getrokken, "heeft een trekker|hebben een trekker"),
        f"Van {aantal(len(met_geld), 'actie', 'acties')} is bekend wat nodig is.",
    ]


def _begonnen(document: dict) -> list[str]:
    niet = (Stand.NIET_BEGONNEN, Stand.LATER)
    begonnen = [actie for actie in lijst(document) if actie["stand"] not in niet]
    klaar = document["cijfers"]["per_stand"][Stand.KLAAR]
    return [
        _van(document, begonnen, "is begonnen|zijn begonnen"),
        f"{aantal(klaar, 'actie is', 'acties zijn')} klaar.",
    ]


def _borging(document: dict) -> list[str]:
    berichten = sum(len(actie["voortgang"]) for actie in lijst(document))
    hoeveel = len(document["evaluaties"])
    werkwoord = "is" if hoeveel == 1 else "zijn"
    zin = f"Er {werkwoord} {aantal(hoeveel, 'evaluatie', 'evaluaties')} openbaar."
    return [f"Er staan {aantal(berichten, 'bericht', 'berichten')} over de voortgang in.", zin]


def _voorbeeld(document: dict) -> list[str]:
    afspraken = [actie for actie in lijst(document) if actie["niveau"] == "gedrag"]
    return [_van(document, afspraken, "is een afspraak over gedrag|zijn een afspraak over gedrag")]


BEWIJS: dict[int, Callable[[dict], list[str]]] = {
    1: _thema_op_de_agenda,
    2: _ervaring,
    3: _partners,
    4: _koers,
    5: _focus,
    6: _integraal,
    7: _communicatie,
    8: _organisatie,
    9: _begonnen,
    10: _borging,
    11: _voorbeeld,
}
