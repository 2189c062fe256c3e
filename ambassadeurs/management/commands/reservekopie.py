from pathlib import Path

from django.core.management.base import CommandError
from django.utils import timezone

from ambassadeurs.management.kopieen import nieuwste_versies, of_zeg, voortgang
from inclusie.database import eis_tabellen
from inclusie.kopie import reserve, stand
from inclusie.opdracht import Opdracht
from inclusie.woorden import grootte


class Command(Opdracht):
    meld = voortgang
    help = "Maakt een reservekopie van de hele database, terwijl iedereen doorwerkt."

    def add_arguments(self, parser):
        parser.add_argument("map", type=Path, help="de map waarin de kopie komt, elke kopie in een eigen map")
        parser.add_argument(
            "--bewaar", type=int, metavar="N", help="gooi daarna de oudste kopieën weg, tot er N over zijn"
        )

    def handle(self, *args, map, bewaar, **options):
        eis_tabellen()
        if bewaar is not None and bewaar < 1:
            raise CommandError("Bewaar minstens 1 kopie.")
        at = timezone.now()
        with of_zeg("De kopie is niet gemaakt"):
            doel = reserve.maak(map, versies=nieuwste_versies(), at=at, meld=self.meld)
        self.stdout.write(f"Gemaakt en nagelezen: {doel} ({grootte(inhoud(doel))})")
        with of_zeg("De kopie is er. Maar wat erna komt, is niet gedaan"):
            stand.onthoud(stand.KOPIE, at=at, waar=str(doel), klopt=True)
            if bewaar and (weg := reserve.ruim_op(map, bewaar=bewaar, at=at)):
                self.stdout.write(f"Oude kopieën weggegooid: {weg}.")


def inhoud(doel: Path) -> int:
    return sum(pad.stat().st_size for pad in doel.iterdir())
