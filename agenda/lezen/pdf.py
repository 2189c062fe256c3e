"""What stands in the PDF of a version: words made here once, so that the template only lays them out."""

import re
from collections import Counter
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from agenda.lezen.lijn import LAAG, Lijn, van_indicator
from agenda.lezen.pdf_bijlagen import bijlagen
from agenda.lezen.pdf_cijfers import balk, geld, tellingen
from agenda.lezen.raadsblad import lastig
from agenda.lezen.raadsvragen import antwoorden, betrokken, lijst
from agenda.lezen.stilte import stilte
from agenda.models.keuzes import Doeloordeel, Herkomst, Licht, Meedoen, Niveau, ThemaSoort, VersieSoort
from agenda.woorden import (
    aantal,
    budget,
    datum,
    euro,
    gevoeld,
    meting,
    opsomming,
    periode,
    standtelling,
    streefmeting,
)
from inclusie.tekst import markdown

# More rows push the contents away from the front; the causes stand at the actions too.
LASTIG_RIJEN = 10
LIDWOORDEN = {"college": "het", "bestuur": "het", "gemeenteraad": "de", "raad": "de", "burgemeester": "de"}


class Regel(NamedTuple):
    """A fact of a goal or an action, under its label; of what was measured more than once with its line."""

    label: str
    tekst: str
    lijn: Lijn | None = None


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
    doelen = [_doel(doel, document, namen, domeinen) for doel in document["doelen"]]
    acties = [actie for doel in doelen for actie in doel["acties"]]
    return {
        "titel": titel(document),
        "versie": versie,
        "hash_delen": [versie.hash[i : i + 8] for i in range(0, len(versie.hash), 8)],
        "gemeente": gemeente,
        "agenda": document["agenda"] | {"visie": opmaak(document["agenda"]["visie"])},
        "heeft_visie": bool(document["agenda"]["visie"] or document["agenda"]["inclusiezinnen"]),
        "heeft_inleiding": any(plan[deel] for deel in ("inleiding_makkelijk", "inleiding", "visiepunten")),
        "plan": plan | {"inleiding": opmaak(plan["inleiding"])},
        "adres": f"{openbaar_adres}/plan/{plan['jaar']}/versies/{versie.nummer}/",
        "adres_versies": f"{openbaar_adres}/plan/{plan['jaar']}/versies/",
        "peildatum": datum(document["peildatum"]),
        "vastgesteld": vastgesteld(plan),
        "antwoorden": antwoorden(document),
        "balk": balk(document["cijfers"], plan["jaar"]),
        "betrokken": betrokken(document),
        **lastig_op_een_bladzijde(document),
        "focus": _focus(document),
        "doelen": doelen,
        "acties": acties,
        "vervallen": [deel | {"naam": _naam(deel)} for deel in document["vervallen"]],
        **bijlagen(versie, opmaak),
        "tellingen": tellingen(document, acties),
        "geld": geld(document["cijfers"], acties),
        "keten": [_versieregel(v) for v in keten],
    }


def vastgesteld(plan: dict) -> str:
    if not plan["vastgesteld_op"]:
        return "Dit plan is nog niet vastgesteld."
    door = plan["vastgesteld_door"]
    eerste, _, rest = door.partition(" ")
    if lidwoord := LIDWOORDEN.get(eerste.lower()):
        # 'College van ...' as a label becomes 'door het college van ...' in a sentence.
        door = f"{door[:1].lower()}{door[1:]}"
        # 'Burgemeester en wethouders' go without.
        door = door if rest.startswith("en ") else f"{lidwoord} {door}"
    return f"Vastgesteld op {datum(plan['vastgesteld_op'])}{f' door {door}' if door else ''}."


def _naam(deel: dict) -> str:
    # A theme has a slug for a key, which is no word for people.
    sleutel = "" if deel["soort"] == "focus" else f" {deel['sleutel']}"
    return f"{deel['soort'].capitalize()}{sleutel}: {deel['titel']}."


def lastig_op_een_bladzijde(document: dict) -> dict:
    rijen = lastig(document, {})
    over = len(rijen) - LASTIG_RIJEN
    meer = f"Nog {aantal(over, 'actie loopt', 'acties lopen')} niet goed."
    return {"lastig": rijen[:LASTIG_RIJEN], "lastig_meer": meer if over > 0 else ""}


def _focus(document: dict) -> list[dict]:
    themas = {thema["slug"]: thema for thema in document["themas"]}
    return [
        themas[keuze["thema"]]
        | {
            "soort": ThemaSoort(themas[keuze["thema"]]["soort"]).label.capitalize(),
            "onderbouwing": keuze["onderbouwing"],
            "stand": _stand(
                [actie["stand"] for actie in lijst(document) if keuze["thema"] in actie["themas"]],
                document["jaarplan"]["jaar"],
            ),
        }
        for keuze in document["focus"]
    ]


def _stand(standen: list[str], jaar: int) -> str:
    if not standen:
        return "Bij dit onderwerp staan nog geen acties."
    telling = standtelling(Counter(standen), jaar=jaar)
    return f"{aantal(len(standen), 'actie', 'acties')}: {telling}."


def _doel(doel: dict, document: dict, namen: dict, domeinen: dict) -> dict:
    regels = (
        Regel("Komt van", f"{Herkomst(doel['herkomst']).label}."),
        Regel("Resultaat", doel["beoogd_resultaat"]),
        Regel("Onderwerp", _zin(opsomming([namen[slug] for slug in doel["themas"]]))),
        *_meten(doel["indicatoren"]),
        Regel("Oordeel", f"dit doel is {Doeloordeel(doel['oordeel']).label}." if doel["oordeel"] else ""),
    )
    return doel | {
        "toelichting": opmaak(doel["toelichting"]),
        "regels": [regel for regel in regels if regel.tekst],
        "acties": [_actie(actie, document, namen, domeinen) for actie in doel["acties"]],
    }


def _actie(actie: dict, document: dict, namen: dict, domeinen: dict) -> dict:
    wanneer = periode(actie["start"], actie["eind"])
    themas = opsomming([namen[slug] for slug in actie["themas"]])
    soort = f"Domein: {domeinen[actie['domein']]}. Soort: {Niveau(actie['niveau']).label}."
    # Few labels, each at the start of its line: easy to scan, and bold words in mid-line are slow to render.
    regels = (
        Regel("Let op", _zin(stilte(actie, document))),
        Regel("Waarom", actie["waarom"]),
        Regel("Wie", _wie(actie)),
        Regel("Merkbaar", gevoeld(actie["stand_woord"], actie["oordeel"]["merkbaar"])),
        Regel("Tijd en geld", f"{_zin(wanneer)} {_geld_actie(actie)}".strip()),
        *_meten(actie["indicatoren"]),
        Regel("Onderwerp", f"{_zin(themas or 'voor iedereen')} {soort}"),
        Regel("Resultaat", actie["resultaat"]),
        Regel("Reden", actie["reden"]),
        Regel("Gaat verder", f"in actie {actie['opgegaan_in']}." if actie["opgegaan_in"] else ""),
        Regel("Gaat door", f"als actie {actie['volgende']}." if actie["volgende"] else ""),
        Regel("Komt van", f"actie {actie['vorige']}." if actie["vorige"] else ""),
    )
    return actie | {
        "tekst": opmaak(actie["tekst"]),
        "regels": [regel for regel in regels if regel.tekst],
        # In the table of one year the year itself is noise.
        "wanneer": wanneer.removesuffix(f" {document['jaarplan']['jaar']}"),
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
    meedoen = Meedoen(actie["betrokkenheid"])
    if meedoen == Meedoen.ONBEKEND:
        return f"{wie}{samen}."
    return f"{wie}{samen}. Mensen die het zelf meemaken {meedoen.label}."


def _geld_actie(actie: dict) -> str:
    # Most of it stands on one line, so no word too many.
    begroot = f"{budget(actie['budget'])}{' begroot' if actie['budget'] else ''}"
    dekking = f" ({actie['dekking'].rstrip('.')})" if actie["dekking"] else ""
    is_besteed = actie["besteed"] is not None and actie["budget"] != 0
    return f"{begroot}{dekking}{f', {euro(actie["besteed"])} besteed' if is_besteed else ''}."


def _indicator(indicator: dict) -> str:
    naam = indicator["naam"][:1].upper() + indicator["naam"][1:]
    streef, begin = streefmeting(indicator), meting(indicator["nulwaarde"], indicator)
    bron = f" Bron: {indicator['bron'].rstrip('.')}." if indicator["bron"] else ""
    return f"{naam}. Begin: {begin}. Nu: {meting(indicator['nu'], indicator)}. Doel: {streef}.{bron}"


def _meten(indicatoren: list[dict]) -> list[Regel]:
    """A start and one figure make no line that tells more than the sentence, and paper is long enough."""
    return [
        Regel("Meten", _indicator(i), van_indicator(i, hoogte=LAAG) if len(i["metingen"]) > 1 else None)
        for i in indicatoren
    ]


def _nieuws(nieuws: dict) -> dict:
    per_licht: dict[str, list[str]] = {}
    for naam in ("inhoud", "planning", "geld"):
        per_licht.setdefault(Licht(nieuws[f"licht_{naam}"]).label, []).append(naam)
    lichten = [f"{opsomming(namen)}: {label}" for label, namen in per_licht.items()]
    regels = [("Oorzaak", nieuws["oorzaak"]), ("Maatregel", nieuws["maatregel"])]
    return nieuws | {
        "op": datum(nieuws["datum"]),
        "lichten": f"{'; '.join(lichten)}.".capitalize(),
        "regels": [(label, tekst) for label, tekst in regels if tekst],
    }


def _versieregel(versie) -> dict:
    return {
        "nummer": versie.nummer,
        "datum": datum(versie.peildatum.isoformat()),
        "soort": VersieSoort(versie.soort).label.capitalize(),
        "reden": versie.reden,
        "functie": versie.functie,
    }
