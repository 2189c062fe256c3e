"""How a file comes in: a little in memory, more on disk without a name, and too much nowhere at all.

A file without a name is gone when its request is, also when the process was killed. What is too large is read
to no purpose, so that the words of the same form arrive and come back with a sentence about the file.
"""

import io
import logging
import tempfile
import threading
from contextlib import suppress

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from inclusie.bestanden.bewerking import Geweigerd, bewerk
from inclusie.plekken import TeDruk, plek
from inclusie.systeemfout import in_woorden

logger = logging.getLogger("inclusie.bestanden")
MB = 1_000_000
# What is larger waits on disk.
IN_GEHEUGEN = 2_500_000
# The largest file that any of our fields takes.
PER_BESTAND = 25 * MB
# Each file takes a core for some seconds: so many on this machine, and others wait so long for a place.
TEGELIJK = 2
WACHT = 20
# Half of the threads of each process of the web server (gunicorn.py); the other half serves pages.
BINNEN = 3
_binnen = threading.BoundedSemaphore(BINNEN)
# In a minute there is a place again.
OPNIEUW_OVER = 60
BEL_ONS = "Lukt het niet? Bel of mail ons."


def fouten(max_mb: int) -> dict[str, str]:
    """What is said of any file, whatever it is of."""
    return {
        "druk": "Het is nu druk. Uw tekst is bewaard. Kies het bestand over een minuut opnieuw.",
        "vol": "Dit bestand past nu niet bij ons. Uw tekst is bewaard. Kies het later opnieuw.",
        "te_groot": f"Dit bestand is te groot. Kies een bestand tot {max_mb} MB. {BEL_ONS}",
        "samen_te_groot": f"Uw bestanden zijn samen te groot. Stuur er minder tegelijk. {BEL_ONS}",
        "leeg": "Dit bestand is leeg. Kies een ander bestand.",
    }


class Ontvanger(FileUploadHandler):
    """Keeps at most `PER_BESTAND` of one file, and `tot` of all files of a request together."""

    def __init__(self, request=None, *, tot: int):
        super().__init__(request)
        self.over = tot
        self.is_binnen = self.is_druk = False

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.bewaard = 0
        self.past, self.is_vol = True, False
        self.file = tempfile.SpooledTemporaryFile(  # noqa: SIM115 -- it is closed with the request
            max_size=IN_GEHEUGEN, dir=settings.FILE_UPLOAD_TEMP_DIR
        )

    def receive_data_chunk(self, raw_data, start):
        if self.past and (self.bewaard + len(raw_data) > PER_BESTAND or len(raw_data) > self.over):
            self.laat_weg()
        if self.past:
            self.bewaar(raw_data)

    def bewaar(self, raw_data):
        try:
            self.file.write(raw_data)
        except OSError as fout:
            logger.warning("Een bestand aannemen lukt niet: %s", in_woorden(fout))
            self.is_vol = True
            self.laat_weg()
        else:
            self.bewaard += len(raw_data)
            self.over -= len(raw_data)

    def laat_weg(self):
        self.past = False
        self.over += self.bewaard
        with suppress(OSError):  # on a full disk, over what it could not write
            self.file.close()
        self.file = io.BytesIO()

    def file_complete(self, file_size):
        self.file.seek(0)
        bestand = UploadedFile(
            self.file, self.file_name, self.content_type, file_size, self.charset, self.content_type_extra
        )
        bestand.weggelaten, bestand.is_vol, bestand.ontvanger = not self.past, self.is_vol, self
        return bestand

    def eis_binnen(self) -> None:
        """Whose first file may wait for a place, waits for all; the others hear it at once. Raises TeDruk."""
        self.is_binnen = self.is_binnen or (not self.is_druk and _binnen.acquire(blocking=False))
        if self.is_druk or not self.is_binnen:
            raise TeDruk

    def klaar(self) -> None:
        if self.is_binnen:
            self.is_binnen = False
            _binnen.release()

    def upload_interrupted(self):
        if hasattr(self, "file"):
            self.file.close()


def lees_nieuw(soort: str, bestand: UploadedFile, max_mb: int) -> tuple[dict, bytes]:
    """What the child tells of one file that is not too large, and its new bytes. Raises Geweigerd."""
    keur(bestand, max_mb)
    ontvanger = getattr(bestand, "ontvanger", None)
    try:
        if ontvanger:
            ontvanger.eis_binnen()
        with plek("bestand", TEGELIJK, wacht=WACHT):
            bestand.seek(0)
            return bewerk(soort, bestand.read())
    except TeDruk:
        if ontvanger:
            ontvanger.is_druk = True
        raise Geweigerd("druk") from None


def keur(bestand: UploadedFile, max_mb: int) -> None:
    if bestand.size > max_mb * MB:
        raise Geweigerd("te_groot")
    if getattr(bestand, "is_vol", False):
        raise Geweigerd("vol")
    if getattr(bestand, "weggelaten", False):
        raise Geweigerd("samen_te_groot")
    if not bestand.size:
        raise Geweigerd("leeg")
