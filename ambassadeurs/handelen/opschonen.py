"""What has been kept long enough goes: one act for each row of privacy/retention.py that has a term.

Every row goes in a transaction of its own, so nobody waits long and a stop halfway leaves nothing half. A
second time does nothing. It counts, and names nobody.
"""

import shutil
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import make_aware
from django_q.models import Task

from agenda.models import Berichtlink
from ambassadeurs.handelen.losmaken import (
    STOND_ERIN,
    maak_anderen_leeg,
    maak_leeg,
    maak_los,
    vergeet_naam,
    wis_melding,
    woorden_van_melder,
)
from ambassadeurs.handelen.sessies import vergeet as vergeet_in_sessies
from ambassadeurs.handelen.spoor import wis_spoor
from ambassadeurs.handelen.wissen import wis
from ambassadeurs.models import (
    Bestand,
    Meldconcept,
    Melding,
    NetwerkrolStatus,
    Oproep,
    Persoon,
    Reactie,
    Verhaal,
)
from ambassadeurs.permissions import NETWERK
from ambassadeurs.privacy.betrokkene import Betrokkene, van_persoon
from ambassadeurs.privacy.inzagemappen import mappen
from ambassadeurs.privacy.retention import BEWAARTERMIJNEN, jaren_voorbij, termijn
from inclusie import logboek
from inclusie.accounts.models import Inloglink, Sessie
from inclusie.concepten.models import Formulierconcept
from inclusie.database import vergeet_op_schijf
from inclusie.history import Conflict, teken
from inclusie.kopie import oefening
from inclusie.post.models import Mail, Stand
from inclusie.spoor.vergeten import laat_gaan
from inclusie.tijd import klok


def schoon_op(at: datetime, *, toon: bool = False) -> dict[str, int]:
    """Row of the table -> how many went, or would go (toon)."""
    aantallen = {}
    for rij in BEWAARTERMIJNEN:
        if rij.sleutel:
            zoek, doe = DADEN[rij.sleutel]
            aantallen[rij.sleutel] = sum(toon or _een(doe, ding, at) for ding in list(zoek(at)))
    if not toon:
        oefening.ruim_restjes()
        vergeet_op_schijf()
        logboek.meld("opgeschoond", wat=f"rijen: {sum(aantallen.values())}", resultaat="gelukt")
    return aantallen


def _een(doe: Callable, ding, at: datetime) -> bool:
    try:
        with transaction.atomic():
            return bool(doe(ding, at))
    except Conflict:
        # Somebody works on it at this hour: the next night looks again.
        return False


# ---- reports


def _meldingen(at: datetime) -> Iterable[Melding]:
    """Reported in a year that is long over, and we still know by whom."""
    wie = ~Q(naam="", contact="", namens="") | Q(persoon__isnull=False)
    wie |= Q(ingevoerd_door__rol__in=NETWERK) | Q(bestanden__isnull=False)
    return Melding.objects.filter(wie, gemeld_op__lt=jaren_voorbij(at)).distinct()


def _maak_los(melding: Melding, at: datetime) -> bool:
    """The words stay: what was only said, is kept as text. A face and a voice do not, also on the website."""
    gezegd = [tekst for tekst in melding.bestanden.values_list("transcript", flat=True) if tekst]
    if not melding.tekst and gezegd:
        melding.tekst = "\n\n".join(gezegd)[:4000]
    bestanden, _ = melding.bestanden.all().delete()
    woorden = woorden_van_melder(melding)
    waarom = STOND_ERIN if maak_leeg(melding, woorden) else ""
    maak_anderen_leeg(melding, woorden, door=None, at=at)
    maak_los(melding, door=None, at=at, ook_anders=bool(bestanden), waarom=waarom)
    vergeet_naam(melding, woorden, at=at)
    return True


def _concepten(at: datetime) -> Iterable[Meldconcept | Bestand]:
    """A report, or a photo whose form was never right."""
    grens = termijn("concepten").grens(at)
    yield from Meldconcept.objects.filter(bewaard_op__lt=grens)
    yield from Bestand.objects.klaargezet().zonder_inhoud().filter(gemaakt_op__lt=grens)


def _formulierconcepten(at: datetime) -> Iterable[Formulierconcept]:
    return Formulierconcept.objects.filter(bewaard_op__lt=termijn("formulierconcepten").grens(at))


def _weggehaald(at: datetime) -> Iterable[Melding | Oproep]:
    """A call goes after the answers to it: those have a term of their own."""
    weg = {"verwijderd_op__lt": termijn("weggehaald").grens(at)}
    # A report in which another went on is kept empty, so that the other still leads somewhere.
    for melding in Melding.objects.filter(**weg):
        if not (melding.is_gewist and melding.samengevoegd.exists()):
            yield melding
    yield from Oproep.objects.filter(**weg, reacties=None)


def _haal_weg(ding: Melding | Oproep, at: datetime) -> bool:
    if isinstance(ding, Melding):
        vergeet_in_sessies([ding])
        woorden = woorden_van_melder(ding)
        vergeet_naam(ding, woorden, at=at)
        if ding.samengevoegd.exists():
            return wis_melding(ding, woorden, door=None, at=at)
        maak_anderen_leeg(ding, woorden, door=None, at=at)
        laat_gaan(ding.berichten.all(), at=at)
    return _verwijder(ding, at)


def _verwijder_concept(ding: Meldconcept | Bestand, at: datetime) -> bool:
    if isinstance(ding, Meldconcept):
        vergeet_in_sessies([ding])
    return _verwijder(ding, at)


# ---- people


def _reacties_open(at: datetime) -> Iterable[Reactie]:
    grens = termijn("reacties_open").grens(at)
    return Reactie.objects.filter(afgehandeld_op=None, gereageerd_op__lt=grens)


def _reacties_klaar(at: datetime) -> Iterable[Reactie]:
    return Reactie.objects.filter(afgehandeld_op__lt=termijn("reacties_klaar").grens(at))


def _personen(at: datetime) -> Iterable[Persoon]:
    """Nobody of the network any more, and not for a year; but for whom the table keeps longer."""
    rij = termijn("personen")
    buiten = Persoon.objects.buiten_het_netwerk().prefetch_related("rollen", "verhalen__toestemming")
    for langer in rij.langer:
        buiten = buiten.exclude(pk__in=getattr(Persoon.objects, langer.vraag)().values("pk"))
    return (persoon for persoon in buiten if _uit_het_netwerk(persoon) < rij.grens(at))


def _uit_het_netwerk(persoon: Persoon) -> datetime:
    """Since when: the end of the last role, or of the last story. Without a role that ended: when something
    last happened to the person."""
    rollen, einden = list(persoon.rollen.all()), [_einde_van(verhaal) for verhaal in persoon.verhalen.all()]
    if rollen and all(rol.status == NetwerkrolStatus.GESTOPT for rol in rollen):
        dag_erna = max(rol.tot for rol in rollen) + timedelta(days=1)
        return max([make_aware(datetime(dag_erna.year, dag_erna.month, dag_erna.day)), *einden])
    return max([*einden, *(_laatst(rij) for rij in [persoon, *rollen])])


def _einde_van(verhaal: Verhaal) -> datetime:
    """Since when it may not be shown: by an act on the story, or by the consent that was taken back."""
    terug = verhaal.toestemming.ingetrokken_op if verhaal.toestemming else None
    return max(_laatst(verhaal), terug) if terug else _laatst(verhaal)


def _laatst(rij) -> datetime:
    return rij.history.latest().history_date


def _wis_persoon(persoon: Persoon, at: datetime) -> bool:
    """Reports keep their words, as every report."""
    wie = van_persoon(persoon)
    for melding in wie.meldingen:
        _maak_los(melding, at)
    wis(Betrokkene(persoon, wie.account, [], wie.reacties), door=None, at=at, bon=False)
    return True


# ---- what the machine keeps


def _links(at: datetime) -> Iterable[Inloglink | Berichtlink]:
    """By the earlier of the two clocks: in a demo one of them stands still."""
    grens = termijn("links").grens(min(at, klok(at)))
    yield from Inloglink.objects.filter(geldig_tot__lt=grens)
    yield from Berichtlink.objects.filter(geldig_tot__lt=grens)


def _post(at: datetime) -> Iterable[Mail]:
    grens = termijn("post").grens(klok(at))
    return Mail.objects.exclude(aan="").exclude(stand=Stand.WACHT).filter(gemaakt_op__lte=grens).only("pk")


def _maak_mail_leeg(mail: Mail, at: datetime) -> int:
    return Mail.objects.filter(pk=mail.pk).ruim_op(klok(at))


def _sessies(at: datetime) -> Iterable[Sessie]:
    return Sessie.objects.voorbij(klok(at))


def _opdrachten(at: datetime) -> Iterable[Task]:
    return Task.objects.filter(stopped__lt=termijn("opdrachten").grens(klok(at)))


def _inzage(at: datetime) -> list:
    grens = termijn("inzage").grens(klok(at)).timestamp()
    return [map_ for map_ in mappen() if map_.stat().st_mtime < grens]


def _verwijder(ding, at: datetime) -> bool:
    model, sleutel = type(ding), ding.pk
    teken(ding, door=None, at=at, reden=WAAROM_TERMIJN)
    ding.delete()
    wis_spoor(model, sleutel, at=at)
    return True


def _wis_map(map_, at: datetime) -> bool:
    shutil.rmtree(map_)
    return True


WAAROM_TERMIJN = "Lang genoeg bewaard."
# Row of the table -> what has been kept long enough, and what is done with each.
DADEN: dict[str, tuple[Callable, Callable]] = {
    "meldingen": (_meldingen, _maak_los),
    "concepten": (_concepten, _verwijder_concept),
    "formulierconcepten": (_formulierconcepten, _verwijder),
    "reacties_open": (_reacties_open, _verwijder),
    "reacties_klaar": (_reacties_klaar, _verwijder),
    "personen": (_personen, _wis_persoon),
    "weggehaald": (_weggehaald, _haal_weg),
    "post": (_post, _maak_mail_leeg),
    "links": (_links, _verwijder),
    "sessies": (_sessies, _verwijder),
    "opdrachten": (_opdrachten, _verwijder),
    "inzage": (_inzage, _wis_map),
}
