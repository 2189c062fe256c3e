"""What reports ask of the editors, for the first page of the workplace: numbers, and never what was said."""

from datetime import datetime

from django.urls import reverse

from agenda.woorden import aantal
from ambassadeurs.permissions import mag_meldingen_behandelen
from ambassadeurs.werkplek.inbox import MIJ, telling
from inclusie.nu_doen import Taak, Werk

# The choice of the list -> (of one, of more, what is said beside it).
SOORTEN = {
    "te-laat": ("melding is te laat", "meldingen zijn te laat", "Wij beloofden eerder een antwoord."),
    "nieuw": ("nieuwe melding", "nieuwe meldingen", "Lees ze en wijs ze toe."),
    "reactie": ("reactie is niet gelezen", "reacties zijn niet gelezen", "Een melder schreef iets terug."),
    "afronden": ("melding wacht te lang op vervolg", "meldingen wachten te lang op vervolg", "Rond ze af."),
    "bellen": ("melder wacht op een bericht", "melders wachten op een bericht", "Bel of schrijf."),
}  # fmt: skip


def werk(user, at: datetime) -> Werk:
    if not mag_meldingen_behandelen(user):
        return Werk()
    hier, hoeveel = reverse("melding_lijst"), telling(user, at)
    van_mij = aantal(hoeveel[MIJ], "melding wacht op u", "meldingen wachten op u")
    taken = [Taak(van_mij, f"{hier}?wie={MIJ}#gevonden", "U behandelt ze.")] if hoeveel[MIJ] else []
    taken += [
        Taak(aantal(hoeveel[soort], enkel, meer), f"{hier}?wat={soort}#gevonden", bij)
        for soort, (enkel, meer, bij) in SOORTEN.items()
        if hoeveel[soort]
    ]
    return Werk(taken, [("Melding invoeren namens iemand", reverse("melding_nieuw"))])
