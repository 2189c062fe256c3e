"""A question that a command asks before it does what cannot be taken back."""

from django.core.management.base import CommandError

GEEN_TOETSEN = "Er is niets gedaan. Niemand kan hier antwoord typen. Weet u het zeker? Geef dan --ja."


def vraag(zin: str, *, ja: bool) -> None:
    if ja:
        return
    try:
        antwoord = input(f"{zin} Typ ja: ")
    except EOFError:
        # No keyboard, as with `docker compose exec -T`.
        raise CommandError(GEEN_TOETSEN) from None
    if antwoord.strip().lower() != "ja":
        raise CommandError("Er is niets gedaan.")
