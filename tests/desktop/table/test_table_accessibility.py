"""A screen reader finds one table, with its headings, cells and the current one."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from counterpoint.desktop.table import MatrixView
from support.table import shown_table


def accessible(view: MatrixView, row: int, column: int) -> QAccessibleInterface:
    """The cell at row and column, counted from 0; headings are children too, before the cells."""
    face = QAccessible.queryAccessibleInterface(view.table)
    columns = view.table.model().columnCount() + 1
    found = face.child((row + 1) * columns + column + 1)
    assert found is not None
    return found


def test_the_table_is_one_accessible_table_with_named_cells(qtbot: QtBot) -> None:
    view = shown_table(qtbot)
    face = QAccessible.queryAccessibleInterface(view.table)
    assert face.role() is QAccessible.Role.Table
    assert face.text(QAccessible.Text.Name) == "Plan matrix"
    assert "Enter annotates" in face.text(QAccessible.Text.Description)
    assert face.childCount() == 61 * 13, "60 issues and 12 columns with their headings"
    cell = accessible(view, 0, 2)
    assert cell.role() is QAccessible.Role.Cell
    named = "SOV-01, US 28-point: group A"  # said once the figures of the row are worked out
    qtbot.waitUntil(lambda: cell.text(QAccessible.Text.Name).startswith(named))
    assert accessible(view, -1, 2).text(QAccessible.Text.Name) == "US 28-point"


def test_cells_stay_where_they_are_said_to_be_when_scrolled(qtbot: QtBot) -> None:
    view = shown_table(qtbot, size=(700, 500))
    bar = view.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    cell = accessible(view, 0, 0)
    assert cell.text(QAccessible.Text.Name).startswith("SOV-01, Sovereignty")
    left = view.table.viewport().mapToGlobal(view.table.viewport().rect().topLeft()).x()
    assert cell.rect().left() == left, "the frozen column is where it is seen"
