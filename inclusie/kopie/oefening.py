"""Practising: a copy of the portal at work is put back beside it, and laid next to it row by row.

Another process puts it back, as `terugzetten` would: what it reads comes from the copy and from nothing else.
"""

import contextlib
import json
import os
import subprocess  # noqa: S404 -- starts ourselves
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from inclusie.kopie import KopieFout, beeld, blad, reserve, terugzetten, wegwerp, werkplaats
from inclusie.kopie.beeld import Beeld


@dataclass(frozen=True)
class Uitkomst:
    """seconden: how long each part took."""

    op: datetime
    kopie: blad.Blad
    hier: Beeld
    verschillen: list[str]
    seconden: dict[str, float]

    @property
    def klopt(self) -> bool:
        return not self.verschillen

    @property
    def duur(self) -> float:
        return sum(self.seconden.values())


def map_() -> Path:
    return Path(settings.DATA_DIR) / "oefeningen"


def oefen(
    *,
    bekijk: Callable[[], Beeld],
    opties: list[str],
    versies: dict[str, str],
    at: datetime,
    meld: Callable[[str], None],
) -> Uitkomst:
    """bekijk: what the portal at work looks like, asked at the moment of the copy. opties: with which the
    other process looks as well."""
    map_().mkdir(mode=0o700, exist_ok=True)
    with _alleen(), werkplaats.werkmap(map_()) as werk:
        wegwerp.ruim_restjes()
        return _oefen(werk, bekijk, opties, versies=versies, at=at, meld=meld)


def ruim_restjes() -> None:
    """Of a drill that was cut off and of every other copy: folders, and a database beside ours."""
    werkplaats.ruim_alle_restjes()
    if map_().exists():
        with contextlib.suppress(KopieFout), _alleen():
            wegwerp.ruim_restjes()


@contextlib.contextmanager
def _alleen():
    """One drill at a time, so a database beside ours is of one that was cut off."""
    with contextlib.ExitStack() as stapel:
        try:
            stapel.enter_context(werkplaats.slot(map_() / werkplaats.SLOT))
        except BlockingIOError:
            raise KopieFout("Er is al een oefening bezig.") from None
        yield


def _oefen(werk: Path, bekijk, opties: list[str], *, meld, **wat) -> Uitkomst:
    klok, hier = [time.monotonic()], []
    pad = reserve.maak(werk, erbij=lambda: hier.append(bekijk()), meld=meld, **wat)
    klok.append(time.monotonic())
    meld("Kopie terugzetten en vergelijken ...")
    with wegwerp.database(werk) as adres:
        daar = _in_een_ander_proces(pad, adres, werk, opties)
    klok.append(time.monotonic())
    seconden = {"kopiëren en bekijken": klok[1] - klok[0], "terugzetten en bekijken": klok[2] - klok[1]}
    return Uitkomst(wat["at"], blad.lees(pad), hier[0], beeld.verschillen(hier[0], daar), seconden)


def zet_terug_en_bekijk(pad: Path, uit: Path, bekijk: Callable[[], Beeld]) -> None:
    """What the other process does."""
    kopie = blad.lees(pad)
    terugzetten.eis_past(kopie, pad)
    terugzetten.zet_terug(kopie, pad, meld=lambda zin: None)
    uit.write_text(json.dumps(asdict(bekijk())), encoding="utf-8")


def _in_een_ander_proces(pad: Path, adres: str, werk: Path, opties: list[str]) -> Beeld:
    uit, data = werk / "beeld.json", werk / "data"
    data.mkdir()
    opdracht = [sys.executable, str(settings.BASE_DIR / "manage.py"), "oefening", "--kopie", str(pad)]
    omgeving = os.environ | {"DATABASE_URL": adres, "DATA_DIR": str(data)}
    klaar = subprocess.run(  # noqa: S603 -- our own command
        [*opdracht, "--beeld", str(uit), *opties], env=omgeving, capture_output=True, text=True, check=False
    )
    if klaar.returncode:
        reden = (klaar.stderr.strip().splitlines() or ["er kwam geen uitleg"])[-1].removeprefix(
            "CommandError: "
        )
        raise KopieFout(f"De kopie terugzetten lukt niet: {reden}")
    return Beeld(**json.loads(uit.read_text(encoding="utf-8")))
