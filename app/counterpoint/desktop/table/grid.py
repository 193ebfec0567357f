"""MatrixTable: the scrolled table, whose first columns stay in view.

The frozen columns are painted over the scrolled ones by the same view: there is one table, one
selection and one current cell, for the keyboard and for screen readers alike.
"""

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
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from counterpoint.desktop.table.delegate import PositionDelegate, as_current
from counterpoint.desktop.table.fitted import FittedTable
from counterpoint.desktop.table.header import PlanHeader
from counterpoint.desktop.table.model import MatrixModel
from counterpoint.desktop.table.topics import paint_topic
from counterpoint.desktop.table.words import translate
from counterpoint.desktop.theme import Theme

__all__ = ["MatrixTable"]

_MOST_FROZEN = 0.55
"""Largest share of the window's width that frozen columns may take; else fewer are frozen."""


class MatrixTable(FittedTable):
    """The scrolled table.

    Signals:
        topic_toggled: A topic row was clicked or pressed Enter on: its row.
        annotate_wanted: Enter or F2 on a cell.
        details_wanted: A double click on a cell.
        reading_wanted: Space on a cell.
        menu_wanted: A context menu is asked for at this point of the screen, on the current cell.
        zoom_wanted: The text shall grow (+1), shrink (-1) or have its usual size (0).
        figures_missing: Rows were painted whose figures are not worked out yet.
    """

    topic_toggled = Signal(int)
    annotate_wanted = Signal()
    details_wanted = Signal()
    reading_wanted = Signal()
    menu_wanted = Signal(QPoint)
    zoom_wanted = Signal(int)
    figures_missing = Signal()

    def __init__(
        self, model: MatrixModel, delegate: PositionDelegate, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(model, delegate, theme, parent)
        self.frozen = 2
        self.empty_text = ""
        self._theme = theme
        self._set_up_behaviour()
        self.frozen_header = PlanHeader(theme, self.font(), self)
        self._set_up_frozen_header()

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

    def frozen_columns(self) -> list[int]:
        """The columns that stay in view: the first two, fewer where the window is narrow."""
        if self.isRightToLeft():
            return []
        most = self.viewport().width() * _MOST_FROZEN
        kept: list[int] = []
        width = 0
        for column in self.shown_columns()[: self.frozen]:
            width += self.columnWidth(column)
            if column >= self.frozen or width > most:
                break
            kept.append(column)
        return kept

    def frozen_width(self) -> int:
        """Width of the columns that stay in view, in pixels."""
        return sum(self.columnWidth(column) for column in self.frozen_columns())

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Go to a cell and select it alone.

        Qt's own looks at the keyboard: while Ctrl is still held (go to issue), it would add the
        cell to the selection.
        """
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)

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
        self.header.setSectionsMovable(True)
        self.header.sectionResized.connect(self._on_section_resized)
        self.header.sectionMoved.connect(self._on_section_moved)

    def _set_up_frozen_header(self) -> None:
        header = self.frozen_header
        header.setModel(self._column_slots)
        header.setSectionsMovable(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.setAccessibleName(translate("Table", "Headings that stay in view"))
        self.header.setAccessibleName(translate("Table", "Headings"))
        header.sectionResized.connect(self._on_frozen_resized)
        self.matrix_model.modelReset.connect(self._place_frozen_header)
        header.hide()

    # Frozen columns

    def _frozen_left(self, column: int) -> int:
        """Left side of a frozen column in the viewport, whatever the scroll position."""
        left = 0
        for each in self.frozen_columns():
            if each == column:
                return left
            left += self.columnWidth(each)
        return -1

    def _place_frozen_header(self) -> None:
        header = self.frozen_header
        frozen = self.frozen_columns()
        if not frozen or not self.matrix_model.columns:
            header.hide()
            return
        header.blockSignals(True)
        for section in range(header.count()):
            header.setSectionHidden(section, section not in frozen)
        for section in frozen:
            header.resizeSection(section, self.columnWidth(section))
        header.blockSignals(False)
        header.setGeometry(
            self.viewport().x(), self.header.y(), self.frozen_width(), self.header.height()
        )
        header.show()
        header.raise_()

    def _on_section_resized(self) -> None:
        self._place_frozen_header()
        self.viewport().update()

    def _on_frozen_resized(self, section: int, _old: int, new: int) -> None:
        self.header.resizeSection(section, new)

    def _on_section_moved(self, logical: int, _old: int, new: int) -> None:
        """Frozen columns stay first: a column dropped among them goes behind them."""
        header = self.header
        if logical >= self.frozen and new < self.frozen:
            header.moveSection(new, self.frozen)
        elif logical < self.frozen and new != logical:
            header.moveSection(new, logical)
        self.viewport().update()

    def _paint_frozen(self, painter: QPainter, area: QRect) -> None:
        frozen = self.frozen_columns()
        first = max(0, self.rowAt(max(0, area.top())))
        chosen, current = self.selectionModel(), self.currentIndex()
        model = self.matrix_model
        for row in range(first, len(model.rows)):
            top = self.rowViewportPosition(row)
            if top > area.bottom():
                break
            height = self.rowHeight(row)
            left = 0
            for column in frozen:
                width = self.columnWidth(column)
                content = model.cell(row, column)
                if content is not None:
                    if (row, column) == self.delegate.current:
                        content = as_current(content)
                    cell = QRect(left, top, width, height)
                    index = model.index(row, column)
                    painter.save()
                    painter.setClipRect(cell)
                    self.delegate.paint_content(
                        painter, cell, content, selected=chosen.isSelected(index)
                    )
                    if index == current and self.hasFocus():
                        self.delegate.brushwork.focus(painter, cell, active=self.isActiveWindow())
                    painter.restore()
                left += width
        self._paint_frozen_edge(painter, sum(self.columnWidth(each) for each in frozen), area)

    def _paint_frozen_edge(self, painter: QPainter, right: int, area: QRect) -> None:
        ink = self.delegate.brushwork.ink
        painter.fillRect(QRect(right - 1, area.top(), 2, area.height()), ink(self._theme.border))

    # Overrides of Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        index = self.currentIndex()
        self.delegate.current = (index.row(), index.column())
        self.matrix_model.contents.begin_frame()
        frozen = self.frozen_width() if self.horizontalOffset() > 0 else 0
        height = self.viewport().height()
        region = event.region()
        if frozen:
            rest = region.subtracted(QRegion(0, 0, frozen, height))
            if not rest.isEmpty():
                super().paintEvent(QPaintEvent(rest))
        else:
            super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRegion(region)
        area = region.boundingRect()
        if frozen and area.left() < frozen + 2:
            self._paint_frozen(painter, area)
        self._paint_topics(painter, area)
        if not self.matrix_model.rows and self.empty_text:
            self._paint_empty(painter)
        painter.end()
        if self.matrix_model.contents.wanted:
            self.figures_missing.emit()

    def _paint_topics(self, painter: QPainter, area: QRect) -> None:
        model = self.matrix_model
        for row in self.rows_in_view():
            topic = model.topic_at(row)
            if topic is None:
                continue
            top = self.rowViewportPosition(row)
            rect = QRect(0, top, self.viewport().width(), self.rowHeight(row))
            if not rect.intersects(area):
                continue
            current = self.currentIndex().row() == row and self.hasFocus()
            paint_topic(painter, rect, topic, self.delegate, focused=current)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        painter.setPen(self.delegate.brushwork.ink(self._theme.muted))
        rect = self.viewport().rect().adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect, int(flags), self.empty_text)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        frozen = self.frozen_width()
        if dx and frozen:
            # Scrolling moved the picture of the frozen columns along.
            self.viewport().update(0, 0, frozen + max(0, dx) + 2, self.viewport().height())

    def indexAt(self, pos: QPoint) -> QModelIndex:
        if self.horizontalOffset() > 0:
            left = 0
            for column in self.frozen_columns():
                left += self.columnWidth(column)
                if pos.x() < left:
                    row = self.rowAt(pos.y())
                    return self.matrix_model.index(row, column) if row >= 0 else QModelIndex()
        return super().indexAt(pos)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        rect = super().visualRect(index)
        if index.isValid() and index.column() < self.frozen and self.horizontalOffset() > 0:
            left = self._frozen_left(index.column())
            if left >= 0:
                rect.moveLeft(left)
        return rect

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        # Rows that come into view are measured, which may push the wanted one out again.
        for _ in range(3):
            self.scroll_to_row(index.row(), hint)
            if self.is_row_in_view(index.row()):
                break
        self._scroll_to_column(index.column())

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

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        if self.horizontalOffset() > 0:
            self.viewport().update(0, 0, self.frozen_width() + 2, self.viewport().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_frozen_header()
        self.refine()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        step = max(12, round(self.delegate.measures.line * 1.5))
        self.verticalScrollBar().setSingleStep(step)
        self.horizontalScrollBar().setSingleStep(step * 2)
        if hasattr(self, "frozen_header"):
            self._place_frozen_header()

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

    def _scroll_to_column(self, column: int) -> None:
        frozen = self.frozen_columns()
        if column in frozen or self.isColumnHidden(column):
            return
        border = sum(self.columnWidth(each) for each in frozen)
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        room = self.viewport().width()
        bar = self.horizontalScrollBar()
        if left < border or width > room - border:
            bar.setValue(bar.value() + left - border)
        elif left + width > room:
            bar.setValue(bar.value() + left + width - room)
