from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError

from agenda.handelen import invoeren
from agenda.models import Jaarplan
from agenda.permissions import mag_plan_bewerken
from agenda.uitwisselen.grens import MAX_BYTES
from agenda.uitwisselen.inlezen import lees_bestand
from agenda.werkplek.voorbeeldblad import kop
from inclusie.accounts.models import User
from inclusie.database import eis_tabellen
from inclusie.opdracht import Opdracht
from inclusie.systeemfout import in_woorden
from inclusie.tijd import nu


class Command(Opdracht):
    help = "Zet een xlsx- of csv-bestand in een jaarplan: alles, of niets als één rij niet kan."

    def add_arguments(self, parser):
        parser.add_argument("bestand", type=Path, help="het bestand, zoals het portaal het exporteert")
        parser.add_argument("--jaar", type=int, required=True, help="het jaar van het plan")
        parser.add_argument("--toon", action="store_true", help="laat alleen zien wat er zou veranderen")
        parser.add_argument(
            "--door", metavar="E-MAIL", help="wie dit doet; nodig als er meer medewerkers zijn"
        )
        parser.add_argument("--reden", default="", help="waarom; staat straks in de geschiedenis")

    def handle(self, *args, bestand, jaar, toon, door, reden, **options):
        eis_tabellen()
        plan = Jaarplan.objects.filter(jaar=jaar).first()
        if plan is None:
            raise CommandError(f"Er is geen jaarplan {jaar}. Maak dat eerst.")
        try:
            gelezen = lees_bestand(bestand.name, self.lees(bestand))
            hand = {"door": self.wie(door), "at": nu(), "reden": reden or f"Uit het bestand {bestand.name}"}
            uitslag = invoeren.voer_in(plan, gelezen, meld=self.meld, **hand)
            self.toon(gelezen, uitslag)
            if uitslag.kan and not toon:
                uitslag = invoeren.voer_in(plan, gelezen, gezien=uitslag.afdruk, meld=self.meld, **hand)
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from None
        self.sluit_af(uitslag, toon)

    def lees(self, bestand: Path) -> bytes:
        try:
            with bestand.open("rb") as open_:
                return open_.read(MAX_BYTES + 1)
        except OSError as fout:
            raise CommandError(f"Het bestand {bestand} is niet te lezen: {in_woorden(fout)}.") from None

    def wie(self, door: str | None) -> User:
        """In the history stands a person: the one who is named, or the only one it can be."""
        mensen = User.objects.filter(is_active=True).order_by("email")
        if door:
            gevonden = mensen.filter(email__iexact=door).first()
            if gevonden is None or not mag_plan_bewerken(gevonden):
                raise CommandError(f"{door} is geen account dat dit plan mag bewerken.")
            return gevonden
        medewerkers = list(mensen.filter(rol="medewerker"))
        if len(medewerkers) != 1:
            namen = ", ".join(wie.email for wie in medewerkers) or "er is nog geen medewerker"
            raise CommandError(f"Noem met --door wie dit doet: {namen}.")
        return medewerkers[0]

    def meld(self, klaar: int, van: int) -> None:
        """Every hundred rows; a small file needs no progress."""
        if klaar % 100 == 0:
            self.stderr.write(f"{klaar} van {van} rijen")

    def toon(self, gelezen, uitslag) -> None:
        for zin in gelezen.opmerkingen:
            self.stdout.write(zin)
        for soort, woord in (("nieuw", "Nieuw"), ("anders", "Veranderd")):
            for regel in uitslag.van_soort(soort):
                self.stdout.write(f"{woord}: {regel.rij.blad}, rij {regel.rij.nummer}: {regel.naam}")
                for veld in regel.velden if soort == "anders" else ():
                    self.stdout.write(f"  {veld.kop}: {veld.was or 'leeg'} -> {veld.wordt or 'leeg'}")
        for fout in uitslag.weigeringen:
            kolom = f", kolom {fout.kolom} ({fout.kop})" if fout.kolom else ""
            self.stderr.write(f"Kan niet: {fout.blad}, rij {fout.rij}{kolom}: {fout.zin}")
        self.stdout.write(f"{kop(uitslag)}.")

    def sluit_af(self, uitslag, toon: bool) -> None:
        if uitslag.weigeringen:
            raise CommandError("Er is niets veranderd. Verbeter eerst het bestand.")
        if uitslag.gedaan:
            self.stdout.write("Het staat in het plan.")
        elif uitslag.doet_iets and not toon:
            raise CommandError("Het plan veranderde net. Er is niets gedaan. Probeer het opnieuw.")
