"""What the example's actions answer: topics, law and route; and what the municipality says of itself."""

from collections.abc import Iterator
from datetime import date, datetime

from agenda.models import Indexonderwerp, Routekaartstand, Routekaartstap, VNartikel, WettelijkPlan
from inclusie.history import bewaar

# Link of an action -> (where its key is looked up, name of the key).
KOPPELINGEN = {
    "indexonderwerpen": (Indexonderwerp, "slug"),
    "vn_artikelen": (VNartikel, "nummer"),
    "wettelijke_plannen": (WettelijkPlan, "slug"),
}


def koppelingen(rij: dict) -> dict:
    """The links that the file gives an action, for `bewaar`."""
    return {
        naam: list(model.objects.filter(**{f"{sleutel}__in": rij[naam]}))
        for naam, (model, sleutel) in KOPPELINGEN.items()
        if naam in rij
    }


def stap_van(rij: dict) -> Routekaartstap | None:
    nummer = rij.get("routekaartstap")
    return Routekaartstap.objects.get(nummer=nummer) if nummer else None


def vul_wetten_in(wetten: dict, hand: dict) -> None:
    """wetten: slug -> what this municipality calls its plan."""
    for slug, velden in wetten.items():
        plan = WettelijkPlan.objects.get(slug=slug)
        for naam, waarde in velden.items():
            setattr(plan, naam, waarde)
        bewaar(plan, **hand)


def dagen(dekking: dict) -> Iterator[tuple[str, str, dict]]:
    """(day, kind of moment, particulars)."""
    for rij in dekking.get("scores", []):
        yield rij["op"], "routekaart", rij


def geef_scores(rij: dict, *, door, at: datetime) -> None:
    stappen = Routekaartstap.objects.order_by("nummer")
    for stap, score, tekst in zip(stappen, rij["scores"], rij["toelichting"], strict=True):
        stand = Routekaartstand(
            stap=stap, score=score, toelichting=tekst, datum=date.fromisoformat(rij["op"])
        )
        bewaar(stand, door=door, at=at)
