"""Where a copy grows before it is whole, and what stays there of one that was cut off.

Half a copy holds all that people told. Who is told to stop takes it away first. Who is killed cannot: but
each holds a lock that goes with the process, so what nobody holds is a leftover, for whoever comes next.
"""

import contextlib
import fcntl
import json
import os
import shutil
import signal
import stat
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from inclusie.kopie import KopieFout
from inclusie.systeemfout import in_woorden

BEGIN, BEZIG, SLOT = ".inclusie-begin-", ".inclusie-bezig-", ".slot"
# So many folders are remembered, and of more the ones of long ago are not.
MEESTE = 50
STOP = (signal.SIGTERM, signal.SIGHUP)


@contextlib.contextmanager
def werkmap(map_: Path) -> Iterator[Path]:
    """A folder in map_ for this account only, and gone afterwards. What is whole is moved out of it."""
    with ordelijk_einde(), contextlib.ExitStack() as stapel:
        try:
            ruim_restjes(map_)
            begin = Path(tempfile.mkdtemp(prefix=BEGIN, dir=map_))
            stapel.callback(shutil.rmtree, begin, ignore_errors=True)
            stapel.enter_context(slot(begin / SLOT))
            onthoud(map_)
            # Only now under the name by which a leftover is known.
            werk = begin.rename(begin.with_name(begin.name.replace(BEGIN, BEZIG)))
            stapel.callback(shutil.rmtree, werk, ignore_errors=True)
        except OSError as fout:
            raise KopieFout(f"In {map_} kunnen wij niet schrijven: {in_woorden(fout)}.") from None
        yield werk


@contextlib.contextmanager
def slot(pad: Path) -> Iterator[None]:
    """Raise BlockingIOError when another process is in here."""
    greep = os.open(pad, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(greep, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(greep)


@contextlib.contextmanager
def ordelijk_einde() -> Iterator[None]:
    """Who is told to stop ends as with Ctrl-C: what is open is closed, and taken away."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    was = {nummer: signal.getsignal(nummer) for nummer in STOP}
    # Within another one, and under nohup, it stays as it is.
    eigen = [nummer for nummer, hoe in was.items() if hoe is signal.SIG_DFL]
    for nummer in eigen:
        signal.signal(nummer, _stop)
    try:
        yield
    finally:
        for nummer in eigen:
            signal.signal(nummer, was[nummer])


def _stop(nummer: int, _) -> None:
    for een in STOP:
        signal.signal(een, signal.SIG_IGN)
    sys.exit(128 + nummer)


def ruim_restjes(map_: Path) -> None:
    for rest in map_.glob(f"{BEZIG}*"):
        with contextlib.suppress(OSError):
            stand = rest.lstat()
            # Where others may write, one of theirs leads to what is ours.
            if stat.S_ISDIR(stand.st_mode) and stand.st_uid == os.geteuid():
                with slot(rest / SLOT):
                    shutil.rmtree(rest)


def ruim_alle_restjes() -> None:
    """Of every folder in which one was ever made, as far as it can be reached from here."""
    for map_ in onthouden():
        ruim_restjes(map_)


def lijst() -> Path:
    return Path(settings.DATA_DIR) / "werkmappen.json"


def onthouden() -> list[Path]:
    try:
        return [Path(str(naam)) for naam in json.loads(lijst().read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def onthoud(map_: Path) -> None:
    """That copies are made here: of an export nothing else knows where it went."""
    map_ = map_.resolve()
    mappen = onthouden()
    if map_ in mappen or BEZIG in str(map_):
        return
    tekst = json.dumps([str(een) for een in [*mappen, map_][-MEESTE:]], ensure_ascii=False)
    with tempfile.NamedTemporaryFile("w", dir=settings.DATA_DIR, encoding="utf-8", delete=False) as nieuw:
        nieuw.write(f"{tekst}\n")
    os.replace(nieuw.name, lijst())
