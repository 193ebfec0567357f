"""Sheets that hold a plain table beside the matrix: Plans, Stances, Sources, Citations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from counterpoint.model import CellAddress, told
from counterpoint.workbook.layout.headings import heading_role, normalized, words
from counterpoint.workbook.loaded import Problem

if TYPE_CHECKING:
    from counterpoint.workbook.reading import SheetGrid, WorkbookGrids

__all__ = [
    "RecordSheet",
    "ambiguous_issue",
    "companion_kind",
    "find_record_sheet",
    "found_companions",
    "names_of_kind",
    "record_columns",
]

REQUIRED = {
    "plans": frozenset({"plan"}),
    "stances": frozenset({"id"}),
    "sources": frozenset({"source"}),
    "citations": frozenset({"id", "source"}),
}
"""Columns without which a sheet of that name is something else."""
HEADER_WITHIN = 12
"""Rows among which the header of such a sheet stands."""
_SECOND_NAME = re.compile(r"(plans|stances) [1-9][0-9]*")
"""What the app calls its sheet where another one has the name, as `free_sheet_name` makes it."""


@dataclass(frozen=True, eq=False)
class RecordSheet:
    """A table with one header row.

    Attributes:
        grid: The sheet.
        header_row: Counted from 1.
        columns: Column of each known role, counted from 1.
        headings: Column of each heading, normalised, counted from 1.
    """

    grid: SheetGrid
    header_row: int
    columns: Mapping[str, int]
    headings: Mapping[str, int]

    @property
    def name(self) -> str:
        """As on the sheet's tab."""
        return self.grid.name

    def rows(self) -> Iterator[int]:
        """The body's rows with any text, counted from 1; not those that sum it up."""
        for number in range(self.header_row + 1, self.grid.row_count + 1):
            if any(self.grid.rows[number - 1]) and number not in self.grid.totals_rows:
                yield number

    def text(self, row: int, role: str) -> str:
        """The trimmed text of the column with that role; '' where there is none."""
        column = self.columns.get(role)
        return self.grid.text(row, column).strip() if column else ""

    def date_text(self, row: int, role: str) -> str:
        """The same for a date: ISO 8601 where the cell holds a true date, else as shown."""
        column = self.columns.get(role)
        value = self.grid.value(row, column) if column else None
        if isinstance(value, datetime):
            value = value.date()
        return value.isoformat() if isinstance(value, date) else self.text(row, role)

    def several(self, row: int, role: str) -> tuple[str, ...]:
        """The parts of a list separated by semicolons, blanks left out."""
        return tuple(part.strip() for part in self.text(row, role).split(";") if part.strip())

    def cell(self, row: int, role: str) -> str:
        """Address of a cell such as `B3`; of the row's first cell where the column is missing."""
        return str(CellAddress(row, self.columns.get(role, 1)))

    def problem(self, level: str, code: str, row: int, role: str, what: str) -> Problem:
        """A problem in the cell of that row and role."""
        return Problem(level, code, self.name, self.cell(row, role), what)


def companion_kind(name: str) -> str | None:
    """What a sheet's name promises: `matrix`, `plans`, … `other`; None when nothing."""
    return words("sheets").get(normalized(name))


def names_of_kind(names: Iterable[str], kind: str, *, beside: str = "") -> list[str]:
    """Those of the names that promise a sheet of that kind, the likeliest first; not the one
    whose companion is looked for. `Plans 2` counts after `Plans`, which may be somebody's own."""
    others = [name for name in names if name != beside]
    second = []
    for name in others:
        match = _SECOND_NAME.fullmatch(name.casefold())
        if match is not None and match[1] == kind:
            second.append(name)
    return [name for name in others if companion_kind(name) == kind] + second


def find_record_sheet(grids: WorkbookGrids, kind: str, *, beside: str = "") -> RecordSheet | None:
    """The workbook's sheet of that kind (`plans`, `stances`, `sources`, `citations`), if any.

    `beside` names the sheet of the matrix, which is none of them. Raises what reading the sheet
    raises.
    """
    for name in names_of_kind(grids.names, kind, beside=beside):
        found = _as_records(grids[name], kind)
        if found is not None:
            return found
    return None


def found_companions(grids: WorkbookGrids, beside: str) -> frozenset[str]:
    """The kinds of record sheets that the workbook has beside the sheet of its matrix."""
    return frozenset(kind for kind in REQUIRED if find_record_sheet(grids, kind, beside=beside))


def _as_records(grid: SheetGrid, kind: str) -> RecordSheet | None:
    """The sheet as a table of that kind: the header is the first row with its columns."""
    for number, row in enumerate(grid.rows[:HEADER_WITHIN], start=1):
        found = record_columns(kind, enumerate(row, start=1))
        if found is not None:
            return RecordSheet(grid, number, *found)
    return None


def record_columns(
    kind: str, row: Iterable[tuple[int, str]]
) -> tuple[dict[str, int], dict[str, int]] | None:
    """Columns by role and by normalised heading, if the row is the header of such a sheet."""
    columns: dict[str, int] = {}
    headings: dict[str, int] = {}
    for column, heading in row:
        if heading.strip():
            headings.setdefault(normalized(heading), column)
            role = heading_role(kind, heading)
            if role is not None:
                columns.setdefault(role, column)
    return (columns, headings) if columns.keys() >= REQUIRED[kind] and len(headings) > 1 else None


def ambiguous_issue(sheet: RecordSheet, row: int, name: str) -> Problem:
    """The problem of a row that names an issue by an ID which several have."""
    what = told(
        "{name!r} stands on several rows of the matrix, so this row belongs to"
        " none; give each issue an ID of its own.",
        name=name,
    )
    return sheet.problem("error", "ambiguous-issue", row, "id", what)
