"""A sheet looked at in the direction of its matrix: issues down, whichever way it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from counterpoint.model import CellAddress, CellFacts

if TYPE_CHECKING:
    from counterpoint.workbook.reading import Area, CellValue, SheetGrid

T = TypeVar("T")

__all__ = ["TRANSPOSE_LIMIT", "OrientedSheet"]

TRANSPOSE_LIMIT = 2_000_000
"""Most cells of a sheet that is turned; nobody lays a larger matrix on its side."""


@dataclass(frozen=True, eq=False)
class OrientedSheet:
    """A grid, or the grid turned. Rows and columns are lines of this view, counted from 1."""

    grid: SheetGrid
    transposed: bool = False

    @cached_property
    def rows(self) -> Sequence[Sequence[str]]:
        """Displayed texts, rows[0][0] is A1."""
        return self._turned(self.grid.rows) if self.transposed else self.grid.rows

    @cached_property
    def values(self) -> Sequence[Sequence[CellValue]]:
        """What the cells hold, in the same shape."""
        return self._turned(self.grid.values) if self.transposed else self.grid.values

    @cached_property
    def merged(self) -> tuple[Area, ...]:
        """Merged areas: first row, first column, last row, last column, all included."""
        if not self.transposed:
            return self.grid.merged
        return tuple((left, top, right, bottom) for top, left, bottom, right in self.grid.merged)

    @property
    def hidden_rows(self) -> frozenset[int]:
        """Hidden rows of this view."""
        return self.grid.hidden_columns if self.transposed else self.grid.hidden_rows

    @property
    def hidden_columns(self) -> frozenset[int]:
        """Hidden columns of this view."""
        return self.grid.hidden_rows if self.transposed else self.grid.hidden_columns

    @cached_property
    def facts(self) -> Mapping[tuple[int, int], CellFacts]:
        """Facts of unusual cells by (row, column) of this view."""
        if not self.transposed:
            return self.grid.cell_facts
        return {(column, row): each for (row, column), each in self.grid.cell_facts.items()}

    @property
    def row_count(self) -> int:
        """Rows up to the last used one."""
        return len(self.rows)

    @property
    def column_count(self) -> int:
        """Columns up to the last used one."""
        return self.grid.row_count if self.transposed else self.grid.column_count

    def text(self, row: int, column: int) -> str:
        """The displayed text; '' outside the used area."""
        return self.grid.text(column, row) if self.transposed else self.grid.text(row, column)

    def value(self, row: int, column: int) -> CellValue:
        """What the cell holds; None when empty or outside."""
        return self.grid.value(column, row) if self.transposed else self.grid.value(row, column)

    def address(self, row: int, column: int) -> CellAddress:
        """The true address of a cell of this view."""
        return CellAddress(column, row) if self.transposed else CellAddress(row, column)

    def _turned(self, rows: Sequence[Sequence[T]]) -> list[tuple[T, ...]]:
        if self.grid.row_count * self.grid.column_count > TRANSPOSE_LIMIT:
            return []
        return list(zip(*rows, strict=True))
