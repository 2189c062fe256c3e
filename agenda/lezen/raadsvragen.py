"""The council's five questions, answered from a plandocument in figures and in sentences."""

from agenda.lezen.raadskalender import volgende_zin
from agenda.models.keuzes import LASTIG, Meedoen, Stand
from agenda.woorden import aantal, datum, euro, getal, opsomming, standtelling

VRAGEN = (
    "Ligt het plan op schema?",
    "Wat is klaar?",
    "Wat loopt niet goed, en waarom?",
    "Wat kostte het?",
    "Wat komt hierna?",
)
EVALUATIES = ("tussentijdse", "jaarlijkse")


def lijst(document: dict) -> list[dict]:
    """Every action of a document, goal by goal."""
    return [actie for doel in document["doelen"] for actie in doel["acties"]]


def bekend_bedrag(cijfers: dict, acties: list[dict], veld: str) -> int | None:
    """The total of the plan; None when no action has an amount, also in a version that counted that as 0."""
    return cijfers[veld] if any(actie[veld] is not None for actie in acties) else None


def antwoorden(document: dict) -> list[dict]:
    """The council's five questions, each as a figure and in sentences."""
    cijfers, plan, acties = document["cijfers"], document["jaarplan"], lijst(document)
    stand = cijfers["per_stand"]
    gegeven = (
        _op_schema(stand, len(acties), plan["jaar"]),
        _klaar(acties, plan["jaar"]),
        _lastig({naam: stand[naam] for naam in LASTIG}, plan["jaar"]),
        _kosten(cijfers, acties),
        _vervolg(plan, document),
    )
    return [{"vraag": v, "cijfer": c, "zin": z} for v, (c, z) in zip(VRAGEN, gegeven, strict=True)]


def betrokken(document: dict) -> str:
    """Who takes part, in one sentence; nothing when there is nothing to say."""
    cijfers, acties = document["cijfers"], lijst(document)
    is_bekend = any(actie["betrokkenheid"] != Meedoen.ONBEKEND for actie in acties)
    if not is_bekend:
        return ""
    if not cijfers["betrokken"]:
        return "Mensen die het zelf meemaken, doen nog bij geen enkele actie mee."
    hoeveel = f"{getal(cijfers['betrokken'])} van de {aantal(cijfers['acties'], 'actie', 'acties')}"
    return f"Mensen die het zelf meemaken, doen mee, denken mee of geven hun mening bij {hoeveel}."


def _telling(per_stand: dict, jaar: int) -> str:
    """'4 acties gaan langzamer en 1 loopt vast.': only the first number needs the noun."""
    eerste, _, rest = standtelling(per_stand, jaar=jaar).partition(" ")
    return f"{eerste} {'actie' if eerste == '1' else 'acties'} {rest}." if eerste else ""


def _op_schema(stand: dict, totaal: int, jaar: int) -> tuple[str, str]:
    if not totaal:
        return "Nog open", "Er staan nog geen acties in dit plan."
    ligt = aantal(stand[Stand.BEZIG], "actie is bezig en ligt", "acties zijn bezig en liggen")
    zin = f"{ligt} op schema." if stand[Stand.BEZIG] else "Er is nu geen actie bezig die op schema ligt."
    rest = _telling({naam: stand[naam] for naam in (Stand.NIET_BEGONNEN, Stand.LATER, Stand.GESTOPT)}, jaar)
    return f"{getal(stand[Stand.BEZIG])} van {getal(totaal)}", f"{zin} {rest}".strip()


def _klaar(acties: list[dict], jaar: int) -> tuple[str, str]:
    klaar = [actie["code"] for actie in acties if actie["stand"] == Stand.KLAAR]
    if not klaar:
        return "0", "Er is nog geen actie klaar."
    begin = _telling({Stand.KLAAR: len(klaar)}, jaar)
    if len(klaar) > 8:
        return getal(len(klaar)), f"{begin} U vindt ze in de tabel met alle acties."
    return getal(len(klaar)), f"{begin.rstrip('.')}: {opsomming(klaar)}."


def _lastig(stand: dict, jaar: int) -> tuple[str, str]:
    if not any(stand.values()):
        return "0", "Geen enkele actie loopt vast of gaat langzamer."
    return getal(sum(stand.values())), f"{_telling(stand, jaar)} Hieronder staat waarom, en wat wij doen."


def _kosten(cijfers: dict, acties: list[dict]) -> tuple[str, str]:
    if not acties:
        return "Nog open", "Er is nog geen geld begroot."
    begroot, besteed = (bekend_bedrag(cijfers, acties, veld) for veld in ("budget", "besteed"))
    onbekend = sum(actie["budget"] is None for actie in acties)
    zinnen = [
        "Wat wij uitgaven, is nog niet bekend."
        if besteed is None
        else f"Wij gaven tot nu toe {euro(besteed)} uit.",
        "" if begroot is None else f"Begroot is {euro(begroot)}.",
        f"Voor {aantal(cijfers['zonder_geld'], 'actie', 'acties')} is geen geld nodig."
        if cijfers["zonder_geld"]
        else "",
        f"Van {aantal(onbekend, 'actie', 'acties')} is nog niet bekend wat het kost." if onbekend else "",
    ]
    return euro(besteed), " ".join(filter(None, zinnen))


def _vervolg(plan: dict, document: dict) -> tuple[str, str]:
    """The first evaluation that is still to come gives the figure; its day is not told a second time."""
    peildatum = document["peildatum"]
    dagen = [(dag, naam) for naam in EVALUATIES if (dag := plan[f"{naam}_evaluatie_op"])]
    komende = sorted((dag, naam) for dag, naam in dagen if dag > peildatum)
    zinnen = [f"Dan is de {naam} evaluatie." for _, naam in komende[:1]]
    zinnen += [f"De {naam} evaluatie is op {datum(dag)}." for dag, naam in komende[1:]]
    zinnen += [f"De {naam} evaluatie was op {datum(dag)}." for dag, naam in dagen if dag <= peildatum]
    zin = " ".join(filter(None, [*zinnen, plan["volgende_stap"], volgende_zin(document)]))
    return datum(komende[0][0]) if komende else "Nog open", zin or "Wat hierna komt, staat nog niet vast."
