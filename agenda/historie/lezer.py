"""From rows of the audit trail to events with a sentence and a table; the package finds and orders the rows.

Names of related rows are those of that day, not of today: links and foreign keys have a trail of their own.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import models

from agenda.historie.namen import HEET
from agenda.historie.woorden import eigenaar, in_woorden, moment, onderdeel, wat
from agenda.models import (
    Actie,
    Agenda,
    Doel,
    Domein,
    Evaluatie,
    Evaluatieoordeel,
    Focus,
    Gemeente,
    Hoogtemeting,
    Indicator,
    Meetwaarde,
    Obstakel,
    Oordeel,
    Organisatie,
    Routekaartstand,
    Thema,
    Voortgang,
)

# The first line of the reason of a move; the second says why.
VERPLAATST = "verplaatst"
NIEMAND = "Iemand"
# What somebody said or measured on one day: a mistake is mended on its own page.
VAST = (Voortgang, Meetwaarde, Hoogtemeting, Oordeel, Evaluatieoordeel, Routekaartstand)
# Of the names of what was changed: with more the sentence would have over fifteen.
MEESTE_WOORDEN = 7


@dataclass(frozen=True)
class Wijziging:
    onderdeel: str
    was: str
    is_nu: str
    veld: str = ""
    # The row of the trail that holds `was`, when this text may be put back.
    terug: int | None = None
    # Whose text it is ('focus'), when that is a part without a page of history of its own.
    deel: str = ""


@dataclass(frozen=True)
class Gebeurtenis:
    wie: str
    wanneer: datetime
    zin: str
    wijzigingen: tuple[Wijziging, ...] = ()
    reden: str = ""
    # The row whose page this belongs to.
    bij: models.Model | None = None
    # The row began here: `wijzigingen` says which it is, nothing was there before.
    nieuw: bool = False


@dataclass
class Groep:
    """The rows of the trail that one act left on one object (or, for a move, on its siblings)."""

    model: type[models.Model]
    wanneer: datetime
    door: int | None
    # object -> (row before this act or None, last row of this act)
    rijen: dict[int, tuple[int | None, int]]
    verplaatst: bool = False


class Lezer:
    """Fetches what the events of one page need, in a fixed number of queries."""

    ERBIJ = {
        Actie: "titel", Doel: "titel", Indicator: "naam", Focus: "onderbouwing", Meetwaarde: "waarde",
        Voortgang: "tekst_makkelijk", Agenda: "titel", Thema: "naam", Domein: "naam", Organisatie: "naam",
        Gemeente: "naam", Obstakel: "titel", Hoogtemeting: "hoogte",
        Evaluatie: "soort", Evaluatieoordeel: "oordeel", Oordeel: "merkbaar", Routekaartstand: "score",
    }  # fmt: skip
    VERWANT = {
        Focus: ("thema", "jaarplan"),
        Indicator: ("actie", "doel"),
        Meetwaarde: ("indicator__actie", "indicator__doel"),
        Voortgang: ("actie",),
        Hoogtemeting: ("obstakel",),
        Evaluatie: ("jaarplan",),
        Evaluatieoordeel: ("actie", "evaluatie__jaarplan"),
        Oordeel: ("actie",),
        Routekaartstand: ("stap",),
    }

    def __init__(self, groepen: list[Groep]):
        self.rijen, self.objecten, self.links, self._namen = {}, {}, {}, {}
        per_model: dict[type[models.Model], list[Groep]] = {}
        for groep in groepen:
            per_model.setdefault(groep.model, []).append(groep)
        for model, van_model in per_model.items():
            pks = {pk for groep in van_model for pk in groep.rijen}
            nodig = {rij for groep in van_model for paar in groep.rijen.values() for rij in paar if rij}
            trail = model.history.filter(history_id__in=nodig).select_related("history_user")
            self.rijen[model] = {rij.history_id: rij for rij in trail}
            verwant = self.VERWANT.get(model)
            rijen = model._base_manager.select_related(*verwant) if verwant else model._base_manager
            self.objecten[model] = rijen.in_bulk(pks)
            self._lees_links(model, pks, {groep.wanneer for groep in van_model})
        self._lees_namen()

    def _lees_links(self, model, pks, momenten) -> None:
        for veld in model._meta.many_to_many:
            eigen, ander = f"{veld.m2m_field_name()}_id", f"{veld.m2m_reverse_field_name()}_id"
            trail = veld.remote_field.through.history.filter(
                **{f"{eigen}__in": pks}, history_date__in=momenten, history_type__in="+-"
            )
            for rij in trail.order_by("history_id"):
                sleutel = (model, getattr(rij, eigen), rij.history_date)
                self.links.setdefault(sleutel, []).append((veld, rij.history_type, getattr(rij, ander)))

    def _lees_namen(self) -> None:
        """(model, pk) -> [(moment, name)]: what a row was called, from its own trail if it has one."""
        gevraagd: dict[type[models.Model], set] = {}
        for model, rijen in self.rijen.items():
            for veld in model._meta.concrete_fields:
                if veld.is_relation and veld.name in HEET[model._meta.model_name]:
                    gevraagd.setdefault(veld.related_model, set()).update(
                        getattr(rij, veld.attname) for rij in rijen.values()
                    )
        for links in self.links.values():
            for veld, _, pk in links:
                gevraagd.setdefault(veld.related_model, set()).add(pk)
        for model, pks in gevraagd.items():
            pks.discard(None)
            trail = model.history.order_by("history_id") if hasattr(model, "history") else model.objects
            rijen = trail.filter(id__in=pks)
            for rij in rijen:
                naam = getattr(rij, "naam", None) or f"{getattr(rij, 'code', '')} {rij.titel}".strip()
                self._namen.setdefault((model, rij.id), []).append((getattr(rij, "history_date", None), naam))

    def naam(self, model, pk, wanneer) -> str:
        namen = self._namen.get((model, pk), [])
        tot_dan = [naam for toen, naam in namen if toen is None or toen <= wanneer]
        return (tot_dan or [naam for _, naam in namen[:1]] or [""])[-1]

    def gebeurtenis(self, groep: Groep) -> Gebeurtenis | None:
        laatste = self.rijen[groep.model][max(rij for _, rij in groep.rijen.values())]
        wie = laatste.history_user.naam if laatste.history_user else NIEMAND
        wanneer = f"op {moment(groep.wanneer)}."
        if len(groep.rijen) > 1:
            plekken = tuple(sorted(self._plekken(groep), key=lambda w: int(w.is_nu.split()[-1])))
            zin = f"{wie} veranderde de volgorde van de {groep.model._meta.verbose_name_plural} {wanneer}"
            return Gebeurtenis(wie, groep.wanneer, zin, plekken, _reden(laatste))
        ((pk, (vorige, nieuw)),) = groep.rijen.items()
        obj = self.objecten[groep.model][pk]
        was, is_nu = self.rijen[groep.model].get(vorige), self.rijen[groep.model][nieuw]
        wijzigingen = () if was is None else self._wijzigingen(groep, pk, was, is_nu)
        daad = _daad(obj, was, is_nu, wijzigingen)
        if daad is None:
            return None
        if was is None:
            wijzigingen = self._eerste(groep.model, is_nu)
        reden = _reden(is_nu)
        if any(reden == wijziging.is_nu for wijziging in wijzigingen):
            reden = ""
        zin = f"{wie} {daad} {wanneer}"
        return Gebeurtenis(wie, groep.wanneer, zin, wijzigingen, reden, eigenaar(obj), nieuw=was is None)

    def _plekken(self, groep) -> list[Wijziging]:
        """For each moved row its place before and after."""
        plekken = []
        for pk, (vorige, nieuw) in groep.rijen.items():
            was, is_nu = self.rijen[groep.model].get(vorige), self.rijen[groep.model][nieuw]
            naam = wat(self.objecten[groep.model][pk])
            eerst = f"plek {was.volgorde}" if was else ""
            plekken.append(Wijziging(naam[0].upper() + naam[1:], eerst, f"plek {is_nu.volgorde}"))
        return plekken

    def _eerste(self, model, is_nu) -> tuple[Wijziging, ...]:
        """Of a new row only what tells which it is."""
        naam = self.ERBIJ.get(model)
        waarde = in_woorden(model._meta.get_field(naam), getattr(is_nu, naam)) if naam else ""
        return (Wijziging(onderdeel(model._meta.model_name, naam), "", waarde),) if waarde else ()

    def _wijzigingen(self, groep, pk, was, is_nu) -> tuple[Wijziging, ...]:
        ding = groep.model._meta.model_name
        deel = ding if groep.model in (Focus, Indicator) else ""
        is_weg = getattr(self.objecten[groep.model][pk], "is_weggehaald", False)
        gevonden = []
        for veld in groep.model._meta.concrete_fields:
            oud, nieuw = getattr(was, veld.attname, None), getattr(is_nu, veld.attname, None)
            if veld.name not in HEET[ding] or oud == nieuw:
                continue
            teksten = [self._tekst(veld, oud, was.history_date), self._tekst(veld, nieuw, groep.wanneer)]
            terug = was.history_id if not is_weg and kan_terug(groep.model, veld.name) else None
            gevonden.append(Wijziging(onderdeel(ding, veld.name), *teksten, veld.name, terug, deel))
        for veld, soort, ander in self.links.get((groep.model, pk, groep.wanneer), ()):
            naam = self.naam(veld.related_model, ander, groep.wanneer)
            link = veld.remote_field.through._meta.get_field(veld.m2m_reverse_field_name())
            label = link.verbose_name.capitalize()
            teksten = (f"{label} erbij", "", naam) if soort == "+" else (f"{label} weg", naam, "")
            gevonden.append(Wijziging(*teksten, veld.name))
        return tuple(gevonden)

    def _tekst(self, veld, waarde, wanneer) -> str:
        if veld.is_relation:
            return self.naam(veld.related_model, waarde, wanneer)
        return in_woorden(veld, waarde)


def is_verplaatst(reden: str | None) -> bool:
    return (reden or "").partition("\n")[0] == VERPLAATST


def _reden(rij) -> str:
    reden = rij.history_change_reason or ""
    return reden.partition("\n")[2] if is_verplaatst(reden) else reden


def _daad(obj, was, is_nu, wijzigingen) -> str | None:
    """What was done, as the middle of a sentence; None when nothing was."""
    ding = obj._meta.model_name
    if was is None:
        return f"schreef {wat(obj)}" if ding == "voortgang" else f"voegde {wat(obj)} toe"
    if was.__dict__.get("verwijderd_op") != is_nu.__dict__.get("verwijderd_op"):
        return f"haalde {wat(obj)} {'weg' if is_nu.verwijderd_op else 'terug'}"
    if ding == "voortgang" and was.akkoord_op is None and is_nu.akkoord_op is not None:
        return f"gaf akkoord op {wat(obj)}"
    velden = list(dict.fromkeys(wijziging.veld for wijziging in wijzigingen))
    if "status" in velden:
        return f"zette {wat(obj)} op ‘{is_nu.get_status_display()}’"
    if not velden:
        verplaatst = was.__dict__.get("volgorde") != is_nu.__dict__.get("volgorde")
        return f"verplaatste {wat(obj)}" if verplaatst else None
    welke = " en ".join(HEET[ding][veld] for veld in velden)
    if len(velden) > 2 or len(welke.split()) > MEESTE_WOORDEN:
        welke = f"{len(velden)} onderdelen"
    return f"wijzigde {welke} van {wat(obj)}"


def kan_terug(model, veld: str) -> bool:
    """Texts and figures that people type; never a status, a link or a report that was agreed."""
    if model in VAST or veld not in HEET[model._meta.model_name]:
        return False
    gevonden = model._meta.get_field(veld)
    return gevonden.editable and not gevonden.is_relation
