"""What an import knows of the plan, and how it compares one row of a file with what stands there."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.timezone import localdate

from agenda.models import Actie, Doel, Jaarplan
from agenda.uitwisselen.inlezen import Ingelezen, Leesrij
from agenda.uitwisselen.soorten import Verwijzing
from agenda.uitwisselen.tabellen import BLADEN, Blad, Kolom, Leeg
from agenda.uitwisselen.uitvoer import Uitvoer, cel, van_plan
from inclusie.woorden import datum, getal


@dataclass(frozen=True)
class Verschil:
    kop: str
    was: str
    wordt: str


@dataclass
class Regel:
    """What happens to one row. soort: 'nieuw', 'anders' or 'gelijk'; naam: the row for a reader."""

    rij: Leesrij
    naam: str
    soort: str
    velden: list[Verschil] = field(default_factory=list)


@dataclass
class Werk:
    """One import while it runs, under the lock of its plan."""

    plan: Jaarplan
    gelezen: Ingelezen
    door: object
    at: datetime
    reden: str
    uitvoer: Uitvoer = None
    # sheet -> key -> the live row, and the same row as the file would hold it
    rijen: dict[str, dict[tuple, object]] = field(default_factory=dict)
    nu: dict[str, dict[tuple, dict]] = field(default_factory=dict)
    gezien: dict[tuple, int] = field(default_factory=dict)

    def __post_init__(self):
        self.uitvoer = van_plan(self.plan, self.vandaag)
        for blad in BLADEN:
            bronnen, rijen = self.uitvoer.bronnen[blad.naam], self.uitvoer.rijen[blad.naam]
            sleutels = [tuple(rij[veld] for veld in blad.sleutel) for rij in rijen]
            self.rijen[blad.naam] = dict(zip(sleutels, bronnen, strict=True))
            self.nu[blad.naam] = dict(zip(sleutels, rijen, strict=True))

    @property
    def vandaag(self) -> date:
        return localdate(self.at)

    @property
    def hand(self) -> dict:
        return {"door": self.door, "at": self.at}

    @cached_property
    def codes_ooit(self) -> set[str]:
        """Codes are never used again; what was taken away keeps its own."""
        begin = f"{self.plan.jaar}-"
        acties = Actie.objects.filter(code__startswith=begin).values_list("code", flat=True)
        return {*acties, *Doel.objects.filter(jaarplan=self.plan).values_list("code", flat=True)}

    @cached_property
    def basis(self) -> dict[str, dict[str, object]]:
        """Kind -> key -> row of everything that a cell can name."""
        soorten = {k.soort for b in BLADEN for k in b.kolommen if isinstance(k.soort, Verwijzing)}
        return {s.wat: {str(getattr(rij, s.sleutel)): rij for rij in s.model.objects.all()} for s in soorten}

    def lees(self, blad: Blad, rij: Leesrij) -> tuple[dict, tuple]:
        """The values of a row with the keys of what it names, and its own key; that may be there once."""
        sleutel = self.sleutel(blad, rij)
        self.noem(blad, sleutel, rij)
        return {veld: self._zoek(blad, veld, waarde) for veld, waarde in rij.waarden.items()}, sleutel

    def sleutel(self, blad: Blad, rij: Leesrij) -> tuple:
        """Which row of the plan it is; of a new one without a number, a part is empty."""
        sleutel = []
        for veld in blad.sleutel:
            waarde = self._zoek(blad, veld, rij.waarden.get(veld))
            if blad.kolom(veld).leeg is Leeg.VERPLICHT and waarde in ("", None):
                raise ValidationError({veld: "Vul dit in."})
            sleutel.append(waarde or ("" if veld == "code" else None))
        return tuple(sleutel)

    def noem(self, blad: Blad, sleutel: tuple, rij: Leesrij) -> None:
        if all(sleutel):
            eerder = self.gezien.setdefault((blad.naam, *sleutel), rij.nummer)
            if eerder != rij.nummer:
                raise ValidationError({blad.sleutel[-1]: f"Dit staat ook op rij {eerder}. Haal er één weg."})

    def _zoek(self, blad: Blad, veld: str, waarde):
        soort = blad.kolom(veld).soort
        if not isinstance(soort, Verwijzing):
            return waarde
        return bij_kolom(veld, soort.zoek, waarde, self.uitvoer.naslag[soort.wat])

    def anders(self, blad: Blad, waarden: dict, sleutel: tuple) -> dict:
        """Field -> new value, of what differs from the plan; of a new row what is filled in."""
        nu, uit = self.nu[blad.naam].get(sleutel), {}
        for kolom in blad.kolommen:
            if kolom.veld in blad.sleutel or not kolom.telt:
                continue
            if kolom.veld not in waarden:
                if nu is None and kolom.leeg is Leeg.VERPLICHT:
                    raise ValidationError(f"Dit is nieuw. Daarvoor is ook de kolom ‘{kolom.kop}’ nodig.")
                continue
            waarde = self._met_verborgen(kolom, waarden[kolom.veld], nu)
            if waarde in ("", None, []):
                if kolom.leeg is Leeg.VERPLICHT:
                    raise ValidationError({kolom.veld: "Vul dit in."})
                if nu is None or kolom.leeg is Leeg.BLIJFT:
                    continue
            if nu is None or not _gelijk(waarde, nu[kolom.veld]):
                uit[kolom.veld] = waarde
        return uit

    def _met_verborgen(self, kolom: Kolom, waarde, nu: dict | None):
        """A file of a published version does not name who stays out of it: that takes nobody away."""
        if not self.gelezen.van_versie or nu is None or not isinstance(kolom.soort, Verwijzing):
            return waarde
        rijen = self.basis[kolom.soort.wat]
        oud = nu[kolom.veld] if kolom.soort.meer else [nu[kolom.veld]]
        dicht = [sleutel for sleutel in oud if sleutel and not getattr(rijen[sleutel], "openbaar", True)]
        if kolom.soort.meer:
            return waarde + [sleutel for sleutel in dicht if sleutel not in waarde]
        return dicht[0] if dicht and not waarde else waarde

    def zet(self, blad: Blad, obj, velden: dict, nu: dict | None) -> dict:
        """Put new values on a live row. Return its links, for `bewaar`."""
        relaties = {}
        for veld, waarde in velden.items():
            soort = blad.kolom(veld).soort
            if not isinstance(soort, Verwijzing):
                bij_kolom(veld, soort.keur, waarde)
                setattr(obj, veld, soort.naar(waarde))
                continue
            rijen = [
                self.basis[soort.wat][sleutel] for sleutel in (waarde if soort.meer else [waarde]) if sleutel
            ]
            self._eis_in_gebruik(veld, rijen, nu, soort)
            if soort.meer:
                relaties[veld] = rijen
            else:
                setattr(obj, veld, rijen[0] if rijen else None)
        return relaties

    def _eis_in_gebruik(self, veld: str, rijen: list, nu: dict | None, soort: Verwijzing) -> None:
        oud = nu[veld] if nu else []
        for rij in rijen:
            if not getattr(rij, "actief", True) and str(getattr(rij, soort.sleutel)) not in oud:
                raise ValidationError({veld: f"‘{rij}’ is niet meer in gebruik. Kies iets anders."})

    def verschillen(self, blad: Blad, velden: dict, sleutel: tuple) -> list[Verschil]:
        nu = self.nu[blad.naam].get(sleutel, {})
        return [self.verschil(blad.kolom(veld), nu.get(veld), waarde) for veld, waarde in velden.items()]

    def verschil(self, kolom: Kolom, was, wordt) -> Verschil:
        return Verschil(kolom.kop, self._woord(kolom, was), self._woord(kolom, wordt))

    def _woord(self, kolom: Kolom, waarde) -> str:
        if waarde in ("", None, []):
            return ""
        in_cel = cel(kolom, waarde, self.uitvoer.naslag)
        if isinstance(in_cel, date):
            return datum(in_cel)
        return getal(in_cel) if isinstance(in_cel, int | Decimal) else str(in_cel)


def _gelijk(waarde, nu) -> bool:
    return sorted(waarde) == sorted(nu) if isinstance(waarde, list) else waarde == nu


def bij_kolom(veld: str, doe, *args):
    """Do this; what it refuses belongs to this column."""
    try:
        return doe(*args)
    except ValidationError as fout:
        raise ValidationError({veld: fout.messages}) from None
