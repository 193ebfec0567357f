"""Issue and divergence stay in view, whichever way the interface runs, and so do their headings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterpoint.desktop.table import MatrixView
from support.table import shown_table

Direction = Qt.LayoutDirection
LEFT = Qt.MouseButton.LeftButton
SIZE = (760, 600)


@pytest.fixture(params=[Direction.LeftToRight, Direction.RightToLeft], ids=["ltr", "rtl"])
def view(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[MatrixView]:
    """The example in a narrow window, in either direction."""
    qapp.setLayoutDirection(request.param)
    yield shown_table(qtbot, size=SIZE)
    qapp.setLayoutDirection(Direction.LeftToRight)


def start_of(view: MatrixView, rect: QRect) -> int:
    """How far `rect` begins from the side of the viewport where lines begin, in pixels."""
    if view.isRightToLeft():
        return view.table.viewport().width() - 1 - rect.right()
    return rect.left()


def cell(view: MatrixView, row: int, column: int) -> QRect:
    return view.table.visualRect(view.table.matrix_model.index(row, column))


def on_screen(view: MatrixView) -> QImage:
    """The cells as they stand on the screen now, without painting them again."""
    QApplication.processEvents()
    viewport = view.table.viewport()
    at = viewport.mapTo(view.window(), QPoint())
    shot = view.window().screen().grabWindow(view.window().winId())
    return shot.copy(QRect(at, viewport.size())).toImage()


def painted_anew(view: MatrixView) -> QImage:
    view.table.viewport().repaint()
    return on_screen(view)


def test_the_first_columns_stay_where_lines_begin_while_others_scroll(view: MatrixView) -> None:
    table = view.table
    bar = table.horizontalScrollBar()
    assert table.frozen_columns() == [0, 1]
    before = [start_of(view, cell(view, 0, column)) for column in range(4)]
    assert before[0] == 0
    bar.setValue(150)
    after = [start_of(view, cell(view, 0, column)) for column in range(4)]
    assert after[:2] == before[:2]
    assert after[2:] == [start - 150 for start in before[2:]]


def test_what_is_painted_is_the_issue_in_the_frozen_band(view: MatrixView) -> None:
    issue = cell(view, 0, 0).adjusted(0, 0, -1, -1)
    before = painted_anew(view).copy(issue)
    view.table.horizontalScrollBar().setValue(150)
    assert cell(view, 0, 2).intersects(issue), "a plan has gone under it"
    assert painted_anew(view).copy(issue) == before


def test_headings_stay_above_their_columns(view: MatrixView) -> None:
    table = view.table
    table.horizontalScrollBar().setValue(150)
    header = table.frozen_header
    assert header.isVisible()
    for column in (0, 1):
        x = header.x() + header.sectionViewportPosition(column)
        assert x == table.viewport().x() + cell(view, 0, column).left()
    assert header.isSectionHidden(2)
    assert header.width() == table.frozen_width()


def test_scrolling_leaves_no_trace_of_the_frozen_columns(qtbot: QtBot, view: MatrixView) -> None:
    bars = view.table.horizontalScrollBar(), view.table.verticalScrollBar()
    bars[1].setValue(150)
    painted_anew(view)
    # Figures that come late would change the picture meanwhile.
    qtbot.waitUntil(lambda: not view.is_busy(), timeout=10_000)
    for sideways, down in ((90, 0), (140, 35), (60, 35), (60, 10), (200, 80), (0, 80), (15, 0)):
        bars[0].setValue(sideways)
        bars[1].setValue(down)
        assert on_screen(view) == painted_anew(view), (sideways, down)


def test_a_click_on_a_frozen_cell_hits_it_and_not_what_is_under_it(
    qtbot: QtBot, view: MatrixView
) -> None:
    bar = view.table.horizontalScrollBar()
    bar.setValue(150)
    spot = cell(view, 1, 0).center()
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=spot)
    current = view.table.currentIndex()
    assert (current.row(), current.column()) == (1, 0)
    assert bar.value() == 150, "going to a frozen column does not scroll"
    beside = QPoint(cell(view, 1, 1).center())
    assert view.table.indexAt(beside).column() == 1


def test_keys_bring_a_plan_out_from_under_the_frozen_columns(view: MatrixView) -> None:
    table = view.table
    last = table.shown_columns()[-1]
    table.setCurrentIndex(table.matrix_model.index(0, last))
    table.scrollTo(table.currentIndex())
    room = table.viewport().rect()
    assert room.contains(cell(view, 0, last).adjusted(0, 0, 0, room.top()))
    assert table.horizontalScrollBar().value() > 0
    towards = Qt.Key.Key_Right if view.isRightToLeft() else Qt.Key.Key_Left
    for column in reversed(table.shown_columns()[2:-1]):
        QTest.keyClick(table, towards)
        assert table.currentIndex().column() == column
        assert start_of(view, cell(view, 0, column)) >= table.frozen_width()
