import sys

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.db import OperationalError, connection, transaction

from ambassadeurs.handelen.opnieuw_wissen import wis_opnieuw
from ambassadeurs.handelen.spoor import maak_spoor_leeg
from ambassadeurs.handelen.wissen import toon as kijk
from ambassadeurs.handelen.wissen import wis
from ambassadeurs.management.resten import meld_anderen, meld_resten
from ambassadeurs.management.vragen import vraag
from ambassadeurs.management.wie import WIE, toon_voorstellen, voeg_ook_toe, zoek_wie
from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.bewijs import Woorden, zoek
from ambassadeurs.privacy.treffers import Treffer
from inclusie.database import eis_tabellen, vergeet_op_schijf
from inclusie.kopie import oefening
from inclusie.opdracht import Opdracht
from inclusie.tijd import nu

GEEF_WIE = (
    "Zeg wie u wilt wissen: het nummer van een persoon, een e-mailadres of het nummer van een melding."
    " Of geef met --zoek-ook woorden om te zoeken."
)


class Command(Opdracht):
    help = "Wist iemand uit het hele portaal, en zoekt daarna of er nog iets over is."

    def add_arguments(self, parser):
        parser.add_argument("wie", nargs="?", help=WIE)
        voeg_ook_toe(parser)
        parser.add_argument("--toon", action="store_true", help="laat zien wat er zou gebeuren")
        parser.add_argument("--ja", action="store_true", help="vraag niet of u het zeker weet")
        parser.add_argument(
            "--zoek-ook", action="store_true", help="lees andere woorden om te zoeken, op elke regel een"
        )
        parser.add_argument(
            "--spoor",
            action="store_true",
            help="haal de woorden ook uit de geschiedenis van onze teksten",
        )
        parser.add_argument(
            "--opnieuw", action="store_true", help="wis na een herstel weer wie al gewist was"
        )

    def handle(self, *args, wie, ook, toon, ja, zoek_ook, spoor, opnieuw, **options):
        eis_tabellen()
        woorden = self.lees_woorden() if zoek_ook else ()
        if opnieuw:
            return self.wis_opnieuw()
        if wie is None and not woorden:
            raise CommandError(GEEF_WIE)
        if wie is None:
            return meld_resten(self.zoek(woorden, spoor and not toon, ja), self.stdout)
        betrokkene = zoek_wie(wie, ook)
        toon_voorstellen(betrokkene, self.stdout)
        if not toon:
            vraag("Wissen kan niet terug. Wilt u deze persoon wissen?", ja=ja)
        resten = self.wis(betrokkene, toon, ook=woorden, spoor=spoor)
        if not toon:
            self.vergeet_resten()
        meld_resten(meld_anderen(resten, self.stdout), self.stdout)

    def lees_woorden(self) -> tuple[str, ...]:
        """Not on the line of the command: that is kept in the history of the shell."""
        return tuple(regel.strip() for regel in sys.stdin if regel.strip())

    def zoek(self, teksten: tuple[str, ...], spoor: bool, ja: bool) -> list[Treffer]:
        """Of whom nothing is known any more but these words."""
        woorden = Woorden(heel=frozenset(teksten))
        if spoor:
            vraag("Dit kan niet terug. Wilt u deze woorden uit de geschiedenis halen?", ja=ja)
            with transaction.atomic():
                aantal = maak_spoor_leeg(zoek(woorden), woorden, at=nu())
            self.vergeet_resten()
            self.stdout.write(f"Leeg gemaakt in de geschiedenis: {aantal} regels.")
        return zoek(woorden)

    def wis(self, wie: Betrokkene, toon: bool, **opties) -> list[Treffer]:
        try:
            uitkomst = (kijk if toon else wis)(wie, door=None, at=nu(), **opties)
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from None
        self.stdout.write("Dit zou gewist worden:" if toon else "Gewist:")
        for wat, aantal in uitkomst.aantallen.items():
            self.stdout.write(f"{aantal:6}  {wat}")
        return uitkomst.resten

    def wis_opnieuw(self) -> None:
        uitkomsten, kapot = wis_opnieuw(door=None, at=nu())
        self.stdout.write(f"Opnieuw gewist: {len(uitkomsten)}.")
        self.vergeet_resten()
        if kapot:
            raise CommandError(kapot)

    def vergeet_resten(self) -> None:
        """A copy that was cut off still holds them. SQLite keeps old bytes in its file until it writes that
        anew; PostgreSQL does so by itself."""
        oefening.ruim_restjes()
        if connection.vendor != "sqlite" or connection.in_atomic_block:
            return
        try:
            with connection.cursor() as cursor:
                cursor.execute("VACUUM")
            leeg = vergeet_op_schijf()
        except OperationalError:
            leeg = False
        if not leeg:
            self.stderr.write("De database was bezig. Doe later zelf: sqlite3 BESTAND VACUUM")
