"""What is measured on an action or a goal, as its page shows it: a sentence, a bar, a line and a table."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.functional import cached_property

from agenda import woorden
from agenda.lezen.lijn import Lijn, van_indicator
from agenda.models import keuzes


@dataclass(frozen=True)
class Meting:
    datum: str
    waarde: str
    toelichting: str


@dataclass(frozen=True)
class Cijfer:
    naam: str
    zin: str
    # Percent of the way from start to goal, for the bar; None when the figure is no distance.
    procent: int | None
    begin: str
    doel: str
    nu: str
    bron: str
    metingen: list[Meting]
    indicator: dict

    @cached_property
    def lijn(self) -> Lijn | None:
        """Drawn only where a page shows it."""
        return van_indicator(self.indicator)


def cijfers(indicatoren: list[dict]) -> list[Cijfer]:
    return [
        Cijfer(
            naam=indicator["naam"],
            zin=_zin(indicator),
            procent=_procent(indicator),
            begin=woorden.meting(indicator["nulwaarde"], indicator),
            doel=woorden.streefmeting(indicator),
            nu=woorden.meting(indicator["nu"], indicator),
            bron=indicator["bron"],
            metingen=[
                Meting(meting["datum"], woorden.meting(meting["waarde"], indicator), meting["toelichting"])
                for meting in indicator["metingen"]
            ],
            indicator=indicator,
        )
        for indicator in indicatoren
    ]


def _zin(indicator: dict) -> str:
    """'21 van de 50 brieven.'"""
    nu, doel = woorden.meting(indicator["nu"], indicator), woorden.streefmeting(indicator)
    if indicator["nu"] is None:
        return f"Nog niet gemeten. Ons doel is {doel}."
    if _is_bereikt(indicator):
        return f"Nu {nu}. Ons doel was {doel}. Dat is gelukt."
    van_nul = indicator["nulwaarde"] in ("0", None) and indicator["richting"] == keuzes.Richting.OMHOOG
    if van_nul and not indicator["woorden"] and indicator["eenheid"] != "%":
        return f"{woorden.getal(indicator['nu'])} van de {doel}."
    begin = woorden.meting(indicator["nulwaarde"], indicator) if indicator["nulwaarde"] else ""
    return f"Nu {nu}. Ons doel is {doel}.{f' Het begin was {begin}.' if begin else ''}"


def _getallen(indicator: dict) -> tuple[Decimal, Decimal, Decimal] | None:
    """(start, goal, now), or None when one of them is no figure."""
    try:
        return tuple(
            Decimal(indicator[veld] if indicator[veld] is not None else standaard)
            for veld, standaard in (("nulwaarde", "0"), ("streefwaarde", ""), ("nu", ""))
        )
    except InvalidOperation:
        return None


def _is_bereikt(indicator: dict) -> bool:
    getallen = _getallen(indicator)
    if getallen is None:
        return False
    _, doel, nu = getallen
    return nu <= doel if indicator["richting"] == keuzes.Richting.OMLAAG else nu >= doel


def _procent(indicator: dict) -> int | None:
    getallen = _getallen(indicator)
    if getallen is None or getallen[0] == getallen[1]:
        return None
    begin, doel, nu = getallen
    return int(max(Decimal(0), min(Decimal(1), (nu - begin) / (doel - begin))) * 100)
