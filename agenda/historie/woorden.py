"""How the timeline of editing names rows, fields and values. Pure words; the rows come from the package."""

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.text import Truncator

from agenda import woorden
from agenda.historie.namen import BASIS, HEET
from agenda.plandocument import getal


def moment(at: datetime) -> str:
    """'3 maart 2021 om 14.03 uur'."""
    at = timezone.localtime(at)
    return f"{woorden.datum(at.date().isoformat())} om {at:%H.%M} uur"


def onderdeel(ding: str, veld: str) -> str:
    """'de titel' as the first cell of a table row: 'Titel'."""
    naam = HEET[ding][veld].removeprefix("de ").removeprefix("het ")
    return naam[0].upper() + naam[1:]


def wat(obj) -> str:
    """The row as a sentence names it: 'actie 2021-07', 'een meting bij actie 2021-07'."""
    ding = obj._meta.model_name
    if ding == "jaarplan":
        return f"het jaarplan {obj.jaar}"
    if ding in BASIS:
        return f"{BASIS[ding]} ‘{obj}’"
    if ding == "focus":
        return f"de focus ‘{obj.thema.naam}’"
    if ding in ("doel", "actie"):
        return f"{ding} {obj.code}"
    if ding == "meetwaarde":
        return f"de meting van {woorden.datum(obj.datum.isoformat())} bij {wat(eigenaar(obj))}"
    if ding == "indicator":
        return f"de indicator ‘{obj.naam}’ bij {wat(eigenaar(obj))}"
    if ding == "evaluatie":
        return f"de {obj}"
    if ding == "evaluatieoordeel":
        return f"het oordeel over actie {obj.actie.code}"
    # Without the code: who knows whose it is, would read all that this person ever said.
    if ding == "oordeel":
        return f"het oordeel van {woorden.datum(obj.datum.isoformat())}"
    if ding == "routekaartstand":
        return f"de score van {woorden.datum(obj.datum.isoformat())}"
    if ding == "hoogtemeting":
        return f"de meting van {woorden.datum(obj.datum.isoformat())}"
    return f"het bericht van {woorden.datum(obj.datum.isoformat())} bij {wat(eigenaar(obj))}"


def in_titel(obj) -> str:
    """As the title of a page names it, short enough for a tab. Every year has its own goal D1."""
    naam = f"{wat(obj)}, {obj.jaarplan.jaar}" if obj._meta.model_name == "doel" else wat(obj)
    return Truncator(naam).chars(28)


def eigenaar(obj):
    """The plan, goal or action on whose page this row is found."""
    ding = obj._meta.model_name
    if ding == "meetwaarde":
        return eigenaar(obj.indicator)
    if ding == "indicator":
        return obj.actie or obj.doel
    return {
        "voortgang": lambda: obj.actie,
        "focus": lambda: obj.jaarplan,
        "hoogtemeting": lambda: obj.obstakel,
        "oordeel": lambda: obj.actie,
        "routekaartstand": lambda: obj.stap,
        "evaluatieoordeel": lambda: obj.evaluatie,
    }.get(ding, lambda: obj)()


def in_woorden(veld, waarde) -> str:
    """The value of a model field (no relation) as a person reads it."""
    if waarde is None or waarde == "":
        return ""
    if veld.choices:
        return str(dict(veld.flatchoices).get(waarde, waarde))
    if veld.name in ("start", "eind"):
        return woorden.kwartaal(waarde)
    if veld.name == "budget":
        return woorden.budget(waarde)
    if veld.name == "besteed":
        return woorden.euro(waarde)
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Decimal):
        return woorden.getal(getal(waarde))
    if isinstance(waarde, date):
        return woorden.datum(waarde.isoformat())
    return str(waarde)
