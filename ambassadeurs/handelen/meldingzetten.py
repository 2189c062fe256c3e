"""Which moves a report can make now, each as a button and as a small page that asks what it needs."""

from functools import partial

from ambassadeurs.handelen import afhandelen
from ambassadeurs.handelen.daden import Daad, waarom
from ambassadeurs.models import Melding, MeldingStatus
from ambassadeurs.models.melding import GEEINDIGD, LOOPT
from inclusie.zet import Zet

S = MeldingStatus
LOPEND, KLAAR = frozenset(LOOPT), frozenset(GEEINDIGD)


def _is_al_gelezen(melding: Melding) -> str:
    """Somebody read it, with what the reporter said since."""
    is_nieuw = melding.status == S.NIEUW or melding.berichten.ongelezen().exists()
    return "" if is_nieuw else "Een medewerker las alles al."


def _is_niet_op_de_website(melding: Melding) -> str:
    return "" if melding.openbaar else "De melding staat niet op de website."


def _is_zo_heropend(melding: Melding, *, reden: str) -> bool:
    return melding.status in LOPEND and waarom(melding, Daad.HEROPEND) == reden


_zet = partial(Zet, wat=lambda melding: "De melding")
ZETTEN = {
    "toewijzen": _zet(
        "Wijs toe", "Wie behandelt deze melding?", "De melding staat daarna bij ‘Nu doen’ van deze persoon.",
        afhandelen.wijs_toe, LOPEND, gedaan="De melding is toegewezen.",
        al_gedaan=lambda melding, aan: melding.behandelaar == aan,
    ),
    "gelezen": _zet(
        "Zet op gelezen", "Heeft u deze melding gelezen?", "De melder ziet dan dat wij ermee bezig zijn.",
        afhandelen.zet_op_gelezen, LOPEND | KLAAR, gedaan="De melding staat op gelezen.",
        bezwaar=_is_al_gelezen, al_gedaan=lambda melding: bool(_is_al_gelezen(melding)),
    ),
    "sluiten": _zet(
        "Sluit de melding", "Hoe loopt het af?", "De melder kan lezen wat u hier schrijft.",
        afhandelen.sluit, LOPEND, naar=S.GESLOTEN, gedaan="De melding is gesloten.",
    ),
    "samenvoegen": _zet(
        "Voeg samen met een andere", "Welke melding gaat over hetzelfde?",
        "De melder volgt het met de eigen code. Die leest ook wat wij bij de andere melding schreven.",
        afhandelen.voeg_samen, LOPEND, gedaan="De melding is samengevoegd.",
        al_gedaan=lambda melding, met: melding.samengevoegd_met == met,
    ),
    "heropenen": _zet(
        "Heropen de melding", "Wilt u deze melding weer oppakken?",
        "Er begint een nieuwe termijn. Staat de melding op de website? Dan gaat zij er ook af.",
        afhandelen.heropen, KLAAR, gedaan="De melding is weer open.", al_gedaan=_is_zo_heropend,
    ),
    "van-de-website": _zet(
        "Haal van de website", "Wilt u deze melding van de website halen?", "De tekst blijft hier bewaard.",
        afhandelen.haal_van_website, frozenset({S.GESLOTEN}), bezwaar=_is_niet_op_de_website,
        gedaan="De melding staat niet meer op de website.", al_gedaan=lambda melding: not melding.openbaar,
    ),
}  # fmt: skip
