import argparse
from functools import partial
from pathlib import Path

from django.core.management.base import CommandError
from django.utils import timezone

from agenda.handelen import nakijken
from ambassadeurs.management.kopieen import nieuwste_versies, of_zeg, voortgang
from inclusie.database import eis_tabellen
from inclusie.kopie import beeld, oefening, stand, verslag
from inclusie.opdracht import Opdracht
from inclusie.woorden import duur


class Command(Opdracht):
    meld = voortgang
    help = (
        "Maakt een reservekopie, zet haar terug in een database ernaast, en vergelijkt elke rij en de"
        " openbare bladzijden. Het portaal werkt intussen door."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--bladzijden",
            type=int,
            metavar="N",
            default=beeld.MEESTE_BLADZIJDEN,
            help="hoeveel openbare bladzijden wij hoogstens vergelijken",
        )
        # For the process that puts the copy back.
        parser.add_argument("--kopie", type=Path, help=argparse.SUPPRESS)
        parser.add_argument("--beeld", type=Path, dest="uit", help=argparse.SUPPRESS)

    def handle(self, *args, bladzijden, kopie, uit, **options):
        kijk = partial(bekijk, bladzijden)
        with of_zeg("De oefening is niet af"):
            if kopie:
                return oefening.zet_terug_en_bekijk(kopie, uit, kijk)
            eis_tabellen()
            self.oefen(kijk, ["--bladzijden", str(bladzijden)])

    def oefen(self, kijk, opties):
        at = timezone.now()
        wat = {"bekijk": kijk, "opties": opties, "versies": nieuwste_versies()}
        uitkomst = oefening.oefen(**wat, at=at, meld=self.meld)
        pad = verslag.schrijf(uitkomst)
        stand.onthoud(stand.OEFENING, at=at, waar=str(pad), klopt=uitkomst.klopt)
        for zin in uitkomst.verschillen:
            self.stderr.write(zin)
        hier = uitkomst.hier
        self.stdout.write(
            f"Vergeleken: {hier.rijen} rijen uit {len(hier.tabellen)} tabellen"
            f" en {len(hier.bladzijden)} bladzijden, in {duur(uitkomst.duur)}."
            f" Verschillen: {len(uitkomst.verschillen)}."
        )
        self.stdout.write(f"Verslag: {pad}")
        if not uitkomst.klopt:
            raise CommandError("De kopie is niet gelijk aan het portaal. Kijk hierboven.")


def bekijk(bladzijden):
    return beeld.bekijk([*nakijken.versies(), *nakijken.geschiedenis()], meeste=bladzijden)
