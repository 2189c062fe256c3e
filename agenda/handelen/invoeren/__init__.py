"""The act of putting a file into a plan: what it would do is shown first; then all of it is done, or nothing.

Showing is doing, with all of it rolled back: so what was shown is what will happen, with every rule of every
act. A file only adds and changes; what it does not name stays as it is.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.handelen.indeling import broers, zet_in_volgorde
from agenda.handelen.invoeren.delen import DELEN
from agenda.handelen.invoeren.standen import eis_passend, zet_stand
from agenda.handelen.invoeren.werk import Regel, Werk
from agenda.models import Jaarplan, eis_bewerkbaar
from agenda.uitwisselen.inlezen import Ingelezen, Leesrij, Weigering
from agenda.uitwisselen.tabellen import BLADEN, PER_NAAM, Blad
from agenda.uitwisselen.uitvoer import afdruk
from inclusie.history import Conflict

# So many at once from a page: of a usual row 14 ms of work, of a new action 30, while PostgreSQL lets
# another who saves in this plan wait for 5 seconds at most.
MEESTE = 250
TE_VEEL = (
    f"Dit bestand verandert meer dan {MEESTE} rijen. Zo lang kunnen wij anderen niet laten wachten."
    " Verdeel het over meer bestanden. Of laat uw beheerder de opdracht ‘importeer_plan’ gebruiken."
)


class TeVeel(ValidationError):
    """More than can be done while others wait; nothing is done."""


@dataclass
class Uitslag:
    """What a file does, or did. afdruk: of the plan that it was compared with."""

    afdruk: str
    regels: list[Regel] = field(default_factory=list)
    weigeringen: list[Weigering] = field(default_factory=list)
    gedaan: bool = False
    # sheet -> how many rows of the plan the file does not name
    niet_genoemd: dict[str, int] = field(default_factory=dict)

    def van_soort(self, soort: str) -> list[Regel]:
        return [regel for regel in self.regels if regel.soort == soort]

    @property
    def doet_iets(self) -> bool:
        return any(regel.soort != "gelijk" for regel in self.regels)

    @property
    def kan(self) -> bool:
        return self.doet_iets and not self.weigeringen


def voer_in(
    jaarplan: Jaarplan,
    gelezen: Ingelezen,
    *,
    door,
    at: datetime,
    reden: str,
    gezien: str | None = None,
    hoogstens: int | None = None,
    meld: Callable[[int, int], None] = lambda klaar, van: None,
) -> Uitslag:
    """Without `gezien`: what the file would do. With it: do so, when the plan still is what was seen.

    hoogstens: raise TeVeel as soon as more rows than this differ from the plan: all others wait meanwhile.
    meld: told after each row how many are done.
    """
    with transaction.atomic():
        plan = eis_bewerkbaar(jaarplan)
        werk = Werk(plan, gelezen, door, at, reden)
        uitslag = Uitslag(afdruk(werk.uitvoer), weigeringen=list(gelezen.weigeringen))
        _Loop(werk, uitslag, meld, hoogstens).doe()
        uitslag.gedaan = uitslag.kan and gezien == uitslag.afdruk
        if not uitslag.gedaan:
            transaction.set_rollback(True)
    namen = [blad.naam for blad in BLADEN]
    uitslag.weigeringen.sort(key=lambda weigering: (namen.index(weigering.blad), weigering.rij))
    return uitslag


class _Loop:
    """Every row, in the order in which one needs another; each in a savepoint, so every refusal is told."""

    def __init__(self, werk: Werk, uitslag: Uitslag, meld, hoogstens: int | None):
        self.werk, self.uitslag, self.meld = werk, uitslag, meld
        self.nog = len(werk.gelezen.rijen) if hoogstens is None else hoogstens
        self.geweigerd = {(w.blad, w.rij) for w in uitslag.weigeringen}
        self.per_blad = {blad.naam: [] for blad in BLADEN}
        for rij in werk.gelezen.rijen:
            self.per_blad[rij.blad].append(rij)
        # What names its own code first: a code that is given must not take it.
        for naam, veld in (("Doelen", "code"), ("Acties", "code"), ("Indicatoren", "nummer")):
            self.per_blad[naam].sort(key=lambda rij, veld=veld: not rij.waarden.get(veld))
        self.per_blad["Voortgang"].sort(key=_op_nummer)
        # Of what the file names: the row of the file, and what became of it.
        self.regels: dict[tuple[str, int], Regel] = {}

    def doe(self) -> None:
        for naam in ("Plan", "Focus", "Doelen", "Acties", "Indicatoren", "Metingen"):
            self.verwerk(naam)
        for regel, actie in self.genoemd("Acties"):
            self.probeer(regel.rij, self.stand, regel, actie)
        self.verwerk("Voortgang")
        for regel, actie in self.genoemd("Acties"):
            self.probeer(regel.rij, self.stand_klopt, regel, actie)
        for naam in ("Focus", "Doelen", "Acties"):
            self.zet_volgorde(naam)
        self.uitslag.regels = list(self.regels.values())
        in_bestand = [blad for blad in BLADEN if blad.naam in self.werk.gelezen.letters]
        self.uitslag.niet_genoemd = {blad.naam: self.niet_genoemd(blad) for blad in in_bestand}

    def verwerk(self, naam: str) -> None:
        for rij in self.per_blad[naam]:
            regel = self.probeer(rij, DELEN[naam], self.werk, rij)
            if regel is not None:
                self.regels[naam, rij.nummer] = regel
            if regel is None or regel.soort != "gelijk":
                self.tel_af()
            self.meld(len(self.regels) + len(self.geweigerd), len(self.werk.gelezen.rijen))

    def tel_af(self) -> None:
        if not self.nog:
            raise TeVeel(TE_VEEL)
        self.nog -= 1

    def probeer(self, rij: Leesrij, doe, *args):
        if (rij.blad, rij.nummer) in self.geweigerd:
            return None
        try:
            with transaction.atomic():
                return doe(*args)
        except ValidationError as fout:
            self.weiger(rij, fout)
        except Conflict:
            self.weiger(rij, ValidationError("Iemand wijzigde dit net. Probeer het opnieuw."))
        return None

    def weiger(self, rij: Leesrij, fout: ValidationError) -> None:
        self.geweigerd.add((rij.blad, rij.nummer))
        self.regels.pop((rij.blad, rij.nummer), None)
        per_veld = fout.error_dict if hasattr(fout, "error_dict") else {getattr(fout, "code", None): [fout]}
        for veld, fouten in per_veld.items():
            zin = " ".join(zin for een in fouten for zin in een.messages)
            zin = zin[:1].upper() + zin[1:]
            self.uitslag.weigeringen.append(self.werk.gelezen.weiger(rij, zin, veld or ""))

    def genoemd(self, naam: str) -> list[tuple[Regel, object]]:
        """What the file names on this sheet and is in the plan by now."""
        uit = []
        for (blad, nummer), regel in list(self.regels.items()):
            if blad == naam and (blad, nummer) not in self.geweigerd:
                uit.append((regel, self.werk.rijen[naam][self.sleutel(regel)]))
        return uit

    def sleutel(self, regel: Regel) -> tuple:
        """Of a new row without a code: the one that it got stands at the front of its name."""
        if regel.rij.blad == "Focus":
            return self.werk.lees(PER_NAAM["Focus"], regel.rij)[1]
        return (regel.rij.waarden.get("code") or regel.naam.split(" ")[0],)

    def niet_genoemd(self, blad: Blad) -> int:
        """A row that is refused is in the file all the same; one without a readable key may be any row."""
        nu, werk, raadsels = self.werk.nu[blad.naam], self.werk, 0
        genoemd = {sleutel for sleutel in nu if (blad.naam, *sleutel) in werk.gezien}
        for rij in self.per_blad[blad.naam]:
            if (blad.naam, rij.nummer) not in self.geweigerd:
                continue
            if any(v in werk.gelezen.letters[blad.naam] and v not in rij.waarden for v in blad.sleutel):
                raadsels += 1
                continue
            with suppress(ValidationError):
                genoemd.add(werk.sleutel(blad, rij))
        return max(0, len(nu.keys() - genoemd) - raadsels)

    def stand(self, regel: Regel, actie) -> None:
        zet_stand(self.werk, actie, regel.rij.waarden, is_nieuw=regel.soort == "nieuw")
        nu = self.werk.nu["Acties"].get((actie.code,), {"resultaat": "", "reden": ""})
        velden = {v: w for v, w in regel.rij.waarden.items() if v in nu and w != nu[v]}
        eis_passend(actie, velden)

    def stand_klopt(self, regel: Regel, actie) -> None:
        """An agreed report begins a planned action: a file that says otherwise contradicts itself."""
        status = regel.rij.waarden.get("status")
        if status and status != actie.status:
            zin = f"Door een bericht in dit bestand wordt deze actie ‘{actie.get_status_display()}’."
            raise ValidationError({"status": f"{zin} Schrijf dat hier ook."})

    def zet_volgorde(self, naam: str) -> None:
        groepen = {}
        for regel, deel in self.genoemd(naam):
            if regel.rij.waarden.get("plek"):
                groepen.setdefault(getattr(deel, "doel_id", None), []).append((regel, deel))
        for groep in groepen.values():
            nu = list(broers(groep[0][1]))
            nieuw = self._volgorde(naam, nu, groep)
            if nieuw != nu:
                zet_in_volgorde(nieuw, waarom=self.werk.reden, **self.werk.hand)
                self._noem_plek(naam, groep, nu, nieuw)

    def _volgorde(self, naam: str, nu: list, groep: list) -> list:
        """Whose place is another than the plan has, goes there; the others keep their order.

        A file of a published version counts only what is public: among those rows its places hold.
        """
        wens = {deel: regel.rij.waarden["plek"] for regel, deel in groep}
        if self.werk.gelezen.van_versie:
            tellen = [deel for deel in nu if deel in wens]
            stond = {deel: plek for plek, deel in enumerate(tellen, 1)}
        else:
            tellen, rijen = nu, self.werk.nu[naam]
            stond = {deel: rijen.get(self.sleutel(regel), {}).get("plek") for regel, deel in groep}
        gaan = [deel for deel in tellen if deel in wens and wens[deel] != stond[deel]]
        blijven = [deel for deel in tellen if deel not in gaan]
        # Of two that go to one place, the first goes in last, and so stays before the other.
        for deel in sorted(reversed(gaan), key=wens.get):
            blijven.insert(wens[deel] - 1, deel)
        op_plek = iter(blijven)
        return [next(op_plek) if deel in tellen else deel for deel in nu]

    def _noem_plek(self, naam: str, groep: list, nu: list, nieuw: list) -> None:
        kolom = PER_NAAM[naam].kolom("plek")
        for regel, deel in groep:
            was, wordt = nu.index(deel) + 1, nieuw.index(deel) + 1
            if was != wordt and regel.soort != "nieuw":
                regel.soort = "anders"
                regel.velden.append(self.werk.verschil(kolom, was, wordt))


def _op_nummer(rij: Leesrij) -> tuple:
    """A report without a number comes after those that have one, in the order of the file."""
    nummer = rij.waarden.get("nummer")
    return rij.waarden.get("bij") or "", nummer is None, nummer or 0, rij.nummer
