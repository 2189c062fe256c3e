"""Until when the address for who found a hole is sure, and what is said when this comes to an end.

An ended file is worse than none: who reads it must not trust it (RFC 9116). So the check of Django and the
first page of the workplace say so in time. The real clock counts, also in a demo: a program has no other.
"""

from datetime import date, timedelta

from django.conf import settings
from django.core.checks import Tags, Warning, register  # noqa: A004 -- the name that Django gives it
from django.utils import timezone

from inclusie.woorden import datum

OP_TIJD = timedelta(days=30)
# The RFC asks for less than a year: so long nobody looks whether the address still holds.
HOOGSTENS = timedelta(days=366)
VOORBEELD = timedelta(days=180)
ZET = "Zet in de instelling SECURITY_EXPIRES een dag over ongeveer een half jaar."


def verloopt() -> date | None:
    """A demo has nobody who sets it, and no holes that a stranger should look for."""
    if settings.SECURITY_EXPIRES is None and settings.DEMO:
        return timezone.localdate() + VOORBEELD
    return settings.SECURITY_EXPIRES


def wat_scheelt(vandaag: date) -> str:
    """What is the matter with the day, in one sentence; empty when nothing is."""
    dag = verloopt()
    if dag is None:
        return "Wie een lek vindt, weet niet waar dat te melden is."
    if dag <= vandaag:
        return f"Het adres om een lek te melden is verlopen op {datum(dag)}."
    if dag - vandaag <= OP_TIJD:
        return f"Het adres om een lek te melden verloopt op {datum(dag)}."
    if dag - vandaag > HOOGSTENS:
        return f"Het adres om een lek te melden verloopt pas op {datum(dag)}. Een jaar is het langst."
    return ""


@register(Tags.security)
def security_txt_loopt(app_configs, **opties) -> list[Warning]:
    zin = wat_scheelt(timezone.localdate()) if verloopt() else ""
    return [Warning(zin, hint=ZET, id="inclusie.W001")] if zin else []


@register(Tags.security, deploy=True)
def security_txt_is_er(app_configs, **opties) -> list[Warning]:
    zin = "" if verloopt() else wat_scheelt(timezone.localdate())
    return [Warning(zin, hint=ZET, id="inclusie.W002")] if zin else []
