"""The folders that `manage.py inzage` writes: of whom each is, so that wiping finds it.

A folder of a report holds more than that report, and one of a person holds reports: so each keeps a list of
all that it is of, as kinds and numbers.
"""

import json
from datetime import datetime
from pathlib import Path

from django.conf import settings

from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.van_een_persoon import vindplaatsen

VAN = "van.json"


def inzagemap() -> Path:
    """Where they stand when nobody names another folder."""
    return Path(settings.DATA_DIR) / "inzage"


def waarvan(wie: Betrokkene) -> list[str]:
    """'persoon-12', 'melding-34': what a folder is of, the first gives it its name."""
    return [f"{rij._meta.model_name}-{rij.pk}" for _, rij in vindplaatsen(wie)]


def nieuwe_map(wie: Betrokkene, op: datetime) -> Path:
    return inzagemap() / f"{waarvan(wie)[0]}-{op:%Y%m%d-%H%M%S-%f}"


def lijst(wie: Betrokkene) -> bytes:
    return json.dumps(waarvan(wie)).encode()


def mappen() -> list[Path]:
    return sorted(pad for pad in inzagemap().glob("*") if pad.is_dir())


def mappen_van(wie: Betrokkene) -> list[Path]:
    """Every folder in which something of them may stand."""
    gezocht = set(waarvan(wie))
    return [map_ for map_ in mappen() if gezocht & _van(map_)]


def _van(map_: Path) -> set[str]:
    """What stands in its list; without one, what its name says."""
    try:
        return set(json.loads((map_ / VAN).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {"-".join(map_.name.split("-")[:2])}
