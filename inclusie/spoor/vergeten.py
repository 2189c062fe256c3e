"""What a trail may lose, since a person may be forgotten: which words, and the one door by which they go."""

from datetime import datetime

from django.apps import apps
from django.db import models, transaction

from inclusie.spoor.models import GING_WEG, NERGENS, Wissing

# What stands in a text where words of somebody stood, and in the place of the name of an account.
MERK = "(gewist)"
GEWIST = "Gewist account"


def vergeetbaar(spoor: type[models.Model]) -> tuple[str, ...]:
    """Columns of this trail that may lose words: what the model names in `spoor_vergeet`, and in a table
    about people free text. `spoor_vergeet_wie`: who wrote a row may be who reported, and there that goes too.
    Elsewhere it stays known who did what."""
    model = spoor.instance_type
    if namen := getattr(model, "spoor_vergeet", ()):
        return tuple(sorted(namen))
    if not getattr(apps.get_app_config(model._meta.app_label), "over_mensen", False):
        return ()
    vrij = (
        veld.column
        for veld in spoor._meta.concrete_fields
        if isinstance(veld, (models.CharField, models.TextField)) and not veld.choices
    )
    return (*sorted(vrij), *(["history_user_id"] if getattr(model, "spoor_vergeet_wie", False) else []))


def vergeet(obj, *, at: datetime, **velden) -> int:
    """Write over these words of a person in every row of the trail; what happened, and when, stays."""
    if not velden.keys() <= {*getattr(obj, "spoor_vergeet", ())}:
        raise ValueError(f"{obj._meta.label}: {sorted(velden)} staat voor altijd in het spoor")
    spoor = type(obj).history.filter(**{obj._meta.pk.name: obj.pk}).exclude(**velden)
    return _herschrijf(spoor, at=at, **velden)


def vergeet_woorden(rij, *, at: datetime, **velden) -> int:
    """Write over words in one row of a trail, when a name was typed where none belongs. What happened, when
    and by whom, stays. Which trails may lose words, is decided by who calls this."""
    return _herschrijf(type(rij).objects.filter(pk=rij.pk), at=at, **velden)


def vergeet_wie(obj, wie, *, at: datetime) -> int:
    """Take away that it was this account who wrote this row; what happened, and when, stays."""
    spoor = type(obj).history.filter(**{obj._meta.pk.name: obj.pk}, history_user=wie)
    return _herschrijf(spoor, at=at, history_user=None)


@transaction.atomic
def _herschrijf(spoor: models.QuerySet, *, at: datetime, **velden) -> int:
    """The one door in the locks of a trail: row by row, in this transaction, with a note that stays. It lets
    through what the old text is with a mark, or nothing, in the place of words; never other words."""
    tabel = spoor.model._meta.db_table
    kolommen = " ".join(sorted(spoor.model._meta.get_field(naam).column for naam in velden))
    rijen = list(spoor.values_list("pk", flat=True))
    for rij in rijen:
        Wissing.objects.create(tabel=tabel, rij=rij, kolommen=kolommen, op=at, slot_id=NERGENS)
    return spoor.model.objects.filter(pk__in=rijen).update(**velden)


@transaction.atomic
def laat_gaan(rijen: models.QuerySet, *, at: datetime) -> int:
    """What was said goes (`alleen_minder`): through the same door, row by row, with a note that stays. Which
    conversations may go, is decided by who calls this."""
    tabel, weg = rijen.model._meta.db_table, list(rijen.values_list("pk", flat=True))
    for rij in weg:
        Wissing.objects.create(tabel=tabel, rij=rij, kolommen=GING_WEG, op=at, slot_id=NERGENS)
    return rijen.model.objects.filter(pk__in=weg).delete()[0]
