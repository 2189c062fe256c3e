"""The council's five questions, answered from a plandocument in figures and in sentences."""

from agenda.woorden import aantal, datum, euro, getal, opsomming

VRAGEN = (
    "Ligt het plan op schema?",
    "Wat is klaar?",
    "Wat loopt vast?",
    "Hoe staat het met het geld?",
    "Hoe gaat het verder?",
)


def lijst(document: dict) -> list[dict]:
    """Every action of a document, goal by goal."""
    return [actie for doel in document["doelen"] for actie in doel["acties"]]


def antwoorden(document: dict) -> list[dict]:
    """The council's five questions, each as a figure and in sentences."""
    cijfers, plan, acties = document["cijfers"], document["jaarplan"], lijst(document)
    stand = cijfers["per_stand"]
    lastig = stand["vast"] + stand["langzamer"]
    gegeven = (
        (f"{stand['bezig']} van {cijfers['acties']}", _op_schema(stand, cijfers["acties"])),
        (getal(stand["klaar"]), _klaar(acties)),
        (getal(lastig), _lastig(stand)),
        (euro(cijfers["budget"]), _geldzin(cijfers, acties)),
        (datum(plan["jaarlijkse_evaluatie_op"]) or "Nog open", _vervolg(plan, document["peildatum"])),
    )
    return [{"vraag": v, "cijfer": c, "zin": z} for v, (c, z) in zip(VRAGEN, gegeven, strict=True)]


def _op_schema(stand: dict, totaal: int) -> str:
    is_zijn = "actie is bezig en ligt" if stand["bezig"] == 1 else "acties zijn bezig en liggen"
    zinnen = [f"{getal(stand['bezig'])} van de {getal(totaal)} {is_zijn} op schema."]
    if stand["niet_begonnen"]:
        zinnen.append(f"{aantal(stand['niet_begonnen'], 'actie begint', 'acties beginnen')} nog.")
    if stand["later"]:
        zinnen.append(f"{aantal(stand['later'], 'actie gaat', 'acties gaan')} door in het volgende jaar.")
    if stand["gestopt"]:
        zinnen.append(f"{aantal(stand['gestopt'], 'actie is', 'acties zijn')} gestopt.")
    return " ".join(zinnen)


def _klaar(acties: list[dict]) -> str:
    klaar = [actie["code"] for actie in acties if actie["stand"] == "klaar"]
    if not klaar:
        return "Er is nog geen actie klaar."
    begin = aantal(len(klaar), "actie is klaar", "acties zijn klaar")
    if len(klaar) > 8:
        return f"{begin}. U vindt ze in de tabel met alle acties."
    return f"{begin}: {opsomming(klaar)}."


def _lastig(stand: dict) -> str:
    if not stand["vast"] + stand["langzamer"]:
        return "Er loopt geen actie vast. Er gaat ook geen actie langzamer."
    delen = [aantal(stand["vast"], "actie loopt vast", "acties lopen vast")] if stand["vast"] else []
    if stand["langzamer"]:
        delen.append(aantal(stand["langzamer"], "actie gaat langzamer", "acties gaan langzamer"))
    return f"{opsomming(delen)}. Hieronder staat waarom, en wat wij doen."


def _geldzin(cijfers: dict, acties: list[dict]) -> str:
    zinnen = [f"Begroot is {euro(cijfers['budget'])}. Besteed is {euro(cijfers['besteed'])}."]
    if cijfers["zonder_geld"]:
        zinnen.append(f"Voor {aantal(cijfers['zonder_geld'], 'actie', 'acties')} is geen geld nodig.")
    if onbekend := sum(actie["budget"] is None for actie in acties):
        zinnen.append(f"Van {aantal(onbekend, 'actie', 'acties')} is het bedrag nog niet bekend.")
    return " ".join(zinnen)


def _vervolg(plan: dict, peildatum: str) -> str:
    zinnen = []
    for naam in ("tussentijdse", "jaarlijkse"):
        if dag := plan[f"{naam}_evaluatie_op"]:
            zinnen.append(f"De {naam} evaluatie {'was' if dag <= peildatum else 'is'} op {datum(dag)}.")
    return " ".join([*zinnen, plan["volgende_stap"]]).strip() or "De dag van de evaluatie is nog niet bekend."
