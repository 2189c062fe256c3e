"""How the value of a field reads in a comparison: each takes (value, its row, the names of other rows)."""

from django.db.models import Choices

from agenda import woorden


def tekst(waarde, item, namen) -> str:
    return "" if waarde is None else str(waarde)


def lijst(waarde, item, namen) -> str:
    return "; ".join(waarde or [])


def dag(waarde, item, namen) -> str:
    return woorden.datum(waarde)


def kwartaal(waarde, item, namen) -> str:
    return woorden.kwartaal(waarde)


def geld(waarde, item, namen) -> str:
    return woorden.budget(waarde)


def uitgegeven(waarde, item, namen) -> str:
    return woorden.euro(waarde)


def meetwaarde(waarde, item, namen) -> str:
    return woorden.meting(waarde, item) if "woorden" in item else woorden.getal(waarde)


def thema(waarde, item, namen) -> str:
    return namen["thema"].get(waarde, waarde)


def themas(waarde, item, namen) -> str:
    return woorden.opsomming([namen["thema"].get(slug, slug) for slug in waarde or []])


def domein(waarde, item, namen) -> str:
    return namen["domein"].get(waarde, waarde or "")


def op_naam(soort: str):
    """Keys of rows of the document, as the names of those rows."""

    def toon(waarde, item, namen) -> str:
        sleutels = waarde if isinstance(waarde, list) else [waarde] if waarde is not None else []
        return "; ".join(namen[soort].get(sleutel, str(sleutel)) for sleutel in sleutels)

    return toon


def mensen(waarde, item, namen) -> str:
    return "" if waarde is None else woorden.aantal(waarde, "persoon", "personen")


def woord(keuze: type[Choices]):
    woorden_bij = dict(keuze.choices)

    def toon(waarde, item, namen) -> str:
        return woorden_bij.get(waarde, waarde or "")  # an old version may hold a code that no longer exists

    return toon
