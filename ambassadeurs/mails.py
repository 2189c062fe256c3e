"""The mails to people of the network and to who reports something, each with an example."""

from django.conf import settings

from inclusie.post.soorten import Mailsoort


def _melding_nieuws() -> dict:
    volgen = f"{settings.PUBLIC_URL}/volgen/VOOR-BEELD/"
    return {"nummer": "M-2021-014", "gemeente": "Voorbeeldstad", "volgen": volgen}


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
SOORTEN = [MELDING_BINNEN, MELDING_NIEUWS]
