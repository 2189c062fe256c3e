"""The calls of the demo, and what people answered: all invented, played through the real acts."""

from datetime import date, datetime
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from agenda.demo.referentie import lees
from agenda.demo.verhaal import moment
from agenda.models import Organisatie, Thema
from ambassadeurs.handelen import oproepen, reacties
from ambassadeurs.models import Oproep, Reactie
from inclusie.accounts.models import User

GEGEVEN = ("naam", "bereikbaar_via", "contact", "titel", "tekst", "openbaar", "openbare_naam")


@transaction.atomic
def laad_oproepen() -> None:
    """After the municipality, its plans and its people."""
    inhoud = lees("voorbeeldstad-oproepen")
    door = User.objects.get(rol="procesregisseur")
    for rij in inhoud["oproepen"]:
        _oproep(rij, door)
    for rij in inhoud["voorstellen"]:
        wie = User.objects.get(rol=rij["account"])
        voorstel = Oproep(soort=rij["soort"], titel=rij["titel"], tekst_makkelijk=rij["tekst"])
        oproepen.stel_voor(voorstel, door=wie, at=_op(rij["op"]))
    for rij in inhoud["aanmeldingen"]:
        _reactie(rij, Reactie(waarvoor=rij["waarvoor"]), door)


def _oproep(rij: dict, door: User) -> None:
    oproep = Oproep(soort=rij["soort"], titel=rij["titel"], tekst_makkelijk=rij["tekst"])
    if "tot_datum" in rij:
        oproep.tot_datum = date.fromisoformat(rij["tot_datum"])
    if "organisatie" in rij:
        oproep.van_organisatie = Organisatie.objects.get(naam=rij["organisatie"])
    themas = [Thema.objects.get(slug=slug) for slug in rij.get("themas", ())]
    hand = {"door": door, "at": _op(rij["op"])}
    oproepen.voeg_toe(oproep, relaties={"themas": themas}, **hand)
    oproepen.zet(oproep, oproepen.STAPPEN["plaatsen"], **hand)
    for reactie in rij["reacties"]:
        _reactie(reactie, Reactie(waarvoor="oproep", oproep=oproep), door)
    if "gesloten" in rij:
        sluiten = oproepen.STAPPEN["sluiten"]
        oproepen.zet(oproep, sluiten, opbrengst=rij["opbrengst"], door=door, at=_op(rij["gesloten"]))


def _reactie(rij: dict, reactie: Reactie, door: User) -> None:
    for veld in GEGEVEN:
        setattr(reactie, veld, rij.get(veld, getattr(reactie, veld)))
    at = _op(rij["op"])
    # As the form would give, and the same in every demo.
    reactie.indien_id = uuid5(NAMESPACE_URL, reactie.tekst)
    reacties.reageer(reactie, at=at)
    if "tonen" in rij:
        reacties.toon(reactie, tekst=rij["tonen"], met_naam="openbare_naam" in rij, door=door, at=at)
    if "antwoord" in rij:
        reacties.rond_af(reactie, antwoord=rij["antwoord"], door=door, at=at)


def _op(dag: str) -> datetime:
    return moment(f"{dag}T11:45", "plan")
