"""The first rows of large sheets, by unpacking only as much as they need.

Writers number shared strings in the order of first use, so the first rows need the first
strings: 60 rows take some 10 ms however large the workbook is. Where a writer does otherwise,
or spells a sheet unusually, there are no first rows and the whole has to be read.
"""

from __future__ import annotations

from functools import partial

from counterpoint.workbook.loaded import SheetInfo
from counterpoint.workbook.package import Package
from counterpoint.workbook.progress import no_progress
from counterpoint.workbook.reading.cell_rows import RawRow, StringRow, usual_rows
from counterpoint.workbook.reading.cell_values import CellReader
from counterpoint.workbook.reading.grid import SheetGrid, WorkbookGrids
from counterpoint.workbook.reading.grid_builder import GridBuilder
from counterpoint.workbook.reading.open_xml import OpenXmlSheets, sheet_info, with_stated_size
from counterpoint.workbook.reading.shared_strings import SharedStrings, strings_part
from counterpoint.workbook.reading.sheet_frame import read_frame
from counterpoint.workbook.reading.xml_pieces import Unusual, pieces_ending, utf8_stream

__all__ = ["WORTH_IT", "first_rows", "first_rows_of_sheets"]

WORTH_IT = 4 << 20
"""Bytes of cells and strings from which first rows are worth while: less is read as a whole in
a tenth of a second."""
_STRINGS_BUDGET = 16 << 20
"""Characters of strings that may be read for the first rows; beyond, they are not cheap."""
_SHEET_BUDGET = 8 << 20
_CHUNK = 1 << 16


def first_rows(package: Package, sheet: str, count: int = 60) -> SheetGrid | None:
    """The first `count` rows of a sheet; None when they cannot be had cheaply.

    Merged areas, links and protection are not known yet: they stand behind the cells. Raises
    SheetNotFoundError, DamagedWorkbookError and UnsafeWorkbookError.
    """
    sheets = OpenXmlSheets(package, no_progress)
    return _first_rows(sheets, _strings(sheets), count, sheet)


def first_rows_of_sheets(package: Package, count: int = 60) -> WorkbookGrids | None:
    """All sheets as their first rows, read when asked for; None for a small workbook.

    A sheet whose first rows cannot be had cheaply is empty.
    """
    parts = [sheet.part for sheet in package.sheets if sheet.kind == "worksheet"]
    name = strings_part(package)
    size = sum(map(package.size, parts)) + (package.size(name) if name else 0)
    if size < WORTH_IT:
        return None
    sheets = OpenXmlSheets(package, no_progress)
    load = partial(_first_rows_or_none, sheets, _strings(sheets), count)
    return WorkbookGrids(package.path, map(sheet_info, package.sheets), load)


def _strings(sheets: OpenXmlSheets) -> SharedStrings:
    return SharedStrings(sheets.package, strings_part(sheets.package), sheets.styles.colours)


def _first_rows_or_none(
    sheets: OpenXmlSheets, strings: SharedStrings, count: int, info: SheetInfo
) -> SheetGrid:
    found = _first_rows(sheets, strings, count, info.name)
    return SheetGrid(info, (), (), is_complete=False) if found is None else found


def _first_rows(
    sheets: OpenXmlSheets, strings: SharedStrings, count: int, name: str
) -> SheetGrid | None:
    package = sheets.package
    sheet = package.sheet(name)
    try:
        head, rows, is_complete = _rows_until(sheets, sheet.part, count)
        last = max((_last_string(row) for row in rows), default=-1)
        if not strings.read_to(last, _STRINGS_BUDGET):
            return None
        reader = CellReader(strings, sheets.styles, sheets.is_1904)
        info = with_stated_size(sheet_info(sheet), head)
        builder = GridBuilder(info, reader, package.path)
        for row in rows:
            builder.add(row)
        around = head if head.endswith("/>") else head + "</sheetData>"
        frame = read_frame(package, sheet.part, around + "</worksheet>")
    except Unusual:
        return None
    return builder.finish(frame, is_complete=is_complete)


def _rows_until(
    sheets: OpenXmlSheets, part: str, count: int
) -> tuple[str, list[RawRow | StringRow], bool]:
    """The head, the rows up to number `count`, and whether the sheet ended before."""
    stream = utf8_stream(sheets.package, part, _CHUNK)
    pieces = pieces_ending(stream, "<sheetData", "</row>")
    head = next(pieces)
    showing = frozenset(str(number) for number in sheets.styles.showing())
    rows: list[RawRow | StringRow] = []
    read = 0
    for piece in pieces:
        if not piece.endswith("</row>"):
            return head, rows, True
        for row in usual_rows(piece, showing):
            if row.number > count:
                return head, rows, False
            rows.append(row)
        read += len(piece)
        if read > _SHEET_BUDGET:
            raise Unusual
    return head, rows, True


def _last_string(row: RawRow | StringRow) -> int:
    """The highest number of a shared string in a row, -1 when it has none."""
    if isinstance(row, StringRow):
        return max((int(number) for _, number in row.cells), default=-1)
    numbers = [cell.value or "" for cell in row.cells if cell.kind == "s"]
    return max((int(number) for number in numbers if number.isdecimal()), default=-1)
