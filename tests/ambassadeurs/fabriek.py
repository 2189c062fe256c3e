"""People, and what they tell us, for tests: made through the real acts. Everything has a default."""

import secrets
from datetime import date

from ambassadeurs import models
from ambassadeurs.handelen import verhalen
from ambassadeurs.handelen.melden import meld
from ambassadeurs.handelen.netwerk import maak_persoon
from ambassadeurs.handelen.oproepen import BEZET
from ambassadeurs.handelen.toestemmen import geef
from ambassadeurs.models.bestand import EIGENAREN
from inclusie.accounts.models import User
from inclusie.codes import maak_code
from inclusie.history import bewaar
from inclusie.nummers import vrije_slug
from tests.agenda.fabriek import MOMENT, organisatie, user


def _hand() -> dict:
    return {"door": user("procesregisseur"), "at": MOMENT}


def persoon(naam: str = "Bram Voorbeeld", *, account: User | None = None, **velden) -> models.Persoon:
    """account: whose account this is; the name of the account is no name of the person."""
    standaard = {"email": f"{naam.split()[0].lower()}@voorbeeldstad.example"}
    return maak_persoon(models.Persoon(naam=naam, account=account, **standaard | velden), **_hand())


def netwerkrol(
    wie: models.Persoon | None = None,
    rol: str = "ambassadeur",
    status: str = "actief",
    *,
    themas=(),
    domeinen=(),
    **velden,
) -> models.Netwerkrol:
    standaard = {"van": date(2021, 1, 4)} | ({"tot": date(2021, 6, 1)} if status == "gestopt" else {})
    if rol == "koploper" and "organisatie" not in velden:
        standaard["organisatie"] = organisatie()
    rij = models.Netwerkrol(persoon=wie or persoon(), rol=rol, status=status, **standaard | velden)
    bewaar(rij, relaties={"themas": themas, "domeinen": domeinen}, **_hand())
    return rij


def openbaar_profiel(rol: models.Netwerkrol, weergavenaam: str = "Bram", tekst: str = "Ik denk mee.") -> None:
    """Let this person be seen on the website: the wish, the words and the consent."""
    rol.persoon.weergavenaam = weergavenaam
    bewaar(rol.persoon, **_hand())
    rol.profiel_openbaar, rol.profieltekst = True, tekst
    bewaar(rol, **_hand())
    geef(rol.persoon, models.ToestemmingDoel.PROFIEL, **_hand())


def melding(
    tekst: str = "De deur van het stadhuis is te zwaar.", *, bestanden=(), **velden
) -> models.Melding:
    opties = {"at": velden.pop("at", MOMENT), "door": velden.pop("door", None)}
    return meld(models.Melding(**{"soort": "obstakel", "tekst": tekst} | velden), bestanden, **opties)


def foto(inhoud: bytes = b"\xff\xd8\xff beeld", **velden) -> models.Bestand:
    """A photo that hangs on nothing yet: give it to `melding`, or name its owner."""
    standaard = {
        "soort": "foto", "mime": "image/jpeg", "inhoud": inhoud, "grootte": len(inhoud),
        "breedte": 40, "hoogte": 30, "sleutel": secrets.token_urlsafe(32), "gemaakt_op": MOMENT,
    }  # fmt: skip
    rij = models.Bestand(**standaard | velden)
    if any(getattr(rij, f"{eigenaar}_id") for eigenaar in EIGENAREN):
        bewaar(rij, **_hand())
    return rij


def oproep(titel: str = "Ambassadeur gezocht", *, themas=(), **velden) -> models.Oproep:
    """Placed, unless its state says otherwise; a closed one tells what it brought."""
    status = velden.setdefault("status", "open")
    standaard = {"soort": "ambassadeur", "tekst_makkelijk": "Wij zoeken iemand die meedenkt."}
    standaard |= {"geplaatst_op": MOMENT} if status in ("open", "gesloten") else {}
    standaard |= {"gesloten_op": MOMENT, "opbrengst": "Er kwam iemand bij."} if status == "gesloten" else {}
    standaard |= {"afwijsreden": "Dit past hier niet."} if status == "afgewezen" else {}
    rij = models.Oproep(titel=titel, **standaard | velden)
    rij.slug = vrije_slug(models.Oproep.objects, titel, anders="oproep", bezet=BEZET)
    bewaar(rij, relaties={"themas": themas}, **_hand())
    return rij


def reactie(tekst: str = "Ik wil graag meedoen.", **velden) -> models.Reactie:
    standaard = {
        "waarvoor": "oproep" if velden.get("oproep") else "ambassadeur",
        "gereageerd_op": MOMENT, "opvolgen_voor": date(2021, 7, 8), "code": maak_code(),
    }  # fmt: skip
    if velden.get("status") in ("afgerond", "afgewezen"):
        standaard |= {"afgehandeld_op": MOMENT, "antwoord": "Bedankt, wij bellen u."}
        if velden.get("bereikbaar_via") in models.MET_DE_HAND:
            standaard["te_horen_sinds"] = MOMENT
    rij = models.Reactie(tekst=tekst, **standaard | velden)
    bewaar(rij, **_hand())
    return rij


def verhaal(
    titel: str = "Ik kon niet betalen", status: str = "opgehaald", *, themas=(), **velden
) -> models.Verhaal:
    """status: opgehaald, nagelezen or gepubliceerd, by the real way."""
    standaard = {"tekst_makkelijk": "Het was een lastige tijd.", "verteller_weergave": "Robin"}
    if "persoon" not in velden:
        standaard["persoon"] = persoon("Daan")
    rij = models.Verhaal(titel=titel, **standaard | velden)
    verhalen.schrijf(rij, relaties={"themas": themas}, **_hand())
    if status != "opgehaald":
        verhalen.keur_goed(rij, **_hand())
    if status == "gepubliceerd":
        verhalen.publiceer(rij, **_hand())
    return rij
