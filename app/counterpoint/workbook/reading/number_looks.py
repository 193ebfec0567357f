"""How numbers look in Excel's binary formats, and which lines of a sheet are hidden."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from counterpoint.workbook.progress import Progress
from counterpoint.workbook.reading.number_format import NumberFormat, number_format

__all__ = ["BROKEN", "CellFormats", "LooksOfBook", "SheetLooks", "Ticks", "rk_number"]

BROKEN = (struct.error, IndexError, KeyError, ValueError, OverflowError)
"""What reading damaged records raises."""

_DOUBLE = struct.Struct("<d")
_MOST_SHOWN = 100_000
"""Numbers that are kept with their texts: the same ones stand in a sheet over and over."""
_BYTES_PER_TICK = 1 << 17


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

    def sheet(self, name: str, progress: Progress) -> SheetLooks:
        """Of the sheet with that name. Raises one of BROKEN where they cannot be read."""


class CellFormats:
    """The number format of each cell style, and numbers shown by it."""

    def __init__(self, styles: list[int], codes: Mapping[int, str], is_1904: bool) -> None:
        """`styles`: the number of each style's format; `codes`: format codes by number."""
        self._styles = styles
        self._codes = codes
        self._is_1904 = is_1904
        self._formats: dict[int, NumberFormat | None] = {}
        self._shown: dict[tuple[int, float], str] = {}

    def show(self, looks: SheetLooks, row: int, column: int, style: int, value: float) -> None:
        """Keep how a number looks, counted from 0, if its style says how."""
        if style not in self._formats:
            code = self._codes.get(self._styles[style], "General")
            self._formats[style] = None if code == "General" else number_format(code)
        form = self._formats[style]
        if form is None or not math.isfinite(value):
            return
        key = (style, value)
        text = self._shown.get(key)
        if text is None:
            text = form.text_of_number(value, self._is_1904)
            if len(self._shown) < _MOST_SHOWN:
                self._shown[key] = text
        in_row = looks.texts.get(row + 1)
        if in_row is None:
            in_row = looks.texts[row + 1] = {}
        in_row[column + 1] = text


class Ticks:
    """Reports how far a stream of records was read, every few thousand of them."""

    def __init__(self, progress: Progress, start: int, end: int) -> None:
        self._progress = progress
        self._start = start
        self._size = max(end - start, 1)
        self.next = start
        """The place in the stream from which on it is time to report."""

    def at(self, place: int) -> None:
        """Report that everything before `place` was read."""
        self.next = place + _BYTES_PER_TICK
        self._progress(min((place - self._start) / self._size, 1.0))


def rk_number(bits: int) -> float:
    """A number in Excel's short form: the upper half of a double or 30 bits, and maybe a hundredth
    of it."""
    if bits & 2:
        value = float((bits >> 2) - (1 << 30 if bits & 1 << 31 else 0))
    else:
        value = float(_DOUBLE.unpack(struct.pack("<II", 0, bits & 0xFFFFFFFC))[0])
    return value / 100 if bits & 1 else value
