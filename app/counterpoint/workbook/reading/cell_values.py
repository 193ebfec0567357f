"""From a cell as the file has it to what it shows and holds."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timedelta

from counterpoint.model import CellFlag
from counterpoint.workbook.reading.cell_rows import RawCell
from counterpoint.workbook.reading.date_text import date_of_serial
from counterpoint.workbook.reading.grid import CellValue
from counterpoint.workbook.reading.shared_strings import SharedStrings
from counterpoint.workbook.reading.styles import Styles
from counterpoint.workbook.reading.xml_strings import Rich, rich_text, unescape

__all__ = ["CellReader", "Shown", "link_of_formula"]

_LINK = re.compile(r'\s*(?:_xlfn\.)?HYPERLINK\s*\(\s*"((?:[^"]|"")*)"', re.IGNORECASE)
_DAY = timedelta(days=1)

Shown = tuple[str, CellValue, "CellFlag | None", Rich]
"""Displayed text, value held ('' for empty), flag, stretches with looks of their own."""

_EMPTY: Shown = ("", "", None, ())


class CellReader:
    """Reads the cells of one workbook: knows its strings, its styles and its date system."""

    def __init__(self, strings: SharedStrings, styles: Styles, is_1904: bool) -> None:
        self.strings = strings
        self.styles = styles
        self.is_1904 = is_1904
        self._numbers: dict[tuple[int, str], tuple[str, CellValue]] = {}

    def read(self, cell: RawCell) -> Shown:
        """What a cell shows and holds. A value that its kind cannot have is shown as it is."""
        # openpyxl writes an empty <v/> under a formula; of a text formula that is its value.
        empty = cell.value is None or (not cell.value and cell.kind not in ("str", "inlineStr"))
        if empty and cell.inline is None:
            return _EMPTY if cell.formula is None else ("", "", CellFlag.NO_CACHED_VALUE, ())
        flag = None if cell.formula is None else CellFlag.FORMULA
        value = cell.value or ""
        rich: Rich = ()
        match cell.kind:
            case "s":
                text, rich = self._shared(value)
            case "inlineStr" if cell.inline is not None:
                text, rich = rich_text(cell.inline, self.styles.colours)
            case "str" | "inlineStr":
                text = unescape(value)
            case "b":
                shown = "TRUE" if value.strip() in ("1", "true") else "FALSE"
                return shown, shown == "TRUE", flag, ()
            case "e":
                return value, value, CellFlag.ERROR_VALUE, ()
            case _:
                return (*self._number(cell), flag, ())
        style = self.styles[cell.style]
        if style.format.changes_texts and text:
            return style.format.text_of_text(text), text, flag, ()
        return text, text, flag, rich

    def _shared(self, value: str) -> tuple[str, Rich]:
        try:
            number = int(value)
            return self.strings.texts[number], self.strings.rich.get(number, ())
        except (ValueError, IndexError):
            return "", ()

    def _number(self, cell: RawCell) -> tuple[str, CellValue]:
        """A number, or a date written as ISO 8601; the same ones over and over are kept."""
        raw = cell.value or ""
        key = (cell.style, raw)
        found = self._numbers.get(key)
        if found is None:
            found = self._read_number(cell.kind, *key)
            if len(self._numbers) < 100_000:
                self._numbers[key] = found
        return found

    def _read_number(self, kind: str, style: int, raw: str) -> tuple[str, CellValue]:
        number = _iso_serial(raw, self.is_1904) if kind == "d" else None
        try:
            number = float(raw) if number is None else number
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            return unescape(raw), unescape(raw)
        form = self.styles[style].format
        text = form.text_of_number(number, self.is_1904)
        held: CellValue = number
        if form.is_duration:
            held = timedelta(days=number) if abs(number) < 1e8 else number
        elif form.is_date:
            held = date_of_serial(number, self.is_1904)
            held = number if held is None else held
        return text, held


def _iso_serial(raw: str, is_1904: bool) -> float | None:
    """The serial of a date as Strict workbooks write it."""
    try:
        moment = datetime.fromisoformat(raw.strip())
    except ValueError:
        return None
    begins = date(1904, 1, 1) if is_1904 else date(1899, 12, 30)
    moment = moment.replace(tzinfo=None)
    serial = (moment - datetime.combine(begins, datetime.min.time())) / _DAY
    # Before March 1900 Excel's serials are one less: it counts a 29th of February too many.
    return serial - 1 if not is_1904 and serial < 61 else serial


def link_of_formula(formula: str) -> str:
    """The target of a HYPERLINK formula whose first argument is a text, else ''."""
    match = _LINK.match(formula)
    return match[1].replace('""', '"') if match else ""
