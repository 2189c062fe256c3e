"""The published JSON Schema of the open data, per number of the document's shape; and its keys in words.

Made of two things: `sleutels.toml` says what a key means and holds, `documentvorm.VORMEN` since which number
it is there. So a key that was added later is not in the schema of an older document.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse

from agenda.models import keuzes
from agenda.models.documentvorm import SCHEMA, VORMEN

DIALECT = "https://json-schema.org/draft/2020-12/schema"
BEGIN = "bestand"
HASH = "[0-9a-f]{64}"
ENKEL = {
    "tekst": {"type": "string"},
    "vinkje": {"type": "boolean"},
    "datum": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "moment": {"type": "string", "format": "date-time"},
    "kwartaal": {"type": "string", "pattern": "^([0-9]{4}-Q[1-4])?$"},
    "getal": {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
    "geheel": {"type": "integer"},
    "hash": {"type": "string", "pattern": f"^{HASH}$"},
    "hash of leeg": {"type": "string", "pattern": f"^({HASH})?$"},
    "tellingen": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
}
IN_WOORDEN = {
    "vinkje": "ja of nee (true of false)",
    "datum": "datum, zoals 2021-07-01",
    "moment": "datum en tijd",
    "kwartaal": "kwartaal, zoals 2021-Q1",
    "getal": "getal, geschreven als tekst",
    "geheel": "geheel getal",
    "hash": "64 tekens",
    "hash of leeg": "64 tekens, of leeg",
    "tellingen": "per naam een geheel getal",
}


@dataclass(frozen=True)
class Sleutel:
    """One key of one kind of row, as the page about the open data tells it."""

    naam: str
    betekenis: str
    inhoud: str
    rijen: str
    sinds: int


@cache
def tabel() -> dict[str, dict[str, list[str]]]:
    """Kind of row -> key -> [shape, meaning]."""
    return tomllib.loads(Path(__file__).with_name("sleutels.toml").read_text(encoding="utf-8"))


def sinds(soort: str, sleutel: str) -> int:
    """The number of the first shape with this key."""
    return min((nummer for nummer, vorm in VORMEN.items() if sleutel in vorm.get(soort, {})), default=1)


def adres(nummer: int) -> str:
    return settings.PUBLIC_URL + reverse("plan_schema", args=[nummer])


def bestandsschema(nummer: int = SCHEMA) -> dict:
    """The JSON Schema (draft 2020-12) of a file whose document has this shape. No key too many passes."""
    soorten = _bereikbaar(nummer)
    schema = _rij(BEGIN, nummer)
    schema["properties"]["$schema"] = {"const": adres(nummer)} | _uitleg(BEGIN, "$schema")
    schema["required"].remove("$schema")
    defs = {soort: _rij(soort, nummer) for soort in soorten if soort != BEGIN}
    defs["document"]["properties"]["schema"] = {"const": nummer} | _uitleg("document", "schema")
    return {
        "$schema": DIALECT,
        "$id": adres(nummer),
        "title": f"Een versie van een inclusief jaarplan, vorm {nummer}",
        **schema,
        "$defs": defs,
    }


def soorten(nummer: int = SCHEMA) -> dict[str, list[Sleutel]]:
    """Every kind of row with its keys, in the order in which somebody meets them in the file."""
    return {soort: [_sleutel(soort, naam) for naam in _namen(soort, nummer)] for soort in _bereikbaar(nummer)}


def _namen(soort: str, nummer: int) -> list[str]:
    return [sleutel for sleutel in tabel()[soort] if sinds(soort, sleutel) <= nummer]


def _bereikbaar(nummer: int) -> list[str]:
    """The kinds of row that a document of this shape can hold."""
    gevonden = [BEGIN]
    for soort in gevonden:  # grows while it is walked
        vormen = (tabel()[soort][naam][0] for naam in _namen(soort, nummer))
        gevonden += [rij for vorm in vormen if (rij := _rijen_in(vorm)) and rij not in gevonden]
    return gevonden


def _rijen_in(vorm: str) -> str:
    """The kind of the rows that this shape holds, or ''."""
    return vorm.partition("rij ")[2]


def _rij(soort: str, nummer: int) -> dict:
    namen = _namen(soort, nummer)
    velden = {naam: _vorm(tabel()[soort][naam][0]) | _uitleg(soort, naam) for naam in namen}
    return {"type": "object", "properties": velden, "required": namen, "additionalProperties": False}


def _uitleg(soort: str, naam: str) -> dict:
    return {"description": tabel()[soort][naam][1]}


def _vorm(vorm: str) -> dict:
    """'lijst rij acties' -> its JSON Schema."""
    if vorm.endswith("?"):
        zonder = _vorm(vorm[:-1])
        zonder["type"] = [zonder["type"], "null"]
        return zonder | ({"enum": [*zonder["enum"], None]} if "enum" in zonder else {})
    if rest := _na("leeg of ", vorm):
        return {"anyOf": [_vorm(rest), {"type": "object", "maxProperties": 0}]}
    if rest := _na("lijst ", vorm):
        return {"type": "array", "items": _vorm(rest)}
    if rest := _na("rij ", vorm):
        return {"$ref": f"#/$defs/{rest}"}
    if rest := _na("keuze ", vorm):
        return {"type": "string", "enum": _woorden(rest)}
    if rest := _na("telling ", vorm):
        waarden = _woorden(rest)
        velden = {waarde: {"type": "integer", "minimum": 0} for waarde in waarden}
        return {"type": "object", "properties": velden, "required": waarden, "additionalProperties": False}
    return dict(ENKEL[vorm])


def _woorden(lijst: str) -> list[str]:
    """The words of a closed list, or of the public part of one."""
    return [woord.value for woord in getattr(keuzes, lijst)]


def _na(begin: str, vorm: str) -> str:
    return vorm.removeprefix(begin) if vorm.startswith(begin) else ""


def _sleutel(soort: str, naam: str) -> Sleutel:
    vorm, betekenis = tabel()[soort][naam]
    return Sleutel(naam, betekenis, _in_woorden(vorm), _rijen_in(vorm), sinds(soort, naam))


def _in_woorden(vorm: str) -> str:
    """'keuze Licht?' -> 'groen, oranje, rood of nvt; of niets (null)'."""
    if vorm.endswith("?"):
        return f"{_in_woorden(vorm[:-1])}, of niets (null)"
    if rest := _na("leeg of ", vorm):
        return f"{_in_woorden(rest)}, of leeg"
    if rest := _na("lijst ", vorm):
        return f"lijst van {'rijen' if rest.startswith('rij ') else IN_LIJST.get(rest, rest)}"
    if _na("rij ", vorm):
        return "rij"
    if rest := _na("keuze ", vorm):
        return f"een van: {', '.join(_woorden(rest))}"
    if rest := _na("telling ", vorm):
        return f"een geheel getal voor elk van: {', '.join(_woorden(rest))}"
    return IN_WOORDEN.get(vorm, vorm)


IN_LIJST = {"tekst": "teksten", "geheel": "gehele getallen"}
