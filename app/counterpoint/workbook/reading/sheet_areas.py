"""Areas of a worksheet as the file writes them."""

from __future__ import annotations

from counterpoint.model import CellAddress
from counterpoint.workbook.reading.grid import Area

__all__ = ["read_area"]


def read_area(reference: str) -> Area | None:
    """`B2:D5` or `B2` as an Area; None when it is neither (whole columns, other sheets)."""
    first, _, last = reference.strip().partition(":")
    try:
        start = CellAddress.parse(first)
        end = CellAddress.parse(last) if last else start
    except ValueError:
        return None
    return (
        min(start.row, end.row),
        min(start.column, end.column),
        max(start.row, end.row),
        max(start.column, end.column),
    )
