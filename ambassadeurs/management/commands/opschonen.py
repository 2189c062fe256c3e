from ambassadeurs.handelen.opschonen import schoon_op
from ambassadeurs.privacy.retention import BEWAARTERMIJNEN
from inclusie.database import eis_tabellen
from inclusie.opdracht import Opdracht
from inclusie.tijd import nu


class Command(Opdracht):
    help = "Haalt weg wat lang genoeg bewaard is. De takenserver doet dit elke nacht vanzelf."

    def add_arguments(self, parser):
        parser.add_argument("--toon", action="store_true", help="tel alleen wat weg zou gaan")

    def handle(self, *args, toon, **options):
        eis_tabellen()
        aantallen = schoon_op(nu(), toon=toon)
        self.stdout.write("Dit zou weggaan:" if toon else "Dit ging weg:")
        for rij in BEWAARTERMIJNEN:
            if rij.sleutel:
                self.stdout.write(f"{aantallen[rij.sleutel]:6}  {rij.wat}")
