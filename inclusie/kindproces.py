"""A child process for work that may go wrong: its own limits, its own empty folder, no words from outside.

Both sides stand here, and only the standard library: the child that imports this has no Django. In on stdin:
parts of `<name> <length>`, a line end and that many bytes.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def pak(delen: dict[str, bytes]) -> bytes:
    """What `lees_delen` reads."""
    return b"".join(f"{naam} {len(deel)}\n".encode() + deel for naam, deel in delen.items())


@contextmanager
def eigen_map(naam: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix=f"inclusie-{naam}-") as map_:
        yield Path(map_)


def draai(
    module: str, invoer: bytes, *, map_: Path, seconden: float, project: Path = PROJECT, **omgeving: str
) -> subprocess.CompletedProcess:
    """Run our own module; raises TimeoutExpired when it takes longer, after it was killed."""
    vast = {
        "HOME": str(map_),
        "LANG": "C.UTF-8",
        "PATH": os.environ.get("PATH", ""),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(project),
        "TMPDIR": str(map_),
        "TZ": "UTC",
    }
    if "LD_LIBRARY_PATH" in os.environ:
        vast["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
    return subprocess.run(  # noqa: S603 -- our own module, no shell, no words from outside
        [sys.executable, "-P", "-s", "-m", module],
        input=invoer,
        capture_output=True,
        timeout=seconden,
        cwd=map_,
        env=vast | omgeving,
        check=False,
    )


def begrens(*, geheugen: int, cpu_seconden: int) -> None:
    """The child's own limits, set there and not by the parent: a thread-safe way that needs no preexec_fn.

    It gives way to the web server: who reads a page does not wait for somebody else's PDF or photo.
    """
    os.nice(5)
    resource.setrlimit(resource.RLIMIT_AS, (geheugen, geheugen))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconden, cpu_seconden + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def lees_delen(stroom) -> dict[str, bytes]:
    delen = {}
    while kop := stroom.readline():
        naam, _, lengte = kop.decode().rstrip("\n").rpartition(" ")
        delen[naam] = stroom.read(int(lengte))
        if len(delen[naam]) != int(lengte):
            raise ValueError(f"het deel {naam} is niet heel aangekomen")
    return delen
