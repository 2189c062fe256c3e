"""What the example's actions answer: topics, law and route; and what the municipality says of itself."""

from collections.abc import Iterator
from datetime import date, datetime

from agenda.models import Indexonderwerp, Routekaartstand, Routekaartstap, VNartikel, WettelijkPlan
from inclusie.history import bewaar

from .verhaal import moment
from .wereld import Wereld

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


def gebeurtenissen(inhoud: dict) -> Iterator[tuple[datetime, str, dict, dict]]:
    """(when, what, nothing of a year, the particulars)."""
    for slug, plan in inhoud["wettelijke_plannen"].items():
        yield moment(plan.pop("op"), "wet"), "wet", {}, {"slug": slug, "velden": plan}
    for rij in inhoud["scores"]:
        yield moment(rij["op"], "routekaart"), "routekaart", {}, rij


def _vul_wet_in(wereld: Wereld, rij: dict, at: datetime) -> None:
    """What this municipality calls the plan that the law asks for."""
    plan = WettelijkPlan.objects.get(slug=rij["slug"])
    for naam, waarde in rij["velden"].items():
        setattr(plan, naam, waarde)
    bewaar(plan, door=wereld.door(None), at=at)


def _geef_scores(wereld: Wereld, rij: dict, at: datetime) -> None:
    stappen = Routekaartstap.objects.order_by("nummer")
    for stap, score, tekst in zip(stappen, rij["scores"], rij["toelichting"], strict=True):
        dag = date.fromisoformat(rij["op"])
        stand = Routekaartstand(stap=stap, score=score, toelichting=tekst, datum=dag)
        bewaar(stand, door=wereld.door(None), at=at)


DEKKINGSTAP = {"wet": _vul_wet_in, "routekaart": _geef_scores}
