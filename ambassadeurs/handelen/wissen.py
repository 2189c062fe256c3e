"""Wiping somebody: one transaction over all that we hold, with the proof and the receipt.

What an employee wrote for everybody stays; the proof search tells where a name still stands in it. What
somebody scored stays in the plan, under a code that is nobody's any more.
"""

import shutil
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.db.models import Model
from django.utils.timezone import localdate
from django_q.models import OrmQ, Task

from ambassadeurs.codes import maak_beoordelaar_code
from ambassadeurs.handelen.losmaken import WAAROM, wis_melding
from ambassadeurs.handelen.sessies import beeindig
from ambassadeurs.handelen.sessies import vergeet as vergeet_in_sessies
from ambassadeurs.handelen.spoor import eigen_rijen, maak_spoor_leeg, wis_spoor
from ambassadeurs.models import (
    BereikbaarVia,
    Melding,
    Netwerkrol,
    NetwerkrolStatus,
    Oproep,
    Persoon,
    Toestemming,
)
from ambassadeurs.privacy import gewist
from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.bewijs import Woorden, woorden_van, zoek
from ambassadeurs.privacy.inzagemappen import mappen_van
from ambassadeurs.privacy.treffers import Treffer
from ambassadeurs.privacy.van_een_persoon import PER_LABEL
from inclusie import logboek
from inclusie.accounts.handelen import wis as wis_account
from inclusie.accounts.models import User
from inclusie.concepten.models import Formulierconcept
from inclusie.database import vergeet_op_schijf
from inclusie.history import bewaar, teken
from inclusie.post.models import Mail

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
    # Whoever read until now read the old words, and kept them.
    transaction.on_commit(caches["paginas"].clear, robust=True)
    transaction.on_commit(vergeet_op_schijf, robust=True)
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
    # All is found before the first goes: an address leads to mails, and is gone after.
    rijen = {label: PER_LABEL[label].die_gaan(wie) for label in WISWIJZEN}
    aantallen = {"browsers die een code onthielden": _vergeet_in_browsers(wie, woorden, hand["door"])}
    for label, wijze in WISWIJZEN.items():
        aantallen[PER_LABEL[label].gaat] = sum(bool(wijze(rij, woorden, **hand)) for rij in rijen[label])
    aantallen["wachtende opdrachten"] = _wis_opdrachten(woorden, **hand)
    aantallen["teksten van anderen die nog niet bewaard zijn"] = _wis_concepten(woorden, **hand)
    resten = _vergeet_tellingen(zoek(woorden))
    if spoor:
        aantallen["regels in de geschiedenis"] = maak_spoor_leeg(resten, woorden, eigen, at=hand["at"])
        resten = zoek(woorden)
    return Uitkomst(aantallen, resten)


def _vergeet_in_browsers(wie: Betrokkene, woorden: Woorden, door) -> int:
    """Before the codes change: by these each browser remembers a report."""
    return vergeet_in_sessies([*wie.meldingen, *wie.concepten]) + beeindig(woorden, door=door)


def _wis_opdrachten(woorden: Woorden, **hand) -> int:
    """Jobs that wait or that failed, when what they were asked holds an address."""
    wacht = [rij for rij in OrmQ.objects.all() if woorden.zeker_in(str(rij.task))]
    mislukt = [rij for rij in Task.objects.all() if woorden.zeker_in(f"{rij.args} {rij.kwargs} {rij.result}")]
    return sum(_weg(rij, woorden, **hand) for rij in (*wacht, *mislukt))


def _wis_concepten(woorden: Woorden, **hand) -> int:
    """What an employee was typing about them, and did not save."""
    over_hen = [
        rij
        for rij in Formulierconcept.objects.all()
        if woorden.zeker_in(" ".join([rij.titel, rij.vraag, *chain(*rij.getypt.values())]))
    ]
    return sum(_weg(rij, woorden, **hand) for rij in over_hen)


def _vergeet_tellingen(gevonden: list[Treffer]) -> list[Treffer]:
    """What is counted or remembered for a while under words of them; how often others tried stays counted.
    It is in the database, so it comes back when this is taken back. Return what stands elsewhere."""
    hier = [treffer for treffer in gevonden if treffer.tabel == settings.CACHES["default"]["LOCATION"]]
    # A key stands there behind its prefix and its version.
    caches["default"].delete_many({sleutel.split(":", 2)[2] for treffer in hier for sleutel in treffer.pks})
    return [treffer for treffer in gevonden if treffer not in hier]


def _wis_bestanden(mappen: list[Path]) -> int:
    """Outside the database: pages that are kept to be quick, and the files of an earlier `inzage`."""
    caches["paginas"].clear()
    for map_ in mappen:
        shutil.rmtree(map_)
    return len(mappen)


# ---- how one row goes; each answers whether it did anything


def _weg(rij: Model, woorden: Woorden, *, door, at: datetime) -> bool:
    teken(rij, door=door, at=at, reden=WAAROM)
    rij.delete()
    return True


def _wis_melding(melding: Melding, woorden: Woorden, **hand) -> bool:
    # One of them may have let go of another.
    melding.refresh_from_db()
    return wis_melding(melding, woorden, **hand)


def _wis_rol(rol: Netwerkrol, woorden: Woorden, *, door, at: datetime) -> bool:
    """That there was a role, from when to when, stays as a count; what it was about does not."""
    rol.functie = rol.motivatie = rol.profieltekst = rol.vergoeding_afspraak = ""
    rol.profiel_openbaar, rol.opvolgen_voor = False, None
    if rol.status != NetwerkrolStatus.GESTOPT:
        dag = localdate(at)
        rol.status, rol.tot = NetwerkrolStatus.GESTOPT, max(dag, rol.van or dag)
    return bewaar(rol, door=door, at=at, relaties={"themas": [], "domeinen": []})


def _wis_oproep(oproep: Oproep, woorden: Woorden, *, door, at: datetime) -> bool:
    """A proposal that nobody read but us: its words go, from the trail as well."""
    sleutel = oproep.pk
    _weg(oproep, woorden, door=door, at=at)
    wis_spoor(Oproep, sleutel, at=at)
    return True


def _trek_in(rij: Toestemming, woorden: Woorden, *, door, at: datetime) -> bool:
    """It becomes a receipt: for what, given when, ended when; of nobody."""
    if rij.ingetrokken_op:
        return False
    rij.ingetrokken_op = max(at, rij.gegeven_op)
    return bewaar(rij, door=door, at=at)


def _wis_mail(mail: Mail, woorden: Woorden, **hand) -> int:
    """What still waits is not sent."""
    return Mail.objects.filter(pk=mail.pk).vergeet()


def _wis_persoon(persoon: Persoon, woorden: Woorden, *, door, at: datetime) -> bool:
    if persoon.gewist_op:
        return False
    persoon.naam, persoon.weergavenaam = GEWIST, ""
    persoon.email = persoon.telefoon = persoon.adres = ""
    persoon.bereikbaar_via, persoon.account = BereikbaarVia.MAIL, None
    # The scores keep their code; from now on it is nobody's.
    persoon.beoordelaar_code, persoon.gewist_op = maak_beoordelaar_code(), at
    return bewaar(persoon, door=door, at=at)


def _wis_account(account: User, woorden: Woorden, *, door, at: datetime) -> bool:
    return wis_account(account, door=door, at=at)


# Table of VAN_EEN_PERSOON -> how one row of it goes. In this order: a row goes before what it hangs on.
WISWIJZEN = {
    "ambassadeurs.Melding": _wis_melding,
    "ambassadeurs.Reactie": _weg,
    "ambassadeurs.Meldconcept": _weg,
    "concepten.Formulierconcept": _weg,
    "ambassadeurs.Betrokkenheid": _weg,
    "ambassadeurs.Netwerkrol": _wis_rol,
    "ambassadeurs.Verhaal": _weg,
    "ambassadeurs.Oproep": _wis_oproep,
    "ambassadeurs.Toestemming": _trek_in,
    "ambassadeurs.Namens": _weg,
    "ambassadeurs.Meetverzoek": _weg,
    "agenda.Berichtlink": _weg,
    # Those that did not go with what they were of.
    "ambassadeurs.Bestand": _weg,
    "accounts.Inloglink": _weg,
    "accounts.Herstelcode": _weg,
    "post.Mail": _wis_mail,
    "ambassadeurs.Persoon": _wis_persoon,
    "accounts.User": _wis_account,
}
