"""The proof search: is anything left of somebody, in any text of any table? It reads the database itself, so
that a table or column that nobody thought of is read too.

Words are looked for in Python: databases differ in what they take for one letter, and a telephone number is
written in many ways. What was packed (a session, a job of the worker, the cache) is read as it was before.
"""

import base64
import json
import pickle
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from django.apps import apps
from django.db import connection, models, transaction
from django_q.signing import SignedPackage

from ambassadeurs.meldweg import splits
from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.dataklassen import C, velden
from ambassadeurs.privacy.treffers import CONCEPT, CONTACT_IN_CONCEPT, Treffer
from ambassadeurs.privacy.van_een_persoon import VAN_EEN_PERSOON
from inclusie.accounts.sessies import SessionStore
from inclusie.spoor.vergeten import MERK
from inclusie.tekst import zonder_onzichtbaar
from inclusie.woorden import naamdelen


@dataclass(frozen=True)
class Woorden:
    """heel: what belongs to one person. nummers: telephone numbers. delen: parts of a name."""

    heel: frozenset[str] = frozenset()
    nummers: frozenset[str] = frozenset()
    delen: frozenset[str] = frozenset()

    def __bool__(self):
        return bool(self.heel or self.nummers or self.delen)

    @cached_property
    def _zeker(self) -> re.Pattern | None:
        vormen = [_woord(tekst) for tekst in self.heel] + [_nummer(cijfers) for cijfers in self.nummers]
        return re.compile("|".join(vormen), re.IGNORECASE) if vormen else None

    @cached_property
    def _misschien(self) -> re.Pattern | None:
        vormen = [_woord(tekst) for tekst in self.delen]
        return re.compile("|".join(vormen), re.IGNORECASE) if vormen else None

    def zeker_in(self, tekst: str) -> bool:
        return bool(self._zeker and self._zeker.search(_zonder_tekens(tekst)))

    def misschien_in(self, tekst: str) -> bool:
        return bool(self._misschien and self._misschien.search(_zonder_tekens(tekst)))

    def maak_leeg(self, tekst: str, *, ook_delen: bool = True) -> str:
        """The text with a mark where one of the words stood, and every other sign as it was: the lock of a
        trail lets nothing else through."""
        letters = _letters(tekst)
        kaal = "".join(letter for letter, _, _ in letters)
        patronen = [self._zeker, self._misschien if ook_delen else None]
        plekken = sorted(vondst.span() for vorm in patronen if vorm for vondst in vorm.finditer(kaal))
        uit, tot = [], 0
        for begin, eind in ((letters[van][1], letters[tot_en_met - 1][2]) for van, tot_en_met in plekken):
            if begin >= tot:
                uit += [tekst[tot:begin], MERK]
            tot = max(tot, eind)
        return "".join([*uit, tekst[tot:]])


def _letters(tekst: str) -> list[tuple[str, int, int]]:
    """Each letter that somebody sees, without its accent, and from where to where it stands in the text."""
    letters = []
    for plek, teken in enumerate(tekst):
        if unicodedata.combining(teken) and letters:
            letters[-1] = (*letters[-1][:2], plek + 1)
        elif zichtbaar := zonder_onzichtbaar(teken):
            letters.append((unicodedata.normalize("NFD", zichtbaar)[0], plek, plek + 1))
    return letters


def _woord(tekst: str) -> str:
    """As a whole word, however many spaces stand in it: 'Jan' is not in 'januari'."""
    delen = _zonder_tekens(gelijk(tekst)).split()
    return r"(?<!\w)" + r"\s+".join(re.escape(deel) for deel in delen) + r"(?!\w)"


def _nummer(cijfers: str) -> str:
    tussen = r"[\s().\-/]{0,3}"
    # What may stand before the nine digits by which it is known goes with them.
    begin = rf"(?:(?:\+|00)31{tussen}(?:0{tussen})?|0{tussen})?"
    return begin + tussen.join(cijfers) + r"(?!\d)"


def gelijk(tekst: str) -> str:
    """One spelling of each letter, and no signs that nobody sees: 'Wie\u200bwaal' is a name too."""
    return unicodedata.normalize("NFC", zonder_onzichtbaar(tekst))


def _zonder_tekens(tekst: str) -> str:
    """'José' is 'Jose': people type a name as they hear it."""
    if tekst.isascii():
        return tekst
    letters = unicodedata.normalize("NFD", tekst)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


# By the name of the field: what there is to look for, of every table of a person. The code under which
# somebody scored is not: it stays in the plan, and from now on it is nobody's.
NAMEN = {"naam", "weergavenaam", "namens", "openbare_naam", "verteller_weergave"}
BEREIK = {"email", "telefoon", "adres", "contact"}
CODES = {"code"}


def woorden_van(wie: Betrokkene, ook: tuple[str, ...] = ()) -> Woorden:
    """What to look for, read before anything is wiped. ook: other words, such as a nickname."""
    namen, rest, telefoons = set(), set(ook), set()
    for veld, tekst in _gezegd(wie):
        if veld in NAMEN:
            namen.add(tekst)
        elif veld == "telefoon" or (veld in BEREIK and not re.search(r"[^\d\s()+.\-/]", tekst)):
            telefoons.add(tekst)
        else:
            rest.add(tekst)
    return _woorden(namen, rest, telefoons)


def _gezegd(wie: Betrokkene) -> Iterator[tuple[str, str]]:
    """(name of a field, what stands in it) of every row; who was wiped before has no name any more."""
    for tabel in VAN_EEN_PERSOON:
        velden_ = {veld.name for veld in tabel.model._meta.concrete_fields} & (NAMEN | BEREIK | CODES)
        for rij in tabel.vind(wie) if velden_ else ():
            if not (rij == wie.persoon and wie.is_gewist):
                yield from ((veld, getattr(rij, veld)) for veld in sorted(velden_))


def _woorden(namen: set, rest: set, telefoons: set) -> Woorden:
    hele = {naam for naam in namen if " " in naam.strip()}
    delen = {deel for naam in namen for deel in naamdelen(naam)}
    cijfers = {re.sub(r"\D", "", nummer)[-9:] for nummer in telefoons}
    return Woorden(
        frozenset(hele | rest) - {""}, frozenset(c for c in cijfers if len(c) == 9), frozenset(delen - hele)
    )


@transaction.atomic
def zoek(woorden: Woorden) -> list[Treffer]:
    """Every column of every table that holds one of the words, with the numbers of its rows."""
    if not woorden:
        return []
    anderen = {(model._meta.db_table, veld.column) for model, veld in _namen()}
    anderen |= {
        (model.history.model._meta.db_table, veld.column) for model, veld in _namen() if _spoor(model)
    }
    gevonden: dict[tuple, list] = {}
    for tabel, kolom, pk, tekst in _teksten():
        zeker = woorden.zeker_in(tekst)
        # In the column of names a part of a name is that of another.
        if zeker or ((tabel, kolom) not in anderen and woorden.misschien_in(tekst)):
            gevonden.setdefault((tabel, kolom), []).append((pk, zeker))
    return [
        Treffer(tabel, kolom, tuple(pk for pk, _ in rijen), not any(zeker for _, zeker in rijen))
        for (tabel, kolom), rijen in gevonden.items()
    ]


def _namen():
    return [(model, veld) for model, veld in velden(C) if isinstance(veld, models.CharField)]


def _spoor(model) -> bool:
    return hasattr(model, "history")


def _teksten() -> Iterator[tuple[str, str, object, str]]:
    """(table, column, key of the row, text) of everything that is text in the database."""
    with connection.cursor() as cursor:
        tabellen = {
            tabel: (
                connection.introspection.get_primary_key_column(cursor, tabel),
                _leesbare_kolommen(cursor, tabel),
            )
            for tabel in sorted(connection.introspection.table_names(cursor))
        }
    for tabel, (sleutel, kolommen) in tabellen.items():
        namen = ", ".join(map(connection.ops.quote_name, [sleutel or kolommen[0], *kolommen]))
        with connection.chunked_cursor() as cursor:
            cursor.execute(f"SELECT {namen} FROM {connection.ops.quote_name(tabel)}")  # noqa: S608 -- own names
            for pk, *waarden in cursor:
                for kolom, waarde in zip(kolommen, waarden, strict=True):
                    if isinstance(waarde, str) and waarde:
                        for deel, tekst in _delen(tabel, kolom, waarde):
                            yield tabel, deel, pk, tekst


def _delen(tabel: str, kolom: str, waarde: str) -> Iterator[tuple[str, str]]:
    """(column, text); of a draft what was told apart from how somebody is reached."""
    if (tabel, kolom) != CONCEPT:
        yield kolom, _uitgepakt(tabel, kolom, waarde)
        return
    verteld, contact = splits(json.loads(waarde))
    yield kolom, gelijk("\n".join(verteld))
    yield CONTACT_IN_CONCEPT[1], gelijk("\n".join(contact))


def _leesbare_kolommen(cursor, tabel: str) -> list[str]:
    """Not the bytes of a photo or a pdf: those are large, and hold no text that can be looked for."""
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(tabel)} LIMIT 0")  # noqa: S608 -- own names
    return [kolom[0] for kolom in cursor.description if (tabel, kolom[0]) not in _bytes()]


@cache
def _bytes() -> set[tuple[str, str]]:
    return {
        (model._meta.db_table, veld.column)
        for model in apps.get_models()
        for veld in model._meta.concrete_fields
        if isinstance(veld, models.BinaryField)
    }


def _uitgepakt(tabel: str, kolom: str, waarde: str) -> str:
    if uitpakken := INGEPAKT.get((tabel, kolom)):
        try:
            waarde = uitpakken(waarde)
        except Exception:  # noqa: BLE001 -- what cannot be read here, nobody reads
            return ""
    if "\\u" in waarde:
        # JSON in SQLite: every letter with a sign on it is written as a number.
        waarde = re.sub(r"\\u([0-9a-fA-F]{4})", lambda letter: chr(int(letter[1], 16)), waarde)
    return gelijk(waarde)


def _pickle(waarde: str) -> str:
    return str(pickle.loads(base64.b64decode(waarde)))  # noqa: S301 -- written by ourselves


# Columns in which a library packs what it keeps -> how to read it.
INGEPAKT = {
    ("accounts_sessie", "session_data"): lambda waarde: json.dumps(
        SessionStore().decode(waarde), ensure_ascii=False, default=str
    ),
    ("django_q_ormq", "payload"): lambda waarde: str(SignedPackage.loads(waarde)),
    ("django_q_task", "args"): _pickle,
    ("django_q_task", "kwargs"): _pickle,
    ("django_q_task", "result"): _pickle,
    ("cache", "value"): _pickle,
}
