"""The rows of a sheet one by one as raw XML, found without parsing what is inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from counterpoint.model import MAX_ROWS, told
from counterpoint.model.errors import DamagedWorkbookError, UnsafeWorkbookError
from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.sheets.sheet_stream import SheetSplit, finished, split_sheet

__all__ = ["RawRow", "find_row", "raw_rows"]

RawRow = tuple[int, bytes]
"""(number of the row from 1, its XML with the white space behind it). Number 0 is for what stands
in front of the first row."""

_NUMBER = re.compile(rb"""\sr\s*=\s*["']\s*(\d{1,9})\s*["']""")
_ROW_LIMIT = 32 << 20


def raw_rows(
    split: SheetSplit, *, path: Path, part: str, in_order: bool = True
) -> Iterator[RawRow]:
    """All rows in the order of the file; joined they are the text between sheetData's tags.

    Take `split.head` before and `split.tail` after. Raises DamagedWorkbookError when rows are out
    of order and `in_order` asks for it; UnsafeWorkbookError for one outside any sheet or beyond
    32 MiB of XML.
    """
    last = 0
    for raw in _pieces(split, path, part):
        if not raw.startswith(b"<" + split.prefix + b"row"):
            yield 0, raw
            continue
        match = _NUMBER.search(raw, 0, raw.find(b">") + 1)
        number = int(match[1]) if match else last + 1
        if not 1 <= number <= MAX_ROWS:
            raise UnsafeWorkbookError(
                told(
                    "refused: its part {part} has a row {number}, outside any sheet.",
                    part=part,
                    number=number,
                ),
                path=path,
            )
        if number <= last and in_order:
            raise DamagedWorkbookError(
                told(
                    "the file is damaged: in its part {part} row {number} follows row {last}.",
                    part=part,
                    number=number,
                    last=last,
                ),
                path=path,
            )
        last = number
        yield number, raw


def find_row(parts: Parts, part: str, number: int) -> bytes | None:
    """XML of one row of a worksheet's part, as UTF-8; None when the sheet has none of that number.

    Raises DamagedWorkbookError and UnsafeWorkbookError.
    """
    split, _, _ = split_sheet(parts.stream(part), path=parts.path, part=part)
    if (found := _find_written(split, number)) is not None:
        return found
    split, _, _ = split_sheet(parts.stream(part), path=parts.path, part=part)
    # Rows out of order are no reason not to read one.
    for each, raw in raw_rows(split, path=parts.path, part=part, in_order=False):
        if each == number:
            return raw
    return None


def _find_written(split: SheetSplit, number: int) -> bytes | None:
    """The row, if it is written the way that Excel and most programs write it; this search is
    some ten times faster than taking rows apart, but cannot tell that there is no such row."""
    mark = b"<" + split.prefix + b'row r="%d"' % number
    closing = b"</" + split.prefix + b"row>"
    buffer = b""
    for piece in split.rows():
        buffer += piece
        if b"<!" in buffer:
            return None
        start = buffer.find(mark)
        if start < 0:
            buffer = buffer[-len(mark) :]
            continue
        tag_end = buffer.find(b">", start)
        if tag_end > 0 and buffer[tag_end - 1] == 0x2F:
            return buffer[start : tag_end + 1]
        end = buffer.find(closing, start)
        if end >= 0:
            return buffer[start : end + len(closing)]
        buffer = buffer[start:]
    return None


def _pieces(split: SheetSplit, path: Path, part: str) -> Iterator[bytes]:
    # Comments and CDATA, which could hold a look-alike, are passed over as wholes.
    opening = re.compile(
        rb"<" + re.escape(split.prefix) + rb"row(?=[\s/>])|<!\[CDATA\[.*?\]\]>|<!--.*?-->",
        re.DOTALL,
    )
    plain = re.compile(rb"<" + re.escape(split.prefix) + rb"row(?=[\s/>])")
    waiting: list[bytes] = []
    size = 0
    for piece in split.rows():
        waiting.append(piece)
        size += len(piece)
        if b"row" not in piece and size < _ROW_LIMIT:
            continue
        buffer = b"".join(waiting)
        if b"<!" in buffer:
            found = opening.finditer(buffer, 0, finished(buffer))
            starts = [each.start() for each in found if buffer[each.start() + 1] != 0x21]
        else:
            starts = [each.start() for each in plain.finditer(buffer)]
        if starts and starts[0]:
            yield buffer[: starts[0]]
        for start, end in pairwise(starts):
            yield buffer[start:end]
        rest = buffer[starts[-1] :] if starts else buffer
        waiting, size = [rest], len(rest)
        if size >= _ROW_LIMIT:
            raise UnsafeWorkbookError(
                told(
                    "refused: a row in its part {part} has more than {row_limit:,} bytes.",
                    part=part,
                    row_limit=_ROW_LIMIT,
                ),
                path=path,
            )
    if rest := b"".join(waiting):
        yield rest
