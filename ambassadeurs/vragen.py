"""What we ask of somebody of the network, on the first page of /mijn/: each app offers its own.

settings.MIJN_VRAGEN names the functions: `vragen(user, persoon, vandaag)` gives a list of questions.
"""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string

from agenda.werkplek.mijn_acties import mijn_acties
from ambassadeurs.models import Meetverzoek, Persoon, Verhaal


@dataclass(frozen=True)
class Vraag:
    """zin: what we ask, as a link to where it is done. bij: what it is about."""

    zin: str
    adres: str
    bij: str = ""


def vragen(user, persoon: Persoon | None, vandaag: date) -> list[Vraag]:
    lijsten = [import_string(plek)(user, persoon, vandaag) for plek in settings.MIJN_VRAGEN]
    return [vraag for lijst in lijsten for vraag in lijst]


def voortgang(user, persoon: Persoon | None, vandaag: date) -> list[Vraag]:
    """Who carries an action that runs, tells how it goes."""
    return [
        Vraag(
            f"Vertel hoe het gaat met actie {rij.actie.code}",
            reverse("voortgang_nieuw", args=[rij.actie.code]),
            rij.actie.titel,
        )
        for rij in mijn_acties(user)
        if not rij.is_voorbij and not rij.bezwaar
    ]


def hoogtes(user, persoon: Persoon | None, vandaag: date) -> list[Vraag]:
    """An action is over: how high is the obstacle now? Asked once for each obstacle."""
    verzoeken = Meetverzoek.objects.open().filter(persoon=persoon).select_related("obstakel")
    gevraagd = {verzoek.obstakel for verzoek in verzoeken.order_by("gevraagd_op")} if persoon else ()
    return [
        Vraag("Hoe hoog is dit obstakel nu?", reverse("meting_geven", args=[obstakel.slug]), obstakel.titel)
        for obstakel in sorted(gevraagd, key=str)
    ]


def verhalen(user, persoon: Persoon | None, vandaag: date) -> list[Vraag]:
    """A story that we wrote down is shown only after its teller read it."""
    rijen = Verhaal.objects.na_te_lezen_door(persoon) if persoon else ()
    return [
        Vraag("Lees uw verhaal na", reverse("verhaal_nalezen", args=[rij.pk]), rij.titel) for rij in rijen
    ]
