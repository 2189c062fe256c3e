"""The words of a form as they are kept: what a browser sends, without secrets, files and our own marks."""

from django.http import QueryDict

GEHEIM = {"csrfmiddlewaretoken", "password", "wachtwoord", "code", "token", "credential"}
VELD = "concept"
# So long a text stays after its last word.
DAGEN = 30
# Of a page about a conflict the version is that of the other: going on starts from what was read first.
GELEZEN = "versie"


def laatste_deel(naam: str) -> str:
    """Of a field with a prefix its own name."""
    return naam.rpartition("-")[2].lower()


def is_geheim(naam: str) -> bool:
    return laatste_deel(naam) in GEHEIM


def om_te_bewaren(velden: QueryDict, eerder: dict[str, list[str]]) -> dict[str, list[str]]:
    """Name -> what was filled in. eerder: what was kept of this form before."""
    uit = {}
    for naam, waarden in velden.lists():
        if naam != VELD and not is_geheim(naam):
            is_gelezen = laatste_deel(naam) == GELEZEN and naam in eerder
            uit[naam] = eerder[naam] if is_gelezen else waarden
    return uit


def als_formulier(inhoud: dict[str, list[str]]) -> QueryDict:
    """As a browser would send it."""
    velden = QueryDict(mutable=True)
    for naam, waarden in inhoud.items():
        velden.setlist(naam, waarden)
    return velden
