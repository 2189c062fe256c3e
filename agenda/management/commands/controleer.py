from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from agenda.controle import controleer_bestanden, controleer_keten, controleer_pdf
from agenda.models import Jaarplan
from agenda.taken import maak_bestanden
from inclusie.database import eis_tabellen
from inclusie.pdf import PdfFout


class Command(BaseCommand):
    help = "Bewijst dat de openbare versies en hun pdf's nog precies zijn zoals ze werden gepubliceerd."

    def add_arguments(self, parser):
        parser.add_argument(
            "deel", nargs="?", choices=["versies"], default="versies", help="wat u wilt nakijken"
        )
        parser.add_argument("--herstel", action="store_true", help="maak eerst de pdf's die er nog niet zijn")
        parser.add_argument(
            "--pdf", type=Path, metavar="BESTAND", help="kijk of dit bestand echt van hier is"
        )

    def handle(self, *args, herstel, pdf, **options):
        eis_tabellen()
        if pdf:
            return self.controleer_bestand(pdf)
        if herstel:
            self.herstel()
        fouten = 0
        for plan in Jaarplan.objects.order_by("jaar"):
            gevonden = [*controleer_keten(plan), *controleer_bestanden(plan)]
            fouten += len(gevonden)
            for zin in gevonden:
                self.stderr.write(zin)
            if not gevonden:
                self.toon(plan)
        if fouten:
            raise CommandError(f"Er klopt iets niet ({fouten}). Kijk hierboven.")

    def toon(self, plan):
        nieuwste = plan.versies.zonder_inhoud().nieuwste()
        if nieuwste:
            aantal = plan.versies.count()
            # The newest hash is what a copy elsewhere is compared with: a cut tail shows only there.
            self.stdout.write(
                f"Jaarplan {plan.jaar}: {aantal} versies kloppen. {nieuwste.nummer} = {nieuwste.hash}"
            )
        else:
            self.stdout.write(f"Jaarplan {plan.jaar}: nog geen versies.")

    def herstel(self):
        try:
            self.stdout.write(f"Pdf's gemaakt: {maak_bestanden()}.")
        except PdfFout as fout:
            raise CommandError(str(fout)) from None

    def controleer_bestand(self, pad):
        try:
            echt, zin = controleer_pdf(pad.read_bytes())
        except OSError as fout:
            raise CommandError(f"Het bestand {pad} is niet te lezen: {fout.strerror}.") from None
        if not echt:
            raise CommandError(zin)
        self.stdout.write(zin)
