"""What a file may be: how large, how wide; and the cells of a sheet as they came out of it."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from inclusie.woorden import getal

MAX_BYTES = 2 * 1024 * 1024
# Unpacked. A plan of 2,000 rows with all its texts stays below it.
MAX_UITGEPAKT = 32 * 1024 * 1024
MAX_DELEN = 200
# Of XML: each takes its time, however small the file. So many cells and texts, and so much of all else.
MAX_TAGS, MAX_TAGS_ERNAAST = 600_000, 100_000
MAX_RIJEN = 5000
# Of a cell, as Excel has it; of all cells together, also when many show one text that stands there once.
MAX_TEKENS, MAX_TEKENS_SAMEN = 32_767, 12_000_000
# Between two tags: a cell in which every sign is written as a number, and room.
MAX_STUK = 16 * MAX_TEKENS
MAX_KOLOMMEN = 120
# Of Excel itself. LibreOffice writes its last row along, empty.
LAATSTE_RIJ = 1_048_576
# More digits than a spreadsheet keeps.
MAX_GETAL = 10**15


class Onleesbaar(ValidationError):
    """A file that is not read at all, with the reason for who sent it."""


def te_groot() -> Onleesbaar:
    return Onleesbaar(
        f"Dit bestand is te groot. Er passen {getal(MAX_RIJEN)} rijen en {MAX_KOLOMMEN} kolommen op een blad."
        f" In een cel passen {getal(MAX_TEKENS)} tekens."
    )


@dataclass(frozen=True)
class Fout:
    """A cell that holds no value that can be used: an error, or a formula without its outcome."""

    zin: str


@dataclass
class Rooster:
    """The cells of one sheet. rijen: the number of a row in the file -> its cells; empty rows are absent."""

    naam: str
    rijen: dict[int, list]
    formules: int = 0
    tekens: int = 0
    opmerkingen: list[str] = field(default_factory=list)
