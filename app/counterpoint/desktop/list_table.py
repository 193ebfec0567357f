"""A list with columns: whole rows, headings that can be read, sizes that follow the font."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Sized
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

__all__ = ["AnyIndex", "ListModel", "ListTable"]

AnyIndex = QModelIndex | QPersistentModelIndex

_WIDEST = 1_000
"""Letters; no remembered width is that large."""


class ListModel(QAbstractTableModel):
    """Lines with a fixed set of columns; a model says what they are and what stands in them."""

    def titles(self) -> Sequence[str]:
        """The headings, one for each column, in their order."""
        raise NotImplementedError

    def lines(self) -> Sized:
        """What the rows stand for."""
        raise NotImplementedError

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines())

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.titles())

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)  # narrow ones end in …
        if orientation is not Qt.Orientation.Horizontal or role not in told:
            return None
        return self.titles()[section]


class ListTable(QTableView):
    """Shows a model row by row. What people set in its columns follows a change of the font."""

    def __init__(
        self,
        model: QAbstractItemModel,
        letters: Mapping[int, int],
        parent: QWidget | None = None,
        *,
        lines: float = 0,
    ) -> None:
        """`letters`: the width of each column at first, in letters of average width.

        `lines`: the height of every row in lines of text; 0 for as high as each row needs.
        """
        super().__init__(parent)
        self._lines = 0.0
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._letter = self.fontMetrics().averageCharWidth()
        for column, width in letters.items():
            self.setColumnWidth(column, width * self._letter)
        self.setLines(lines)

    def setLines(self, lines: float) -> None:
        """The height of every row in lines of text; 0 for as high as each row needs, for which
        all rows are looked at."""
        self._lines = lines
        mode = QHeaderView.ResizeMode
        self.verticalHeader().setSectionResizeMode(
            mode.Interactive if lines else mode.ResizeToContents
        )
        self._follow_font()

    def columns_state(self) -> dict[str, Any]:
        """Places and widths of the columns, the latter in letters, and the order, as plain data."""
        header = self.horizontalHeader()
        letters = {at: header.sectionSize(at) / self._letter for at in range(header.count())}
        return {
            "columns": [
                {"place": header.visualIndex(at), "letters": round(letters[at], 3)}
                for at in range(header.count())
            ],
            "sort": header.sortIndicatorSection(),
            "descending": header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }

    def restore_columns(self, state: Mapping[str, Any]) -> None:
        """Take up what `columns_state` gave; what is no such thing is left out."""
        header, columns, sort = self.horizontalHeader(), state.get("columns"), state.get("sort")
        count = header.count()
        if isinstance(columns, list) and len(columns) == count:
            kept = [each if isinstance(each, dict) else {} for each in columns]
            places = [each.get("place") for each in kept]
            if all(place in places for place in range(count)):
                for place in range(count):
                    header.moveSection(header.visualIndex(places.index(place)), place)
            for at, each in enumerate(kept):
                letters = each.get("letters")  # 0 for a hidden column
                if isinstance(letters, int | float) and 0 < letters < _WIDEST:
                    header.resizeSection(at, round(letters * self._letter))
        if isinstance(sort, int) and 0 <= sort < count:
            falling, orders = state.get("descending") is True, Qt.SortOrder
            self.sortByColumn(sort, orders.DescendingOrder if falling else orders.AscendingOrder)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._follow_font()

    def _follow_font(self) -> None:
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        header.setMinimumSectionSize(metrics.averageCharWidth() * 6)
        if self._lines:
            self.verticalHeader().setDefaultSectionSize(int(metrics.height() * self._lines))
        before, self._letter = self._letter, max(1, metrics.averageCharWidth())
        if before != self._letter:
            for column in range(header.count()):
                header.resizeSection(
                    column, round(header.sectionSize(column) * self._letter / before)
                )
