"""The child process that opens what somebody sent. No Django, no network, no file that it can write.

Runs as `python -P -m inclusie.bestanden.kind`; `bewerking.py` speaks to it. Out on stdout: one line of JSON,
and after it the new bytes. A file that is refused is an answer too: a word for the reason.
"""

import gc
import json
import resource
import sys

from inclusie import kindproces

GEHEUGEN = 1024**3
# Ten minutes of sound take some three seconds, the largest photo two.
CPU_SECONDEN = 60


class Weigering(Exception):
    """The file is not taken; the word says why, and the parent has a sentence for it."""


def begrens() -> None:
    kindproces.begrens(geheugen=GEHEUGEN, cpu_seconden=CPU_SECONDEN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    gc.disable()


def maak(soort: str, inhoud: bytes) -> tuple[dict, bytes]:
    # Inside: a photo needs no FFmpeg, and the limits are there before either library is.
    if soort == "foto":
        from inclusie.bestanden import foto_kind as maker
    else:
        from inclusie.bestanden import geluid_kind as maker
    return maker.maak(inhoud)


def main() -> int:
    begrens()
    delen = kindproces.lees_delen(sys.stdin.buffer)
    try:
        gegevens, inhoud = maak(delen["soort"].decode(), delen["inhoud"])
    except Weigering as weigering:
        gegevens, inhoud = {"weigering": str(weigering)}, b""
    except MemoryError:
        gegevens, inhoud = {"weigering": "te_zwaar"}, b""
    sys.stdout.buffer.write(json.dumps(gegevens).encode() + b"\n" + inhoud)
    return 0


if __name__ == "__main__":
    # By its own name, and not as __main__: the others raise the Weigering that is known here.
    from inclusie.bestanden import kind  # noqa: PLW0406

    sys.exit(kind.main())
