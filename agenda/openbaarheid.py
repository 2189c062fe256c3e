"""What is public of a plan and what is not, in numbers and in words: the same sentence on every page.

To know it, the plan is built and compared with the newest public version. That answer is kept under a stamp
over everything that can be edited: another world has another stamp, so an old answer is never given.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from django.apps import apps
from django.conf import settings
from django.core.cache import cache as bewaarplaats
from django.db import connection

from agenda import woorden
from agenda.controle_publicatie import Buiten, buiten_zinnen
from agenda.lezen.knipsel import knip
from agenda.models import Jaarplan, Planversie
from agenda.plandocument import build
from agenda.verschil import count, difference
from agenda.voorstel import blijft_buiten, kan_vanzelf
from inclusie.models import Bewerkbaar

EEN_DAG = 24 * 60 * 60


@dataclass(frozen=True)
class Openbaarheid:
    """versie: the newest public one, without its content. aantal: of changes since; 0 without a version.

    anders: the codes of the actions that readers would see otherwise when the plan was published now.
    straks: what they would see of those then, for the story of an action; nothing without a version.
    is_nieuws: every change is news that may become public without anybody's click.
    """

    jaarplan: Jaarplan
    versie: Planversie | None
    aantal: int
    anders: frozenset[str]
    buiten: list[Buiten]
    straks: dict = field(default_factory=dict)
    is_nieuws: bool = False

    @property
    def openbaar_zin(self) -> str:
        if self.versie is None:
            return "Nog niets van dit plan is openbaar."
        return f"Openbaar is versie {self.versie.nummer} van {woorden.datum(self.versie.peildatum)}."

    @property
    def nieuw_zin(self) -> str:
        """Without a full stop: it is also the text of a link."""
        return self._nieuw("U heeft")

    @property
    def nieuw_lezer(self) -> str:
        """The same for who may not edit the plan."""
        return self._nieuw("Er is" if self.aantal == 1 else "Er zijn")

    def _nieuw(self, begin: str) -> str:
        if not self.aantal:
            return ""
        if self.aantal == 1:
            return f"{begin} 1 verandering die nog niet openbaar is"
        return f"{begin} {woorden.getal(self.aantal)} veranderingen die nog niet openbaar zijn"

    @property
    def vanzelf_zin(self) -> str:
        """Whether the night makes the changes public, when the plan asks that."""
        if not (self.aantal and self.jaarplan.publiceert_voortgang and self.jaarplan.vastgesteld_op):
            return ""
        if settings.VIER_OGEN:
            return "Dit wordt niet vanzelf openbaar. Iemand anders geeft eerst akkoord."
        if self.is_nieuws:
            return "Dit nieuws wordt vannacht vanzelf openbaar."
        return "Dit wordt niet vanzelf openbaar. Er is meer veranderd dan de voortgang."

    @property
    def rest_zin(self) -> str:
        return self._rest("u schreef")

    @property
    def rest_lezer(self) -> str:
        return self._rest("wij schreven")

    def _rest(self, wie_schreef: str) -> str:
        if self.versie is None or not self.jaarplan.is_bewerkbaar:
            return ""
        if self.buiten:
            return " ".join(buiten_zinnen(self.buiten))
        return "" if self.aantal else f"Alles wat {wie_schreef} is openbaar."


def openbaarheid(jaarplan: Jaarplan, vandaag: date) -> Openbaarheid:
    versie = jaarplan.versies.openbaar().zonder_inhoud().nieuwste()
    if not jaarplan.is_bewerkbaar:
        # In the archive nothing waits: what is not public by now never will be.
        return Openbaarheid(jaarplan, versie, 0, frozenset(), [])
    return _met_wat_bekend_is([(jaarplan, versie)], vandaag)[0]


def openbaarheden(vandaag: date) -> list[Openbaarheid]:
    """Of every plan that is still worked on."""
    versies = {versie.jaarplan_id: versie for versie in Planversie.objects.openbaar().nieuwste_per_jaar()}
    plannen = Jaarplan.objects.lopend().select_related("agenda")
    return _met_wat_bekend_is([(plan, versies.get(plan.pk)) for plan in plannen], vandaag)


def _met_wat_bekend_is(paren: list[tuple[Jaarplan, Planversie | None]], vandaag: date) -> list[Openbaarheid]:
    """The stamp is taken first: what changes meanwhile has another one, and so another answer."""
    stempel = _stempel()
    sleutels = {plan.pk: _sleutel(plan, versie, vandaag, stempel) for plan, versie in paren}
    bekend = bewaarplaats.get_many(sleutels.values())
    uit = []
    for plan, versie in paren:
        antwoord = bekend.get(sleutels[plan.pk])
        if antwoord is None:
            antwoord = _reken(plan, versie, vandaag)
            bewaarplaats.set(sleutels[plan.pk], antwoord, EEN_DAG)
        uit.append(Openbaarheid(plan, versie, *antwoord))
    return uit


def _reken(plan: Jaarplan, versie: Planversie | None, vandaag: date) -> tuple:
    """Everything that Openbaarheid says beside the plan and its version."""
    openbaar = versie.document if versie else None
    straks = build(plan, vandaag, openbaar)
    was, wordt = _acties(openbaar), _acties(straks)
    anders = frozenset(code for code in was.keys() | wordt.keys() if was.get(code) != wordt.get(code))
    if openbaar is None:
        return 0, anders, blijft_buiten(plan), {}, False
    verschil = difference(openbaar, straks)
    return count(verschil), anders, blijft_buiten(plan), knip(straks, anders), kan_vanzelf(verschil)


def _acties(document: dict | None) -> dict[str, tuple[str, dict]]:
    """Each action with the goal it hangs under. Older versions do not know on which day it began."""
    doelen = document["doelen"] if document else []
    return {
        actie["code"]: (doel["code"], actie | {"begonnen_op": None})
        for doel in doelen
        for actie in doel["acties"]
    }


def _sleutel(plan: Jaarplan, versie: Planversie | None, vandaag: date, stempel: tuple) -> str:
    delen = [settings.RELEASE, plan.pk, versie.hash if versie else "", vandaag.isoformat(), stempel]
    return f"openbaarheid:{hashlib.sha256(repr(delen).encode()).hexdigest()}"


def _stempel() -> tuple:
    """Of every table that can be edited: how many rows, how often changed, and the youngest.

    A change makes `versie` one higher, also of links, and a row is only ever added: no stamp comes back.
    Live rows are counted and not the audit trail: that is long, and on PostgreSQL a lower number may be
    committed after a higher one.
    """
    with connection.cursor() as cursor:
        cursor.execute(_stempelvraag())
        return cursor.fetchone()


@cache
def _stempelvraag() -> str:
    """One query: the ORM would need one for each table."""
    tabellen = [
        model._meta.db_table
        for model in apps.get_app_config("agenda").get_models()
        if issubclass(model, Bewerkbaar)
    ]
    stand = "(SELECT COUNT(*) || '-' || SUM(versie) || '-' || MAX(id) FROM {})"
    return f"SELECT {', '.join(stand.format(tabel) for tabel in sorted(tabellen))}"
