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
    doelen = jaarplan.doelen.values_list("code", "verwijderd_reden")
    redenen = {("doel", code): reden for code, reden in doelen}
    focus = jaarplan.focus.order_by("verwijderd_op").values_list("thema__slug", "verwijderd_reden")
    redenen |= {("focus", thema): reden for thema, reden in focus}
    acties = Actie.objects.van_jaar(jaarplan.jaar).order_by()
    velden = ("code", "verwijderd_reden", "reden", "doel__verwijderd_reden")
    for code, weg, reden, doel_weg in acties.values_list(*velden):
        redenen["actie", code] = weg or reden or doel_weg
    return redenen


def _delen(document: dict) -> dict[tuple[str, str], str]:
    """(soort, sleutel) -> title of every focus, goal and action in a document."""
    namen = {thema["slug"]: thema["naam"] for thema in document["themas"]}
    gevonden = {("focus", f["thema"]): namen[f["thema"]] for f in document["focus"]}
    for doel in document["doelen"]:
        gevonden["doel", doel["code"]] = doel["titel"]
        gevonden |= {("actie", actie["code"]): actie["titel"] for actie in doel["acties"]}
    return gevonden
