"""From compressed bytes to parts, with sizes and checksums checked on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from isal import isal_zlib

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.zip_directory import STORED, ZipEntry

__all__ = ["CHUNK", "inflate"]

_INFLATE_ERROR: type[Exception] = cast("type[Exception]", isal_zlib.error)
CHUNK = 1 << 17
"""Bytes of a stream's pieces. Half of it would be as fast; twice as much costs half as much time
again, because blocks from 128 KiB on are fetched from and given back to the system each time."""


def inflate(source: ByteSource, entry: ZipEntry, path: Path, chunk: int = CHUNK) -> Iterator[bytes]:
    """The inflated bytes of an entry in pieces of at most `chunk` bytes.

    Stopping early is fine and cheap: only what was taken is inflated. Raises
    DamagedWorkbookError when the bytes, their size or their checksum are not as stated; never
    yields more than the stated size.
    """
    pieces = (
        _stored(source, entry, chunk)
        if entry.method == STORED
        else _deflated(source, entry, path, chunk)
    )
    size = crc = 0
    for piece in pieces:
        size += len(piece)
        if size > entry.size:
            raise _damaged(entry, path, "is larger than the zip says")
        crc = isal_zlib.crc32(piece, crc)
        if size == entry.size and crc != entry.crc:
            raise _damaged(entry, path, "does not match its checksum")
        yield piece
    if size != entry.size:
        raise _damaged(entry, path, "is shorter than the zip says")
    if crc != entry.crc:
        raise _damaged(entry, path, "does not match its checksum")


def _stored(source: ByteSource, entry: ZipEntry, chunk: int) -> Iterator[bytes]:
    at, end = entry.data_offset, entry.data_offset + entry.compressed_size
    while at < end:
        piece = source.read_at(at, min(chunk, end - at))
        if not piece:
            return
        at += len(piece)
        yield piece


def _deflated(source: ByteSource, entry: ZipEntry, path: Path, chunk: int) -> Iterator[bytes]:
    if not entry.size and not entry.compressed_size:
        return  # some writers state "deflated" for nothing at all
    inflater = isal_zlib.decompressobj(-15)
    at, end = entry.data_offset, entry.data_offset + entry.compressed_size
    step = max(chunk // 4, 1 << 12)
    try:
        while at < end and not inflater.eof:
            packed = source.read_at(at, min(step, end - at))
            if not packed:
                return
            at += len(packed)
            while packed and not inflater.eof:
                piece = inflater.decompress(packed, chunk)
                packed = inflater.unconsumed_tail
                if piece:
                    yield piece
        while not inflater.eof and (piece := inflater.decompress(b"", chunk)):
            yield piece
    except _INFLATE_ERROR:
        raise _damaged(entry, path, "cannot be unpacked") from None
    if not inflater.eof or inflater.unused_data or at < end:
        raise _damaged(entry, path, "is packed wrongly")


def _damaged(entry: ZipEntry, path: Path, what: str) -> DamagedWorkbookError:
    return DamagedWorkbookError(
        told(
            "the file is damaged: its part {name} {what}. Take a backup copy, or"
            " let Excel or LibreOffice repair it.",
            name=entry.name,
            what=what,
        ),
        path=path,
    )
