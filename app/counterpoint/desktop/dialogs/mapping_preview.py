"""The sheet as the mapping dialog shows it: which cells become what."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QContextMenuEvent, QFont
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from counterpoint.desktop.dialogs.mapping_roles import role_name
from counterpoint.desktop.theme import Theme
from counterpoint.model import column_letters
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.reading.grid import SheetGrid

__all__ = ["MappingPreview", "PreviewTable"]

AnyIndex = QModelIndex | QPersistentModelIndex

_ROWS = 100_000
"""Rows of the sheet that can be scrolled to; more would make the table slow to appear."""
_LENGTH = 120
"""Characters of a cell that are shown."""


class MappingPreview(QAbstractTableModel):
    """The cells of a sheet, coloured by what the mapping makes of them; the headers say it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid: SheetGrid | None = None
        self._mapping: MatrixMapping | None = None
        self._roles: dict[int, ColumnRole] = {}

    def set_grid(self, grid: SheetGrid) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._grid = grid
        self.endResetModel()

    def set_mapping(self, mapping: MatrixMapping) -> None:
        """Colour the cells by this mapping."""
        self._mapping, self._roles = mapping, dict(mapping.roles)
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last.column())
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last.row())

    @property
    def mapping(self) -> MatrixMapping | None:
        """The mapping that colours the cells."""
        return self._mapping

    def line_role(self, line: int) -> ColumnRole:
        """The role of a column, counted from 1 (a row where plans run down)."""
        return self._roles.get(line, ColumnRole.IGNORE)

    def role_at(self, row: int, column: int) -> ColumnRole | None:
        """What the cell at row and column, counted from 1, becomes; None outside the matrix."""
        mapping = self._mapping
        if mapping is None:
            return None
        if mapping.transposed:
            row, column = column, row
        if row not in mapping.header_rows and not mapping.first_row <= row <= mapping.last_row:
            return None
        return self._roles.get(column, ColumnRole.IGNORE)

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
        name = column_letters(section + 1) if across else str(section + 1)
        held = self._line_role(section + 1, orientation)
        if across:
            return f"{name}\n{held}"
        return f"{name}  {held}" if held else name

    def _line_role(self, line: int, orientation: Qt.Orientation) -> str:
        """What a column (a row, where plans run down) holds, in the user's language; '' if none."""
        mapping = self._mapping
        if mapping is None or mapping.transposed == (orientation is Qt.Orientation.Horizontal):
            return ""
        role = self._roles.get(line, ColumnRole.IGNORE)
        return "" if role is ColumnRole.IGNORE else role_name(role)

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
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return role_name(becomes) if becomes is not None else ""
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


class PreviewTable(QTableView):
    """The preview as a table; its menu points at header, first and last row, and gives roles.

    Signals:
        header_picked(int), first_picked(int), last_picked(int): A row was pointed at, counted
            from 1 (a column where plans run down).
        role_picked(int, ColumnRole): The column of the cell was given a role.
    """

    header_picked = Signal(int)
    first_picked = Signal(int)
    last_picked = Signal(int)
    role_picked = Signal(int, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = MappingPreview(theme, self)
        self.setModel(self.preview)
        self.setAccessibleName(self.tr("Preview of the sheet"))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        letter = self.fontMetrics().averageCharWidth()
        self.horizontalHeader().setDefaultSectionSize(letter * 22)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)

    def reveal(self, line: int, *, transposed: bool) -> None:
        """Scroll to a row, counted from 1 (a column where `transposed`)."""
        row, column = (0, line - 1) if transposed else (line - 1, 0)
        at = self.preview.index(row, column)
        if at.isValid():
            self.scrollTo(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        at = self.visualRect(index).center() if by_key else event.pos()
        menu = self.menu_for(index.row() + 1, index.column() + 1)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(at))

    def menu_for(self, row: int, column: int) -> QMenu:
        """The menu of one cell, row and column counted from 1."""
        menu = QMenu(self)
        mapping = self.preview.mapping
        if mapping is not None and mapping.transposed:
            row, column = column, row
        for text, pick in (
            (self.tr("The &header begins here"), self._pick_header),
            (self.tr("The issues &begin here"), self._pick_first),
            (self.tr("The issues &end here"), self._pick_last),
        ):
            menu.addAction(text).triggered.connect(partial(pick, row))
        menu.addSeparator()
        held = self.preview.line_role(column)
        for role in ColumnRole:
            action = menu.addAction(role_name(role))
            action.setCheckable(True)
            action.setChecked(role is held)
            action.triggered.connect(partial(self._pick_role, column, role))
        return menu

    def _pick_header(self, line: int, _checked: bool = False) -> None:
        self.header_picked.emit(line)

    def _pick_first(self, line: int, _checked: bool = False) -> None:
        self.first_picked.emit(line)

    def _pick_last(self, line: int, _checked: bool = False) -> None:
        self.last_picked.emit(line)

    def _pick_role(self, column: int, role: ColumnRole, _checked: bool = False) -> None:
        self.role_picked.emit(column, role)
