"""The zip container as it is on disk: every entry with its facts, checked for consistency.

zipfile hides what a byte-for-byte copy needs (raw records, data descriptors, gaps) and accepts
what must be refused (overlaps, duplicates, sizes that disagree), so the directory is read here.
Source of the layout: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from counterpoint.model import told
from counterpoint.model.errors import (
    DamagedWorkbookError,
    NotAWorkbookError,
    UnsafeWorkbookError,
)
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.limits import Limits

__all__ = ["CENTRAL", "DEFLATED", "LOCAL", "STORED", "ZipDirectory", "ZipEntry", "extra_fields"]

STORED = 0
DEFLATED = 8
_METHOD_NAMES = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 98: "PPMd", 99: "AES"}

LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
END64_LOCATOR = struct.Struct("<4sIQI")
END64 = struct.Struct("<4sQ2H2I4Q")

_LOCAL_MARK = b"PK\x03\x04"
_CENTRAL_MARK = b"PK\x01\x02"
END_MARK = b"PK\x05\x06"
_LOCATOR_MARK = b"PK\x06\x07"
_END64_MARK = b"PK\x06\x06"

FLAG_ENCRYPTED = 0x1
FLAG_STRONG_ENCRYPTION = 0x40
FLAG_UTF8 = 0x800
_FULL16, _FULL32 = 0xFFFF, 0xFFFFFFFF
_DIRECTORY_LIMIT = 64 << 20


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """One entry of the zip.

    Attributes:
        name: Decoded, backslashes turned into slashes.
        raw_name: As in the file.
        flags: General purpose bit flag.
        method: STORED or DEFLATED.
        crc: CRC-32 of the inflated bytes.
        compressed_size: In bytes.
        size: Inflated, in bytes.
        offset: Of the local header in the file.
        data_offset: Of the compressed bytes in the file.
        end: Where the next header begins; what lies between belongs to this entry.
        record: The central directory's record, raw.
    """

    name: str
    raw_name: bytes
    flags: int
    method: int
    crc: int
    compressed_size: int
    size: int
    offset: int
    data_offset: int
    end: int
    record: bytes

    @property
    def is_folder(self) -> bool:
        """Whether it stands for a folder and holds nothing."""
        return self.name.endswith("/")


@dataclass(frozen=True, slots=True)
class ZipDirectory:
    """All entries of a zip, in the order of the central directory.

    Attributes:
        entries: In the order of the central directory.
        first_offset: Bytes before the first local header, usually 0.
        base: What must be added to the offsets that the file states; not 0 when something was
            put in front of the zip.
        end64: The zip64 end record, b"" when there is none.
        comment: The archive's comment.
        trailer: What follows the end of the zip, usually b"".
    """

    entries: tuple[ZipEntry, ...]
    first_offset: int
    base: int
    end64: bytes
    comment: bytes
    trailer: bytes

    @classmethod
    def read(cls, source: ByteSource, path: Path, limits: Limits) -> ZipDirectory:
        """Read and check the directory.

        Raises:
            NotAWorkbookError: The file is no zip.
            DamagedWorkbookError: It is one, but truncated or inconsistent.
            UnsafeWorkbookError: It is encrypted inside, overlaps itself, or exceeds `limits`.
        """
        return _Reader(source, path, limits).read()


def extra_fields(extra: bytes) -> Iterator[tuple[int, int, int]]:
    """(id, start, end) of the data of each extra field; stops at the first malformed one."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        start, at = at + 4, at + 4 + size
        if at > len(extra):
            return
        yield kind, start, at


class _Reader:
    """Reads one directory; keeps the path for the errors."""

    def __init__(self, source: ByteSource, path: Path, limits: Limits) -> None:
        self.source = source
        self.path = path
        self.limits = limits

    def damaged(self, what: str) -> DamagedWorkbookError:
        return DamagedWorkbookError(
            told(
                "the file is damaged: {what}. Open it in Excel or LibreOffice, let it"
                " be repaired, and save it again; or take a backup copy.",
                what=what,
            ),
            path=self.path,
        )

    def unsafe(self, what: str) -> UnsafeWorkbookError:
        return UnsafeWorkbookError(told("refused for safety: {what}.", what=what), path=self.path)

    def read(self) -> ZipDirectory:
        if self.source.size > self.limits.archive_size:
            raise self.unsafe(
                f"the file has {self.source.size:,} bytes, more than {self.limits.archive_size:,}"
            )
        end_offset, end = self._find_end()
        count, size, stated_offset, end64_offset, end64 = self._totals(end_offset, end)
        directory_end = end64_offset if end64 else end_offset
        if size > _DIRECTORY_LIMIT:
            raise self.unsafe(f"its list of parts has {size:,} bytes")
        directory_offset = directory_end - size
        base = directory_offset - stated_offset
        if directory_offset < 0 or base < 0:
            raise self.damaged("its list of parts is cut off")
        if count > self.limits.entries:
            raise self.unsafe(f"it holds {count:,} parts, more than {self.limits.entries:,}")
        records = self._records(self.source.read_at(directory_offset, size), count, base)
        entries = self._finish(records, directory_offset)
        first = min((entry.offset for entry in entries), default=directory_offset)
        comment = self.source.read_at(end_offset + END.size, end[7])
        beyond = end_offset + END.size + end[7]
        trailer = self.source.read_at(beyond, self.source.size - beyond)
        return ZipDirectory(tuple(entries), first, base, end64, comment, trailer)

    def _find_end(self) -> tuple[int, tuple[int, ...]]:
        tail_size = min(self.source.size, END.size + _FULL16)
        tail_offset = self.source.size - tail_size
        tail = self.source.read_at(tail_offset, tail_size)
        candidates = []
        at = tail.rfind(END_MARK)
        while at >= 0:
            if at + END.size <= len(tail):
                end = END.unpack_from(tail, at)
                # A comment may itself contain the mark: the true record reaches the file's end.
                if at + END.size + end[7] == len(tail):
                    return tail_offset + at, end
                if at + END.size + end[7] < len(tail):
                    candidates.append((tail_offset + at, end))
            at = tail.rfind(END_MARK, 0, at)
        if candidates:
            # Some transfers leave bytes behind the end; the last record is the true one.
            return candidates[0]
        if self.source.read_at(0, 4) == _LOCAL_MARK:
            raise self.damaged("its end is missing, as after an interrupted download or copy")
        raise NotAWorkbookError(told("this is no workbook: it is not a zip file."), path=self.path)

    def _totals(self, end_offset: int, end: tuple[int, ...]) -> tuple[int, int, int, int, bytes]:
        _, disk, start_disk, count_here, count, size, offset, _ = end
        if disk not in (0, _FULL16) or start_disk not in (0, _FULL16):
            raise self.damaged("it is one volume of a split zip")
        locator_offset = end_offset - END64_LOCATOR.size
        raw = self.source.read_at(max(locator_offset, 0), END64_LOCATOR.size)
        if locator_offset < 0 or raw[:4] != _LOCATOR_MARK:
            if count_here != count:
                raise self.damaged("its list of parts is incomplete")
            return count, size, offset, end_offset, b""
        stated = END64_LOCATOR.unpack(raw)[2]
        # Something in front of the zip shifts the record: then it ends where the locator begins.
        for end64_offset in (stated, locator_offset - END64.size):
            head = self.source.read_at(end64_offset, END64.size) if end64_offset >= 0 else b""
            if len(head) == END64.size and head[:4] == _END64_MARK:
                values = END64.unpack(head)
                length = 12 + values[1]
                if end64_offset + length != locator_offset:
                    raise self.damaged("its zip64 record does not fit")
                end64 = self.source.read_at(end64_offset, length)
                return values[7], values[8], values[9], end64_offset, end64
        raise self.damaged("its zip64 record is missing")

    def _records(self, raw: bytes, count: int, base: int) -> list[ZipEntry]:
        entries: list[ZipEntry] = []
        seen: dict[str, str] = {}
        total = at = 0
        while at < len(raw):
            entry, at = self._record(raw, at, base)
            entries.append(entry)
            total += entry.size
            key = entry.name.lower()
            if key in seen:
                raise self.damaged(f"it holds two parts named {entry.name}")
            seen[key] = entry.name
        if len(entries) != count:
            raise self.damaged(f"it lists {len(entries)} parts and says {count}")
        if total > self.limits.total_size:
            raise self.unsafe(
                f"it unpacks to {total:,} bytes, more than {self.limits.total_size:,}"
            )
        return entries

    def _record(self, raw: bytes, at: int, base: int) -> tuple[ZipEntry, int]:
        if raw[at : at + 4] != _CENTRAL_MARK or at + CENTRAL.size > len(raw):
            raise self.damaged("its list of parts is garbled")
        fields = CENTRAL.unpack_from(raw, at)
        flags, method = fields[3], fields[4]
        crc, compressed, size = fields[7:10]
        name_size, extra_size, comment_size = fields[10:13]
        offset = fields[16]
        names = at + CENTRAL.size
        end = names + name_size + extra_size + comment_size
        if end > len(raw):
            raise self.damaged("its list of parts is cut off")
        raw_name = raw[names : names + name_size]
        extra = raw[names + name_size : names + name_size + extra_size]
        if _FULL32 in (size, compressed, offset):
            size, compressed, offset = self._zip64_values(extra, size, compressed, offset)
        entry = ZipEntry(
            name=self._decoded(raw_name, flags),
            raw_name=raw_name,
            flags=flags,
            method=method,
            crc=crc,
            compressed_size=compressed,
            size=size,
            offset=offset + base,
            data_offset=0,
            end=0,
            record=raw[at:end],
        )
        self._check_record(entry)
        return entry, end

    def _zip64_values(
        self, extra: bytes, size: int, compressed: int, offset: int
    ) -> tuple[int, int, int]:
        values = [size, compressed, offset]
        for kind, start, end in extra_fields(extra):
            if kind != 1:
                continue
            for place, value in enumerate(values):
                if value == _FULL32:
                    if start + 8 > end:
                        raise self.damaged("a zip64 field is cut off")
                    values[place] = struct.unpack_from("<Q", extra, start)[0]
                    start += 8
            break
        return values[0], values[1], values[2]

    def _decoded(self, raw_name: bytes, flags: int) -> str:
        try:
            name = raw_name.decode("utf-8" if flags & FLAG_UTF8 else "ascii")
        except UnicodeDecodeError:
            # Several writers forget the UTF-8 flag; cp437 is what the format says without it.
            try:
                name = raw_name.decode("utf-8")
            except UnicodeDecodeError:
                name = raw_name.decode("cp437")
        if "\0" in name or not name:
            raise self.damaged("a part has no proper name")
        return name.replace("\\", "/").lstrip("/")

    def _check_record(self, entry: ZipEntry) -> None:
        if entry.flags & (FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION):
            raise self.unsafe(f"the part {entry.name} is encrypted inside the zip")
        if entry.method not in (STORED, DEFLATED):
            how = _METHOD_NAMES.get(entry.method, f"method {entry.method}")
            raise self.damaged(f"the part {entry.name} is packed with {how}, not as workbooks are")
        if entry.method == STORED and entry.size != entry.compressed_size:
            raise self.damaged(f"the sizes of the part {entry.name} disagree")
        if entry.size > self.limits.part_size:
            raise self.unsafe(
                f"the part {entry.name} unpacks to {entry.size:,} bytes, more than"
                f" {self.limits.part_size:,}"
            )
        if entry.size > self.limits.ratio_from and entry.size > self.limits.ratio * max(
            entry.compressed_size, 1
        ):
            raise self.unsafe(
                f"the part {entry.name} unpacks to {entry.size:,} bytes out of"
                f" {entry.compressed_size:,}, as size bombs do"
            )

    def _finish(self, entries: list[ZipEntry], directory_offset: int) -> list[ZipEntry]:
        """Read each local header, compare it with the record, and find where entries end."""
        ends: dict[int, int] = {}
        following = directory_offset
        for entry in sorted(entries, key=lambda each: each.offset, reverse=True):
            ends[entry.offset] = following
            following = entry.offset
        if len(ends) != len(entries):
            raise self.unsafe("two of its parts share the same bytes, as size bombs do")
        finished = []
        for entry in entries:
            data_offset = self._data_offset(entry)
            end = ends[entry.offset]
            if data_offset + entry.compressed_size > end:
                if end < directory_offset:
                    raise self.unsafe(f"the part {entry.name} overlaps another, as size bombs do")
                raise self.damaged(f"the part {entry.name} is cut off")
            finished.append(replace(entry, data_offset=data_offset, end=end))
        return finished

    def _data_offset(self, entry: ZipEntry) -> int:
        raw = self.source.read_at(entry.offset, LOCAL.size + len(entry.raw_name))
        if len(raw) < LOCAL.size or raw[:4] != _LOCAL_MARK:
            raise self.damaged(f"the part {entry.name} is not where the zip says")
        fields = LOCAL.unpack_from(raw)
        flags, method, crc, compressed, size = fields[2], fields[3], *fields[6:9]
        name_size, extra_size = fields[9:11]
        local_name = raw[LOCAL.size :].replace(b"\\", b"/")
        if local_name != entry.raw_name.replace(b"\\", b"/") or name_size != len(entry.raw_name):
            raise self.damaged(f"the part {entry.name} has another name inside")
        if method != entry.method or (flags ^ entry.flags) & FLAG_ENCRYPTED:
            raise self.damaged(f"the part {entry.name} is described in two ways")
        pairs = ((crc, entry.crc), (compressed, entry.compressed_size), (size, entry.size))
        for stated, known in pairs:
            # With a data descriptor they are 0, and some writers forget to say that there is one;
            # with zip64 they stand in an extra field. The directory is what counts.
            if stated not in (known, _FULL32, 0):
                raise self.damaged(f"the part {entry.name} states two sizes or checksums")
        return int(entry.offset + LOCAL.size + name_size + extra_size)
