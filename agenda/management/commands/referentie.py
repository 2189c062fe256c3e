from agenda.demo import laad_referentie
from inclusie.database import eis_tabellen
from inclusie.opdracht import Opdracht
from inclusie.tijd import nu


class Command(Opdracht):
    help = "Zet de beginlijst van levensdomeinen klaar. Wat er al is, blijft zoals het is."

    def handle(self, *args, **options):
        eis_tabellen()
        self.stdout.write(f"Er zijn {len(laad_referentie(at=nu()))} levensdomeinen.")
