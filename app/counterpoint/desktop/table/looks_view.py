"""LooksView: size of text and columns, and the memory of how a workbook's table was left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.fonts import scaled
from counterpoint.desktop.table.columns import ColumnLayout, whole_number
from counterpoint.desktop.table.rows_view import RowsView
from counterpoint.desktop.table.sorting import keys_as_data, keys_from_data
from counterpoint.desktop.theme import Theme

__all__ = ["LooksView"]

_SCALES = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class LooksView(RowsView):
    """A RowsView in a theme, a size of text, a limit of lines and a choice of columns.

    Signals:
        text_scale_changed: Text has another size, in percent.
        layout_edited: A person changed widths, order, sorting or size: `state()` is worth keeping.
        columns_changed: Other columns are shown, or in another order.
    """

    text_scale_changed = Signal(int)
    layout_edited = Signal()
    columns_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._base_font = QFont(self.font())
        self._scale = 100
        self._columns = ColumnLayout(self.table)

    def setTheme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        self._restyle()

    def setTextScale(self, percent: int) -> None:
        """Text at `percent` of its usual size, 50 to 300."""
        percent = max(_SCALES[0], min(_SCALES[-1], percent))
        if percent == self._scale:
            return
        before, self._scale = self._scale, percent
        self._restyle()
        self._columns.scale(percent / before)
        self._lay_rows_out()
        self.text_scale_changed.emit(percent)

    def textScale(self) -> int:
        """Size of the text in percent of the usual."""
        return self._scale

    def zoom(self, step: int) -> None:
        """Make the text a step larger (+1) or smaller (-1), or its usual size (0)."""
        if step == 0:
            self.setTextScale(100)
        else:
            larger = [size for size in _SCALES if size > self._scale] or [_SCALES[-1]]
            smaller = [size for size in _SCALES if size < self._scale] or [_SCALES[0]]
            self.setTextScale(larger[0] if step > 0 else smaller[-1])
        self.layout_edited.emit()

    def setRowHeightLimit(self, lines: int) -> None:
        """Rows show at most so many lines of text, 2 to 100."""
        lines = max(2, min(100, lines))
        if lines == self._delegate.max_lines:
            return
        self._delegate.set_max_lines(lines)
        self._lay_rows_out()

    def rowHeightLimit(self) -> int:
        """How many lines of text a row shows at most."""
        return self._delegate.max_lines

    # Columns

    def setPlansVisible(self, keys: Iterable[str], visible: bool) -> None:
        """Show or hide the columns of these plans; the others stay as they are."""
        for key in keys:
            self.table.setColumnHidden(self._model.column_of_plan(key), not visible)
        self._follow_columns()

    def visiblePlans(self) -> tuple[str, ...]:
        """Keys of the plans shown, in the order of their columns."""
        return self._columns.shown_plans()

    def columnNames(self) -> tuple[str, ...]:
        """Names of all columns, such as `issue` or `plan:US28`, as `state()` has them."""
        return tuple(column.name for column in self._model.columns)

    def setColumnVisible(self, name: str, visible: bool) -> None:
        """Show or hide the column of that name; unknown names are ignored."""
        at = self._model.column_named(name)
        if at >= 0:
            self.table.setColumnHidden(at, not visible)
            self._follow_columns()
            self.layout_edited.emit()

    def columnTitle(self, name: str) -> str:
        """The heading of the column of that name, as people read it."""
        at = self._model.column_named(name)
        return str(self._model.headerData(at, Qt.Orientation.Horizontal) or name)

    def moveCurrentColumn(self, step: int) -> bool:
        """Move the current cell's column one place on (+1) or back (-1); False where it cannot."""
        index = self.table.currentIndex()
        moved = index.isValid() and self._columns.move(index.column(), step)
        if moved:
            self.table.scrollTo(index)
        return moved

    def isColumnVisible(self, name: str) -> bool:
        """Whether the column of that name is shown."""
        at = self._model.column_named(name)
        return at >= 0 and not self.table.isColumnHidden(at)

    # Memory

    def state(self) -> dict[str, Any]:
        """Columns, sorting and sizes as plain data, to be kept for each workbook.

        Widths are in average letters of the font.
        """
        collapsed = self._rows.collapsed if self._rows is not None else ()
        return {
            "columns": self._columns.state(),
            "sort": keys_as_data(self.sort()),
            "grouped": self.isGroupedByTopic(),
            "collapsed": sorted(collapsed),
            "text_scale": self._scale,
            "row_lines": self._delegate.max_lines,
        }

    def restoreState(self, state: Mapping[str, Any]) -> None:
        """Take back what `state()` gave; what no longer fits the workbook is left out."""
        with self.together():
            self.setTextScale(whole_number(state.get("text_scale"), 100))
            self.setRowHeightLimit(whole_number(state.get("row_lines"), self._delegate.max_lines))
            self._columns.restore(state.get("columns"), self._scale)
            if self._rows is not None:
                self._rows.fold(state.get("collapsed"))
            self.setGroupByTopic(state.get("grouped") is True)
            self.setSort(keys_from_data(state.get("sort"), self._model.columns))
            self._lay_rows_out()

    def _follow_columns(self) -> None:
        """Other columns are shown: the current cell leaves one that is hidden now."""
        beside = self._columns.shown_beside(self.table.currentIndex().column())
        if beside >= 0:
            self.table.setCurrentIndex(self.table.currentIndex().siblingAtColumn(beside))
        self._lay_rows_out()
        self.columns_changed.emit()

    def _restyle(self) -> None:
        font = scaled(self._base_font, self._scale / 100)
        self._delegate.set_style(self._theme, font)
        self.table.set_style(self._theme, font)
        if self._model.columns:
            self._lay_rows_out()
