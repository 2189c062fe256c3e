"""Django's own command, with one sentence instead of a traceback: it is the proof that mail works."""

from smtplib import SMTPException

from django.core.exceptions import ValidationError
from django.core.mail.message import BadHeaderError
from django.core.management import CommandError
from django.core.management.commands import sendtestemail
from django.core.validators import validate_email

from inclusie.opdracht import Opdracht
from inclusie.systeemfout import in_woorden


class Command(Opdracht, sendtestemail.Command):
    def handle(self, *args, **options):
        for adres in options["email"]:
            try:
                validate_email(adres)
            except ValidationError:
                raise CommandError(f"Dit is geen e-mailadres: {adres}") from None
        try:
            super().handle(*args, **options)
        except (OSError, SMTPException, BadHeaderError) as fout:
            raise CommandError(
                f"De e-mail gaat niet weg. Kijk naar MAIL_URL en MAIL_FROM. ({in_woorden(fout)})"
            ) from None
