"""How far the sheets of an .xlsb reach, before a reader makes a table of every cell between.

calamine fills the rectangle from the first to the last cell: one stray cell in the farthest
corner would ask for 17 billion. [MS-XLSB] 2.1.4: a part is a row of records, each with its
type and its size in one to four bytes of seven bits.
"""

from __future__ import annotations

import struct
from pathlib import Path

from counterpoint.model import told
from counterpoint.model.errors import DamagedWorkbookError, UnsafeWorkbookError
from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.inflating import inflate
from counterpoint.workbook.package.limits import Limits
from counterpoint.workbook.package.zip_directory import ZipDirectory
from counterpoint.workbook.progress import Progress, no_progress, part_of
from counterpoint.workbook.reading.xlsb_looks import binary_records

__all__ = ["check_extents"]

_ROW_HEADER = 0
_LAST_CELL_RECORD = 11
"""Records 1 to 11 are cells of the different kinds; they begin with their column."""
_MAX_AREA = 40_000_000
_NUMBER = struct.Struct("<I")


def check_extents(path: Path, source: ByteSource, progress: Progress = no_progress) -> None:
    """Refuse an .xlsb with a sheet that spreads over more than 40 million cells; an .xls cannot.

    Raises what `progress` raises, UnsafeWorkbookError and DamagedWorkbookError.
    """
    if source.read_at(0, 2) != b"PK":
        return
    sheets = [
        entry
        for entry in ZipDirectory.read(source, path, Limits()).entries
        if entry.name.lower().startswith("xl/worksheets/") and entry.name.lower().endswith(".bin")
    ]
    whole = max(sum(entry.size for entry in sheets), 1)
    done = 0
    for entry in sheets:
        if entry.size > Limits().whole_size:
            raise UnsafeWorkbookError(told("one of its sheets is too large."), path=path)
        part = part_of(progress, done / whole, (done + entry.size) / whole)
        rows, columns = _extent(b"".join(inflate(source, entry, path)), path, part)
        done += entry.size
        if rows * columns > _MAX_AREA:
            raise UnsafeWorkbookError(
                told(
                    "a sheet spreads over {rows:,} rows and {columns:,} columns. Delete"
                    " what stands far away from the table.",
                    rows=rows,
                    columns=columns,
                ),
                path=path,
            )


def _extent(data: bytes, path: Path, progress: Progress) -> tuple[int, int]:
    """Rows and columns up to the last cell."""
    row = last_row = last_column = 0
    try:
        for kind, body in binary_records(data, progress):
            if kind == _ROW_HEADER:
                row = _NUMBER.unpack_from(body)[0]
            elif kind <= _LAST_CELL_RECORD:
                last_row = max(last_row, row)
                last_column = max(last_column, _NUMBER.unpack_from(body)[0])
    except (IndexError, struct.error):
        raise DamagedWorkbookError(
            told("the file is damaged: a sheet is cut off."), path=path
        ) from None
    return last_row + 1, last_column + 1
