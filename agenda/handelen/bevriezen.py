"""Freezing a plan as the next version of its chain: nobody may have come in between, and with VIER_OGEN
somebody else agreed. Which version that is, the acts on a plan say (`vaststellen`)."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django_q.tasks import async_task

from agenda import woorden
from agenda.models import Jaarplan, Planversie, VersieSoort, canoniek
from agenda.voorstel import afdruk, maak_document
from inclusie.accounts.models import User
from inclusie.spoor import anker
from inclusie.tijd import eis_niet_later
from inclusie.wachtrij import ZWAAR


class Ingehaald(Exception):
    """Somebody else published, or changed the plan, in between; `versie` is what is newest now."""

    def __init__(self, versie: Planversie | None):
        super().__init__(f"de nieuwste versie is nu {versie.nummer if versie else 'geen'}")
        self.versie = versie


class TweedeNodig(ValidationError):
    """Nothing stops this act but that nobody else agreed: with VIER_OGEN what becomes public takes two."""

    def __init__(self):
        super().__init__("Iemand anders geeft eerst akkoord. Vraag dat aan.")


def volgend_nummer(vorig: str | None, soort: str) -> str:
    """concept: 0.n while nothing was adopted; vastgesteld: n.0; every other: n.m+1."""
    groot, klein = (int(deel) for deel in (vorig or "0.0").split("."))
    if soort == VersieSoort.VASTGESTELD:
        return f"{groot + 1}.0"
    return f"{groot}.{klein + 1}"


def eis_nieuwste(jaarplan: Jaarplan, gezien: str | None) -> Planversie | None:
    """The newest version, when that is the one that was seen."""
    vorige = jaarplan.versies.nieuwste()
    if gezien is not None and gezien != (vorige.hash if vorige else ""):
        raise Ingehaald(vorige)
    return vorige


@dataclass(frozen=True)
class Zicht:
    """What was seen before publishing, and whose eyes those were.

    inhoud_gezien: the `afdruk` of the document that was seen; another content by now is Ingehaald.
    dag_gezien: the day of that document, when it is not today.
    plan_gezien: the plan's own row as it was seen, when the act changes that row itself.
    gevraagd_door: who asked it, when somebody else agrees.
    voor_vier_ogen: this was made public before VIER_OGEN was set: the demo tells what happened then.
    """

    inhoud_gezien: str | None = None
    dag_gezien: date | None = None
    plan_gezien: Jaarplan | None = None
    gevraagd_door: User | None = None
    voor_vier_ogen: bool = False


def bevries(
    jaarplan: Jaarplan, vorige: Planversie | None, kop: dict, zicht: Zicht, *, door, at: datetime
) -> Planversie:
    """The document of the peildatum as the next version, when the plan is what was seen."""
    vandaag = localdate(at)
    _eis_peildatum(kop["peildatum"], vorige, vandaag)
    if not kop["reden"].strip():
        raise ValidationError({"reden": "Schrijf op waarom u deze versie openbaar maakt."})
    document = maak_document(jaarplan, kop["peildatum"])
    # Built after what is frozen: a change that got into that is in this too, also between two statements.
    nu = maak_document(zicht.plan_gezien or jaarplan, zicht.dag_gezien or vandaag)
    if zicht.inhoud_gezien not in (None, afdruk(nu)):
        raise Ingehaald(vorige)
    # Last, so that who asks for agreement knows that nothing else is in the way.
    if _vraagt_twee(kop, zicht) and zicht.gevraagd_door in (None, door):
        raise TweedeNodig
    if zicht.gevraagd_door:
        functies = f"{functie_van(zicht.gevraagd_door)}, met akkoord van {functie_van(door)}"
        kop |= {"functie": functies[:120]}
    return _leg_vast(jaarplan, vorige, document, kop, door=door, at=at)


def _vraagt_twee(kop: dict, zicht: Zicht) -> bool:
    return settings.VIER_OGEN and kop["openbaar"] and not zicht.voor_vier_ogen


def _eis_peildatum(peildatum: date, vorige: Planversie | None, vandaag: date) -> None:
    """Figures never run backwards: a later version is of the same day or a later one."""
    eis_niet_later(peildatum, vandaag, veld="peildatum")
    if vorige and peildatum < vorige.peildatum:
        dag = woorden.datum(vorige.peildatum)
        raise ValidationError({"peildatum": f"Versie {vorige.nummer} is van {dag}. Kies die dag of later."})


def peildatum_na(dag: date, vorige: Planversie | None) -> date:
    """The day of what is decided on, or that of a version which was published after it."""
    return max(dag, vorige.peildatum) if vorige else dag


def functie_van(user) -> str:
    return user.functie or user.get_rol_display()


def _leg_vast(
    jaarplan: Jaarplan, vorige: Planversie | None, document: dict, kop: dict, *, door, at: datetime
) -> Planversie:
    """The next link of the chain, and the jobs for its PDF and its mail in the same transaction."""
    versie = Planversie(
        jaarplan=jaarplan,
        nummer=volgend_nummer(vorige.nummer if vorige else None, kop["soort"]),
        gemaakt_door=door,
        gemaakt_op=at,
        inhoud=canoniek(document),
        vorige_hash=vorige.hash if vorige else "",
        **{"functie": functie_van(door)} | kop | {"reden": kop["reden"].strip()},
    )
    versie.hash = versie.bereken_hash()
    versie.full_clean()
    versie.save()
    async_task("agenda.taken.maak_pdf", versie.pk, cluster=ZWAAR)
    if versie.openbaar:
        async_task("agenda.versiemail.meld_versie", versie.pk)
    # Outside the database too, so a version that is taken out is missed. The night adds what this could not.
    transaction.on_commit(partial(anker.noteer, [versie.ankerregel()]), robust=True)
    return versie
