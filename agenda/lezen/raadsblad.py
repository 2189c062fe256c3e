"""What the council reads of a plan: one source for the page and for the PDF.

All of it comes from frozen documents. urls: the code of an action -> the address of its page.
"""

from agenda.lezen.evaluatie import lees, nieuwste_eerst
from agenda.lezen.pdf_cijfers import balk, geld
from agenda.lezen.raadskalender import kalender
from agenda.lezen.raadsvragen import antwoorden, betrokken, lijst
from agenda.lezen.raadsvragen import lastig as lastige_acties
from agenda.models.keuzes import Meedoen, Merkbaar, RaadsstukSoort, RaadsstukStatus
from agenda.woorden import WAT_IS, aantal, datum, getal, opsomming, periode

ONBEKEND = "Nog niet bekend."


def context(document: dict, urls: dict[str, str]) -> dict:
    """Everything on the sheet that is not about a second version."""
    cijfers, jaar = document["cijfers"], document["jaarplan"]["jaar"]
    return {
        "kop": kop(document),
        "focus": focus(document),
        "antwoorden": antwoorden(document),
        "balk": balk(cijfers, jaar),
        "betrokken": betrokken(document),
        "evaluatie": next((lees(rij, jaar) for rij in nieuwste_eerst(document)), None),
        "lastig": lastig(document, urls),
        "stukken": stukken(document, urls),
        "doelen": doelen(document, urls),
        "meedoen": meedoen(document),
        "gevoeld": gevoeld(document),
        "geld": geld(cijfers, lijst(document)),
        "wetten": wetten(document, urls),
        **artikelen(document),
        "kalender": kalender(document),
    }


def kop(document: dict) -> str:
    naam = document["gemeente"].get("naam", "")
    return f"Jaarplan {document['jaarplan']['jaar']} voor de raad{f' van {naam}' if naam else ''}"


def focus(document: dict) -> str:
    """The themes of the year in one line."""
    jaar, namen = document["jaarplan"]["jaar"], {rij["slug"]: rij["naam"] for rij in document["themas"]}
    gekozen = opsomming([namen[keuze["thema"]] for keuze in document["focus"]])
    return f"Onze focus in {jaar}: {gekozen}." if gekozen else f"De focus voor {jaar} is nog niet gekozen."


def lastig(document: dict, urls: dict[str, str]) -> list[dict]:
    """What does not go well, each with its cause, what is done about it and what the calendar says."""
    rijen = []
    for actie, laat in lastige_acties(document):
        nieuws = actie["voortgang"][0] if actie["voortgang"] else {}
        rijen.append(
            _actie(actie, urls)
            | {
                "te_laat": laat,
                "oorzaak": nieuws.get("oorzaak") or ONBEKEND,
                "maatregel": nieuws.get("maatregel") or ONBEKEND,
            }
        )
    return rijen


def doelen(document: dict, urls: dict[str, str]) -> list[dict]:
    jaar = document["jaarplan"]["jaar"]
    return [
        {
            "code": doel["code"],
            "titel": doel["titel"],
            "acties": [
                _actie(actie, urls)
                | {
                    "trekker": actie["trekker"].get("organisatie") or actie["trekker"].get("functie"),
                    # Within one year the year itself is noise.
                    "wanneer": periode(actie["start"], actie["eind"]).removesuffix(f" {jaar}"),
                }
                for actie in doel["acties"]
            ],
        }
        for doel in document["doelen"]
    ]


def _actie(actie: dict, urls: dict[str, str]) -> dict:
    namen = ("code", "titel", "stand", "stand_woord")
    return {naam: actie[naam] for naam in namen} | {"url": urls.get(actie["code"], "")}


def stukken(document: dict, urls: dict[str, str]) -> dict:
    """What the council asked: open, with what is late first, and what this year answered."""
    jaar, peildatum = str(document["jaarplan"]["jaar"]), document["peildatum"]
    acties = {actie["code"]: actie for actie in lijst(document)}
    rijen = [stuk(rij, acties, urls, peildatum) for rij in document["raadsstukken"]]
    open_ = [rij for rij in rijen if rij["is_open"]]
    # Without a term it comes last: nobody waits for a day.
    open_.sort(key=lambda rij: (rij["termijn"] or "9999", rij["code"]))
    beantwoord = [rij for rij in rijen if (rij["afgedaan_op"] or "").startswith(jaar)]
    beantwoord.sort(key=lambda rij: (rij["afgedaan_op"], rij["code"]))
    soorten = {rij["soort"] for rij in open_ + beantwoord}
    uitleg = [zin for soort, zin in WAT_IS.items() if soort in soorten]
    return {"open": open_, "beantwoord": beantwoord, "zin": _stukkenzin(open_), "uitleg": uitleg}


def stuk(rij: dict, acties: dict[str, dict], urls: dict[str, str], peildatum: str) -> dict:
    """One raadsstuk in words. acties: of its document, by code."""
    is_open = rij["status"] != RaadsstukStatus.AFGEDAAN
    return rij | {
        "soort_woord": RaadsstukSoort(rij["soort"]).label.capitalize(),
        "dag": datum(rij["datum"]),
        "termijn_dag": datum(rij["termijn"]),
        "afgedaan_dag": datum(rij["afgedaan_op"]),
        "status_woord": RaadsstukStatus(rij["status"]).label.capitalize(),
        "is_open": is_open,
        "is_laat": is_open and bool(rij["termijn"]) and rij["termijn"] < peildatum,
        "acties": [_actie(acties[code], urls) for code in rij["acties"] if code in acties],
    }


def van_actie(document: dict, code: str) -> list[dict]:
    """What the council asked of this action, the newest first."""
    rijen = [rij for rij in document["raadsstukken"] if code in rij["acties"]]
    rijen.sort(key=lambda rij: (rij["datum"], rij["code"]), reverse=True)
    return [stuk(rij, {}, {}, document["peildatum"]) for rij in rijen]


def van_agenda(document: dict) -> dict | None:
    """What the council had before it about the agenda itself."""
    code = document["agenda"]["raadsstuk"]
    rijen = [rij for rij in document["raadsstukken"] if rij["code"] == code]
    return stuk(rijen[0], {}, {}, document["peildatum"]) if rijen else None


def _stukkenzin(open_: list[dict]) -> str:
    if not open_:
        return "Er staat geen vraag of toezegging open."
    laat = sum(rij["is_laat"] for rij in open_)
    staat = aantal(len(open_), "raadsstuk staat open", "raadsstukken staan open")
    return f"{staat}. {_laat(laat)}"


def _laat(hoeveel: int) -> str:
    if not hoeveel:
        return "Niets is te laat."
    return f"{getal(hoeveel)} {'is' if hoeveel == 1 else 'zijn'} te laat."


def meedoen(document: dict) -> list[tuple[str, int, str]]:
    """(how people take part, number of actions, share): from taking the lead to not known."""
    acties = lijst(document)
    tellen = [(vorm, sum(actie["betrokkenheid"] == vorm for actie in acties)) for vorm in reversed(Meedoen)]
    return [
        (vorm.label.capitalize(), hoeveel, f"{round(hoeveel * 100 / len(acties))} %")
        for vorm, hoeveel in tellen
        if hoeveel
    ]


def gevoeld(document: dict) -> str:
    """Whether people notice the actions; nothing when nobody was asked."""
    gezegd = [actie["oordeel"]["merkbaar"] for actie in lijst(document) if actie["oordeel"].get("merkbaar")]
    if not gezegd:
        return ""
    van = aantal(len(gezegd), "actie weten wij", "acties weten wij")
    tellen = [(vorm, gezegd.count(vorm)) for vorm in reversed(Merkbaar)]
    delen = " ".join(f"{vorm.label.capitalize()}: {getal(hoeveel)}." for vorm, hoeveel in tellen if hoeveel)
    return f"Van {van} of mensen er iets van merken. {delen}"


def wetten(document: dict, urls: dict[str, str]) -> list[dict]:
    """Every plan that a law asks for with the actions that give it content; none is normal."""
    return [
        plan
        | {"acties": [_actie(a, urls) for a in lijst(document) if plan["slug"] in a["wettelijke_plannen"]]}
        for plan in document["wettelijke_plannen"]
    ]


def artikelen(document: dict) -> dict:
    """The articles of the VN-verdrag with how many actions name them; without one its name is enough."""
    genoemd = [nummer for actie in lijst(document) for nummer in actie["vn_artikelen"]]
    rijen = [(rij, genoemd.count(rij["nummer"])) for rij in document["vn_artikelen"]]
    leeg = [f"artikel {rij['nummer']} ({rij['naam']})" for rij, hoeveel in rijen if not hoeveel]
    return {
        "artikelen": [(f"{rij['nummer']}. {rij['naam']}", hoeveel) for rij, hoeveel in rijen if hoeveel],
        "artikelen_leeg": leeg,
    }
