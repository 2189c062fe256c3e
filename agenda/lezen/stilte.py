"""Since when an action is silent, from one document: the rule and the words of the workplace."""

from datetime import date

from agenda import woorden
from agenda.models.actie import stil_sinds


def stilte(actie: dict, document: dict) -> str:
    """'Stil sinds 26 maart 2021' on the day of the document, without a full stop; empty with news."""
    sinds = stil_sinds(
        actie["status"],
        _dag(actie["laatste_nieuws"]),
        _dag(actie["begonnen_op"]),
        date.fromisoformat(document["peildatum"]),
        document["jaarplan"]["stil_na_dagen"],
    )
    return woorden.stilte(sinds, actie["laatste_nieuws"])


def _dag(waarde: str | None) -> date | None:
    return date.fromisoformat(waarde) if waarde else None
