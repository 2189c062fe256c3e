"""Scoring the height of an obstacle: people of the network do it themselves, and are asked again by itself.

Who cannot log in is asked by an employee, who writes down what was said. The score stands under a code, and
its trail names nobody: who said what is for nobody to see.
"""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.timezone import localdate

from agenda.handelen.obstakels import meet
from agenda.models import Actie, ActieStatus, Hoogtemeting, Meetmoment, Obstakel, PlanStatus
from ambassadeurs.models import BereikbaarVia, Meetverzoek, NetwerkrolStatus, Persoon
from inclusie.post.models import postsleutel
from inclusie.post.sturen import stuur

MAIL = "ambassadeurs/mail/hoogte_gevraagd"


def moment_van(obstakel: Obstakel) -> str:
    """Before, while or after we work on it, as its actions tell."""
    standen = set(obstakel.acties.filter(verwijderd_op=None).values_list("status", flat=True))
    if ActieStatus.GEREALISEERD in standen:
        return Meetmoment.NA
    return Meetmoment.TIJDENS if ActieStatus.IN_UITVOERING in standen else Meetmoment.VOOR


@transaction.atomic
def geef_hoogte(persoon: Persoon, obstakel: Obstakel, hoogte: int, *, at: datetime) -> Hoogtemeting:
    """Save what this person says today; a second time on one day replaces the first."""
    wanneer = {
        "beoordelaar_code": persoon.beoordelaar_code,
        "datum": localdate(at),
        "moment": moment_van(obstakel),
    }
    eerder = obstakel.hoogtemetingen.aanwezig().filter(**wanneer).first()
    meting = eerder or Hoogtemeting(obstakel=obstakel, **wanneer)
    meting.hoogte = hoogte
    meet(meting, door=None, at=at)
    vraag_niet_meer(persoon, obstakel, at=at)
    return meting


@transaction.atomic
def vraag_niet_meer(persoon: Persoon, obstakel: Obstakel, *, at: datetime) -> None:
    """This person answered, or does not want to."""
    for verzoek in Meetverzoek.objects.open().filter(persoon=persoon, obstakel=obstakel):
        verzoek.klaar_op = at
        verzoek.save(update_fields=["klaar_op"])


def te_meten() -> Iterable[tuple[Actie, Obstakel]]:
    """The actions that are over, each with the obstacles it was for, of the plans that are worked on."""
    klaar = Actie.objects.aanwezig().filter(status=ActieStatus.GEREALISEERD)
    klaar = klaar.exclude(doel__jaarplan__status=PlanStatus.GEARCHIVEERD).order_by("code")
    for actie in klaar.prefetch_related(Prefetch("obstakels", Obstakel.objects.openbaar())):
        for obstakel in actie.obstakels.all():
            yield actie, obstakel


def wie_te_vragen(actie: Actie, obstakel: Obstakel):
    """Of who is active, with a login or not: who scored it, takes part, or wants to talk about its themes."""
    codes = obstakel.hoogtemetingen.aanwezig().values("beoordelaar_code")
    themas = obstakel.themas.all()
    actief = Q(rollen__status=NetwerkrolStatus.ACTIEF)
    meedoen = Q(rollen__acties__actie=actie, rollen__acties__tot=None)
    return (
        Persoon.objects.bekend()
        .filter(actief)
        .filter(Q(beoordelaar_code__in=codes) | meedoen | Q(rollen__themas__in=themas))
        .exclude(meetverzoeken__obstakel=obstakel, meetverzoeken__actie=actie)
        .select_related("account")
        .distinct()
    )


def vraag_hoogtes(at: datetime) -> int:
    """Ask everybody who was not asked yet, each once for each action. Return how many were asked now.

    Who gets no mail of it stands in the work list of an employee.
    """
    gemaild: set[int] = set()
    gevraagd = 0
    for actie, obstakel in te_meten():
        for persoon in wie_te_vragen(actie, obstakel):
            gevraagd += _vraag(persoon, actie, obstakel, at, gemaild)
    return gevraagd


def _vraag(persoon: Persoon, actie: Actie, obstakel: Obstakel, at: datetime, gemaild: set[int]) -> bool:
    """gemaild: who has a mail of this round; one mail tells of all questions."""
    try:
        with transaction.atomic():
            Meetverzoek.objects.create(persoon=persoon, actie=actie, obstakel=obstakel, gevraagd_op=at)
            if _krijgt_mail(persoon) and persoon.pk not in gemaild:
                stuur(persoon.account.email, MAIL, _feiten(persoon), voor=postsleutel(persoon))
                gemaild.add(persoon.pk)
    except IntegrityError:
        # This job ran at the same time as itself.
        return False
    return True


def _krijgt_mail(persoon: Persoon) -> bool:
    """What the mail leads to asks a login. See Meetverzoek.zelf_te_vragen."""
    return persoon.kan_inloggen and persoon.bereikbaar_via == BereikbaarVia.MAIL


def _feiten(persoon: Persoon) -> dict:
    return {
        "naam": persoon.naam,
        "metingen": settings.PUBLIC_URL + reverse("meting_lijst"),
    }
