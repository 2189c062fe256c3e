"""Where somebody is reached: an address or a number that fits the way they chose."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from ambassadeurs.models import BereikbaarVia
from inclusie.accounts.forms import VREEMD_TEKEN

GEEN_MAIL = "Dit e-mailadres klopt niet. Er moet een @ in staan."
GEEN_NUMMER = "Dit telefoonnummer klopt niet. Vul alle 10 cijfers in."
CIJFERS = 10


def keur_contact(via: str, contact: str) -> None:
    """Refuse what is no e-mail address or no telephone number; a postal address may be anything."""
    if via == BereikbaarVia.MAIL:
        if not contact.isascii():
            raise ValidationError(VREEMD_TEKEN)
        try:
            validate_email(contact)
        except ValidationError:
            raise ValidationError(GEEN_MAIL) from None
    elif via != BereikbaarVia.BRIEF and sum(teken.isdigit() for teken in contact) < CIJFERS:
        raise ValidationError(GEEN_NUMMER)
