"""A PDF that is made while somebody waits for it: a few at once in the whole portal, and never more."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache import cache

from inclusie.pdf import SECONDEN

# The machine that serves the pages makes these too: each takes a core and up to 200 MB.
TEGELIJK = 2
WACHT = 15


class TeDruk(Exception):
    """All places are taken; who asks again in WACHT seconds may have one."""


@contextmanager
def plek() -> Iterator[None]:
    """A place to render in, given back afterwards; of who was killed in it, after the longest render."""
    sleutels = [f"pdf-plek-{nummer}" for nummer in range(TEGELIJK)]
    mijn = next((sleutel for sleutel in sleutels if cache.add(sleutel, True, SECONDEN)), None)
    if mijn is None:
        raise TeDruk
    try:
        yield
    finally:
        cache.delete(mijn)
