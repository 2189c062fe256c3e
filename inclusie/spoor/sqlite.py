"""The locks in the words of SQLite: a trigger per table and kind of change, compared to the letter."""

from inclusie.spoor.models import GING_WEG, NERGENS, Wissing
from inclusie.spoor.tabellen import Slot
from inclusie.spoor.vergeten import GEWIST, MERK

DEUR = Wissing._meta.db_table
BESTAAND = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


def opdrachten(slot: Slot, zinnen: dict[str, str]) -> dict[str, str]:
    """Name of the trigger -> the statement that makes it."""
    delen = {"insert": _nieuw(slot, zinnen)}
    if slot.soort == "vast":
        delen["delete"] = _weiger(zinnen["weg"])
        delen["update"] = _deur(slot, zinnen["vast"]) if slot.vrij else _weiger(zinnen["vast"])
    elif slot.soort == "gesprek":
        gelijk = [f'NEW."{kolom}" IS OLD."{kolom}"' for kolom in slot.overige]
        minder = [f'(NEW."{kolom}" IS OLD."{kolom}" OR {_minder(kolom)})' for kolom in slot.vrij]
        delen["update"] = _weiger(zinnen["gesprek"], f"({' AND '.join([*gelijk, *minder])}) IS NOT 1")
        delen["delete"] = _deur_uit(slot, zinnen["weg"])
    elif slot.soort == "koppeling":
        delen["update"] = _weiger(zinnen["koppeling"])
    else:
        sleutel = f'NEW."{slot.sleutel}" <> OLD."{slot.sleutel}"'
        delen["update"] = _weiger(zinnen["stap"], f"NEW.versie IS NOT OLD.versie + 1 OR {sleutel}")
    return {
        f"grendel_{slot.tabel}_{bij}": (
            f'CREATE TRIGGER grendel_{slot.tabel}_{bij} BEFORE {bij.upper()} ON "{slot.tabel}" {deel}'
        )
        for bij, deel in delen.items()
    }


# SQLite keeps a trigger in the letters in which it was made.
zoals_het_er_staat = opdrachten


def _weiger(zin: str, wanneer: str = "") -> str:
    return f"{f'WHEN {wanneer} ' if wanneer else ''}BEGIN SELECT RAISE(ABORT, '{zin}'); END"


def _nieuw(slot: Slot, zinnen: dict[str, str]) -> str:
    """INSERT OR REPLACE takes a row away without a DELETE."""
    gelijk = " OR ".join(
        f"({' AND '.join(f'"{kolom}" = NEW."{kolom}"' for kolom in kolommen)})" for kolommen in slot.uniek
    )
    er_al = f'EXISTS (SELECT 1 FROM "{slot.tabel}" WHERE {gelijk})'  # noqa: S608 -- our own words
    if slot.tabel != DEUR:
        return _weiger(zinnen["nieuw"], er_al)
    dicht = f"NEW.slot_id IS NOT {NERGENS} OR NEW.id = {NERGENS}"
    return (
        f"BEGIN SELECT RAISE(ABORT, '{zinnen['nieuw']}') WHERE {er_al};"
        f" SELECT RAISE(ABORT, '{zinnen['open']}') WHERE {dicht}; END"
    )


def _deur(slot: Slot, zin: str) -> str:
    """Only the words, only of a row that is open, and once."""
    gelijk = " AND ".join(f'NEW."{kolom}" IS OLD."{kolom}"' for kolom in slot.overige)
    if slot.tabel == DEUR:
        return _weiger(zin, f"NOT ({gelijk} AND OLD.slot_id IS NOT NULL AND NEW.slot_id IS NULL)")
    woorden = " AND ".join(_woorden_weg(kolom) for kolom in slot.vrij)
    hier = _open_voor(slot)
    mag = f"{gelijk} AND EXISTS (SELECT 1 FROM {DEUR} WHERE {hier} AND {woorden})"  # noqa: S608 -- our own words
    return f"BEGIN SELECT RAISE(ABORT, '{zin}') WHERE NOT ({mag}); {_sluit(hier)}; END"


def _deur_uit(slot: Slot, zin: str) -> str:
    """Only a row that is open to go, and with a note that stays."""
    hier = f"{_open_voor(slot)} AND kolommen = '{GING_WEG}'"
    mag = f"EXISTS (SELECT 1 FROM {DEUR} WHERE {hier})"  # noqa: S608 -- our own words
    return f"BEGIN SELECT RAISE(ABORT, '{zin}') WHERE NOT {mag}; {_sluit(hier)}; END"


def _open_voor(slot: Slot) -> str:
    return f"""tabel = '{slot.tabel}' AND rij = OLD."{slot.sleutel}" AND slot_id IS NOT NULL"""


def _sluit(hier: str) -> str:
    return f"UPDATE {DEUR} SET slot_id = NULL WHERE {hier}"  # noqa: S608 -- our own words


def _woorden_weg(kolom: str) -> str:
    """As it was; or the note names it, and it only lost something."""
    genoemd = f"instr(' ' || kolommen || ' ', ' {kolom} ')"
    return f'(NEW."{kolom}" IS OLD."{kolom}" OR {genoemd} AND {_minder(kolom)})'


def _minder(kolom: str) -> str:
    """By whom goes, when it was seen may be said again, and of a text the old one is the new one with words
    where the marks are."""
    oud, nieuw = f'OLD."{kolom}"', f'NEW."{kolom}"'
    if kolom.endswith("_id"):
        return f"{nieuw} IS NULL"
    if kolom.endswith("_op"):
        return "1"
    patroon = nieuw
    for teken in "[*?":
        patroon = f"replace({patroon}, '{teken}', '[{teken}]')"
    return f"({nieuw} IN ('', '{GEWIST}') OR {oud} GLOB replace({patroon}, '{MERK}', '*'))"
