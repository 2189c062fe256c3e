"""How somebody hears that there is news of what they told us: a mail that says where to read it, or by hand.

The same for a report and for a reaction. A mail holds an address with their own key, and nothing of what was
said. A call, a letter or a text message is due (`te_horen_sinds`) until an employee says that it is done.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from agenda.models import Gemeente
from ambassadeurs.models import CONTACTVELD, MET_DE_HAND, BereikbaarVia, Melding, Reactie
from inclusie.post.models import postsleutel
from inclusie.post.sturen import stuur

Bericht = Melding | Reactie
SJABLOON = {Melding: "ambassadeurs/mail/melding_nieuws", Reactie: "ambassadeurs/mail/reactie_antwoord"}


def laat_horen(rij: Bericht, *, at: datetime) -> None:
    """Mail who wants a mail, in the caller's transaction; note on the row what is due by hand. The caller
    writes the row afterwards."""
    if rij.via in MET_DE_HAND:
        rij.te_horen_sinds = at
    elif rij.via == BereikbaarVia.MAIL and (aan := bereik(rij)):
        stuur(aan, SJABLOON[type(rij)], feiten(rij), voor=wiens(rij))


def wiens(rij: Bericht) -> str:
    """Whose mail about it is: of the person, and of this row when we know no person."""
    return postsleutel(rij.persoon or rij)


def feiten(rij: Bericht) -> dict:
    nummer = {"nummer": rij.nummer} if isinstance(rij, Melding) else {}
    return nummer | {"gemeente": str(Gemeente.objects.first() or ""), "volgen": volgadres(rij)}


def volgadres(rij: Bericht) -> str:
    naam = "volgen_melding" if isinstance(rij, Melding) else "reactie_volgen"
    return settings.PUBLIC_URL + reverse(naam, args=[rij.code])


def bereik(rij: Bericht) -> str:
    """The address or number to use: of this row, else of the person of a report; empty for a code alone."""
    veld = CONTACTVELD.get(rij.via)
    if not veld or rij.contact or isinstance(rij, Reactie):
        return rij.contact if veld else ""
    return getattr(rij.persoon, veld) if rij.persoon else ""


@dataclass(frozen=True)
class MetDeHand:
    """What an employee does for who wants no mail: the words of what to do, and the text to say or send."""

    wat: str
    tekst: str
    nummer: str = ""


def met_de_hand(rij: Bericht) -> MetDeHand | None:
    """What is due; nothing once it is done."""
    if rij.te_horen_sinds is None:
        return None
    hoe, (wie, nieuws) = bereik(rij), _woorden(rij)
    lezen = f"{nieuws} U leest het op {volgadres(rij)}"
    if not hoe:
        return MetDeHand(f"Zoek op hoe u deze {wie} bereikt", nieuws)
    if rij.via == BereikbaarVia.TELEFOON:
        return MetDeHand(f"Bel deze {wie}: {hoe}", f"{nieuws} Vertel wat wij schreven.", nummer=hoe)
    if rij.via == BereikbaarVia.SMS:
        return MetDeHand(f"Stuur deze sms-tekst naar {hoe}", lezen)
    return MetDeHand(f"Stuur deze brief naar {hoe}", f"{lezen} Heeft u een vraag? Bel ons gerust.")


def _woorden(rij: Bericht) -> tuple[str, str]:
    """(what we call who wrote it, the sentence that says there is news and not which)"""
    if isinstance(rij, Melding):
        return "melder", f"Er is nieuws over uw melding {rij.nummer}."
    return "persoon", "Wij hebben een antwoord voor u."
