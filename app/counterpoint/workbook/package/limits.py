"""How much a workbook may ask of the machine before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on an untrusted package. A workbook of 4,000,000 full cells (630 MB of XML in 133 MB)
    stays well below them; size bombs do not.

    Attributes:
        archive_size: Largest file, in bytes; above it plain zip offsets run out.
        total_size: All parts inflated, in bytes.
        part_size: One part inflated, in bytes.
        whole_size: A part that is taken into memory as a whole, in bytes.
        ratio: Inflated over deflated size of one part, checked above `ratio_from` bytes only:
            small parts full of blanks compress well and harm nobody.
        ratio_from: In bytes.
        entries: Number of entries of the zip.
    """

    archive_size: int = 2048 * MEBIBYTE
    total_size: int = 3072 * MEBIBYTE
    part_size: int = 1536 * MEBIBYTE
    whole_size: int = 256 * MEBIBYTE
    ratio: float = 400.0
    ratio_from: int = 64 * MEBIBYTE
    entries: int = 30_000
