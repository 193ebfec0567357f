"""A table out of HTML, as Word, Excel and browsers put it on the clipboard.

Only words survive: markup, scripts, styles, links and pictures are dropped, and what was deleted
with changes tracked, which would run into what was written instead. A picture such as a tick that
stands alone in its cell is told by its alternative text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from counterpoint.model import told
from counterpoint.model.errors import TablesError

__all__ = ["HtmlTable", "largest_table"]

TEXT_LIMIT = 32 * 2**20
"""Longest HTML that is read, in characters."""
CELL_LIMIT = 1_000_000
"""Most cells of a pasted table: spans can claim any number."""
SPAN_LIMIT = 1_000

_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SKIPPED = {"script", "style", "head", "template", "svg", "math", "noscript", "title"}
_BREAKING = {"br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr"}
_VOID = {"br", "img", "hr", "input", "col", "meta", "link", "wbr", "area", "base", "embed"}


@dataclass
class HtmlTable:
    """Rows of texts, and merged areas: first row, first column, last row, last column, from 1."""

    rows: list[list[str]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    @property
    def filled(self) -> int:
        """How many cells have a text."""
        return sum(bool(text) for row in self.rows for text in row)


def largest_table(html: str) -> HtmlTable:
    """The table with most texts. Raises TablesError when there is none, or it is too large."""
    if len(html) > TEXT_LIMIT:
        raise TablesError(told("The pasted page is too large; copy only the table."))
    parser = _TableParser()
    parser.feed(html)
    parser.close()
    tables = parser.finished()
    if not tables or not max(table.filled for table in tables):
        raise TablesError(
            told("There is no table in what was copied; select a whole table and copy it.")
        )
    return max(tables, key=lambda table: table.filled)


class _TableParser(HTMLParser):
    """Collects all tables; a table within a cell counts as a table of its own and as text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[_Building] = []
        self._done: list[HtmlTable] = []
        self._skipped = 0
        self._deleted = 0

    def finished(self) -> list[HtmlTable]:
        """All tables, those left open at the end included."""
        while self._open:
            self._done.append(self._open.pop().finish())
        return self._done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skipped += 1
        elif tag == "table":
            self._open.append(_Building())
        elif self._open and not self._skipped:
            building = self._open[-1]
            if tag in ("tr", "td", "th"):
                self._deleted = 0  # one that is not closed ends with its cell
            self._deleted += tag == "del"
            if tag == "tr":
                building.start_row()
            elif tag in ("td", "th"):
                told = dict(attrs)
                building.start_cell(_span(told.get("colspan")), _span(told.get("rowspan")))
            elif tag == "img":
                building.picture(dict(attrs).get("alt") or "")
            elif tag in _BREAKING:
                building.add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipped = max(0, self._skipped - 1)
        elif tag == "del":
            self._deleted = max(0, self._deleted - 1)
        elif tag == "table" and self._open:
            table = self._open.pop().finish()
            self._done.append(table)
            if self._open:
                self._open[-1].add("\n".join(" ".join(row) for row in table.rows))
        elif self._open and tag in ("td", "th"):
            self._open[-1].end_cell()
        elif self._open and tag in _BREAKING - _VOID and tag != "tr":
            self._open[-1].add("\n")

    def handle_data(self, data: str) -> None:
        if self._open and not self._skipped and not self._deleted:
            # A line end in the source is a space; breaks come from tags alone.
            self._open[-1].add(_SPACES.sub(" ", data))


def _span(text: str | None) -> int:
    if text is None or not text.strip().isdecimal():
        return 1
    return max(1, min(SPAN_LIMIT, int(text.strip()[:6])))


class _Building:
    """One table while it is read: places cells around those that span rows."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], str] = {}
        self._taken: set[tuple[int, int]] = set()
        self._merged: list[tuple[int, int, int, int]] = []
        self._row = -1
        self._column = 0
        self._at: tuple[int, int] | None = None
        self._text: list[str] = []
        self._pictures: list[str] = []

    def start_row(self) -> None:
        self.end_cell()
        self._row += 1
        self._column = 0

    def start_cell(self, columns: int, rows: int) -> None:
        self.end_cell()
        if self._row < 0:
            self._row = 0
        while (self._row, self._column) in self._taken:
            self._column += 1
        if len(self._taken) + rows * columns > CELL_LIMIT:
            raise TablesError(told("The pasted table is too large; copy a part of it."))
        self._at = (self._row, self._column)
        for row in range(self._row, self._row + rows):
            for column in range(self._column, self._column + columns):
                self._taken.add((row, column))
        if rows * columns > 1:
            self._merged.append(
                (
                    self._row + 1,
                    self._column + 1,
                    self._row + rows,
                    self._column + columns,
                )
            )
        self._column += columns

    def add(self, text: str) -> None:
        if self._at is not None:
            self._text.append(text)

    def end_cell(self) -> None:
        if self._at is not None:
            self._cells[self._at] = _tidy("".join(self._text)) or _tidy(" ".join(self._pictures))
        self._at = None
        self._text, self._pictures = [], []

    def picture(self, told: str) -> None:
        """A picture in the cell, by its alternative text."""
        self._pictures.append(told)

    def finish(self) -> HtmlTable:
        self.end_cell()
        height = self._row + 1
        width = max((column for row, column in self._taken if row < height), default=-1) + 1
        if height * width > CELL_LIMIT:
            raise TablesError(told("The pasted table is too large; copy a part of it."))
        rows = [
            [self._cells.get((row, column), "") for column in range(width)] for row in range(height)
        ]
        merged = [
            (top, left, min(bottom, height), right)
            for top, left, bottom, right in self._merged
            if (top, left) != (min(bottom, height), right)
        ]
        return HtmlTable(rows, merged)


def _tidy(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _UNPRINTABLE.sub("", "\n".join(line for line in lines if line))
