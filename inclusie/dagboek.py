"""A journal: a file outside the database to which only lines are added, each an object in JSON.

A full disk or a power cut leaves half a line behind. Nobody was told that it stood there, so it is no line,
and goes when the next one is written. A whole line always stays as it is, whatever it holds.
"""

import fcntl
import json
import os
from collections.abc import Callable, Iterable
from io import FileIO
from pathlib import Path

RECHTEN = 0o600


def lees(pad: Path) -> list[str]:
    """The whole lines, without their ends."""
    if not pad.exists():
        return []
    with pad.open("rb", buffering=0) as bestand:
        # Not while somebody writes, who may still cut back what does not fit.
        fcntl.flock(bestand, fcntl.LOCK_SH)
        return _regels(_heel(bestand.read()))


def noteer(pad: Path, maak: Callable[[list[str]], Iterable[str]]) -> str:
    """Add what is made of the lines that stand there: on the disk before this returns, or none of it. Two who
    write at once do so one after the other. Return the last line."""
    greep = os.open(pad, os.O_RDWR | os.O_CREAT, RECHTEN)
    # Without a buffer: one would try again, when it is closed, to write what did not fit.
    with open(greep, "r+b", buffering=0) as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        stond_er = bestand.read()
        heel = _heel(stond_er)
        regels = _regels(heel)
        nieuw = [*maak(regels)]
        # Of the last whole line the end itself may be missing.
        erbij = heel[len(stond_er) :] + "".join(f"{regel}\n" for regel in nieuw).encode()
        _voeg_toe(bestand, erbij, na=min(len(heel), len(stond_er)))
    return [*regels, *nieuw][-1] if regels or nieuw else ""


def _voeg_toe(bestand: FileIO, inhoud: bytes, *, na: int) -> None:
    try:
        bestand.truncate(na)
        bestand.seek(na)
        while inhoud:
            inhoud = inhoud[bestand.write(inhoud) :]
        os.fsync(bestand.fileno())
    except OSError:
        bestand.truncate(na)
        raise


def _heel(inhoud: bytes) -> bytes:
    """Up to and with the end of the last whole line. Half an object is never one."""
    heel, einde, staart = inhoud.rpartition(b"\n")
    try:
        json.loads(staart)
    except ValueError:
        return heel + einde
    return inhoud + b"\n"


def _regels(heel: bytes) -> list[str]:
    """What is no text can be read too, and is then not what was written."""
    return heel.decode(errors="replace").split("\n")[:-1]
