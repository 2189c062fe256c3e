from pathlib import Path

from django.utils import timezone

from ambassadeurs.management.kopieen import of_zeg, rond_af, voortgang, werk_bij
from inclusie.kopie import blad, terugzetten
from inclusie.opdracht import Opdracht


class Command(Opdracht):
    meld = voortgang
    help = "Zet een reservekopie terug in een lege database, en kijkt alles na. Stop eerst het portaal."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("map", type=Path, help="de kopie, of een map met kopieën: dan de nieuwste")

    def handle(self, *args, map, **options):
        with of_zeg("Er is niets teruggezet"):
            pad = terugzetten.zoek(map, at=timezone.now())
            kopie = blad.lees(pad)
            self.meld(
                f"{pad.name}, gemaakt op {kopie.gemaakt_op[:16].replace('T', ' ')} met {kopie.uitgave}."
            )
            terugzetten.eis_past(kopie, pad)
            terugzetten.zet_terug(kopie, pad, meld=self.meld)
        with of_zeg("De gegevens zijn terug. Maar wat erna komt, is niet gedaan"):
            werk_bij(self.meld)
            rond_af(self.meld, self.stdout)
        self.stdout.write(
            f"Teruggezet: {sum(kopie.aantallen.values())} rijen uit {len(kopie.aantallen)} tabellen."
        )
