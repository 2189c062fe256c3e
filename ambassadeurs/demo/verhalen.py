"""The stories of the demo: told, read by who told it, and shown."""

from datetime import datetime

from agenda.demo.wereld import Wereld
from ambassadeurs.handelen import verhalen
from ambassadeurs.models import Persoon, Verhaal


def _verhaal(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    verhaal = Verhaal(
        titel=rij["titel"],
        tekst_makkelijk=rij["tekst"],
        persoon=Persoon.objects.get(naam=rij["persoon"]),
        verteller_weergave=rij["weergave"],
    )
    themas = [wereld.themas[slug] for slug in rij["themas"]]
    verhalen.schrijf(verhaal, relaties={"themas": themas}, **_hand(wereld, at))


def _nagelezen(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    verhalen.keur_goed(_vind(rij), hoe=rij["hoe"], **_hand(wereld, at))


def _gepubliceerd(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    verhalen.publiceer(_vind(rij), **_hand(wereld, at))


def _vind(rij: dict) -> Verhaal:
    return Verhaal.objects.get(titel=rij["titel"])


def _hand(wereld: Wereld, at: datetime) -> dict:
    return {"door": wereld.door(None), "at": at}


VERHAALSTAP = {"verhaal": _verhaal, "verhaal_nagelezen": _nagelezen, "verhaal_gepubliceerd": _gepubliceerd}
