"""The moves of an obstacle. That it is lower, or gone, is said by people: that asks new measurements."""

from datetime import datetime
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.models import Obstakel, ObstakelStatus
from agenda.models.beoordelen import MINSTE_BEOORDELAARS
from agenda.models.obstakel import hoogtes
from inclusie.zet import Zet

S = ObstakelStatus


@transaction.atomic
def zet(obstakel: Obstakel, *, naam: str, door, at: datetime, antwoord: str | None = None) -> Obstakel:
    """antwoord: who can take it away, for who reads that we do not."""
    # Who measures or takes a measurement away waits for this lock, so that no word of people goes meanwhile.
    Obstakel.objects.select_for_update().get(pk=obstakel.pk)
    velden = {} if antwoord is None else {"antwoord_gemeente": antwoord}
    ZETTEN[naam].maak(obstakel, door=door, at=at, **velden)
    return obstakel


def verwijs_door(obstakel: Obstakel, *, antwoord: str, door, at: datetime) -> Obstakel:
    if not antwoord.strip():
        raise ValidationError({"antwoord": "Schrijf op wie dit obstakel kan weghalen."})
    return zet(obstakel, naam="doorverwijzen", antwoord=antwoord, door=door, at=at)


def _is_zo_doorverwezen(obstakel: Obstakel, *, antwoord: str) -> bool:
    return (obstakel.status, obstakel.antwoord_gemeente) == (S.DOORVERWEZEN, antwoord)


def nog_niet_gezegd(obstakel: Obstakel, naar: str) -> str:
    """Why people do not say yet that it is lower, or gone; empty when they do."""
    eerst, nu = hoogtes(list(obstakel.hoogtemetingen.aanwezig()))
    if nu is None:
        return f"Eerst zijn er nieuwe metingen nodig. Minstens {MINSTE_BEOORDELAARS} mensen geven een hoogte."
    if naar == S.WEG:
        return "" if nu == 0 else "Mensen zeggen nog niet ‘geen obstakel’. Het obstakel is dus niet weg."
    if eerst is None:
        return "Wij weten niet hoe hoog het obstakel eerst was. Voeg eerst die metingen toe."
    return "" if nu < eerst else "Mensen geven nu geen lagere hoogte dan eerst."


_zet = partial(Zet, wat=lambda obstakel: "Het obstakel")
ZETTEN = {
    "erkennen": _zet(
        "Erken het obstakel", "Zien wij dit ook als obstakel?",
        "Wij zeggen dan: dit klopt, hier moet iets gebeuren.",
        partial(zet, naam="erkennen"), frozenset({S.GEMELD, S.DOORVERWEZEN}), naar=S.ERKEND,
    ),
    "aanpakken": _zet(
        "Zet op ‘in aanpak’", "Doen wij hier nu iets aan?",
        "Koppel ook de acties die het obstakel lager maken.",
        partial(zet, naam="aanpakken"), frozenset({S.ERKEND, S.LAGER, S.WEG}), naar=S.IN_AANPAK,
    ),
    "lager": _zet(
        "Zet op ‘lager geworden’", "Is dit obstakel lager geworden?",
        "Dat zeggen de mensen die het meemaken.",
        partial(zet, naam="lager"), frozenset({S.IN_AANPAK, S.WEG}), naar=S.LAGER,
        bezwaar=partial(nog_niet_gezegd, naar=S.LAGER),
    ),
    "weg": _zet(
        "Zet op ‘weg’", "Is dit obstakel weg?", "Dat zeggen de mensen die het meemaken.",
        partial(zet, naam="weg"), frozenset({S.IN_AANPAK, S.LAGER}), naar=S.WEG,
        bezwaar=partial(nog_niet_gezegd, naar=S.WEG),
    ),
    "doorverwijzen": _zet(
        "Verwijs door", "Kan een ander dit obstakel weghalen?",
        "Het obstakel blijft in de lijst, met uw antwoord.",
        verwijs_door, frozenset({S.GEMELD, S.ERKEND, S.IN_AANPAK}), naar=S.DOORVERWEZEN,
        al_gedaan=_is_zo_doorverwezen,
    ),
}  # fmt: skip
