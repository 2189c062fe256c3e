"""How somebody hears that their reaction has an answer: a mail that says where to read it, or by hand.

Only after an employee answered: then the address is that of somebody who is waiting for us. A mail holds no
word of what was said, and no name.
"""

from django.conf import settings
from django.urls import reverse

from agenda.models import Gemeente
from ambassadeurs.handelen.bericht_geven import MetDeHand
from ambassadeurs.models import BereikbaarVia, Reactie
from inclusie.post.sturen import stuur

SJABLOON = "ambassadeurs/mail/reactie_antwoord"


def laat_antwoord_horen(reactie: Reactie) -> None:
    """Mail who wants a mail, in the caller's transaction."""
    if reactie.bereikbaar_via == BereikbaarVia.MAIL and reactie.contact:
        stuur(reactie.contact, SJABLOON, feiten(reactie), voor=postsleutel(reactie))


def postsleutel(reactie: Reactie) -> str:
    """By which the outbox knows whose mail it is; nobody has to say who they are."""
    return f"persoon:{reactie.persoon_id}" if reactie.persoon_id else f"reactie:{reactie.pk}"


def feiten(reactie: Reactie) -> dict:
    return {"gemeente": str(Gemeente.objects.first() or ""), "volgen": volgadres(reactie)}


def volgadres(reactie: Reactie) -> str:
    return settings.PUBLIC_URL + reverse("reactie_volgen", args=[reactie.code])


def met_de_hand(reactie: Reactie) -> MetDeHand | None:
    """What an employee does for who wants no mail; nothing for who left no number or address."""
    hoe = reactie.contact
    if not hoe:
        return None
    lezen = f"Wij hebben een antwoord voor u. U leest het op {volgadres(reactie)}"
    if reactie.bereikbaar_via == BereikbaarVia.TELEFOON:
        return MetDeHand(f"Bel {hoe}", "Wij hebben een antwoord voor u. Lees het antwoord voor.", nummer=hoe)
    if reactie.bereikbaar_via == BereikbaarVia.SMS:
        return MetDeHand(f"Stuur deze sms-tekst naar {hoe}", lezen)
    if reactie.bereikbaar_via == BereikbaarVia.BRIEF:
        return MetDeHand(f"Stuur deze brief naar {hoe}", f"{lezen} Heeft u een vraag? Bel ons gerust.")
    return None
