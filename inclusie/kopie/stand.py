"""When the last copy and the last drill were, for the workplace. In a file of ours: the copy itself is often
on another machine by then, and what stands in the database goes with it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

KOPIE, OEFENING = "reservekopie", "oefening"
# By then a night was missed; and a drill each quarter is what one asks of a municipality.
GEDULD = {KOPIE: timedelta(hours=36), OEFENING: timedelta(days=100)}


@dataclass(frozen=True)
class Keer:
    op: datetime
    waar: str
    klopt: bool

    def is_te_lang_geleden(self, soort: str, at: datetime) -> bool:
        return self.op < at - GEDULD[soort]


def pad(soort: str) -> Path:
    return Path(settings.DATA_DIR) / f"{soort}.json"


def onthoud(soort: str, *, at: datetime, waar: str, klopt: bool) -> None:
    regel = json.dumps({"op": at.isoformat(), "waar": waar, "klopt": klopt}, ensure_ascii=False)
    pad(soort).write_text(f"{regel}\n", encoding="utf-8")


def laatste(soort: str) -> Keer | None:
    """None when there was none, or when somebody spoiled the file: then nobody knows of one."""
    try:
        gelezen = json.loads(pad(soort).read_text(encoding="utf-8"))
        op = datetime.fromisoformat(gelezen["op"])
        return Keer(op.astimezone(), str(gelezen["waar"]), gelezen["klopt"] is True)
    except (OSError, ValueError, LookupError, TypeError):
        return None
