"""Sheets in memory, typed as a person would."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from counterpoint.model import CellAddress, CellFacts
from counterpoint.workbook.reading import Area, CellValue, SheetGrid, WorkbookGrids

Cell = str | int | float | None


def area(text: str) -> Area:
    """`A1:B3` as first row, first column, last row, last column."""
    first, _, last = text.partition(":")
    start, end = CellAddress.parse(first), CellAddress.parse(last or first)
    return (*start, *end)


def grid(
    name: str,
    rows: Iterable[Sequence[Cell]],
    *,
    merged: Sequence[str] = (),
    hidden_rows: Iterable[int] = (),
    hidden_columns: Iterable[int] = (),
    fills: Mapping[str, str] | None = None,
) -> SheetGrid:
    """A sheet with these cells; numbers are shown as they are, None is empty."""
    lines = [list(row) for row in rows]
    width = max(map(len, lines), default=0)
    even = [row + [None] * (width - len(row)) for row in lines]
    facts = {
        tuple(CellAddress.parse(cell)): CellFacts(fill=fill) for cell, fill in (fills or {}).items()
    }
    values: list[list[CellValue]] = [
        [float(cell) if isinstance(cell, int | float) else cell or "" for cell in row]
        for row in even
    ]
    return SheetGrid.of_texts(
        name,
        [["" if cell is None else str(cell) for cell in row] for row in even],
        values=values,
        merged=tuple(area(each) for each in merged),
        hidden_rows=frozenset(hidden_rows),
        hidden_columns=frozenset(hidden_columns),
        cell_facts=facts,
    )


def book(*sheets: SheetGrid) -> WorkbookGrids:
    """A workbook of these sheets."""
    return WorkbookGrids.of_grids(Path("book.xlsx"), sheets)
