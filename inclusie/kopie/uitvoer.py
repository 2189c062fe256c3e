"""Everything of worth in one file that does not need this program to be read."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

from django.db import models

from inclusie.kopie import KopieFout, opname, pakket, waarden, werkplaats
from inclusie.kopie.pakket import LEESMIJ, MANIFEST, Schrijver
from inclusie.kopie.waarden import BESTAND
from inclusie.systeemfout import in_woorden

PER_KEER = 500
# By which a file is known, since its name was left out of the database.
BEGIN = ((b"%PDF-", "pdf"), (b"\xff\xd8\xff", "jpg"), (b"\x89PNG", "png"), (b"ID3", "mp3"), (b"\xff", "mp3"))


def schrijf(
    pad: Path, modellen: list[type[models.Model]], *, leesmij: str, meld: Callable[[str], None]
) -> tuple[str, dict[str, int]]:
    """leesmij: the page beside the rows, for who has to read them without this program.

    Return the hash of all, and how many rows of each table. The file is there when it is whole.
    """
    if pad.exists():
        raise KopieFout(f"Het bestand {pad} is er al. Kies een andere naam.")
    with werkplaats.werkmap(pad.parent) as map_:
        try:
            werk = map_ / pad.name
            gemaakt = _schrijf(werk, modellen, leesmij, meld)
            meld("Bestand nalezen ...")
            with pakket.lezen(werk) as gelezen:
                gelezen.kijk_na()
            werk.rename(pad)
        except OSError as fout:
            raise KopieFout(f"De uitvoer is niet gemaakt: {in_woorden(fout)}.") from None
    return gemaakt


def _schrijf(werk: Path, modellen, leesmij: str, meld) -> tuple[str, dict[str, int]]:
    """For this account only, from the first byte on; and on the disk, and not on its way there."""
    with os.fdopen(os.open(werk, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as bestand:
        with ZipFile(bestand, "w", compresslevel=6) as zip_, opname.opname():
            gemaakt = _vul(Schrijver(zip_), modellen, leesmij, meld)
        bestand.flush()
        os.fsync(bestand.fileno())
    return gemaakt


def _vul(zip_: Schrijver, modellen, leesmij: str, meld) -> tuple[str, dict[str, int]]:
    manifest = pakket.beschrijving(modellen, opname.migraties())
    zip_.tekst(LEESMIJ, leesmij)
    aantallen = {}
    for nummer, model in enumerate(modellen, 1):
        tabel = model._meta.db_table
        aantallen[tabel] = _tabel(zip_, model)
        if nummer % 10 == 0 or nummer == len(modellen):
            meld(f"Tabellen: {nummer} van {len(modellen)} ...")
    for tabel, aantal in aantallen.items():
        manifest["tabellen"][tabel]["rijen"] = aantal
    zip_.tekst(MANIFEST, json.dumps(manifest, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
    return zip_.sluit_af(), aantallen


def _tabel(zip_: Schrijver, model: type[models.Model]) -> int:
    """The files of a table first, since a zip holds one open file at a time; then its rows."""
    bestanden = {veld.attname: _bestanden(zip_, model, veld) for veld in _bestandsvelden(model)}
    aantal = 0
    with zip_.bestand(f"gegevens/{model._meta.db_table}.jsonl") as schrijf_:
        for rij in _rijen(model):
            rij |= {naam: paden.get(rij[model._meta.pk.attname]) for naam, paden in bestanden.items()}
            schrijf_(f"{waarden.regel(rij)}\n".encode())
            aantal += 1
    return aantal


def _bestandsvelden(model: type[models.Model]) -> list[models.Field]:
    return [veld for veld in model._meta.concrete_fields if waarden.soort(veld) == BESTAND]


def _rijen(model: type[models.Model]) -> Iterator[dict]:
    kolommen = {veld.attname: waarden.soort(veld) for veld in model._meta.concrete_fields}
    kolommen = {naam: wat for naam, wat in kolommen.items() if wat != BESTAND}
    alle = models.QuerySet(model).order_by("pk").values_list(*kolommen)
    for rij in alle.iterator(chunk_size=PER_KEER):
        delen = zip(kolommen.items(), rij, strict=True)
        yield {naam: waarden.schrijf(waarde, wat) for (naam, wat), waarde in delen}


def _bestanden(zip_: Schrijver, model: type[models.Model], veld: models.Field) -> dict[int, str]:
    """Key of the row -> the path of its file. One file at a time in memory."""
    paden = {}
    heeft = models.QuerySet(model).exclude(**{veld.attname: None}).order_by("pk")
    for sleutel in heeft.values_list("pk", flat=True).iterator(chunk_size=PER_KEER):
        inhoud = bytes(heeft.filter(pk=sleutel).values_list(veld.attname, flat=True)[0])
        pad = f"bestanden/{model._meta.db_table}/{sleutel}-{veld.attname}.{_eind(inhoud)}"
        with zip_.bestand(pad) as schrijf_:
            schrijf_(inhoud)
        paden[sleutel] = pad
    return paden


def _eind(inhoud: bytes) -> str:
    return next((eind for begin, eind in BEGIN if inhoud.startswith(begin)), "bin")
