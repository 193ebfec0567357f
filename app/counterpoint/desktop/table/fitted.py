"""FittedTable: a QTableView whose rows are as high as their text, without jumping.

All rows are estimated; those that come into view are measured, and what was in view before stays
where it is on the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.header import PlanHeader
from counterpoint.desktop.table.heights import RowHeights
from counterpoint.desktop.table.model import MatrixModel
from counterpoint.desktop.table.painting import Strip
from counterpoint.desktop.table.roles import Column
from counterpoint.desktop.table.slots import ColumnSlots, RowSlots
from counterpoint.desktop.theme import Theme

__all__ = ["FittedTable"]

_FEW_COLUMNS = 12
"""Up to so many columns a row is measured in all of them, else in those in view."""


class FittedTable(QTableView):
    """A table over a MatrixModel, painted by a PositionDelegate."""

    def __init__(
        self, model: MatrixModel, delegate: PositionDelegate, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.matrix_model = model
        self.delegate = delegate
        self.heights = RowHeights(delegate)
        self.header = PlanHeader(theme, self.font(), self)
        self._sizes = np.zeros(0, np.int32)
        self._shifting = False
        self._refining = False
        self._frame_begun = False
        self._slots = RowSlots(self)
        self._column_slots = ColumnSlots(model, self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._set_up_headers()

    def estimate_heights(self) -> None:
        """Estimate all rows anew, for the present columns, font and line limit."""
        self.heights.estimate(self._widths())

    def apply_heights(self) -> None:
        """Give every row its height; call it after rows were arranged or estimated anew."""
        shown = self.matrix_model.shown_issues()
        wanted = self.heights.heights(np.maximum(shown, 0)).astype(np.int32)
        wanted[shown < 0] = self.topic_height()
        self._set_count(len(shown))
        changed = np.flatnonzero(wanted != self._sizes)
        self._resize_rows(changed.tolist(), wanted[changed].tolist())
        self.updateGeometries()
        self.refine()
        self.viewport().update()

    def topic_height(self) -> int:
        """Height of a topic row in pixels."""
        return round(self.delegate.measures.line * 1.7)

    def refine(self) -> None:
        """Measure the rows in view that are only estimated; what was in view stays in place."""
        if self._refining or not self.matrix_model.rows or not self.isVisible():
            return
        self._refining = True
        try:
            for _ in range(6):
                if not self._refine_once():
                    break
        finally:
            self._refining = False

    def begin_painting(self) -> None:
        """A frame is painted; what was measured for it has used some of its time already."""
        if not self._frame_begun:
            self.matrix_model.contents.begin_frame()
        self._frame_begun = False

    def rows_in_view(self) -> range:
        """The rows of which something can be seen."""
        if not self.matrix_model.rows:
            return range(0)
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, (len(self.matrix_model.rows) - 1 if last < 0 else last) + 1)

    def rows_on_screen(self) -> list[Strip]:
        """The rows of which something can be seen, and where."""
        place, height = self.rowViewportPosition, self.rowHeight
        return [Strip(row, place(row), height(row)) for row in self.rows_in_view()]

    def shown_columns(self) -> list[int]:
        """The columns that are not hidden, in the order they are shown."""
        header = self.header
        order = (header.logicalIndex(at) for at in range(header.count()))
        return [column for column in order if not header.isSectionHidden(column)]

    def anchor(self, *, only_current: bool = False) -> tuple[int, int]:
        """Index of an issue to hold on to, and where its row begins on the screen, in pixels.

        The current row where it is in view, else the first in view; -1 when there is none, and
        with `only_current` when the current row is out of view.
        """
        view = self.rows_in_view()
        current = self.currentIndex().row()
        rows: Iterable[int] = () if only_current else view
        if current in view:
            rows = (current,)
        for row in rows:
            issue = self.matrix_model.issue_at(row)
            if issue >= 0:
                return issue, self.rowViewportPosition(row)
        return -1, 0

    def current_topic_top(self) -> int | None:
        """Where the current row begins on the screen if it is a topic's, in pixels.

        None when it is another one or out of view.
        """
        row = self.currentIndex().row()
        if self.matrix_model.topic_at(row) is None or row not in self.rows_in_view():
            return None
        return self.rowViewportPosition(row)

    def put_back(self, issue: int, top: int) -> bool:
        """Scroll until the row of `issue` begins at `top` again; False when it is not shown."""
        row = self.matrix_model.row_of(issue)
        if row < 0:
            return False
        self.put_row_back(row, top)
        return True

    def put_row_back(self, row: int, top: int) -> None:
        """Scroll until a row begins at `top`; the current one so that it can be seen."""
        bar = self.verticalScrollBar()
        for _ in range(3):
            shift = self.rowViewportPosition(row) - top
            if not shift:
                break
            bar.setValue(bar.value() + shift)
        if self.currentIndex().row() == row:
            self.scroll_to_row(row, QAbstractItemView.ScrollHint.EnsureVisible)

    def frozen_columns(self) -> list[int]:
        """The columns that stay in view when the others scroll sideways."""
        return []

    # Overrides of Qt

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._shifting:
            self.verticalHeader().setOffset(self.verticalScrollBar().value())
            return
        super().scrollContentsBy(dx, dy)
        self.refine()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refine()

    # Set-up

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        # See slots: headers over the matrix's own model would cost seconds at each sort.
        self.header.setModel(self._column_slots)
        rows.setModel(self._slots)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self.heights.cap())
        rows.hide()

    # Heights

    def _set_count(self, count: int) -> None:
        before = len(self._sizes)
        rows = self.verticalHeader()
        if count > before:
            rows.setDefaultSectionSize(self.heights.cap())
        self._slots.set_count(count)
        sizes = np.full(count, rows.defaultSectionSize(), np.int32)
        kept = min(before, count)
        sizes[:kept] = self._sizes[:kept]
        self._sizes = sizes

    def _resize_rows(self, rows: Sequence[int], heights: Sequence[int]) -> None:
        header = self.verticalHeader()
        # Signals and updates would make each of many thousand calls lay the table out.
        header.blockSignals(True)
        header.setUpdatesEnabled(False)
        for row, height in zip(rows, heights, strict=True):
            header.resizeSection(row, height)
            self._sizes[row] = height
        header.setUpdatesEnabled(True)
        header.blockSignals(False)

    def _refine_once(self) -> bool:
        """One round of measuring; whether it changed anything."""
        model, heights = self.matrix_model, self.heights
        view = self.rows_in_view()
        pending = [
            row
            for row in view
            if model.issue_at(row) >= 0 and not heights.is_exact(model.issue_at(row))
        ]
        if not pending:
            return False
        model.contents.begin_frame()
        self._frame_begun = True
        exact = [row for row in view if row not in set(pending)]
        anchor = exact[0] if exact else view.start
        before = self.rowViewportPosition(anchor)
        widths, in_view = self._widths(), self._columns_in_view()
        wanted = [
            heights.measure(model.issue_at(row), model.contents, widths, in_view) for row in pending
        ]
        pairs = [
            (row, height)
            for row, height in zip(pending, wanted, strict=True)
            if height != self._sizes[row]
        ]
        if not pairs:
            return False
        self._resize_rows([row for row, _ in pairs], [height for _, height in pairs])
        self.updateGeometries()
        shift = self.rowViewportPosition(anchor) - before
        if shift:
            self._shift(shift)
        self._update_from(min(row for row, _ in pairs), anchor, bool(shift))
        return True

    def _shift(self, shift: int) -> None:
        """Scroll by `shift` pixels while the picture of what was in view stays where it is."""
        bar = self.verticalScrollBar()
        self._shifting = True
        bar.setValue(bar.value() + shift)
        self._shifting = False

    def _update_from(self, row: int, anchor: int, shifted: bool) -> None:
        """Repaint what the new heights moved: above the anchor or below the row."""
        top = 0 if shifted else max(0, self.rowViewportPosition(row))
        area = QRect(0, top, self.viewport().width(), self.viewport().height() - top)
        if shifted and row < anchor:
            area.setBottom(max(0, self.rowViewportPosition(anchor)))
            # Rows below the anchor may have changed as well; they are few, repaint them too.
            if self.rowViewportPosition(anchor) != 0:
                area.setBottom(self.viewport().height())
        self.viewport().update(area)

    def _widths(self) -> dict[Column, int]:
        """The columns shown and their widths."""
        columns = self.matrix_model.columns
        return {columns[at]: self.columnWidth(at) for at in self.shown_columns()}

    def _columns_in_view(self) -> list[Column]:
        """The columns that can be seen; all of them where they are few."""
        shown = self.shown_columns()
        if len(shown) > _FEW_COLUMNS:
            width = self.viewport().width()
            frozen = set(self.frozen_columns())
            shown = [
                at
                for at in shown
                if at in frozen or -self.columnWidth(at) < self.columnViewportPosition(at) < width
            ]
        return [self.matrix_model.columns[at] for at in shown]

    # Scrolling

    def is_row_in_view(self, row: int) -> bool:
        top = self.rowViewportPosition(row)
        bottom = top + self.rowHeight(row)
        height = self.viewport().height()
        return (top >= 0 and bottom <= height) or (top == 0 and bottom > height)

    def scroll_to_row(self, row: int, hint: QAbstractItemView.ScrollHint) -> None:
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        room = self.viewport().height()
        kinds = QAbstractItemView.ScrollHint
        shift = 0
        if hint is kinds.PositionAtTop:
            shift = top
        elif hint is kinds.PositionAtCenter:
            shift = top - (room - height) // 2
        elif top < 0 or height > room:
            shift = top
        elif top + height > room:
            shift = top + height - room
        if shift:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + shift)
