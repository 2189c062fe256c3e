"""What we ask of somebody of the network, on the first page of /mijn/."""

from django.urls import reverse

from agenda.werkplek.mijn_acties import mijn_acties
from ambassadeurs.models import Meetverzoek, Persoon, Verhaal
from inclusie.nu_doen import Taak


def vragen(user, persoon: Persoon | None) -> list[Taak]:
    return [*voortgang(user), *hoogtes(persoon), *verhalen(persoon)]


def voortgang(user) -> list[Taak]:
    """Who carries an action that runs, tells how it goes."""
    return [
        Taak(
            f"Vertel hoe het gaat met actie {rij.actie.code}",
            reverse("voortgang_nieuw", args=[rij.actie.code]),
            rij.actie.titel,
        )
        for rij in mijn_acties(user)
        if not rij.is_voorbij and not rij.bezwaar
    ]


def hoogtes(persoon: Persoon | None) -> list[Taak]:
    """An action is over: how high is the obstacle now? Asked once for each obstacle."""
    verzoeken = Meetverzoek.objects.te_stellen().filter(persoon=persoon).select_related("obstakel")
    gevraagd = {verzoek.obstakel for verzoek in verzoeken.order_by("gevraagd_op")} if persoon else ()
    return [
        Taak("Hoe hoog is dit obstakel nu?", reverse("meting_geven", args=[obstakel.slug]), obstakel.titel)
        for obstakel in sorted(gevraagd, key=str)
    ]


def verhalen(persoon: Persoon | None) -> list[Taak]:
    """A story that we wrote down is shown only after its teller read it."""
    rijen = Verhaal.objects.na_te_lezen_door(persoon) if persoon else ()
    return [Taak("Lees uw verhaal na", reverse("verhaal_nalezen", args=[rij.pk]), rij.titel) for rij in rijen]
