"""FrozenTable: a table whose first columns stay in view, at the side where lines begin.

The frozen columns are painted over the scrolled ones by the same view: there is one table, one
selection and one current cell, for the keyboard and for screen readers alike.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.fitted import FittedTable
from counterpoint.desktop.table.frames import Frame
from counterpoint.desktop.table.header import PlanHeader
from counterpoint.desktop.table.model import MatrixModel
from counterpoint.desktop.table.painting import Strip
from counterpoint.desktop.table.words import translate
from counterpoint.desktop.theme import Theme

__all__ = ["FrozenTable"]

_MOST_FROZEN = 0.55
"""Largest share of the window's width that frozen columns may take; else fewer are frozen."""
_EDGE = 2
"""Width of the line beside the frozen columns, in pixels."""


class FrozenTable(FittedTable):
    """A FittedTable with columns that stay in view, and their headings with them.

    Attributes:
        frozen: How many columns stay in view where there is room.
        frozen_header: The headings of those columns, over the others.
    """

    def __init__(
        self, model: MatrixModel, delegate: PositionDelegate, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(model, delegate, theme, parent)
        self.frozen = 2
        self._anchor = QPersistentModelIndex()
        self._extends = False
        self.header.setSectionsMovable(True)
        self.header.sectionResized.connect(self._on_section_resized)
        self.header.sectionMoved.connect(self._on_section_moved)
        self.frozen_header = PlanHeader(theme, self.font(), self)
        self._set_up_frozen_header()

    def frozen_columns(self) -> list[int]:
        """The columns that stay in view: the first two, fewer where the window is narrow."""
        most = self.viewport().width() * _MOST_FROZEN
        kept: list[int] = []
        width = 0
        for place in range(min(self.frozen, self.header.count())):
            column = self.header.logicalIndex(place)
            if self.header.isSectionHidden(column):
                continue
            width += self.columnWidth(column)
            if width > most:
                break
            kept.append(column)
        return kept

    def frozen_width(self) -> int:
        """Width of the columns that stay in view, in pixels."""
        return sum(self.columnWidth(column) for column in self.frozen_columns())

    def paint_columns(self, painter: QPainter, frame: Frame, region: QRegion) -> None:
        """Paint what `region` shows of the cells: those scrolled, and the frozen ones."""
        if self.horizontalOffset() <= 0:
            frame.paint(painter, self._strips_of(self.shown_columns()), region)
            return
        frozen = self._frozen_strips()
        kept = {strip.number for strip in frozen}
        others = [column for column in self.shown_columns() if column not in kept]
        band = self._frozen_band()
        frame.paint(painter, self._strips_of(others), region.subtracted(QRegion(band)))
        frame.paint(painter, frozen, region.intersected(QRegion(band)))
        self._paint_frozen_edge(painter, band, region)

    # Where they stand

    def _strips_of(self, columns: list[int]) -> list[Strip]:
        """Columns where they are scrolled to."""
        place, width = self.columnViewportPosition, self.columnWidth
        return [Strip(column, place(column), width(column)) for column in columns]

    def _frozen_strips(self) -> list[Strip]:
        """The frozen columns where they stand in the viewport, whatever is scrolled."""
        room, mirrored = self.viewport().width(), self.isRightToLeft()
        strips: list[Strip] = []
        before = 0
        for column in self.frozen_columns():
            size = self.columnWidth(column)
            strips.append(Strip(column, room - before - size if mirrored else before, size))
            before += size
        return strips

    def _frozen_band(self, beyond: int = 0) -> QRect:
        """The part of the viewport that frozen columns cover, and `beyond` pixels beside it."""
        width, viewport = self.frozen_width(), self.viewport()
        if not width:
            return QRect()
        width += beyond
        left = viewport.width() - width if self.isRightToLeft() else 0
        return QRect(left, 0, width, viewport.height())

    def _paint_frozen_edge(self, painter: QPainter, band: QRect, region: QRegion) -> None:
        if band.isEmpty():
            return
        painter.setClipRegion(region)
        left = band.left() - 1 if self.isRightToLeft() else band.right()
        ink = self.delegate.brushwork.ink(self.delegate.theme.border)
        painter.fillRect(QRect(left, 0, _EDGE, band.height()), ink)

    # The headings

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
        band = self._frozen_band()
        left = self.viewport().x() + band.left()
        header.setGeometry(left, self.header.y(), band.width(), self.header.height())
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

    # Overrides of Qt

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            # Scrolling moved the picture of the frozen columns along.
            self.viewport().update(self._frozen_band(max(0, dx) + _EDGE))

    def extend_from(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Let Shift select from this cell on."""
        self._anchor = QPersistentModelIndex(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.extend_from(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().keyPressEvent(event)
        if not self._extends:
            self.extend_from(self.currentIndex())
        self._extends = False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select from the cell where Shift began to the current one.

        Qt looks for both where they are painted; the first may have been scrolled below the
        frozen columns, and those would be selected in its place.
        """
        if not self._extends or not self._anchor.isValid():
            super().setSelection(rect, command)
            return
        current, header = self.currentIndex(), self.header
        top, bottom = sorted((self._anchor.row(), current.row()))
        first, last = sorted(map(header.visualIndex, (self._anchor.column(), current.column())))
        selection = QItemSelection()
        for column in map(header.logicalIndex, range(first, last + 1)):
            if not header.isSectionHidden(column):
                model = self.matrix_model
                selection.select(model.index(top, column), model.index(bottom, column))
        self.selectionModel().select(selection, command)

    def indexAt(self, pos: QPoint) -> QModelIndex:
        if self.horizontalOffset() > 0:
            for column, start, size in self._frozen_strips():
                if start <= pos.x() < start + size:
                    row = self.rowAt(pos.y())
                    return self.matrix_model.index(row, column) if row >= 0 else QModelIndex()
        return super().indexAt(pos)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        rect = super().visualRect(index)
        if index.isValid() and index.column() < self.frozen and self.horizontalOffset() > 0:
            for column, start, _size in self._frozen_strips():
                if column == index.column():
                    rect.moveLeft(start)
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

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        if self.horizontalOffset() > 0:
            self.viewport().update(self._frozen_band(_EDGE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_frozen_header()
        self.refine()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if hasattr(self, "frozen_header"):
            self._place_frozen_header()

    def _scroll_to_column(self, column: int) -> None:
        """Scroll sideways until the column stands beside the frozen ones, whole if it fits."""
        if column in self.frozen_columns() or self.isColumnHidden(column):
            return
        border, room = self.frozen_width(), self.viewport().width()
        start, size = self.columnViewportPosition(column), self.columnWidth(column)
        if self.isRightToLeft():
            start = room - start - size
        bar = self.horizontalScrollBar()
        if start < border or size > room - border:
            bar.setValue(bar.value() + start - border)
        elif start + size > room:
            bar.setValue(bar.value() + start + size - room)
