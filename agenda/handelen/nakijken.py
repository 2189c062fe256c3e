"""Looking everything over, as the worker does every night: the versions, the trail, and the anchor.

A finding is a Dutch sentence without a word of anybody. What was found is kept, and so is that nothing was.
"""

from collections.abc import Iterator
from datetime import datetime

from agenda.controle import controleer_bestanden, controleer_keten, controleer_losse
from agenda.models import Jaarplan, Planversie
from inclusie import logboek
from inclusie.spoor import anker
from inclusie.spoor.controle import controleer_grendels, controleer_spoor, controleer_wissingen, tel_regels
from inclusie.spoor.models import Controle


def versies() -> Iterator[str]:
    """Of the plan itself nothing else is read: it was published long ago and may be changed since. No PDF is
    opened: its bytes are compared, and a night must be done in time also after many years."""
    yield from controleer_losse()
    for plan in Jaarplan.objects.only("jaar").order_by("jaar"):
        yield from controleer_keten(plan)
        yield from controleer_bestanden(plan, tel=False)


def geschiedenis() -> Iterator[str]:
    yield from controleer_grendels()
    yield from controleer_wissingen()
    yield from controleer_spoor()


def tegen_het_anker() -> tuple[list[str], list[dict]]:
    """What is not as the anchor says, and the lines that it still misses."""
    regels, kapot = anker.lees()
    fouten, nieuw = anker.controleer_sporen(regels)
    bekend = {regel["hash"]: regel for regel in regels if regel["soort"] == anker.VERSIE}
    er_zijn = set(Planversie.objects.values_list("hash", flat=True))
    weg = [
        f"Jaarplan {regel['jaar']}, versie {regel['nummer']}: deze versie staat in het anker, en is hier weg."
        for getal, regel in bekend.items()
        if getal not in er_zijn
    ]
    bestand = kapot or _is_weg(regels, er_zijn)
    fouten = [*([bestand] if bestand else []), *weg, *fouten]
    return fouten, [] if fouten else [*_nieuwe_versies(er_zijn - bekend.keys()), *nieuw]


def _is_weg(regels: list[dict], versies: set[str]) -> str:
    """Publishing writes a version down, and a good night the trails: without those somebody took the file."""
    soorten = {regel["soort"] for regel in regels}
    nacht = Controle.objects.filter(bevindingen="", regels__gt=0).exists()
    had_meer = versies and anker.VERSIE not in soorten or nacht and anker.SPOOR not in soorten
    if anker.AANVAARD in soorten or not had_meer:
        return ""
    return f"Het anker is weg, of het begin ervan. Zet {anker.pad().name} terug."


def _nieuwe_versies(getallen: set[str]) -> Iterator[dict]:
    versies = Planversie.objects.filter(hash__in=getallen).zonder_inhoud().select_related("jaarplan")
    return (versie.ankerregel() for versie in versies.order_by("pk"))


def met_kenmerk(begin: str) -> list[str]:
    """Which versions have a figure that begins so, as their PDF, the feed and the mail tell it."""
    versies = Planversie.objects.filter(hash__startswith=begin).zonder_inhoud()
    return [str(versie) for versie in versies.select_related("jaarplan")]


def kijk_na(at: datetime) -> Controle:
    """Look at everything, keep what was found, and let the anchor hold what is new of what is right."""
    gevonden = [*versies(), *geschiedenis()]
    # What is not right is not written down as if it were.
    anders, nieuw = tegen_het_anker()
    gevonden += anders
    getal = anker.noteer(nieuw) if nieuw and not gevonden else ""
    controle = Controle.objects.create(
        op=at, bevindingen="\n".join(gevonden), versies=Planversie.objects.count(), regels=tel_regels()
    )
    resultaat = f"niet goed: {len(gevonden)}" if gevonden else f"gelukt {getal}".strip()
    logboek.meld("nagekeken", wat=f"controle {controle.pk}", resultaat=resultaat)
    return controle
