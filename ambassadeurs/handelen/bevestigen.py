"""The mail that says that a report is in: its number and the address to follow it, no word of the report."""

from ambassadeurs.handelen.bericht_geven import bereik, feiten, postsleutel
from ambassadeurs.models import AntwoordVia, Melding
from inclusie.post.sturen import stuur
from inclusie.woorden import dag_zonder_jaar

SJABLOON = "ambassadeurs/mail/melding_binnen"


def bevestig(melding: Melding) -> bool:
    """In the transaction that made the report, for who wants to hear from us by mail."""
    aan = bereik(melding)
    if melding.antwoord_via != AntwoordVia.MAIL or not aan:
        return False
    context = feiten(melding) | {"termijn": dag_zonder_jaar(melding.termijn)}
    return stuur(aan, SJABLOON, context, voor=postsleutel(melding), kenmerk=f"binnen:{melding.pk}")
