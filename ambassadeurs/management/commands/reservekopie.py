from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from agenda.models import Planversie
from inclusie.database import eis_tabellen
from inclusie.kopie import KopieFout, reserve
from inclusie.woorden import grootte


class Command(BaseCommand):
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
        try:
            doel = reserve.maak(map, versies=nieuwste(), at=timezone.now(), meld=self.meld)
        except KopieFout as fout:
            raise CommandError(str(fout)) from None
        self.stdout.write(f"Gemaakt en nagelezen: {doel} ({grootte(inhoud(doel))})")
        if bewaar and (weg := reserve.ruim_op(map, bewaar=bewaar)):
            self.stdout.write(f"Oude kopieën weggegooid: {weg}.")

    def meld(self, zin):
        self.stderr.write(zin, str)  # progress, so not in the red of an error


def nieuwste() -> dict[str, str]:
    """Per year the newest public version with its hash: they are also in the PDF, the feed and the mail."""
    return {
        str(versie.jaarplan.jaar): f"{versie.nummer} {versie.hash}"
        for versie in Planversie.objects.nieuwste_per_jaar()
    }


def inhoud(doel: Path) -> int:
    return sum(pad.stat().st_size for pad in doel.iterdir())
