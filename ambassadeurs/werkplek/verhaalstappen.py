"""The moves of a story as buttons and small pages."""

from collections.abc import Callable
from dataclasses import dataclass

from ambassadeurs.handelen import verhalen
from ambassadeurs.models import Verhaal, VerhaalStatus

S = VerhaalStatus


@dataclass(frozen=True)
class Stap:
    """vraagt_hoe: an employee notes how the teller agreed. gedaan: what is said afterwards."""

    knop: str
    kop: str
    uitleg: str
    gedaan: str
    doe: Callable
    van: frozenset[str]
    vraagt_hoe: bool = False


# The last word of the address -> the move. The order is the order of the buttons.
STAPPEN = {
    "goedkeuren": Stap(
        "Noteer dat de verteller het goed vindt", "Vindt de verteller dit verhaal goed?",
        "Dat moet de verteller zelf zeggen, na het lezen of horen van de hele tekst.",
        "Genoteerd. Het verhaal mag op de website.",
        verhalen.keur_goed, frozenset({S.OPGEHAALD, S.INGETROKKEN}), vraagt_hoe=True,
    ),
    "publiceren": Stap(
        "Zet op de website", "Wilt u dit verhaal op de website zetten?", "Iedereen kan het dan lezen.",
        "Het verhaal staat op de website.", verhalen.publiceer, frozenset({S.NAGELEZEN}),
    ),
    "intrekken": Stap(
        "Haal van de website", "Wilt u dit verhaal van de website halen?",
        "Het verdwijnt meteen. Later kan het alleen terug als de verteller het weer goed vindt.",
        "Het verhaal is van de website.", verhalen.trek_in, frozenset({S.NAGELEZEN, S.GEPUBLICEERD}),
    ),
}  # fmt: skip


def mogelijke_stappen(verhaal: Verhaal) -> dict[str, Stap]:
    """After the teller took the consent back, nothing is left but to ask again."""
    status = S.INGETROKKEN if verhaal.zonder_toestemming else verhaal.status
    return {naam: stap for naam, stap in STAPPEN.items() if status in stap.van}
