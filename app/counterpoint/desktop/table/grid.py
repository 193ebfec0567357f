"""MatrixTable: the table that a person works in: its keys, its mouse and what it paints."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.frames import Frame, selection_test
from counterpoint.desktop.table.frozen import FrozenTable
from counterpoint.desktop.table.model import MatrixModel
from counterpoint.desktop.table.topics import paint_topic
from counterpoint.desktop.theme import Theme

__all__ = ["MatrixTable"]


class MatrixTable(FrozenTable):
    """The table as a person works in it.

    Signals:
        topic_toggled: A topic row was clicked or pressed Enter on: its row.
        annotate_wanted: Enter or F2 on a cell.
        details_wanted: A double click on a cell.
        reading_wanted: Space on a cell.
        menu_wanted: A context menu is asked for at this point of the screen, on the current cell.
        zoom_wanted: The text shall grow (+1), shrink (-1) or have its usual size (0).
        figures_missing: Rows were painted whose figures are not worked out yet.
        key_unused: A character was typed that nothing takes now.
    """

    topic_toggled = Signal(int)
    annotate_wanted = Signal()
    details_wanted = Signal()
    reading_wanted = Signal()
    menu_wanted = Signal(QPoint)
    zoom_wanted = Signal(int)
    figures_missing = Signal()
    key_unused = Signal(str)

    def __init__(
        self, model: MatrixModel, delegate: PositionDelegate, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(model, delegate, theme, parent)
        self.empty_text = ""
        self._theme = theme
        self._set_up_behaviour()

    # What the matrix view calls

    def set_style(self, theme: Theme, font: QFont) -> None:
        """Use another theme or font for cells and headings."""
        self._theme = theme
        self.setFont(font)
        for header in (self.header, self.frozen_header):
            header.set_style(theme, font)
        self.setPalette(theme.palette)
        self.updateGeometries()
        self.viewport().update()

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Go to a cell and select it alone.

        Qt's own looks at the keyboard: while Ctrl is still held (go to issue), it would add the
        cell to the selection.
        """
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.extend_from(index)

    # Set-up

    def _set_up_behaviour(self) -> None:
        self.setObjectName("matrix_table")
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)

    # Overrides of Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        model, current = self.matrix_model, self.currentIndex()
        self.begin_painting()
        frame = Frame(
            model,
            self.delegate,
            self.rows_on_screen(),
            selection_test(self.selectionModel()),
            (current.row(), current.column()),
            focused=self.hasFocus(),
            active=self.isActiveWindow(),
        )
        painter = QPainter(self.viewport())
        self.paint_columns(painter, frame, event.region())
        painter.setClipRegion(event.region())
        self._paint_topics(painter, event.rect())
        if not model.rows and self.empty_text:
            self._paint_empty(painter)
        painter.end()
        if model.contents.wanted:
            self.figures_missing.emit()

    def _paint_topics(self, painter: QPainter, area: QRect) -> None:
        for row, top, height in self.rows_on_screen():
            topic = self.matrix_model.topic_at(row)
            rect = QRect(0, top, self.viewport().width(), height)
            if topic is None or not rect.intersects(area):
                continue
            current = self.currentIndex().row() == row and self.hasFocus()
            paint_topic(painter, rect, topic, self.delegate, focused=current)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        painter.setPen(self.delegate.brushwork.ink(self._theme.muted))
        rect = self.viewport().rect().adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect, int(flags), self.empty_text)

    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),  # noqa: ARG002
    ) -> None:
        """Repaint the rows that changed; Qt would repaint the whole table."""
        top = self.rowViewportPosition(topLeft.row())
        last = bottomRight.row()
        bottom = self.rowViewportPosition(last) + self.rowHeight(last)
        if bottom > 0 and top < self.viewport().height():
            self.viewport().update(0, top, self.viewport().width(), bottom - top)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        step = max(12, round(self.delegate.measures.line * 1.5))
        self.verticalScrollBar().setSingleStep(step)
        self.horizontalScrollBar().setSingleStep(step * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        row = self.currentIndex().row()
        on_topic = self.matrix_model.topic_at(row) is not None
        accept = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
        if on_topic and key in (*accept, Qt.Key.Key_Space):
            self.topic_toggled.emit(row)
        elif key in accept and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.annotate_wanted.emit()
        elif key == Qt.Key.Key_Space and not event.modifiers():
            self.reading_wanted.emit()
        elif not self._zoomed_by(event):
            super().keyPressEvent(event)
            return
        event.accept()

    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump about: finding has a box of its own."""
        self.key_unused.emit(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.rowAt(round(event.position().y()))
        if event.button() is Qt.MouseButton.LeftButton and self.matrix_model.topic_at(row):
            self.setCurrentIndex(self.matrix_model.index(row, 0))
            self.topic_toggled.emit(row)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            if self.matrix_model.topic_at(index.row()) is None:
                self.details_wanted.emit()
            return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(rect.center()))
            return
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.menu_wanted.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_wanted.emit(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    # Helpers

    def _zoomed_by(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return False
        self.zoom_wanted.emit(step)
        return True
