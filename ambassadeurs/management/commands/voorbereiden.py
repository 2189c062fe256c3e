"""Everything between installing and serving, in one process so that a second start takes little time."""

import contextlib
import fcntl
import hashlib
import io
import logging
import socket

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from agenda.demo import laad_referentie
from agenda.taken import maak_bestanden
from inclusie import logboek
from inclusie.accounts.links import maak_link
from inclusie.accounts.models import ZONDER_ADRES, User
from inclusie.database import openstaande_migraties
from inclusie.history import laatste_moment
from inclusie.opdracht import Opdracht
from inclusie.pdf import PdfFout
from inclusie.rollen import Rol
from inclusie.tijd import begin_voorbeeld


class Command(Opdracht):
    help = "Werkt de database bij, laadt de voorbeeldgegevens en toont de adressen om in te loggen."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument(
            "--port", type=int, help="poort waarop het portaal straks luistert; zonder: niet serveren"
        )

    def handle(self, *args, port, **options):
        if port is not None:
            self.controleer_poort(port)
        # Two starts at once may share the data, and two with data of their own still share the static files.
        with self.alleen(settings.DATA_DIR / "start.lock"):
            self.eis_demo()
            self.migreer()
            self.vul()
            if settings.DEMO:
                begin_voorbeeld(laatste_moment())
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        with self.alleen(settings.STATIC_ROOT.with_suffix(".lock")):
            self.verzamel_statische_bestanden()
        if port is None:
            self.maak_pdfs()
        self.toon_adressen()

    def meld(self, zin):
        self.stderr.write(zin, str)  # progress, so not in the red of an error

    @contextlib.contextmanager
    def alleen(self, slot):
        """One process at a time; the lock goes with the process, however that ends."""
        with slot.open("w") as bestand:
            try:
                fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.meld("Wacht op een andere start ...")
                fcntl.flock(bestand, fcntl.LOCK_EX)
            yield

    def controleer_poort(self, port):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except (OSError, OverflowError) as error:
                raise CommandError(
                    f"Poort {port} is niet vrij. Kies een andere, bijvoorbeeld: ./start --port {port + 1}"
                ) from error

    def eis_demo(self):
        """A restored copy without its key would open as a demo: with links for everybody on this screen."""
        if not settings.DEMO or User._meta.db_table not in connection.introspection.table_names():
            return
        # Only in a demo do people have an address that can never get mail.
        if User.objects.exists() and not User.objects.filter(email__iendswith=".example").exists():
            raise CommandError(
                "In deze database staat een echt portaal. Dat start niet als voorbeeld."
                f" Zet het bestand eigen-sleutel terug in {settings.DATA_DIR}, of noem een andere map in"
                " DATA_DIR."
            )

    def migreer(self):
        if openstaande_migraties():
            self.meld("Database bijwerken ...")
            call_command("migrate", interactive=False, verbosity=0)

    def verzamel_statische_bestanden(self):
        """Collect only what changed: the mark in the target holds the hash of all the sources."""
        mark, bron = settings.STATIC_ROOT / ".bron", vingerafdruk()
        if mark.exists() and mark.read_text() == bron:
            return
        self.meld("Stijl en lettertypen klaarzetten ...")
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        mark.write_text(bron)

    def vul(self):
        if User.objects.exists():
            return
        if settings.DEMO:
            self.meld("Voorbeeldgegevens laden ...")
            # What happened in the story of the demo, is no news of this portal.
            with logboek.stil():
                call_command("demo", stdout=io.StringIO())
        else:
            laad_referentie(at=timezone.now())
            User.objects.maak_account(ZONDER_ADRES, "Eerste beheerder", Rol.BEHEERDER, at=timezone.now())

    def maak_pdfs(self):
        """Nobody serves after this, so no worker will make them."""
        try:
            maak_bestanden(self.meld)
        except PdfFout as fout:
            self.meld(str(fout))

    def toon_adressen(self):
        # In the demo the links stand on this screen already; the log would only hide them.
        logging.getLogger("inclusie").setLevel(logging.WARNING if settings.DEMO else logging.INFO)
        self.stdout.write(f"openbaar: {settings.PUBLIC_URL}/")
        for rol in Rol if settings.DEMO else [Rol.BEHEERDER]:
            user = User.objects.filter(rol=rol, is_active=True).order_by("pk").first()
            if user:
                self.stdout.write(f"{rol}: {maak_link(user, at=timezone.now())}")


def vingerafdruk():
    digest = hashlib.sha256(str(settings.STORAGES["staticfiles"]).encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            digest.update(path.encode() + b"\0")
            with storage.open(path) as file:
                digest.update(file.read())
    return digest.hexdigest()
