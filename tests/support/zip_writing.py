"""A zip written byte by byte, with what zipfile cannot be asked for."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field

__all__ = ["Entry", "Zip"]

_FULL32 = 0xFFFFFFFF


@dataclass(frozen=True)
class Entry:
    """How one entry is to be written."""

    name: str
    data: bytes
    stored: bool = False
    descriptor: bool = False
    zip64: bool = False
    extra: bytes = b""
    gap: bytes = b""
    comment: bytes = b""


@dataclass
class Zip:
    """The entries and what stands around them."""

    entries: list[Entry]
    comment: bytes = b""
    end64: bool = False
    in_front: bytes = b""
    behind: bytes = b""
    out: bytearray = field(default_factory=bytearray)

    def build(self) -> bytes:
        """The zip's bytes."""
        self.out = bytearray(self.in_front)
        records = [self._entry(entry) for entry in self.entries]
        start = len(self.out)
        for record in records:
            self.out += record
        size = len(self.out) - start
        count = len(records)
        if self.end64:
            end64 = len(self.out)
            self.out += struct.pack(
                "<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start
            )
            self.out += struct.pack("<4sIQI", b"PK\x06\x07", 0, end64, 1)
        self.out += struct.pack(
            "<4s4H2IH", b"PK\x05\x06", 0, 0, count, count, size, start, len(self.comment)
        )
        return bytes(self.out + self.comment + self.behind)

    def _entry(self, entry: Entry) -> bytes:
        """Write the local part and give the directory's record."""
        offset = len(self.out)
        raw_name = entry.name.encode("utf-8")
        packed = entry.data if entry.stored else zlib.compress(entry.data, wbits=-15)
        crc = zlib.crc32(entry.data)
        flags = (8 if entry.descriptor else 0) | (0 if entry.name.isascii() else 0x800)
        common = (45, flags, 0 if entry.stored else 8, 0x6C21, 0x5A31)
        sizes = (0, 0, 0) if entry.descriptor else (crc, len(packed), len(entry.data))
        local_extra = entry.extra
        if entry.zip64 and not entry.descriptor:
            local_extra += struct.pack("<HHQQ", 1, 16, len(entry.data), len(packed))
            sizes = (crc, _FULL32, _FULL32)
        lengths = (len(raw_name), len(local_extra))
        self.out += struct.pack("<4s5H3I2H", b"PK\x03\x04", *common, *sizes, *lengths)
        self.out += raw_name + local_extra + packed
        if entry.descriptor:
            self.out += struct.pack("<4s3I", b"PK\x07\x08", crc, len(packed), len(entry.data))
        self.out += entry.gap
        extra, stated = entry.extra, (len(packed), len(entry.data), offset)
        if entry.zip64:
            extra += struct.pack("<HHQQQ", 1, 24, len(entry.data), len(packed), offset)
            stated = (_FULL32, _FULL32, _FULL32)
        head = struct.pack(
            "<4s6H3I5H2I",
            b"PK\x01\x02",
            0x031E,
            *common,
            crc,
            *stated[:2],
            len(raw_name),
            len(extra),
            len(entry.comment),
            0,
            0,
            0x81A40000,
            stated[2],
        )
        return head + raw_name + extra + entry.comment
