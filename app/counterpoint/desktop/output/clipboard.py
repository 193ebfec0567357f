"""Cells on the clipboard: a rich table for Word and mail, tab-separated text for the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

__all__ = ["cells_as_html", "cells_as_tsv", "table_mime"]

_NUMBER = re.compile(r"[-+]?[\d\s.,]+%?\Z")
_LINE_END = re.compile(r"\r\n?|\n")
_BREAK = '<br style="mso-data-placement:same-cell">'
"""Excel begins another row at a plain one, and all plans behind it stand beside wrong issues."""

Cells = Sequence[Sequence[str]]


def table_mime(cells: Cells, *, header_rows: int = 0) -> QMimeData:
    """The cells in both forms, for QClipboard; the first `header_rows` rows are headings."""
    mime = QMimeData()
    mime.setText(cells_as_tsv(cells))
    mime.setHtml(cells_as_html(cells, header_rows=header_rows))
    return mime


def cells_as_tsv(cells: Cells) -> str:
    """Tab-separated lines as spreadsheets paste them; texts that look like formulas stay texts."""
    return "\n".join("\t".join(_tsv_field(text) for text in row) for row in cells) + "\n"


def _tsv_field(text: str) -> str:
    if (text[:1] in "=@" and text) or (text[:1] in ("+", "-") and not _NUMBER.match(text)):
        text = "'" + text
    if any(sign in text for sign in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def cells_as_html(cells: Cells, *, header_rows: int = 0) -> str:
    """An HTML table with every text escaped; Excel is told that the cells are text.

    The first column, the ID or the issue, is text even where it looks like a number: `1.10`.
    """
    lines = ['<table border="1" cellspacing="0" cellpadding="4">']
    for number, row in enumerate(cells):
        tag = "th" if number < header_rows else "td"
        written = [_html_cell(text, tag, bool(at)) for at, text in enumerate(row)]
        lines.append(f"<tr>{''.join(written)}</tr>")
    lines.append("</table>")
    return "\n".join(lines)


def _html_cell(text: str, tag: str, may_be_number: bool) -> str:
    # mso-number-format keeps Excel from reading "=…" or "1-2" as a formula or a date.
    is_number = may_be_number and _NUMBER.match(text)
    style = "" if is_number else " style=\"mso-number-format:'\\@';vertical-align:top\""
    return f"<{tag}{style}>{_LINE_END.sub(_BREAK, escape(text))}</{tag}>"
