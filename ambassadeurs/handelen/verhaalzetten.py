"""Which moves a story can make now. After its teller took the consent back, it can only be asked again."""

from ambassadeurs.handelen import verhalen
from ambassadeurs.handelen.zet import Zet
from ambassadeurs.models import Verhaal, VerhaalStatus

S = VerhaalStatus


def _mag_gevraagd(verhaal: Verhaal) -> bool:
    return verhaal.zonder_toestemming or verhaal.status in (S.OPGEHAALD, S.INGETROKKEN)


def _is_niet_ingetrokken(verhaal: Verhaal) -> bool:
    return not verhaal.zonder_toestemming


# The last word of the address -> the move. The order is the order of the buttons.
ZETTEN = {
    "goedkeuren": Zet(
        "Noteer dat de verteller het goed vindt", "Vindt de verteller dit verhaal goed?",
        "Dat moet de verteller zelf zeggen, na het lezen of horen van de hele tekst.",
        frozenset(S), verhalen.keur_goed, "Genoteerd. Het verhaal mag op de website.", ("hoe",),
        mits=_mag_gevraagd,
    ),
    "publiceren": Zet(
        "Zet op de website", "Wilt u dit verhaal op de website zetten?", "Iedereen kan het dan lezen.",
        frozenset({S.NAGELEZEN}), verhalen.publiceer, "Het verhaal staat op de website.",
        mits=_is_niet_ingetrokken,
    ),
    "intrekken": Zet(
        "Haal van de website", "Wilt u dit verhaal van de website halen?",
        "Het verdwijnt meteen. Later kan het alleen terug als de verteller het weer goed vindt.",
        frozenset({S.NAGELEZEN, S.GEPUBLICEERD}), verhalen.trek_in, "Het verhaal is van de website.",
        mits=_is_niet_ingetrokken,
    ),
}  # fmt: skip


def mogelijke_zetten(verhaal: Verhaal) -> dict[str, Zet]:
    return {naam: zet for naam, zet in ZETTEN.items() if zet.kan(verhaal)}
