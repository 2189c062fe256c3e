"""Dutch words for the values of a plandocument: the general ones, and those that only a plan has."""

from datetime import date

from agenda.models.beoordelen import GEEN_TELLING, MINSTE_BEOORDELAARS
from agenda.models.keuzes import Herkomst, Hoogte, Merkbaar, RaadsstukSoort, Stand
from inclusie.woorden import (  # noqa: F401 -- one module for whoever writes about a plan
    MAANDEN,
    NIET_BEKEND,
    datum,
    euro,
    getal,
    grootte,
    kwartaal,
    periode,
)

# One action, more actions: the verb must agree.
STANDWOORDEN = {
    Stand.KLAAR: ("is klaar", "zijn klaar"),
    Stand.BEZIG: ("is bezig", "zijn bezig"),
    Stand.LANGZAMER: ("gaat langzamer", "gaan langzamer"),
    Stand.VAST: ("loopt vast", "lopen vast"),
    Stand.NIET_BEGONNEN: ("is nog niet begonnen", "zijn nog niet begonnen"),
    Stand.LATER: ("gaat door in {volgend_jaar}", "gaan door in {volgend_jaar}"),
    Stand.GESTOPT: ("is gestopt", "zijn gestopt"),
}

# Words of the field that a reader meets, each with one plain sentence.
WIE_IS = {
    Herkomst.AMBASSADEURS: "Ambassadeurs weten uit hun eigen leven wat mensen tegenhoudt.",
    Herkomst.KOPLOPERS: "Koplopers gaan in hun werk of organisatie voorop.",
    Herkomst.AANJAGER: "De aanjager zorgt dat het werk doorgaat.",
}
WAT_IS = {
    RaadsstukSoort.MOTIE: "Met een motie vraagt de raad het college om iets.",
    RaadsstukSoort.AMENDEMENT: "Met een amendement verandert de raad een voorstel.",
    RaadsstukSoort.TOEZEGGING: "Een toezegging is een belofte aan de raad.",
}


def standwoord(stand: str, hoeveel: int, *, jaar: int) -> str:
    """'gaan langzamer'. jaar: of the plan in which these actions stand."""
    enkel, meer = STANDWOORDEN[stand]
    return (enkel if hoeveel == 1 else meer).format(volgend_jaar=jaar + 1)


def standtelling(per_stand: dict[str, int], *, jaar: int) -> str:
    """'1 is klaar, 6 zijn bezig en 1 gaat langzamer': what is not there is not told."""
    return opsomming(
        [
            f"{getal(hoeveel)} {standwoord(stand, hoeveel, jaar=jaar)}"
            for stand in Stand
            if (hoeveel := per_stand.get(stand))
        ]
    )


def stilte(sinds: str | date | None, nieuws: str | date | None) -> str:
    """'Stil sinds 26 maart 2021', without a full stop. nieuws: the day of the last news, if there was any."""
    if not sinds:
        return ""
    return f"Stil sinds {datum(sinds)}" if nieuws else f"Nog geen nieuws sinds het begin op {datum(sinds)}"


def budget(bedrag: int | None) -> str:
    """Zero is a decision ('no money needed'), unknown is not."""
    return "Geen geld nodig" if bedrag == 0 else euro(bedrag)


def aantal(hoeveel: int, enkel: str, meer: str) -> str:
    return f"{getal(hoeveel)} {enkel if hoeveel == 1 else meer}"


def opsomming(delen: list[str]) -> str:
    """['a', 'b', 'c'] -> 'a, b en c'."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} en {delen[-1]}"


def meting(waarde: str | None, indicator: dict) -> str:
    """A measured value, with its word where the scale has words ('moeilijk (2 van 4)').

    Its unit stands at the goal only: a unit is written for many, and would not fit 'nu 1 tafels'.
    """
    if waarde is None or waarde == "":
        return "nog niet gemeten"
    procent = " %" if indicator["eenheid"] == "%" else ""
    return trede(waarde, indicator["woorden"]) or f"{getal(waarde)}{procent}"


def streefmeting(indicator: dict) -> str:
    """What is aimed at, with its unit: '4 tafels'."""
    waarde, eenheid = indicator["streefwaarde"], indicator["eenheid"]
    doel = meting(waarde, indicator)
    return f"{doel} {eenheid}".strip() if doel == getal(waarde) else doel


def trede(waarde: str, schaal: list[str]) -> str:
    """A step of a scale with its word: 'moeilijk (2 van 4)'. Empty when the scale has no word for it."""
    heeft_woord = waarde.isdigit() and int(waarde) < len(schaal)
    return f"{schaal[int(waarde)]} ({waarde} van {len(schaal) - 1})" if heeft_woord else ""


def hoogte(waarde: int | None) -> str:
    """How high an obstacle is, in the words of who meets it; nothing when too few people said so."""
    return "" if waarde is None else Hoogte(waarde).label


def daling(eerst: int | None, nu: int | None) -> str:
    """'2 stappen lager'; nothing as long as one of the two is not known."""
    if eerst is None or nu is None:
        return ""
    if eerst == nu:
        return "even hoog"
    stappen = aantal(abs(eerst - nu), "stap", "stappen")
    return f"{stappen} {'lager' if nu < eerst else 'hoger'}"


def mensen(hoeveel: int | None) -> str:
    """How many people gave a score of which the middle is told. A small number is never printed."""
    return f"{getal(hoeveel)} mensen" if hoeveel else f"minder dan {GEEN_TELLING} mensen"


TE_WEINIG = f"Minder dan {MINSTE_BEOORDELAARS} mensen gaven een hoogte. Daarom laten wij die nog niet zien."
GEVOELD = {
    Merkbaar.NOG_NIET: "nog niet merkbaar",
    Merkbaar.BEETJE: "een beetje merkbaar",
    Merkbaar.JA: "merkbaar",
}


def gevoeld(stand_woord: str, merkbaar: str | None) -> str:
    """What the office says beside what people notice; nothing when too few people said so."""
    if not merkbaar:
        return ""
    woord = stand_woord[:1].lower() + stand_woord[1:]
    return f"Gemeente: {woord}. Mensen die het meemaken: {GEVOELD[merkbaar]}."
