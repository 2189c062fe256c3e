"""Which moves a story can make now. After its teller took the consent back, it can only be asked again."""

from functools import partial

from ambassadeurs.handelen import verhalen
from ambassadeurs.models import Verhaal, VerhaalStatus
from inclusie.zet import Zet

S = VerhaalStatus


def _niet_te_vragen(verhaal: Verhaal) -> str:
    if verhaal.persoon_id is None:
        return "Wij weten niet meer wie dit verhaal vertelde."
    return "" if verhaal.vraagt_goedkeuring else "De verteller vond dit verhaal al goed."


def _is_ingetrokken(verhaal: Verhaal) -> str:
    return "De verteller trok de toestemming in." if verhaal.zonder_toestemming else ""


def _is_zo_goedgekeurd(verhaal: Verhaal, *, hoe: str) -> bool:
    return verhaal.status == S.NAGELEZEN and verhaal.hoe_goedgekeurd == hoe


_zet = partial(Zet, wat=lambda verhaal: "Het verhaal")
ZETTEN = {
    "goedkeuren": _zet(
        "Noteer dat de verteller het goed vindt", "Vindt de verteller dit verhaal goed?",
        "Dat moet de verteller zelf zeggen, na het lezen of horen van de hele tekst.",
        verhalen.keur_goed, frozenset(S), gedaan="Genoteerd. Het verhaal mag op de website.",
        bezwaar=_niet_te_vragen, al_gedaan=_is_zo_goedgekeurd,
    ),
    "publiceren": _zet(
        "Zet op de website", "Wilt u dit verhaal op de website zetten?", "Iedereen kan het dan lezen.",
        verhalen.publiceer, frozenset({S.NAGELEZEN}), naar=S.GEPUBLICEERD,
        gedaan="Het verhaal staat op de website.", bezwaar=_is_ingetrokken,
    ),
    "intrekken": _zet(
        "Haal van de website", "Wilt u dit verhaal van de website halen?",
        "Het verdwijnt meteen. Later kan het alleen terug als de verteller het weer goed vindt.",
        verhalen.trek_in, frozenset({S.GEPUBLICEERD}), naar=S.INGETROKKEN,
        gedaan="Het verhaal is van de website.", bezwaar=_is_ingetrokken,
    ),
    "niet-meer-goed": _zet(
        "Noteer dat de verteller het niet meer goed vindt", "Vindt de verteller dit verhaal niet meer goed?",
        "Het komt dan niet op de website. De verteller kan het later weer goed vinden.",
        verhalen.trek_in, frozenset({S.NAGELEZEN}), naar=S.INGETROKKEN,
        gedaan="Genoteerd. Het verhaal komt niet op de website.", bezwaar=_is_ingetrokken,
    ),
}  # fmt: skip
