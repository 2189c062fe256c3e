from pathlib import Path

from django.core.management.base import CommandError

from ambassadeurs.management.kopieen import of_zeg, voortgang
from ambassadeurs.privacy import overzetten
from ambassadeurs.privacy.leesmij import leesmij
from inclusie.database import eis_tabellen
from inclusie.kopie import uitvoer
from inclusie.opdracht import Opdracht
from inclusie.post.models import Mail, Stand
from inclusie.woorden import grootte


class Command(Opdracht):
    meld = voortgang
    help = "Schrijft alles van waarde in een zip, om te verhuizen of om te vertrekken."

    def add_arguments(self, parser):
        parser.add_argument("bestand", type=Path, help="het bestand, bijvoorbeeld agenda.zip")

    def handle(self, *args, bestand, **options):
        eis_tabellen()
        if bestand.suffix != ".zip":
            raise CommandError("Geef het bestand een naam die eindigt op .zip.")
        with of_zeg("De uitvoer is niet gemaakt"):
            modellen = list(overzetten.modellen())
            som, aantallen = uitvoer.schrijf(bestand, modellen, leesmij=leesmij(modellen), meld=self.meld)
        self.stdout.write(
            f"Gemaakt en nagelezen: {bestand} ({grootte(bestand.stat().st_size)}),"
            f" {sum(aantallen.values())} rijen uit {len(aantallen)} tabellen."
        )
        self.stdout.write(f"Controlegetal: {som}")
        if wacht := Mail.objects.per_stand().get(Stand.WACHT):
            self.stdout.write(f"E-mails die nog weg moeten: {wacht}. Die verstuurt dit portaal zelf.")
