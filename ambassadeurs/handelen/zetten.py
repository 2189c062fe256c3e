"""Which moves a report can make now, each as a button and as a small page that asks what it needs."""

from collections.abc import Callable
from dataclasses import dataclass

from ambassadeurs.handelen import afhandelen
from ambassadeurs.models import Melding, MeldingStatus

S = MeldingStatus
OPEN = frozenset({S.NIEUW, S.IN_BEHANDELING, S.BEANTWOORD})
KLAAR = frozenset({S.GESLOTEN, S.SAMENGEVOEGD})


@dataclass(frozen=True)
class Zet:
    """van: from which states. velden: of `ZetForm`. doe: the act, called with what those fields hold.
    gedaan: what the page says afterwards."""

    knop: str
    kop: str
    uitleg: str
    van: frozenset[str]
    doe: Callable
    gedaan: str
    velden: tuple[str, ...] = ()
    alleen_openbaar: bool = False

    def kan(self, melding: Melding) -> bool:
        return melding.status in self.van and (melding.openbaar or not self.alleen_openbaar)


# The last word of the address -> the move. The order is the order of the buttons.
ZETTEN = {
    "toewijzen": Zet(
        "Wijs toe", "Wie behandelt deze melding?", "Deze persoon ziet de melding bij de eigen meldingen.",
        OPEN, afhandelen.wijs_toe, "De melding is toegewezen.", ("aan",),
    ),
    "gelezen": Zet(
        "Zet op gelezen", "Heeft u deze melding gelezen?", "De melder ziet dan dat wij ermee bezig zijn.",
        OPEN | KLAAR, afhandelen.zet_op_gelezen, "De melding staat op gelezen.",
    ),
    "sluiten": Zet(
        "Sluit de melding", "Hoe loopt het af?", "De melder kan lezen wat u hier schrijft.",
        OPEN, afhandelen.sluit, "De melding is gesloten.", ("uitkomst", "wij_deden"),
    ),
    "samenvoegen": Zet(
        "Voeg samen met een andere", "Welke melding gaat over hetzelfde?",
        "Deze melding gaat daar verder. De melder volgt het met de eigen code.",
        OPEN, afhandelen.voeg_samen, "De melding is samengevoegd.", ("met",),
    ),
    "heropenen": Zet(
        "Heropen de melding", "Wilt u deze melding weer oppakken?",
        "Er begint een nieuwe termijn. Staat de melding op de website? Dan gaat zij er ook af.",
        KLAAR, afhandelen.heropen, "De melding is weer open.", ("reden",),
    ),
    "van-de-website": Zet(
        "Haal van de website", "Wilt u deze melding van de website halen?",
        "De tekst blijft hier bewaard.",
        frozenset({S.GESLOTEN}), afhandelen.haal_van_website, "De melding staat niet meer op de website.",
        alleen_openbaar=True,
    ),
}  # fmt: skip


def mogelijke_zetten(melding: Melding) -> dict[str, Zet]:
    return {naam: zet for naam, zet in ZETTEN.items() if zet.kan(melding)}
