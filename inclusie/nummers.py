"""The number, code or address of a row that is born: the next in its line, and never that of another.

Who asks waits until the one before is done, so that two people at the same moment never get the same. There
is one queue for all: with more of them, two acts could wait for each other. What went keeps its own.
"""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Max, QuerySet
from django.utils.text import slugify

# The number of our queue among the locks of the database.
RIJ = 1


def volgend_nummer(rijen: QuerySet, veld: str = "nummer") -> int:
    _wacht_op_beurt()
    return (rijen.aggregate(hoogste=Max(veld))["hoogste"] or 0) + 1


def volgende_code(rijen: QuerySet, begin: str, *, cijfers: int = 1, veld: str = "code") -> str:
    """'D' -> 'D3', '2021-' with two figures -> '2021-03'."""
    _wacht_op_beurt()
    codes = rijen.filter(**{f"{veld}__startswith": begin}).values_list(veld, flat=True)
    hoogste = max((int(code.removeprefix(begin)) for code in codes), default=0)
    return f"{begin}{hoogste + 1:0{cijfers}d}"


def vrije_slug(rijen: QuerySet, naam: str, *, anders: str, bezet: Iterable[str] = ()) -> str:
    """anders: for a name without any letter. bezet: words that stand for a page where a row has its name."""
    _wacht_op_beurt()
    begin = slugify(naam)[:70].strip("-") or anders
    bezet = {*bezet, *rijen.filter(slug__startswith=begin).values_list("slug", flat=True)}
    slug, nummer = begin, 1
    while slug in bezet:
        nummer += 1
        slug = f"{begin}-{nummer}"
    return slug


def _wacht_op_beurt() -> None:
    """Until the end of the transaction. SQLite lets one transaction write at a time already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [RIJ])
