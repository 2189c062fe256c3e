"""How a row of the database becomes values of a document: str, int, bool, None, list and dict."""

from datetime import date
from decimal import Decimal


def velden(obj, *namen) -> dict:
    return {naam: _waarde(getattr(obj, naam)) for naam in namen}


def _waarde(waarde):
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Decimal):
        return getal(waarde)
    return waarde


def getal(waarde: Decimal | None) -> str | None:
    """A figure as text without useless zeros: 58.00 -> '58', 0.50 -> '0.5'."""
    if waarde is None:
        return None
    tekst = f"{waarde:.2f}".rstrip("0").rstrip(".")
    return "0" if tekst == "-0" else tekst


def regels(tekst: str) -> list[str]:
    return [regel.strip() for regel in tekst.splitlines() if regel.strip()]
