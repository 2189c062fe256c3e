"""Who is meant by a command, and what may be of them too: told by number, for an employee to confirm."""

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError

from ambassadeurs.privacy.betrokkene import Betrokkene, vind

WIE = "het nummer van een persoon, een e-mailadres of het nummer van een melding"
OOK = "nummers uit de lijst van wat erop lijkt, die zeker van deze persoon zijn"
NIET_ZEKER = "Dit lijkt erop, en kan van een ander zijn. Het doet niet mee:"
NEEM_OP = "Weet u zeker dat het van deze persoon is? Geef dan --ook en het nummer."


def voeg_ook_toe(parser) -> None:
    parser.add_argument("--ook", nargs="+", action="extend", default=[], metavar="NUMMER", help=OOK)


def zoek_wie(zoek: str, ook: list[str]) -> Betrokkene:
    try:
        return vind(zoek, ook)
    except ValidationError as fout:
        raise CommandError(" ".join(fout.messages)) from None


def toon_voorstellen(wie: Betrokkene, uit) -> None:
    """Say what does not go along. When there is nothing else, stop here."""
    if wie.voorstellen:
        uit.write(NIET_ZEKER)
        for voorstel in wie.voorstellen:
            uit.write(f"  {voorstel}")
        uit.write(NEEM_OP)
    if wie.is_leeg:
        raise CommandError("Er is niets gedaan. Kies eerst wat van deze persoon is.")
