"""The mark of an opened form: who opened it and where, signed, so that no words end up in another's name."""

import uuid
from dataclasses import astuple, dataclass, replace

from django.core import signing

from inclusie.concepten.inhoud import DAGEN, VELD

ZOUT = "inclusie.concepten"
NET_ZO_LANG = DAGEN * 24 * 60 * 60  # seconds: as the words themselves


def nieuwe_sleutel() -> str:
    return uuid.uuid4().hex


def nieuw_venster() -> str:
    return nieuwe_sleutel()[:16]


@dataclass(frozen=True)
class Merk:
    """venster: this opened page. keren: how often its words were written when this page last saw them."""

    sleutel: str
    user: int
    pad: str
    vraag: str
    vorm: str
    titel: str
    venster: str
    keren: int = 0

    def __str__(self):
        return signing.dumps(astuple(self), salt=ZOUT, compress=True)

    @property
    def apart(self) -> str:
        """Where the words of this window go when another one wrote on under the same key."""
        return uuid.uuid5(uuid.UUID(self.sleutel), self.venster).hex

    def opnieuw(self) -> "Merk":
        """As if this form was opened just now."""
        return replace(self, sleutel=nieuwe_sleutel(), venster=nieuw_venster(), keren=0)


def lees(tekst: str, *, tot: int | None = None) -> Merk | None:
    """None for what is not ours, or is older than `tot` seconds. Who opened the form stays who opened it,
    however long ago; but what may be written with it does not stay."""
    try:
        return Merk(*signing.loads(tekst, salt=ZOUT, max_age=tot))
    except (signing.BadSignature, TypeError, ValueError):
        return None


def merk_van(request, *, tot: int | None = None) -> Merk | None:
    """Of what is posted; None also when nothing of it can be read."""
    tekst = request.POST.get(VELD, "") if request.method == "POST" else ""
    return lees(tekst, tot=tot) if tekst else None
