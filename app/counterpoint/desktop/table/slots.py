"""Models for the headers alone, on which nothing moves when rows are arranged.

A header over the matrix's own model makes a persistent index for every section of a size of its
own at each sort: seconds on 50,000 rows; and where a filter takes those rows away, it forgets
which columns were hidden and how wide they were.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

__all__ = ["ColumnSlots", "RowSlots"]

_ROOT = QModelIndex()


class RowSlots(QAbstractListModel):
    """Rows without content, made and removed at the end only.

    The table sets the height of each slot after rows were arranged.
    """

    _count = 0

    def set_count(self, count: int) -> None:
        """Have `count` rows."""
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, *_: Any) -> Any:
        return None


class ColumnSlots(QAbstractTableModel):
    """The columns of another model without its rows; headings are the other model's."""

    def __init__(self, model: QAbstractItemModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        model.modelAboutToBeReset.connect(self.beginResetModel)
        model.modelReset.connect(self.endResetModel)
        model.headerDataChanged.connect(self.headerDataChanged)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:  # noqa: ARG002
        return 0

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._model.columnCount()

    def data(self, *_: Any) -> Any:
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        return self._model.headerData(section, orientation, role)
