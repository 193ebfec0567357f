"""Large parts cut into pieces of whole elements, for reading without a parser.

Writers spell the bulk of a workbook, cells and shared strings, in very few ways; those are
read with string searches, three times as fast as a parser with Python handlers. Whatever is
spelt otherwise raises `Unusual`, and the part is read again with expat.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from counterpoint.workbook.package.container import Package
from counterpoint.workbook.package.inflating import CHUNK
from counterpoint.workbook.package.xml_text import decode_stream
from counterpoint.workbook.reading.xml_tree import malformed_part

__all__ = [
    "Events",
    "Unusual",
    "has_markup",
    "parse_stream",
    "parsed_events",
    "pieces_ending",
    "utf8_stream",
]

_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]*)")


class Unusual(Exception):  # noqa: N818 - a signal to take the other way, not a failure
    """The XML is valid for all we know, but not spelt in the usual way."""


def utf8_stream(package: Package, part: str, chunk: int = CHUNK) -> Iterator[bytes]:
    """A part in pieces of UTF-8 of about `chunk` bytes, without a byte order mark."""
    return decode_stream(package.stream(part, chunk), path=package.path, part=part)[2]


def pieces_ending(stream: Iterator[bytes], start: str, end: str) -> Iterator[str]:
    """Cuts a stream of UTF-8 into texts that end with the tag `end`, such as `</row>`.

    The first text is everything up to and with the tag that begins with `start`, such as
    `<sheetData`; then come texts of one or many whole elements; the last is what follows the
    last `end`, and may be empty. Raises Unusual for a prefixed root and bytes that are not
    UTF-8. Comments and CDATA are left in: see `has_markup`.
    """
    buffer = b""
    opening = start.encode()
    closing = end.encode()
    for piece in stream:
        buffer += piece
        at = buffer.find(opening)
        stop = buffer.find(b">", at) if at >= 0 else -1
        if stop >= 0:
            break
    else:
        stop = len(buffer) - 1
    head, buffer = buffer[: stop + 1], buffer[stop + 1 :]
    _check_root(head)
    yield _decoded(head)
    for piece in _chained(stream):
        fresh = max(0, len(buffer) - len(closing))
        buffer += piece
        cut = buffer.rfind(closing, fresh if piece else 0)
        if cut >= 0:
            cut += len(closing)
            yield _decoded(buffer[:cut])
            buffer = buffer[cut:]
    yield _decoded(buffer)


def _chained(stream: Iterator[bytes]) -> Iterator[bytes]:
    """An empty piece first, so that what came with the head is looked through too."""
    yield b""
    yield from stream


Events = list[tuple[str, ET.Element]]
"""`start` and `end` events with their elements, whose tags still have their namespaces."""


def parsed_events(package: Package, part: str) -> Iterator[tuple[int, Events]]:
    """The events of a part of a package; see `parse_stream`."""
    return parse_stream(utf8_stream(package, part), path=package.path, part=part)


def parse_stream(pieces: Iterator[bytes], *, path: Path, part: str) -> Iterator[tuple[int, Events]]:
    """The start and end events of an XML stream, piece by piece, each with the piece's size.

    Raises DamagedWorkbookError, which names `part`, when it is not well-formed.
    """
    parser: ET.XMLPullParser[ET.Element] = ET.XMLPullParser(("start", "end"))
    try:
        for piece in pieces:
            parser.feed(piece)
            yield len(piece), _events(parser)
        parser.close()
        yield 0, _events(parser)
    except ET.ParseError:
        raise malformed_part(path, part) from None


def _events(parser: ET.XMLPullParser[ET.Element]) -> Events:
    # The stubs also know events of other shapes, which were not asked for.
    pairs = cast("Iterator[tuple[str, ET.Element]]", parser.read_events())
    return list(pairs)


def _check_root(head: bytes) -> None:
    for match in _ROOT.finditer(head):
        if b":" in match[1]:
            raise Unusual
        return
    raise Unusual


def has_markup(text: str) -> bool:
    """Whether a text may hold a comment, CDATA or a processing instruction."""
    # Looking for one character first is many times faster than for two.
    return ("!" in text and "<!" in text) or ("?" in text and "<?" in text)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Unusual from None
