"""What was public and no longer stands in the plan, with the reason: dropped, but never in silence."""

from agenda.models import Actie, Jaarplan


def vervallen(jaarplan: Jaarplan, document: dict, vorige: dict | None) -> list[dict]:
    """What an earlier public version held and this one does not, with the reason: only what was public."""
    if vorige is None:
        return []
    nu = _delen(document)
    eerder = {(d["soort"], d["sleutel"]): d["titel"] for d in vorige["vervallen"]} | _delen(vorige)
    redenen = _redenen(jaarplan)
    return [
        {"soort": soort, "sleutel": sleutel, "titel": titel, "reden": redenen.get((soort, sleutel), "")}
        for (soort, sleutel), titel in eerder.items()
        if (soort, sleutel) not in nu
    ]


def _redenen(jaarplan) -> dict[tuple[str, str], str]:
    doelen = {doel.pk: doel for doel in jaarplan.doelen.all()}
    redenen = {("doel", doel.code): doel.verwijderd_reden for doel in doelen.values()}
    for focus in jaarplan.focus.select_related("thema").order_by("verwijderd_op"):
        redenen["focus", focus.thema.slug] = focus.verwijderd_reden
    for actie in Actie.objects.van_jaar(jaarplan.jaar):
        reden = actie.verwijderd_reden or actie.reden or doelen[actie.doel_id].verwijderd_reden
        redenen["actie", actie.code] = reden
    return redenen


def _delen(document: dict) -> dict[tuple[str, str], str]:
    """(soort, sleutel) -> title of every focus, goal and action in a document."""
    namen = {thema["slug"]: thema["naam"] for thema in document["themas"]}
    gevonden = {("focus", f["thema"]): namen[f["thema"]] for f in document["focus"]}
    for doel in document["doelen"]:
        gevonden["doel", doel["code"]] = doel["titel"]
        gevonden |= {("actie", actie["code"]): actie["titel"] for actie in doel["acties"]}
    return gevonden
