"""Who is of the network in the demo: invented people, by first name only."""

from datetime import date, datetime

from django.db import transaction

from agenda.demo.referentie import lees
from agenda.demo.verhaal import moment
from agenda.models import Actie, Organisatie, Thema
from ambassadeurs.handelen import betrekken, netwerk
from ambassadeurs.handelen.toestemmen import geef
from ambassadeurs.models import Betrokkenheid, HoeGegeven, Namens, Netwerkrol, Persoon
from inclusie.accounts.models import User

CONTACT = ("weergavenaam", "bereikbaar_via", "email", "telefoon", "adres")
ROL = ("rol", "functie", "status", "motivatie", "profieltekst", "vergoeding_afspraak")


@transaction.atomic
def laad_mensen() -> None:
    """After the municipality, its plans and its accounts."""
    inhoud = lees("voorbeeldstad-mensen")
    door = User.objects.get(rol="procesregisseur")
    mensen = {rij["naam"]: _mens(rij, door) for rij in inhoud["mensen"]}
    for rij in inhoud["hulp"]:
        hulp = Namens(
            helper=mensen[rij["helper"]], voor=mensen[rij["voor"]], van=date.fromisoformat(rij["van"])
        )
        betrekken.help_typen(hulp, door=door, at=_op(rij["van"]))


def _mens(rij: dict, door: User) -> Persoon:
    at = _op(rij["op"])
    mens = Persoon(naam=rij["naam"], **{veld: rij[veld] for veld in CONTACT if veld in rij})
    if "account" in rij:
        mens.account = User.objects.get(rol=rij["account"])
        mens.email = mens.account.email
    netwerk.maak_persoon(mens, door=door, at=at)
    for doel in rij.get("toestemming", ()):
        geef(mens, doel, door=door, at=at, hoe=HoeGegeven.GESPREK)
    for rol in rij["rollen"]:
        _rol(mens, rol, door=door, at=at)
    return mens


def _rol(mens: Persoon, rij: dict, *, door: User, at: datetime) -> None:
    rol = Netwerkrol(persoon=mens, **{veld: rij[veld] for veld in ROL if veld in rij})
    rol.profiel_openbaar = "profieltekst" in rij
    if "organisatie" in rij:
        rol.organisatie = Organisatie.objects.get(naam=rij["organisatie"])
    themas = [Thema.objects.get(slug=slug) for slug in rij.get("themas", ())]
    netwerk.meld_aan(rol, door=door, at=at, relaties={"themas": themas})
    for code, hoe in rij.get("acties", {}).items():
        deel = Betrokkenheid(netwerkrol=rol, actie=Actie.objects.get(code=code), hoe=hoe, van=at.date())
        betrekken.betrek(deel, door=door, at=at)
    for stap in rij.get("verloop", ()):
        netwerk.STAPPEN[stap["stap"]].doe(rol, door=door, at=_op(stap["op"]))


def _op(dag: str) -> datetime:
    return moment(f"{dag}T11:30", "plan")
