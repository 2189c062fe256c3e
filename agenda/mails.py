"""The mails about the plan, each with an example."""

from datetime import date

from django.conf import settings
from django.urls import reverse

from agenda.models import Actie, Planversie, Raadsvergadering
from agenda.models.keuzes import VergaderingSoort, VersieSoort
from inclusie.accounts.models import User
from inclusie.post.soorten import Mailsoort
from inclusie.woorden import datum


def _adres(naam: str, *args) -> str:
    return settings.PUBLIC_URL + reverse(naam, args=args)


def _herinnering() -> dict:
    return {
        "user": User(naam="Kees Voorbeeld"),
        "actie": Actie(code="2021-05", titel="Brieven in gewone taal"),
        "schrijven": _adres("bericht_schrijven", "voorbeeld"),
        "inloggen": _adres("voortgang_nieuw", "2021-05"),
        "vergadering": Raadsvergadering(soort=VergaderingSoort.RAAD),
        "op": datum(date(2021, 9, 9)),
        "klaar": datum(date(2021, 8, 26)),
    }


def _nieuwe_versie() -> dict:
    return {
        "jaar": 2021,
        "versie": Planversie(
            nummer="1.1",
            soort=VersieSoort.VOORTGANG,
            reden="Vier acties gaan langzamer.",
            hash="0123abcd" * 8,
        ),
        "peildatum": datum(date(2021, 7, 1)),
        "acties": "30 acties",
        "standen": ["4 zijn klaar", "16 zijn bezig", "4 gaan langzamer"],
        "plan": _adres("plan_versie", 2021, "1.1"),
        "raad": _adres("raad_detail", 2021, "1.1"),
        "eerdere": Planversie(nummer="1.0"),
        "veranderd": _adres("plan_veranderd", 2021) + "?van=1.0&naar=1.1",
        "uit": _adres("mail_edit"),
    }


def _akkoord_gevraagd() -> dict:
    return {
        "user": User(naam="Kees Voorbeeld"),
        "wat": "jaarplan 2021 openbaar maken",
        "functie": "beleidsmedewerker inclusie",
        "bekijken": _adres("aanvraag", 2021),
    }


HERINNERING = Mailsoort(
    "agenda/mail/herinnering",
    "Vraag om voortgang",
    "Een medewerker herinnert een trekker. Of het gaat vanzelf, vlak voor de stukken van de raad.",
    _herinnering,
    geheim=True,
)
NIEUWE_VERSIE = Mailsoort(
    "agenda/mail/nieuwe_versie",
    "Nieuwe versie van het jaarplan",
    "Een versie wordt openbaar. Een raadslid krijgt deze e-mail vanzelf.",
    _nieuwe_versie,
)
AKKOORD_GEVRAAGD = Mailsoort(
    "agenda/mail/akkoord_gevraagd",
    "Vraag om akkoord",
    "Iemand wil een jaarplan openbaar maken. Wie akkoord mag geven, krijgt deze e-mail.",
    _akkoord_gevraagd,
)
SOORTEN = [HERINNERING, NIEUWE_VERSIE, AKKOORD_GEVRAAGD]
