"""What is kept on disk to be quick, or for when the database is away. It never stops a page.

A disk may be full, or hold half a file after a power cut: then nothing is kept, and the page is made.
"""

import logging
import os

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache

from inclusie.systeemfout import in_woorden

logger = logging.getLogger("inclusie.schijf")


class Schijf(FileBasedCache):
    def get(self, key, default=None, version=None):
        try:
            return super().get(key, default, version)
        except Exception as fout:  # pickle raises anything over what is no pickle
            self._meld("lezen", fout)
            self._doe_weg(key, version)
            return default

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        try:
            super().set(key, value, timeout, version)
        except OSError as fout:
            self._meld("bewaren", fout)

    def has_key(self, key, version=None):
        try:
            return super().has_key(key, version)
        except Exception:
            return False

    def _doe_weg(self, key, version) -> None:
        try:
            os.remove(self._key_to_file(key, version))
        except OSError as fout:
            self._meld("weghalen", fout)

    def _meld(self, wat: str, fout: Exception) -> None:
        """Without the words of the error: they name a file, and by that a page."""
        reden = in_woorden(fout) if isinstance(fout, OSError) and fout.errno else type(fout).__name__
        logger.warning("Een bladzijde op schijf %s lukt niet: %s", wat, reden)
