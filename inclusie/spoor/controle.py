"""Proof that what can be edited and its trail tell one story. Every finding is a Dutch sentence without a
word of anybody: the kind of row, its number, and the columns."""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection, models

from inclusie.spoor.grendels import mist
from inclusie.spoor.models import GING_WEG, Wissing
from inclusie.spoor.tabellen import heeft_stap, sloten
from inclusie.spoor.vergeten import GEWIST, MERK, vergeetbaar


def met_spoor() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if hasattr(model, "history")]


def controleer_grendels() -> Iterator[str]:
    for naam, tabel in mist():
        yield f"De grendel {naam} op de tabel {tabel} is weg of veranderd. Doe: manage.py migrate"
    for rij in Wissing.objects.exclude(slot_id=None):
        yield f"De geschiedenis {rij.tabel} (regel {rij.rij}) staat open om te wissen."


def controleer_wissingen() -> Iterator[str]:
    """A note that words went is only believed of words that may go, and that went."""
    sporen = {model.history.model._meta.db_table: model.history.model for model in met_spoor()}
    gesprekken = {slot.tabel: slot.model for slot in sloten() if slot.soort == "gesprek"}
    for noot in Wissing.objects.filter(slot=None).iterator():
        if noot.kolommen == GING_WEG and (model := gesprekken.get(noot.tabel)):
            if model.objects.filter(pk=noot.rij).exists():
                yield f"De wissing (rij {noot.pk}) van {_rij(model, noot.rij)} klopt niet: dit staat er nog."
            continue
        spoor, kolommen = sporen.get(noot.tabel), noot.kolommen.split()
        waar = f"De wissing (rij {noot.pk}) van {noot.tabel}, regel {noot.rij}"
        if spoor is None or not kolommen or not set(kolommen) <= set(vergeetbaar(spoor)):
            yield f"{waar} kan niet: daar gaan deze kolommen nooit leeg."
        elif not _is_leeg(spoor, noot.rij, kolommen):
            yield f"{waar} klopt niet: daar is niets gewist."


def _is_leeg(spoor: type[models.Model], regel: int, kolommen: list[str]) -> bool:
    rij = spoor.objects.filter(pk=regel).values_list(*kolommen).first()
    return rij is not None and all(w is None or w in ("", GEWIST) or MERK in str(w) for w in rij)


def controleer_spoor() -> Iterator[str]:
    for model in met_spoor():
        yield from _afwijkend(model)
        yield from _verdwenen(model)
        yield from _gaten(model)


def tel_regels() -> int:
    """How many rows all trails have together."""
    return sum(model.history.count() for model in met_spoor())


def tel_wissingen() -> int:
    """How often words went out of a row of a trail: whoever wipes nobody expects none."""
    return Wissing.objects.count()


def _vraag(sql: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def _rij(model: type[models.Model], pk: int) -> str:
    return f"{str(model._meta.verbose_name).capitalize()} (rij {pk})"


def _namen(model: type[models.Model]) -> tuple[str, str, str, str]:
    """The table, its key, its trail, and the words for 'the newest row of the trail of each'."""
    spoor, sleutel = model.history.model._meta.db_table, model._meta.pk.column
    nieuwste = f'(SELECT "{sleutel}" AS rij, MAX(history_id) AS laatste FROM {spoor} GROUP BY "{sleutel}")'  # noqa: S608 -- our own words
    return model._meta.db_table, sleutel, spoor, nieuwste


def _afwijkend(model: type[models.Model]) -> Iterator[str]:
    """The row is not as its trail left it, or nobody wrote down that it came."""
    tabel, sleutel, spoor, nieuwste = _namen(model)
    anders = "IS NOT" if connection.vendor == "sqlite" else "IS DISTINCT FROM"
    kolommen = [veld.column for veld in model._meta.concrete_fields if veld.column != sleutel]
    in_spoor = {veld.column for veld in model.history.model._meta.concrete_fields}
    welke = [
        f"""CASE WHEN r."{kolom}" {anders} h."{kolom}" THEN '{kolom} ' ELSE '' END"""
        for kolom in kolommen
        if kolom in in_spoor
    ]
    verschil = " || ".join(["''", *welke])
    sql = (
        f'SELECT rij, laatste, soort, verschil FROM (SELECT r."{sleutel}" AS rij, n.laatste,'  # noqa: S608 -- our own words
        f" h.history_type AS soort, {verschil} AS verschil"
        f' FROM {tabel} r LEFT JOIN {nieuwste} n ON n.rij = r."{sleutel}"'
        f" LEFT JOIN {spoor} h ON h.history_id = n.laatste) AS gelegd"
        " WHERE soort IS NULL OR soort = '-' OR verschil <> '' ORDER BY rij"
    )
    for pk, laatste, soort, verschil in _vraag(sql):
        if soort is None:
            yield f"{_rij(model, pk)}: hiervan is geen geschiedenis."
        elif soort == "-":
            yield f"{_rij(model, pk)}: dit is er, en volgens de geschiedenis is het weg."
        elif anders := _zonder_gewist(verschil.split(), model, laatste):
            yield f"{_rij(model, pk)}: dit is anders dan de geschiedenis zegt: {', '.join(anders)}."


def _zonder_gewist(kolommen: list[str], model: type[models.Model], regel: int) -> list[str]:
    """Without those that lost words in this row of the trail: the row itself may still have them for a while.
    What no wiping changes is not believed of any note."""
    spoor = model.history.model
    noten = Wissing.objects.filter(tabel=spoor._meta.db_table, rij=regel, slot=None)
    gewist = {kolom for noot in noten for kolom in noot.kolommen.split()} & {*vergeetbaar(spoor)}
    return [kolom for kolom in kolommen if kolom not in gewist]


def _verdwenen(model: type[models.Model]) -> Iterator[str]:
    tabel, sleutel, spoor, nieuwste = _namen(model)
    sql = (
        f"SELECT n.rij FROM {nieuwste} n JOIN {spoor} h ON h.history_id = n.laatste"  # noqa: S608 -- our own words
        f""" LEFT JOIN {tabel} r ON r."{sleutel}" = n.rij"""
        f""" WHERE r."{sleutel}" IS NULL AND h.history_type <> '-' ORDER BY n.rij"""
    )
    for (pk,) in _vraag(sql):
        yield f"{_rij(model, pk)}: dit is weg, en de geschiedenis zegt niet hoe."


def _gaten(model: type[models.Model]) -> Iterator[str]:
    """Each row of the trail is one step after the one before: first a plus, and after a minus nothing."""
    _, sleutel, spoor, _ = _namen(model)
    met_stap = heeft_stap(model)
    versie = "versie" if met_stap else "1"
    stap = "versie <> ervoor + CASE soort WHEN '-' THEN 0 ELSE 1 END" if met_stap else "soort = '~'"
    sql = (
        f'SELECT rij, regel, vorig FROM (SELECT "{sleutel}" AS rij, history_id AS regel,'  # noqa: S608 -- our own words
        f" history_type AS soort, {versie} AS versie, LAG(history_type) OVER w AS vorig,"
        f" LAG({versie}) OVER w AS ervoor FROM {spoor}"
        f' WINDOW w AS (PARTITION BY "{sleutel}" ORDER BY history_id)) AS stappen'
        " WHERE CASE WHEN vorig IS NULL THEN soort <> '+' OR versie > 1"
        f" ELSE vorig = '-' OR soort = '+' OR {stap} END ORDER BY regel"
    )
    for pk, regel, vorig in _vraag(sql):
        wat = "mist het begin" if vorig is None else f"sluit regel {regel} niet aan op wat ervoor staat"
        yield f"{_rij(model, pk)}: in de geschiedenis {wat}."
