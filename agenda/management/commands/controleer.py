from collections.abc import Iterable
from pathlib import Path

from django.core.management.base import CommandError

from agenda.controle import (
    ONLEESBAAR,
    controleer_bestanden,
    controleer_keten,
    controleer_losse,
    controleer_pdf,
    zonder_pdf,
)
from agenda.handelen import nakijken
from agenda.models import Jaarplan
from agenda.taken import maak_bestanden
from inclusie.database import eis_tabellen
from inclusie.opdracht import Opdracht
from inclusie.pdf import PdfFout
from inclusie.spoor import anker
from inclusie.spoor.controle import tel_regels, tel_wissingen
from inclusie.systeemfout import in_woorden
from inclusie.tijd import nu

GRENS = (
    "Wie een pdf en zijn controlegetal samen verandert, vindt u alleen met: manage.py controleer --opnieuw"
)
DELEN = ("versies", "historie")
# Of a kenmerk: at the foot of a page stand the first so many; on its last page all.
MINSTENS, HEEL = 8, 64


class Command(Opdracht):
    help = (
        "Bewijst dat de openbare versies en hun pdf's nog precies zijn zoals ze werden gepubliceerd, en dat"
        " de geschiedenis van het bewerken heel is."
    )

    def add_arguments(self, parser):
        parser.add_argument("deel", nargs="?", choices=DELEN, help="wat u wilt nakijken; anders alles")
        parser.add_argument("--herstel", action="store_true", help="maak eerst de pdf's die er nog niet zijn")
        parser.add_argument(
            "--pdf", type=Path, metavar="BESTAND", help="kijk of dit bestand echt van hier is"
        )
        parser.add_argument(
            "--kenmerk", nargs="+", metavar="KENMERK", help="kijk of er een versie is met dit kenmerk"
        )
        parser.add_argument(
            "--opnieuw",
            action="store_true",
            help="maak elke pdf opnieuw en vergelijk; bewijst het meest met de uitgave die hem maakte",
        )
        parser.add_argument(
            "--aanvaard",
            metavar="REDEN",
            help="laat het anker opnieuw beginnen, omdat een oudere kopie is teruggezet",
        )

    def handle(self, *args, deel, herstel, opnieuw, pdf, kenmerk, aanvaard, **options):
        eis_tabellen()
        if aanvaard is not None and not aanvaard.strip():
            raise CommandError("Schrijf achter --aanvaard waarom. De reden blijft bij het anker staan.")
        if pdf:
            return self.controleer_bestand(pdf)
        if kenmerk is not None:
            return self.controleer_kenmerk(kenmerk)
        if herstel:
            self.herstel()
        if aanvaard:
            self.aanvaard(aanvaard)
        delen = [deel] if deel else DELEN
        fouten = self.versies(opnieuw) if "versies" in delen else 0
        if "historie" in delen:
            fouten += self.historie()
        if fouten:
            raise CommandError(f"Er klopt iets niet ({fouten}). Kijk hierboven.")
        if "versies" in delen:
            self.sluit_af(opnieuw)

    def aanvaard(self, reden: str) -> None:
        try:
            anker.aanvaard(reden, at=nu())
        except OSError as fout:
            raise CommandError(f"Het anker {anker.pad()} is niet te schrijven: {in_woorden(fout)}.") from None

    def versies(self, opnieuw: bool) -> int:
        fouten = self.meld_fouten(controleer_losse())
        # Of the plan itself nothing else is read: it was published long ago and may be changed since.
        for plan in Jaarplan.objects.only("jaar").order_by("jaar"):
            gevonden = self.meld_fouten(self.vind(plan, opnieuw))
            fouten += gevonden
            if not gevonden:
                self.toon(plan)
        return fouten

    def historie(self) -> int:
        fouten = self.meld_fouten(nakijken.geschiedenis())
        anders, _ = nakijken.tegen_het_anker()
        fouten += self.meld_fouten(anders)
        if not fouten:
            gewist = f" Woorden gewist: {keer} keer." if (keer := tel_wissingen()) else ""
            self.stdout.write(f"Geschiedenis: {tel_regels()} regels kloppen.{gewist}")
        return fouten

    def sluit_af(self, opnieuw: bool) -> None:
        if not Jaarplan.objects.exists():
            self.stdout.write("Er zijn nog geen jaarplannen.")
        if not opnieuw:
            self.stdout.write(GRENS)

    def meld_fouten(self, zinnen: Iterable[str]) -> int:
        aantal = 0
        for zin in zinnen:
            self.stderr.write(zin)
            aantal += 1
        return aantal

    def vind(self, plan, opnieuw):
        try:
            return [*controleer_keten(plan), *controleer_bestanden(plan, opnieuw=opnieuw)]
        except PdfFout as fout:
            raise CommandError(str(fout)) from None

    def toon(self, plan):
        nieuwste = plan.versies.zonder_inhoud().nieuwste()
        if nieuwste is None:
            return self.stdout.write(f"Jaarplan {plan.jaar}: nog geen versies.")
        # The newest hash is what a copy elsewhere is compared with: a cut tail shows only there.
        hoeveel = plan.versies.count()
        wat = "1 versie klopt" if hoeveel == 1 else f"{hoeveel} versies kloppen"
        self.stdout.write(f"Jaarplan {plan.jaar}: {wat}. {nieuwste.nummer} = {nieuwste.hash}")
        for nummer in zonder_pdf(plan):
            self.stdout.write(
                f"Jaarplan {plan.jaar}: de pdf van versie {nummer} is nog niet gemaakt."
                " De takenserver maakt hem, of: manage.py controleer --herstel"
            )

    def meld(self, zin):
        self.stderr.write(zin, str)  # progress, so not in the red of an error

    def herstel(self):
        try:
            self.stdout.write(f"Pdf's gemaakt: {maak_bestanden(self.meld)}.")
        except PdfFout as fout:
            raise CommandError(str(fout)) from None
        except ONLEESBAAR:
            raise CommandError("Een versie is niet te lezen. Kijk eerst met: manage.py controleer") from None

    def controleer_bestand(self, pad):
        try:
            echt, zin = controleer_pdf(pad.read_bytes())
        except OSError as fout:
            raise CommandError(f"Het bestand {pad} is niet te lezen: {in_woorden(fout)}.") from None
        if not echt:
            raise CommandError(zin)
        self.stdout.write(zin)

    def controleer_kenmerk(self, delen: list[str]) -> None:
        """delen: as it was typed, in groups or as one."""
        kenmerk = "".join("".join(delen).split()).lower()
        if len(kenmerk) < MINSTENS:
            raise CommandError(f"Geef het hele kenmerk, of minstens de eerste {MINSTENS} tekens.")
        if versies := nakijken.met_kenmerk(kenmerk):
            hoe = "Dit kenmerk is" if len(kenmerk) == HEEL else "Zo begint het kenmerk"
            return self.stdout.write(f"{hoe} van: {'; '.join(versies)}.")
        raise CommandError(
            "Wij hebben geen versie met dit kenmerk. Stond het in onze pdf, feed of e-mail?"
            " Dan is er een versie weg of veranderd."
        )
