from inclusie import sbom
from inclusie.opdracht import Opdracht


class Command(Opdracht):
    help = "Toont alles van anderen dat meekomt, met versie, hash en licentie (CycloneDX 1.6)."

    def add_arguments(self, parser):
        parser.add_argument(
            "--toetsen", action="store_true", help="wat alleen de tests gebruiken, van Python en van npm"
        )

    def handle(self, *args, toetsen, **options):
        document = sbom.van_toetsen() if toetsen else sbom.van_portaal()
        self.stdout.write(sbom.als_json(document), ending="")
