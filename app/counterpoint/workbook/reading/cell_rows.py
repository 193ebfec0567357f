"""The rows of a worksheet part as they stand in the file, cell by cell.

Two readers give the same rows: `usual_rows` by string searches, for the spelling that Excel,
LibreOffice, openpyxl, XlsxWriter and most others share, and `parsed_rows` with a parser for
all others.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from counterpoint.model import MAX_COLUMNS, MAX_ROWS, column_number
from counterpoint.workbook.reading.xml_pieces import Unusual, has_markup
from counterpoint.workbook.reading.xml_strings import unescape_xml

__all__ = ["COLUMN_NUMBERS", "RawCell", "RawRow", "StringRow", "parsed_rows", "usual_rows"]


class _ColumnNumbers(dict[str, int]):
    """Number, counted from 1, of each column's letters; worked out once."""

    def __missing__(self, letters: str) -> int:
        number = column_number(letters)
        if number > MAX_COLUMNS:
            raise Unusual
        self[letters] = number
        return number


COLUMN_NUMBERS = _ColumnNumbers()


class RawCell(NamedTuple):
    """A cell as the file has it.

    Attributes:
        column: Counted from 1.
        style: Number of its style, 0 when it names none.
        kind: The `t` attribute, '' when it has none.
        value: Text of `v`, None when there is none.
        formula: Text of `f`, None when there is none; '' for a shared formula's later cells.
        inline: The `is` element, None when there is none.
    """

    column: int
    style: int
    kind: str
    value: str | None
    formula: str | None = None
    inline: ET.Element | None = None


@dataclass(slots=True)
class RawRow:
    """A row with its cells in the file's order; `number` is counted from 1."""

    number: int
    hidden: bool
    cells: list[RawCell]


class StringRow(NamedTuple):
    """A row of nothing but shared strings: (letters of the column, number of the string)."""

    number: int
    hidden: bool
    cells: list[tuple[str, str]]


_ROW = re.compile(r"<row\b([^>]*)>")
_NUMBER = re.compile(r'(?:^|\s)r="([0-9]{1,7})"')
_HIDDEN = re.compile(r'\shidden="(?:1|true|on)"')
_STRING = re.compile(r'<c r="([A-Z]{1,3})[0-9]{1,7}"(?: s="[0-9]+")? t="s"><v>([0-9]+)</v></c>')
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,6})")?(?: t="([a-zA-Z]+)")?'
    r'(?: (?:cm|vm|ph)="[^"]*")*\s*(?:/>|>(.*?)</c>)',
    re.DOTALL,
)
_VALUE = re.compile(r"<v(?: xml:space=\"preserve\")?>([^<]*)</v>")
_FORMULA = re.compile(r"<f(?:\s[^>]*)?(?:/>|>([^<]*)</f>)")
_INLINE = re.compile(r"<is(?:\s[^>]*)?>.*?</is>|<is\s*/>", re.DOTALL)


def usual_rows(piece: str, styles_that_show: frozenset[str]) -> Iterator[RawRow | StringRow]:
    """The rows of a piece that ends with `</row>`.

    `styles_that_show` are numbers of styles of which every cell matters: rows that have them
    are never given as StringRow. Raises Unusual.
    """
    if has_markup(piece):
        raise Unusual
    plain = not any(f' s="{style}"' in piece for style in styles_that_show)
    for text in piece[: -len("</row>")].split("</row>"):
        tags = list(_ROW.finditer(text))
        if not tags:
            raise Unusual
        for tag in tags[:-1]:
            if not tag[1].endswith("/"):
                raise Unusual
            yield RawRow(_row_number(tag[1]), _HIDDEN.search(tag[1]) is not None, [])
        attributes, body = tags[-1][1], text[tags[-1].end() :]
        number = _row_number(attributes)
        hidden = "hidden" in attributes and _HIDDEN.search(attributes) is not None
        expected = body.count("<c ") + body.count("<c>")
        if plain:
            strings = _STRING.findall(body)
            if len(strings) == expected:
                yield StringRow(number, hidden, strings)
                continue
        cells = [_usual_cell(match, number) for match in _CELL.finditer(body)]
        if len(cells) != expected:
            raise Unusual
        yield RawRow(number, hidden, cells)


def _row_number(attributes: str) -> int:
    match = _NUMBER.search(attributes)
    if match is None or not 1 <= int(match[1]) <= MAX_ROWS:
        raise Unusual
    return int(match[1])


def _usual_cell(match: re.Match[str], row: int) -> RawCell:
    letters, number, style, kind, inner = match.groups("")
    column = COLUMN_NUMBERS[letters]
    if int(number) != row:
        raise Unusual
    if not inner:
        return RawCell(column, int(style or 0), kind, None)
    value: str | None
    formula: str | None = None
    inline: ET.Element | None = None
    if inner.startswith("<v>") and inner.endswith("</v>") and inner.count("<") == 2:
        value = inner[3:-4]
    else:
        found = _VALUE.search(inner)
        value = found[1] if found else "" if "<v/>" in inner else None
        if "<f" in inner:
            written = _FORMULA.search(inner)
            formula = unescape_xml(written[1] or "") if written else ""
        if "<is" in inner:
            inline = _usual_inline(inner)
    if value and "&" in value:
        value = unescape_xml(value)
    return RawCell(column, int(style or 0), kind, value, formula, inline)


def _usual_inline(inner: str) -> ET.Element:
    found = _INLINE.search(inner)
    try:
        return ET.fromstring(found[0] if found else "")
    except ET.ParseError:
        raise Unusual from None


def parsed_rows(events: Iterable[tuple[str, ET.Element]], position: list[int]) -> Iterator[RawRow]:
    """The rows among the events of a parser.

    `position` is the last row's number, kept over calls: rows and cells without `r` follow the
    one before. Elements are freed as they are read.
    """
    sheet_data: ET.Element | None = None
    for event, element in events:
        if event == "start" and _local(element) == "sheetData":
            sheet_data = element
        elif event == "end" and _local(element) == "row":
            yield _parsed_row(element, position)
            element.clear()
            if sheet_data is not None:
                sheet_data.clear()


def _parsed_row(element: ET.Element, position: list[int]) -> RawRow:
    number = element.get("r", "")
    if number.isdecimal() and 1 <= int(number) <= MAX_ROWS:
        position[0] = int(number)
    else:
        position[0] += 1
    cells: list[RawCell] = []
    column = 0
    for cell in element:
        if _local(cell) == "c":
            column = _column(cell.get("r", "")) or column + 1
            cells.append(_parsed_cell(cell, column))
    hidden = element.get("hidden", "").lower() in ("1", "true", "on")
    return RawRow(position[0], hidden, cells)


def _column(address: str) -> int:
    letters = address.rstrip("0123456789").replace("$", "")
    try:
        column = column_number(letters)
    except ValueError:
        return 0
    return column if column <= MAX_COLUMNS else 0


def _parsed_cell(cell: ET.Element, column: int) -> RawCell:
    style = cell.get("s", "0")
    value: str | None = None
    formula: str | None = None
    inline: ET.Element | None = None
    for child in cell:
        match _local(child):
            case "v":
                value = child.text or ""
            case "f":
                formula = child.text or ""
            case "is":
                inline = child
                for each in inline.iter():
                    each.tag = _local(each)
    number = int(style) if style.isdecimal() else 0
    return RawCell(column, number, cell.get("t", ""), value, formula, inline)


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]
