"""The mail about a new public version: only what everybody can read, and no name of anybody."""

from django.conf import settings
from django.urls import reverse

from agenda import woorden
from agenda.models import Planversie, Stand
from inclusie.accounts.models import User
from inclusie.post.sturen import sla_over, stuur

SJABLOON = "agenda/mail/nieuwe_versie"


def meld_versie(versie_pk: int) -> int:
    """The job of one version: a mail to everybody who wants one. Return how many are on their way now."""
    versie = Planversie.objects.select_related("jaarplan").get(pk=versie_pk)
    if not versie.openbaar:
        return 0
    uit = _adres("mail_edit")
    # Nobody reads an answer, so no machine should send one; and mail programs show where it can be stopped.
    koppen = {"Auto-Submitted": "auto-generated", "List-Unsubscribe": f"<{uit}>"}
    feiten = _feiten(versie) | {"uit": uit}
    return sum(
        stuur(user.email, SJABLOON, feiten, voor=user.postsleutel, kenmerk=kenmerk(versie), koppen=koppen)
        for user in User.objects.wil_mail_bij_versie().order_by("pk")
    )


def is_oud_nieuws() -> None:
    """Nobody gets a mail about what is public by now: the story of a demo is no news."""
    for versie in Planversie.objects.openbaar().zonder_inhoud():
        for user in User.objects.wil_mail_bij_versie():
            sla_over(SJABLOON, voor=user.postsleutel, kenmerk=kenmerk(versie))


def kenmerk(versie: Planversie) -> str:
    """What the mail about this version is known by, so that nobody gets it twice."""
    return f"versie-{versie.hash}"


def _adres(naam: str, *args) -> str:
    return settings.PUBLIC_URL + reverse(naam, args=args)


def _feiten(versie: Planversie) -> dict:
    jaar = versie.jaarplan.jaar
    cijfers = versie.document["cijfers"]
    eerdere = Planversie.objects.openbaar().van_jaar(jaar).zonder_inhoud().filter(pk__lt=versie.pk).nieuwste()
    vergelijk = f"?van={eerdere.nummer}&naar={versie.nummer}" if eerdere else ""
    return {
        "jaar": jaar,
        "versie": versie,
        "peildatum": woorden.datum(versie.peildatum),
        "acties": woorden.aantal(cijfers["acties"], "actie", "acties"),
        "standen": [
            f"{woorden.getal(hoeveel)} {woorden.standwoord(stand, hoeveel, jaar=jaar)}"
            for stand in Stand
            if (hoeveel := cijfers["per_stand"].get(stand))
        ],
        "plan": _adres("plan_versie", jaar, versie.nummer),
        "raad": _adres("raad_detail", jaar, versie.nummer),
        "eerdere": eerdere,
        "veranderd": _adres("plan_veranderd", jaar) + vergelijk if eerdere else "",
    }
