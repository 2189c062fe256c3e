"""The calls of the demo, and what people answered: all invented, played through the real acts."""

from datetime import date, datetime
from uuid import NAMESPACE_URL, uuid5

from agenda.demo.wereld import Wereld
from ambassadeurs.handelen import oproepen, oproepzetten, reacties
from ambassadeurs.models import Oproep, Reactie

GEGEVEN = ("waarvoor", "naam", "bereikbaar_via", "contact", "titel", "tekst", "openbaar", "openbare_naam")


def _oproep(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    oproep = Oproep(soort=rij["soort"], titel=rij["titel"], tekst_makkelijk=rij["tekst"])
    if "tot_datum" in rij:
        oproep.tot_datum = date.fromisoformat(rij["tot_datum"])
    oproep.van_organisatie = wereld.organisaties.get(rij.get("organisatie"))
    themas = [wereld.themas[slug] for slug in rij.get("themas", ())]
    oproepen.voeg_toe(oproep, relaties={"themas": themas}, **_hand(wereld, at))
    oproepzetten.plaats(oproep, **_hand(wereld, at))


def _gesloten(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    oproepzetten.sluit(_vind(rij["titel"]), opbrengst=rij["opbrengst"], **_hand(wereld, at))


def _voorgesteld(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    voorstel = Oproep(soort=rij["soort"], titel=rij["titel"], tekst_makkelijk=rij["tekst"])
    oproepen.stel_voor(voorstel, door=wereld.door(rij["account"]), at=at)


def _reactie(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    reactie = Reactie(**{naam: rij[naam] for naam in GEGEVEN if naam in rij})
    if "oproep" in rij:
        reactie.oproep = _vind(rij["oproep"])
    # As the form would give, and the same in every demo.
    reactie.indien_id = uuid5(NAMESPACE_URL, reactie.tekst)
    reacties.reageer(reactie, at=at)
    hand = _hand(wereld, at)
    if "tonen" in rij:
        reacties.toon(reactie, tekst=rij["tonen"], met_naam="openbare_naam" in rij, **hand)
    if "antwoord" in rij:
        reacties.rond_af(reactie, antwoord=rij["antwoord"], **hand)


def _vind(titel: str) -> Oproep:
    return Oproep.objects.get(titel=titel)


def _hand(wereld: Wereld, at: datetime) -> dict:
    return {"door": wereld.door("procesregisseur"), "at": at}


OPROEPSTAP = {
    "oproep": _oproep,
    "oproep_gesloten": _gesloten,
    "oproep_voorgesteld": _voorgesteld,
    "reactie": _reactie,
}
