"""Addresses of cells, as types: `B3`, `'Sheet name'!B3`."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["MAX_COLUMNS", "MAX_ROWS", "CellAddress", "CellRef", "column_letters", "column_number"]

MAX_ROWS = 1_048_576
"""Rows of an Excel sheet."""
MAX_COLUMNS = 16_384
"""Columns of an Excel sheet."""

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")


def column_letters(column: int) -> str:
    """Letters of a column counted from 1: 1 is `A`, 27 is `AA`. Raises ValueError below 1."""
    if column < 1:
        raise ValueError(f"columns are counted from 1, not {column}")
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Number, counted from 1, of a column given by its letters. Raises ValueError for others."""
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(f"{letters!r} is no column")
        number = number * 26 + ord(letter) - 64
    if not number:
        raise ValueError("a column needs at least one letter")
    return number


class CellAddress(NamedTuple):
    """A cell within a sheet: row and column, both counted from 1. Sorts by row, then column."""

    row: int
    column: int

    @classmethod
    def parse(cls, text: str) -> CellAddress:
        """Read `B3` or `$B$3`. Raises ValueError when it is none, or lies outside a sheet."""
        match = _ADDRESS.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is no cell address")
        address = cls(int(match[2]), column_number(match[1]))
        if address.row > MAX_ROWS or address.column > MAX_COLUMNS:
            raise ValueError(f"{text!r} lies outside a sheet")
        return address

    def __str__(self) -> str:
        return f"{column_letters(self.column)}{self.row}"


class CellRef(NamedTuple):
    """A cell within a workbook: the sheet's name and the address on it."""

    sheet: str
    address: CellAddress

    @classmethod
    def parse(cls, text: str) -> CellRef:
        """Read `Sheet!B3` or `'Sheet name'!B3` (quotes doubled inside). Raises ValueError."""
        sheet, separator, address = text.rpartition("!")
        if not separator or not sheet:
            raise ValueError(f"{text!r} names no sheet; write it as 'Sheet name'!B3")
        if len(sheet) >= 2 and sheet[0] == sheet[-1] == "'":
            sheet = sheet[1:-1].replace("''", "'")
        return cls(sheet, CellAddress.parse(address))

    def __str__(self) -> str:
        if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]*", self.sheet):
            return f"{self.sheet}!{self.address}"
        quoted = self.sheet.replace("'", "''")
        return f"'{quoted}'!{self.address}"
