"""How one cell is written and read: a kind of value per column, the same for xlsx, csv and import.

In between, a value is what JSON can hold, as in the plandocument: text, a whole number, True or False, a
list of texts, None. Days are ISO, figures are texts. `van` makes it of a model's value, `naar` goes back;
`schrijf` makes a cell of it, and `lees` reads a cell as people and spreadsheets fill it in.
"""

import csv
import io
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import TextChoices

from agenda.uitwisselen.naslag import LEEG, Naslag
from inclusie.datums import lees_dag
from inclusie.getallen import BedragField, GetalField
from inclusie.tekst import controleer_markdown, schoon
from inclusie.woorden import op_naam, zonder_accenten

JA, NEE = {"ja", "j", "waar", "true", "x", "1", "yes"}, {"nee", "n", "onwaar", "false", "0", "no"}


class Soort:
    """A text on one or more lines."""

    leeg: Any = ""
    voorbeeld = "tekst"

    def van(self, waarde):
        return waarde if waarde is not None else self.leeg

    def naar(self, waarde):
        return waarde

    def schrijf(self, waarde, naslag: Naslag = LEEG):
        return waarde

    def lees(self, cel):
        return "" if cel is None else schoon(als_tekst(cel)).strip()

    def keur(self, waarde) -> None:
        """Refuse what the forms of the portal refuse too."""


class Tekst(Soort):
    pass


class Regels(Soort):
    """Lines: in the plandocument a list, in the portal one text."""

    voorbeeld = "tekst, elk punt op een eigen regel"

    def van(self, waarde):
        regels = waarde if isinstance(waarde, list) else (waarde or "").splitlines()
        return "\n".join(regel.strip() for regel in regels if regel.strip())

    def lees(self, cel):
        return self.van(super().lees(cel))


class Opmaak(Soort):
    """A long text with headings, lists and links."""

    voorbeeld = "tekst; kopjes en lijstjes mogen"

    def keur(self, waarde) -> None:
        controleer_markdown(waarde)


class Geheel(Soort):
    """A whole number, such as a place in a list."""

    leeg, voorbeeld = None, "een heel getal"
    _veld = GetalField(max_digits=5)

    def lees(self, cel):
        return self._veld.to_python(als_cijfers(cel))


class Bedrag(Geheel):
    leeg, voorbeeld = None, "hele euro’s, zoals 18.000"
    _veld = BedragField(max_value=2_147_483_647)

    def lees(self, cel):
        tekst = als_cijfers(cel)
        return super().lees(re.sub(r"^\s*(EUR|euro)\s*", "", tekst, flags=re.IGNORECASE))


class Getal(Soort):
    """A figure with at most two decimals, kept as text: '0.5'."""

    leeg, voorbeeld = None, "een getal, zoals 12 of 0,5"
    _veld = GetalField(max_digits=12, decimal_places=2)

    def van(self, waarde):
        return None if waarde is None else f"{Decimal(waarde).normalize() + 0:f}"

    def naar(self, waarde):
        return None if waarde is None else Decimal(waarde)

    def schrijf(self, waarde, naslag=LEEG):
        return self.naar(waarde)

    def lees(self, cel):
        tekst = als_cijfers(cel)
        return self.van(self._veld.to_python(tekst.rstrip().removesuffix("%").rstrip()))


class Datum(Soort):
    leeg, voorbeeld = None, "een dag, zoals 1-7-2021"

    def van(self, waarde):
        return waarde.isoformat() if isinstance(waarde, date) else waarde or None

    def naar(self, waarde):
        return date.fromisoformat(waarde) if waarde else None

    def schrijf(self, waarde, naslag=LEEG):
        return self.naar(waarde)

    def lees(self, cel):
        if isinstance(cel, datetime):
            return cel.date().isoformat()
        if isinstance(cel, date):
            return cel.isoformat()
        tekst = als_tekst(cel).strip()
        return lees_dag(tekst).isoformat() if tekst else None


class Kwartaal(Soort):
    voorbeeld = "een kwartaal, zoals 2021-Q1"
    _code = re.compile(r"(?P<jaar>20[0-9]{2})[-/ ]*[QK]?[-/ ]*(?P<nummer>[1-4])", re.IGNORECASE)
    _om = re.compile(r"[QK]?(?P<nummer>[1-4])(e kwartaal)?[-/ ]*(?P<jaar>20[0-9]{2})", re.IGNORECASE)

    def lees(self, cel):
        if isinstance(cel, date):
            cel = f"{cel.year}-Q{(cel.month + 2) // 3}"
        tekst = als_tekst(cel).strip()
        gelezen = self._code.fullmatch(tekst) or self._om.fullmatch(tekst)
        if tekst and gelezen is None:
            raise ValidationError("Schrijf een jaar en een kwartaal. Bijvoorbeeld 2021-Q1.")
        return f"{gelezen['jaar']}-Q{gelezen['nummer']}" if gelezen else ""


class JaNee(Soort):
    leeg, voorbeeld = None, "ja of nee"

    def schrijf(self, waarde, naslag=LEEG):
        return None if waarde is None else "ja" if waarde else "nee"

    def lees(self, cel):
        woord = als_tekst(cel).strip().lower()
        if woord and woord not in JA | NEE:
            raise ValidationError("Schrijf hier ja of nee.")
        return woord in JA if woord else None


@dataclass(frozen=True)
class Keuze(Soort):
    """One of a closed list. als: which of the two stands in the file, 'label' or 'value'; both are read."""

    lijst: type[TextChoices]
    als: str = "label"

    @property
    def voorbeeld(self) -> str:
        return ", ".join(getattr(keuze, self.als) for keuze in self.lijst)

    def schrijf(self, waarde, naslag=LEEG):
        return getattr(self.lijst(waarde), self.als) if waarde else ""

    def lees(self, cel):
        woord = zonder_accenten(als_tekst(cel).strip())
        namen = {zonder_accenten(w): keuze.value for keuze in self.lijst for w in (keuze.label, keuze.value)}
        if woord and woord not in namen:
            raise ValidationError(f"Kies uit: {self.voorbeeld}.")
        return namen[woord] if woord else ""


@dataclass(frozen=True)
class Code(Soort):
    """The code of a goal ('D1') or an action ('2021-07'), also with words behind it."""

    wat: str = "actie"
    _vorm = {"doel": r"D0*(?P<n>[1-9][0-9]{0,3})", "actie": r"(?P<jaar>20[0-9]{2})-0*(?P<n>[1-9][0-9]{0,3})"}
    # What a spreadsheet makes of 2021-07 when nobody stops it, also an English one.
    _maand = re.compile(r"(?P<maand>[a-z]{3})[a-z]*[-/. ](20)?(?P<jaar>[0-9]{2})", re.IGNORECASE)
    _engels = {"mar": "mrt", "may": "mei", "oct": "okt"}

    @property
    def voorbeeld(self) -> str:
        return {"doel": "D1", "actie": "2021-07", "beide": "2021-07 of D1"}[self.wat]

    def lees(self, cel):
        tekst = f"{cel.year}-{cel.month}" if isinstance(cel, date) else als_tekst(cel).strip()
        if not tekst:
            return ""
        for wat in ("actie", "doel") if self.wat == "beide" else (self.wat,):
            if gelezen := re.fullmatch(rf"{self._vorm[wat]}(\s.*)?", tekst, re.IGNORECASE | re.DOTALL):
                nummer = int(gelezen["n"])
                return f"D{nummer}" if wat == "doel" else f"{gelezen['jaar']}-{nummer:02d}"
        if self.wat != "doel" and (gelezen := self._maand.fullmatch(tekst)):
            maand = gelezen["maand"].lower()
            with suppress(ValidationError):
                dag = lees_dag(f"1 {self._engels.get(maand, maand)} 20{gelezen['jaar']}")
                return f"{dag.year}-{dag.month:02d}"
        raise ValidationError(f"Dit is geen code. Een code ziet eruit als {self.voorbeeld}.")


@dataclass(frozen=True)
class Verwijzing(Soort):
    """A row of the basic data, by its name or its key; meer: a list of them, with ; in between.

    naam: the field that stands in the file; without one the key itself does.
    """

    model: type
    sleutel: str = "slug"
    naam: str = ""
    meer: bool = False

    @property
    def leeg(self):
        return [] if self.meer else ""

    @property
    def voorbeeld(self) -> str:
        """A number or a slug stands for its row where there is no name."""
        meta = self.model._meta
        return f"{meta.verbose_name_plural}, met ; ertussen" if self.meer else f"{meta.verbose_name}"

    @property
    def wat(self) -> str:
        return self.model._meta.model_name

    def van(self, waarde):
        """Of a live row or of a plandocument, which holds keys."""
        if self.meer:
            rijen = waarde if isinstance(waarde, list) else sorted(waarde.all(), key=op_naam)
            return [str(getattr(rij, self.sleutel, rij)) for rij in rijen]
        return "" if waarde in (None, "") else str(getattr(waarde, self.sleutel, waarde))

    def schrijf(self, waarde, naslag=LEEG):
        woord = naslag.woord if self.naam else str
        if not self.meer:
            return woord(waarde) if waarde else ""
        uit = io.StringIO()
        csv.writer(uit, delimiter=";", lineterminator="").writerow(woord(deel) for deel in waarde)
        return uit.getvalue().replace(";", "; ") if '"' not in uit.getvalue() else uit.getvalue()

    def lees(self, cel):
        tekst = schoon(als_tekst(cel)).strip()
        if not self.meer:
            return tekst
        regels = csv.reader(tekst.splitlines(), delimiter=";", skipinitialspace=True)
        try:
            return [woord.strip() for regel in regels for woord in regel if woord.strip()]
        except csv.Error:
            raise ValidationError("Deze lijst is te lang. Zet ; tussen de namen.") from None

    def zoek(self, gelezen, naslag: Naslag):
        """The key of what was read, or the keys; what nobody knows is refused, never made."""
        if not self.meer:
            return self._vind([gelezen], naslag)[0] if gelezen else ""
        woorden = [deel for woord in gelezen for deel in _op_komma(woord, naslag)]
        return sorted(dict.fromkeys(self._vind(woorden, naslag)))

    def _vind(self, woorden: list[str], naslag: Naslag) -> list[str]:
        gevonden = [naslag.vind(woord) for woord in woorden]
        if onbekend := [woord for woord, sleutel in zip(woorden, gevonden, strict=True) if sleutel is None]:
            namen = ", ".join(f"‘{woord}’" for woord in onbekend)
            wat = self.model._meta.verbose_name
            raise ValidationError(f"{namen}: zo heet geen {wat}. Kijk de naam na, of voeg eerst toe.")
        return gevonden


def _op_komma(woord: str, naslag: Naslag) -> list[str]:
    """People also write a comma; a name may have one itself."""
    if "," not in woord or naslag.vind(woord):
        return [woord]
    return [deel.strip() for deel in woord.split(",") if deel.strip()]


def als_tekst(cel) -> str:
    """A cell as a person sees it in the sheet."""
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, float):
        return f"{cel:.0f}" if cel.is_integer() else repr(cel).replace(".", ",")
    if isinstance(cel, datetime | date):
        return f"{cel.day}-{cel.month}-{cel.year}"
    return str(cel)


def als_cijfers(cel) -> str:
    """A figure as people type it, or as a spreadsheet keeps it: 0.1 + 0.2 is 0,3."""
    if isinstance(cel, bool | date):
        raise ValidationError("Hier hoort een getal.")
    if isinstance(cel, float):
        cel = round(cel, 9)
        return f"{cel:.0f}" if cel.is_integer() else f"{Decimal(repr(cel)):f}".replace(".", ",")
    return als_tekst(cel)
