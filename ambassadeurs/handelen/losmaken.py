"""One report and who reported it: cut the way back, or take all away that came from the reporter."""

from datetime import datetime

from django.utils.timezone import localdate

from ambassadeurs.handelen.daden import Daad, ontleed, schrijf
from ambassadeurs.handelen.spoor import wis_uit_spoor
from ambassadeurs.models import AntwoordVia, Melding, Meldingbericht, MeldingStatus, Spreker
from ambassadeurs.models.melding import GEWIST, LOOPT
from ambassadeurs.permissions import NETWERK
from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.bewijs import MERK, Woorden, woorden_van
from ambassadeurs.termijnen import ANTWOORD
from inclusie.history import bewaar
from inclusie.spoor.vergeten import laat_gaan, vergeet_wie
from inclusie.werkdagen import werkdagen_na

WAAROM = "Op verzoek gewist."
HOOFD_GEWIST = "De melding waar deze bij hoorde, is gewist."
STOND_ERIN = (
    f"De naam van de melder stond in uw tekst. Daar staat nu ‘{MERK}’. Dit staat niet meer op de website."
    " Schrijf de tekst opnieuw."
)


def wis_melding(melding: Melding, woorden: Woorden, *, door, at: datetime) -> bool:
    """Take all that came from the reporter away, also what is on the website. What we did, and our words for
    everybody, stay; a name in them does not."""
    berichten = laat_gaan(melding.berichten.all(), at=at)
    bestanden, _ = melding.bestanden.all().delete()
    waarom = STOND_ERIN if maak_leeg(melding, woorden) else ""
    if not melding.is_gewist:
        maak_anderen_leeg(melding, woorden, door=door, at=at)
    melding.code = gewiste_code(melding)
    melding.tekst = melding.plek = ""
    melding.hoogte = melding.hoogtemeting = None
    if melding.status in LOOPT and not melding.is_weggehaald:
        _laat_anderen_los(melding, door=door, at=at)
        melding.verwijderd_op, melding.verwijderd_reden = at, WAAROM
    return maak_los(melding, door=door, at=at, ook_anders=bool(berichten or bestanden), waarom=waarom)


def _laat_anderen_los(melding: Melding, *, door, at: datetime) -> None:
    """Who told the same is handled alone again, with a new term: nobody follows what is not there."""
    for ander in melding.samengevoegd.aanwezig().order_by("pk"):
        if ander.is_gewist:
            continue
        ander.status, ander.samengevoegd_met = MeldingStatus.IN_BEHANDELING, None
        ander.stand_sinds, ander.vervolg_voor = at, None
        ander.termijn = werkdagen_na(localdate(at), ANTWOORD)
        schrijf(ander, Daad.HEROPEND, door=door, at=at, waarom=HOOFD_GEWIST)


def woorden_van_melder(melding: Melding) -> Woorden:
    """By which a text points to who reported this, as long as we know."""
    return woorden_van(Betrokkene(melding.persoon, None, [melding]))


def gewiste_code(melding: Melding) -> str:
    """Nobody can type this code, so nobody follows the report."""
    return f"{GEWIST}{melding.pk}"


def maak_los(melding: Melding, *, door, at: datetime, ook_anders: bool = False, waarom: str = "") -> bool:
    """Cut the way back to who reported. The words stay, and who has the code can still follow it.

    ook_anders: something beside the row went, such as a photo, so what was kept to be quick is old.
    waarom: what colleagues must know of it.
    """
    wie = melding.ingevoerd_door
    if wie is not None and wie.rol in NETWERK:
        vergeet_wie(melding, wie, at=at)
        melding.berichten.filter(door=wie).update(door=None)
        melding.ingevoerd_door = None
    if melding.persoon is not None:
        # The score has the code of this person.
        melding.hoogtemeting = None
    melding.persoon, melding.antwoord_via, melding.te_horen_sinds = None, AntwoordVia.CODE, None
    melding.naam = melding.contact = melding.namens = ""
    return schrijf(melding, Daad.LOSGEMAAKT, door=door, at=at, ook_anders=ook_anders, waarom=waarom)


def is_losgemaakt_sinds(melding: Melding, versie: str) -> bool:
    """Whether the name went after somebody opened this version of the report: what they typed since was never
    held against it, and now nobody can."""
    if not (versie.isdecimal() and len(versie) < 10):
        return False
    later = melding.history.filter(versie__gt=int(versie))
    daden = {ontleed(rij)[0] for rij in later}
    return bool(daden & {Daad.LOSGEMAAKT, Daad.LOSGEMAAKT_ELDERS})


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


def maak_bestanden_leeg(melding: Melding, woorden: Woorden, *, door, at: datetime) -> bool:
    """The same in what is said of each photo and sound: one that has these words is for nobody else."""
    gevonden = False
    for bestand in melding.bestanden.all():
        oud = (bestand.omschrijving, bestand.transcript)
        nieuw = tuple(woorden.maak_leeg(tekst) for tekst in oud)
        if nieuw != oud:
            bestand.omschrijving, bestand.transcript = nieuw
            gevonden, bestand.openbaar = True, False
            bewaar(bestand, door=door, at=at)
    return gevonden


def haal_woorden_uit(melding: Melding, woorden: Woorden, *, door, at: datetime) -> str:
    """Both, for its caller to save. Return why, when something of what we wrote went."""
    in_tekst = maak_leeg(melding, woorden)
    bij_bestand = maak_bestanden_leeg(melding, woorden, door=door, at=at)
    return STOND_ERIN if in_tekst or bij_bestand else ""


def maak_anderen_leeg(melding: Melding, woorden: Woorden, *, door, at: datetime) -> None:
    """The same at every report that it was ever joined with: what we wrote there may be about both.

    Each is written, also when nothing stood there: who types at one of them now may be typing the name.
    """
    for ander in Melding.objects.ooit_samen_met(melding).select_for_update():
        waarom = haal_woorden_uit(ander, woorden, door=door, at=at)
        schrijf(ander, Daad.LOSGEMAAKT_ELDERS, door=door, at=at, waarom=waarom, ook_anders=True)


def vergeet_naam(melding: Melding, woorden: Woorden, *, at: datetime) -> None:
    """Take these words out of what we wrote before: in the trail, and in our answers. From now on nobody
    knows which words to look for. Of the reports that it was ever joined with, too."""
    rijen = [melding, *Melding.objects.ooit_samen_met(melding)]
    wis_uit_spoor(rijen, ("gehoord", "wij_deden", "history_change_reason"), woorden, at=at)
    antwoorden = Meldingbericht.objects.bij(rijen).filter(spreker=Spreker.GEMEENTE)
    for bericht in list(antwoorden):
        if (nieuw := woorden.maak_leeg(bericht.tekst)) != bericht.tekst:
            antwoorden.filter(pk=bericht.pk).update(tekst=nieuw)
