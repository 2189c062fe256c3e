"""One report and who reported it: cut the way back, or take all away that came from the reporter."""

from datetime import datetime

from ambassadeurs.bewijs import Woorden
from ambassadeurs.models import AntwoordVia, Melding
from ambassadeurs.models.melding import OPEN
from ambassadeurs.permissions import NETWERK
from inclusie.history import bewaar, vergeet_wie

WAAROM = "Op verzoek gewist."


def wis_melding(melding: Melding, woorden: Woorden, *, door, at: datetime) -> bool:
    """Take all that came from the reporter away, also what is on the website. What we did, and our words for
    everybody, stay; a name in them does not."""
    berichten, _ = melding.berichten.all().delete()
    bestanden, _ = melding.bestanden.all().delete()
    maak_leeg(melding, woorden)
    melding.code = gewiste_code(melding)
    melding.tekst = melding.plek = ""
    melding.hoogte = None
    if melding.status in OPEN and not melding.is_weggehaald:
        melding.verwijderd_op, melding.verwijderd_reden = at, WAAROM
    return maak_los(melding, door=door, at=at, ook_anders=bool(berichten or bestanden))


def gewiste_code(melding: Melding) -> str:
    """Nobody can type this code, so nobody follows the report."""
    return f"gewist-{melding.pk}"


def maak_los(melding: Melding, *, door, at: datetime, ook_anders: bool = False) -> bool:
    """Cut the way back to who reported. The words stay, and who has the code can still follow it.

    ook_anders: something beside the row went, such as a photo, so what was kept to be quick is old.
    """
    wie = melding.ingevoerd_door
    if wie is not None and wie.rol in NETWERK:
        vergeet_wie(melding, wie)
        melding.berichten.filter(door=wie).update(door=None)
        melding.ingevoerd_door = None
    melding.persoon, melding.antwoord_via = None, AntwoordVia.CODE
    melding.naam = melding.contact = melding.namens = ""
    return bewaar(melding, door=door, at=at, ook_anders=ook_anders)


def maak_leeg(melding: Melding, woorden: Woorden) -> bool:
    """Take these words out of what we wrote about the report, for its caller to save. Return whether they
    stood there: then it goes off the website too, until an employee wrote it anew."""
    gevonden = False
    for veld in ("gehoord", "wij_deden"):
        oud = getattr(melding, veld)
        if (nieuw := woorden.maak_leeg(oud)) != oud:
            setattr(melding, veld, nieuw)
            gevonden, melding.openbaar = True, False
    return gevonden
