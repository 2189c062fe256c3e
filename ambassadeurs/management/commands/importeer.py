from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ambassadeurs.management.kopieen import rond_af, voortgang, werk_bij
from ambassadeurs.privacy import overzetten
from inclusie.database import eis_tabellen
from inclusie.kopie import KopieFout, invoer, opname, pakket


class Command(BaseCommand):
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
        if not opname.tabelnamen():
            werk_bij(self.meld)
        eis_tabellen()
        try:
            with pakket.lezen(bestand) as gelezen:
                aantallen = self.lees(gelezen, controlegetal)
        except KopieFout as fout:
            raise CommandError(str(fout)) from None
        rond_af(self.meld, self.stdout)
        self.stdout.write(f"Ingelezen: {sum(aantallen.values())} rijen uit {len(aantallen)} tabellen.")

    def lees(self, gelezen, controlegetal):
        modellen = list(overzetten.modellen())
        self.meld("Bestand nalezen ...")
        som = gelezen.kijk_na()
        if controlegetal and controlegetal.strip().lower() != som:
            raise KopieFout(f"Het controlegetal van dit bestand is een ander: {som}")
        aantallen = invoer.eis_past(gelezen, modellen)
        invoer.lees(gelezen, modellen, aantallen, meld=self.meld)
        return aantallen
