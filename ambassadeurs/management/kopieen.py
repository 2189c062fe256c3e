"""What the commands for copies share: which versions there are, and what must follow when rows came back.

Before anybody can log in, that is.
"""

import contextlib
import sqlite3

from django.core.cache import caches
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from agenda.models import Planversie
from ambassadeurs.handelen.opnieuw_wissen import wis_opnieuw
from ambassadeurs.management.resten import meld_anderen, meld_resten
from ambassadeurs.privacy import gewist
from inclusie.accounts.aanmeldingen import stop_alle
from inclusie.database import in_een_zin, openstaande_migraties
from inclusie.kopie import KopieFout
from inclusie.spoor import anker
from inclusie.systeemfout import in_woorden
from inclusie.tijd import nu

KLOPT_NIET = (
    "De gegevens zijn terug, en de controle vond iets. Is deze kopie ouder dan het anker?"
    ' Dan klopt dat: lees de zinnen hierboven, en doe controleer --aanvaard "REDEN".'
)
GEEN_ANKER = (
    "De gegevens zijn terug, maar er is hier geen anker.jsonl. Zet dat van het oude portaal in de datamap, of"
    ' begin opnieuw met: manage.py controleer --aanvaard "REDEN".'
)
GEEN_LIJST = (
    "Er is hier geen gewist.jsonl. Is er ooit iemand gewist? Zet die lijst terug en doe: wis --opnieuw."
)


def voortgang(command, zin: str) -> None:
    """What a command says on the way: so not in the red of an error."""
    command.stderr.write(zin, str)


@contextlib.contextmanager
def of_zeg(wat_niet: str):
    """What stands in the way, in one sentence; also when that is the machine. wat_niet: without full stop."""
    try:
        yield
    except KopieFout as fout:
        raise CommandError(str(fout)) from None
    except (OSError, sqlite3.Error) as fout:
        raise CommandError(f"{wat_niet}: {in_woorden(fout)}.") from None
    except DatabaseError as fout:
        if not (zin := in_een_zin(fout)):
            raise
        raise CommandError(f"{wat_niet}. {zin}") from None


def nieuwste_versies() -> dict[str, str]:
    """Per year the newest public version with its hash: they are also in the PDF, the feed and the mail."""
    return {
        str(versie.jaarplan.jaar): f"{versie.nummer} {versie.hash}"
        for versie in Planversie.objects.nieuwste_per_jaar()
    }


def werk_bij(meld) -> None:
    """An older copy gets the tables of today."""
    if openstaande_migraties():
        meld("Database bijwerken ...")
        call_command("migrate", interactive=False, verbosity=0)


def rond_af(meld, uit) -> None:
    """Nobody is logged in, who was wiped is wiped again, no kept page is of another world; all is proven."""
    meld(f"Aanmeldingen beëindigd: {stop_alle()}.")
    kapot = _wis_opnieuw(meld, uit)
    for naam in ("default", "paginas"):
        caches[naam].clear()
    meld("Alles nakijken ...")
    try:
        call_command("controleer")
    except CommandError:
        raise CommandError(KLOPT_NIET if anker.pad().exists() else GEEN_ANKER) from None
    if kapot:
        raise CommandError(kapot)


def _wis_opnieuw(meld, uit) -> str:
    """What is wrong with the list of who was wiped."""
    if not gewist.pad().exists():
        meld(GEEN_LIJST)
        return ""
    uitkomsten, kapot = wis_opnieuw(door=None, at=nu())
    meld(f"Opnieuw gewist: {len(uitkomsten)}.")
    resten = [rest for uitkomst in uitkomsten for rest in uitkomst.resten]
    if resten:
        meld_resten(meld_anderen(resten, uit), uit)
    return kapot
