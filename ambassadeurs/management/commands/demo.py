from django.core.management.base import CommandError

from agenda.demo import NietLeeg, laad_krimpen
from ambassadeurs.demo import laad_voorbeeldstad
from inclusie.database import eis_tabellen
from inclusie.opdracht import Opdracht


class Command(Opdracht):
    help = "Laad een voorbeeld in een lege database: Voorbeeldstad, of feiten van Krimpen over 2021."

    def add_arguments(self, parser):
        parser.add_argument(
            "--krimpen",
            action="store_true",
            help="laad feiten over het plan van Krimpen aan den IJssel, met bron; vraagt een lege database",
        )

    def handle(self, *args, krimpen, **options):
        eis_tabellen()
        try:
            laad_krimpen() if krimpen else laad_voorbeeldstad()
        except NietLeeg as fout:
            raise CommandError(str(fout)) from None
        self.stdout.write("Krimpen aan den IJssel is geladen." if krimpen else "Voorbeeldstad is geladen.")
