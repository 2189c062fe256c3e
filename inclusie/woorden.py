"""Dates, periods and figures in Dutch words. Pure: value in, text out."""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from django.utils import timezone

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober")
MAANDEN += ("november", "december")
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
NIET_BEKEND = "Nog niet bekend"


def _dag(waarde: str | date) -> date:
    if isinstance(waarde, datetime):
        return timezone.localdate(waarde) if timezone.is_aware(waarde) else waarde.date()
    return waarde if isinstance(waarde, date) else date.fromisoformat(waarde[:10])


def zonder_accenten(tekst: str) -> str:
    """To search and to sort by, the same on every database: 'Één' -> 'een'."""
    letters = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


# Words in names that are in every text.
TUSSENVOEGSELS = {
    "van", "der", "den", "het", "ten", "ter", "aan", "bij", "voor", "uit", "zur", "von", "del", "mevrouw",
    "meneer",
}  # fmt: skip


def naamdelen(naam: str) -> set[str]:
    """The parts of a name that point to somebody, as they were written."""
    delen = re.findall(r"[^\W\d_]+", naam)
    return {deel for deel in delen if len(deel) > 2 and deel.casefold() not in TUSSENVOEGSELS}


def op_naam(rij) -> tuple[str, str]:
    """The key by which people look something up in a list of names."""
    naam = str(rij)
    return zonder_accenten(naam), naam


def datum(waarde: str | date | None) -> str:
    """'2021-07-01' or a date -> '1 juli 2021'."""
    if not waarde:
        return ""
    dag = _dag(waarde)
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def dag_zonder_jaar(waarde: date) -> str:
    """-> 'vrijdag 9 juli', of a day that is near."""
    return f"{DAGEN[waarde.weekday()]} {waarde.day} {MAANDEN[waarde.month - 1]}"


def tijd(waarde: datetime | None) -> str:
    """-> '14.03 uur', in the time of here."""
    if not waarde:
        return ""
    hier = timezone.localtime(waarde) if timezone.is_aware(waarde) else waarde
    return f"{hier:%H.%M} uur"


def datum_tijd(waarde: datetime | None) -> str:
    """-> 'donderdag 12 maart 2026, 14.00 uur'."""
    if not waarde:
        return ""
    return f"{DAGEN[_dag(waarde).weekday()]} {datum(waarde)}, {tijd(waarde)}"


def periode(start: str | None, eind: str | None) -> str:
    """'2021-Q1', '2021-Q4' -> 'januari tot en met december 2021'."""
    if not start and not eind:
        return ""
    van, tot = _kwartaal(start or eind), _kwartaal(eind or start)
    van_maand, tot_maand = MAANDEN[van[1] * 3 - 3], MAANDEN[tot[1] * 3 - 1]
    if van[0] == tot[0]:
        return f"{van_maand} tot en met {tot_maand} {tot[0]}"
    return f"{van_maand} {van[0]} tot en met {tot_maand} {tot[0]}"


def kwartaal(code: str | None) -> str:
    """'2021-Q1' -> 'januari tot en met maart 2021'."""
    return periode(code, code)


def _kwartaal(code: str) -> tuple[str, int]:
    jaar, _, nummer = code.partition("-Q")
    return jaar, int(nummer)


def getal(waarde: str | int | Decimal | None) -> str:
    """'1234.5' -> '1.234,5'. A value that is no figure stays as it is."""
    tekst = "" if waarde is None else str(waarde)
    try:
        cijfer = Decimal(tekst)
    except InvalidOperation:
        return tekst
    if not cijfer.is_finite():
        return tekst
    geheel, _, breuk = f"{cijfer:,f}".partition(".")
    breuk = breuk.rstrip("0")
    return geheel.replace(",", ".") + (f",{breuk}" if breuk else "")


def euro(bedrag: int | str | None) -> str:
    """18000 -> '€ 18.000' with a space that does not break; nothing known -> words."""
    return NIET_BEKEND if bedrag is None or bedrag == "" else f"€\N{NO-BREAK SPACE}{getal(bedrag)}"


def duur(seconden: float) -> str:
    """'12 seconden', '1 minuut', '2 minuten en 5 seconden'."""
    minuten, rest = divmod(max(1, round(seconden)), 60)
    delen = [(minuten, "minuut", "minuten"), (rest, "seconde", "seconden")]
    return " en ".join(f"{aantal} {een if aantal == 1 else meer}" for aantal, een, meer in delen if aantal)


def grootte(bytes_: int) -> str:
    """Size of a file for people: '480 kB', '1,2 MB'."""
    if bytes_ < 1_000_000:
        return f"{max(1, round(bytes_ / 1000))} kB"
    return f"{bytes_ / 1_000_000:.1f} MB".replace(".", ",")
