"""Sheets as a person sees them: the displayed text of each cell, and what stands beside it."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from counterpoint.model import CellFacts, Message
from counterpoint.model.errors import SheetNotFoundError
from counterpoint.workbook.loaded import Problem, SheetInfo

__all__ = ["Area", "CellValue", "GridTable", "SheetGrid", "WorkbookGrids"]

CellValue = str | float | bool | date | datetime | time | timedelta | None
"""What a cell holds, as against what it shows. An error value is its text; None is empty."""

T = TypeVar("T")

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; all counted from 1, all included."""

GridTable = tuple[str, int, int, int, int, tuple[str, ...]]
"""A table: its name, its Area (header row included), the names of its columns."""


@dataclass(frozen=True, eq=False)
class SheetGrid:
    """One sheet as a person sees it.

    Attributes:
        info: Name, kind and size of the sheet.
        rows: Displayed texts: `rows[0][0]` is A1, '' where nothing stands. Every row has
            `info.columns` cells; empty rows are there, so that coordinates never shift.
        values: What the cells hold, in the same shape; rows of nothing but text are shared
            with `rows`. '' stands for an empty cell there too; `value()` gives None for it.
        merged: Merged areas within the used rows and columns, in the order of the file.
        hidden_rows: Counted from 1.
        hidden_columns: Counted from 1.
        cell_facts: Facts of the cells that are more than plain text, by (row, column) from 1.
        tables: The tables that stand on the sheet.
        totals_rows: Rows that sum up a table, counted from 1.
        untold_formats: Conditional formats whose looks are not shown: the first area of each,
            and why, in words that end a sentence.
        is_complete: False when only the first rows were read.
    """

    info: SheetInfo
    rows: Sequence[Sequence[str]]
    values: Sequence[Sequence[CellValue]]
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    cell_facts: Mapping[tuple[int, int], CellFacts] = field(
        default_factory=lambda: MappingProxyType({})
    )
    tables: tuple[GridTable, ...] = ()
    totals_rows: frozenset[int] = frozenset()
    untold_formats: Sequence[tuple[Area, Message]] = ()
    is_complete: bool = True

    @classmethod
    def of_texts(cls, name: str, rows: Iterable[Iterable[str]], **more: object) -> SheetGrid:
        """A grid of plain texts, such as a CSV file's; short rows are filled up with ''.

        `more` are further attributes of the class.
        """
        ragged = [tuple(row) for row in rows]
        width = max(map(len, ragged), default=0)
        even = [row + ("",) * (width - len(row)) for row in ragged]
        info = SheetInfo(name, rows=len(even), columns=width)
        return replace(cls(info, even, even), **more)  # type: ignore[arg-type]

    @property
    def name(self) -> str:
        """As on the sheet's tab."""
        return self.info.name

    @property
    def row_count(self) -> int:
        """Rows up to the last used one, counted from row 1."""
        return len(self.rows)

    @property
    def column_count(self) -> int:
        """Columns up to the last used one, counted from column A."""
        return self.info.columns

    def text(self, row: int, column: int) -> str:
        """The displayed text; row and column counted from 1; '' outside the used area."""
        found = _cell(self.rows, row, column)
        return "" if found is None else found

    def value(self, row: int, column: int) -> CellValue:
        """What the cell holds; row and column counted from 1; None when empty or outside."""
        found = _cell(self.values, row, column)
        return None if found == "" else found

    def facts(self, row: int, column: int) -> CellFacts | None:
        """Rich text, fill, link and flag; row and column counted from 1; None for plain cells."""
        return self.cell_facts.get((row, column))

    @cached_property
    def fills_used(self) -> Mapping[str, int]:
        """How many cells have each fill, by `#rrggbb`; the commonest first."""
        counted = Counter(facts.fill for facts in self.cell_facts.values() if facts.fill)
        return MappingProxyType(dict(counted.most_common()))


def _cell(rows: Sequence[Sequence[T]], row: int, column: int) -> T | None:
    if 1 <= row <= len(rows) and 1 <= column <= len(rows[row - 1]):
        return rows[row - 1][column - 1]
    return None


class WorkbookGrids:
    """The sheets of one workbook, each read when it is first asked for, once.

    Attributes:
        path: The workbook.
        sheets: All sheets in workbook order, chart sheets included. `rows` and `columns` of
            sheets that were not read yet are those that the file states, 0 when it states none.
        warnings: Trouble met so far while reading.
    """

    def __init__(
        self,
        path: Path,
        sheets: Iterable[SheetInfo],
        load: Callable[[SheetInfo], SheetGrid],
        *,
        warnings: list[Problem] | None = None,
        free: Callable[[], None] | None = None,
    ) -> None:
        """`load` reads a sheet; it may add to `warnings`. `free` lets go of what it keeps."""
        self.path = path
        self.warnings: list[Problem] = [] if warnings is None else warnings
        self.free = free
        self._sheets = {info.name: info for info in sheets}
        self._load = load
        self._grids: dict[str, SheetGrid] = {}
        self._lock = threading.Lock()

    @classmethod
    def of_grids(cls, path: Path, grids: Iterable[SheetGrid]) -> WorkbookGrids:
        """A workbook of sheets that are read already."""
        by_name = {grid.name: grid for grid in grids}
        return cls(path, (grid.info for grid in by_name.values()), lambda info: by_name[info.name])

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        """All sheets in workbook order."""
        return tuple(self._sheets.values())

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the sheets that hold cells, in workbook order."""
        return tuple(info.name for info in self.sheets if info.kind == "worksheet")

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def __getitem__(self, name: str) -> SheetGrid:
        """The sheet of that name, read now if it was not yet.

        Raises SheetNotFoundError, DamagedWorkbookError or UnsafeWorkbookError.
        """
        if name not in self:
            raise SheetNotFoundError(name, path=self.path, sheets=self.names)
        with self._lock:
            if name not in self._grids:
                grid = self._load(self._sheets[name])
                self._grids[name] = grid
                self._sheets[name] = grid.info
            return self._grids[name]

    def is_read(self, name: str) -> bool:
        """Whether the sheet was read already, so that asking for it costs nothing."""
        return name in self._grids
