"""Number formats and hidden lines of an .xls, [MS-XLS]: records that calamine passes over."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from counterpoint.workbook.progress import Progress, no_progress
from counterpoint.workbook.reading.number_format import BUILTIN_FORMATS
from counterpoint.workbook.reading.number_looks import (
    BROKEN,
    CellFormats,
    LooksOfBook,
    SheetLooks,
    Ticks,
    rk_number,
)

__all__ = ["XlsLooks", "xls_looks"]

_HEADER = struct.Struct("<HH")
_CELL = struct.Struct("<HHH")
_DOUBLE = struct.Struct("<d")
_BIFF8 = 0x0600
_BOF, _EOF, _DATE_MODE, _BOUND_SHEET = 0x0809, 0x000A, 0x0022, 0x0085
_FORMAT, _STYLE, _ROW, _COLUMNS = 0x041E, 0x00E0, 0x0208, 0x007D
_NO_NUMBER = b"\xff\xff"
"""Ends the result of a formula that is a text, a truth value or an error."""
_NUMBER, _RK, _SEVERAL_RK, _FORMULA = 0x0203, 0x027E, 0x00BD, 0x0006


def xls_looks(data: bytes) -> LooksOfBook | None:
    """Of an .xls without encryption; None where it is older than Excel 97 or cannot be read."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            return XlsLooks(ole.openstream("Workbook").read())
    except (OSError, TypeError, AttributeError, *BROKEN):
        return None


def _records(stream: bytes, at: int, ticks: Ticks) -> Iterator[tuple[int, bytes]]:
    """Kind and content of the records from `at` to the end of that part of the stream, those of
    charts inside it left out."""
    depth = 0
    while at < len(stream):
        if at >= ticks.next:
            ticks.at(at)
        kind, size = _HEADER.unpack_from(stream, at)
        at += _HEADER.size
        depth += (kind == _BOF) - (kind == _EOF)
        if depth < 1:
            return
        if depth == 1:
            yield kind, stream[at : at + size]
        at += size


class XlsLooks:
    """Of the stream of records that is the workbook. Raises one of BROKEN where it is none."""

    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self._starts: dict[str, int] = {}
        codes = dict(BUILTIN_FORMATS)
        styles: list[int] = []
        is_1904 = False
        silent = Ticks(no_progress, 0, len(stream))
        for number, (kind, body) in enumerate(_records(stream, 0, silent)):
            if not number and struct.unpack_from("<H", body)[0] != _BIFF8:
                raise ValueError("another version")
            if kind == _FORMAT:
                codes[struct.unpack_from("<H", body)[0]] = _text(body, 2, wide_count=True)
            elif kind == _STYLE:
                styles.append(struct.unpack_from("<H", body, 2)[0])
            elif kind == _DATE_MODE:
                is_1904 = body[:1] == b"\x01"
            elif kind == _BOUND_SHEET:
                name = _text(body, 6, wide_count=False)
                self._starts[name] = struct.unpack_from("<I", body)[0]
        if not self._starts:
            raise ValueError("no sheets")
        self._formats = CellFormats(styles, codes, is_1904)

    def sheet(self, name: str, progress: Progress = no_progress) -> SheetLooks:
        """See LooksOfBook."""
        looks, show = SheetLooks(), self._formats.show
        start, whole = self._starts[name], len(self._stream)
        end = min((other for other in self._starts.values() if other > start), default=whole)
        for kind, body in _records(self._stream, start, Ticks(progress, start, end)):
            if kind == _NUMBER or (kind == _FORMULA and body[12:14] != _NO_NUMBER):
                row, column, style = _CELL.unpack_from(body)
                show(looks, row, column, style, _DOUBLE.unpack_from(body, 6)[0])
            elif kind == _RK:
                row, column, style = _CELL.unpack_from(body)
                show(looks, row, column, style, rk_number(_whole(body, 6)))
            elif kind == _SEVERAL_RK:
                row, column = struct.unpack_from("<HH", body)
                for place in range((len(body) - 6) // 6):
                    at = 4 + 6 * place
                    style = struct.unpack_from("<H", body, at)[0]
                    show(looks, row, column + place, style, rk_number(_whole(body, at + 2)))
            elif kind == _ROW:
                if body[12] & 0x20:
                    looks.hidden_rows.add(struct.unpack_from("<H", body)[0] + 1)
            elif kind == _COLUMNS:
                first, last, _, _, flags = struct.unpack_from("<HHHHH", body)
                if flags & 1:
                    looks.hidden_columns.update(range(first + 1, min(last, 255) + 2))
        return looks


def _whole(body: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", body, at)[0])


def _text(body: bytes, at: int, *, wide_count: bool) -> str:
    count = struct.unpack_from("<H" if wide_count else "<B", body, at)[0]
    at += 2 if wide_count else 1
    if body[at] & 1:
        return body[at + 1 : at + 1 + 2 * count].decode("utf-16-le")
    return body[at + 1 : at + 1 + count].decode("latin-1")
