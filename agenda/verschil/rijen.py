"""A plandocument as flat rows with a lasting key: an action's code, a note's number, a theme's slug."""

from collections.abc import Callable
from dataclasses import dataclass

from agenda import woorden
from agenda.models.keuzes import EvaluatieSoort, VergaderingSoort
from agenda.verschil.tonen import woord
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
    "obstakel": lambda item: item["slug"],
    "raadsstuk": lambda item: item["code"],
    "raadsvergadering": lambda item: f"{item['datum']} {item['soort']}",
    "evaluatie": lambda item: str(item["nummer"]),
    "oordeel": lambda item: item["actie"],
    "stap": lambda item: str(item["nummer"]),
    "onderwerp": lambda item: item["slug"],
    "artikel": lambda item: str(item["nummer"]),
    "wettelijk_plan": lambda item: item["slug"],
}
# These keys hold only within their parent; the others in the whole plan.
BINNEN_OUDER = ("indicator", "meting", "voortgang", "oordeel")


def flatten(document: dict) -> dict[tuple[str, str], Rij]:
    """Every row of the document by (kind, key), in reading order."""
    rijen: dict[tuple[str, str], Rij] = {}
    themanamen = names(document)["thema"]

    def add(ding: str, item: dict, ouder: tuple[str, str], bij: tuple[str, str], bij_titel: str) -> None:
        eigen = SLEUTEL[ding](item)
        sleutel = f"{ouder[1]}/{eigen}" if ding in BINNEN_OUDER else eigen
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
    if ding == "raadsvergadering":
        return f"{woord(VergaderingSoort)(item['soort'], item, {})} van {woorden.datum(item['datum'])}"
    if ding == "evaluatie":
        return woord(EvaluatieSoort)(item["soort"], item, {})
    if ding == "oordeel":
        return f"actie {item['actie']}"
    if ding in ("meting", "voortgang"):
        return woorden.datum(item["datum"])
    return item.get("titel") or item.get("naam") or ""


def names(document: dict) -> dict[str, dict]:
    """kind -> key -> name, of the rows that others name by their key."""
    return {
        "thema": {thema["slug"]: thema["naam"] for thema in document["themas"]},
        "domein": {domein["slug"]: domein["naam"] for domein in document["domeinen"]},
        "onderwerp": {rij["slug"]: rij["naam"] for rij in document["onderwerpen"]},
        "artikel": {rij["nummer"]: f"{rij['nummer']} {rij['naam']}" for rij in document["vn_artikelen"]},
        "wettelijk_plan": {
            rij["slug"]: f"{rij['wet']}: {rij['titel']}" for rij in document["wettelijke_plannen"]
        },
        "obstakel": {rij["slug"]: rij["titel"] for rij in document["obstakels"]},
        "raadsstuk": {rij["code"]: rij["titel"] for rij in document["raadsstukken"]},
        "stap": {rij["nummer"]: rij["naam"] for rij in document["routekaart"]},
    }
