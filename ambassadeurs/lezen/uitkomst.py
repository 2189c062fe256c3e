"""How a closed report ends, in the same words for who reported it and for everybody."""

from ambassadeurs.models import Uitkomst

ZINNEN = {
    Uitkomst.GEDAAN: "Opgelost.",
    Uitkomst.LUKT_NIET: "Dit lukt ons niet.",
    Uitkomst.NIET_VAN_ONS: "De gemeente gaat hier niet over.",
}
# Above, or before, what we write about it.
KOPPEN = {
    Uitkomst.GEDAAN: "Wij deden",
    Uitkomst.LUKT_NIET: "Dit lukt ons niet, omdat",
    Uitkomst.NIET_VAN_ONS: "Wie wel kan helpen",
}


def kop_alleen(uitkomst: str) -> str:
    """Where its sentence does not stand above it, and the heading does not say it already."""
    if uitkomst == Uitkomst.NIET_VAN_ONS:
        return f"{ZINNEN[uitkomst]} {KOPPEN[uitkomst]}"
    return KOPPEN[uitkomst]
