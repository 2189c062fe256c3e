"""The page about privacy, made of what the portal does: the data classes, the terms and the words of consent.

So it says nothing that is not so, and a new field or term is on it without a line here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models

from agenda.woorden import opsomming
from ambassadeurs.models import ToestemmingDoel
from ambassadeurs.permissions import mag_meldingen_behandelen, mag_mensen_zien
from ambassadeurs.privacy.dataklassen import C, D, klasse
from ambassadeurs.privacy.retention import BEWAARTERMIJNEN, Bewaartermijn
from ambassadeurs.toestemmingsteksten import tekst
from inclusie.accounts.models import User
from inclusie.accounts.permissions import mag_gebruikers_beheren
from inclusie.rollen import Rol

# Table -> when somebody has something in it. In the order of the page.
WANNEER = {
    "ambassadeurs.Melding": "U meldt iets",
    "ambassadeurs.Meldingbericht": "U praat met ons over een melding",
    "ambassadeurs.Meldconcept": "U bent nog bezig met een melding of aanmelding",
    "ambassadeurs.Bestand": "U stuurt een foto of geluid",
    "ambassadeurs.Reactie": "U reageert, of u meldt zich aan",
    "ambassadeurs.Persoon": "U hoort bij ons netwerk",
    "ambassadeurs.Netwerkrol": "U heeft een rol in ons netwerk",
    "ambassadeurs.NetwerkrolThema": "U kiest waarover u wilt praten",
    "ambassadeurs.NetwerkrolDomein": "U kiest over welk deel van het leven u wilt praten",
    "ambassadeurs.Verhaal": "U vertelt ons een verhaal",
    "ambassadeurs.VerhaalThema": "U vertelt waar uw verhaal over gaat",
    "accounts.User": "U heeft een account",
    "concepten.Formulierconcept": "U schrijft in een formulier achter de inlog",
    "post.Mail": "Wij sturen u een e-mail",
}
# What the machine needs to find a row again, and a field without words of its own.
ZONDER_WOORDEN = {"sleutel", "password", "token_hash", "voor", "html", "koppen", "kenmerk", "vraag"}
# A field that has no label on any form.
WOORDEN = {
    "inhoud": "het bestand",
    "antwoorden": "wat u al invulde",
    "aan": "uw e-mailadres",
    "onderwerp": "het onderwerp",
    "tekst": "de tekst",
}
# What a form or the workplace calls it in words that only we know.
IN_GEWONE_WOORDEN = {
    ("Melding", "namens"): "voor wie u iets meldt",
    ("Melding", "tekst"): "wat u ons vertelt",
    ("Meldconcept", "code"): "een code om verder te gaan",
    ("Meldingbericht", "tekst"): "wat u en wij schrijven",
    ("Persoon", "beoordelaar_code"): "een code bij wat u vindt van een obstakel of actie",
    ("Reactie", "domein"): "welk deel van het leven",
    ("Reactie", "thema"): "welk thema",
    ("NetwerkrolDomein", "domein"): "welk deel van het leven",
    ("NetwerkrolThema", "thema"): "welk thema",
    ("VerhaalThema", "thema"): "welk thema",
    ("Bestand", "omschrijving"): "wat er te zien of te horen is",
}
# Whose own data are not: an employee, or a way to another table.
VERWIJZINGEN = (models.ForeignKey, models.OneToOneField)


@dataclass(frozen=True)
class Gegevens:
    """alles: what we keep. gevoelig: which of that may be special."""

    wanneer: str
    alles: list[str]
    gevoelig: list[str]


def gegevens() -> list[Gegevens]:
    """What we keep of somebody: in what case, which data, and which of those may be sensitive."""
    return [
        Gegevens(wanneer, list(_velden(label, C, D)), list(_velden(label, D)))
        for label, wanneer in WANNEER.items()
    ]


def _velden(label: str, *letters: str) -> list[str]:
    return list(dict.fromkeys(woord for letter in letters for woord in _woorden(label, letter)))


def _woorden(label: str, letter: str) -> Iterator[str]:
    model = apps.get_model(label)
    for veld in model._meta.concrete_fields:
        if klasse(model, veld.name) != letter or veld.name in ZONDER_WOORDEN:
            continue
        if not isinstance(veld, VERWIJZINGEN) or letter == D:
            eigen = str(veld.verbose_name)
            gewoon = WOORDEN.get(veld.name, eigen) if eigen == veld.name.replace("_", " ") else eigen
            yield IN_GEWONE_WOORDEN.get((model._meta.object_name, veld.name), gewoon)


def wie(mag) -> str:
    """Which roles may do this, in words."""
    return opsomming([rol.label for rol in Rol if mag(User(rol=rol))])


def toestemmingen() -> list[tuple[str, str]]:
    """For what we ask, with the words of now."""
    return [(doel.label, tekst(doel)) for doel in ToestemmingDoel]


def bladzijde() -> dict:
    termijnen: tuple[Bewaartermijn, ...] = BEWAARTERMIJNEN
    return {
        "gegevens": gegevens(),
        "termijnen": termijnen,
        "toestemmingen": toestemmingen(),
        "leest_meldingen": wie(mag_meldingen_behandelen),
        "ziet_mensen": wie(mag_mensen_zien),
        "ziet_accounts": wie(mag_gebruikers_beheren),
    }
