"""What a browser remembers of somebody without an account: which report is being written or was sent here.

Only keys: what was typed is in the database, so that it survives the session and can be erased.
"""

from datetime import datetime

from ambassadeurs.models import Bestand, Meldconcept, Melding

CONCEPTEN, VERSTUURD, CODES = "meldconcepten", "verstuurde_meldingen", "volgcodes"
MEESTE_CODES = 20


def huidig_concept(request, weg: str, at: datetime) -> Meldconcept | None:
    sleutel = request.session.get(CONCEPTEN, {}).get(weg)
    return Meldconcept.objects.bewaard(at).met_sleutel(sleutel) if sleutel else None


def onthoud_concept(request, weg: str, concept: Meldconcept) -> None:
    request.session[CONCEPTEN] = request.session.get(CONCEPTEN, {}) | {weg: str(concept.sleutel)}


def vergeet_concept(request, weg: str, sleutel: str) -> None:
    concepten = request.session.get(CONCEPTEN, {})
    if concepten.get(weg) == sleutel:
        request.session[CONCEPTEN] = {naam: waarde for naam, waarde in concepten.items() if naam != weg}


def heeft_concept(request, concept: Meldconcept) -> bool:
    return str(concept.sleutel) in request.session.get(CONCEPTEN, {}).values()


def verstuurde_melding(request, weg: str) -> Melding | None:
    """The report that was sent here last, for the page that says so. It may be sent a moment ago, by a click
    that is still being answered: then it goes by the key of what was written."""
    for onthouden in (CONCEPTEN, VERSTUURD):
        sleutel = request.session.get(onthouden, {}).get(weg)
        if sleutel and (melding := Melding.objects.met_sleutel(sleutel)):
            return melding
    return None


def onthoud_verstuurd(request, weg: str, sleutel: str, melding: Melding) -> None:
    concepten = request.session.get(CONCEPTEN, {})
    request.session[CONCEPTEN] = {naam: waarde for naam, waarde in concepten.items() if waarde != sleutel}
    request.session[VERSTUURD] = request.session.get(VERSTUURD, {}) | {weg: sleutel}
    onthoud_code(request, melding)


def onthoud_code(request, melding: Melding) -> None:
    """Who opened a report with its code may see its photos."""
    codes = request.session.get(CODES, [])
    if melding.code not in codes:
        request.session[CODES] = [*codes, melding.code][-MEESTE_CODES:]


def mag_bestand_zien(request, bestand: Bestand) -> bool:
    """What this browser wrote itself, or opened with the code."""
    if bestand.concept:
        return heeft_concept(request, bestand.concept)
    melding = bestand.melding
    return melding is not None and not melding.is_weggehaald and heeft_code(request, melding)


def heeft_code(request, melding: Melding) -> bool:
    return kent_code(request, melding.code)


def kent_code(request, code: str) -> bool:
    """Whether this browser opened a report with this code before."""
    return code in request.session.get(CODES, [])


def zonder(inhoud: dict, sleutels: set[str]) -> dict:
    """What a session holds without these keys of reports."""
    over = dict(inhoud)
    for naam in {CONCEPTEN, VERSTUURD} & over.keys():
        over[naam] = {weg: sleutel for weg, sleutel in over[naam].items() if sleutel not in sleutels}
    if CODES in over:
        over[CODES] = [code for code in over[CODES] if code not in sleutels]
    return over


def lees_opnieuw(request) -> None:
    """What this browser remembers was changed behind its back: the request must not write it back."""
    vers = type(request.session)(request.session.session_key).load() if request.session.session_key else {}
    for naam in {CONCEPTEN, VERSTUURD, CODES} & (set(request.session.keys()) | set(vers)):
        request.session[naam] = vers[naam] if naam in vers else type(request.session[naam])()
