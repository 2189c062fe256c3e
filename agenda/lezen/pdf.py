"""What stands in the PDF of a version: words made here once, so that the template only lays them out."""

import re

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from agenda.lezen.raadsvragen import antwoorden
from agenda.models.keuzes import Betrokkenheid, Doeloordeel, Herkomst, Licht, Niveau, ThemaSoort, VersieSoort
from agenda.woorden import aantal, budget, datum, euro, getal, meting, opsomming, periode
from inclusie.tekst import markdown

LASTIG = ("vast", "langzamer")


def titel(document: dict) -> str:
    naam = document["gemeente"].get("naam", "")
    return f"Lokale Inclusie Agenda {naam}".strip() + f": jaarplan {document['jaarplan']['jaar']}"


def html(versie, keten, *, openbaar_adres: str) -> str:
    """The whole PDF as HTML. keten: the versions up to and with this one, oldest first."""
    return render_to_string("pdf/jaarplan.html", context(versie, keten, openbaar_adres=openbaar_adres))


def opmaak(tekst: str) -> SafeString:
    """The Markdown of a part, fit for the tags of a PDF: headings are ours, a link holds only text."""
    veilig = re.sub(
        r"<(/?)h[2-4]>", lambda kop: "</strong></p>" if kop[1] else "<p><strong>", markdown(tekst)
    )
    # The renderer makes a second annotation of an element inside a link, and none at all of an empty one.
    kaal = re.sub(
        r"(<a [^>]*>)(.*?)(</a>)", lambda a: a[1] + re.sub(r"<[^>]*>", " ", a[2]) + a[3], veilig, flags=re.S
    )
    return mark_safe(re.sub(r"<a [^>]*>\s*</a>", "", kaal))  # noqa: S308 -- only takes away from safe HTML


def context(versie, keten, *, openbaar_adres: str) -> dict:
    document = versie.document
    plan, gemeente = document["jaarplan"], {"naam": "", **document["gemeente"]}
    namen = {thema["slug"]: thema["naam"] for thema in document["themas"]}
    domeinen = {domein["slug"]: domein["naam"] for domein in document["domeinen"]}
    doelen = [_doel(doel, plan["jaar"], namen, domeinen) for doel in document["doelen"]]
    acties = [actie for doel in doelen for actie in doel["acties"]]
    return {
        "titel": titel(document),
        "versie": versie,
        "hash_delen": [versie.hash[i : i + 8] for i in range(0, len(versie.hash), 8)],
        "gemeente": gemeente,
        "agenda": document["agenda"] | {"visie": opmaak(document["agenda"]["visie"])},
        "plan": plan | {"inleiding": opmaak(plan["inleiding"])},
        "adres": f"{openbaar_adres}/plan/{plan['jaar']}/versies/{versie.nummer}/",
        "adres_versies": f"{openbaar_adres}/plan/{plan['jaar']}/versies/",
        "peildatum": datum(document["peildatum"]),
        "vastgesteld": _vastgesteld(plan),
        "antwoorden": antwoorden(document),
        "balk": _balk(acties, document["cijfers"]),
        "lastig": sorted((a for a in acties if a["stand"] in LASTIG), key=lambda a: LASTIG.index(a["stand"])),
        "betrokken": _betrokken(document["cijfers"]),
        "focus": _focus(document, acties),
        "doelen": doelen,
        "acties": acties,
        "vervallen": [deel | {"naam": _naam(deel)} for deel in document["vervallen"]],
        "tellingen": _tellingen(document, acties),
        "geld": _geld(document["cijfers"], acties),
        "keten": [_versieregel(v) for v in keten],
    }


def _vastgesteld(plan: dict) -> str:
    if not plan["vastgesteld_op"]:
        return "Dit plan is nog niet vastgesteld."
    door = f" door {plan['vastgesteld_door']}" if plan["vastgesteld_door"] else ""
    return f"Vastgesteld{door} op {datum(plan['vastgesteld_op'])}."


def _naam(deel: dict) -> str:
    # A theme has a slug for a key, which is no word for people.
    sleutel = "" if deel["soort"] == "focus" else f" {deel['sleutel']}"
    return f"{deel['soort'].capitalize()}{sleutel}: {deel['titel']}."


def _betrokken(cijfers: dict) -> str:
    betrokken, totaal = cijfers["betrokken"], cijfers["acties"]
    begin = f"Bij {getal(betrokken)} van de {getal(totaal)} acties"
    return f"{begin} doen of denken mensen mee die het zelf meemaken."


def _standen(acties: list[dict], per_stand: dict) -> list[dict]:
    woorden = {actie["stand"]: actie["stand_woord"] for actie in acties}
    volgorde = ("klaar", "bezig", "langzamer", "vast", "niet_begonnen", "later", "gestopt")
    return [
        {"stand": stand, "woord": woorden[stand], "aantal": per_stand[stand]}
        for stand in volgorde
        if per_stand.get(stand)
    ]


def _balk(acties: list[dict], cijfers: dict) -> dict:
    """A bar of 1000 wide, whole numbers only, that always ends exactly at its end."""
    delen, gedaan = _standen(acties, cijfers["per_stand"]), 0
    for deel in delen:
        deel["x"] = gedaan * 1000 // cijfers["acties"]
        gedaan += deel["aantal"]
        deel["breed"] = gedaan * 1000 // cijfers["acties"] - deel["x"]
        deel["merken"] = range(deel["x"], deel["x"] + deel["breed"] - 15, 16)
    tekst = ", ".join(f"{getal(deel['aantal'])} {deel['woord'].lower()}" for deel in delen)
    return {"delen": delen, "tekst": f"Stand van {aantal(cijfers['acties'], 'actie', 'acties')}: {tekst}."}


def _focus(document: dict, acties: list[dict]) -> list[dict]:
    themas = {thema["slug"]: thema for thema in document["themas"]}
    focus = []
    for keuze in document["focus"]:
        thema = themas[keuze["thema"]]
        eigen = [actie for actie in acties if keuze["thema"] in actie["themas"]]
        delen = [
            f"{getal(n)} {actie.lower()}"
            for actie in dict.fromkeys(a["stand_woord"] for a in eigen)
            if (n := sum(a["stand_woord"] == actie for a in eigen))
        ]
        stand = f": {opsomming(delen)}" if delen else ""
        focus.append(
            thema
            | {
                "soort": ThemaSoort(thema["soort"]).label.capitalize(),
                "onderbouwing": keuze["onderbouwing"],
                "stand": f"{aantal(len(eigen), 'actie', 'acties')}{stand}.",
            }
        )
    return focus


def _doel(doel: dict, jaar: int, namen: dict, domeinen: dict) -> dict:
    regels = (
        ("Komt van", f"{Herkomst(doel['herkomst']).label}."),
        ("Resultaat", doel["beoogd_resultaat"]),
        ("Onderwerp", _zin(opsomming([namen[slug] for slug in doel["themas"]]))),
        *(("Meten", _indicator(i)) for i in doel["indicatoren"]),
        ("Oordeel", f"dit doel is {Doeloordeel(doel['oordeel']).label}." if doel["oordeel"] else ""),
    )
    return doel | {
        "toelichting": opmaak(doel["toelichting"]),
        "regels": [(label, tekst) for label, tekst in regels if tekst],
        "acties": [_actie(actie, jaar, namen, domeinen) for actie in doel["acties"]],
    }


def _actie(actie: dict, jaar: int, namen: dict, domeinen: dict) -> dict:
    wanneer = periode(actie["start"], actie["eind"])
    themas = opsomming([namen[slug] for slug in actie["themas"]])
    soort = f"Domein: {domeinen[actie['domein']]}. Soort: {Niveau(actie['niveau']).label}."
    # Few labels, each at the start of its line: easy to scan, and bold words in mid-line are slow to render.
    regels = (
        ("Waarom", actie["waarom"]),
        ("Wie", _wie(actie)),
        ("Wanneer en geld", f"{_zin(wanneer)} {_geld_actie(actie)}".strip()),
        *(("Meten", _indicator(i)) for i in actie["indicatoren"]),
        ("Onderwerp", f"{_zin(themas or 'voor iedereen')} {soort}"),
        ("Resultaat", actie["resultaat"]),
        ("Reden", actie["reden"]),
        ("Gaat door", f"als actie {actie['volgende']}." if actie["volgende"] else ""),
        ("Komt van", f"actie {actie['vorige']}." if actie["vorige"] else ""),
    )
    return actie | {
        "tekst": opmaak(actie["tekst"]),
        "regels": [(label, tekst) for label, tekst in regels if tekst],
        # In the table of one year the year itself is noise.
        "wanneer": wanneer.removesuffix(f" {jaar}"),
        "nieuws": actie["voortgang"] and _nieuws(actie["voortgang"][0]),
    }


def _zin(tekst: str) -> str:
    return f"{tekst.rstrip('.')}." if tekst else ""


def _wie(actie: dict) -> str:
    trekker = actie["trekker"]
    wie = trekker["organisatie"] or trekker["functie"] or "nog niet bekend"
    if trekker["organisatie"] and trekker["functie"]:
        wie = f"{trekker['organisatie']} ({trekker['functie']})"
    samen = f", samen met {opsomming(actie['partners'])}" if actie["partners"] else ""
    return f"{wie}{samen}. Mensen die het zelf meemaken {Betrokkenheid(actie['betrokkenheid']).label}."


def _geld_actie(actie: dict) -> str:
    zinnen = [f"{budget(actie['budget'])}{' begroot' if actie['budget'] else ''}."]
    if actie["besteed"] is not None and actie["budget"] != 0:
        zinnen.append(f"{euro(actie['besteed'])} besteed.")
    if actie["dekking"]:
        zinnen.append(f"Dekking: {actie['dekking'].rstrip('.')}.")
    return " ".join(zinnen)


def _indicator(indicator: dict) -> str:
    naam = indicator["naam"][:1].upper() + indicator["naam"][1:]
    streef, begin = meting(indicator["streefwaarde"], indicator), meting(indicator["nulwaarde"], indicator)
    bron = f" Bron: {indicator['bron'].rstrip('.')}." if indicator["bron"] else ""
    return f"{naam}. Begin: {begin}. Nu: {meting(indicator['nu'], indicator)}. Doel: {streef}.{bron}"


def _nieuws(nieuws: dict) -> dict:
    lichten = [f"{naam}: {Licht(nieuws[f'licht_{naam}']).label}" for naam in ("inhoud", "planning", "geld")]
    regels = [("Oorzaak", nieuws["oorzaak"]), ("Maatregel", nieuws["maatregel"])]
    return nieuws | {
        "op": datum(nieuws["datum"]),
        "lichten": f"{'; '.join(lichten)}.".capitalize(),
        "regels": [(label, tekst) for label, tekst in regels if tekst],
    }


def _tellingen(document: dict, acties: list[dict]) -> list[dict]:
    cijfers = document["cijfers"]
    totaal = cijfers["acties"] or 1
    per_domein = [(d["naam"], cijfers["per_domein"].get(d["slug"], 0)) for d in document["domeinen"]]
    groepen = (
        ("Stand", [(s["woord"], s["aantal"]) for s in _standen(acties, cijfers["per_stand"])]),
        ("Domein", per_domein),
        (
            "Herkomst van het doel",
            [(h.label.capitalize(), cijfers["per_herkomst"].get(h, 0)) for h in Herkomst],
        ),
        ("Soort", [(n.label.capitalize(), cijfers["per_niveau"].get(n, 0)) for n in Niveau]),
    )
    return [
        {"kop": kop, "rijen": [(naam, n, f"{round(n * 100 / totaal)} %") for naam, n in rijen]}
        for kop, rijen in groepen
    ]


def _geld(cijfers: dict, acties: list[dict]) -> list[tuple[str, str]]:
    onbekend = sum(actie["budget"] is None for actie in acties)
    return [
        ("Begroot", euro(cijfers["budget"])),
        ("Besteed", euro(cijfers["besteed"])),
        ("Acties zonder geld", getal(cijfers["zonder_geld"])),
        *([("Acties met onbekend bedrag", getal(onbekend))] if onbekend else []),
    ]


def _versieregel(versie) -> dict:
    return {
        "nummer": versie.nummer,
        "datum": datum(versie.peildatum.isoformat()),
        "soort": VersieSoort(versie.soort).label.capitalize(),
        "reden": versie.reden,
        "functie": versie.functie,
    }
