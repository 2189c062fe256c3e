"""Dutch words for the values of a plandocument: the general ones, and those that only a plan has."""

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
    """A measured value with its unit, or with its word where the scale has words ('2 moeilijk')."""
    if waarde is None or waarde == "":
        return "nog niet gemeten"
    schaal = indicator["woorden"]
    if schaal and waarde.isdigit() and int(waarde) < len(schaal):
        return f"{waarde} ({schaal[int(waarde)]})"
    return f"{getal(waarde)} {indicator['eenheid']}".strip()
