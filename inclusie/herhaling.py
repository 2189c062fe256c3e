"""Whether a new row was made before: by the first of two clicks, or a moment ago from a form of its own.

The first answer is given again. Back opens a form anew, with another key; then the same words ask first.
"""

import uuid
from copy import copy
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models

from inclusie.samenvoegen import getypt, waarden_van

AL_BEWAARD = "U bewaarde dit al, met een andere tekst. Wilt u dit er nieuw bij? Bewaar dan nog een keer."
NET_BEWAARD = "U bewaarde dit net al: ‘{}’. Wilt u het er nog een keer bij? Bewaar dan nog een keer."
NET = timedelta(minutes=10)
# Back leads to what was made last; who typed more since, works on a list.
ZOVEEL = 5


@dataclass(frozen=True)
class Herhaling:
    """vraag: what is asked first; then `indien_id` is the key with which saving once more adds it."""

    eerste: models.Model
    vraag: str = ""
    indien_id: uuid.UUID | None = None


def met_deze_sleutel(data, form_class, obj, opties) -> Herhaling | None:
    """The row that this form made before; other content under one key is asked again."""
    try:
        eerste = type(obj)._base_manager.filter(indien_id=uuid.UUID(data.get("indien_id", ""))).first()
    except ValueError:
        return None
    if eerste is None or _is_zelfde(data, form_class, obj, eerste, opties):
        return eerste and Herhaling(eerste)
    return Herhaling(eerste, AL_BEWAARD, uuid.uuid4())


def net_bewaard(data, form_class, obj, opties, *, door, at: datetime) -> Herhaling | None:
    """The row that this person made of the same words a moment ago, unless they were asked about that one.

    The key that goes with the question follows from that row, so two clicks of the answer make one.
    """
    for eerste in _net_gemaakt(obj, door, at):
        if _is_zelfde(data, form_class, obj, eerste, opties):
            if data.get("indien_id") == str(eerste.indien_id):
                # The first of two clicks, saved since `met_deze_sleutel` looked.
                return Herhaling(eerste)
            sleutel = uuid.uuid5(eerste.indien_id, "nog een keer")
            if data.get("indien_id") == str(sleutel):
                return None
            return Herhaling(eerste, NET_BEWAARD.format(eerste), sleutel)
    return None


def _net_gemaakt(obj, door, at: datetime) -> list[models.Model]:
    """By this person in a form, newest first, and not taken away since."""
    if not (door.is_authenticated and hasattr(obj, "history")):
        return []
    spoor = type(obj).history.filter(history_type="+", history_user=door, history_date__gt=at - NET)
    sleutels = spoor.order_by("-history_id").values_list(obj._meta.pk.attname, flat=True)[:ZOVEEL]
    rijen = type(obj)._base_manager.exclude(indien_id=None).in_bulk(list(sleutels))
    gemaakt = [rijen[sleutel] for sleutel in sleutels if sleutel in rijen]
    return [rij for rij in gemaakt if not getattr(rij, "is_weggehaald", False)]


def _is_zelfde(data, form_class, obj, eerder, opties) -> bool:
    """Whether this asks exactly what made that row: the same place and the same content."""
    eerste = eerder.history.earliest("history_id")
    form = form_class(data, instance=obj, **opties)
    # Of what the trail does not keep (a name, an address) the row itself tells.
    toen = waarden_van(eerder, eerder) | waarden_van(eerste, eerder) | form.ook_bewaard(eerste)
    ouders = [v for v in obj._meta.concrete_fields if v.is_relation and v.name not in form.fields]
    if any(getattr(obj, v.attname) not in (None, toen[v.name]) for v in ouders):
        return False
    velden = {naam: veld for naam, veld in form.fields.items() if naam != "indien_id"}
    anders = [n for n, veld in velden.items() if veld.has_changed(toen.get(n), getypt(form[n].data))]
    return not anders or _is_zo_gekeurd(form, toen, anders)


def _is_zo_gekeurd(form, toen: dict, namen: list[str]) -> bool:
    """Whether the form makes of these fields what was kept: some it keeps otherwise than they were typed."""
    # What it fills in the row stays with this copy.
    form.instance = copy(form.instance)
    form.full_clean()
    kolommen = {veld.name: veld.attname for veld in form.instance._meta.concrete_fields}
    return all(
        naam in form.cleaned_data
        and naam in kolommen
        and getattr(form.instance, kolommen[naam]) == toen[naam]
        for naam in namen
    )
