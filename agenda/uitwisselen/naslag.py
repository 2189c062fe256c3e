"""By which words a row of the basic data is named in a file, and which row such a word means."""

from collections import Counter
from collections.abc import Iterable

from inclusie.woorden import zonder_accenten


class Naslag:
    """Rows as (key, name). A name that could mean two rows is not used: then the key stands in the file."""

    def __init__(self, rijen: Iterable[tuple[str, str]] = ()):
        self._namen = dict(rijen)
        namen = Counter(self._namen.values())
        self._precies = {naam: sleutel for sleutel, naam in self._namen.items() if namen[naam] == 1}
        self._precies |= {sleutel: sleutel for sleutel in self._namen}
        ruim = Counter(_ruim(woord) for woord in self._precies)
        self._ruim = {_ruim(w): sleutel for w, sleutel in self._precies.items() if ruim[_ruim(w)] == 1}

    def vind(self, woord: str) -> str | None:
        return self._precies.get(woord) or self._ruim.get(_ruim(woord))

    def woord(self, sleutel: str) -> str:
        naam = self._namen.get(sleutel, sleutel)
        return naam if self.vind(naam) == sleutel else sleutel

    def woorden(self) -> list[str]:
        return [self.woord(sleutel) for sleutel in self._namen]


def _ruim(woord: str) -> str:
    return " ".join(zonder_accenten(woord).split())


LEEG = Naslag()
