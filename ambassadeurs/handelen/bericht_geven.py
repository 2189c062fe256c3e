"""How somebody hears that there is news of their report: a mail that says where to read it, or by hand.

A mail holds the number and the address with their own code, and nothing of what was said.
"""

from dataclasses import dataclass

from django.conf import settings

from agenda.models import Gemeente
from ambassadeurs.models import CONTACTVELD, AntwoordVia, Melding
from inclusie.post.sturen import stuur

SJABLOON = "ambassadeurs/mail/melding_nieuws"


def laat_horen(melding: Melding) -> None:
    """Mail who wants a mail, also whose report was joined with this one. In the caller's transaction."""
    for van in (melding, *melding.samengevoegd.aanwezig().select_related("persoon")):
        if van.antwoord_via == AntwoordVia.MAIL and (aan := bereik(van)):
            stuur(aan, SJABLOON, feiten(van), voor=postsleutel(van))


def postsleutel(melding: Melding) -> str:
    """By which the outbox knows whose mail it is; nobody has to say who they are."""
    return f"persoon:{melding.persoon_id}" if melding.persoon_id else f"melding:{melding.pk}"


def feiten(melding: Melding) -> dict:
    return {
        "nummer": melding.nummer,
        "gemeente": str(Gemeente.objects.first() or ""),
        "volgen": volgadres(melding),
    }


def volgadres(melding: Melding) -> str:
    return f"{settings.PUBLIC_URL}/volgen/{melding.code}/"


def bereik(melding: Melding) -> str:
    """The address or number to use: of this report, else of its person; empty for a code alone."""
    veld = CONTACTVELD.get(melding.antwoord_via)
    if not veld:
        return ""
    return melding.contact or (getattr(melding.persoon, veld) if melding.persoon else "")


@dataclass(frozen=True)
class MetDeHand:
    """What an employee does for who wants no mail: the words of what to do, and the text to say or send."""

    wat: str
    tekst: str
    nummer: str = ""


def met_de_hand(melding: Melding) -> MetDeHand | None:
    """Nothing for who follows by code alone, or gets a mail."""
    hoe = bereik(melding)
    if not hoe:
        return None
    nieuws = f"Er is nieuws over uw melding {melding.nummer}."
    lezen = f"{nieuws} U leest het op {volgadres(melding)}"
    if melding.antwoord_via == AntwoordVia.TELEFOON:
        return MetDeHand(f"Bel deze melder: {hoe}", f"{nieuws} Vertel wat wij schreven.", nummer=hoe)
    if melding.antwoord_via == AntwoordVia.SMS:
        return MetDeHand(f"Stuur deze sms-tekst naar {hoe}", lezen)
    if melding.antwoord_via == AntwoordVia.BRIEF:
        return MetDeHand(f"Stuur deze brief naar {hoe}", f"{lezen} Heeft u een vraag? Bel ons gerust.")
    return None
