"""Which moves a report can make now, each as a button and as a small page that asks what it needs."""

from ambassadeurs.handelen import afhandelen
from ambassadeurs.handelen.zet import Zet
from ambassadeurs.models import Melding, MeldingStatus

S = MeldingStatus
OPEN = frozenset({S.NIEUW, S.IN_BEHANDELING, S.BEANTWOORD})
KLAAR = frozenset({S.GESLOTEN, S.SAMENGEVOEGD})


def _is_te_lezen(melding: Melding) -> bool:
    """Nobody read it yet, or what the reporter said since."""
    return melding.status == S.NIEUW or melding.berichten.ongelezen().exists()


def _is_zo_gesloten(melding: Melding, *, uitkomst: str, wij_deden: str, **_) -> bool:
    return (melding.status, melding.uitkomst, melding.wij_deden) == (S.GESLOTEN, uitkomst, wij_deden)


# The last word of the address -> the move. The order is the order of the buttons.
ZETTEN = {
    "toewijzen": Zet(
        "Wijs toe", "Wie behandelt deze melding?", "De melding staat daarna bij ‘Nu doen’ van deze persoon.",
        OPEN, afhandelen.wijs_toe, "De melding is toegewezen.", ("aan",),
    ),
    "gelezen": Zet(
        "Zet op gelezen", "Heeft u deze melding gelezen?", "De melder ziet dan dat wij ermee bezig zijn.",
        OPEN | KLAAR, afhandelen.zet_op_gelezen, "De melding staat op gelezen.", ("gelezen",),
        mits=_is_te_lezen, al_gedaan=lambda melding, **_: not _is_te_lezen(melding),
    ),
    "sluiten": Zet(
        "Sluit de melding", "Hoe loopt het af?", "De melder kan lezen wat u hier schrijft.",
        OPEN, afhandelen.sluit, "De melding is gesloten.", ("uitkomst", "wij_deden", "gelezen"),
        al_gedaan=_is_zo_gesloten,
    ),
    "samenvoegen": Zet(
        "Voeg samen met een andere", "Welke melding gaat over hetzelfde?",
        "De melder volgt het met de eigen code. Die leest ook wat wij bij de andere melding schreven.",
        OPEN, afhandelen.voeg_samen, "De melding is samengevoegd.", ("met", "gelezen"),
        al_gedaan=lambda melding, met, **_: melding.samengevoegd_met == met,
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
        mits=lambda melding: melding.openbaar, al_gedaan=lambda melding: not melding.openbaar,
    ),
}  # fmt: skip


def mogelijke_zetten(melding: Melding) -> dict[str, Zet]:
    return {naam: zet for naam, zet in ZETTEN.items() if zet.kan(melding)}
