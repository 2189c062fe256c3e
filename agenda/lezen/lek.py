"""Where somebody who found a hole tells so: the file for programs and the page for people say the same."""

from datetime import date

from django.conf import settings

from agenda.models import Gemeente
from inclusie.security_txt import verloopt


def meldadres() -> str:
    """As an address to follow; empty when the municipality gave none."""
    mail = Gemeente.objects.values_list("mail", flat=True).first()
    return settings.SECURITY_CONTACT or (f"mailto:{mail}" if mail else "")


def geldig_tot() -> date | None:
    """Until when the file says that address. Without an address or a day there is no such file."""
    return verloopt() if meldadres() else None
