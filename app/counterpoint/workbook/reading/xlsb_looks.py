"""Number formats and hidden lines of an .xlsb, [MS-XLSB]: records that calamine passes over."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator

from counterpoint.workbook.progress import Progress, no_progress
from counterpoint.workbook.reading.number_format import BUILTIN_FORMATS
from counterpoint.workbook.reading.number_looks import (
    CellFormats,
    SheetLooks,
    Ticks,
    rk_number,
)

__all__ = ["XlsbLooks", "binary_records"]

_ROW, _CELL_RK, _CELL_REAL, _FORMULA_NUMBER, _COLUMNS = 0, 2, 5, 9, 60
_FORMAT, _STYLE, _STYLES, _STYLES_END = 44, 47, 617, 618
_WORKBOOK, _SHEET = 153, 156
_CELL = struct.Struct("<II")
_DOUBLE = struct.Struct("<d")

ReadPart = Callable[[str], bytes]
"""The content of a part by its name. Raises KeyError where there is none."""


def binary_records(data: bytes, progress: Progress = no_progress) -> Iterator[tuple[int, bytes]]:
    """Type and content of each record. Raises IndexError where one is cut off."""
    at = 0
    ticks = Ticks(progress, 0, len(data))
    while at < len(data):
        if at >= ticks.next:
            ticks.at(at)
        kind = data[at]
        at += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | data[at] << 7
            at += 1
        size = shift = 0
        while True:
            byte = data[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80 or shift == 28:
                break
        if at + size > len(data):
            raise IndexError("a record is cut off")
        yield kind, data[at : at + size]
        at += size


class XlsbLooks:
    """Of the parts of a package. Raises one of BROKEN, or ET.ParseError, where they are none."""

    def __init__(self, read: ReadPart) -> None:
        self._read = read
        targets = {
            each.get("Id", ""): each.get("Target", "")
            for each in ET.fromstring(read("xl/_rels/workbook.bin.rels"))
        }
        self._parts: dict[str, str] = {}
        is_1904 = False
        for kind, body in binary_records(read("xl/workbook.bin")):
            if kind == _WORKBOOK:
                is_1904 = bool(body[0] & 1)
            elif kind == _SHEET:
                relationship, at = _text(body, 8)
                target = targets[relationship]
                part = target[1:] if target.startswith("/") else f"xl/{target}"
                self._parts[_text(body, at)[0]] = part
        if not self._parts:
            raise ValueError("no sheets")
        codes, styles = _styles(read("xl/styles.bin"))
        self._formats = CellFormats(styles, codes, is_1904)

    def sheet(self, name: str, progress: Progress = no_progress) -> SheetLooks:
        """See LooksOfBook."""
        looks = SheetLooks()
        row = 0
        for kind, body in binary_records(self._read(self._parts[name]), progress):
            if kind == _ROW:
                row = struct.unpack_from("<I", body)[0]
                if body[11] & 0x10:
                    looks.hidden_rows.add(row + 1)
            elif kind in (_CELL_RK, _CELL_REAL, _FORMULA_NUMBER):
                column, style = _CELL.unpack_from(body)
                if kind == _CELL_RK:
                    value = rk_number(struct.unpack_from("<I", body, 8)[0])
                else:
                    value = _DOUBLE.unpack_from(body, 8)[0]
                self._formats.show(looks, row, column, style & 0xFFFFFF, value)
            elif kind == _COLUMNS:
                first, last, _, _, flags = struct.unpack_from("<IIIIH", body)
                if flags & 1:
                    looks.hidden_columns.update(range(first + 1, min(last, 16_383) + 2))
        return looks


def _styles(data: bytes) -> tuple[dict[int, str], list[int]]:
    """Format codes by number, and the number of each cell style's format."""
    codes, styles = dict(BUILTIN_FORMATS), []
    of_cells = False
    for kind, body in binary_records(data):
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", body)[0]] = _text(body, 2)[0]
        elif kind in (_STYLES, _STYLES_END):
            of_cells = kind == _STYLES
        elif kind == _STYLE and of_cells:
            styles.append(struct.unpack_from("<H", body, 2)[0])
    return codes, styles


def _text(body: bytes, at: int) -> tuple[str, int]:
    """A text and where it ends."""
    count = struct.unpack_from("<I", body, at)[0]
    end = at + 4 + 2 * count
    return body[at + 4 : end].decode("utf-16-le"), end
