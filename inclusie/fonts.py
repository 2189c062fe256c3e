"""The fonts as static files: served from the packages they come in, so the repository holds no binaries."""

from pathlib import Path

import fontpkg_atkinson_hyperlegible
import fontpkg_noto_sans
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.files.storage import FileSystemStorage

MAP = "letters"


def bestanden() -> dict[str, Path]:
    """Name in the style sheet -> file. The variable Noto has a name that no URL should carry."""
    atkinson = (fontpkg_atkinson_hyperlegible.ROOT / "files").glob("*.ttf")
    noto = fontpkg_noto_sans.ROOT / "files" / "NotoSans[wdth,wght].ttf"
    return {pad.name: pad for pad in sorted(atkinson)} | {"NotoSans.ttf": noto}


class LetterStorage(FileSystemStorage):
    prefix = MAP

    def path(self, name):
        return str(bestanden()[name])


class LetterFinder(BaseFinder):
    """Finds `letters/<font>.ttf`."""

    storage = LetterStorage()

    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False):
        map_, _, naam = path.replace("\\", "/").partition("/")
        gevonden = bestanden().get(naam) if map_ == MAP else None
        if find_all:
            return [str(gevonden)] if gevonden else []
        return str(gevonden) if gevonden else None

    def list(self, ignore_patterns):
        for naam in bestanden():
            if not matches_patterns(naam, ignore_patterns):
                yield naam, self.storage
