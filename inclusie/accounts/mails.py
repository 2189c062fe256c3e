"""The mails about an account, each with an example."""

from datetime import UTC, datetime, timedelta

from django.conf import settings

from inclusie.accounts.models import User
from inclusie.post.soorten import Mailsoort
from inclusie.rollen import Rol


def _inlogcode() -> dict:
    return {"code": "123456"}


def _uitnodiging() -> dict:
    gast = User(naam="Kees Voorbeeld", email="kees@voorbeeldstad.example", rol=Rol.KOPLOPER)
    link = f"{settings.PUBLIC_URL}/inloggen/link/voorbeeld/"
    return {"gast": gast, "door": User(naam="Bo Beheer"), "link": link, "van": ""}


def _veranderd() -> dict:
    wat = "Er kwam een toegangssleutel bij: telefoon van mijn werk."
    return {"wat": wat, "wanneer": datetime(2021, 7, 1, 12, 3, tzinfo=UTC)}


INLOGCODE = Mailsoort(
    "accounts/mail/inlogcode",
    "Code om in te loggen",
    "Iemand met een account vraagt om een code.",
    _inlogcode,
    geheim=True,
    houdbaar=timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT),
)
UITNODIGING = Mailsoort(
    "accounts/mail/uitnodiging",
    "Uitnodiging",
    "De beheerder nodigt iemand uit.",
    _uitnodiging,
    geheim=True,
)
VERANDERD = Mailsoort(
    "accounts/mail/inloggen_veranderd",
    "Uw inloggen veranderde",
    "Iemand maakt een toegangssleutel of herstelcodes, haalt een sleutel weg, of gebruikt een herstelcode.",
    _veranderd,
)
SOORTEN = [INLOGCODE, UITNODIGING, VERANDERD]
