"""Reading a moved portal in: all of it in one transaction, or nothing."""

import json
from collections.abc import Callable, Iterator

from django.db import DatabaseError, connection, models, transaction
from django.db.models.sql import InsertQuery

from inclusie.database import leer_omvang
from inclusie.kopie import KopieFout, opname, pakket, waarden
from inclusie.kopie.pakket import Pakket
from inclusie.kopie.waarden import BESTAND
from inclusie.spoor import grendels
from inclusie.systeemfout import in_woorden, is_vol

PER_KEER = 200
# So many bytes of rows at once, unless one row alone is more.
MEESTE_PORTIE = 16 << 20
ANDERE_UITGAVE = (
    "Dit bestand is gemaakt met uitgave {van}, en hier staat {hier} met andere tabellen. Lees het in met de"
    " uitgave die het maakte, en werk daarna bij."
)
GAAT_NIET = "De tabel {tabel} is niet te lezen, bij regel {regel}. Er is niets ingelezen."


def eis_past(
    gelezen: Pakket, modellen: list[type[models.Model]], migraties: dict[str, list[str]]
) -> dict[str, int]:
    """The same tables and columns as in our database, which has these migrations or gets them.

    Return how many rows are to come.
    """
    manifest, hier = gelezen.manifest(), pakket.beschrijving(modellen, migraties)
    try:
        aantallen = {tabel: deel.pop("rijen") for tabel, deel in manifest["tabellen"].items()}
        zelfde = (manifest["migraties"], manifest["tabellen"]) == (hier["migraties"], hier["tabellen"])
        van = str(manifest["uitgave"])[:20]
    except (LookupError, TypeError, AttributeError):
        raise KopieFout("Dit bestand is geen uitvoer van een portaal.") from None
    if not zelfde:
        raise KopieFout(ANDERE_UITGAVE.format(van=van, hier=hier["uitgave"]))
    gegevens = {naam for naam in gelezen.namen if naam.startswith("gegevens/")}
    if gegevens != {f"gegevens/{tabel}.jsonl" for tabel in aantallen}:
        raise KopieFout("Dit bestand is geen uitvoer van een portaal.")
    return aantallen


def eis_leeg(modellen: list[type[models.Model]]) -> None:
    for model in modellen:
        if models.QuerySet(model).exists():
            raise KopieFout(
                f"In de tabel {model._meta.db_table} staat al iets. Inlezen kan alleen in een lege database."
            )


def lees(
    gelezen: Pakket,
    modellen: list[type[models.Model]],
    aantallen: dict[str, int],
    *,
    meld: Callable[[str], None],
) -> None:
    try:
        with transaction.atomic():
            _lees(gelezen, modellen, aantallen, meld)
    except DatabaseError as fout:
        if is_vol(fout):
            raise
        raise KopieFout(
            f"De database weigert wat erin staat. Er is niets ingelezen. ({in_woorden(fout)})"
        ) from None


def _lees(gelezen: Pakket, modellen, aantallen: dict[str, int], meld) -> None:
    with connection.cursor() as cursor:
        opname.langzaam(cursor)
    grendels.haal_weg()
    bestanden = {naam for naam in gelezen.namen if naam.startswith("bestanden/")}
    for nummer, model in enumerate(modellen, 1):
        aantal = _vul(gelezen, model, bestanden)
        if aantal != aantallen[model._meta.db_table]:
            raise KopieFout(GAAT_NIET.format(tabel=model._meta.db_table, regel=aantal))
        if nummer % 10 == 0 or nummer == len(modellen):
            meld(f"Tabellen: {nummer} van {len(modellen)} ...")
    if bestanden:
        raise KopieFout(f"Van {len(bestanden)} bestanden is er geen rij. Er is niets ingelezen.")
    connection.check_constraints()
    for model in modellen:
        _zet_nummer(model)
    grendels.zet()
    leer_omvang()


def _vul(gelezen: Pakket, model: type[models.Model], bestanden: set[str]) -> int:
    """The rows themselves, past every act: they have their own trail, and the moment they came on."""
    velden, aantal = model._meta.concrete_fields, 0
    for rijen in _porties(_rijen(gelezen, model, bestanden), _per_keer(velden)):
        opdracht = InsertQuery(model)
        opdracht.insert_values(velden, rijen, raw=True)
        opdracht.get_compiler("default").execute_sql()
        aantal += len(rijen)
    return aantal


def _per_keer(velden: list[models.Field]) -> int:
    """Few when each may be a large file; and SQLite takes so many values at once."""
    if any(waarden.soort(veld) == BESTAND for veld in velden):
        return 1
    return min(PER_KEER, connection.ops.bulk_batch_size(velden, range(PER_KEER)))


def _porties(rijen: Iterator[tuple[int, models.Model]], meeste: int) -> Iterator[list[models.Model]]:
    """meeste: so many at once; fewer when they are large, since who made the file chose how large."""
    portie, grootte = [], 0
    for bytes_, rij in rijen:
        if portie and (len(portie) == meeste or grootte + bytes_ > MEESTE_PORTIE):
            yield portie
            portie, grootte = [], 0
        portie.append(rij)
        grootte += bytes_
    if portie:
        yield portie


def _rijen(
    gelezen: Pakket, model: type[models.Model], bestanden: set[str]
) -> Iterator[tuple[int, models.Model]]:
    """How large each is in the file, and the row."""
    tabel = model._meta.db_table
    velden = {veld.attname: (veld, waarden.soort(veld)) for veld in model._meta.concrete_fields}
    for nummer, bytes_ in enumerate(gelezen.regels(f"gegevens/{tabel}.jsonl"), 1):
        try:
            rij = json.loads(bytes_)
            if waarden.regel(rij).encode() != bytes_ or rij.keys() != velden.keys():
                raise ValueError
            inhoud = {
                naam: _bestand(gelezen, rij.pop(naam), veld, bestanden)
                for naam, (veld, wat) in velden.items()
                if wat == BESTAND
            }
            delen = {naam: waarden.lees(waarde, *velden[naam]) for naam, waarde in rij.items()}
        except (ValueError, ArithmeticError, LookupError, TypeError, AttributeError, RecursionError):
            raise KopieFout(GAAT_NIET.format(tabel=tabel, regel=nummer)) from None
        yield len(bytes_), model(**delen, **inhoud)


def _bestand(gelezen: Pakket, pad: str | None, veld: models.Field, bestanden: set[str]) -> bytes | None:
    """Each file is of one row."""
    if pad is None and veld.null:
        return None
    bestanden.remove(pad)
    return gelezen.inhoud(pad)


def _zet_nummer(model: type[models.Model]) -> None:
    """The next row gets a number that none had before: not one that is in the trail of what went."""
    sleutel = model._meta.pk
    if not isinstance(sleutel, models.AutoField):
        return
    tabellen = [model, model.history.model] if hasattr(model, "history") else [model]
    hoogste = [
        models.QuerySet(een).aggregate(hoogste=models.Max(sleutel.attname))["hoogste"] for een in tabellen
    ]
    if laatste := max((getal for getal in hoogste if getal), default=0):
        with connection.cursor() as cursor:
            for opdracht in NUMMER[connection.vendor]:
                cursor.execute(
                    opdracht, {"tabel": model._meta.db_table, "kolom": sleutel.column, "nr": laatste}
                )


NUMMER = {
    "sqlite": (
        "DELETE FROM sqlite_sequence WHERE name = %(tabel)s",
        "INSERT INTO sqlite_sequence (name, seq) VALUES (%(tabel)s, %(nr)s)",
    ),
    "postgresql": ("SELECT setval(pg_get_serial_sequence(%(tabel)s, %(kolom)s), %(nr)s)",),
}
