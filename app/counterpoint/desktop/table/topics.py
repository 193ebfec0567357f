"""Topic rows: a band across the whole table with the topic, its count and its divergence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from counterpoint.desktop.figures import figure
from counterpoint.desktop.table.cells import TopicRow
from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.words import Counts, translate

__all__ = ["paint_topic"]

_BAR_AT = 52
"""Where the bars of all topics begin, in average letters: below each other they can be compared."""


def paint_topic(
    painter: QPainter, rect: QRect, topic: TopicRow, delegate: PositionDelegate, *, focused: bool
) -> None:
    """Paint `topic` into `rect`; it does not scroll sideways, so that its name stays in view."""
    theme, brush, measures = delegate.theme, delegate.brushwork, delegate.measures
    painter.fillRect(rect, brush.ink(theme.topic_band))
    painter.setPen(brush.ink(theme.border))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    middle = rect.center().y() + 0.5
    x = rect.x() + measures.pad_x + 0.0
    _paint_arrow(painter, QPointF(x, middle), topic, delegate)
    x += measures.line * 0.8
    bold = delegate.layouts.bold_font
    metrics = QFontMetricsF(bold)
    painter.setFont(bold)
    painter.setPen(brush.ink(theme.text))
    name = topic.topic or translate("Table", "No topic")
    count = Counts().issues(topic.count)
    count_width = QFontMetricsF(delegate.small_font).horizontalAdvance(count)
    bar_x = rect.x() + min(rect.width() * 0.6, measures.average * _BAR_AT)
    room = max(10.0, bar_x - measures.pad_x * 3 - count_width - x)
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
    base = middle + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(x, base), shown)
    x += metrics.horizontalAdvance(shown) + measures.pad_x
    painter.setFont(delegate.small_font)
    painter.setPen(brush.ink(theme.muted))
    painter.drawText(QPointF(x, base), count)
    if topic.relative is not None:
        width = measures.line * 4
        at = QRectF(bar_x, middle - measures.line * 0.2, width, measures.line * 0.4)
        brush.bar(painter, at, topic.relative)
        painter.setPen(brush.ink(theme.muted))
        painter.drawText(QPointF(bar_x + width + measures.pad_x, base), figure(topic.relative))
    if focused:
        brush.focus(painter, rect, active=True)


def _paint_arrow(
    painter: QPainter, at: QPointF, topic: TopicRow, delegate: PositionDelegate
) -> None:
    side = delegate.measures.line * 0.28
    x, y = at.x(), at.y()
    if topic.collapsed:
        corners = [QPointF(x, y - side), QPointF(x + side * 1.3, y), QPointF(x, y + side)]
    else:
        corners = [
            QPointF(x, y - side * 0.6),
            QPointF(x + side * 2, y - side * 0.6),
            QPointF(x + side, y + side * 0.7),
        ]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(delegate.brushwork.ink(delegate.theme.muted))
    painter.drawPolygon(QPolygonF(corners))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
