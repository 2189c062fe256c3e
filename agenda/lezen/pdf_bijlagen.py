"""The annexes of the PDF, after the goals: short lists that lead back to the actions. Empty ones stay out."""

from collections.abc import Callable

from agenda.lezen import dekking
from agenda.lezen.leesplan import Leesplan
from agenda.lezen.pdf_evaluatie import terugblik
from agenda.lezen.pdf_obstakels import obstakelrijen
from agenda.lezen.raadsblad import stukken
from agenda.lezen.routekaart import stappen, zwakste
from agenda.woorden import datum


def bijlagen(versie, opmaak: Callable) -> dict:
    """opmaak: how a text with headings and lists is laid out here."""
    document, plan = versie.document, Leesplan(versie)
    return {
        "obstakels": obstakelrijen(document),
        **terugblik(document, opmaak),
        "raadsstukken": raadsstukken(document),
        "wetten": [_met_codes(vak) for vak in dekking.wetten(plan)],
        **_artikelen(plan),
        "domeinen": domeinen(plan) if document["onderwerpen"] else [],
        **routekaart(document),
    }


def raadsstukken(document: dict) -> list[dict]:
    """Open with the nearest term first, then what this year answered, the newest first."""
    gelezen = stukken(document, {})
    rijen = [*gelezen["open"], *reversed(gelezen["beantwoord"])]
    return [rij | {"codes": [actie["code"] for actie in rij["acties"]]} for rij in rijen]


def domeinen(plan: Leesplan) -> list[dict]:
    return [
        {
            "naam": rij.bron["naam"],
            "telling": _telling(rij),
            "onderwerpen": [_met_codes(vak) for vak in rij.onderwerpen if vak.acties],
            # Together in one sentence: shorter than a line for each, and still seen.
            "leeg": [vak.bron["naam"] for vak in rij.onderwerpen if not vak.acties],
            "los": [actie.bron["code"] for actie in rij.los],
        }
        for rij in dekking.index(plan)
    ]


def _telling(rij: dekking.Domeinrij) -> str:
    if not rij.onderwerpen:
        return f"{rij.telling}."
    return f"{rij.telling}. Onderwerpen met actie: {rij.gevuld} van {len(rij.onderwerpen)}."


def _artikelen(plan: Leesplan) -> dict:
    """Without an action an article needs no row: its name in a sentence is shorter and as visible."""
    vakken = [_met_codes(vak) for vak in dekking.artikelen(plan)]
    return {
        "artikelen": [vak for vak in vakken if vak["codes"]],
        "artikelen_leeg": [vak for vak in vakken if not vak["codes"]],
    }


def _met_codes(vak: dekking.Vak) -> dict:
    return vak.bron | {"codes": [actie.bron["code"] for actie in vak.acties]}


def routekaart(document: dict) -> dict:
    """Nothing as long as no step has a score: eleven times 'no score' tells nobody anything."""
    gelezen = stappen(document)
    dagen = [stap.bron["score_op"] for stap in gelezen if stap.bron["score"] is not None]
    if not dagen:
        return {"stappen": []}
    return {
        "stappen": gelezen,
        "zwakste": [stap.bron["naam"] for stap in zwakste(gelezen)],
        "laatste_score": datum(max(dagen)),
    }
