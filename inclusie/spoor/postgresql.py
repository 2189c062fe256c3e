"""The locks in the words of PostgreSQL: four functions, and triggers that call them. All is compared."""

from inclusie.spoor.models import Wissing
from inclusie.spoor.tabellen import Slot

DEUR = Wissing._meta.db_table
# Name -> what it does. A refusal is a broken rule (23000), as on SQLite.
FUNCTIES = {
    "grendel_weiger": "BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END",
    "grendel_stap": (
        "BEGIN IF NEW.versie IS DISTINCT FROM OLD.versie + 1 OR NEW.id <> OLD.id THEN"
        " RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END IF; RETURN NEW; END"
    ),
    # The columns after the sentence may lose words, of a row that is open, and once.
    "grendel_deur": (
        "BEGIN IF to_jsonb(NEW) - TG_ARGV[1:] IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV[1:]"  # noqa: S608 -- ours
        " OR ('history_user_id' = ANY (TG_ARGV[1:])"
        " AND NEW.history_user_id IS DISTINCT FROM OLD.history_user_id AND NEW.history_user_id IS NOT NULL)"
        f" OR NOT EXISTS (SELECT 1 FROM {DEUR} WHERE tabel = TG_TABLE_NAME AND rij = OLD.history_id"
        " AND slot_id IS NOT NULL)"
        " THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END IF;"
        f" UPDATE {DEUR} SET slot_id = NULL WHERE tabel = TG_TABLE_NAME AND rij = OLD.history_id"
        " AND slot_id IS NOT NULL; RETURN NEW; END"
    ),
    "grendel_dicht": (
        "BEGIN IF to_jsonb(NEW) - 'slot_id' IS DISTINCT FROM to_jsonb(OLD) - 'slot_id'"
        " OR OLD.slot_id IS NULL OR NEW.slot_id IS NOT NULL"
        " THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END IF; RETURN NEW; END"
    ),
}
MAAK_FUNCTIES = ";\n".join(
    f"CREATE OR REPLACE FUNCTION {naam}() RETURNS trigger LANGUAGE plpgsql AS $grendel${tekst}$grendel$"
    for naam, tekst in FUNCTIES.items()
)
PER = {"update": "ROW", "delete": "ROW", "truncate": "STATEMENT"}
# Kind of change -> how PostgreSQL writes it down: before, per row or at once, of which change.
TYPE = {"update": 2 + 1 + 16, "delete": 2 + 1 + 8, "truncate": 2 + 32}
# Everything that decides whether a trigger fires, and what it does then.
BESTAAND = """
SELECT t.tgname, concat_ws(' ', c.relname, t.tgtype, t.tgenabled, p.proname, p.prosrc,
                           encode(t.tgargs, 'escape'), t.tgattr::text, (t.tgqual IS NULL)::text)
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
 WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
"""


def triggers(slot: Slot, zinnen: dict[str, str]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Kind of change -> which function, with what."""
    if slot.soort != "vast":
        functie = "grendel_stap" if slot.soort == "stap" else "grendel_weiger"
        return {"update": (functie, (zinnen[slot.soort],))}
    functie = ("grendel_dicht" if slot.tabel == DEUR else "grendel_deur") if slot.vrij else "grendel_weiger"
    vrij = () if slot.tabel == DEUR else slot.vrij
    weg = ("grendel_weiger", (zinnen["weg"],))
    return {"update": (functie, (zinnen["vast"], *vrij)), "delete": weg, "truncate": weg}


def opdrachten(slot: Slot, zinnen: dict[str, str]) -> dict[str, str]:
    """Name of the trigger -> the statement that makes it."""
    return {
        f"grendel_{slot.tabel}_{bij}": (
            f"CREATE TRIGGER grendel_{slot.tabel}_{bij} BEFORE {bij.upper()} ON {slot.tabel}"
            f" FOR EACH {PER[bij]} EXECUTE FUNCTION {functie}({', '.join(f"'{woord}'" for woord in woorden)})"
        )
        for bij, (functie, woorden) in triggers(slot, zinnen).items()
    }


def zoals_het_er_staat(slot: Slot, zinnen: dict[str, str]) -> dict[str, str]:
    """Name of the trigger -> what BESTAAND must say of it."""
    return {
        f"grendel_{slot.tabel}_{bij}": " ".join(
            (slot.tabel, str(TYPE[bij]), "O", functie, FUNCTIES[functie],
             "".join(f"{woord}\\000" for woord in woorden), "", "true")
        )
        for bij, (functie, woorden) in triggers(slot, zinnen).items()
    }  # fmt: skip
