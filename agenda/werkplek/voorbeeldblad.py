"""What a file would do to a plan, as its page shows it: counts, refusals, what is new and what changes."""

from agenda import woorden
from agenda.uitwisselen.tabellen import BLADEN
from agenda.woorden import aantal

# More on a page nobody reads. The counts are of all.
HOOGSTENS = 200


def voorbeeldblad(gelezen, uitslag) -> dict:
    """uitslag: of `agenda.handelen.invoeren`."""
    nieuw, anders = uitslag.van_soort("nieuw"), uitslag.van_soort("anders")
    return {
        "naam": gelezen.naam,
        "uitslag": uitslag,
        "kop": kop(uitslag),
        "telling": _telling(uitslag),
        "nieuw": _per_blad(nieuw[:HOOGSTENS]),
        "anders": anders[:HOOGSTENS],
        "aantal_nieuw": len(nieuw),
        "aantal_anders": len(anders),
        "weigeringen": uitslag.weigeringen[:HOOGSTENS],
        "meer_dan": HOOGSTENS,
        "opmerkingen": [*gelezen.opmerkingen, *_zinnen(gelezen, uitslag)],
    }


def kop(uitslag) -> str:
    if uitslag.weigeringen:
        return aantal(len(uitslag.weigeringen), "ding kan niet", "dingen kunnen niet")
    soorten = (("nieuw", "nieuw"), ("anders", "veranderd"))
    delen = [(uitslag.van_soort(soort), woord) for soort, woord in soorten]
    zin = woorden.opsomming([f"{woorden.getal(len(regels))} {woord}" for regels, woord in delen if regels])
    return zin or "Er verandert niets"


def _telling(uitslag) -> list[tuple[str, int, int, int, int]]:
    """Per sheet of the file: new, changed, the same, refused."""
    uit = []
    for blad in BLADEN:
        if blad.naam not in uitslag.niet_genoemd:
            continue
        regels = [regel for regel in uitslag.regels if regel.rij.blad == blad.naam]
        soorten = [sum(regel.soort == soort for regel in regels) for soort in ("nieuw", "anders", "gelijk")]
        geweigerd = len({w.rij for w in uitslag.weigeringen if w.blad == blad.naam})
        uit.append((blad.naam, *soorten, geweigerd))
    return uit


def _per_blad(regels) -> list[tuple[str, list]]:
    groepen = {}
    for regel in regels:
        groepen.setdefault(regel.rij.blad, []).append(regel)
    return list(groepen.items())


def _zinnen(gelezen, uitslag) -> list[str]:
    zinnen = []
    if gelezen.van_versie:
        zinnen.append("Dit bestand komt van een openbare versie. Wat niet openbaar is, staat er niet in.")
    rest = [f"{naam.lower()} ({hoeveel})" for naam, hoeveel in uitslag.niet_genoemd.items() if hoeveel]
    if rest:
        zinnen.append(f"Deze rijen van het plan staan niet in het bestand: {woorden.opsomming(rest)}.")
        zinnen.append("Die rijen blijven zoals ze zijn.")
    return zinnen
