"""The mark of an opened form: who opened it and where, signed, so that no words end up in another's name."""

import uuid
from dataclasses import astuple, dataclass

from django.core import signing

from inclusie.concepten.inhoud import VELD

ZOUT = "inclusie.concepten"


@dataclass(frozen=True)
class Merk:
    sleutel: str
    user: int
    pad: str
    vraag: str
    vorm: str
    titel: str

    def __str__(self):
        return signing.dumps(astuple(self), salt=ZOUT, compress=True)


def nieuwe_sleutel() -> str:
    return uuid.uuid4().hex


def lees(tekst: str) -> Merk | None:
    """None for what is not ours. How old it is says nothing: whoever opened the form stays who opened it."""
    try:
        return Merk(*signing.loads(tekst, salt=ZOUT))
    except (signing.BadSignature, TypeError, ValueError):
        return None


def merk_van(request) -> Merk | None:
    """Of what is posted; None also when nothing of it can be read."""
    tekst = request.POST.get(VELD, "") if request.method == "POST" else ""
    return lees(tekst) if tekst else None
