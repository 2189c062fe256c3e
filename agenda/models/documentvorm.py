"""The shape of a plandocument through the releases, so that a frozen one is read as if it were made today.

A release that adds a key gives it a new number here, with what stands for nothing. A key is never renamed and
never gets another meaning: what was published is not made again.
"""

from copy import deepcopy

from .keuzes import Stand

# Number of the shape -> kind of row -> key -> empty value. What names a row is in every document.
VORMEN: dict[int, dict[str, dict]] = {
    1: {
        "document": {
            "gemeente": {}, "agenda": {}, "jaarplan": {}, "themas": [], "domeinen": [], "focus": [],
            "doelen": [], "vervallen": [], "cijfers": {},
        },
        "cijfers": {
            "acties": 0, "per_stand": {}, "per_herkomst": {}, "per_domein": {}, "per_niveau": {},
            "budget": None, "besteed": None, "zonder_geld": 0, "betrokken": 0,
        },
        "per_stand": dict.fromkeys(Stand.values, 0),
        "agenda": {
            "titel": "", "periode_van": None, "periode_tot": None, "visie": "", "vastgesteld_op": None,
            "inclusiezinnen": [],
        },
        "jaarplan": {
            "status": "", "inleiding_makkelijk": "", "inleiding": "", "vastgesteld_op": None,
            "vastgesteld_door": "", "besluit": "", "tussentijdse_evaluatie_op": None,
            "jaarlijkse_evaluatie_op": None, "volgende_stap": "", "vraag_aan_raad": "", "visiepunten": [],
        },
        "themas": {"naam": "", "omschrijving_makkelijk": "", "omschrijving": ""},
        "domeinen": {"naam": "", "bron": ""},
        "focus": {"onderbouwing": ""},
        "doelen": {
            "titel": "", "toelichting": "", "beoogd_resultaat": "", "themas": [], "oordeel": None,
            "indicatoren": [], "acties": [],
        },
        "acties": {
            "titel": "", "waarom": "", "tekst_makkelijk": "", "tekst": "", "betrokkenheid": "onbekend",
            "start": "", "eind": "", "budget": None, "dekking": "", "besteed": None, "resultaat": "",
            "reden": "", "themas": [], "trekker": {}, "partners": [], "licht": None, "vorige": None,
            "volgende": None, "laatste_nieuws": None, "indicatoren": [], "voortgang": [],
        },
        "trekker": {"organisatie": "", "functie": ""},
        "indicatoren": {
            "naam": "", "eenheid": "", "nulwaarde": None, "bron": "", "woorden": [], "nu": None,
            "metingen": [],
        },
        "metingen": {"toelichting": ""},
        "voortgang": {
            "tekst_makkelijk": "", "licht_inhoud": "nvt", "licht_planning": "nvt", "licht_geld": "nvt",
            "oorzaak": "", "maatregel": "", "door": "",
        },
        "vervallen": {"reden": ""},
    },
    2: {
        "document": {
            "obstakels": [], "raadsstukken": [], "raadsvergaderingen": [], "evaluaties": [], "routekaart": [],
            "onderwerpen": [], "vn_artikelen": [], "wettelijke_plannen": [],
        },
        "jaarplan": {"stil_na_dagen": 90},
        "acties": {
            "indexonderwerpen": [], "vn_artikelen": [], "wettelijke_plannen": [], "obstakels": [],
            "routekaartstap": None, "oordeel": {},
        },
        "oordeel": {"merkbaar": None, "beoordelaars": None},
    },
    3: {"agenda": {"raadsstuk": None}, "acties": {"begonnen_op": None, "opgegaan_in": None}},
}  # fmt: skip
SCHEMA = max(VORMEN)


def lees(document: dict) -> dict:
    """The document in the shape of today: a key that came after it was made reads as empty."""
    leeg: dict[str, dict] = {}
    for nummer in range(document.get("schema", 1), SCHEMA + 1):
        for soort, sleutels in VORMEN[nummer].items():
            leeg[soort] = leeg.get(soort, {}) | sleutels
    return _vul("document", document, leeg)


def _vul(soort: str, rij: dict, leeg: dict[str, dict]) -> dict:
    """A kind is named after the key that its rows stand under."""
    mist = {
        sleutel: deepcopy(waarde) for sleutel, waarde in leeg.get(soort, {}).items() if sleutel not in rij
    }
    return {sleutel: _vul_deel(sleutel, waarde, leeg) for sleutel, waarde in (mist | rij).items()}


def _vul_deel(soort: str, waarde, leeg: dict[str, dict]):
    if isinstance(waarde, dict):
        return _vul(soort, waarde, leeg)
    if isinstance(waarde, list):
        return [_vul(soort, deel, leeg) if isinstance(deel, dict) else deel for deel in waarde]
    return waarde
