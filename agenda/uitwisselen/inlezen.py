"""What stands in a file: which table each sheet is, and each cell as a value, or why it is refused."""

import re
from contextlib import suppress
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from openpyxl.utils import get_column_letter

from agenda.uitwisselen import csvbestand, xlsxlezer
from agenda.uitwisselen.grens import MAX_BYTES, Fout, Onleesbaar, Rooster
from agenda.uitwisselen.naleesbladen import NALEESBLADEN
from agenda.uitwisselen.soorten import als_tekst
from agenda.uitwisselen.tabellen import BLADEN, PER_NAAM, Blad, Kolom
from agenda.woorden import opsomming
from inclusie.woorden import grootte, zonder_accenten

# So many rows may stand above the headings: a title, a logo, a sentence.
BOVEN, LANGSTE_KOP = 25, 200
ALLEEN_OM_TE_LEZEN = {blad.naam for blad in NALEESBLADEN}
OUD = (
    "Dit is een oud Excel-bestand (.xls), of er zit een wachtwoord op."
    " Bewaar het als Excel-werkmap (.xlsx), zonder wachtwoord."
)


@dataclass(frozen=True)
class Weigering:
    """Why a cell or a row is not taken. kolom: its letter in the file; kop: its heading."""

    blad: str
    rij: int
    zin: str
    kolom: str = ""
    kop: str = ""


@dataclass(frozen=True)
class Leesrij:
    """One row of a table: field -> value, for the columns that the file has."""

    blad: str
    nummer: int
    waarden: dict


@dataclass
class Ingelezen:
    """letters: sheet -> field -> the letter of its column. van_versie: made of a published version."""

    naam: str
    rijen: list[Leesrij] = field(default_factory=list)
    letters: dict[str, dict[str, str]] = field(default_factory=dict)
    weigeringen: list[Weigering] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)
    van_versie: bool = False

    def weiger(self, rij: Leesrij, zin: str, veld: str = "") -> Weigering:
        letter = self.letters[rij.blad].get(veld, "")
        kop = next((kolom.kop for kolom in PER_NAAM[rij.blad].kolommen if kolom.veld == veld), "")
        return Weigering(rij.blad, rij.nummer, zin, letter, kop if letter else "")

    def in_json(self) -> dict:
        rijen = [(rij.blad, rij.nummer, rij.waarden) for rij in self.rijen]
        return {
            "naam": self.naam, "rijen": rijen, "letters": self.letters, "opmerkingen": self.opmerkingen,
            "van_versie": self.van_versie,
        }  # fmt: skip

    @classmethod
    def uit_json(cls, data: dict) -> "Ingelezen":
        return cls(**data | {"rijen": [Leesrij(*rij) for rij in data["rijen"]]})


def lees_bestand(naam: str, inhoud: bytes) -> Ingelezen:
    """Every table that is found in this file; raises Onleesbaar with a reason when there is none."""
    if len(inhoud) > MAX_BYTES:
        raise Onleesbaar(
            f"Dit bestand is {grootte(len(inhoud))}. Het mag hoogstens {grootte(MAX_BYTES)} zijn."
        )
    if not inhoud.strip():
        raise Onleesbaar("Dit bestand is leeg.")
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        raise Onleesbaar(OUD)
    is_zip = inhoud.startswith(b"PK")
    roosters = xlsxlezer.lees(inhoud) if is_zip else csvbestand.lees(inhoud, _bekend)
    uit = Ingelezen(naam)
    over = [rooster.naam for rooster in roosters if rooster.rijen and rooster.naam in ALLEEN_OM_TE_LEZEN]
    if over:
        uit.opmerkingen.append(f"Deze bladen zijn alleen om te lezen. Wij slaan ze over: {opsomming(over)}.")
    for rooster in roosters:
        if rooster.rijen and rooster.naam in ("Uitleg", *over):
            continue
        uit.opmerkingen += rooster.opmerkingen
        if rooster.rijen:
            _lees_rooster(rooster, uit)
    if not uit.letters:
        raise Onleesbaar(
            "Wij herkennen geen enkele tabel in dit bestand. Gebruik de koppen van het lege voorbeeld."
        )
    return uit


def _kop(cel) -> str:
    """A heading as it is compared: without stars, brackets, capitals or line ends."""
    # No heading is that long, and every bracket is looked for in the rest.
    begin = "" if isinstance(cel, Fout) else als_tekst(cel)[:LANGSTE_KOP]
    tekst = re.sub(r"\(.*?\)|[*:]", " ", begin)
    return " ".join(zonder_accenten(tekst.replace("’", "'")).split())


def _kolommen(blad: Blad) -> dict[str, Kolom]:
    ruim = {_kop(kop): kolom for kolom in blad.kolommen for kop in kolom.ook}
    return ruim | {_kop(kolom.kop): kolom for kolom in blad.kolommen}


KOPPEN = {blad.naam: _kolommen(blad) for blad in BLADEN}


def _past(blad: Blad, rij: list) -> int:
    """How many of its headings stand in this row; 0 when one is missing that says which row it is."""
    koppen = {KOPPEN[blad.naam][kop].veld for cel in rij if (kop := _kop(cel)) in KOPPEN[blad.naam]}
    if blad.titel in koppen:
        # A number may be absent, for new rows.
        return len(koppen) if {*blad.sleutel} - {"code", "nummer"} <= koppen else 0
    # The key alone says nothing of its row.
    return len(koppen) if {*blad.sleutel} < koppen else 0


def _noemt(blad: Blad, rij: list) -> bool:
    """Whether there is a heading for what names a row."""
    return any(KOPPEN[blad.naam].get(_kop(cel)) == blad.kolom(blad.titel) for cel in rij)


def _zoek_kop(rooster: Rooster) -> tuple[int, Blad] | None:
    """The row of headings and the table that it belongs to; the name of the sheet decides between two."""
    beste, keuze = (1,), None
    for nummer, rij in list(rooster.rijen.items())[:BOVEN]:
        for blad in BLADEN:
            heet_zo = not rooster.naam or zonder_accenten(rooster.naam).startswith(blad.naam.lower())
            past = _past(blad, rij)
            gevonden = (past, heet_zo, _codes(blad, rooster, nummer) if past else 0, -nummer)
            # Beside the plan people keep sheets of their own, with a code of something else.
            if gevonden > beste and (any(gevonden[1:3]) or _noemt(blad, rij)):
                beste, keuze = gevonden, (nummer, blad)
    return keuze


def _codes(blad: Blad, rooster: Rooster, kopnummer: int) -> int:
    """In how many rows the first key can be read: 'code' and 'titel' alone fit both goals and actions."""
    kolom = blad.kolom(blad.sleutel[0])
    koppen = [KOPPEN[blad.naam].get(_kop(cel)) for cel in rooster.rijen[kopnummer]]
    plek = koppen.index(kolom) if kolom in koppen else len(koppen)
    goed = 0
    for rij in list(rooster.rijen.values())[:BOVEN]:
        with suppress(ValidationError):
            goed += plek < len(rij) and not isinstance(rij[plek], Fout) and bool(kolom.soort.lees(rij[plek]))
    return goed


def _bekend(rooster: Rooster) -> int:
    return max((_past(blad, rij) for rij in rooster.rijen.values() for blad in BLADEN), default=0)


def _lees_rooster(rooster: Rooster, uit: Ingelezen) -> None:
    gevonden = _zoek_kop(rooster)
    if gevonden is None:
        if rooster.naam:
            uit.opmerkingen.append(f"Blad ‘{rooster.naam}’ herkennen wij niet. Wij lazen het niet.")
        return
    kopnummer, blad = gevonden
    if blad.naam in uit.letters:
        raise Onleesbaar(f"De tabel ‘{blad.naam}’ staat twee keer in dit bestand. Haal er één weg.")
    kolommen = _lees_kop(rooster.rijen[kopnummer], blad, uit)
    for nummer, cellen in rooster.rijen.items():
        if nummer > kopnummer:
            _lees_rij(blad, nummer, cellen, kolommen, uit)


def _lees_kop(rij: list, blad: Blad, uit: Ingelezen) -> dict[int, Kolom]:
    kolommen, vreemd = {}, []
    for plek, cel in enumerate(rij):
        kolom = KOPPEN[blad.naam].get(_kop(cel))
        if kolom in kolommen.values():
            raise Onleesbaar(f"Op blad {blad.naam} staat de kop ‘{kolom.kop}’ twee keer. Haal er één weg.")
        if kolom:
            kolommen[plek] = kolom
        elif cel is not None:
            woord = cel.zin if isinstance(cel, Fout) else als_tekst(cel)
            vreemd.append(f"‘{woord.strip()[:40]}’ ({get_column_letter(plek + 1)})")
    if vreemd:
        uit.opmerkingen.append(f"Op blad {blad.naam} lazen wij deze kolommen niet: {', '.join(vreemd)}.")
    uit.letters[blad.naam] = {kolom.veld: get_column_letter(plek + 1) for plek, kolom in kolommen.items()}
    return kolommen


def _lees_rij(blad: Blad, nummer: int, cellen: list, kolommen: dict[int, Kolom], uit: Ingelezen) -> None:
    rij = Leesrij(blad.naam, nummer, {})
    if not any(cellen[plek] is not None for plek in kolommen if plek < len(cellen)):
        return
    uit.rijen.append(rij)
    for plek, kolom in kolommen.items():
        cel = cellen[plek] if plek < len(cellen) else None
        if kolom.veld == "versienummer" and cel is not None:
            uit.van_versie = True
        if not kolom.telt:
            continue
        try:
            if isinstance(cel, Fout):
                raise ValidationError(cel.zin)
            rij.waarden[kolom.veld] = kolom.soort.lees(cel)
        except ValidationError as fout:
            zin = " ".join(fout.messages)
            uit.weigeringen.append(uit.weiger(rij, zin[:1].upper() + zin[1:], kolom.veld))
