"""Workbooks drawn as people of many trades and languages make them, kept as text in `people/`.

A file holds one drawing after another:

    # name of the drawing
    sheet NAME                              begins a sheet; the cells below are its
    header 2,3; body 4-9; roles #tippp      the label, on the sheet with the matrix
    first C                                 column (row, where turned) of the first role; else A
    turned                                  the matrix lies on its side: read columns as rows
    merged A1:C1, D1:E1
    hidden rows 4, 5
    hidden columns C
    table B4:E10
    numeric                                 amounts such as `12 %` are numbers with a format
    | a cell | another | ...                one line a row; a single | is an empty row
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from counterpoint.model import column_number
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.reading import CellValue, GridTable, SheetGrid
from support.grids import Cell, area, book, grid
from support.labelled.labels import Labelled, lines, roles_of

__all__ = ["drawn_by_people"]

FOLDER = Path(__file__).parent / "people"
LABEL = re.compile(r"header ([\d,]+); body (\d+)-(\d+); roles (\S+)")
AMOUNT = re.compile(r"[€$£]?\s*(-?\d[\d,]*(?:\.\d+)?)\s*([%€$£]?)")


def drawn_by_people(*files: str) -> list[Labelled]:
    """The drawings in the files of these names, in the order of the files."""
    return [drawing for file in files for drawing in _drawings(FOLDER / f"{file}.txt")]


@dataclass
class _Sheet:
    name: str
    label: re.Match[str] | None = None
    first: str = "A"
    turned: bool = False
    numeric: bool = False
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    table: str = ""
    rows: list[list[Cell]] = field(default_factory=list)

    def grid(self) -> SheetGrid:
        made = grid(
            self.name,
            self.rows,
            merged=self.merged,
            hidden_rows=self.hidden_rows,
            hidden_columns=self.hidden_columns,
        )
        if self.table:
            made = replace(made, tables=(_table(self.table, made),))
        if self.numeric:
            pairs = zip(made.rows, made.values, strict=True)
            made = replace(made, values=[list(map(_amount, *pair)) for pair in pairs])
        return made

    def mapping(self) -> MatrixMapping:
        assert self.label is not None
        header, start, end, roles = self.label.groups()
        return MatrixMapping(
            self.name,
            tuple(int(row) for row in header.split(",")),
            int(start),
            int(end),
            roles_of(roles, self.first),
            transposed=self.turned,
        )


def _table(text: str, made: SheetGrid) -> GridTable:
    top, left, bottom, right = area(text)
    names = tuple(made.text(top, column) for column in range(left, right + 1))
    return ("Table1", top, left, bottom, right, names)


def _amount(text: str, value: CellValue) -> CellValue:
    found = AMOUNT.fullmatch(text)
    if not found:
        return value
    return float(found[1].replace(",", "")) / (100 if found[2] == "%" else 1)


def _drawings(path: Path) -> Iterator[Labelled]:
    for part in path.read_text(encoding="utf-8").split("\n# "):
        name, _, text = part.removeprefix("# ").partition("\n")
        sheets = list(_sheets(text))
        matrix = next(sheet for sheet in sheets if sheet.label)
        yield Labelled(name.strip(), book(*(sheet.grid() for sheet in sheets)), matrix.mapping())


def _sheets(text: str) -> Iterator[_Sheet]:
    sheet: _Sheet | None = None
    for line in text.split("\n"):
        word, _, rest = line.partition(" ")
        if word == "sheet":
            if sheet:
                yield sheet
            sheet = _Sheet(rest)
        elif line.strip():
            assert sheet is not None, line
            _read_line(sheet, line, word, rest)
    assert sheet is not None
    yield sheet


def _read_line(sheet: _Sheet, line: str, word: str, rest: str) -> None:
    listed = [each.strip() for each in rest.split(",")]
    if word.startswith("|"):
        sheet.rows.extend(lines(line.removeprefix("|").removeprefix(" ")) or [[]])
    elif word == "header":
        sheet.label = LABEL.fullmatch(line)
        assert sheet.label, line
    elif word == "first":
        sheet.first = rest
    elif word == "turned":
        sheet.turned = True
    elif word == "numeric":
        sheet.numeric = True
    elif word == "merged":
        sheet.merged = listed
    elif line.startswith("hidden rows "):
        sheet.hidden_rows = [int(each) for each in rest.removeprefix("rows ").split(",")]
    elif line.startswith("hidden columns "):
        letters = rest.removeprefix("columns ").split(",")
        sheet.hidden_columns = [column_number(each.strip()) for each in letters]
    elif word == "table":
        sheet.table = rest
    else:
        raise ValueError(line)
