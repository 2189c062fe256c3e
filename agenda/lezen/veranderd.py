"""The difference of two versions, arranged for the page 'Wat is veranderd'."""

from dataclasses import dataclass, field

from agenda import woorden
from agenda.verschil import ANDERS, ERBIJ, NAMEN, WEG, Verandering, count, difference, zin

HEEL = ("focus", "doel", "actie", "thema", "domein")
VAN_PLAN = "Het plan zelf"


@dataclass
class Groep:
    """Everything that changed about one action, one goal or the plan itself."""

    titel: str
    url: str = ""
    veranderingen: list[Verandering] = field(default_factory=list)

    @property
    def zinnen(self) -> list[str]:
        return [zin(verandering) for verandering in self.veranderingen if verandering.soort != ANDERS]

    @property
    def rijen(self) -> list[tuple[str, str, str]]:
        anders = (verandering for verandering in self.veranderingen if verandering.soort == ANDERS)
        return [rij for verandering in anders for rij in _rijen(verandering)]

    @property
    def hoeveel(self) -> str:
        return _hoeveel(self.veranderingen)


def arrange(urls: dict[str, str], oud: dict, nieuw: dict) -> dict:
    """urls: the code of each action that still exists -> the address of its page."""
    veranderingen = difference(oud, nieuw)
    groepen: dict[tuple[str, str], Groep] = {}
    for verandering in veranderingen:
        if verandering.ding in HEEL and verandering.soort in (ERBIJ, WEG):
            continue
        groep = groepen.setdefault(verandering.bij, _groep(verandering, urls))
        groep.veranderingen.append(verandering)
    standen = [_stand(v, urls) for v in veranderingen if v.ding == "actie" and v.soort == ANDERS]
    return {
        "standen": [stand for stand in standen if stand],
        "kop": _hoeveel(veranderingen) if veranderingen else "Er is niets veranderd",
        "erbij": [_vermelding(v, urls) for v in veranderingen if v.soort == ERBIJ and v.ding in HEEL],
        "weg": [_vermelding(v, urls) for v in veranderingen if v.soort == WEG and v.ding in HEEL],
        "groepen": list(groepen.values()),
    }


def _hoeveel(veranderingen: list[Verandering]) -> str:
    return woorden.aantal(count(veranderingen), "verandering", "veranderingen")


def _groep(verandering: Verandering, urls: dict[str, str]) -> Groep:
    ding, code = verandering.bij
    if not ding:
        return Groep(VAN_PLAN)
    return Groep(f"{NAMEN[ding]} {code}: {verandering.bij_titel}", urls.get(code, ""))


def _vermelding(verandering: Verandering, urls: dict[str, str]) -> dict:
    code = f" {verandering.sleutel}" if verandering.ding in ("actie", "doel") else ""
    naam = f"{NAMEN[verandering.ding]}{code}: {verandering.titel}"
    return {
        "ding": verandering.ding,
        "code": verandering.sleutel,
        "naam": naam,
        "url": urls.get(verandering.sleutel, ""),
        "reden": verandering.reden,
    }


def _stand(verandering: Verandering, urls: dict[str, str]) -> dict | None:
    """An action that stands elsewhere now: the first thing that readers look for."""
    for veld in verandering.velden:
        if veld.veld == "stand_woord":
            url = urls.get(verandering.sleutel, "")
            return {
                "code": verandering.sleutel,
                "titel": verandering.titel,
                "url": url,
                "was": veld.was,
                "is_nu": veld.is_nu,
            }
    return None


def _rijen(verandering: Verandering) -> list[tuple[str, str, str]]:
    """Part, was, is now. Within an action the name of a child row stands in front."""
    voor = ""
    if verandering.ding not in ("actie", "doel", "jaarplan"):
        titel = f" ‘{verandering.titel}’" if verandering.titel else ""
        voor = f"{NAMEN[verandering.ding]}{titel}: "
    return [(f"{voor}{veld.label}", veld.was, veld.is_nu) for veld in verandering.velden]
