"""What is not right yet in a plan that is about to be published. Advice in words; nothing here blocks."""

from dataclasses import dataclass

from agenda import woorden

# A reader loses the thread in a longer sentence.
LANGSTE_ZIN = 15
MEESTE_FOCUS = 4


@dataclass(frozen=True)
class Probleem:
    """soort and sleutel say where it is mended: ('actie', '2021-07'), part `deel` of its form."""

    zin: str
    soort: str = "plan"
    sleutel: str = ""
    deel: str = ""


def problemen(document: dict, wachtend=()) -> list[Probleem]:
    """In the order of the plan. wachtend: the progress reports that nobody agreed to yet."""
    gevonden = _van_focus(document["focus"]) + _van_doelen(document["doelen"])
    for doel in document["doelen"]:
        for actie in doel["acties"]:
            gevonden += _van_actie(actie)
    gevonden += [
        Probleem(
            f"Het bericht van {woorden.datum(bericht.datum.isoformat())} bij actie {bericht.actie.code}"
            " heeft nog geen akkoord. Het komt niet in deze versie.",
            "voortgang",
            bericht.actie.code,
            str(bericht.nummer),
        )
        for bericht in wachtend
    ]
    return gevonden


def _van_focus(focus: list[dict]) -> list[Probleem]:
    if not focus:
        return [Probleem("Het plan heeft nog geen focus.")]
    if len(focus) > MEESTE_FOCUS:
        return [Probleem(f"Het plan heeft {len(focus)} thema's als focus. Kies er hoogstens {MEESTE_FOCUS}.")]
    return [
        Probleem("Bij een focus staat nog niet waarom.", "focus", deel["thema"])
        for deel in focus
        if not deel["onderbouwing"]
    ]


def _van_doelen(doelen: list[dict]) -> list[Probleem]:
    if not doelen:
        return [Probleem("Het plan heeft nog geen doel.")]
    return [
        Probleem(f"Doel {doel['code']} heeft nog geen actie.", "doel", doel["code"])
        for doel in doelen
        if not doel["acties"]
    ]


def _van_actie(actie: dict) -> list[Probleem]:
    code = actie["code"]
    mist = [
        ("een trekker", "wie", not any(actie["trekker"].values())),
        ("een begin en een eind", "wanneer", not (actie["start"] and actie["eind"])),
        ("een indicator", "indicatoren", not actie["indicatoren"]),
        ("een makkelijke tekst", "makkelijk", not actie["tekst_makkelijk"]),
    ]
    gevonden = [
        Probleem(f"Actie {code} mist nog {wat}.", "actie", code, deel)
        for wat, deel, mist_het in mist
        if mist_het
    ]
    if lang := lange_zinnen(actie["tekst_makkelijk"]):
        zinnen = woorden.aantal(len(lang), "lange zin", "lange zinnen")
        tekst = f"De makkelijke tekst van actie {code} heeft {zinnen}. Maak er korte zinnen van."
        gevonden.append(Probleem(tekst, "actie", code, "makkelijk"))
    return gevonden


def lange_zinnen(tekst: str) -> list[str]:
    zinnen = tekst.replace("!", ".").replace("?", ".").replace("\n", ".").split(".")
    return [zin.strip() for zin in zinnen if len(zin.split()) > LANGSTE_ZIN]
