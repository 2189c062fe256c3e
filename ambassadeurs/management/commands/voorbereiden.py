"""Everything between installing and serving, in one process so that a second start takes little time."""

import fcntl
import hashlib
import io
import logging
import socket

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import BaseCommand, CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from agenda.models import Planversie
from agenda.taken import maak_bestanden
from inclusie.accounts.links import maak_link
from inclusie.accounts.models import Rol, User
from inclusie.pdf import PdfFout


class Command(BaseCommand):
    help = "Werkt de database bij, laadt de voorbeeldgegevens en toont de adressen om in te loggen."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument(
            "--port", type=int, help="poort waarop het portaal straks luistert; zonder: niet serveren"
        )

    def handle(self, *args, port, **options):
        if port is not None:
            self.controleer_poort(port)
        self.migreer()
        self.verzamel_statische_bestanden()
        self.vul()
        if port is None:
            self.maak_pdfs()
        self.toon_adressen()

    def meld(self, zin):
        self.stderr.write(zin, str)  # progress, so not in the red of an error

    def controleer_poort(self, port):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except (OSError, OverflowError) as error:
                raise CommandError(
                    f"Poort {port} is niet vrij. Kies een andere, bijvoorbeeld: ./start --port {port + 1}"
                ) from error

    def migreer(self):
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.meld("Database bijwerken ...")
            call_command("migrate", interactive=False, verbosity=0)

    def verzamel_statische_bestanden(self):
        """Collect only what changed: the mark in the target holds the hash of all the sources."""
        map_, bron = settings.STATIC_ROOT, vingerafdruk()
        map_.mkdir(parents=True, exist_ok=True)
        with map_.with_suffix(".lock").open("w") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)  # two starts at once share this folder
            mark = map_ / ".bron"
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
            call_command("demo", stdout=io.StringIO())
        else:
            User.objects.nodig_uit("beheerder@localhost.localdomain", "Eerste beheerder", Rol.BEHEERDER)

    def maak_pdfs(self):
        """Nobody serves after this, so no worker will make them."""
        if Planversie.objects.filter(bestanden=None).exists():
            self.meld("Pdf's maken ...")
        try:
            maak_bestanden()
        except PdfFout as fout:
            self.meld(str(fout))

    def toon_adressen(self):
        # In the demo the links stand on this screen already; the log would only hide them.
        logging.getLogger("inclusie").setLevel(logging.WARNING if settings.DEMO else logging.INFO)
        self.stdout.write(f"openbaar: {settings.PUBLIC_URL}/")
        for rol in Rol if settings.DEMO else [Rol.BEHEERDER]:
            user = User.objects.filter(rol=rol, is_active=True).order_by("pk").first()
            if user:
                self.stdout.write(f"{rol}: {maak_link(user)}")


def vingerafdruk():
    digest = hashlib.sha256(str(settings.STORAGES["staticfiles"]).encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            digest.update(path.encode() + b"\0")
            with storage.open(path) as file:
                digest.update(file.read())
    return digest.hexdigest()
