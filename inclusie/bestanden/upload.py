"""How a file comes in: a little in memory, more on disk without a name, and too much nowhere at all.

A file without a name is gone when its request is, also when the process was killed. What is too large is read
to no purpose, so that the words of the same form arrive and come back with a sentence about the file.
"""

import tempfile

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from inclusie.bestanden.bewerking import Geweigerd

MB = 1_000_000
# The largest file that any of our fields takes.
PER_BESTAND = 25 * MB


class Ontvanger(FileUploadHandler):
    """Keeps at most `PER_BESTAND` of one file, and `tot` of all files of a request together."""

    def __init__(self, request=None, *, tot: int):
        super().__init__(request)
        self.over = tot

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.bewaard = 0
        self.past = True
        self.file = tempfile.SpooledTemporaryFile(  # noqa: SIM115 -- it is closed with the request
            max_size=settings.FILE_UPLOAD_MAX_MEMORY_SIZE, dir=settings.FILE_UPLOAD_TEMP_DIR
        )

    def receive_data_chunk(self, raw_data, start):
        if self.past and (self.bewaard + len(raw_data) > PER_BESTAND or len(raw_data) > self.over):
            self.laat_weg()
        if self.past:
            self.file.write(raw_data)
            self.bewaard += len(raw_data)
            self.over -= len(raw_data)

    def laat_weg(self):
        self.past = False
        self.over += self.bewaard
        self.file.seek(0)
        self.file.truncate()

    def file_complete(self, file_size):
        self.file.seek(0)
        bestand = UploadedFile(
            self.file, self.file_name, self.content_type, file_size, self.charset, self.content_type_extra
        )
        bestand.weggelaten = not self.past
        return bestand

    def upload_interrupted(self):
        if hasattr(self, "file"):
            self.file.close()


def lees(bestand: UploadedFile, max_mb: int) -> bytes:
    """The bytes of one file, when it is not too large. Raises Geweigerd."""
    if bestand.size > max_mb * MB:
        raise Geweigerd("te_groot")
    if getattr(bestand, "weggelaten", False):
        raise Geweigerd("samen_te_groot")
    if not bestand.size:
        raise Geweigerd("leeg")
    bestand.seek(0)
    return bestand.read()
