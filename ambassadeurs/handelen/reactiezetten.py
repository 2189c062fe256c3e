"""Which moves a reaction can make now: somebody follows it up, it gets an answer, it leaves the site."""

from functools import partial

from ambassadeurs.handelen import reacties
from ambassadeurs.models import Reactie, ReactieStatus
from ambassadeurs.models.oproep import WACHT
from inclusie.zet import Zet

S = ReactieStatus


def _is_opgenomen(reactie: Reactie, *, wie) -> bool:
    return (reactie.status, reactie.toegewezen_aan) == (S.IN_GESPREK, wie)


def _is_onbereikbaar(reactie: Reactie) -> str:
    bereikbaar = reactie.bereikbaar_via or reactie.persoon_id
    return "" if bereikbaar else "Deze persoon is niet te bereiken, en leest ons antwoord zelf."


def _is_zo_afgerond(reactie: Reactie, *, antwoord: str, actie) -> bool:
    zo = (S.AFGEROND, antwoord, actie)
    return (reactie.status, reactie.antwoord, reactie.leidt_tot_actie) == zo


def _is_niet_getoond(reactie: Reactie) -> str:
    return "" if reactie.is_getoond else "Dit antwoord staat niet op de website."


_zet = partial(Zet, wat=lambda reactie: "De reactie")
_antwoord = partial(_zet, van=frozenset(WACHT), gedaan="Uw antwoord is bewaard.")
ZETTEN = {
    "opnemen": _zet(
        "Neem contact op", "Wie neemt contact op?", "De reactie staat daarna op ‘in gesprek’.",
        reacties.neem_op, frozenset(WACHT), gedaan="De reactie is nu in gesprek.",
        bezwaar=_is_onbereikbaar, al_gedaan=_is_opgenomen,
    ),
    "afronden": _antwoord(
        "Geef antwoord en rond af", "Wat antwoordt u?", "Daarmee is deze reactie klaar.",
        reacties.rond_af, naar=S.AFGEROND, al_gedaan=_is_zo_afgerond,
    ),
    "afwijzen": _antwoord(
        "Wijs af, met een antwoord", "Waarom kunnen wij hier niets mee?", "Wie reageerde leest uw reden.",
        reacties.wijs_af, naar=S.AFGEWEZEN,
    ),
    "verbergen": _zet(
        "Haal van de website", "Wilt u dit antwoord van de website halen?",
        "Het antwoord blijft op de werkplek staan.",
        reacties.haal_van_website, frozenset(S), gedaan="Het antwoord staat niet meer op de website.",
        bezwaar=_is_niet_getoond, al_gedaan=lambda reactie: not reactie.is_getoond,
    ),
}  # fmt: skip
