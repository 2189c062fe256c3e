"""What stood in the database at a moment, in a file outside it: a cut end shows nowhere else.

A line per version that was published, and each night one per trail that grew: up to which row, how many there
are and one figure over all that can never change in them. Each line holds the figure of the line before, and
the last one is told in the log. Nothing of anybody stands in it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection, models, transaction

from inclusie import dagboek
from inclusie.spoor.controle import met_spoor
from inclusie.spoor.models import Wissing
from inclusie.spoor.tabellen import vrije_kolommen

# What a row gives that is no row of ours any more: SQLite keeps whatever is put in.
ONLEESBAAR = (ValueError, TypeError, AttributeError, ArithmeticError, DatabaseError)
VERSIE, SPOOR, AANVAARD = "versie", "spoor", "aanvaard"
# In a line that accepts: one figure over all that stood before.
ALLES = "alles"


def pad() -> Path:
    return Path(settings.DATA_DIR) / "anker.jsonl"


def getal(tekst: str) -> str:
    return hashlib.sha256(tekst.encode()).hexdigest()


def noteer(regels: Iterable[dict]) -> str:
    """Add lines, on the disk before this returns. Return the figure of the last line."""
    return getal(dagboek.noteer(pad(), partial(_keten, regels)))


def _keten(regels: Iterable[dict], stond_er: list[str]) -> Iterator[str]:
    tekst = (stond_er or [""])[-1]
    for regel in regels:
        # What is accepted can be changed no more either.
        alles = {ALLES: getal("\n".join(stond_er))} if regel["soort"] == AANVAARD else {}
        heel = regel | alles | {"vorige": getal(tekst)}
        tekst = json.dumps(heel, sort_keys=True, ensure_ascii=False)
        yield tekst


def lees() -> tuple[list[dict], str]:
    """The lines that count, and what is wrong with the file itself. Accepting ends what stood before, and is
    the first of what comes."""
    regels, fout, teksten = [], "", dagboek.lees(pad())
    for plek in range(len(teksten)):
        regel = _lees_regel(teksten, plek)
        if regel is None:
            fout = fout or f"Het anker sluit bij regel {plek + 1} niet aan. Iemand veranderde {pad().name}."
        elif regel["soort"] == AANVAARD and (ALLES in regel or not fout):
            regels, fout = [regel], ""
        elif not fout:
            regels.append(regel)
    return regels, fout


def _lees_regel(teksten: list[str], plek: int) -> dict | None:
    """None when it does not follow upon what stands before."""
    try:
        regel = json.loads(teksten[plek])
        klopt = regel["vorige"] == getal(teksten[plek - 1] if plek else "") and regel["soort"]
        if klopt and ALLES in regel:
            klopt = regel[ALLES] == getal("\n".join(teksten[:plek]))
    except (ValueError, LookupError, TypeError):
        return None
    return regel if klopt else None


def aanvaard(reden: str, *, at: datetime) -> str:
    """What stood before is not compared any more, as after an older copy was put back. This stays written."""
    return noteer([{"soort": AANVAARD, "op": at.isoformat(), "reden": reden}])


def controleer_sporen(regels: list[dict]) -> tuple[list[str], list[dict]]:
    """What of the trails is not as the anchor says, and the lines that it still misses."""
    laatste = {regel["tabel"]: regel for regel in regels if regel["soort"] == SPOOR}
    fouten, nieuw = [], []
    # What was wiped is told in the trails no more, so the notes of it are held like a trail.
    sporen = [(model.history.model, str(model._meta.verbose_name)) for model in met_spoor()]
    for spoor, naam in [*sporen, (Wissing, "het wissen")]:
        eerder = laatste.get(spoor._meta.db_table)
        wat = f"De geschiedenis van {naam}"
        try:
            klopt, regel = _vergelijk(spoor, eerder)
        except ONLEESBAAR:
            fouten.append(f"{wat} is niet meer te lezen.")
            continue
        if not klopt:
            fouten.append(f"{wat} is veranderd: tot regel {eerder['tot']} klopt zij niet met het anker.")
        elif regel:
            nieuw.append(regel)
    return fouten, nieuw


def _vergelijk(spoor: type[models.Model], eerder: dict | None) -> tuple[bool, dict | None]:
    """Whether the rows of then are as they were, and the line of now when there is more to say."""
    if eerder and not set(eerder["kolommen"]) <= {veld.attname for veld in spoor._meta.concrete_fields}:
        eerder = None  # A column went with an update: what is left begins anew.
    if eerder and _stand(spoor, eerder["kolommen"], tot=eerder["tot"]) != (eerder["aantal"], eerder["getal"]):
        return False, None
    tot = _tot_hier(spoor)
    kolommen = _vaste_kolommen(spoor)
    if tot is None or eerder and (eerder["tot"], eerder["kolommen"]) == (tot, kolommen):
        return True, None
    aantal, figuur = _stand(spoor, kolommen, tot=tot)
    wat = {"tabel": spoor._meta.db_table, "kolommen": kolommen, "tot": tot}
    return True, {"soort": SPOOR, "aantal": aantal, "getal": figuur} | wat


@transaction.atomic
def _tot_hier(spoor: type[models.Model]) -> int | None:
    """The newest row. On PostgreSQL who still saves one with a lower number is waited for."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {spoor._meta.db_table} IN SHARE MODE")
    return spoor.objects.aggregate(tot=models.Max("pk"))["tot"]


def _vaste_kolommen(spoor: type[models.Model]) -> list[str]:
    """What no wiping changes."""
    vrij = vrije_kolommen(spoor)
    return sorted(veld.attname for veld in spoor._meta.concrete_fields if veld.column not in vrij)


def _stand(spoor: type[models.Model], kolommen: list[str], *, tot: int) -> tuple[int, str]:
    aantal, som = 0, hashlib.sha256()
    rijen = spoor.objects.filter(pk__lte=tot).order_by("pk").values_list(*kolommen)
    for rij in rijen.iterator():
        som.update(json.dumps([*_leesbaar(rij)], ensure_ascii=False).encode() + b"\n")
        aantal += 1
    return aantal, som.hexdigest()


def _leesbaar(rij: tuple) -> Iterator:
    """The same on every database."""
    for waarde in rij:
        if isinstance(waarde, datetime):
            yield waarde.astimezone(UTC).isoformat()
        elif isinstance(waarde, date) or not isinstance(waarde, (str, int, type(None))):
            yield str(waarde)
        else:
            yield waarde
