"""What a command says of where a word still stands: what to mend and how, what nobody can mend and why."""

from django.core.management.base import CommandError

from ambassadeurs.privacy.treffers import WAAROM_VAST, Treffer

NIETS = "Wij vonden daarna niets meer in de database."
MEND = "Er staat nog iets. Pas die rijen aan. Zoek daarna weer met --zoek-ook."
SPOOR = (
    "Er staat nog iets in de geschiedenis. Geef de woorden met --zoek-ook, en --spoor erbij."
    " Dan gaat het weg."
)


def meld_anderen(resten: list[Treffer], uit) -> list[Treffer]:
    """Say where somebody else is reached in the same way; the rest is what must go."""
    if anderen := [rest for rest in resten if rest.is_contact]:
        uit.write("Bij een ander staat ook dit adres of dit nummer. Dat blijft:")
    for rest in anderen:
        uit.write(f"  {rest}, {rest.waar}")
    return [rest for rest in resten if not rest.is_contact]


def meld_resten(resten: list[Treffer], uit) -> None:
    """End with an error as long as somebody can do something about it."""
    if not resten:
        uit.write(NIETS)
        return
    vast = [rest for rest in resten if rest.is_vast]
    for rest in resten:
        if not rest.is_vast:
            bij = " (een deel van de naam: misschien van een ander)" if rest.alleen_delen else ""
            uit.write(f"Nog over: {rest}, {rest.waar}{bij}")
    for rest in vast:
        uit.write(f"Blijft staan: {rest}, {rest.waar}")
    if vast:
        uit.write(WAAROM_VAST)
    zeker = [rest for rest in resten if not rest.is_vast and not rest.alleen_delen]
    if any(not rest.is_spoor for rest in zeker):
        raise CommandError(MEND)
    if zeker:
        raise CommandError(SPOOR)
