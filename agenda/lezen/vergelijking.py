"""Two plandocuments counted side by side, and the figures of each year in a row. Pure: dicts in, rows out."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.text import capfirst

from agenda import woorden
from agenda.lezen.lijn import Lijn, van_jaren
from agenda.lezen.raadsvragen import bekend_bedrag, lijst
from agenda.models import Herkomst, Meedoen, Niveau, Stand

ZONDER_THEMA = ""


@dataclass(frozen=True)
class Rij:
    naam: str
    was: str
    is_nu: str
    verschil: str


@dataclass(frozen=True)
class Tabel:
    kop: str
    wat: str
    rijen: list[Rij]


@dataclass(frozen=True)
class Trend:
    naam: str
    lijn: Lijn | None


def vergelijk(oud: dict, nieuw: dict) -> list[Tabel]:
    """What both plans hold, counted. All domains and states are told, else what one of both has."""
    return [
        Tabel("Het hele plan", "Wat", _geheel(oud, nieuw)),
        Tabel("Geld", "Geld", [_geld(naam, veld, oud, nieuw) for naam, veld in GELD]),
        Tabel(
            "Hoe ver de acties zijn", "Stand", _rijen(_standen(), _per(oud, "stand"), _per(nieuw, "stand"))
        ),
        Tabel("Deel van het leven", "Domein", _per_naam(oud, nieuw, "domeinen", "domein")),
        Tabel("Onderwerpen", "Onderwerp", _per_thema(oud, nieuw)),
        Tabel(
            "Wie om het doel vroeg",
            "Herkomst",
            _gekozen(Herkomst, oud["cijfers"]["per_herkomst"], nieuw["cijfers"]["per_herkomst"]),
        ),
        Tabel("Soort actie", "Soort", _gekozen(Niveau, _per(oud, "niveau"), _per(nieuw, "niveau"))),
        Tabel(
            "Hoe mensen meedoen die het zelf meemaken",
            "Hoe",
            _gekozen(Meedoen, _per(oud, "betrokkenheid"), _per(nieuw, "betrokkenheid")),
        ),
    ]


GELD = (("Begroot", "budget"), ("Besteed", "besteed"))


def zin(oud: dict, nieuw: dict, *, was: str, is_nu: str) -> str:
    """The first thing that readers want to know. was, is_nu: the names of both plans."""
    een, twee = (document["cijfers"]["acties"] for document in (oud, nieuw))
    hoeveel = f"{capfirst(is_nu)} heeft {woorden.aantal(twee, 'actie', 'acties')}."
    if een == twee:
        return f"{hoeveel} Dat zijn er evenveel als in {was}."
    return f"{hoeveel} Dat {'is' if abs(een - twee) == 1 else 'zijn'} er {verschil(een, twee)} dan in {was}."


def verschil(was: int | None, is_nu: int | None, toon: Callable = woorden.getal) -> str:
    """'3 meer', '2 minder' or 'evenveel'; what is not known cannot be compared."""
    if was is None or is_nu is None:
        return "niet te zeggen"
    if was == is_nu:
        return "evenveel"
    return f"{toon(abs(is_nu - was))} {'meer' if is_nu > was else 'minder'}"


def _rij(naam: str, was: int | None, is_nu: int | None, toon: Callable = woorden.getal) -> Rij:
    return Rij(naam, toon(was), toon(is_nu), verschil(was, is_nu, toon))


def _rijen(namen: dict[str, str], was: dict, is_nu: dict) -> list[Rij]:
    return [_rij(naam, was.get(code, 0), is_nu.get(code, 0)) for code, naam in namen.items()]


def _per(document: dict, veld: str) -> Counter:
    return Counter(actie[veld] for actie in lijst(document))


def _gekozen(keuze, was: dict, is_nu: dict) -> list[Rij]:
    """The choices that were made in one of both, in the order of the list."""
    namen = {code: capfirst(str(label)) for code, label in keuze.choices if was.get(code) or is_nu.get(code)}
    return _rijen(namen, was, is_nu)


def _standen() -> dict[str, str]:
    """A state of any year: the year after it is another one for each plan."""
    return {stand.value: stand.label.format(volgend_jaar="een volgend jaar") for stand in Stand}


def _geheel(oud: dict, nieuw: dict) -> list[Rij]:
    return [
        _rij("Doelen", len(oud["doelen"]), len(nieuw["doelen"])),
        _rij("Acties", oud["cijfers"]["acties"], nieuw["cijfers"]["acties"]),
        _rij(
            "Acties met mensen die het zelf meemaken",
            oud["cijfers"]["betrokken"],
            nieuw["cijfers"]["betrokken"],
        ),
    ]


def _namen(oud: dict, nieuw: dict, soort: str) -> dict[str, str]:
    """Slug -> name, in the order of the newer plan; what only the older one has comes last."""
    nieuwe = {rij["slug"]: rij["naam"] for rij in nieuw[soort]}
    return nieuwe | {rij["slug"]: rij["naam"] for rij in oud[soort] if rij["slug"] not in nieuwe}


def _per_naam(oud: dict, nieuw: dict, soort: str, veld: str) -> list[Rij]:
    return _rijen(_namen(oud, nieuw, soort), _per(oud, veld), _per(nieuw, veld))


def _per_thema(oud: dict, nieuw: dict) -> list[Rij]:
    """An action on two themes counts for both."""
    was, is_nu = (
        Counter(slug for actie in lijst(document) for slug in actie["themas"] or [ZONDER_THEMA])
        for document in (oud, nieuw)
    )
    namen = _namen(oud, nieuw, "themas") | {ZONDER_THEMA: "Geen onderwerp"}
    return _rijen({slug: naam for slug, naam in namen.items() if was[slug] or is_nu[slug]}, was, is_nu)


def _geld(naam: str, veld: str, oud: dict, nieuw: dict) -> Rij:
    was, is_nu = (_bedrag(document, veld) for document in (oud, nieuw))
    return _rij(naam, was, is_nu, woorden.euro)


def _bedrag(document: dict, veld: str) -> int | None:
    return bekend_bedrag(document["cijfers"], lijst(document), veld)


REEKSEN = (
    ("Acties", woorden.getal, lambda document: document["cijfers"]["acties"]),
    ("Acties die klaar zijn", woorden.getal, lambda document: document["cijfers"]["per_stand"][Stand.KLAAR]),
    (
        "Acties met mensen die het zelf meemaken",
        woorden.getal,
        lambda document: document["cijfers"]["betrokken"],
    ),
    ("Geld begroot", woorden.euro, lambda document: _bedrag(document, "budget")),
    ("Geld besteed", woorden.euro, lambda document: _bedrag(document, "besteed")),
)


def jaarcijfers(documenten: dict[int, dict]) -> dict[int, list[int | None]]:
    """Year -> its figures, in the order of REEKSEN and of the years."""
    return {jaar: [haal(documenten[jaar]) for *_, haal in REEKSEN] for jaar in sorted(documenten)}


def trends(per_jaar: dict[int, list[int | None]]) -> list[Trend]:
    return [
        Trend(naam, van_jaren(naam, [(jaar, cijfers[plek]) for jaar, cijfers in per_jaar.items()], toon))
        for plek, (naam, toon, _) in enumerate(REEKSEN)
    ]


def jaartabel(per_jaar: dict[int, list[int | None]]) -> list[tuple[int, list[tuple[str, str]]]]:
    """The youngest year first: (year, (name, figure in words) of each series)."""
    return [
        (jaar, [(naam, toon(cijfer)) for (naam, toon, _), cijfer in zip(REEKSEN, cijfers, strict=True)])
        for jaar, cijfers in reversed(per_jaar.items())
    ]
