"""The file with which a portal moves: a zip that any program opens, and that says itself whether it is whole.

`gegevens/TABLE.jsonl` has a line of JSON per row, `bestanden/` the PDFs, photos and sound, `manifest.json`
what each table and column is, and `SHA256SUMS` a hash of each file, as `sha256sum -c` reads it. The hash of
that last one is the hash of all. The same rows give the same bytes, on every machine and every day.
"""

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from django.conf import settings
from django.db import models

from inclusie.kopie import KopieFout
from inclusie.kopie.blad import STUK
from inclusie.kopie.waarden import soort

SOORT, VORM = "verhuisbestand van Inclusie Agenda", 1
LEESMIJ, MANIFEST, SOMMEN = "LEESMIJ.txt", "manifest.json", "SHA256SUMS"
NAAM = re.compile(
    r"LEESMIJ\.txt|manifest\.json|SHA256SUMS|gegevens/[a-z0-9_]{1,63}\.jsonl"
    r"|bestanden/[a-z0-9_]{1,63}/\d{1,19}-[a-z_]{1,63}\.[a-z0-9]{1,4}"
)
SOM = re.compile(r"([0-9a-f]{64})  (\S+)")
# More than this, and a small file would fill the disk or the memory of who reads it.
MEESTE_BESTANDEN, MEESTE_GROOTTE = 1_000_000, 100 << 30
# Of what is in memory as a whole: a row, a PDF or sound, and the list of hashes.
MEESTE_REGEL, MEESTE_BESTAND, MEESTE_SOMMEN = 16 << 20, 128 << 20, 64 << 20
MEESTE_VERHOUDING, KLEIN = 300, 10 << 20
KAPOT = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
NIET_HEEL = "Dit bestand is veranderd of niet heel: {naam}. Neem een andere uitvoer."


class Schrijver:
    """Adds files one by one, and keeps the hash of each."""

    def __init__(self, zip_: ZipFile):
        self._zip, self.sommen = zip_, {}

    @contextmanager
    def bestand(self, naam: str):
        """Gives a function that adds bytes to this file."""
        info = ZipInfo(naam, (1980, 1, 1, 0, 0, 0))
        info.create_system, info.external_attr = 3, 0o600 << 16
        # A PDF, a photo and sound are small already.
        info.compress_type = ZIP_STORED if naam.startswith("bestanden/") else ZIP_DEFLATED
        som = hashlib.sha256()
        with self._zip.open(info, "w", force_zip64=True) as uit:

            def schrijf(stuk: bytes) -> None:
                som.update(stuk)
                uit.write(stuk)

            yield schrijf
        self.sommen[naam] = som.hexdigest()

    def tekst(self, naam: str, inhoud: str) -> None:
        with self.bestand(naam) as schrijf:
            schrijf(inhoud.encode())

    def sluit_af(self) -> str:
        """The list of hashes, as the last file. Return its own hash."""
        self.tekst(SOMMEN, "".join(f"{som}  {naam}\n" for naam, som in sorted(self.sommen.items())))
        return self.sommen[SOMMEN]


class Pakket:
    """A file that came from anywhere: nothing in it is believed before `kijk_na`."""

    def __init__(self, zip_: ZipFile):
        self._zip = zip_
        self.namen = {info.filename: info for info in zip_.infolist()}

    def kijk_na(self) -> str:
        """The names, the sizes and every hash. Return the hash of all."""
        self._kijk_naar_namen()
        lijst = self._klein(SOMMEN, MEESTE_SOMMEN)
        regels = [SOM.fullmatch(regel) for regel in lijst.decode("utf-8", "replace").splitlines()]
        sommen = {regel[2]: regel[1] for regel in regels if regel}
        if not all(regels) or len(sommen) != len(regels) or sommen.keys() != self.namen.keys() - {SOMMEN}:
            raise KopieFout(NIET_HEEL.format(naam=SOMMEN))
        for naam, som in sommen.items():
            if self._som(naam) != som:
                raise KopieFout(NIET_HEEL.format(naam=naam))
        return hashlib.sha256(lijst).hexdigest()

    def _kijk_naar_namen(self) -> None:
        vreemd = [naam for naam in self.namen if not NAAM.fullmatch(naam)]
        if vreemd or len(self.namen) != len(self._zip.infolist()) or SOMMEN not in self.namen:
            raise KopieFout("Dit bestand is geen uitvoer van een portaal.")
        infos = self.namen.values()
        te_veel = len(infos) > MEESTE_BESTANDEN or sum(info.file_size for info in infos) > MEESTE_GROOTTE
        if te_veel or any(_is_bom(info) for info in infos):
            raise KopieFout("Dit bestand wordt te groot als wij het uitpakken. Wij lezen het niet.")
        if any(info.flag_bits & 1 or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for info in infos):
            raise KopieFout("Dit bestand is geen uitvoer van een portaal.")

    def stukken(self, naam: str) -> Iterator[bytes]:
        try:
            with self._zip.open(self.namen[naam]) as bestand:
                while stuk := bestand.read(STUK):
                    yield stuk
        except KAPOT:
            raise KopieFout(NIET_HEEL.format(naam=naam)) from None

    def regels(self, naam: str) -> Iterator[bytes]:
        """Line by line, however large the file is."""
        with self._zip.open(self.namen[naam]) as bestand:
            while regel := bestand.readline(MEESTE_REGEL):
                if not regel.endswith(b"\n"):
                    raise KopieFout(NIET_HEEL.format(naam=naam))
                yield regel[:-1]

    def inhoud(self, naam: str) -> bytes:
        return b"".join(self.stukken(naam))

    def manifest(self) -> dict:
        try:
            gelezen = json.loads(self._klein(MANIFEST, MEESTE_REGEL))
            goed = (gelezen["soort"], gelezen["vorm"]) == (SOORT, VORM)
        except (ValueError, LookupError, TypeError, RecursionError):
            goed = False
        if not goed:
            raise KopieFout("Dit bestand is geen uitvoer van een portaal, of van een andere vorm.")
        return gelezen

    def _som(self, naam: str) -> str:
        som = hashlib.sha256()
        for stuk in self.stukken(naam):
            som.update(stuk)
        return som.hexdigest()

    def _klein(self, naam: str, meeste: int) -> bytes:
        if naam not in self.namen or self.namen[naam].file_size > meeste:
            raise KopieFout("Dit bestand is geen uitvoer van een portaal.")
        return self.inhoud(naam)


def _is_bom(info: ZipInfo) -> bool:
    if info.filename.startswith("bestanden/") and info.file_size > MEESTE_BESTAND:
        return True
    return info.file_size > max(KLEIN, MEESTE_VERHOUDING * info.compress_size)


@contextmanager
def lezen(pad: Path) -> Iterator[Pakket]:
    try:
        zip_ = zipfile.ZipFile(pad)
    except (*KAPOT, ValueError):
        raise KopieFout(f"Het bestand {pad} is niet te lezen, of is geen zip.") from None
    with zip_:
        yield Pakket(zip_)


def beschrijving(modellen: list[type[models.Model]], migraties: dict[str, list[str]]) -> dict:
    """What makes one portal fit the other: the migrations, and every table with its columns."""
    tabellen = {model._meta.db_table: {"wat": str(model._meta.verbose_name), "kolommen": _kolommen(model)}
                for model in modellen}  # fmt: skip
    return {
        "soort": SOORT, "vorm": VORM, "uitgave": settings.VERSIE, "migraties": migraties,
        "tabellen": tabellen,
    }  # fmt: skip


def _kolommen(model: type[models.Model]) -> dict[str, str]:
    return {veld.attname: soort(veld) + _verwijzing(veld) for veld in model._meta.concrete_fields}


def _verwijzing(veld: models.Field) -> str:
    return f", verwijst naar {veld.related_model._meta.db_table}" if veld.is_relation else ""
