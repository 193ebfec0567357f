"""Texts of a sheet's cells, row by row, and of one cell without reading what follows it.

For small sheets and single cells; values of whole matrices come from the fast reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from counterpoint.model import MAX_COLUMNS, MAX_ROWS, CellAddress, column_number, told
from counterpoint.model.errors import DamagedWorkbookError, UnknownAnchorError, UnsafeWorkbookError
from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.package.sheet_list import SheetPart
from counterpoint.workbook.package.xml_escape import decode_xstring
from counterpoint.workbook.package.xml_text import decode_stream
from counterpoint.workbook.sheets.row_stream import find_row
from counterpoint.workbook.sheets.shared_strings import read_shared_strings

__all__ = ["read_cell", "read_sheet_rows"]

_SIZE_LIMIT = 256 << 20
_ADDRESS = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")


def read_sheet_rows(parts: Parts, part: str) -> Iterator[tuple[int, dict[int, str]]]:
    """(row, {column: text}) of each row that holds something; rows and columns count from 1.

    Strings are joined over their runs, without phonetic guides; numbers are written shortest
    (`3`, `0.25`), dates are numbers, booleans `TRUE` or `FALSE`; formulas give their stored value.
    Raises DamagedWorkbookError and UnsafeWorkbookError.
    """
    rows = list(_parsed_rows(parts, part))
    wanted = {cell for _, cells in rows for cell in cells.values() if isinstance(cell, int)}
    strings = read_shared_strings(parts, wanted)
    for number, cells in rows:
        texts = {column: _text(cell, strings) for column, cell in cells.items()}
        if found := {column: text for column, text in texts.items() if text}:
            yield number, found


def read_cell(parts: Parts, sheet: SheetPart, address: CellAddress) -> str:
    """Text of one cell, '' when it is empty; as read_sheet_rows. Stops behind its row.

    Raises UnknownAnchorError for a sheet without cells, and as read_sheet_rows does.
    """
    if sheet.kind != "worksheet":
        raise UnknownAnchorError(
            told(
                "{file}, sheet {sheet!r}: it has no cells.", file=parts.path.name, sheet=sheet.name
            )
        )
    raw = find_row(parts, sheet.part, address.row)
    if raw is None:
        return ""
    reader = _RowReader(parts, sheet.part)
    reader.feed(raw, final=True)
    for _, cells in reader.take():
        cell = cells.get(address.column, "")
        wanted = {cell} if isinstance(cell, int) else set()
        return _text(cell, read_shared_strings(parts, wanted))
    return ""


def _text(cell: str | int, strings: dict[int, str]) -> str:
    return cell if isinstance(cell, str) else strings.get(cell, "")


def _parsed_rows(parts: Parts, part: str) -> Iterator[tuple[int, dict[int, str | int]]]:
    """Rows with shared strings as their indexes."""
    if parts.size(part) > _SIZE_LIMIT:
        raise UnsafeWorkbookError(
            told(
                "its part {part} has {size:,} bytes, too many to be read at once.",
                part=part,
                size=parts.size(part),
            ),
            path=parts.path,
        )
    reader = _RowReader(parts, part)
    _, _, pieces = decode_stream(parts.stream(part), path=parts.path, part=part)
    for piece in pieces:
        reader.feed(piece)
        yield from reader.take()
    reader.feed(b"", final=True)
    yield from reader.take()


@dataclass(slots=True)
class _Cell:
    """The cell being read."""

    column: int = 0
    kind: str = "n"
    value: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)


class _RowReader:
    """Handlers of expat; finished rows wait in a list until they are taken."""

    def __init__(self, parts: Parts, part: str) -> None:
        self._path = parts.path
        self._part = part
        self._rows: list[tuple[int, dict[int, str | int]]] = []
        self._row = 0
        self._cells: dict[int, str | int] = {}
        self._cell = _Cell()
        self._sink: list[str] | None = None
        self._phonetic = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def feed(self, xml: bytes, *, final: bool = False) -> None:
        """More of the sheet's XML, or a whole row. Raises DamagedWorkbookError."""
        try:
            self.parser.Parse(xml, final)
        except expat.ExpatError as error:
            raise DamagedWorkbookError(
                told(
                    "the file is damaged: its part {part} is no proper XML ({reason}"
                    " in line {line}).",
                    part=self._part,
                    reason=expat.ErrorString(error.code),
                    line=error.lineno,
                ),
                path=self._path,
            ) from None

    def take(self) -> list[tuple[int, dict[int, str | int]]]:
        """Rows finished since the last call."""
        rows, self._rows = self._rows, []
        return rows

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "c":
            self._cell = _Cell(self._column(attributes.get("r")), attributes.get("t", "n"))
        elif local == "v":
            self._sink = self._cell.value
        elif local == "t" and not self._phonetic:
            self._sink = self._cell.inline
        elif local == "row":
            self._row = self._row_number(attributes.get("r"))
            self._cells = {}
            self._cell = _Cell()
        elif local == "rPh":
            self._phonetic += 1

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local in ("v", "t"):
            self._sink = None
        elif local == "c":
            self._finish_cell()
        elif local == "row":
            self._rows.append((self._row, self._cells))
        elif local == "rPh":
            self._phonetic -= 1

    def _characters(self, text: str) -> None:
        if self._sink is not None:
            self._sink.append(text)

    def _finish_cell(self) -> None:
        cell = self._cell
        value = "".join(cell.value)
        if cell.kind == "s":
            if value.strip().isdecimal():
                self._cells[cell.column] = int(value)
        elif cell.kind == "inlineStr":
            self._cells[cell.column] = decode_xstring("".join(cell.inline))
        elif cell.kind == "str":
            self._cells[cell.column] = decode_xstring(value)
        elif cell.kind == "b":
            self._cells[cell.column] = {"1": "TRUE", "0": "FALSE"}.get(value.strip(), value)
        elif value:
            self._cells[cell.column] = _number_text(value) if cell.kind == "n" else value

    def _row_number(self, written: str | None) -> int:
        number = self._row + 1
        if written is not None:
            number = int(written) if written.isdecimal() else 0
        if not 1 <= number <= MAX_ROWS:
            raise UnsafeWorkbookError(
                told(
                    "refused: its part {part} has a row {number}, outside any sheet.",
                    part=self._part,
                    number=written or number,
                ),
                path=self._path,
            )
        return number

    def _column(self, written: str | None) -> int:
        if written is None:
            column = self._cell.column + 1
        else:
            match = _ADDRESS.fullmatch(written)
            column = column_number(match[1]) if match else 0
        if not 1 <= column <= MAX_COLUMNS:
            raise UnsafeWorkbookError(
                told(
                    "refused: its part {part} has a cell {written!r}, outside any sheet.",
                    part=self._part,
                    written=written,
                ),
                path=self._path,
            )
        return column


def _number_text(value: str) -> str:
    """A stored number in its shortest form; what is no number stays as it is."""
    try:
        number = float(value)
    except ValueError:
        return value.strip()
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return repr(number)
