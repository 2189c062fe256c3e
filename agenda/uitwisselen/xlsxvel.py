"""One sheet of a workbook, read once: the rows that stand in it, with of each formula its outcome.

openpyxl by itself fills in every row that is missing, also the million above a last one, and builds what
stands below the table. To know of a formula and of its outcome it reads everything twice.
"""

from collections.abc import Iterator

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.worksheet._reader import DATA_TAG, FORMULA_TAG, ROW_TAG, WorkSheetParser
from openpyxl.xml.functions import iterparse


class Cel(ReadOnlyCell):
    __slots__ = ("is_formule",)

    def __init__(self, vel, *, is_formule: bool, **velden):
        super().__init__(vel, **velden)
        self.is_formule = is_formule


class _Lezer(WorkSheetParser):
    def parse(self) -> Iterator[tuple[int, list[dict]]]:
        for _, element in iterparse(self.source):
            if element.tag == ROW_TAG:
                yield self.parse_row(element)
                element.clear()
            elif element.tag == DATA_TAG:
                return

    def parse_cell(self, element) -> dict:
        cel = super().parse_cell(element)
        cel["is_formule"] = element.find(FORMULA_TAG) is not None
        return cel


def rijen(vel) -> Iterator[tuple[int, list[Cel]]]:
    """The number of each row that stands there, and its cells that hold something."""
    boek = vel.parent
    with vel._get_source() as bron:
        lezer = _Lezer(
            bron,
            vel._shared_strings,
            data_only=True,
            epoch=boek.epoch,
            date_formats=boek._date_formats,
            timedelta_formats=boek._timedelta_formats,
        )
        for nummer, cellen in lezer.parse():
            gevuld = [cel for cel in cellen if cel["value"] is not None or cel["is_formule"]]
            yield nummer, [Cel(vel, **cel) for cel in gevuld]
