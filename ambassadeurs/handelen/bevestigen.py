"""The mail that says that a report is in: its number and the address to follow it, no word of the report.

Whoever reports something may type the address of anybody. So the mail holds nothing that a stranger could
make us say, one address gets few of them in a day, and one place begins few reports in an hour
(`melding_begin` in the settings). It is worth that: somebody keeps the code without writing it down.
"""

from datetime import datetime, timedelta

from ambassadeurs.handelen.bericht_geven import bereik, feiten, wiens
from ambassadeurs.models import AntwoordVia, Melding
from inclusie.post.models import Mail
from inclusie.post.soorten import soort_van
from inclusie.post.sturen import stuur
from inclusie.tijd import klok
from inclusie.woorden import dag_zonder_jaar

SJABLOON = "ambassadeurs/mail/melding_binnen"
PER_DAG = 3


def bevestig(melding: Melding, *, at: datetime) -> bool:
    """In the transaction that made the report, for who wants to hear from us by mail."""
    aan = bereik(melding)
    if melding.antwoord_via != AntwoordVia.MAIL or not aan or _is_genoeg(melding, at):
        return False
    context = feiten(melding) | {"termijn": dag_zonder_jaar(melding.termijn)}
    return stuur(aan, SJABLOON, context, voor=wiens(melding), kenmerk=_kenmerk(melding))


def is_bevestigd(melding: Melding) -> bool:
    return Mail.objects.filter(voor=wiens(melding), kenmerk=_kenmerk(melding)).exists()


def _kenmerk(melding: Melding) -> str:
    return f"binnen:{melding.pk}"


def _is_genoeg(melding: Melding, at: datetime) -> bool:
    """Of an address that was typed; that of a person of ours is known. By the clock of the outbox."""
    if not melding.contact:
        return False
    een_dag = klok(at) - timedelta(days=1)
    return Mail.objects.naar(melding.contact, soort_van(SJABLOON).naam, sinds=een_dag).count() >= PER_DAG
