"""What the nights found: the last time that everything was looked over, those before, what to compare."""

from datetime import datetime, timedelta

from agenda.models import Planversie
from inclusie.kopie import stand
from inclusie.spoor.models import Controle

EERDERE = 30
# More sentences help nobody: the command says them all.
MEESTE = 100
# By then a night was missed.
GEDULD = timedelta(hours=36)


def nagekeken(at: datetime) -> dict:
    laatste, *eerdere = Controle.objects.all()[: EERDERE + 1] or [None]
    zinnen = laatste.lijst if laatste else []
    return {
        "laatste": laatste,
        "bevindingen": zinnen[:MEESTE],
        "meer": max(len(zinnen) - MEESTE, 0),
        "eerdere": eerdere,
        "keren": [_keer(soort, at) for soort in (stand.KOPIE, stand.OEFENING)],
        "koppen": list(Planversie.objects.nieuwste_per_jaar()),
    }


# Kind -> its name, what is said when nobody knows of one, when it was too long ago, and when it went wrong.
KEREN = {
    stand.KOPIE: (
        "Laatste reservekopie",
        "Wij weten van geen reservekopie. Maakt u die op een andere manier? Dan is dat goed.",
        "De laatste reservekopie is te oud.",
        "",
    ),
    stand.OEFENING: (
        "Laatste oefening met terugzetten",
        "Niemand probeerde nog of een kopie terug te zetten is.",
        "De laatste oefening met terugzetten is lang geleden.",
        "Bij de laatste oefening was de kopie niet gelijk aan het portaal.",
    ),
}


def _keer(soort: str, at: datetime) -> dict:
    naam, geen, oud, mis = KEREN[soort]
    keer = stand.laatste(soort)
    if keer is None:
        return {"naam": naam, "zin": geen, "is_goed": False}
    zin = mis if not keer.klopt else oud if keer.is_te_lang_geleden(soort, at) else ""
    return {"naam": naam, "op": keer.op, "zin": zin, "is_goed": not zin}


def controlealarm(at: datetime) -> str:
    """Empty when the last night found nothing wrong, or when nobody looked yet; so too of a copy."""
    laatste = Controle.objects.laatste()
    if laatste and not laatste.klopt:
        return "De controle vond iets dat niet klopt."
    if laatste and laatste.op < at - GEDULD:
        return "De controle van vannacht is niet gedaan."
    keren = (_keer(soort, at) for soort in KEREN)
    return next((keer["zin"] for keer in keren if "op" in keer and not keer["is_goed"]), "")
