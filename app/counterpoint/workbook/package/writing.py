"""A patched package written out: untouched entries as the raw bytes they are."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from isal import isal_zlib

from counterpoint.model import told
from counterpoint.model.errors import UnsafeWorkbookError
from counterpoint.workbook.package.container import Package
from counterpoint.workbook.package.part_names import name_key
from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.package.zip_directory import (
    CENTRAL,
    DEFLATED,
    END,
    END64,
    END64_LOCATOR,
    END_MARK,
    FLAG_UTF8,
    LOCAL,
    ZipEntry,
    extra_fields,
)
from counterpoint.workbook.progress import Progress, no_progress

__all__ = ["WrittenPackage", "verify_untouched", "write_package"]

_COPY = 1 << 20
# Larger blocks are fetched from the system and given back each time: four times slower.
_COMPARE = 1 << 17
# Above this size isal's level 1 is used: 4 times faster than zlib's level 1 at a smaller size;
# below, zlib's level 6 costs a few milliseconds and packs best.
_FAST_FROM = 1 << 20
_ISAL_LEVEL = 1
_FULL16, _FULL32 = 0xFFFF, 0xFFFFFFFF
# Parts that are new carry the zip's earliest date, as Excel writes it: the same edits then give
# the same bytes. Changed parts keep the time stamp that they had.
_NEW_DATE = (1 << 5) | 1


@dataclass(frozen=True, slots=True)
class WrittenPackage:
    """What was written.

    Attributes:
        parts_written: Names of parts that are new or changed.
        parts_untouched: Names of parts copied as the raw bytes they were.
        parts_removed: Names of parts left out.
        size: Bytes written.
    """

    parts_written: tuple[str, ...]
    parts_untouched: tuple[str, ...]
    parts_removed: tuple[str, ...]
    size: int


def write_package(
    patch: PackagePatch, out: BinaryIO, *, progress: Progress = no_progress
) -> WrittenPackage:
    """Write the patched package to `out`, which must be empty, seekable and writable.

    Entries keep their order; new ones follow. Untouched entries, the gaps behind them and the
    archive's comment are copied byte for byte, only the offsets in the directory change.
    Raises DamagedWorkbookError when a part that is read is damaged, UnsafeWorkbookError when
    the result would pass 4 GiB, OSError from `out`, and what `progress` raises.
    """
    return _Writer(patch, out, progress).write()


class _Writer:
    """Writes one package."""

    def __init__(self, patch: PackagePatch, out: BinaryIO, progress: Progress) -> None:
        self.patch = patch
        self.package = patch.package
        self.out = out
        self.progress = progress
        self.at = 0
        self.work_done = 0
        self.work_total = 1
        self.records: dict[str, bytes] = {}

    def write(self) -> WrittenPackage:
        directory = self.package.directory
        ordered = sorted(directory.entries, key=lambda entry: entry.offset)
        self.work_total = max(1, sum(self._work(entry) for entry in ordered))
        if directory.first_offset:
            self._copy(0, directory.first_offset)
        for run in self._runs(ordered):
            if isinstance(run, ZipEntry):
                self._write_changed(run)
            else:
                self._copy_entries(run)
        new = [self._write_new(name) for name in self.patch.added]
        self._write_directory(new)
        self.progress(1.0)
        untouched = [
            name
            for name in self.package.names
            if not self.patch.is_changed(name) and name not in self.patch.removed
        ]
        return WrittenPackage(self.patch.changed, tuple(untouched), self.patch.removed, self.at)

    # Entries

    def _fate(self, entry: ZipEntry) -> str:
        if entry.is_folder:
            return "copy"
        if entry.name not in self.patch:
            return "drop"
        return "change" if self.patch.is_changed(entry.name) else "copy"

    def _work(self, entry: ZipEntry) -> int:
        return entry.size if self._fate(entry) == "change" else (entry.end - entry.offset) // 8

    def _runs(self, ordered: Sequence[ZipEntry]) -> Iterator[ZipEntry | list[ZipEntry]]:
        """Neighbours that are copied, together; changed ones alone; dropped ones not at all."""
        run: list[ZipEntry] = []
        for entry in ordered:
            fate = self._fate(entry)
            if fate == "copy":
                run.append(entry)
                continue
            if run:
                yield run
                run = []
            if fate == "change":
                yield entry
        if run:
            yield run

    def _copy_entries(self, run: list[ZipEntry]) -> None:
        shift = self.at - run[0].offset
        for entry in run:
            self.records[entry.name] = self._moved(entry, entry.offset + shift)
        self._copy(run[0].offset, run[-1].end)

    def _copy(self, start: int, end: int) -> None:
        while start < end:
            data = self.package.source.read_at(start, min(_COPY, end - start))
            if not data:
                raise OSError("the workbook became shorter while it was read")
            self._put(data)
            start += len(data)
            self._advance(len(data) // 8)

    def _put(self, data: bytes) -> None:
        self.out.write(data)
        self.at += len(data)

    def _advance(self, work: int) -> None:
        self.work_done += work
        self.progress(min(0.99, self.work_done / self.work_total))

    def _moved(self, entry: ZipEntry, offset: int) -> bytes:
        """The directory's record with another offset."""
        record = bytearray(entry.record)
        if offset >= _FULL32:
            raise UnsafeWorkbookError(
                told("the workbook would become larger than 4 GiB."), path=self.package.path
            )
        fields = CENTRAL.unpack_from(record)
        if fields[16] != _FULL32:
            struct.pack_into("<I", record, 42, offset)
            return bytes(record)
        extra_start = CENTRAL.size + fields[10]
        extra = entry.record[extra_start : extra_start + fields[11]]
        for kind, start, _ in extra_fields(extra):
            if kind == 1:
                before = (fields[9] == _FULL32) + (fields[8] == _FULL32)
                struct.pack_into("<Q", record, extra_start + start + 8 * before, offset)
        return bytes(record)

    def _write_changed(self, entry: ZipEntry) -> None:
        fields = CENTRAL.unpack_from(entry.record)
        comment_start = CENTRAL.size + fields[10] + fields[11]
        self.records[entry.name] = self._write_entry(
            entry.name,
            raw_name=entry.raw_name,
            flags=entry.flags & FLAG_UTF8,
            time=fields[5],
            date=fields[6],
            made_by=fields[1],
            attributes=(fields[14], fields[15]),
            comment=entry.record[comment_start:],
        )

    def _write_new(self, name: str) -> bytes:
        return self._write_entry(
            name,
            raw_name=name.encode("utf-8"),
            flags=0 if name.isascii() else FLAG_UTF8,
            time=0,
            date=_NEW_DATE,
            made_by=20,
            attributes=(0, 0),
            comment=b"",
        )

    def _write_entry(
        self,
        name: str,
        *,
        raw_name: bytes,
        flags: int,
        time: int,
        date: int,
        made_by: int,
        attributes: tuple[int, int],
        comment: bytes,
    ) -> bytes:
        """Write an entry from the patch's stream and give its record for the directory."""
        offset = self.at
        self._put(bytes(LOCAL.size) + raw_name)
        crc, packed, size = self._deflate(name)
        if max(offset, packed, size) >= _FULL32:
            raise UnsafeWorkbookError(
                told("the workbook would become larger than 4 GiB."), path=self.package.path
            )
        common = (20, flags, DEFLATED, time, date, crc, packed, size, len(raw_name), 0)
        self.out.seek(offset)
        self.out.write(LOCAL.pack(b"PK\x03\x04", *common))
        self.out.seek(self.at)
        head = CENTRAL.pack(b"PK\x01\x02", made_by, *common, len(comment), 0, *attributes, offset)
        return head + raw_name + comment

    def _deflate(self, name: str) -> tuple[int, int, int]:
        crc = packed = size = 0
        held: list[bytes] = []
        pieces = self.patch.stream(name)
        for piece in pieces:
            held.append(piece)
            size += len(piece)
            if size >= _FAST_FROM:
                break
        if size < _FAST_FROM:
            slow = zlib.compressobj(6, zlib.DEFLATED, -15)
            data = b"".join(held)
            body = slow.compress(data) + slow.flush()
            self._put(body)
            self._advance(size)
            return zlib.crc32(data), len(body), size
        fast = isal_zlib.compressobj(_ISAL_LEVEL, isal_zlib.DEFLATED, -15)
        start = self.at
        size = 0
        while held:
            for piece in held:
                crc = isal_zlib.crc32(piece, crc)
                size += len(piece)
                self._put(fast.compress(piece))
                self._advance(len(piece))
            held = [piece] if (piece := next(pieces, b"")) else []
        self._put(fast.flush())
        packed = self.at - start
        return crc, packed, size

    # Directory

    def _write_directory(self, new: list[bytes]) -> None:
        start = self.at
        kept = [
            self.records[entry.name]
            for entry in self.package.directory.entries
            if entry.name in self.records
        ]
        records = kept + new
        for record in records:
            self._put(record)
        size, count = self.at - start, len(records)
        if self.package.directory.end64 or count >= _FULL16:
            self._write_end64(start, size, count)
        comment = self.package.directory.comment
        self._put(
            END.pack(
                END_MARK,
                0,
                0,
                min(count, _FULL16),
                min(count, _FULL16),
                size,
                start,
                len(comment),
            )
            + comment
            + self.package.directory.trailer
        )

    def _write_end64(self, start: int, size: int, count: int) -> None:
        offset = self.at
        old = self.package.directory.end64
        made_by, needed = END64.unpack_from(old)[2:4] if old else (45, 45)
        rest = old[END64.size :]
        length = END64.size + len(rest) - 12
        self._put(
            END64.pack(b"PK\x06\x06", length, made_by, needed, 0, 0, count, count, size, start)
            + rest
            + END64_LOCATOR.pack(b"PK\x06\x07", 0, offset, 1)
        )


def verify_untouched(before: Package, after: Package, names: Sequence[str]) -> tuple[str, ...]:
    """Names among `names` whose raw entries differ between two packages; () is what is hoped.

    Compares header, name, extra fields, compressed bytes and what follows them, and the
    directory's record but for the offset, at the speed of reading both files.
    """
    return tuple(name for name in names if not _same_entry(before, after, name))


def _same_entry(before: Package, after: Package, name: str) -> bool:
    if name not in before or name not in after:
        return False
    old, new = before.entry(name), after.entry(name)
    if old.end - old.offset != new.end - new.offset or _still(old) != _still(new):
        return False
    at, length = 0, old.end - old.offset
    while at < length:
        step = min(_COMPARE, length - at)
        if before.source.read_at(old.offset + at, step) != after.source.read_at(
            new.offset + at, step
        ):
            return False
        at += step
    return True


def _still(entry: ZipEntry) -> tuple[bytes, str, int, int, int]:
    """What of a record stays the same when the entry moves."""
    fields = bytearray(entry.record[: CENTRAL.size])
    fields[42:46] = b"\0\0\0\0"
    return (
        bytes(fields) + entry.raw_name,
        name_key(entry.name),
        entry.crc,
        entry.compressed_size,
        entry.size,
    )
