"""RowSlots: as many nameless rows as the table has, for the vertical header alone.

A header over the matrix's own model would make a persistent index for every row of a height of
its own at each sort: seconds on 50,000 rows. Over slots nothing moves: the table sets the height
of each slot after rows were arranged.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

__all__ = ["RowSlots"]

_ROOT = QModelIndex()


class RowSlots(QAbstractListModel):
    """Rows without content, made and removed at the end only."""

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
