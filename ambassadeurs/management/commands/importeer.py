from pathlib import Path

from ambassadeurs.management.kopieen import of_zeg, rond_af, voortgang, werk_bij
from ambassadeurs.privacy import overzetten
from inclusie.database import eis_tabellen
from inclusie.kopie import KopieFout, invoer, opname, pakket
from inclusie.opdracht import Opdracht


class Command(Opdracht):
    meld = voortgang
    help = "Leest een uitvoer in: alles, of niets. De database moet leeg zijn."

    def add_arguments(self, parser):
        parser.add_argument("bestand", type=Path, help="het bestand van: manage.py exporteer")
        parser.add_argument(
            "--controlegetal",
            metavar="GETAL",
            help="wat exporteer liet zien; een ander bestand wordt geweigerd",
        )

    def handle(self, *args, bestand, controlegetal, **options):
        nieuw = not opname.tabelnamen()
        if not nieuw:
            eis_tabellen()
        with of_zeg("Er is niets ingelezen"), pakket.lezen(bestand) as gelezen:
            aantallen = self.lees(gelezen, controlegetal, nieuw)
        with of_zeg("De gegevens zijn ingelezen. Maar wat erna komt, is niet gedaan"):
            rond_af(self.meld, self.stdout)
        self.stdout.write(f"Ingelezen: {sum(aantallen.values())} rijen uit {len(aantallen)} tabellen.")

    def lees(self, gelezen, controlegetal, nieuw):
        """A file that does not fit leaves a new database as it is: without a table."""
        modellen = list(overzetten.modellen())
        self.meld("Bestand nalezen ...")
        som = gelezen.kijk_na()
        if controlegetal is not None and controlegetal.strip().lower() != som:
            raise KopieFout(f"Het controlegetal van dit bestand is een ander: {som}")
        migraties = opname.migraties_straks() if nieuw else opname.migraties()
        aantallen = invoer.eis_past(gelezen, modellen, migraties)
        if nieuw:
            werk_bij(self.meld)
        invoer.eis_leeg(modellen)
        invoer.lees(gelezen, modellen, aantallen, meld=self.meld)
        return aantallen
