"""The VNG's route from one document: the municipality's own score per step, beside what the plan shows.

The steps have no fixed order, and nothing is locked: a score is an opinion, the evidence is counted.
"""

from collections.abc import Callable
from dataclasses import dataclass

from agenda.lezen.raadsvragen import lijst
from agenda.models.keuzes import Meedoen, Niveau, RaadsstukStatus, Routekaartscore, Stand
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


def gedeelde_bron(stappen_: list[Leesstap]) -> str:
    """The source of the points of attention when all of them have the same; then it is told once."""
    bronnen = {stap.bron["bron"] for stap in stappen_ if stap.bron["aandachtspunten"]}
    return bronnen.pop() if len(bronnen) == 1 else ""


def _gekoppeld(document: dict, nummer: int) -> list[str]:
    bij = [actie["code"] for actie in lijst(document) if actie["routekaartstap"] == nummer]
    if not bij:
        return []
    return [f"Bij deze stap {'hoort actie' if len(bij) == 1 else 'horen de acties'} {opsomming(bij)}."]


def _niets(document: dict) -> list[str]:
    return []


# One, more, and the only one there is.
ACTIE = ("actie", "acties", "de enige actie")
DOMEIN = ("deel van het leven", "delen van het leven", "het enige deel van het leven")
THEMA = ("thema", "thema's", "het enige thema")


def _deel(hoeveel: int, geheel: int, woorden: tuple[str, str, str] = ACTIE) -> str:
    """'12 van de 30 acties', 'alle 30 acties', 'de enige actie', 'nog geen actie'."""
    enkel, meer, enige = woorden
    if not hoeveel:
        return f"nog geen {enkel}"
    if hoeveel < geheel:
        return f"{getal(hoeveel)} van de {getal(geheel)} {meer}"
    return enige if geheel == 1 else f"alle {getal(geheel)} {meer}"


def _zin(hoeveel: int, geheel: int, wat: str, woorden: tuple[str, str, str] = ACTIE) -> str:
    """'12 van de 30 acties hebben een partner.': `wat` has the verb for one and for more."""
    enkel, meer = wat.split("|")
    deel = _deel(hoeveel, geheel, woorden)
    return f"{deel[0].upper()}{deel[1:]} {meer if hoeveel > 1 else enkel}."


def _van(document: dict, acties: list, wat: str) -> str:
    return _zin(len(acties), len(lijst(document)), wat)


def _bij(document: dict, acties: list) -> str:
    return f"Bij {_deel(len(acties), len(lijst(document)))}" if acties else "Nog bij geen actie"


def _aantal(hoeveel: int, enkel: str, meer: str) -> str:
    return aantal(hoeveel, enkel, meer) if hoeveel else f"nog geen {meer}"


def _thema_op_de_agenda(document: dict) -> list[str]:
    stukken = document["raadsstukken"]
    open_ = [stuk for stuk in stukken if stuk["status"] != RaadsstukStatus.AFGEDAAN]
    hoort = "hoort" if len(stukken) == 1 else "horen"
    zinnen = [f"Bij dit plan {hoort} {_aantal(len(stukken), 'raadsstuk', 'raadsstukken')}."]
    if open_:
        zinnen.append(f"{aantal(len(open_), 'raadsstuk is', 'raadsstukken zijn')} nog open.")
    if op := document["jaarplan"]["vastgesteld_op"]:
        zinnen.append(f"Het jaarplan is vastgesteld op {datum(op)}.")
    return zinnen


def _ervaring(document: dict) -> list[str]:
    weg = (Meedoen.ONBEKEND, Meedoen.GEEN)
    mee = [actie for actie in lijst(document) if actie["betrokkenheid"] not in weg]
    zinnen = [f"{_bij(document, mee)} doen mensen mee die het zelf meemaken."]
    gevoeld = [actie for actie in lijst(document) if actie["oordeel"]["merkbaar"]]
    if gevoeld:
        zinnen.append(f"{_bij(document, gevoeld)} zeggen mensen wat zij merken.")
    return zinnen


def _partners(document: dict) -> list[str]:
    met = [actie for actie in lijst(document) if actie["partners"]]
    namen = {naam for actie in met for naam in actie["partners"]}
    zin = _van(document, met, "heeft een partner|hebben een partner")
    return [zin, f"{aantal(len(namen), 'organisatie helpt', 'organisaties helpen')} mee."] if met else [zin]


def _koers(document: dict) -> list[str]:
    return [
        "De inclusieagenda heeft een visie." if document["agenda"]["visie"] else "Er is nog geen visie.",
        f"Het plan heeft {_aantal(len(document['doelen']), 'doel', 'doelen')}.",
    ]


def _focus(document: dict) -> list[str]:
    namen = {thema["slug"]: thema["naam"] for thema in document["themas"]}
    if not document["focus"]:
        return ["De focus is nog niet gekozen."]
    gekozen = [namen.get(focus["thema"], focus["thema"]) for focus in document["focus"]]
    met = [focus for focus in document["focus"] if focus["onderbouwing"]]
    return [
        f"De focus is: {opsomming(gekozen)}.",
        _zin(len(met), len(gekozen), "heeft een reden|hebben een reden", THEMA),
    ]


def _integraal(document: dict) -> list[str]:
    per = document["cijfers"]["per_domein"]
    leeg = [domein["naam"] for domein in document["domeinen"] if not per.get(domein["slug"])]
    hoeveel = len(document["domeinen"])
    zin = _zin(hoeveel - len(leeg), hoeveel, "heeft acties|hebben acties", DOMEIN)
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
        f"{_bij(document, met_geld)} staat hoeveel geld nodig is.",
    ]


def _begonnen(document: dict) -> list[str]:
    niet = (Stand.NIET_BEGONNEN, Stand.LATER)
    begonnen = [actie for actie in lijst(document) if actie["stand"] not in niet]
    klaar = [actie for actie in begonnen if actie["stand"] == Stand.KLAAR]
    return [
        _van(document, begonnen, "is begonnen|zijn begonnen"),
        _van(document, klaar, "is klaar|zijn klaar"),
    ]


def _borging(document: dict) -> list[str]:
    berichten = sum(len(actie["voortgang"]) for actie in lijst(document))
    hoeveel = len(document["evaluaties"])
    werkwoord = "is" if hoeveel == 1 else "zijn"
    return [
        f"Het plan heeft {_aantal(berichten, 'bericht', 'berichten')} over de voortgang.",
        f"Er {werkwoord} {_aantal(hoeveel, 'evaluatie', 'evaluaties')} openbaar.",
    ]


def _voorbeeld(document: dict) -> list[str]:
    afspraken = [actie for actie in lijst(document) if actie["niveau"] == Niveau.GEDRAG]
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
