"""What is wrong with the PDF of a plandocument: the tags read back and compared with what they must say."""

import html
import re

import nh3

from agenda import woorden
from agenda.lezen.evaluatie import TEKSTEN, lees, nieuwste_eerst
from agenda.lezen.raadsvragen import VRAGEN, lijst
from agenda.models import Licht
from inclusie.pdf import bevindingen
from inclusie.tekst import markdown
from tests.agenda.pdf_lezer import Element, Lezer

LETTERS = ("Atkinson-Hyperlegible", "Noto-Sans")
SLOT = ["Acties per stand", "Acties per domein", "Acties per herkomst van het doel", "Acties per soort"]
SLOT_DOCUMENT = ["Versies van dit plan", "Is dit het echte plan?", "Vragen?"]


def gebreken(inhoud: bytes, document: dict, *, adres: str, hash_: str) -> list[str]:
    """Every defect, as a sentence. Empty for a good file."""
    lezer = Lezer(inhoud)
    gevonden = [f"validator: {fout}" for fout in bevindingen(inhoud)]
    verwacht = {
        "koppen": (lezer.koppen(), koppen(document)),
        "bladwijzers": (lezer.bladwijzers(), [tekst for _, tekst in koppen(document)]),
        "taal": (lezer.pdf.trailer["/Root"].get("/Lang"), "nl"),
        "titel": (lezer.pdf.metadata.title, koppen(document)[0][1]),
        "toont titel": (bool(lezer.pdf.trailer["/Root"]["/ViewerPreferences"].get("/DisplayDocTitle")), True),
        "letters": (vreemde_letters(lezer), []),
        "bijlagen en scripts": (vreemde_inhoud(lezer), []),
        "link naar de website": (adres in lezer.adressen(), True),
        "alle acties": (tabel(lezer, ("Actie", "Trekker", "Wanneer", "Hoe ver")), rijen_acties(document)),
        "wat vastloopt": (tabel(lezer, ("Actie", "Hoe ver", "Oorzaak", "Maatregel")), rijen_lastig(document)),
        "vijf vragen": ([rij[0] for rij in tabel(lezer, ("Vraag", "In het kort", "Antwoord"))], list(VRAGEN)),
        "domeinen": (tabel(lezer, ("Domein", "Acties", "Deel")), rijen_domein(document)),
        "cellen": (cellen_zonder_kop(lezer), []),
        "lijsten": ([li.tekst for li in lezer.document.alle("LI") if _soorten(li) != ["Lbl", "LBody"]], []),
        "kenmerk": (hash_ in lezer.document.tekst.replace(" ", ""), True),
    }
    gevonden += [
        f"{naam}: {gelezen!r}"[:300]
        for naam, (gelezen, moet) in verwacht.items()
        if kaal(gelezen) != kaal(moet)
    ]
    return gevonden + kaarten(lezer, document)


def _soorten(element: Element) -> list[str]:
    return [deel.soort for deel in element.delen if isinstance(deel, Element)]


def kaal(waarde):
    """The same without white space: the renderer drops the space at the end of a line."""
    if isinstance(waarde, list | tuple):
        return [kaal(deel) for deel in waarde]
    return re.sub(r"\s+", "", waarde) if isinstance(waarde, str) else waarde


def koppen(document: dict) -> list[tuple[str, str]]:
    naam, plan = document["gemeente"]["naam"], document["jaarplan"]
    namen = {thema["slug"]: thema["naam"] for thema in document["themas"]}
    doelen = [
        kop
        for doel in document["doelen"]
        for kop in [
            ("H3", f"{doel['code']} {doel['titel']}"),
            *(("H4", f"{actie['code']} {actie['titel']}") for actie in doel["acties"]),
        ]
    ]
    return [
        ("H1", f"Lokale Inclusie Agenda {naam}: jaarplan {plan['jaar']}"),
        ("H2", "Vijf vragen, vijf antwoorden"),
        ("H2", "Wat loopt niet goed, en waarom?"),
        ("H2", "Onze vraag aan de raad"),
        ("H2", f"Onze visie: {document['agenda']['titel']}"),
        ("H3", f"Een inclusief {naam} is een gemeente waarin …"),
        ("H2", "Inhoud"),
        ("H2", f"Dit jaar: {plan['jaar']}"),
        ("H3", "Onze focus"),
        *(("H4", namen[focus["thema"]]) for focus in document["focus"]),
        ("H2", "Alle acties in één tabel"),
        ("H2", "Doelen en acties"),
        *doelen,
        ("H2", "Wat niet meer in het plan staat"),
        *([("H2", "Wat staat er in de weg?")] if document["obstakels"] else []),
        *terugblik(document),
        *bijlagen(document),
        ("H2", "De cijfers"),
        *(("H3", kop) for kop in ["Geld", *SLOT]),
        ("H2", "Over dit document"),
        *(("H3", kop) for kop in SLOT_DOCUMENT),
    ]


def terugblik(document: dict) -> list[tuple[str, str]]:
    """The headings of the chapter on the evaluations."""
    lijst = nieuwste_eerst(document)
    if not lijst:
        return []
    delen = [
        [("H3", lees(evaluatie, 2021).kop), *(("H4", TEKSTEN[veld]) for veld in TEKSTEN if evaluatie[veld])]
        for evaluatie in lijst
    ]
    return [("H2", "Evaluatie: hoe ging het?"), *(kop for deel in delen for kop in deel)]


def bijlagen(document: dict) -> list[tuple[str, str]]:
    """The headings of the short lists after the goals; an empty list has none."""
    wet = [("H2", "Van wet naar actie")] if document["wettelijke_plannen"] or document["vn_artikelen"] else []
    return [
        *([("H2", "Wat de raad vroeg")] if document["raadsstukken"] else []),
        *wet,
        *([("H3", "VN-verdrag Handicap")] if document["vn_artikelen"] else []),
        *([("H2", "Index: wat doen wij waar?")] if document["onderwerpen"] else []),
        *(("H3", domein["naam"]) for domein in document["domeinen"] if document["onderwerpen"]),
        *([("H2", "Hoe ver zijn wij op de routekaart?")] if document["routekaart"] else []),
    ]


def tabel(lezer: Lezer, kop: tuple[str, ...]) -> list[list[str]]:
    return [[cel.tekst for cel in rij] for rij in lezer.tabellen().get(kop, [])]


def rijen_acties(document: dict) -> list[list[str]]:
    jaar = f" {document['jaarplan']['jaar']}"
    return [
        [
            f"{actie['code']} {actie['titel']}",
            actie["trekker"]["organisatie"],
            woorden.periode(actie["start"], actie["eind"]).removesuffix(jaar),
            actie["stand_woord"],
        ]
        for actie in lijst(document)
    ]


def rijen_lastig(document: dict) -> list[list[str]]:
    return [
        [f"{actie['code']} {actie['titel']}", actie["stand_woord"], nieuws["oorzaak"], nieuws["maatregel"]]
        for stand in ("vast", "langzamer")
        for actie in lijst(document)
        if actie["stand"] == stand
        for nieuws in actie["voortgang"][:1]
    ][:10]


def rijen_domein(document: dict) -> list[list[str]]:
    per_domein, totaal = document["cijfers"]["per_domein"], document["cijfers"]["acties"]
    aantallen = [(domein["naam"], per_domein.get(domein["slug"], 0)) for domein in document["domeinen"]]
    return [[naam, str(aantal), f"{round(aantal * 100 / totaal)} %"] for naam, aantal in aantallen]


def cellen_zonder_kop(lezer: Lezer) -> list[str]:
    """Header cells without a direction, and cells whose heads are not those of their row and column."""
    fout = []
    for deel in lezer.document.alle("Table"):
        kop = list(next(deel.alle("THead")).alle("TH", "TD"))
        fout += [cel.tekst for cel in kop if cel.attributen.get("/Scope") != "/Column"]
        for rij in (rij for lijf in deel.alle("TBody") for rij in lijf.alle("TR")):
            cellen = list(rij.alle("TH", "TD"))
            rijkop = cellen[0]
            if rijkop.soort != "TH" or rijkop.attributen.get("/Scope") != "/Row":
                fout.append(rijkop.tekst)
            for plek, cel in enumerate(cellen[1:], start=1):
                if [*cel.attributen.get("/Headers", [])] != [rijkop.sleutel, kop[plek].sleutel]:
                    fout.append(cel.tekst)
    return fout


def kaarten(lezer: Lezer, document: dict) -> list[str]:
    """Of every action, between its heading and the next: all that the document says, in order."""
    blokken = lezer.document.alle("H1", "H2", "H3", "H4", "P", "L", "Table")
    teksten: dict[str, str] = {}
    kop = ""
    for blok in blokken:
        if blok.soort.startswith("H"):
            kop = blok.tekst
        else:
            teksten[kop] = teksten.get(kop, "") + kaal(blok.tekst)
    fouten = []
    for actie in lijst(document):
        over = teksten.get(f"{actie['code']} {actie['titel']}", "")
        for stuk in map(kaal, _stukken(actie)):
            _, gevonden, over = over.partition(stuk)
            if not gevonden:
                fouten.append(f"actie {actie['code']}: mist of staat verkeerd: {stuk}")
                break
    return fouten


def _regels(tekst: str) -> list[str]:
    """The words of a Markdown text without its marks, one line per block."""
    regels = re.sub(r"<br>|</(?:p|h[234]|li|blockquote)>", "\n", markdown(tekst))
    kaal_ = html.unescape(nh3.clean(regels, tags=set()))
    return [regel.strip() for regel in kaal_.splitlines() if regel.strip()]


def _stukken(actie: dict) -> list[str]:
    indicator = actie["indicatoren"][0]
    stukken = [actie["stand_woord"], actie["tekst_makkelijk"], *_regels(actie["tekst"])]
    trekker = actie["trekker"]
    stukken += [actie["waarom"], trekker["organisatie"], trekker["functie"], *actie["partners"]]
    stukken += [woorden.periode(actie["start"], actie["eind"]), woorden.budget(actie["budget"])]
    stukken += [woorden.meting(indicator[veld], indicator) for veld in ("nulwaarde", "nu")]
    stukken.append(woorden.streefmeting(indicator))
    stukken += [actie["resultaat"], actie["reden"]]
    for bericht in actie["voortgang"][:1]:
        stukken += [woorden.datum(bericht["datum"]), bericht["door"], bericht["tekst_makkelijk"]]
        # Lights of one colour are told together: 'Inhoud en geld: op schema; planning: loopt vast.'
        lichten = [Licht(bericht[f"licht_{wat}"]).label for wat in ("inhoud", "planning", "geld")]
        stukken += dict.fromkeys(lichten)
        stukken += [bericht["oorzaak"], bericht["maatregel"]]
    return [stuk for stuk in stukken if stuk]


def vreemde_letters(lezer: Lezer) -> list[str]:
    """Fonts that are not ours, or not in the file."""
    letters = {f["/BaseFont"]: f for b in lezer.pdf.pages for f in b["/Resources"]["/Font"].values()}
    return [
        naam
        for naam, letter in letters.items()
        if not naam.partition("+")[2].startswith(LETTERS)
        or "/FontFile2" not in letter["/DescendantFonts"][0]["/FontDescriptor"]
    ]


def vreemde_inhoud(lezer: Lezer) -> list[str]:
    wortel = lezer.pdf.trailer["/Root"]
    fout = [naam for naam in ("/AcroForm", "/OpenAction", "/AA", "/AF") if naam in wortel]
    fout += [naam for naam in wortel.get("/Names", {}) if naam != "/Dests"]
    return fout + [b["/Resources"]["/XObject"] for b in lezer.pdf.pages if b["/Resources"].get("/XObject")]
