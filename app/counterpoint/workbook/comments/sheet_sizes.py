"""Widths of columns and heights of rows, read from the beginning of a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterpoint.model import MAX_COLUMNS
from counterpoint.workbook.comments.note_box import SheetSizes

__all__ = ["read_sizes"]

_MOST_BYTES = 1 << 20
"""Rows further down count as of default height: looking for them would cost more than a save."""
_CHARACTER_PX = 7
_COLUMN = re.compile(rb"<(?:[\w.-]+:)?col\s([^>]*)>")
_ROW = re.compile(rb"<(?:[\w.-]+:)?row\s([^>]*)>")
_DEFAULT = re.compile(rb"<(?:[\w.-]+:)?sheetFormatPr\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"([A-Za-z]+)\s*=\s*[\"']([^\"']*)[\"']")


def read_sizes(pieces: Iterator[bytes]) -> SheetSizes:
    """The sizes that the first MiB of a sheet's XML gives; what it does not say is default.

    Widths are in characters of about 7 pixels, heights in points (ECMA-376 part 1, 18.3.1.13 and
    18.3.1.73); a size is only used to lay out a note, so a wrong one does no harm.
    """
    data = b""
    for piece in pieces:
        data += piece
        if len(data) >= _MOST_BYTES:
            break
    widths: dict[int, int] = {}
    heights: dict[int, int] = {}
    default = _attributes(_DEFAULT.search(data))
    body = data.find(b"sheetData")
    for match in _COLUMN.finditer(data, 0, body if body >= 0 else len(data)):
        column = _attributes(match)
        first, last = int(column.get("min", 0)), int(column.get("max", 0))
        if 1 <= first <= last <= MAX_COLUMNS and last - first < 1000 and "width" in column:
            width = 0 if column.get("hidden") else round(column["width"] * _CHARACTER_PX)
            widths.update(dict.fromkeys(range(first, last + 1), width))
    # Most sheets say nothing of their rows; then there is no need to look at each.
    said = b" ht=" in data or b" hidden=" in data
    for match in _ROW.finditer(data) if said else ():
        row = _attributes(match)
        if "r" in row and ("ht" in row or row.get("hidden")):
            heights[int(row["r"])] = 0 if row.get("hidden") else round(row["ht"] * 4 / 3)
    return SheetSizes(
        default_width=max(8, round(default.get("defaultColWidth", 9.14) * _CHARACTER_PX)),
        default_height=max(4, round(default.get("defaultRowHeight", 15) * 4 / 3)),
        widths=widths,
        heights=heights,
    )


def _attributes(match: re.Match[bytes] | None) -> dict[str, float]:
    """Those attributes that are numbers, or true."""
    found: dict[str, float] = {}
    for name, value in _ATTRIBUTE.findall(match[1]) if match else ():
        try:
            number = float({b"true": b"1", b"false": b"0"}.get(value, value))
        except ValueError:
            continue
        if 0 <= number < 1e7:
            found[name.decode("ascii")] = number
    return found
