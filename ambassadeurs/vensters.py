"""Which answers a page of a report showed: so we know whether another window changed one of them since.

A page says it of each question apart, for two windows may well answer two questions of one report. By its own
mark it is known again: who goes back to a page and sends it once more, changes nothing of another window.
"""

import hashlib
import json
import re
import secrets
from dataclasses import dataclass

from ambassadeurs.meldweg import FOTO, VENSTERS, Meldgang


@dataclass(frozen=True)
class Blad:
    """merk: of this one page. stempels: step -> which answer it showed."""

    merk: str
    stempels: dict[str, str]

    def toonde(self, gang: Meldgang) -> bool:
        """Whether it showed the whole report as it stands now."""
        return self.stempels == _stempels(gang)


def nieuw_blad(gang: Meldgang) -> str:
    """What a page carries with it."""
    stempels = " ".join(f"{stap}:{stempel}" for stap, stempel in _stempels(gang).items())
    return f"{secrets.token_hex(8)} {stempels}"


def lees_blad(gezien: str) -> Blad | None:
    """None: of a page of before, that said nothing, or of no page of ours."""
    merk, *stempels = gezien.split(" ")
    if not re.fullmatch("[0-9a-f]{16}", merk):
        return None
    return Blad(merk, dict(deel.split(":", 1) for deel in stempels if ":" in deel))


def botst(gang: Meldgang, getypt: dict[str, dict[str, str]], blad: Blad) -> bool:
    """Whether something would be overwritten that this page did not show, nor wrote itself."""
    stempels, schrijvers = _stempels(gang), gang.antwoorden.get(VENSTERS, {})
    for stap, waarden in getypt.items():
        if schrijvers.get(stap) == blad.merk or stempels.get(stap) == blad.stempels.get(stap):
            continue
        staat_er = _getoond(gang, stap)
        if any(staat_er.get(veld, "") not in ("", waarde) for veld, waarde in waarden.items()):
            return True
    return False


def _stempels(gang: Meldgang) -> dict[str, str]:
    return {vraag.stap: _stempel(_getoond(gang, vraag.stap)) for vraag in gang.vragen}


def _stempel(waarden: dict) -> str:
    return hashlib.sha256(json.dumps(waarden, sort_keys=True).encode()).hexdigest()[:16]


def _getoond(gang: Meldgang, stap: str) -> dict:
    return gang.omschreven if stap == FOTO.stap else gang.antwoorden.get(stap, {})
