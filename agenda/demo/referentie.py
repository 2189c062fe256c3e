"""Reference rows every municipality starts with: domains, topics, the route and the law, all editable."""

import json
from datetime import datetime

from django.conf import settings
from django.db import transaction

from agenda.models import Domein, Indexonderwerp, Routekaartstap, VNartikel, WettelijkPlan
from inclusie.history import bewaar


def lees(naam: str) -> dict:
    """One file of hand-written content."""
    return json.loads((settings.BASE_DIR / "fixtures" / f"{naam}.json").read_text(encoding="utf-8"))


@transaction.atomic
def laad_referentie(*, at: datetime, door=None) -> dict[str, Domein]:
    """Add the rows that are missing; what was changed stays as it is. Return all domains by slug."""
    lijsten, hand = lees("referentie"), {"door": door, "at": at, "reden": "beginlijst"}
    _vul_aan(Domein, "slug", _genummerd(lijsten["domeinen"]), hand)
    domeinen = {domein.slug: domein for domein in Domein.objects.all()}
    for rij in lijsten["routekaart"]:
        rij["aandachtspunten"] = "\n".join(rij["aandachtspunten"])
    _vul_aan(Routekaartstap, "nummer", lijsten["routekaart"], hand)
    onderwerpen = [rij | {"domein": domeinen[rij["domein"]]} for rij in lijsten["onderwerpen"]]
    _vul_aan(Indexonderwerp, "slug", _genummerd(onderwerpen), hand)
    past_bij = {
        rij["nummer"]: {"domeinen": [domeinen[slug] for slug in rij.pop("domeinen")]}
        for rij in lijsten["vn_artikelen"]
    }
    _vul_aan(VNartikel, "nummer", lijsten["vn_artikelen"], hand, past_bij)
    _vul_aan(WettelijkPlan, "slug", lijsten["wettelijke_plannen"], hand)
    return domeinen


def _genummerd(rijen: list[dict]) -> list[dict]:
    return [rij | {"volgorde": nummer} for nummer, rij in enumerate(rijen, start=1)]


def _vul_aan(model, sleutel: str, rijen: list[dict], hand: dict, relaties: dict | None = None) -> None:
    """relaties: key of a row -> its links."""
    aanwezig = set(model.objects.values_list(sleutel, flat=True))
    for rij in rijen:
        if rij[sleutel] not in aanwezig:
            bewaar(model(**rij), relaties=(relaties or {}).get(rij[sleutel]), **hand)
