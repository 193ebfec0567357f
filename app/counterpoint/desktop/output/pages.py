"""The current view as pages: a table with repeated headings, as many columns as fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QIODevice, QMarginsF, QRect, QSizeF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
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
from counterpoint.workbook.progress import Progress

__all__ = [
    "PrintCell",
    "PrintTable",
    "paint_pages",
    "print_document",
    "set_up_page",
    "write_pdf",
]

_POINTS = 8.0
_COLUMNS_ON_A_PAGE = 6
"""Plan columns beside each other on a landscape page; more go onto a second table."""


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


def set_up_page(device: QPagedPaintDevice) -> None:
    """A4 across, with narrow margins."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageOrientation(QPageLayout.Orientation.Landscape)
    device.setPageMargins(QMarginsF(12, 12, 12, 14), QPageLayout.Unit.Millimeter)


def print_document(table: PrintTable, theme: Theme, family: str = "") -> QTextDocument:
    """The table as a document; `theme` should be a light one, paper is white."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, table.title)
    font = QFont(family) if family else QFont()
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    _put(cursor, table.title, size=1.7, bold=True)
    cursor.insertBlock()
    _put(cursor, table.subtitle, colour=theme.muted)
    for first in range(0, max(1, len(table.headings)), _COLUMNS_ON_A_PAGE):
        _write_band(cursor, table, theme, first)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if first + _COLUMNS_ON_A_PAGE < len(table.headings):
            block = QTextBlockFormat()
            block.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.insertBlock(block)
    return document


def write_pdf(device: QIODevice, document: QTextDocument, progress: Progress) -> int:
    """Write the document as PDF; returns the number of pages. May run outside the GUI thread."""
    writer = QPdfWriter(device)
    set_up_page(writer)
    writer.setTitle(_title(document))
    writer.setCreator("Counterpoint")
    progress(0.0)
    return paint_pages(document, writer, progress)


def paint_pages(
    document: QTextDocument,
    device: QPagedPaintDevice,
    progress: Progress,
) -> int:
    """Paint the document page by page with title and page number below; returns how many."""
    rect, footer = _page(device)
    title = _title(document)
    pages = _lay_out(document, device)
    painter = QPainter(device)
    try:
        for page in range(pages):
            progress(page / pages)
            if page:
                device.newPage()
            top = page * document.pageSize().height()
            painter.save()
            painter.translate(0, -top)
            area = QSizeF(rect.width(), document.pageSize().height())
            _draw_page(document, painter, top, area)
            painter.restore()
            font = QFont(document.defaultFont())
            painter.setFont(font)
            painter.drawText(0, int(rect.height() - footer * 0.15), title)
            number = f"{page + 1} / {pages}"
            width = painter.fontMetrics().horizontalAdvance(number)
            painter.drawText(rect.width() - width, int(rect.height() - footer * 0.15), number)
    finally:
        painter.end()
    return pages


def _title(document: QTextDocument) -> str:
    return document.metaInformation(QTextDocument.MetaInformation.DocumentTitle)


def _lay_out(document: QTextDocument, device: QPagedPaintDevice) -> int:
    """Part the document into pages of the device, if it is not yet; returns how many."""
    rect, footer = _page(device)
    document.documentLayout().setPaintDevice(device)
    size = QSizeF(rect.width(), rect.height() - footer)
    if document.pageSize() != size:
        document.setDocumentMargin(0)
        document.setPageSize(size)
    return document.pageCount()


def _page(device: QPagedPaintDevice) -> tuple[QRect, float]:
    """The part of a page that can be painted on, and the height of its footer, in pixels."""
    rect = device.pageLayout().paintRectPixels(_resolution(device))
    return rect, rect.height() * 0.035


def _draw_page(document: QTextDocument, painter: QPainter, top: float, area: QSizeF) -> None:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QAbstractTextDocumentLayout, QPalette

    clip = QRectF(0, top, area.width(), area.height())
    painter.setClipRect(clip)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = clip
    context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    document.documentLayout().draw(painter, context)


def _resolution(device: QPagedPaintDevice) -> int:
    return device.logicalDpiX()


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


def _write_band(cursor: QTextCursor, table: PrintTable, theme: Theme, first: int) -> None:
    """One table with the fixed columns and the headings from `first` on."""
    chosen = table.headings[first : first + _COLUMNS_ON_A_PAGE]
    fixed = len(table.fixed)
    made = QTextTableFormat()
    made.setHeaderRowCount(1)
    made.setBorder(0)
    made.setBorderCollapse(True)
    made.setCellPadding(3)
    made.setTopMargin(6)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    share = 100 / (fixed + len(chosen))
    made.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, share)] * (fixed + len(chosen))
    )
    laid = cursor.insertTable(1 + len(table.rows), fixed + len(chosen), made)
    for column, heading in enumerate((*table.fixed, *chosen)):
        cell = laid.cellAt(0, column)
        cell.setFormat(_ruled(theme, theme.header))
        _put(cell.firstCursorPosition(), heading, bold=True)
    for number, row in enumerate(table.rows, start=1):
        wanted = (*row[:fixed], *row[fixed + first : fixed + first + len(chosen)])
        for column, content in enumerate(wanted):
            cell = laid.cellAt(number, column)
            cell.setFormat(_ruled(theme, content.back))
            _write_cell(cell.firstCursorPosition(), content, theme)


def _ruled(theme: Theme, back: str) -> QTextTableCellFormat:
    """A cell with a thin line around it: Qt draws a table's own collapsed border on no printer."""
    look = QTextTableCellFormat()
    look.setBorder(0.5)
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
