"""How high a row has to be so that its wrapped texts can be read.

Excel fits rows without a height when it opens a workbook; Calc does not, and would show the first
line only. So rows with long texts are given a height, as an estimate that both improve when the
row is edited.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Mapping

from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.package.xml_edit import Element
from counterpoint.workbook.sheets.cell_xml import CellValue

__all__ = ["LINE_POINTS", "RowHeights", "height_of", "wrapping_styles"]

LINE_POINTS = 15.0
"""Height of one line of the usual font."""
_HIGHEST_POINTS = 405.0  # Excel shows no row above 409.5
_USUAL_WIDTH = 8.43
_MOST_COLUMNS = 1_000


def height_of(texts: Iterable[tuple[CellValue, float]], line_points: float = LINE_POINTS) -> float:
    """Height in points of a row of wrapped (value, width in characters of its column) pairs."""
    lines = max((_lines(value, width) for value, width in texts), default=1)
    return min(lines * line_points, _HIGHEST_POINTS)


def _lines(value: CellValue, width: float) -> int:
    if not isinstance(value, str):
        return 1
    room = max(width - 1, 1)
    return sum(max(1, math.ceil(_width(line) / room)) for line in value.split("\n"))


def _width(line: str) -> int:
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in line)


def wrapping_styles(parts: Parts) -> frozenset[str]:
    """Indexes of the cell formats that wrap long texts."""
    found = set()
    for part in parts.related(parts.workbook_part, "styles"):
        _, root = parts.read_xml(part)
        formats = root.find("cellXfs")
        for index, element in enumerate(formats.children if formats is not None else ()):
            alignment = element.find("alignment")
            if alignment is not None and alignment.get("wrapText") in ("1", "true"):
                found.add(str(index))
    return frozenset(found)


class RowHeights:
    """Estimates for the rows of one sheet."""

    def __init__(self, root: Element, wrapping: frozenset[str]) -> None:
        """`root` is the worksheet's, at least up to its rows; `wrapping` as wrapping_styles."""
        self._wrapping = wrapping
        self._widths: dict[int, float] = {}
        self.column_styles: dict[int, str] = {}
        formats = root.find("sheetFormatPr")
        self._width = _number(formats, "defaultColWidth", _USUAL_WIDTH)
        self._line_points = _number(formats, "defaultRowHeight", LINE_POINTS)
        for element in root.iter("col"):
            low, high = int(_number(element, "min", 0)), int(_number(element, "max", 0))
            for column in range(low, min(high, low + _MOST_COLUMNS) + 1):
                self._widths[column] = _number(element, "width", self._width)
                if style := element.get("style"):
                    self.column_styles[column] = style

    def points(self, cells: Mapping[int, CellValue], styles: Mapping[int, str]) -> float | None:
        """Height of a row with these cells, by column; None when the usual height will do."""
        texts = [
            (value, self._widths.get(column, self._width))
            for column, value in cells.items()
            if styles.get(column, "") in self._wrapping
        ]
        height = height_of(texts, self._line_points)
        return height if height > self._line_points else None


def _number(element: Element | None, name: str, usual: float) -> float:
    try:
        number = float(element.get(name)) if element is not None else usual
    except ValueError:
        return usual
    return number if 0 <= number < 1e6 else usual
