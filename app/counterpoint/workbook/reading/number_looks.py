"""How numbers look in Excel's binary formats, and which lines of a sheet are hidden."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from counterpoint.workbook.reading.number_format import NumberFormat, number_format

__all__ = ["BROKEN", "CellFormats", "LooksOfBook", "SheetLooks", "rk_number"]

BROKEN = (struct.error, IndexError, KeyError, ValueError, OverflowError)
"""What reading damaged records raises."""

_DOUBLE = struct.Struct("<d")


@dataclass(slots=True)
class SheetLooks:
    """Lines are counted from 1.

    Attributes:
        texts: What is shown of numbers that have a number format, by column, by row.
        hidden_rows: The rows that are hidden.
        hidden_columns: The columns that are hidden.
    """

    texts: dict[int, dict[int, str]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


class LooksOfBook(Protocol):
    """The looks of a workbook's sheets, each read when it is asked for."""

    def sheet(self, name: str) -> SheetLooks:
        """Of the sheet with that name. Raises one of BROKEN where they cannot be read."""


class CellFormats:
    """The number format of each cell style, and numbers shown by it."""

    def __init__(self, styles: list[int], codes: Mapping[int, str], is_1904: bool) -> None:
        """`styles`: the number of each style's format; `codes`: format codes by number."""
        self._styles = styles
        self._codes = codes
        self._is_1904 = is_1904
        self._formats: dict[int, NumberFormat] = {}

    def show(self, looks: SheetLooks, row: int, column: int, style: int, value: float) -> None:
        """Keep how a number looks, counted from 0, if its style says how."""
        code = self._codes.get(self._styles[style], "General")
        if code == "General" or not math.isfinite(value):
            return
        form = self._formats.get(style)
        if form is None:
            form = self._formats[style] = number_format(code)
        text = form.text_of_number(value, self._is_1904)
        looks.texts.setdefault(row + 1, {})[column + 1] = text


def rk_number(bits: int) -> float:
    """A number in Excel's short form: the upper half of a double or 30 bits, and maybe a hundredth
    of it."""
    if bits & 2:
        value = float((bits >> 2) - (1 << 30 if bits & 1 << 31 else 0))
    else:
        value = float(_DOUBLE.unpack(struct.pack("<II", 0, bits & 0xFFFFFFFC))[0])
    return value / 100 if bits & 1 else value
