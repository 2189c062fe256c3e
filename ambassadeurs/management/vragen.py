"""A question that a command asks before it does what cannot be taken back."""

from django.core.management.base import CommandError


def vraag(zin: str, *, ja: bool) -> None:
    if ja:
        return
    try:
        antwoord = input(f"{zin} Typ ja: ")
    except EOFError:
        antwoord = ""
    if antwoord.strip().lower() != "ja":
        raise CommandError("Er is niets gedaan.")
