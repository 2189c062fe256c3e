"""A PDF that is made while somebody waits for it: a few at once on this machine, and never more."""

from contextlib import AbstractContextManager

from inclusie import plekken

# The machine that serves the pages makes these too: each takes a core and up to 200 MB.
TEGELIJK = 2
WACHT = 15
TeDruk = plekken.TeDruk


def plek() -> AbstractContextManager[None]:
    """A place to render in. Raises TeDruk; who asks again in WACHT seconds may have one."""
    return plekken.plek("pdf", TEGELIJK)
