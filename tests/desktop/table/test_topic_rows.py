"""Topic rows: what stands below each other can be compared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from counterpoint.desktop.table.cells import TopicRow
from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.topics import paint_topic
from counterpoint.desktop.theme import load_theme


def painted(topic: TopicRow, width: int) -> QImage:
    image = QImage(width, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    delegate = PositionDelegate(load_theme("light"), QFont(QApplication.font()))
    paint_topic(painter, QRect(QPoint(), image.size()), topic, delegate, focused=False)
    painter.end()
    return image


def bar_start(name: str, count: int, width: int) -> int:
    """Where a topic's bar begins: the first column of pixels that depends on its divergence."""
    full, none = (painted(TopicRow(name, count, relative=share), width) for share in (0.9, None))
    differs = (x for x in range(width) for y in range(40) if full.pixel(x, y) != none.pixel(x, y))
    return min(differs)


@pytest.mark.parametrize("width", [500, 1400])
def test_the_bars_of_all_topics_begin_below_each_other(qapp: QApplication, width: int) -> None:
    del qapp
    topics = [("Aid", 1), ("Security guarantees", 12), ("A topic with a name " * 20, 1234)]
    starts = {bar_start(name, count, width) for name, count in topics}
    assert len(starts) == 1
