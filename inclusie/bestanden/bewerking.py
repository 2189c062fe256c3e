"""The way to the child that opens what somebody sent, and back with new bytes or a word for the refusal."""

import json
import logging
import subprocess

from inclusie import kindproces
from inclusie.plekken import TeDruk

SECONDEN = 90
logger = logging.getLogger(__name__)


class Geweigerd(Exception):
    """The file is not taken. code: why; `foto.py` and `geluid.py` have the sentence."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


def bewerk(soort: str, inhoud: bytes) -> tuple[dict, bytes]:
    """What the child tells of the file, and the file written anew. Raises Geweigerd, or TeDruk."""
    invoer = kindproces.pak({"soort": soort.encode(), "inhoud": inhoud})
    with kindproces.eigen_map("bestand") as map_:
        hoe = {"map_": map_, "seconden": SECONDEN, "PYTHONDONTWRITEBYTECODE": "1"}
        try:
            kind = kindproces.draai("inclusie.bestanden.kind", invoer, **hoe)
        except subprocess.TimeoutExpired:
            # What is too much for the child ends at its own limits, far earlier: the machine is too busy.
            logger.warning("bestand niet bewerkt: soort %s, duurde te lang", soort)
            raise TeDruk from None
    if kind.returncode:
        # Killed at one of its limits, or an accident of a library; what was in the file stays out of the log.
        logger.warning("bestand niet bewerkt: soort %s, uitgang %s", soort, kind.returncode)
        raise Geweigerd("te_zwaar")
    kop, _, nieuw = kind.stdout.partition(b"\n")
    gegevens = json.loads(kop)
    if "weigering" in gegevens:
        raise Geweigerd(gegevens["weigering"])
    return gegevens, nieuw
