import os
from pathlib import Path

from django.core.management.base import CommandError
from django.utils import timezone

from ambassadeurs.management.vragen import vraag
from ambassadeurs.management.wie import WIE, toon_voorstellen, voeg_ook_toe, zoek_wie
from ambassadeurs.privacy.inzagemappen import VAN, lijst, nieuwe_map
from ambassadeurs.werkplek.dossier import bestanden
from inclusie import logboek
from inclusie.database import eis_tabellen
from inclusie.opdracht import Opdracht
from inclusie.systeemfout import in_woorden
from inclusie.tijd import nu


class Command(Opdracht):
    help = "Schrijft alles wat wij van iemand bewaren in een map: een bladzijde, de gegevens en de bestanden."

    def add_arguments(self, parser):
        parser.add_argument("wie", help=WIE)
        voeg_ook_toe(parser)
        parser.add_argument("--map", type=Path, help="een map die er nog niet is")
        parser.add_argument("--ja", action="store_true", help="vraag niet of u het zeker weet")

    def handle(self, *args, wie, ook, map, ja, **options):  # noqa: A002 -- the name of the option
        eis_tabellen()
        betrokkene = zoek_wie(wie, ook)
        toon_voorstellen(betrokkene, self.stdout)
        doel = map or nieuwe_map(betrokkene, timezone.now())
        vraag("Deze bestanden zijn privé. Wilt u ze maken?", ja=ja)
        inhoud = bestanden(betrokkene, nu())
        # A folder of their own choice goes to the person: how we find ours again is not for them.
        schrijf(doel, inhoud if map else inhoud | {VAN: lijst(betrokkene)})
        logboek.meld("inzage gemaakt", wat=f"persoon {betrokkene.nummer}", resultaat="gelukt")
        self.stdout.write(f"De bestanden staan in {doel}. Haal ze weg als u klaar bent.")


def schrijf(doel: Path, inhoud: dict[str, bytes]) -> None:
    """A folder and files that nobody else on this machine can read, from the first byte on."""
    oud = os.umask(0o077)
    try:
        doel.mkdir(parents=True)
        for naam, bytes_ in inhoud.items():
            (doel / naam).write_bytes(bytes_)
    except FileExistsError:
        raise CommandError(f"De map {doel} is er al. Kies een andere.") from None
    except OSError as fout:
        raise CommandError(f"Wij kunnen niet schrijven in {doel}: {in_woorden(fout)}.") from None
    finally:
        os.umask(oud)
