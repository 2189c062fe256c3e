"""The council's five questions, answered from a plandocument in figures and in sentences."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from agenda.lezen.raadskalender import kalender
from agenda.models.keuzes import LASTIG, VOORBIJ, Meedoen, RaadsstukSoort, RaadsstukStatus, Stand
from agenda.te_laat import te_laat
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


def lastig(document: dict) -> list[tuple[dict, str]]:
    """What does not go well: stuck, slow, and then what is only too late by the calendar.

    (action, what the calendar says of it); the word of an action is that of its reports and stays so.
    """
    acties = [(actie, _te_laat(actie, document["peildatum"])) for actie in lijst(document)]
    gemeld = [paar for stand in LASTIG for paar in acties if paar[0]["stand"] == stand]
    return gemeld + [paar for paar in acties if paar[1] and paar[0]["stand"] not in LASTIG]


def _te_laat(actie: dict, peildatum: str) -> str:
    if actie["stand"] in VOORBIJ:
        return ""
    is_begonnen = actie["stand"] != Stand.NIET_BEGONNEN
    return te_laat(actie["start"], actie["eind"], date.fromisoformat(peildatum), is_begonnen=is_begonnen)


def bekend_bedrag(cijfers: dict, acties: list[dict], veld: str) -> int | None:
    """The total of the plan; None when no action has an amount, also in a version that counted that as 0."""
    return cijfers[veld] if any(actie[veld] is not None for actie in acties) else None


def antwoorden(document: dict) -> list[dict]:
    """The council's five questions, each as a figure and in sentences."""
    cijfers, plan, acties = document["cijfers"], document["jaarplan"], lijst(document)
    niet_goed = [actie for actie, _ in lastig(document)]
    gegeven = (
        _op_schema(acties, niet_goed, plan["jaar"]),
        _klaar(acties, plan["jaar"]),
        _lastig(Counter(actie["stand"] for actie in niet_goed), plan["jaar"]),
        _kosten(cijfers, acties),
        _vervolg(plan, document),
    )
    return [{"vraag": v, "cijfer": c, "zin": z} for v, (c, z) in zip(VRAGEN, gegeven, strict=True)]


def betrokken(document: dict) -> str:
    """Who takes part, and how; nothing when there is nothing to say."""
    cijfers, acties = document["cijfers"], lijst(document)
    is_bekend = any(actie["betrokkenheid"] != Meedoen.ONBEKEND for actie in acties)
    if not is_bekend:
        return ""
    if not cijfers["betrokken"]:
        return "Mensen die het zelf meemaken, doen nog bij geen enkele actie mee."
    hoeveel = f"{getal(cijfers['betrokken'])} van de {aantal(cijfers['acties'], 'actie', 'acties')}"
    doen = "Zij doen mee, denken mee of geven hun mening."
    return f"Mensen die het zelf meemaken, zijn betrokken bij {hoeveel}. {doen}"


def _telling(per_stand: dict, jaar: int) -> str:
    """'4 acties gaan langzamer en 1 loopt vast.': only the first number needs the noun."""
    eerste, _, rest = standtelling(per_stand, jaar=jaar).partition(" ")
    return f"{eerste} {'actie' if eerste == '1' else 'acties'} {rest}." if eerste else ""


def _op_schema(acties: list[dict], niet_goed: list[dict], jaar: int) -> tuple[str, str]:
    """How many are finished or as planned, of those whose time has come; what went on or stopped is not."""
    if not acties:
        return "Nog open", "Er staan nog geen acties in dit plan."
    goed = Counter(actie["stand"] for actie in acties) - Counter(actie["stand"] for actie in niet_goed)
    klaar, bezig, straks = goed[Stand.KLAAR], goed[Stand.BEZIG], goed[Stand.NIET_BEGONNEN]
    if straks == len(acties):
        return "Nog niet begonnen", f"{aantal(straks, 'actie moet', 'acties moeten')} nog beginnen."
    begint = aantal(straks, "actie begint later en telt", "acties beginnen later en tellen")
    zinnen = [
        _volgens_plan(klaar, bezig),
        f"{begint} nog niet mee." if straks else "",
        _telling({naam: goed[naam] for naam in (Stand.LATER, Stand.GESTOPT)}, jaar),
    ]
    zin = " ".join(filter(None, zinnen))
    return f"{getal(klaar + bezig)} van {getal(len(acties) - straks)}", zin


def _volgens_plan(klaar: int, bezig: int) -> str:
    if not klaar:
        ligt = aantal(bezig, "actie is bezig en ligt", "acties zijn bezig en liggen")
        return f"{ligt} op schema." if bezig else "Geen enkele actie ligt op schema."
    en_bezig = f" en {getal(bezig)} {'ligt' if bezig == 1 else 'liggen'} op schema" if bezig else ""
    return f"{aantal(klaar, 'actie is', 'acties zijn')} klaar{en_bezig}."


def _klaar(acties: list[dict], jaar: int) -> tuple[str, str]:
    klaar = [actie["code"] for actie in acties if actie["stand"] == Stand.KLAAR]
    if not klaar:
        return "0", "Er is nog geen actie klaar."
    begin = _telling({Stand.KLAAR: len(klaar)}, jaar)
    if len(klaar) > 8:
        return getal(len(klaar)), f"{begin} U vindt ze in de tabel met alle acties."
    return getal(len(klaar)), f"{begin.rstrip('.')}: {opsomming(klaar)}."


def _lastig(standen: Counter, jaar: int) -> tuple[str, str]:
    """standen: of what does not go well; any other than stuck or slow is there since it is too late."""
    if not standen:
        return "0", "Geen enkele actie loopt vast, gaat langzamer of is te laat."
    gemeld = {naam: standen[naam] for naam in LASTIG}
    laat = standen.total() - sum(gemeld.values())
    andere = "andere " if any(gemeld.values()) else ""
    is_laat = f"{aantal(laat, f'{andere}actie is', f'{andere}acties zijn')} te laat."
    zinnen = [_telling(gemeld, jaar), is_laat if laat else "", "Hieronder staat waarom, en wat wij doen."]
    return getal(standen.total()), " ".join(filter(None, zinnen))


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
    """What comes, by day. The first gives the figure; its day is not told a second time."""
    komende = sorted(_komende(plan, document), key=lambda rij: rij[0])
    zinnen = [dan for _, dan, _ in komende[:1]] + [met_dag for _, _, met_dag in komende[1:]]
    zin = " ".join(filter(None, [*zinnen, plan["volgende_stap"]]))
    return datum(komende[0][0]) if komende else "Nog open", zin or "Wat hierna komt, staat nog niet vast."


def _komende(plan: dict, document: dict) -> Iterator[tuple[str, str, str]]:
    """(day, the sentence after its day, the sentence with its day) of all that is still to come."""
    peildatum = document["peildatum"]
    for naam in EVALUATIES:
        if (dag := plan[f"{naam}_evaluatie_op"]) and dag > peildatum:
            yield dag, f"Dan is de {naam} evaluatie.", f"De {naam} evaluatie is op {datum(dag)}."
    if rij := kalender(document)["volgende"]:
        wie = rij["soort_woord"]
        yield rij["datum"], f"Dan vergadert de {wie}.", f"De {wie} vergadert op {rij['dag']}."
    open_ = [rij for rij in document["raadsstukken"] if rij["status"] != RaadsstukStatus.AFGEDAAN]
    termijnen = [rij["termijn"] for rij in open_ if rij["termijn"] and rij["termijn"] >= peildatum]
    if dag := min(termijnen, default=None):
        stukken = [f"{RaadsstukSoort(r['soort']).label} {r['code']}" for r in open_ if r["termijn"] == dag]
        moet = f"moet er antwoord zijn op {opsomming(stukken)}."
        yield dag, f"Dan {moet}", f"Op {datum(dag)} {moet}"
