"""A plandocument as flat rows with a lasting key: an action's code, a note's number, a theme's slug."""

from collections.abc import Callable
from dataclasses import dataclass

from agenda import woorden
from agenda.verschil.velden import KINDEREN


@dataclass(frozen=True)
class Rij:
    ding: str
    sleutel: str
    titel: str
    item: dict
    ouder: tuple[str, str]
    bij: tuple[str, str]
    bij_titel: str


SLEUTEL: dict[str, Callable[[dict], str]] = {
    "gemeente": lambda item: "",
    "agenda": lambda item: "",
    "jaarplan": lambda item: "",
    "thema": lambda item: item["slug"],
    "domein": lambda item: item["slug"],
    "focus": lambda item: item["thema"],
    "doel": lambda item: item["code"],
    "actie": lambda item: item["code"],
    "indicator": lambda item: str(item["nummer"]),
    "meting": lambda item: item["datum"],
    "voortgang": lambda item: str(item["nummer"]),
}
# These keys hold in the whole plan; the others only within their parent.
PLANBREED = ("gemeente", "agenda", "jaarplan", "thema", "domein", "focus", "doel", "actie")


def flatten(document: dict) -> dict[tuple[str, str], Rij]:
    """Every row of the document by (kind, key), in reading order."""
    rijen: dict[tuple[str, str], Rij] = {}
    themanamen = names(document)["thema"]

    def add(ding: str, item: dict, ouder: tuple[str, str], bij: tuple[str, str], bij_titel: str) -> None:
        eigen = SLEUTEL[ding](item)
        sleutel = eigen if ding in PLANBREED else f"{ouder[1]}/{eigen}"
        while (ding, sleutel) in rijen:  # two measurements on one day are two rows
            sleutel += "+"
        titel = _title(ding, item, themanamen)
        if ding in ("doel", "actie"):
            bij, bij_titel = (ding, sleutel), titel
        rijen[ding, sleutel] = Rij(ding, sleutel, titel, item, ouder, bij, bij_titel)
        walk(ding, item, (ding, sleutel), bij, bij_titel)

    def walk(ding: str, item: dict, ouder: tuple[str, str], bij: tuple[str, str], bij_titel: str) -> None:
        for veld, kind in KINDEREN.get(ding, {}).items():
            waarde = item.get(veld) or []
            kinderen = waarde if isinstance(waarde, list) else [waarde]
            for kind_item in kinderen:
                add(kind, kind_item, ouder, bij, bij_titel)

    walk("document", document, ("", ""), ("", ""), "")
    return rijen


def _title(ding: str, item: dict, themanamen: dict[str, str]) -> str:
    if ding == "focus":
        return themanamen.get(item["thema"], item["thema"])
    if ding in ("meting", "voortgang"):
        return woorden.datum(item["datum"])
    return item.get("titel") or item.get("naam") or ""


def names(document: dict) -> dict[str, dict[str, str]]:
    return {
        "thema": {thema["slug"]: thema["naam"] for thema in document["themas"]},
        "domein": {domein["slug"]: domein["naam"] for domein in document["domeinen"]},
    }
