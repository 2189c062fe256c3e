"""Mails for tests: written in the outbox as the portal does, and then in the state that a test is about."""

from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from django.test import override_settings

from inclusie.omgeving import mailer
from inclusie.post.models import Mail
from inclusie.post.soorten import soort_van
from inclusie.post.sturen import stuur
from tests.smtp import postkantoor

MOMENT = datetime(2026, 3, 12, 10, 15, tzinfo=ZoneInfo("Europe/Amsterdam"))
NIEUWS, INLOGCODE = "agenda/mail/nieuwe_versie", "accounts/mail/inlogcode"


def mail(
    sjabloon: str = NIEUWS, *, aan: str = "kees@voorbeeldstad.example", voor: str = "", **velden
) -> Mail:
    """As in the example of its kind, made at MOMENT, and waiting."""
    stuur(aan, sjabloon, soort_van(sjabloon).voorbeeld(), voor=voor)
    rij = Mail.objects.latest("pk")
    Mail.objects.filter(pk=rij.pk).update(**{"gemaakt_op": MOMENT, "volgende_op": MOMENT} | velden)
    return Mail.objects.get(pk=rij.pk)


def mislukt(**velden) -> Mail:
    zin = "De mailserver weigert dit (code 550)."
    return mail(stand="mislukt", fout=zin, **velden)


@contextmanager
def mailserver():
    """A real one; what the portal sends meanwhile goes there."""
    with (
        postkantoor() as kantoor,
        override_settings(MAILERS={"default": mailer(f"smtp://127.0.0.1:{kantoor.poort}")}),
    ):
        yield kantoor
