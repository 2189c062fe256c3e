"""How somebody hears that there is news of what they told us: a mail that says where to read it, or by hand.

The same for a report and for a reaction. A mail holds an address with their own key, and nothing of what was
said. A call, a letter or a text message is due (`te_horen_sinds`) until an employee says that it is done.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from ambassadeurs.handelen.daden import Daad
from ambassadeurs.lezen.meldingstand import Meldingstand
from ambassadeurs.lezen.uitkomst import kop_alleen
from ambassadeurs.models import (
    CONTACTVELD,
    MET_DE_HAND,
    BereikbaarVia,
    Melding,
    Meldingbericht,
    Reactie,
    Spreker,
)
from inclusie.post.models import postsleutel
from inclusie.post.sturen import stuur

VERHUISD = (Daad.SAMENGEVOEGD, Daad.MEEVERHUISD)
Bericht = Melding | Reactie
SJABLOON = {Melding: "ambassadeurs/mail/melding_nieuws", Reactie: "ambassadeurs/mail/reactie_antwoord"}


def laat_horen(rij: Bericht, *, at: datetime) -> None:
    """Mail who wants a mail, in the caller's transaction; note on the row what is due by hand. The caller
    writes the row afterwards."""
    if rij.via in MET_DE_HAND:
        # What was not told yet stays to be told.
        rij.te_horen_sinds = rij.te_horen_sinds or at
    elif rij.via == BereikbaarVia.MAIL and (aan := bereik(rij)):
        stuur(aan, SJABLOON[type(rij)], feiten(rij), voor=wiens(rij))


def wiens(rij: Bericht) -> str:
    """Whose mail about it is: of the person, and of this row when we know no person."""
    return postsleutel(rij.persoon or rij)


def feiten(rij: Bericht) -> dict:
    nummer = {"nummer": rij.nummer} if isinstance(rij, Melding) else {}
    return nummer | {"volgen": volgadres(rij)}


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


def met_de_hand(rij: Bericht, vandaag: date) -> MetDeHand | None:
    """What is due, as it stands today; nothing once it is done. A letter and a call hold the answer itself; a
    text message, which others may see, says where it is read."""
    if rij.te_horen_sinds is None:
        return None
    hoe, wie = bereik(rij), "melder" if isinstance(rij, Melding) else "persoon"
    lezen = f"U leest het op {volgadres(rij)}"
    if hoe and rij.via == BereikbaarVia.SMS:
        return MetDeHand(f"Stuur deze sms-tekst naar {hoe}", f"{_begin(rij)} {lezen}")
    tekst = "\n\n".join([_begin(rij), *_nieuws(rij, vandaag)])
    if not hoe:
        return MetDeHand(f"Zoek op hoe u deze {wie} bereikt", tekst)
    if rij.via == BereikbaarVia.TELEFOON:
        return MetDeHand(f"Bel deze {wie}: {hoe}", tekst, nummer=hoe)
    slot = f"Heeft u een vraag? Bel ons gerust. {lezen.replace('het', 'dit ook')}"
    return MetDeHand(f"Stuur deze brief naar {hoe}", f"{tekst}\n\n{slot}")


def _begin(rij: Bericht) -> str:
    """That there is news, and not which."""
    if isinstance(rij, Melding):
        return f"Er is nieuws over uw melding {rij.nummer}."
    return "Wij hebben een antwoord voor u."


def _nieuws(rij: Bericht, vandaag: date) -> list[str]:
    """What somebody who follows it reads, and did not hear yet."""
    if isinstance(rij, Reactie):
        return [rij.antwoord] if rij.antwoord else []
    stand = Meldingstand(rij, vandaag)
    gezegd = [bericht.tekst for bericht in _niet_gehoord(rij)]
    if stand.slot:
        return [*gezegd, f"{kop_alleen(rij.hoofd.uitkomst)}: {rij.hoofd.wij_deden}"]
    return [*gezegd, " ".join([stand.zin, *stand.verder])]


def _niet_gehoord(melding: Melding) -> Iterable[Meldingbericht]:
    """What we said since a call or letter is due. Joined since then, also all that we said before where it is
    now: that is news for this reporter."""
    nieuw = Q(geschreven_op__gte=melding.te_horen_sinds)
    sinds = melding.history.filter(history_date__gte=melding.te_horen_sinds)
    if melding.samengevoegd_met and sinds.filter(history_change_reason__in=VERHUISD).exists():
        nieuw |= Q(melding=melding.samengevoegd_met)
    return Meldingbericht.objects.te_lezen_bij(melding).filter(nieuw, spreker=Spreker.GEMEENTE)
