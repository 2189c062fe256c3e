"""The sheets that are only read: whatever the plandocument holds beside the goals and what is under them.

A list of the document is one line here. Its columns are all its keys, with the shape and the meaning that
`agenda/lezen/sleutels.toml` gives them.
"""

from dataclasses import dataclass

from agenda.lezen import schema
from agenda.models import keuzes
from agenda.uitwisselen.soorten import Datum, Geheel, Getal, JaNee, Keuze, Regels, Soort, Tekst
from agenda.uitwisselen.tabellen import Blad, Kolom, Leeg

# The name of the sheet, where its rows stand in the document, and what a row of a list in a list belongs to.
PLEKKEN = (
    ("Gemeente", "gemeente", ""),
    ("Agenda", "agenda", ""),
    ("Thema’s", "themas", ""),
    ("Domeinen", "domeinen", ""),
    ("Cijfers", "cijfers", ""),
    ("Obstakels", "obstakels", ""),
    ("Raadsstukken", "raadsstukken", ""),
    ("Raadsvergaderingen", "raadsvergaderingen", ""),
    ("Evaluaties", "evaluaties", ""),
    ("Oordelen per actie", "evaluaties.oordelen", "evaluatie"),
    ("Routekaart", "routekaart", ""),
    ("Index", "onderwerpen", ""),
    ("VN-verdrag", "vn_artikelen", ""),
    ("Wettelijke plannen", "wettelijke_plannen", ""),
    ("Vervallen", "vervallen", ""),
)
# What a key is called for who reads a table; of the others the words of the key themselves.
KOPPEN = {"slug": "vaste naam"}


class Telling(Soort):
    """Counts by name, each on its own line."""

    def van(self, waarde):
        return "\n".join(f"{naam}: {aantal}" for naam, aantal in (waarde or {}).items())


SOORTEN = {"datum": Datum(), "geheel": Geheel(), "getal": Getal(), "vinkje": JaNee()}


@dataclass(frozen=True)
class Naleesblad(Blad):
    pad: str

    def bronnen(self, document: dict) -> list[dict]:
        """The rows of the document; one that stands alone is a list of one."""
        ouder, _, lijst = self.pad.rpartition(".")
        if ouder:
            return [deel | {"bij": rij["nummer"]} for rij in document[ouder] for deel in rij[lijst]]
        rijen = document[lijst]
        return rijen if isinstance(rijen, list) else [rijen] if rijen else []


def _blad(naam: str, pad: str, bij: str) -> Naleesblad:
    """A kind of row is named after the key that its rows stand under; rows in a row have their own sheet."""
    eerst = [_kolom(bij, "bij", "geheel", f"Het nummer van de {bij}.")] if bij else []
    velden = schema.tabel()[pad.rpartition(".")[2]].items()
    kolommen = (
        _kolom(_kop(veld), veld, vorm, uitleg) for veld, (vorm, uitleg) in velden if "rij " not in vorm
    )
    return Naleesblad(naam, (*eerst, *kolommen), (), "", "", pad)


def _kop(veld: str) -> str:
    return KOPPEN.get(veld, veld.replace("_", " "))


def _kolom(kop: str, veld: str, vorm: str, uitleg: str) -> Kolom:
    soort = _soort(vorm.removesuffix("?"))
    # What is null in the json, is an empty cell here.
    uitleg = uitleg.replace("Null", "Leeg")
    return Kolom(kop, veld, soort, uitleg, Leeg.UITKOMST, breedte=30 if vorm == "tekst" else 18)


def _soort(vorm: str) -> Soort:
    wat, _, rest = vorm.partition(" ")
    if wat == "keuze":
        return Keuze(getattr(keuzes, rest))
    if wat in ("telling", "tellingen"):
        return Telling()
    return Regels() if wat == "lijst" else SOORTEN.get(vorm, Tekst())


NALEESBLADEN = tuple(_blad(*plek) for plek in PLEKKEN)
