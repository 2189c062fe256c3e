"""Reporting with a mailed link: the photo that waits for the form to be right, and the report with it."""

from datetime import datetime

from django.db import transaction

from agenda.handelen.berichtlinks import schrijf_met_link
from agenda.models import Berichtlink, Voortgang
from ambassadeurs.handelen.bestanden import bewaar_bestand
from ambassadeurs.models import Bestand
from inclusie.bestanden.foto import Foto
from inclusie.history import bewaar


@transaction.atomic
def zet_foto_klaar(link: Berichtlink, gelezen: Foto, *, at: datetime) -> None:
    """Keep the photo with its link, in the place of one chosen before: a browser never sends it again."""
    vast = Berichtlink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    if vast.bericht_id is None:
        vast.bestanden.all().delete()
        bewaar_bestand(gelezen, berichtlink=vast, door=link.account, at=at)


def gooi_foto_weg(link: Berichtlink) -> None:
    link.bestanden.all().delete()


@transaction.atomic
def schrijf(link: Berichtlink, bericht: Voortgang, omschrijving: str, *, at: datetime) -> Voortgang:
    """The report of this link, with the photo that waits. omschrijving: what there is to see on it."""
    schrijf_met_link(link, bericht, at=at)
    for foto in link.bestanden.all():
        foto.berichtlink, foto.voortgang, foto.omschrijving = None, bericht, omschrijving
        bewaar(foto, door=link.account, at=at)
    return bericht


def foto_van(link: Berichtlink) -> Bestand | None:
    """The photo that waits with this link, or that was sent with it."""
    bron = link.bericht or link
    return bron.bestanden.zonder_inhoud().first()
