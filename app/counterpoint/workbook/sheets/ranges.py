"""Ranges such as `A1:L20` as numbers."""

from __future__ import annotations

from typing import NamedTuple

from counterpoint.model import CellAddress

__all__ = ["CellRange"]


class CellRange(NamedTuple):
    """A rectangle of cells, both corners included; rows and columns count from 1."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def parse(cls, text: str) -> CellRange:
        """Read `B3` or `A1:L20`. Raises ValueError."""
        first, _, last = text.partition(":")
        start = CellAddress.parse(first)
        end = CellAddress.parse(last) if last else start
        return cls(
            min(start.row, end.row),
            min(start.column, end.column),
            max(start.row, end.row),
            max(start.column, end.column),
        )

    def __str__(self) -> str:
        start = CellAddress(self.top, self.left)
        end = CellAddress(self.bottom, self.right)
        return str(start) if start == end else f"{start}:{end}"

    def holds(self, address: CellAddress) -> bool:
        """Whether the cell lies inside."""
        return self.top <= address.row <= self.bottom and self.left <= address.column <= self.right

    def with_cell(self, address: CellAddress) -> CellRange:
        """The smallest range that holds this one and the cell."""
        return CellRange(
            min(self.top, address.row),
            min(self.left, address.column),
            max(self.bottom, address.row),
            max(self.right, address.column),
        )
