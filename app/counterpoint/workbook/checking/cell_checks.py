"""Checks of single cells: formulas without values, errors, dates typed as text, stray spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from counterpoint.model import CellAddress, CellFlag, told
from counterpoint.workbook.layout.headings import normalized, words
from counterpoint.workbook.layout.records import RecordSheet, find_record_sheet
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.reading import SheetGrid, WorkbookGrids

__all__ = ["cell_problems", "is_text_date"]

_DAY_FIRST = re.compile(r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$")
_WORDED = re.compile(
    r"^(?:\d{1,2}\.?\s+(?:de\s+)?([^\W\d]+)\.?,?\s+(?:de\s+)?\d{4}"
    r"|([^\W\d]+)\.?\s+\d{1,2},?\s+\d{4})$"
)
_DATE_WORDS = {"date", "datum", "fecha", "дата", "deadline", "frist", "published", "last updated"}


def is_text_date(text: str) -> bool:
    """Whether `text` is a whole day written as text: 2025-11-20, 20.11.2025, 20 November 2025."""
    text = text.strip()
    try:
        date.fromisoformat(text)
    except ValueError:
        pass
    else:
        return "-" in text
    match = _DAY_FIRST.match(text)
    if match:
        first, second = int(match[1]), int(match[2])
        return 1 <= min(first, second) <= 12 and 1 <= max(first, second) <= 31
    match = _WORDED.match(text)
    if match is None:
        return False
    word = normalized(match[1] or match[2])
    return len(word) >= 3 and any(month.startswith(word) for month in words("months"))


def cell_problems(grids: WorkbookGrids, mapping: MatrixMapping) -> Iterator[Problem]:
    """Doubtful cells in the matrix and the sheets beside it."""
    yield from _flagged(grids[mapping.sheet])
    yield from _untold_formats(grids[mapping.sheet], mapping)
    yield from _matrix_dates(grids[mapping.sheet], mapping)
    for kind in ("plans", "stances", "sources", "citations"):
        sheet = find_record_sheet(grids, kind, beside=mapping.sheet)
        if sheet is not None:
            yield from _flagged(sheet.grid)
            yield from _heading_spaces(sheet)
            yield from _dates(sheet)


def _flagged(grid: SheetGrid) -> Iterator[Problem]:
    for (row, column), facts in sorted(grid.cell_facts.items()):
        cell = str(CellAddress(row, column))
        if facts.flag is CellFlag.NO_CACHED_VALUE:
            what = told(
                "The formula has no stored value, so nobody can read it here; open the"
                " workbook in Excel or LibreOffice and save it once."
            )
            yield Problem("warning", "formula-without-value", grid.name, cell, what)
        elif facts.flag is CellFlag.ERROR_VALUE:
            what = told(
                "The cell shows the error {text}; mend its formula.", text=grid.text(row, column)
            )
            yield Problem("warning", "error-value", grid.name, cell, what)


def _untold_formats(grid: SheetGrid, mapping: MatrixMapping) -> Iterator[Problem]:
    """Conditional formats over the body that are not shown; of several alike over one area one."""
    columns = [column for column, role in mapping.roles if role is not ColumnRole.IGNORE]
    rows = (mapping.first_row, mapping.last_row)
    lines = (min(columns), max(columns)) if columns else (0, 0)
    (top, bottom), (left, right) = (lines, rows) if mapping.transposed else (rows, lines)
    for area, why in dict.fromkeys(grid.untold_formats):
        first_row, first_column, last_row, last_column = area
        if first_row > bottom or last_row < top or first_column > right or last_column < left:
            continue
        cell = str(CellAddress(max(first_row, top), max(first_column, left)))
        what = told(
            "A conditional format from here on {why}, so its colours are not shown here; give the"
            " cells a fill of their own where the colour means something.",
            why=why,
        )
        yield Problem("warning", "untold-format", grid.name, cell, what)


def _heading_spaces(sheet: RecordSheet) -> Iterator[Problem]:
    for column in sheet.headings.values():
        text = sheet.grid.text(sheet.header_row, column)
        if text != text.strip():
            cell = str(CellAddress(sheet.header_row, column))
            what = told(
                "The heading {text!r} begins or ends with a space; remove it, or"
                " formulas and other programs will not find it.",
                text=text.strip(),
            )
            yield Problem("warning", "heading-spaces", sheet.name, cell, what)


def _dates(sheet: RecordSheet) -> Iterator[Problem]:
    column = sheet.columns.get("date")
    if column:
        for row in sheet.rows():
            yield from _date(sheet.grid, row, column)


def _matrix_dates(grid: SheetGrid, mapping: MatrixMapping) -> Iterator[Problem]:
    if mapping.transposed:
        return
    for column in mapping.columns(ColumnRole.REFERENCE):
        headings = (normalized(grid.text(row, column)) for row in mapping.header_rows)
        if _DATE_WORDS.intersection(headings):
            for row in range(mapping.first_row, mapping.last_row + 1):
                yield from _date(grid, row, column)


def _date(grid: SheetGrid, row: int, column: int) -> Iterator[Problem]:
    value = grid.value(row, column)
    if isinstance(value, str) and is_text_date(value):
        what = told(
            "The date {value!r} is text, so it neither sorts nor counts as a date;"
            " type it again as a date.",
            value=value.strip(),
        )
        yield Problem("warning", "text-date", grid.name, str(CellAddress(row, column)), what)
