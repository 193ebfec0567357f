"""The current view as pages: a table with repeated headings, as many columns as fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from traceback import clear_frames

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)

from counterpoint.desktop.output.strips import LINE, PrintTable, StripMaker, start_at
from counterpoint.desktop.theme import Theme, load_theme
from counterpoint.workbook.progress import Progress, part_of

__all__ = ["paint_pages", "paper_theme", "set_up_page", "write_pdf"]

_FOOTER = 0.035
"""Height of the footer, as a share of the page."""
_LAYING_OUT = 0.6
"""The share of the work before anything is painted."""
_KEPT = 400
"""Strips that are kept from laying out to painting, some 150 MiB; others are made twice."""
_LEAST = 32.0
"""Rows begin on the next page where less room is left, in pixels of the screen: two lines."""


def set_up_page(device: QPagedPaintDevice) -> None:
    """A4 across, with narrow margins."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageOrientation(QPageLayout.Orientation.Landscape)
    device.setPageMargins(QMarginsF(12, 12, 12, 14), QPageLayout.Unit.Millimeter)


def paper_theme() -> Theme:
    """Paper is white, whatever the window is."""
    return load_theme("light")


def write_pdf(
    device: QIODevice, table: PrintTable, theme: Theme, family: str, progress: Progress
) -> int:
    """Write the table as PDF; returns the number of pages. May run outside the GUI thread."""
    writer = QPdfWriter(device)
    set_up_page(writer)
    writer.setTitle(table.title)
    writer.setCreator("Counterpoint")
    return paint_pages(table, theme, family, writer, progress)


def paint_pages(
    table: PrintTable,
    theme: Theme,
    family: str,
    device: QPagedPaintDevice,
    progress: Progress,
    *,
    give_up: Callable[[], object] | None = None,
) -> int:
    """Paint the table page by page with title and page number below; returns how many.

    Progress is reported every few rows, in laying out too: it may take a minute. `give_up` is
    called when painting ends early, as long as a printer can still be told.
    """
    maker = StripMaker(table, theme, family)
    pagination = _Pagination(device, maker)
    try:
        pages = pagination.part(part_of(progress, 0.0, _LAYING_OUT))
        painter = QPainter(device)
        try:
            font = maker.empty().defaultFont()
            _paint(pages, table.title, font, painter, device, part_of(progress, _LAYING_OUT, 1.0))
        except BaseException:
            if give_up is not None:
                give_up()
            raise
        finally:
            painter.end()
        return len(pages)
    except BaseException as problem:
        clear_frames(problem.__traceback__)  # documents in it must not get to another thread
        raise
    finally:
        pagination.let_go()


def _paint(
    pages: Sequence[Sequence[_Piece]],
    title: str,
    font: QFont,
    painter: QPainter,
    device: QPagedPaintDevice,
    progress: Progress,
) -> None:
    rect = device.pageLayout().paintRectPixels(device.logicalDpiX())
    bottom = int(rect.height() * (1 - _FOOTER * 0.15))
    for number, pieces in enumerate(pages, start=1):
        progress((number - 1) / len(pages))
        if number > 1:
            device.newPage()
        ahead = {piece.strip for piece in pages[number]} if number < len(pages) else set()
        for piece in pieces:
            piece.paint(painter)
            if piece.strip not in ahead:
                piece.strip.let_go()
        painter.setFont(font)
        painter.drawText(0, bottom, title)
        told = f"{number} / {len(pages)}"
        width = painter.fontMetrics().horizontalAdvance(told)
        painter.drawText(rect.width() - width, bottom, told)


class _Strip:
    """A document that is made when it is needed, and again after it was let go of."""

    def __init__(self, make: Callable[[], QTextDocument]) -> None:
        self._make = make
        self._document: QTextDocument | None = None

    @property
    def document(self) -> QTextDocument:
        """The document, laid out."""
        if self._document is None:
            self._document = self._make()
        return self._document

    @property
    def end(self) -> float:
        """How far down it goes."""
        return self.document.documentLayout().documentSize().height()

    def let_go(self) -> None:
        """Keep it no longer."""
        self._document = None


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of a strip from `top` to `bottom`, which stands at `place` on a page."""

    strip: _Strip
    top: float
    bottom: float
    place: float

    def paint(self, painter: QPainter) -> None:
        painter.save()
        painter.translate(QPointF(0, self.place - self.top))
        document = self.strip.document
        width = document.size().width()
        clip = QRectF(0, self.top, width, self.bottom - self.top)
        painter.setClipRect(clip)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
        document.documentLayout().draw(painter, context)
        painter.restore()


class _Pagination:
    """Parts a table into pages: strip below strip, each beginning where the one before ended."""

    def __init__(self, device: QPagedPaintDevice, maker: StripMaker) -> None:
        self._device = device
        self._maker = maker
        rect = device.pageLayout().paintRectPixels(device.logicalDpiX())
        self._width = float(rect.width())
        self._height = rect.height() * (1 - _FOOTER)
        self._scale = self._pixels_for_one()
        self._line = LINE * self._scale
        self._pages: list[list[_Piece]] = []
        self._kept = 0

    def part(self, progress: Progress) -> list[list[_Piece]]:
        """The pieces on each page."""
        maker, bands = self._maker, self._maker.bands
        title = _Strip(lambda: self._laid_out(maker.title()))
        used = title.end
        self._pages = [[_Piece(title, 0.0, used, 0.0)]]
        for number, band in enumerate(bands):
            if number:
                self._pages.append([])
                used = 0.0
            share = part_of(progress, number / len(bands), (number + 1) / len(bands))
            self._part_band(band, used, share)
        return self._pages

    def let_go(self) -> None:
        """Keep no document: they are to end in the thread that made them."""
        for pieces in self._pages:
            for piece in pieces:
                piece.strip.let_go()

    def _part_band(self, band: int, used: float, progress: Progress) -> None:
        """The rows of a band, below what is `used` of the last page."""
        progress(0.0)
        maker = self._maker
        strip = _Strip(lambda: self._laid_out(maker.headings(band)))
        height = strip.end
        # Headings that leave no room for rows are a row that is broken like others.
        headings = _Piece(strip, 0.0, height, 0.0) if height < self._height / 2 else None
        above = height - self._line if headings else 0.0  # cells share the line between them
        room = self._height - above
        least = room - _LEAST * self._scale
        if used > least:
            self._pages.append([])
            used = 0.0
        self._begin(headings, used)
        parts = list(maker.parts())
        if headings is None:
            parts = parts or [range(0)]
        for number, part in enumerate(parts):
            progress(number / len(parts))
            if used > least:
                self._begin_page(headings)
                used = 0.0
            with_headings = headings is None and not number
            strip = _Strip(partial(self._rows, band, part, with_headings, used, room))
            end, top = strip.end, 0.0
            self._pages[-1].append(_Piece(strip, used, min(room, end), above + used))
            while end > top + room + 2 * self._line:
                top += room
                self._begin_page(headings)
                self._pages[-1].append(_Piece(strip, top, min(top + room, end), above))
            used = max(0.0, end - top - self._line)
            self._kept += 1
            if self._kept > _KEPT:
                strip.let_go()

    def _rows(
        self, band: int, part: range, with_headings: bool, used: float, room: float
    ) -> QTextDocument:
        """A strip of rows that begins at `used` on pages with so much room."""
        document = self._maker.rows(band, part, with_headings=with_headings)
        start_at(document, used / self._scale)
        return self._laid_out(document, room)

    def _begin_page(self, headings: _Piece | None) -> None:
        self._pages.append([])
        self._begin(headings, 0.0)

    def _begin(self, headings: _Piece | None, used: float) -> None:
        if headings is not None:
            self._pages[-1].append(replace(headings, place=used))

    def _laid_out(self, document: QTextDocument, height: float = -1.0) -> QTextDocument:
        """The document laid out, on pages of a height unless that is negative."""
        document.documentLayout().setPaintDevice(self._device)
        document.setPageSize(QSizeF(self._width, height))
        return document

    def _pixels_for_one(self) -> float:
        """Pixels of the device for one of the screen, as documents count them."""
        document = self._maker.empty()
        cursor = QTextCursor(document)
        cursor.insertText("-")
        start_at(document, 1_000)
        cursor.insertBlock(QTextBlockFormat())
        self._laid_out(document)
        return document.documentLayout().blockBoundingRect(cursor.block()).top() / 1_000
