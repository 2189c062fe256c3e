"""The way in for the first beheerder of a real portal, and back in when the mail does not work."""

from django.core.exceptions import ValidationError
from django.core.management import CommandError
from django.utils import timezone

from inclusie.accounts.links import maak_link
from inclusie.accounts.models import User
from inclusie.database import eis_tabellen
from inclusie.opdracht import Opdracht
from inclusie.rollen import Rol


class Command(Opdracht):
    help = "Toont een inloglink voor een beheerder, en maakt het account als het er nog niet is."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument(
            "naam", nargs="?", default="Beheerder", help="alleen nodig voor een nieuw account"
        )

    def handle(self, *args, email, naam, **options):
        eis_tabellen()
        at = timezone.now()
        user = User.objects.filter(email__iexact=email.strip()).first()
        if user is None:
            try:
                user = User.objects.maak_account(email, naam, Rol.BEHEERDER, at=at)
            except ValidationError as fout:
                raise CommandError(" ".join(fout.messages)) from None
        elif user.rol != Rol.BEHEERDER or not user.is_active:
            raise CommandError(f"{email} is geen actieve beheerder. Kies een ander e-mailadres.")
        self.stdout.write(maak_link(user, at=at))
