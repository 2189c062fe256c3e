"""What belongs to many rows at once, in one question: lists by the number of the row that they belong to.

What the document only names is asked as a value and not as a row: making rows of thirty columns, and the
question for them, takes longer than the answer.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Model, QuerySet

from agenda.models import Thema
from inclusie.woorden import op_naam


def per[T: Model](sleutel: str, rijen: Iterable[T]) -> dict[int, list[T]]:
    """In the order of the rows; an empty list for what has none."""
    uit = defaultdict(list)
    for rij in rijen:
        uit[getattr(rij, sleutel)].append(rij)
    return uit


def gekoppeld(rijen: Sequence[Model], veld: str, naam: str, kan: QuerySet | None = None) -> dict[int, list]:
    """`naam` of what each row is linked to by `veld`, in the order of that table.

    kan: which of it may be told; all of it, when it is not given.
    """
    uit = defaultdict(list)
    if not rijen:
        return uit
    koppeling = rijen[0]._meta.get_field(veld)
    eigen, ander = koppeling.m2m_field_name(), koppeling.m2m_reverse_field_name()
    paren = koppeling.remote_field.through.objects.filter(**{f"{eigen}__in": [rij.pk for rij in rijen]})
    if kan is not None:
        paren = paren.filter(**{f"{ander}__in": kan.order_by().values("pk")})
    for pk, waarde in paren.order_by(ander).values_list(f"{eigen}_id", f"{ander}__{naam}"):
        uit[pk].append(waarde)
    return uit


def themas_van(rijen: Sequence[Model]) -> dict[int, list[Thema]]:
    """The themes of each row, by name."""
    gekozen = gekoppeld(rijen, "themas", "pk")
    themas = sorted(Thema.objects.filter(pk__in={pk for pks in gekozen.values() for pk in pks}), key=op_naam)
    uit = defaultdict(list)
    for rij, pks in gekozen.items():
        uit[rij] = [thema for thema in themas if thema.pk in pks]
    return uit
