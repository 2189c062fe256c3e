"""What stands before the first plan: accounts, the municipality, its organisations, themes and agenda."""

from dataclasses import dataclass
from datetime import datetime

from agenda.models import Agenda, Domein, Gemeente, Organisatie, Thema
from inclusie.accounts.models import User
from inclusie.history import bewaar

from .referentie import laad_referentie, lees


@dataclass
class Wereld:
    """The rows that the content files point at by role, name or slug."""

    accounts: dict[str, User]
    domeinen: dict[str, Domein]
    organisaties: dict[str, Organisatie]
    themas: dict[str, Thema]
    agenda: Agenda
    hoogtewoorden: str

    def door(self, rol: str | None) -> User:
        """The account of this role; without a role the employee, who may do nearly everything."""
        return self.accounts[rol or "medewerker"]

    def woorden(self, waarde: str | list | None) -> str:
        return self.hoogtewoorden if waarde == "hoogte" else "\n".join(waarde or [])


def bouw(inhoud: dict, *, at: datetime) -> Wereld:
    accounts = {rij["rol"]: User.objects.maak_account(at=at, **rij) for rij in inhoud["accounts"]}
    hand = {"door": accounts["beheerder"], "at": at}
    bewaar(Gemeente(**inhoud["gemeente"]), **hand)
    domeinen = laad_referentie(**hand)
    organisaties = {}
    for rij in inhoud["organisaties"]:
        bij = [domeinen[slug] for slug in rij.pop("domeinen")]
        organisaties[rij["naam"]] = Organisatie(plaats=inhoud["gemeente"]["naam"], **rij)
        bewaar(organisaties[rij["naam"]], relaties={"domeinen": bij}, **hand)
    themas = {rij["slug"]: Thema(**rij) for rij in inhoud["themas"]}
    for thema in themas.values():
        bewaar(thema, **hand)
    zinnen = inhoud["agenda"].pop("inclusiezinnen")
    agenda = Agenda(inclusiezinnen="\n".join(zinnen), **inhoud["agenda"])
    bewaar(agenda, **hand)
    hoogte = "\n".join(lees("referentie")["hoogtewoorden"])
    return Wereld(accounts, domeinen, organisaties, themas, agenda, hoogte)
