"""The sheet as the mapping dialog shows it: which cells become what."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from counterpoint.desktop.theme import Theme
from counterpoint.model import column_letters
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.reading.grid import SheetGrid

__all__ = ["MappingPreview"]

AnyIndex = QModelIndex | QPersistentModelIndex

_ROWS = 80
"""Rows of the sheet that are shown; enough to judge by, and never slow."""
_LENGTH = 120
"""Characters of a cell that are shown."""


class MappingPreview(QAbstractTableModel):
    """The first rows of a sheet, coloured by what the mapping makes of them."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid: SheetGrid | None = None
        self._mapping: MatrixMapping | None = None

    def set_grid(self, grid: SheetGrid) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._grid = grid
        self.endResetModel()

    def set_mapping(self, mapping: MatrixMapping) -> None:
        """Colour the cells by this mapping."""
        self._mapping = mapping
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def role_at(self, row: int, column: int) -> ColumnRole | None:
        """What the cell at row and column, counted from 1, becomes; None outside the matrix."""
        mapping = self._mapping
        if mapping is None:
            return None
        if mapping.transposed:
            row, column = column, row
        if row not in mapping.header_rows and not mapping.first_row <= row <= mapping.last_row:
            return None
        return dict(mapping.roles).get(column, ColumnRole.IGNORE)

    def _is_header(self, row: int, column: int) -> bool:
        mapping = self._mapping
        if mapping is None:
            return False
        return (column if mapping.transposed else row) in mapping.header_rows

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self._grid is None:
            return 0
        return min(_ROWS, self._grid.row_count)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._grid is None else self._grid.column_count

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation is Qt.Orientation.Horizontal
        return column_letters(section + 1) if across else str(section + 1)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._grid is None:
            return None
        row, column = index.row() + 1, index.column() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._grid.text(row, column).split())[:_LENGTH]
        if role == Qt.ItemDataRole.FontRole and self._is_header(row, column):
            font = QFont()
            font.setBold(True)
            return font
        becomes = self.role_at(row, column)
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._background(becomes, self._is_header(row, column))
        if role == Qt.ItemDataRole.ForegroundRole:
            faint = becomes in (None, ColumnRole.IGNORE)
            return QBrush(QColor(self._theme.muted if faint else self._theme.text))
        return None

    def _background(self, becomes: ColumnRole | None, is_header: bool) -> QBrush:
        theme = self._theme
        if becomes is None or becomes is ColumnRole.IGNORE:
            return QBrush(QColor(theme.window))
        if becomes is ColumnRole.PLAN:
            return QBrush(QColor(theme.group(0).tint))
        if is_header:
            return QBrush(QColor(theme.header))
        if becomes is ColumnRole.ISSUE:
            return QBrush(QColor(theme.group(1).tint))
        return QBrush(QColor(theme.base))
