"""The audit trail of editing: who changed which field when, and the one way to write an audited row.

django-simple-history keeps the rows. `bewaar` is the only writer: it cleans, locks, compares `versie`,
saves and leaves one history row, so nothing is overwritten unseen and nothing changes without a trace.
"""

from datetime import datetime

from django.apps import apps
from django.db import IntegrityError, models, transaction
from simple_history.models import HistoricalRecords

from inclusie import bewaard
from inclusie.tekst import schoon


class Conflict(Exception):
    """Somebody else saved this row in between; `huidig` is the row as it stands now."""

    def __init__(self, huidig):
        super().__init__(f"{huidig._meta.model_name} {huidig.pk} staat al op versie {huidig.versie}")
        self.huidig = huidig


def audit(*, zonder: tuple[str, ...] = (), **options) -> HistoricalRecords:
    """The audit trail with our settings. Many-to-many links have an explicit model with its own trail."""
    return HistoricalRecords(
        history_change_reason_field=models.TextField(null=True),
        excluded_fields=["indien_id", *zonder],
        **options,
    )


def teken(obj, *, door, at: datetime, reden: str = "") -> None:
    """Tell the audit trail who acts, when and why, for the next save or delete of this row."""
    obj._history_user = door
    obj._history_date = at
    obj._change_reason = reden or None


def laatste_moment() -> datetime | None:
    """When something was last changed, of everything that has a trail."""
    sporen = (
        model.history.aggregate(op=models.Max("history_date"))
        for model in apps.get_models()
        if hasattr(model, "history")
    )
    return max((spoor["op"] for spoor in sporen if spoor["op"]), default=None)


@transaction.atomic
def bewaar(
    obj, *, door, at: datetime, reden: str = "", relaties: dict | None = None, ook_anders: bool = False
) -> bool:
    """Save one audited row and its links. Return whether anything changed; raise ValidationError or Conflict.

    relaties: many-to-many field name -> wanted related objects. A changed link is a change of the row too.
    ook_anders: so is what changes with it elsewhere, and who read it before has an old page.
    """
    _maak_schoon(obj)
    huidig = _vergrendel(obj)
    obj.clean_fields(exclude=["versie"])
    obj.clean()
    verschillen = {naam: _linkverschil(obj, naam, gewenst) for naam, gewenst in (relaties or {}).items()}
    verschillen = {naam: verschil for naam, verschil in verschillen.items() if any(verschil)}
    if huidig is not None:
        if not verschillen and not ook_anders and _zelfde(obj, huidig):
            return False
        obj.versie += 1
    teken(obj, door=door, at=at, reden=reden)
    _schrijf(obj)
    for naam, (weg, erbij) in verschillen.items():
        _leg_links(obj, naam, weg, erbij, door=door, at=at, reden=reden)
    transaction.on_commit(bewaard.vergeet_stempels, robust=True)
    return True


def _schrijf(obj) -> None:
    """The database holds the constraints; only when it refuses they are asked one by one, for their words.

    Asking them before every save would cost a query per constraint.
    """
    try:
        with transaction.atomic():
            obj.save()
    except IntegrityError:
        obj.validate_unique()
        obj.validate_constraints()
        raise


def _maak_schoon(obj) -> None:
    for veld in obj._meta.concrete_fields:
        if isinstance(veld, (models.CharField, models.TextField)) and (waarde := getattr(obj, veld.attname)):
            setattr(obj, veld.attname, schoon(waarde).strip())


def _vergrendel(obj):
    if obj._state.adding:
        return None
    huidig = type(obj)._base_manager.select_for_update().get(pk=obj.pk)
    if huidig.versie != obj.versie:
        raise Conflict(huidig)
    return huidig


def _zelfde(obj, huidig) -> bool:
    return all(
        getattr(obj, veld.attname) == getattr(huidig, veld.attname) for veld in obj._meta.concrete_fields
    )


def _koppelmodel(obj, naam):
    veld = obj._meta.get_field(naam)
    return veld.remote_field.through, veld.m2m_field_name(), veld.m2m_reverse_field_name()


def _linkverschil(obj, naam, gewenst) -> tuple[list, list]:
    model, eigen, ander = _koppelmodel(obj, naam)
    rijen = (
        {}
        if obj._state.adding
        else {getattr(r, f"{ander}_id"): r for r in model.objects.filter(**{eigen: obj})}
    )
    wil = {ding.pk: ding for ding in gewenst}
    return [r for pk, r in rijen.items() if pk not in wil], [d for pk, d in wil.items() if pk not in rijen]


def _leg_links(obj, naam, weg, erbij, **handtekening) -> None:
    model, eigen, ander = _koppelmodel(obj, naam)
    for rij in weg:
        teken(rij, **handtekening)
        rij.delete()
    for ding in erbij:
        rij = model(**{eigen: obj, ander: ding})
        teken(rij, **handtekening)
        rij.save()
