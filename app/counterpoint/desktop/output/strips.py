"""The view in strips: its title, its headings and a few rows at a time, each a small document.

One document for all rows would be laid out in a single step that takes seconds, in which nothing
can be painted, told or cancelled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from counterpoint.desktop.table.looks import give_look
from counterpoint.desktop.table.spans import DisplayText
from counterpoint.desktop.theme import Theme

__all__ = ["LINE", "PrintCell", "PrintTable", "StripMaker", "start_at"]

LINE = 0.5
"""Width of the lines between cells, in pixels of the screen."""
_POINTS = 8.0
_COLUMNS_ON_A_PAGE = 6
"""Plan columns beside each other on a landscape page; more go onto a second table."""
_ROWS = 8
_CHARACTERS = 20_000
"""A strip has at most so many rows, and ends after the row with which it has so much text."""


@dataclass(frozen=True, slots=True)
class PrintCell:
    """One cell on paper: a first line, the text, and a background for its group.

    The first line is bold, or faint in the cell of a plan that says nothing.
    """

    text: DisplayText
    head: str = ""
    back: str = ""
    faint: bool = False


@dataclass(frozen=True, slots=True)
class PrintTable:
    """What is printed.

    Attributes:
        title: Headline.
        subtitle: What the view shows: filter, sort, baseline.
        fixed: Headings of the columns that are repeated in each band of columns.
        headings: Headings of the other columns.
        rows: For each row, first the fixed cells, then the others.
    """

    title: str
    subtitle: str
    fixed: tuple[str, ...]
    headings: tuple[str, ...]
    rows: Sequence[Sequence[PrintCell]]


class StripMaker:
    """Makes the documents. `theme` should be a light one, paper is white.

    Documents stay in the thread that makes them: laid out, they hold fonts of that thread.
    """

    def __init__(self, table: PrintTable, theme: Theme, family: str = "") -> None:
        self._table = table
        self._theme = theme
        self._family = family

    @property
    def bands(self) -> range:
        """The first of the headings that stand beside each other, for each band of columns."""
        least = 1 if self._table.fixed else 0
        return range(0, max(least, len(self._table.headings)), _COLUMNS_ON_A_PAGE)

    def parts(self) -> Iterator[range]:
        """The numbers of the rows of each strip, in order."""
        first, length = 0, 0
        for number, row in enumerate(self._table.rows):
            length += sum(len(cell.text.text) for cell in row)
            if number - first + 1 >= _ROWS or length >= _CHARACTERS:
                yield range(first, number + 1)
                first, length = number + 1, 0
        if first < len(self._table.rows):
            yield range(first, len(self._table.rows))

    def empty(self) -> QTextDocument:
        """A document without anything in it yet."""
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        font = QFont(self._family) if self._family else QFont()
        font.setPointSizeF(_POINTS)
        document.setDefaultFont(font)
        return document

    def title(self) -> QTextDocument:
        """Headline and what the view shows."""
        document = self.empty()
        cursor = QTextCursor(document)
        _put(cursor, self._table.title, size=1.7, bold=True)
        below = QTextBlockFormat()
        below.setBottomMargin(6)
        cursor.insertBlock(below)
        _put(cursor, self._table.subtitle, colour=self._theme.muted)
        return document

    def headings(self, band: int) -> QTextDocument:
        """The headings of a band."""
        document = self.empty()
        self._write(QTextCursor(document), band, range(0), with_headings=True)
        return document

    def rows(self, band: int, part: range, *, with_headings: bool = False) -> QTextDocument:
        """These rows of a band, for start_at() to say where on its first page they begin."""
        document = self.empty()
        cursor = QTextCursor(document)
        cursor.insertText("\N{NO-BREAK SPACE}")  # a block without text takes no height there
        self._write(cursor, band, part, with_headings=with_headings)
        return document

    def _write(self, cursor: QTextCursor, band: int, part: range, *, with_headings: bool) -> None:
        table, theme = self._table, self._theme
        chosen = table.headings[band : band + _COLUMNS_ON_A_PAGE]
        fixed = len(table.fixed)
        columns = fixed + len(chosen)
        laid = cursor.insertTable(int(with_headings) + len(part), columns, _table_format(columns))
        at = 0
        if with_headings:
            at = 1
            for column, heading in enumerate((*table.fixed, *chosen)):
                cell = laid.cellAt(0, column)
                cell.setFormat(_ruled(theme, theme.header))
                _put(cell.firstCursorPosition(), heading, bold=True)
        for number in part:
            row = table.rows[number]
            wanted = (*row[:fixed], *row[fixed + band : fixed + band + len(chosen)])
            for column, content in enumerate(wanted):
                cell = laid.cellAt(at + number - part.start, column)
                cell.setFormat(_ruled(theme, content.back))
                _write_cell(cell.firstCursorPosition(), content, theme)


def start_at(document: QTextDocument, height: float) -> None:
    """Leave so much above the rows, in pixels of the screen, before they are laid out."""
    # A margin of the table would be left on each of its pages.
    cursor = QTextCursor(document)
    above = QTextBlockFormat()
    above.setLineHeight(max(height, 0.01), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.setBlockFormat(above)


def _table_format(columns: int) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setBorderCollapse(True)
    made.setCellPadding(3)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    share = QTextLength(QTextLength.Type.PercentageLength, 100 / columns)
    made.setColumnWidthConstraints([share] * columns)
    return made


def _put(
    cursor: QTextCursor,
    text: str,
    *,
    size: float = 1.0,
    bold: bool = False,
    colour: str = "#000000",
) -> None:
    made = QTextCharFormat()
    made.setFontPointSize(_POINTS * size)
    made.setForeground(QBrush(QColor(colour)))
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    cursor.insertText(text, made)


def _ruled(theme: Theme, back: str) -> QTextTableCellFormat:
    """A cell with a thin line around it: Qt draws a table's own collapsed border on no printer."""
    look = QTextTableCellFormat()
    look.setBorder(LINE)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QBrush(QColor(theme.border)))
    if back:
        look.setBackground(QBrush(QColor(back)))
    return look


def _write_cell(cursor: QTextCursor, content: PrintCell, theme: Theme) -> None:
    if content.head:
        if content.faint:
            _put(cursor, content.head, colour=theme.muted)
        else:
            _put(cursor, content.head, bold=True)
        if content.text.text:
            cursor.insertBlock()
    at = 0
    for span in content.text.spans:
        _put(cursor, content.text.text[at : span.start])
        made = QTextCharFormat()
        give_look(made, span.look, span.colour, theme)
        at = span.start + span.length
        cursor.insertText(content.text.text[span.start : at], made)
    _put(cursor, content.text.text[at:])
