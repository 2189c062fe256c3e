from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from agenda.demo import NietLeeg, laad_krimpen, laad_voorbeeldstad
from ambassadeurs.demo import laad_meldingen, laad_mensen, laad_oproepen
from inclusie.database import eis_tabellen


class Command(BaseCommand):
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
            laad_krimpen() if krimpen else self.voorbeeldstad()
        except NietLeeg as fout:
            raise CommandError(str(fout)) from None
        self.stdout.write("Krimpen aan den IJssel is geladen." if krimpen else "Voorbeeldstad is geladen.")

    @transaction.atomic
    def voorbeeldstad(self):
        laad_voorbeeldstad()
        laad_mensen()
        laad_oproepen()
        laad_meldingen()
