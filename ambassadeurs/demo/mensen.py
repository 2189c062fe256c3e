"""Who is of the network in the demo: invented people, by first name only."""

from datetime import date, datetime

from agenda.demo.wereld import Wereld
from agenda.models import Actie
from ambassadeurs.handelen import betrekken, netwerk
from ambassadeurs.handelen.rolzetten import ZETTEN
from ambassadeurs.handelen.toestemmen import geef
from ambassadeurs.models import Betrokkenheid, HoeGegeven, Namens, Netwerkrol, Persoon

CONTACT = ("weergavenaam", "bereikbaar_via", "email", "telefoon", "adres")
ROL = ("rol", "functie", "status", "motivatie", "profieltekst", "vergoeding_afspraak")


def _mens(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    hand = _hand(wereld, at)
    mens = Persoon(naam=rij["naam"], **{veld: rij[veld] for veld in CONTACT if veld in rij})
    # Under this code the obstacles of the demo were scored.
    mens.beoordelaar_code = rij.get("code", "")
    if "account" in rij:
        mens.account = wereld.door(rij["account"])
        mens.email = mens.account.email
    netwerk.maak_persoon(mens, **hand)
    for doel in rij.get("toestemming", ()):
        geef(mens, doel, hoe=HoeGegeven.GESPREK, **hand)
    for rol in rij["rollen"]:
        _rol(wereld, mens, rol, hand)


def _rol(wereld: Wereld, mens: Persoon, rij: dict, hand: dict) -> None:
    rol = Netwerkrol(persoon=mens, **{veld: rij[veld] for veld in ROL if veld in rij})
    rol.profiel_openbaar = "profieltekst" in rij
    rol.organisatie = wereld.organisaties.get(rij.get("organisatie"))
    themas = [wereld.themas[slug] for slug in rij.get("themas", ())]
    netwerk.meld_aan(rol, relaties={"themas": themas}, **hand)


def _doet_mee(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    actie = Actie.objects.get(code=rij["code"])
    deel = Betrokkenheid(netwerkrol=_vind(rij), actie=actie, hoe=rij["hoe"], van=at.date())
    betrekken.betrek(deel, **_hand(wereld, at))


def _stap(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    ZETTEN[rij["stap"]].doe(_vind(rij), **_hand(wereld, at))


def _hulp(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    helper, voor = (Persoon.objects.get(naam=rij[wie]) for wie in ("helper", "voor"))
    hulp = Namens(helper=helper, voor=voor, van=date.fromisoformat(rij["van"]))
    betrekken.help_typen(hulp, uitnodigen=True, **_hand(wereld, at))


def _vind(rij: dict) -> Netwerkrol:
    return Netwerkrol.objects.get(persoon__naam=rij["naam"], rol=rij["rol"])


def _hand(wereld: Wereld, at: datetime) -> dict:
    return {"door": wereld.door("procesregisseur"), "at": at}


MENSENSTAP = {"mens": _mens, "doet_mee": _doet_mee, "mens_stap": _stap, "hulp": _hulp}
