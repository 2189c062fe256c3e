"""What the nights found: the last time that everything was looked over, those before, what to compare."""

from datetime import datetime, timedelta

from agenda.models import Planversie
from inclusie.spoor.models import Controle

EERDERE = 30
# More sentences help nobody: the command says them all.
MEESTE = 100
# By then a night was missed.
GEDULD = timedelta(hours=36)


def nagekeken() -> dict:
    laatste, *eerdere = Controle.objects.all()[: EERDERE + 1] or [None]
    zinnen = laatste.lijst if laatste else []
    return {
        "laatste": laatste,
        "bevindingen": zinnen[:MEESTE],
        "meer": max(len(zinnen) - MEESTE, 0),
        "eerdere": eerdere,
        "koppen": list(Planversie.objects.nieuwste_per_jaar()),
    }


def controlealarm(at: datetime) -> str:
    """Empty when the last night found nothing wrong, or when nobody looked yet."""
    laatste = Controle.objects.laatste()
    if laatste is None:
        return ""
    if not laatste.klopt:
        return "De controle vond iets dat niet klopt."
    return "De controle van vannacht is niet gedaan." if laatste.op < at - GEDULD else ""
