"""XML of single cells and rows, as inline strings and numbers."""

from __future__ import annotations

from collections.abc import Mapping

from counterpoint.model import CellAddress
from counterpoint.workbook.package.xml_escape import encode_xstring, escape_text

__all__ = ["CellValue", "cell_xml", "row_xml", "string_xml"]

CellValue = str | int | float | None
"""A text, a number, or None for an empty cell. '' is an empty cell too."""


def string_xml(text: str, prefix: str, local: str = "t") -> str:
    """An element with a text as spreadsheets write it; white space is kept."""
    escaped = escape_text(encode_xstring(text))
    return f'<{prefix}{local} xml:space="preserve">{escaped}</{prefix}{local}>'


def cell_xml(address: CellAddress, value: CellValue, *, style: str = "", prefix: str = "") -> str:
    """A `c` element. `style` is the index of a cell format, '' for the default one; `prefix` has
    its colon. A text that begins with `=` stays a text. An empty cell without style gives ''."""
    opening = f'<{prefix}c r="{address}"' + (f' s="{style}"' if style not in ("", "0") else "")
    if value is None or value == "":
        return f"{opening}/>" if style not in ("", "0") else ""
    if isinstance(value, str):
        text = string_xml(value, prefix)
        return f'{opening} t="inlineStr"><{prefix}is>{text}</{prefix}is></{prefix}c>'
    if isinstance(value, bool):
        return f'{opening} t="b"><{prefix}v>{int(value)}</{prefix}v></{prefix}c>'
    return f"{opening}><{prefix}v>{value!r}</{prefix}v></{prefix}c>"


def row_xml(
    number: int,
    cells: Mapping[int, CellValue],
    styles: Mapping[int, str],
    *,
    prefix: str = "",
    attributes: str = "",
) -> str:
    """A `row` element of the cells by column, counted from 1, with a style index each.

    `attributes` goes into the start tag as it is, with a space in front.
    """
    written = "".join(
        cell_xml(
            CellAddress(number, column),
            cells.get(column),
            style=styles.get(column, ""),
            prefix=prefix,
        )
        for column in sorted({*cells, *styles})
    )
    return f'<{prefix}row r="{number}"{attributes}>{written}</{prefix}row>'
