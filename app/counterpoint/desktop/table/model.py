"""MatrixModel: rows and columns of the plan matrix for Qt, a thin face over plain data.

The order of rows is a permutation kept here; sorting and filtering move no data and need no
proxy. With topics on, a row above each topic's issues carries the topic.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from counterpoint.desktop.figures import figure
from counterpoint.desktop.table.cells import CellContent, TopicRow
from counterpoint.desktop.table.contents import Contents
from counterpoint.desktop.table.roles import Column, ColumnKind, Role, columns_of
from counterpoint.desktop.table.speech import (
    cell_speech,
    cell_tooltip,
    header_text,
    header_tooltip,
    notes_text,
    topic_speech,
)
from counterpoint.desktop.table.words import translate
from counterpoint.model import PlanMatrix

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["MatrixModel"]

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
"""Joined once: Qt asks for them with every cell that it paints."""


class MatrixModel(QAbstractTableModel):
    """The plan matrix as a table.

    `rows` are either indices of issues in the matrix, counted from 0, or `TopicRow`s.
    """

    def __init__(self, contents: Contents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.contents = contents
        self.columns: tuple[Column, ...] = ()
        self._rows: list[int | TopicRow] = []
        self._issues: NDArray[np.intp] = np.zeros(0, np.intp)
        self._row_of: NDArray[np.intp] | None = None

    # What is where

    @property
    def matrix(self) -> PlanMatrix | None:
        """The matrix shown."""
        return self.contents.matrix

    @property
    def rows(self) -> Sequence[int | TopicRow]:
        """What each row shows, top to bottom."""
        return self._rows

    def issue_at(self, row: int) -> int:
        """Index of the issue that `row` shows; -1 on a topic row or outside the table."""
        if not 0 <= row < len(self._rows):
            return -1
        shown = self._rows[row]
        return shown if isinstance(shown, int) else -1

    def topic_at(self, row: int) -> TopicRow | None:
        """The topic row at `row`, None where an issue stands."""
        if not 0 <= row < len(self._rows):
            return None
        shown = self._rows[row]
        return shown if isinstance(shown, TopicRow) else None

    def topics(self) -> tuple[tuple[int, TopicRow], ...]:
        """Every topic row with its place from the top."""
        at = np.flatnonzero(self._issues < 0).tolist()
        return tuple((row, topic) for row in at if (topic := self.topic_at(row)) is not None)

    def row_of(self, issue: int) -> int:
        """The row that shows the issue at this index; -1 when it is filtered or folded away."""
        if self._row_of is None:
            total = len(self.matrix.issues) if self.matrix is not None else 0
            self._row_of = np.full(total, -1, np.intp)
            rows = np.flatnonzero(self._issues >= 0)
            self._row_of[self._issues[rows]] = rows
        return int(self._row_of[issue]) if 0 <= issue < len(self._row_of) else -1

    def shown_issues(self) -> NDArray[np.intp]:
        """Index of the issue of each row, -1 for topic rows; not to be changed."""
        return self._issues

    def column_named(self, name: str) -> int:
        """The column of that `Column.name`; -1 when there is none."""
        return next((at for at, column in enumerate(self.columns) if column.name == name), -1)

    def column_of_plan(self, key: str) -> int:
        """The column of the plan with that key; -1 when there is none."""
        return self.column_named(f"{ColumnKind.PLAN.value}:{key}")

    # Changes

    def show(
        self,
        matrix: PlanMatrix | None,
        rows: Sequence[int | TopicRow],
        columns: tuple[Column, ...] | None = None,
    ) -> None:
        """Show another workbook: the one change that resets everything.

        `columns` are those of the matrix, for those who know them already.
        """
        self.beginResetModel()
        self.contents.set_matrix(matrix)
        self.columns = columns_of(matrix) if columns is None else columns
        self._set_rows(rows)
        self.endResetModel()

    def set_rows(self, rows: Sequence[int | TopicRow]) -> None:
        """Show these rows instead; selection and current cell stay with their issues."""
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        places = [(self._rows[index.row()], index.column()) for index in old]
        self._set_rows(rows)
        new = [self._index_of(shown, column) for shown, column in places]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def issues_changed(self, issues: Iterable[int] | None = None) -> None:
        """Cells of these issues (of all when None) look different now; tell the views."""
        if not self._rows or not self.columns:
            return
        last = len(self.columns) - 1
        if issues is None:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, last))
            return
        for row in sorted(row for row in map(self.row_of, issues) if row >= 0):
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def headers_changed(self) -> None:
        """Headings look different now."""
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _set_rows(self, rows: Sequence[int | TopicRow]) -> None:
        self._rows = rows if isinstance(rows, list) else list(rows)
        try:
            self._issues = np.array(self._rows, np.intp)
        except TypeError:  # there are topic rows among them
            plain = [row if isinstance(row, int) else -1 for row in self._rows]
            self._issues = np.array(plain, np.intp)
        self._row_of = None

    def _index_of(self, shown: int | TopicRow, column: int) -> QModelIndex:
        if isinstance(shown, int):
            row = self.row_of(shown)
        else:
            topics = (
                at
                for at, each in enumerate(self._rows)
                if isinstance(each, TopicRow) and each.topic == shown.topic
            )
            row = next(topics, -1)
        return self.index(row, column) if row >= 0 else QModelIndex()

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        shown = self._rows[index.row()]
        column = self.columns[index.column()]
        if role == Role.CELL:
            return self.contents.cell(shown, column) if isinstance(shown, int) else None
        if isinstance(shown, TopicRow):
            return self._topic_data(shown, role)
        if role == Role.ISSUE_KEY:
            return self._issue_key(shown)
        if role == Role.PLAN_KEY:
            return column.key if column.kind is ColumnKind.PLAN else ""
        if role == Role.COLUMN:
            return column
        if role == Qt.ItemDataRole.DisplayRole:
            return self.plain_text(shown, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell_speech(self.contents, shown, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell_tooltip(self.contents.cell(shown, column))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            issue = self.issue_at(section)
            if role == Qt.ItemDataRole.DisplayRole and issue >= 0:
                return self._issue_key(issue)
            return None
        if not 0 <= section < len(self.columns) or self.matrix is None:
            return None
        column = self.columns[section]
        if role == Role.COLUMN:
            return column
        if role == Qt.ItemDataRole.DisplayRole:
            return header_text(self.matrix, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (header_text(self.matrix, column), self._notes_told(column))
            return ", ".join(part for part in told if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return header_tooltip(self.matrix, column, self._notes_told(column))
        return None

    def _notes_told(self, column: Column) -> str:
        """The annotations on a plan as a whole, in words."""
        if column.kind is not ColumnKind.PLAN:
            return ""
        place, notes = ("", column.key), self.contents.notes
        return notes_text(notes.shown.get(place, 0), notes.open.get(place, 0))

    def plain_text(self, issue: int, column: Column) -> str:
        """A cell as plain text, for the clipboard and for Qt's display role."""
        content = self.contents.cell(issue, column)
        if column.kind is ColumnKind.PLAN and self.matrix is not None:
            return self.matrix.texts[issue][column.plan]
        if column.kind is ColumnKind.DIVERGENCE:
            figures = content.figures
            known = figures is not None and figures.relative == figures.relative
            return figure(figures.relative) if figures is not None and known else ""
        return content.body.text.replace("\u2028", "\n")

    def cell(self, row: int, column: int) -> CellContent | None:
        """What a cell shows; None on a topic row. Both counted from 0, as Qt does."""
        issue = self.issue_at(row)
        return self.contents.cell(issue, self.columns[column]) if issue >= 0 else None

    def _issue_key(self, issue: int) -> str:
        return self.matrix.issues[issue].key if self.matrix is not None else ""

    def _topic_data(self, topic: TopicRow, role: int) -> Any:
        if role == Role.TOPIC:
            return topic
        if role in (Role.ISSUE_KEY, Role.PLAN_KEY):
            return ""
        if role == Qt.ItemDataRole.DisplayRole:
            return topic.topic or translate("Table", "No topic")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return topic_speech(topic)
        return None
