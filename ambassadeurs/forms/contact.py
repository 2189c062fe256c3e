"""Where somebody is reached: an address or a number that fits the way they chose."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from ambassadeurs.models import BereikbaarVia
from inclusie.accounts.forms import VREEMD_TEKEN

GEEN_MAIL = "Dit e-mailadres klopt niet. Er moet een @ in staan."
NIET_HEEL = "Dit e-mailadres klopt niet. Het eindigt op een punt met letters. Bijvoorbeeld: naam@voorbeeld.nl"
GEEN_NUMMER = "Dit telefoonnummer klopt niet. Vul alle 10 cijfers in."
GEEN_ADRES = "Dit is geen postadres. Vul straat, huisnummer, postcode en plaats in."
GEEN_NAAM = "Dit is een e-mailadres. Vul hier alleen een naam in."
# Of a number, and of the words of an address.
CIJFERS, LETTERS = 10, 4


def keur_contact(via: str, contact: str) -> None:
    """Refuse what cannot reach anybody in this way: a letter finds no e-mail address and no number."""
    if via == BereikbaarVia.MAIL:
        keur_mail(contact)
    elif via == BereikbaarVia.BRIEF:
        if "@" in contact or sum(teken.isalpha() for teken in contact) < LETTERS:
            raise ValidationError(GEEN_ADRES)
    elif "@" in contact or sum(teken.isdigit() for teken in contact) < CIJFERS:
        raise ValidationError(GEEN_NUMMER)


def keur_mail(contact: str) -> None:
    if not contact.isascii():
        raise ValidationError(VREEMD_TEKEN)
    try:
        validate_email(contact)
    except ValidationError:
        raise ValidationError(NIET_HEEL if "@" in contact else GEEN_MAIL) from None


def keur_naam(naam: str) -> None:
    """A browser that fills in by itself, or a hasty hand, puts the address in the wrong box."""
    if "@" in naam:
        raise ValidationError(GEEN_NAAM)
