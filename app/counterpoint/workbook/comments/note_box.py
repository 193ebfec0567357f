"""How large the box of a note is, and where it stands beside its cell.

Excel takes the place from the anchor alone: the cells and pixel offsets of two corners. Rows of a
plan matrix may be many lines high, so the box is laid out with the real sizes as far as they are
known; else four default rows of a note could cover the screen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from types import MappingProxyType

from counterpoint.model import MAX_COLUMNS, MAX_ROWS, CellAddress

__all__ = ["NoteBox", "SheetSizes", "note_box"]

_LINE_PX = 15
_CHARACTERS_A_LINE = 46
_WIDTH_PX = 288
_LEAST_PX = 60
_MOST_PX = 420
_GAP_PX = 15
_RISE_PX = 10
"""How far above its cell's top the box begins, as Excel places it."""


@dataclass(frozen=True, slots=True)
class SheetSizes:
    """Sizes on one sheet in pixels at 96 dpi; rows and columns counted from 1.

    Attributes:
        default_width: Of columns without an own one.
        default_height: Of rows without an own one.
        widths: Of some columns; 0 for a hidden one.
        heights: Of some rows; 0 for a hidden one.
    """

    default_width: int = 64
    default_height: int = 20
    widths: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    heights: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))

    def width(self, column: int) -> int:
        """Of a column counted from 1."""
        return self.widths.get(column, self.default_width)

    def height(self, row: int) -> int:
        """Of a row counted from 1."""
        return self.heights.get(row, self.default_height)


@dataclass(frozen=True, slots=True)
class NoteBox:
    """Place and size of a note's box.

    Attributes:
        anchor: Left column, offset, top row, offset, right column, offset, bottom row, offset;
            columns and rows counted from 0, offsets in pixels ([MS-OI29500] on `x:Anchor`).
        left_pt: From the sheet's left edge, in points; only a hint, as the anchor decides.
        top_pt: From the cell's top, in points; only a hint.
        width_pt: In points.
        height_pt: In points.
    """

    anchor: str
    left_pt: float
    top_pt: float
    width_pt: float
    height_pt: float


def note_box(address: CellAddress, text: str, sizes: SheetSizes) -> NoteBox:
    """The box for a note with that text on a cell: right of it, or left of it at the edge."""
    lines = sum(1 + len(line) // _CHARACTERS_A_LINE for line in text.split("\n"))
    height = min(max(_LEAST_PX, _LINE_PX * (lines + 1)), _MOST_PX)
    left, left_offset, right, right_offset = _across(address.column, sizes)
    top, top_offset, bottom, bottom_offset = _down(address.row, height, sizes)
    places = (left, left_offset, top, top_offset, right, right_offset, bottom, bottom_offset)
    return NoteBox(
        anchor=", ".join(str(each) for each in places),
        left_pt=0.75 * (left * sizes.default_width + left_offset),
        top_pt=0.75 * (top * sizes.default_height + top_offset),
        width_pt=0.75 * _WIDTH_PX,
        height_pt=0.75 * height,
    )


def _across(column: int, sizes: SheetSizes) -> tuple[int, int, int, int]:
    """Left and right corner: columns counted from 0, each with its offset."""
    end = _along(column, _GAP_PX + _WIDTH_PX, MAX_COLUMNS, sizes.width)
    if end is not None:
        return (column, min(_GAP_PX, max(0, sizes.width(column + 1) - 1)), *end)
    # No room at the right edge of the sheet: end before the cell.
    start = column - 1
    room = 0
    while start > 0 and room < _WIDTH_PX + _GAP_PX:
        room += sizes.width(start)
        start -= 1
    return (start, 0, max(start, column - 2), max(0, sizes.width(column - 1) - _GAP_PX))


def _down(row: int, height: int, sizes: SheetSizes) -> tuple[int, int, int, int]:
    """Top and bottom corner: rows counted from 0, each with its offset."""
    above = sizes.height(row - 1) if row > 1 else 0
    if above > _RISE_PX:
        top, offset = row - 2, above - _RISE_PX
    else:
        top, offset = row - 1, 0
    end = _along(top, offset + height, MAX_ROWS, sizes.height)
    if end is not None:
        return (top, offset, *end)
    # No room at the bottom of the sheet: end with its last row.
    sums = list(accumulate(sizes.height(MAX_ROWS - each) for each in range(64)))
    start = max(0, MAX_ROWS - 1 - min(bisect_right(sums, height), 62))
    return (start, 0, MAX_ROWS - 1, max(0, sizes.height(MAX_ROWS) - 1))


def _along(
    start: int, length: int, limit: int, size: Callable[[int], int]
) -> tuple[int, int] | None:
    """Index (from 0) and offset `length` pixels past the beginning of index `start`; None when
    that lies beyond `limit` lines."""
    index = start
    while index < limit:
        extent = size(index + 1)
        if length < extent:
            return index, length
        length -= extent
        index += 1
    return None
