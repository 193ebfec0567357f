"""Small drawings of the table: badges, chips, hatching, bars and flags, in the theme's colours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
)

from counterpoint.desktop.theme import Theme

_HATCH_STEP = 8
"""Pixels between the lines; a divisor of the tile's side."""
_TILE = 256
"""Side of the tile: most cells are smaller, and one copy is faster than tiling."""

__all__ = ["Brushwork", "Measures", "Strip"]


class Strip(NamedTuple):
    """A row or a column on the screen: its number in the model, where it begins, its size."""

    number: int
    start: int
    size: int


class Measures:
    """Distances that follow the font, in device-independent pixels."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        em = metrics.height()
        self.line = em
        self.pad_x = round(em * 0.45)
        self.pad_y = round(em * 0.35)
        self.edge = max(3, round(em * 0.24))
        self.gap = max(2, round(em * 0.22))
        self.badge = round(em * 1.15)
        self.chip = round(em * 0.95)
        self.radius = max(2.0, em * 0.18)
        self.average = metrics.averageCharWidth()


class Brushwork:
    """Draws the parts of cells for one theme."""

    def __init__(self, theme: Theme, measures: Measures) -> None:
        self.theme = theme
        self.measures = measures
        self._inks: dict[str, QColor] = {}
        self._stamps: dict[tuple[object, ...], QPixmap] = {}
        """Badges as pictures: a frame has many of a few kinds."""

    def ink(self, colour: str) -> QColor:
        """`#rrggbb` as Qt's colour."""
        found = self._inks.get(colour)
        if found is None:
            found = self._inks[colour] = QColor(colour)
        return found

    @cached_property
    def hatching(self) -> QPixmap:
        """A tile of the ground of silent cells; Qt's own hatched brushes take ten times as long."""
        side = _TILE
        tile = QPixmap(side, side)
        tile.fill(self.ink(self.theme.silent_back))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.ink(self.theme.silent_hatch), 1))
        for start in range(-side, side, _HATCH_STEP):
            painter.drawLine(start, side, start + side, 0)
        painter.end()
        return tile

    def hatch(self, painter: QPainter, rect: QRect) -> None:
        """Fill a silent cell."""
        if rect.width() <= _TILE and rect.height() <= _TILE:
            painter.drawPixmap(rect.topLeft(), self.hatching, QRect(QPoint(), rect.size()))
        else:
            painter.drawTiledPixmap(rect, self.hatching)

    def grid(self, painter: QPainter, rows: Sequence[Strip], columns: Sequence[Strip]) -> None:
        """The lines at the right and lower sides of the cells of these rows and columns."""
        ink = self.ink(self.theme.grid)
        left = min(column.start for column in columns)
        width = max(column.start + column.size for column in columns) - left
        top = min(row.start for row in rows)
        height = max(row.start + row.size for row in rows) - top
        for row in rows:
            painter.fillRect(left, row.start + row.size - 1, width, 1, ink)
        for column in columns:
            painter.fillRect(column.start + column.size - 1, top, 1, height, ink)

    def edge(self, painter: QPainter, rect: QRect, colour: str, *, dashed: bool = False) -> None:
        """The strip at a cell's left side that carries the position group's colour."""
        width = self.measures.edge
        if not dashed:
            painter.fillRect(rect.x(), rect.y(), width, rect.height(), self.ink(colour))
            return
        pen = QPen(self.ink(colour), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.6, 1.0])
        painter.setPen(pen)
        x = rect.x() + width / 2
        painter.drawLine(QPointF(x, rect.y() + 1), QPointF(x, rect.bottom()))

    def badge_width(self, letter: str, metrics: QFontMetricsF) -> int:
        """Width of the badge of that letter or symbol."""
        return max(self.measures.badge, round(metrics.horizontalAdvance(letter)) + 8)

    def badge(
        self, painter: QPainter, at: QRectF, letter: str, back: str, text: str, *, filled: bool
    ) -> None:
        """A letter in a rounded box; outlined where the group is only suggested."""
        ratio = painter.device().devicePixelRatioF()
        if ratio % 1 or at.x() % 1 or at.y() % 1:
            # A picture would not fall on whole pixels of the screen, and be blurred.
            self._draw_badge(painter, at, letter, back, text, filled=filled)
            return
        key = (letter, back, text, filled, at.width(), at.height(), ratio)
        stamp = self._stamps.get(key)
        if stamp is None:
            stamp = QPixmap(ceil(at.width() * ratio), ceil(at.height() * ratio))
            stamp.setDevicePixelRatio(ratio)
            stamp.fill(Qt.GlobalColor.transparent)
            drawing = QPainter(stamp)
            drawing.setFont(painter.font())
            box = QRectF(0, 0, at.width(), at.height())
            self._draw_badge(drawing, box, letter, back, text, filled=filled)
            drawing.end()
            self._stamps[key] = stamp
        painter.drawPixmap(at.topLeft(), stamp)

    def _draw_badge(
        self, painter: QPainter, at: QRectF, letter: str, back: str, text: str, *, filled: bool
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ink(back))
            painter.drawRoundedRect(at, self.measures.radius, self.measures.radius)
            painter.setPen(self.ink(text))
        else:
            painter.setPen(QPen(self.ink(back), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = at.adjusted(0.7, 0.7, -0.7, -0.7)
            painter.drawRoundedRect(box, self.measures.radius, self.measures.radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, letter)

    def chip(self, painter: QPainter, at: QRectF, symbol: str, back: str, text: str) -> None:
        """A small mark: a symbol on a rounded ground."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.ink(text), 0.8))
        painter.setBrush(self.ink(back))
        painter.drawRoundedRect(at, self.measures.radius, self.measures.radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, symbol)

    def empty_box(self, painter: QPainter, at: QRectF) -> None:
        """An unticked box: the mark of an unchecked source."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink(self.theme.unchecked_back))
        painter.drawRoundedRect(at, self.measures.radius, self.measures.radius)
        side = at.height() * 0.5
        box = QRectF(at.center().x() - side / 2, at.center().y() - side / 2, side, side)
        painter.setPen(QPen(self.ink(self.theme.unchecked_text), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def flag_width(self, number: str, metrics: QFontMetricsF) -> int:
        """Width of `flag` with that number in pixels."""
        return round(metrics.horizontalAdvance(number) + self.measures.chip * 0.45 + 7)

    def flag(self, painter: QPainter, cell: QRect, number: str, width: int, *, open_: bool) -> None:
        """The corner mark of annotations with their number; grey once all are resolved."""
        theme = self.theme
        height = self.measures.chip
        right, top = cell.right(), cell.top()
        shape = QPolygonF(
            [
                QPointF(right - width, top),
                QPointF(right, top),
                QPointF(right, top + height),
                QPointF(right - width + height * 0.45, top + height),
            ]
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink(theme.annotation_back if open_ else theme.resolved_back))
        painter.drawPolygon(shape)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self.ink(theme.annotation_text if open_ else theme.resolved_text))
        inner = QRectF(right - width + height * 0.35, top, width - height * 0.35, height)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, number)

    def bar(self, painter: QPainter, at: QRectF, share: float) -> None:
        """A bar filled to `share`, 0..1, on its track."""
        theme = self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink(theme.bar_track))
        radius = at.height() / 2
        painter.drawRoundedRect(at, radius, radius)
        if share > 0:
            colours = QLinearGradient(at.topLeft(), at.topRight())
            colours.setColorAt(0, self.ink(theme.bar_low))
            colours.setColorAt(1, self.ink(theme.bar_high))
            painter.setBrush(QBrush(colours))
            filled = QRectF(at.x(), at.y(), max(at.height(), at.width() * share), at.height())
            painter.drawRoundedRect(filled, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def focus(self, painter: QPainter, rect: QRect, *, active: bool) -> None:
        """The frame of the current cell: two pixels with the keyboard's focus, one without."""
        width = 2 if active else 1
        painter.setPen(QPen(self.ink(self.theme.focus), width, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(
            QRectF(rect).adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1)
        )
