"""The locks in the words of PostgreSQL: seven functions, and triggers that call them. All is compared."""

from inclusie.spoor.models import GING_WEG, NERGENS, Wissing
from inclusie.spoor.tabellen import Slot
from inclusie.spoor.vergeten import GEWIST, MERK

DEUR = Wissing._meta.db_table
# A new text as a pattern: a mark is any words, and every sign that means something in a pattern is itself.
PATROON = "n.value"
for _teken in "!%_":
    PATROON = f"replace({PATROON}, '{_teken}', '!{_teken}')"
PATROON = f"replace({PATROON}, '{MERK}', '%') ESCAPE '!'"
# Of a column that changed: by whom goes, when it was seen may be said again, a text loses words.
MINDER = (
    "CASE right(key, 3) WHEN '_id' THEN n.value IS NULL WHEN '_op' THEN true"
    f" ELSE n.value IN ('', '{GEWIST}') OR o.value LIKE {PATROON} END"
)
# Name -> what it does. A refusal is a broken rule (23000), as on SQLite.
FUNCTIES = {
    "grendel_weiger": "BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END",
    "grendel_stap": (
        "BEGIN IF NEW.versie IS DISTINCT FROM OLD.versie + 1 OR NEW.id <> OLD.id THEN"
        " RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END IF; RETURN NEW; END"
    ),
    # The columns after the sentence may lose words, of a row that is open, and once: those that the note
    # names, when the old text is the new one with words where the marks are.
    "grendel_deur": (
        "BEGIN IF to_jsonb(NEW) - TG_ARGV[1:] IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV[1:]"  # noqa: S608 -- ours
        f" OR NOT EXISTS (SELECT 1 FROM {DEUR} WHERE tabel = TG_TABLE_NAME AND rij = OLD.history_id"
        " AND slot_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM jsonb_each_text(to_jsonb(NEW)) n"
        " JOIN jsonb_each_text(to_jsonb(OLD)) o USING (key) WHERE n.value IS DISTINCT FROM o.value"
        f" AND (key = ANY (string_to_array(kolommen, ' ')) AND {MINDER}) IS NOT TRUE))"
        " THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END IF;"
        f" UPDATE {DEUR} SET slot_id = NULL WHERE tabel = TG_TABLE_NAME AND rij = OLD.history_id"
        " AND slot_id IS NOT NULL; RETURN NEW; END"
    ),
    "grendel_gesprek": (
        "BEGIN IF EXISTS (SELECT 1 FROM jsonb_each_text(to_jsonb(NEW)) n"  # noqa: S608 -- our own words
        " JOIN jsonb_each_text(to_jsonb(OLD)) o USING (key) WHERE n.value IS DISTINCT FROM o.value"
        f" AND (key = ANY (TG_ARGV[1:]) AND {MINDER}) IS NOT TRUE)"
        " THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END IF; RETURN NEW; END"
    ),
    "grendel_uit": (
        f"BEGIN UPDATE {DEUR} SET slot_id = NULL WHERE tabel = TG_TABLE_NAME AND rij = OLD.id"  # noqa: S608 -- ours
        f" AND kolommen = '{GING_WEG}' AND slot_id IS NOT NULL; IF NOT FOUND THEN"
        " RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END IF; RETURN OLD; END"
    ),
    "grendel_open": (
        f"BEGIN IF NEW.slot_id IS DISTINCT FROM {NERGENS} OR NEW.id = {NERGENS}"
        " THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23000'; END IF; RETURN NEW; END"
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
PER = {"insert": "ROW", "update": "ROW", "delete": "ROW", "truncate": "STATEMENT"}
# Kind of change -> how PostgreSQL writes it down: before, per row or at once, of which change.
TYPE = {"insert": 2 + 1 + 4, "update": 2 + 1 + 16, "delete": 2 + 1 + 8, "truncate": 2 + 32}
# Everything that decides whether a trigger fires, and what it does then.
BESTAAND = """
SELECT t.tgname, concat_ws(' ', c.relname, t.tgtype, t.tgenabled, p.proname, p.prosrc,
                           encode(t.tgargs, 'escape'), t.tgattr::text, (t.tgqual IS NULL)::text)
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
 WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
"""


def triggers(slot: Slot, zinnen: dict[str, str]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Kind of change -> which function, with what."""
    if slot.soort == "gesprek":
        return {
            "update": ("grendel_gesprek", (zinnen["gesprek"], *slot.vrij)),
            "delete": ("grendel_uit", (zinnen["weg"],)),
            "truncate": ("grendel_weiger", (zinnen["weg"],)),
        }
    if slot.soort != "vast":
        functie = "grendel_stap" if slot.soort == "stap" else "grendel_weiger"
        return {"update": (functie, (zinnen[slot.soort],))}
    weg = ("grendel_weiger", (zinnen["weg"],))
    delen = {"update": ("grendel_weiger", (zinnen["vast"],)), "delete": weg, "truncate": weg}
    if slot.tabel == DEUR:
        dicht = ("grendel_dicht", (zinnen["vast"],))
        return delen | {"insert": ("grendel_open", (zinnen["open"],)), "update": dicht}
    return delen | ({"update": ("grendel_deur", (zinnen["vast"], *slot.vrij))} if slot.vrij else {})


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
