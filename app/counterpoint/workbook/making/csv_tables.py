"""CSV tables with a header row, read strictly: every complaint names file, line and column."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterpoint.model.errors import TablesError, nearest

__all__ = ["CsvRow", "CsvTable", "read_csv_table"]

CELL_LIMIT = 32_767
"""Characters that an Excel cell holds, in UTF-16 units."""
FILE_LIMIT = 64 * 2**20
"""Largest CSV file read, in bytes: far beyond any table of plans, far below what hurts."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One record.

    Attributes:
        file: Name of the file.
        line: Line on which the record begins, counted from 1 (the header is line 1).
        cells: Text by column name; every column of the table is there.
    """

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def error(self, column: str, what: str) -> TablesError:
        """A complaint about one cell of this row."""
        return TablesError(f"{self.file}, line {self.line}, column {column}: {what}")

    def required(self, column: str) -> str:
        """The cell's text. Raises TablesError when it is empty."""
        if not self.cells[column]:
            raise self.error(column, "is empty, but every row needs it.")
        return self.cells[column]

    def several(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that holds a list separated by semicolons, blanks left out."""
        return tuple(part.strip() for part in self.cells[column].split(";") if part.strip())


@dataclass(frozen=True, slots=True)
class CsvTable:
    """All records of one file."""

    file: str
    rows: tuple[CsvRow, ...]

    def __iter__(self) -> Iterator[CsvRow]:
        return iter(self.rows)

    def unique(self, column: str) -> dict[str, CsvRow]:
        """The rows by the text in `column`. Raises TablesError when one is empty or twice."""
        found: dict[str, CsvRow] = {}
        for row in self.rows:
            key = row.required(column)
            if key in found:
                first = found[key].line
                raise row.error(column, f"{key!r} already stands on line {first}; rename one.")
            found[key] = row
        return found


def read_csv_table(path: Path, required: Sequence[str], optional: Sequence[str] = ()) -> CsvTable:
    """Read a UTF-8 CSV file (RFC 4180, with or without a byte order mark).

    Columns are found by name without case or outer spaces, in any order. Raises TablesError when
    the file is missing or not UTF-8, a required column is missing, a column is unknown or
    there twice, a record has more cells than the header, or a cell cannot stand in a workbook.
    """
    reader = csv.reader(_text(path).splitlines(keepends=True), strict=True)
    known = {*required, *optional}
    try:
        columns = _header(path.name, next(reader, []), known)
        missing = [column for column in required if column not in columns]
        if missing:
            raise TablesError(
                f"{path.name}, line 1: the column {missing[0]} is missing."
                f" The header needs: {', '.join(required)}."
            )
        rows = []
        line = reader.line_num + 1
        for record in reader:
            if any(cell.strip() for cell in record):
                rows.append(_row(path.name, line, columns, record, known))
            line = reader.line_num + 1
    except csv.Error as error:
        raise TablesError(
            f"{path.name}, line {reader.line_num}: is no proper CSV ({error}). Check the quotes."
        ) from error
    return CsvTable(path.name, tuple(rows))


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > FILE_LIMIT:
            raise TablesError(f"{path.name}: is larger than {FILE_LIMIT // 2**20} MiB; split it.")
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise TablesError(f"{path.name} is missing in {path.parent}.") from error
    except OSError as error:
        raise TablesError(f"{path.name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TablesError(f"{path.name}, line {line}: is not UTF-8; save it as UTF-8.") from error


def _header(file: str, cells: list[str], known: set[str]) -> list[str]:
    columns = [cell.strip().lower() for cell in cells]
    for number, column in enumerate(columns):
        if column not in known:
            hint = nearest(column, sorted(known))
            raise TablesError(f"{file}, line 1: the column {column!r} is not known.{hint}")
        if column in columns[:number]:
            raise TablesError(f"{file}, line 1: the column {column} is there twice; remove one.")
    return columns


def _row(file: str, line: int, columns: list[str], record: list[str], known: set[str]) -> CsvRow:
    if len(record) != len(columns):
        raise TablesError(
            f"{file}, line {line}: has {len(record)} cells, but the header has {len(columns)}."
            " A comma inside a cell needs quotes around the cell."
        )
    row = CsvRow(file, line, dict.fromkeys(known, ""))
    for column, cell in zip(columns, record, strict=True):
        text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
        if _UNPRINTABLE.search(text):
            raise row.error(column, "holds a control character that no workbook can hold.")
        if len(text.encode("utf-16-le")) // 2 > CELL_LIMIT:
            raise row.error(column, f"is longer than the {CELL_LIMIT:,} characters of a cell.")
        row.cells[column] = text
    return row
