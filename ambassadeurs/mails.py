"""The mails to people of the network and to who reports something, each with an example."""

from django.conf import settings

from inclusie.post.soorten import Mailsoort


def _melding_nieuws() -> dict:
    volgen = f"{settings.PUBLIC_URL}/volgen/VOOR-BEELD/"
    return {"nummer": "M-2021-014", "volgen": volgen}


# The address in it opens what somebody told us, so it is not kept.
MELDING_NIEUWS = Mailsoort(
    "ambassadeurs/mail/melding_nieuws",
    "Nieuws over een melding",
    "Er is een antwoord op een melding. De melder wil dat per e-mail horen.",
    _melding_nieuws,
    geheim=True,
)
MELDING_BINNEN = Mailsoort(
    "ambassadeurs/mail/melding_binnen",
    "Een melding is binnen",
    "Iemand meldt iets op de website, en wil per e-mail van ons horen.",
    lambda: _melding_nieuws() | {"termijn": "vrijdag 9 juli"},
    geheim=True,
)


def _uitnodiging() -> dict:
    adres = "bram@voorbeeldstad.example"
    return {
        "gast": {"naam": "Bram"},
        "email": adres,
        "link": f"{settings.PUBLIC_URL}/inloggen/?voor=VOORBEELD",
    }


# The address in it only fills in an e-mail address: the code that comes after it logs in.
UITNODIGING_NETWERK = Mailsoort(
    "ambassadeurs/mail/uitnodiging_netwerk",
    "Uitnodiging voor iemand van het netwerk",
    "De procesregisseur nodigt iemand van het netwerk uit om in te loggen.",
    _uitnodiging,
)


def _reactie_antwoord() -> dict:
    return {"volgen": f"{settings.PUBLIC_URL}/meedoen/reactie/voorbeeld/"}


# The address in it opens our answer, so it is not kept.
REACTIE_ANTWOORD = Mailsoort(
    "ambassadeurs/mail/reactie_antwoord",
    "Antwoord op een reactie",
    "Een medewerker gaf antwoord op een aanmelding of reactie. Deze persoon wil een e-mail.",
    _reactie_antwoord,
    geheim=True,
)


def _hoogte_gevraagd() -> dict:
    metingen = f"{settings.PUBLIC_URL}/mijn/metingen/"
    return {"naam": "Robin", "metingen": metingen}


HOOGTE_GEVRAAGD = Mailsoort(
    "ambassadeurs/mail/hoogte_gevraagd",
    "Vraag om een hoogte",
    "Een actie voor een obstakel is klaar. Mensen van het netwerk zeggen hoe hoog het nu is.",
    _hoogte_gevraagd,
)
SOORTEN = [MELDING_BINNEN, MELDING_NIEUWS, UITNODIGING_NETWERK, REACTIE_ANTWOORD, HOOGTE_GEVRAAGD]
