"""Wiping somebody: one transaction over all that we hold, with the proof and the receipt.

What an employee wrote for everybody stays; the proof search tells where a name still stands in it. What
somebody scored stays in the plan, under a code that is nobody's any more.
"""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.cache import caches
from django.db import transaction
from django.utils.timezone import localdate
from django_q.models import OrmQ, Task

from ambassadeurs import gewist
from ambassadeurs.betrokkene import Betrokkene
from ambassadeurs.bewijs import Woorden, woorden_van, zoek
from ambassadeurs.codes import maak_beoordelaar_code
from ambassadeurs.handelen.losmaken import WAAROM, wis_melding
from ambassadeurs.handelen.sessies import beeindig
from ambassadeurs.handelen.sessies import vergeet as vergeet_in_sessies
from ambassadeurs.handelen.spoor import eigen_rijen, maak_spoor_leeg
from ambassadeurs.inzagemappen import mappen_van
from ambassadeurs.models import BereikbaarVia, Netwerkrol, NetwerkrolStatus, Toestemming
from ambassadeurs.treffers import Treffer
from inclusie import logboek
from inclusie.accounts.handelen import wis as wis_account
from inclusie.history import bewaar, teken

GEWIST = "Gewist"


@dataclass(frozen=True)
class Uitkomst:
    """How many of what went, and where something still stands."""

    aantallen: dict[str, int]
    resten: list[Treffer]


@transaction.atomic
def wis(
    wie: Betrokkene,
    *,
    door,
    at: datetime,
    ook: tuple[str, ...] = (),
    spoor: bool = False,
    bon: bool = True,
) -> Uitkomst:
    """Wipe somebody. A second time does nothing.

    ook: other words to look for, such as a nickname. spoor: take them out of the trail of our own tables too.
    """
    # Of whom it is, is asked before nobody knows it any more.
    regel, mappen = gewist.bon(wie, at), mappen_van(wie)
    uitkomst = _wis_rijen(wie, ook, spoor, door=door, at=at)
    aantal = _wis_bestanden(mappen)
    if bon and any(uitkomst.aantallen.values()):
        gewist.noteer(regel)
    over = any(not rest.is_contact for rest in uitkomst.resten)
    resultaat = "er staat nog iets" if over else "gelukt"
    logboek.meld("persoon gewist", wat=f"persoon {wie.nummer}", resultaat=resultaat, door=door)
    return Uitkomst(uitkomst.aantallen | {"bestanden van een inzage": aantal}, uitkomst.resten)


def toon(wie: Betrokkene, *, door, at: datetime, ook: tuple[str, ...] = (), spoor: bool = False) -> Uitkomst:
    """What `wis` would do, and what it would find left: it is done, and taken back."""
    with transaction.atomic():
        uitkomst = _wis_rijen(wie, ook, spoor, door=door, at=at)
        transaction.set_rollback(True)
    return uitkomst


@transaction.atomic
def _wis_rijen(wie: Betrokkene, ook: tuple[str, ...], spoor: bool, **hand) -> Uitkomst:
    woorden, eigen = woorden_van(wie, ook), eigen_rijen(wie)
    aantallen = {wat: stap(wie, woorden, **hand) for wat, stap in STAPPEN.items()}
    # In the database, so it comes back when this is taken back.
    caches["default"].clear()
    resten = zoek(woorden)
    if spoor:
        aantallen["regels in de geschiedenis"] = maak_spoor_leeg(resten, woorden, eigen, at=hand["at"])
        resten = zoek(woorden)
    return Uitkomst(aantallen, resten)


# ---- the steps: each answers how many it did


def _browsers(wie: Betrokkene, woorden: Woorden, *, door, at: datetime) -> int:
    """Before the codes change: by these each browser remembers a report."""
    return vergeet_in_sessies([*wie.meldingen, *wie.concepten]) + beeindig(woorden, door=door)


def _meldingen(wie: Betrokkene, woorden: Woorden, **hand) -> int:
    aantal = 0
    for melding in wie.meldingen:
        # One of them may have let go of another.
        melding.refresh_from_db()
        aantal += wis_melding(melding, woorden, **hand)
    return aantal


def _reacties(wie: Betrokkene, woorden: Woorden, **hand) -> int:
    return _weg(wie.reacties, **hand)


def _concepten(wie: Betrokkene, woorden: Woorden, **hand) -> int:
    """What is not sent in yet."""
    return _weg(wie.concepten, **hand)


def _rollen(wie: Betrokkene, woorden: Woorden, **hand) -> int:
    return sum(_wis_rol(rol, **hand) for rol in wie.rollen)


def _wis_rol(rol: Netwerkrol, *, door, at: datetime) -> bool:
    """That there was a role, from when to when, stays as a count; what it was about does not."""
    _weg(rol.acties.all(), door=door, at=at)
    rol.functie = rol.motivatie = rol.profieltekst = rol.vergoeding_afspraak = ""
    rol.profiel_openbaar, rol.opvolgen_voor = False, None
    if rol.status != NetwerkrolStatus.GESTOPT:
        dag = localdate(at)
        rol.status, rol.tot = NetwerkrolStatus.GESTOPT, max(dag, rol.van or dag)
    return bewaar(rol, door=door, at=at, relaties={"themas": [], "domeinen": []})


def _verhalen(wie: Betrokkene, woorden: Woorden, **hand) -> int:
    return _weg(wie.verhalen, **hand)


def _toestemmingen(wie: Betrokkene, woorden: Woorden, **hand) -> int:
    """They become receipts: for what, given when, ended when; of nobody."""
    if wie.persoon is None:
        return 0
    rijen = Toestemming.objects.geldig().filter(persoon=wie.persoon)
    return sum(_trek_in(rij, **hand) for rij in rijen)


def _trek_in(rij: Toestemming, *, door, at: datetime) -> bool:
    rij.ingetrokken_op = max(at, rij.gegeven_op)
    return bewaar(rij, door=door, at=at)


def _verzoeken(wie: Betrokkene, woorden: Woorden, **hand) -> int:
    """What we asked of this person, and who typed for whom."""
    if wie.persoon is None:
        return 0
    hulp = [*wie.persoon.helpt.all(), *wie.persoon.helpers.all()]
    return _weg([*wie.persoon.meetverzoeken.all(), *hulp, *wie.berichtlinks], **hand)


def _persoon(wie: Betrokkene, woorden: Woorden, *, door, at: datetime) -> int:
    persoon = wie.persoon
    if persoon is None or persoon.gewist_op:
        return 0
    persoon.bestanden.all().delete()
    persoon.klaargezet.all().delete()
    persoon.naam, persoon.weergavenaam = GEWIST, ""
    persoon.email = persoon.telefoon = persoon.adres = ""
    persoon.bereikbaar_via, persoon.account = BereikbaarVia.MAIL, None
    # The scores keep their code; from now on it is nobody's.
    persoon.beoordelaar_code, persoon.gewist_op = maak_beoordelaar_code(), at
    return int(bewaar(persoon, door=door, at=at))


def _account(wie: Betrokkene, woorden: Woorden, *, door, at: datetime) -> int:
    return int(wie.account is not None and wis_account(wie.account, door=door, at=at))


def _post(wie: Betrokkene, woorden: Woorden, **hand) -> int:
    """What still waits is not sent."""
    return wie.mails.vergeet()


def _wachtrij(wie: Betrokkene, woorden: Woorden, **hand) -> int:
    """Jobs that wait or that failed, when what they were asked holds an address."""
    wacht = [rij for rij in OrmQ.objects.all() if woorden.zeker_in(str(rij.task))]
    mislukt = [rij for rij in Task.objects.all() if woorden.zeker_in(f"{rij.args} {rij.kwargs} {rij.result}")]
    return _weg([*wacht, *mislukt], **hand)


def _wis_bestanden(mappen: list[Path]) -> int:
    """Outside the database: pages that are kept to be quick, and the files of an earlier `inzage`."""
    caches["paginas"].clear()
    for map_ in mappen:
        shutil.rmtree(map_)
    return len(mappen)


# In this order: a row goes before what it hangs on.
STAPPEN = {
    "browsers die een code onthielden": _browsers,
    "meldingen": _meldingen,
    "reacties": _reacties,
    "meldingen die nog niet klaar waren": _concepten,
    "rollen": _rollen,
    "verhalen": _verhalen,
    "toestemmingen": _toestemmingen,
    "vragen en hulp": _verzoeken,
    "mails": _post,
    "wachtende opdrachten": _wachtrij,
    "persoon": _persoon,
    "account": _account,
}


def _weg(rijen, *, door, at: datetime) -> int:
    rijen = list(rijen)
    for rij in rijen:
        teken(rij, door=door, at=at, reden=WAAROM)
        rij.delete()
    return len(rijen)
