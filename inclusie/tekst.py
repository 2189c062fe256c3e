"""Text that people type: cleaned once, before it is kept."""

import unicodedata

from django.core.exceptions import ValidationError


def schoon(tekst: str) -> str:
    """NFC, one kind of line end, no control characters except newline and tab; lone surrogates are refused."""
    if any("\ud800" <= teken <= "\udfff" for teken in tekst):
        raise ValidationError("Er staat een teken in dat wij niet kunnen lezen. Typ de tekst opnieuw.")
    tekst = unicodedata.normalize("NFC", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(teken for teken in tekst if teken in "\n\t" or unicodedata.category(teken) != "Cc")
