"""What is not right yet in a plan that is about to be published, what stays out of it, and what stops an act.

Pure: a document or rows in, words out. Problems are advice; only what `belet` names stops the act.
"""

from dataclasses import dataclass

from agenda import woorden
from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    ActieStatus,
    Jaarplan,
    Meedoen,
    PlanStatus,
    Voortgang,
)
from agenda.models.plan import GEARCHIVEERD

# A reader loses the thread in a longer sentence.
LANGSTE_ZIN = 15
MEESTE_FOCUS = 4
# Advice: with too many themes not every group gets as much attention.
KIES_FOCUS = f"Kies hoogstens {MEESTE_FOCUS} thema's."


@dataclass(frozen=True)
class Probleem:
    """soort and sleutel say where it is mended: ('actie', '2021-07'), part `deel` of its form.

    lezer: the sentence for who cannot mend it, when that is another.
    """

    zin: str
    soort: str = "plan"
    sleutel: str = ""
    deel: str = ""
    lezer: str = ""


@dataclass(frozen=True)
class Buiten:
    """What is written and does not come in the public plan. nummer: of a report, else of nothing."""

    soort: str
    code: str
    naam: str
    nummer: int | None = None

    @property
    def waarom(self) -> str:
        return BUITEN[self.soort][0]


# Why it stays out; and the same of one and of more, in a sentence with a number in front.
BERICHT, GESLOTEN = "bericht", "gesloten"
BUITEN = {
    BERICHT: ("Dit wacht op akkoord.", "bericht wacht op akkoord", "berichten wachten op akkoord"),
    ActieStatus.IDEE: (
        "Dit is nog een idee.",
        "idee staat niet in het openbare plan",
        "ideeën staan niet in het openbare plan",
    ),
    ActieStatus.VOORGESTELD: (
        "Dit is nog een voorstel.",
        "voorstel staat niet in het openbare plan",
        "voorstellen staan niet in het openbare plan",
    ),
    ActieStatus.AFGEWEZEN: (
        "Deze actie is afgewezen.",
        "afgewezen actie staat niet in het openbare plan",
        "afgewezen acties staan niet in het openbare plan",
    ),
    GESLOTEN: ("Deze actie is niet openbaar.", "actie is niet openbaar", "acties zijn niet openbaar"),
}


def buiten(acties: list[Actie], berichten: list[Voortgang]) -> list[Buiten]:
    """acties: not for publication; berichten: that nobody agreed to yet, each with its action."""
    return [
        Buiten(
            BERICHT,
            bericht.actie.code,
            f"Bericht van {woorden.datum(bericht.datum)} bij actie {bericht.actie.code}",
            bericht.nummer,
        )
        for bericht in berichten
    ] + [
        Buiten(
            GESLOTEN if actie.status in OPENBARE_STATUSSEN else str(actie.status),
            actie.code,
            f"Actie {actie.code}: {actie.titel}",
        )
        for actie in acties
    ]


def buiten_zinnen(delen: list[Buiten]) -> list[str]:
    """'2 berichten wachten op akkoord.' One sentence for each reason."""
    per_soort = {soort: sum(deel.soort == soort for deel in delen) for soort in BUITEN}
    return [
        f"{woorden.aantal(hoeveel, *BUITEN[soort][1:])}." for soort, hoeveel in per_soort.items() if hoeveel
    ]


# Why an act on the whole plan cannot start in this status. In every other status it can.
NIET_NU = {
    "openbaar_maken": {PlanStatus.GEARCHIVEERD: GEARCHIVEERD},
    "vaststellen": dict.fromkeys(
        (PlanStatus.VASTGESTELD, PlanStatus.GEEVALUEERD, PlanStatus.GEARCHIVEERD),
        "Dit jaarplan is al vastgesteld. Dat kan maar één keer.",
    ),
    "archiveren": {
        PlanStatus.CONCEPT: "Dit jaarplan is nog een concept. Publiceer eerst de jaarlijkse evaluatie.",
        PlanStatus.VASTGESTELD: "De jaarlijkse evaluatie is nog niet openbaar. Publiceer die eerst.",
        PlanStatus.GEARCHIVEERD: "Dit jaarplan staat al in het archief.",
    },
}


def kan_beginnen(zet: str, plan: Jaarplan) -> bool:
    """Whether the plan stands where this act starts; it may still miss something."""
    return plan.status not in NIET_NU[zet]


def belet(zet: str, plan: Jaarplan) -> list[Probleem]:
    """Why this act cannot be done now; empty when it can."""
    if not kan_beginnen(zet, plan):
        return [Probleem(NIET_NU[zet][plan.status])]
    return _mist_voor_vaststellen(plan) if zet == "vaststellen" else []


def _mist_voor_vaststellen(plan: Jaarplan) -> list[Probleem]:
    geen_focus, geen_doel = "Het plan heeft nog geen focus.", "Het plan heeft nog geen doel."
    mist = [
        ("focus-kop", plan.focus, f"{geen_focus} Kies eerst een focus.",
         f"{geen_focus} Een medewerker kiest eerst een focus."),
        ("doelen-kop", plan.doelen, f"{geen_doel} Voeg eerst een doel toe.",
         f"{geen_doel} Een medewerker voegt eerst een doel toe."),
    ]  # fmt: skip
    return [
        Probleem(zin, "plan", plek, lezer=lezer)
        for plek, delen, zin, lezer in mist
        if not delen.aanwezig().exists()
    ]


def problemen(document: dict) -> list[Probleem]:
    """In the order of the plan."""
    gevonden = _van_focus(document["focus"]) + _van_doelen(document["doelen"])
    for doel in document["doelen"]:
        for actie in doel["acties"]:
            gevonden += _van_actie(actie)
    return gevonden


def _van_focus(focus: list[dict]) -> list[Probleem]:
    if not focus:
        return [Probleem("Het plan heeft nog geen focus.")]
    if len(focus) > MEESTE_FOCUS:
        return [Probleem(f"Het plan heeft {len(focus)} thema's als focus. {KIES_FOCUS}")]
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
    if actie["betrokkenheid"] == Meedoen.ONBEKEND:
        tekst = f"Bij actie {code} staat nog niet hoe ervaringsdeskundigen meedoen."
        gevonden.append(Probleem(tekst, "actie", code, "wie"))
    if lang := lange_zinnen(actie["tekst_makkelijk"]):
        zinnen = woorden.aantal(len(lang), "lange zin", "lange zinnen")
        tekst = f"De makkelijke tekst van actie {code} heeft {zinnen}. Maak er korte zinnen van."
        gevonden.append(Probleem(tekst, "actie", code, "makkelijk"))
    return gevonden


def lange_zinnen(tekst: str) -> list[str]:
    zinnen = tekst.replace("!", ".").replace("?", ".").replace("\n", ".").split(".")
    return [zin.strip() for zin in zinnen if len(zin.split()) > LANGSTE_ZIN]
