"""A sheet's XML in passing: the rows stream by, what stands around them can be edited.

The text of a worksheet is head + rows + tail, where the head ends behind `<sheetData>` and the
tail begins at `</sheetData>`. Head and tail together are well-formed XML (the sheet without its
rows), small enough to parse; only the rows can be hundreds of megabytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from isal import isal_zlib

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError, UnsafeWorkbookError
from counterpoint.workbook.package.patch import Transform
from counterpoint.workbook.package.xml_edit import Element, parse_xml
from counterpoint.workbook.package.xml_text import decode_stream, encode_stream

__all__ = ["SheetFrame", "TailEdit", "edit_tail", "finished", "read_frame", "split_sheet"]

_AROUND_LIMIT = 64 << 20
_HELD_LIMIT = 16 << 20
_DATA_TAG = re.compile(rb"<((?:[^\s<>/:!?]+:)?)sheetData((?:\s[^<>]*?)?)(/?)>")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """What stands around a sheet's rows.

    Attributes:
        head: Up to and with `<sheetData>`; the whole text when there are no rows.
        tail: From `</sheetData>` on; '' when there are no rows.
        root: Of head and tail together; offsets count through both.
        rows_size: Bytes, in UTF-8, of what stands between head and tail.
        rows_checksum: Its CRC-32.
    """

    head: str
    tail: str
    root: Element
    rows_size: int = 0
    rows_checksum: int = 0

    @property
    def text(self) -> str:
        """Head and tail: the sheet without its rows."""
        return self.head + self.tail


TailEdit = Callable[[SheetFrame], str]
"""Gets the frame and gives the new text of head and tail; it must leave the head alone."""


class SheetSplit:
    """A sheet in passing. Take `head`, then all of `rows`, then `tail`.

    Attributes:
        head: UTF-8.
        prefix: Of the elements, with colon; b"" for none.
        has_rows: False when there is no `<sheetData>` or it is written as `<sheetData/>`.
    """

    def __init__(self, pieces: Iterator[bytes], path: Path, part: str) -> None:
        self._pieces = pieces
        self._path = path
        self._part = part
        self._rest = b""
        self.tail = b""
        self.rows_size = self.rows_checksum = 0
        self.prefix = b""
        self.has_rows = False
        self.head = self._read_head()

    def _read_head(self) -> bytes:
        buffer = b""
        seen = 0
        while True:
            near = buffer.find(b"sheetData", max(0, seen - 16)) >= 0
            match = self._data_tag(buffer) if near else None
            # A tag that is cut off is looked at again with the next piece.
            seen = buffer.rfind(b"<") if near else len(buffer)
            if match is not None:
                self.prefix = match[1]
                if match[3]:
                    return self._whole(buffer)
                self.has_rows = True
                self._rest = buffer[match.end() :]
                return buffer[: match.end()]
            piece = next(self._pieces, None)
            if piece is None:
                return buffer
            buffer += piece
            self._bound(buffer)

    def _data_tag(self, buffer: bytes) -> re.Match[bytes] | None:
        comments = (
            [match.span() for match in _COMMENT.finditer(buffer)] if b"<!--" in buffer else []
        )
        for match in _DATA_TAG.finditer(buffer):
            if all(not start < match.start() < end for start, end in comments):
                unfinished = buffer.rfind(b"<!--", 0, match.start())
                if unfinished < 0 or any(start == unfinished for start, _ in comments):
                    return match
        return None

    def _whole(self, buffer: bytes) -> bytes:
        parts = [buffer]
        size = len(buffer)
        for piece in self._pieces:
            parts.append(piece)
            size += len(piece)
            if size > _AROUND_LIMIT:
                self._bound(b"".join(parts))
        return b"".join(parts)

    def _bound(self, buffer: bytes) -> None:
        if len(buffer) > _AROUND_LIMIT:
            raise UnsafeWorkbookError(
                told(
                    "its part {part} holds more than {around_limit:,} bytes besides its rows.",
                    part=self._part,
                    around_limit=_AROUND_LIMIT,
                ),
                path=self._path,
            )

    def rows(self) -> Iterator[bytes]:
        """The text between the tags of sheetData, in pieces as they come; sets `tail`.

        Raises DamagedWorkbookError when sheetData is never closed.
        """
        if not self.has_rows:
            return
        needle = b"</" + self.prefix + b"sheetData"
        keep = len(needle) + 8
        buffer = self._rest
        while True:
            end, safe = _find_outside(buffer, needle, keep)
            if end >= 0:
                if end:
                    yield buffer[:end]
                self.tail = self._whole(buffer[end:])
                return
            if safe:
                yield buffer[:safe]
                buffer = buffer[safe:]
            piece = next(self._pieces, None)
            if piece is None:
                raise DamagedWorkbookError(
                    told(
                        "the file is damaged: the rows of its part {part} never end.",
                        part=self._part,
                    ),
                    path=self._path,
                )
            buffer = buffer + piece if buffer else piece
            if len(buffer) > _HELD_LIMIT:
                raise UnsafeWorkbookError(
                    told(
                        "its part {part} holds a comment of more than {held_limit:,} bytes.",
                        part=self._part,
                        held_limit=_HELD_LIMIT,
                    ),
                    path=self._path,
                )

    def skip_rows(self) -> None:
        """Pass over the rows and set `tail`, without copying what is passed over; counts it into
        `rows_size` and `rows_checksum`. Raises DamagedWorkbookError when sheetData is never closed.
        """
        needle = b"</" + self.prefix + b"sheetData"
        held = self._rest if self.has_rows else b""
        while self.has_rows and b"!" not in held and not _holds(held, needle):
            piece = next(self._pieces, None)
            if piece is None:
                break
            # The tag may begin in one piece and end in the next.
            joint = held[-len(needle) :] + piece[: len(needle)]
            is_cut = needle in joint or b"!" in joint
            self._count(held[: -len(needle)] if is_cut else held)
            held = held[-len(needle) :] + piece if is_cut else piece
        self._rest = held
        for passed in self.rows():
            self._count(passed)

    def _count(self, passed: bytes) -> None:
        self.rows_size += len(passed)
        self.rows_checksum = isal_zlib.crc32(passed, self.rows_checksum)


def _holds(buffer: bytes, needle: bytes) -> bool:
    # The rows of most sheets hold numbers only and not one "h", as in sheetData.
    return b"h" in buffer and needle in buffer


def _find_outside(buffer: bytes, needle: bytes, keep: int) -> tuple[int, int]:
    """(place of `needle` outside comments and CDATA or -1, bytes that can be let go)."""
    at = 0
    # A look for one byte is ten times faster than for more, and most pieces hold no "!".
    special = b"!" in buffer
    may_end = _holds(buffer, needle)
    while True:
        mark = buffer.find(b"<!", at) if special else -1
        end = buffer.find(needle, at) if may_end else -1
        if end >= 0 and (mark < 0 or end < mark):
            return end, end
        if mark < 0:
            return -1, max(at, len(buffer) - keep)
        closing = b"]]>" if buffer.startswith(b"<![CDATA[", mark) else b"-->"
        close = buffer.find(closing, mark + 4)
        if close < 0 or len(buffer) - mark < 9:
            return -1, mark
        at = close + 3


def finished(buffer: bytes) -> int:
    """How much of the buffer is free of a comment or CDATA that has yet to end."""
    at = 0
    while (mark := buffer.find(b"<!", at)) >= 0:
        closing = b"]]>" if buffer.startswith(b"<![CDATA[", mark) else b"-->"
        close = buffer.find(closing, mark + 4)
        if close < 0 or len(buffer) - mark < 9:
            return mark
        at = close + 3
    return len(buffer)


def split_sheet(pieces: Iterator[bytes], *, path: Path, part: str) -> tuple[SheetSplit, str, bytes]:
    """(the sheet in passing as UTF-8, its codec, its byte order mark).

    Raises DamagedWorkbookError and UnsafeWorkbookError.
    """
    encoding, bom, decoded = decode_stream(pieces, path=path, part=part)
    return SheetSplit(decoded, path, part), encoding, bom


def read_frame(pieces: Iterator[bytes], *, path: Path, part: str) -> SheetFrame:
    """What stands around the rows; the rows are passed over.

    Raises DamagedWorkbookError and UnsafeWorkbookError.
    """
    split, _, _ = split_sheet(pieces, path=path, part=part)
    split.skip_rows()
    frame = make_frame(split.head, split.tail, path=path, part=part)
    return replace(frame, rows_size=split.rows_size, rows_checksum=split.rows_checksum)


def make_frame(head: bytes, tail: bytes, *, path: Path, part: str) -> SheetFrame:
    """The frame of a head and a tail in UTF-8. Raises DamagedWorkbookError."""
    try:
        before, after = head.decode("utf-8"), tail.decode("utf-8")
    except UnicodeDecodeError:
        raise DamagedWorkbookError(
            told("the file is damaged: its part {part} is no proper UTF-8.", part=part), path=path
        ) from None
    return SheetFrame(before, after, parse_xml(before + after, path=path, part=part))


def edit_tail(edit: TailEdit, *, path: Path, part: str) -> Transform:
    """A transform of a worksheet that changes only what stands behind its rows, in one pass."""

    def transform(pieces: Iterator[bytes]) -> Iterator[bytes]:
        split, encoding, bom = split_sheet(pieces, path=path, part=part)
        return encode_stream(edited(split), encoding, bom)

    def edited(split: SheetSplit) -> Iterator[bytes]:
        if split.has_rows:
            yield split.head
            yield from split.rows()
        frame = make_frame(split.head, split.tail, path=path, part=part)
        changed = edit(frame)
        if split.has_rows:
            if not changed.startswith(frame.head):
                raise ValueError("an edit of the tail changed the head")
            changed = changed[len(frame.head) :]
        yield changed.encode("utf-8")

    return transform
