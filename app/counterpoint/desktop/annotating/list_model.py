"""The list of all annotations as a model that sorts and filters by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from counterpoint.desktop.annotating.words import (
    kind_with_symbol,
    local_time,
    place_name,
    status_name,
    text_in_one_line,
)
from counterpoint.desktop.list_table import AnyIndex, ListModel
from counterpoint.desktop.tooltips import plain_tooltip
from counterpoint.model import Annotation, AnnotationKind, AnnotationStatus, PlanMatrix
from counterpoint.session import AnnotationBook

__all__ = ["AnnotationColumn", "AnnotationListModel", "StatusFilter"]


class AnnotationColumn(IntEnum):
    """The columns, in order."""

    MARK = 0
    KIND = 1
    STATUS = 2
    ISSUE = 3
    PLAN = 4
    TEXT = 5
    AUTHOR = 6
    CREATED = 7
    MODIFIED = 8


class StatusFilter(Enum):
    """Which annotations the list shows."""

    ALL = "all"
    OPEN = "open"
    RESOLVED = "resolved"
    ORPHANS = "orphans"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class _Row:
    """One annotation with what the list needs to know about it."""

    annotation: Annotation
    head: Annotation
    orphan: bool
    changed: bool
    plan_label: str
    issue_rank: int
    searched: str


class AnnotationListModel(ListModel):
    """Annotations, replies included, each a row. Orphans and changed quotes are marked."""

    ANNOTATION_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._shown: list[_Row] = []
        self._text = ""
        self._kind: AnnotationKind | None = None
        self._status = StatusFilter.ALL
        self._column = AnnotationColumn.ISSUE
        self._order = Qt.SortOrder.AscendingOrder

    def set_book(self, book: AnnotationBook, matrix: PlanMatrix | None) -> None:
        """Show the annotations of `book`; `matrix` gives plan names and the order of issues."""
        rows = []
        for annotation in book:
            head = book.head(annotation)
            plan = place_name(annotation.anchor, matrix).rpartition(", ")[2]
            issue = annotation.anchor.issue
            rank = len(matrix.issues) if matrix is not None else 0
            if matrix is not None and issue in matrix.issue_index:
                rank = matrix.issue_index[issue]
            if not annotation.anchor.plan and issue:
                plan = ""
            searched = " ".join(
                (annotation.text, annotation.author, issue, plan, annotation.quote)
            ).casefold()
            rows.append(
                _Row(
                    annotation,
                    head,
                    book.is_orphan(annotation),
                    not annotation.is_reply and book.has_changed(annotation),
                    plan,
                    rank,
                    searched,
                )
            )
        self.beginResetModel()
        self._rows = rows
        self._arrange()
        self.endResetModel()

    def set_filter(
        self,
        text: str = "",
        kind: AnnotationKind | None = None,
        status: StatusFilter = StatusFilter.ALL,
    ) -> None:
        """Show only annotations with `text` anywhere, of that kind and status."""
        self.beginResetModel()
        self._text, self._kind, self._status = text.casefold(), kind, status
        self._arrange()
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many annotations there are, filtered out ones included."""
        return len(self._rows)

    @property
    def has_marks(self) -> bool:
        """Whether any annotation is an orphan or stands on a changed text."""
        return any(row.orphan or row.changed for row in self._rows)

    def annotation(self, row: int) -> Annotation:
        """The annotation at a row counted from 0."""
        return self._shown[row].annotation

    def row_of(self, annotation_id: str) -> int:
        """The row of that annotation, counted from 0; -1 when it is not shown."""
        for number, row in enumerate(self._shown):
            if row.annotation.id == annotation_id:
                return number
        return -1

    def _arrange(self) -> None:
        self._shown = [row for row in self._rows if self._fits(row)]
        self._shown.sort(key=partial(_sort_key, self._column))
        if self._order == Qt.SortOrder.DescendingOrder:
            self._shown.reverse()

    def _fits(self, row: _Row) -> bool:
        if self._kind is not None and row.head.kind is not self._kind:
            return False
        if self._text and any(word not in row.searched for word in self._text.split()):
            return False
        status = row.head.status
        return {
            StatusFilter.ALL: True,
            StatusFilter.OPEN: status is AnnotationStatus.OPEN,
            StatusFilter.RESOLVED: status is AnnotationStatus.RESOLVED,
            StatusFilter.ORPHANS: row.orphan,
            StatusFilter.CHANGED: row.changed,
            StatusFilter.REMOVED: status is AnnotationStatus.REMOVED,
        }[self._status]

    def _mark(self, row: _Row) -> str:
        if row.orphan:
            return self.tr("⚠ orphan")
        return self.tr("≠ text changed") if row.changed else ""

    def _display(self, row: _Row, column: AnnotationColumn) -> str:
        annotation = row.annotation
        if column is AnnotationColumn.MARK:
            return self._mark(row)
        if column is AnnotationColumn.KIND:
            return self.tr("↳ reply") if annotation.is_reply else kind_with_symbol(annotation.kind)
        if column is AnnotationColumn.STATUS:
            return status_name(row.head.status)
        return {
            AnnotationColumn.ISSUE: annotation.anchor.issue,
            AnnotationColumn.PLAN: row.plan_label,
            AnnotationColumn.TEXT: text_in_one_line(annotation),
            AnnotationColumn.AUTHOR: annotation.author,
            AnnotationColumn.CREATED: local_time(annotation.created),
            AnnotationColumn.MODIFIED: local_time(annotation.modified),
        }[column]

    def lines(self) -> Sequence[_Row]:
        return self._shown

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        column = AnnotationColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._display(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            quote = row.head.quote
            told = self.tr("On: {quote}").format(quote=quote) if quote else ""
            return plain_tooltip("\n\n".join(part for part in (row.annotation.text, told) if part))
        if role == Qt.ItemDataRole.FontRole and (row.orphan or row.changed):
            font = QFont()
            font.setBold(column is AnnotationColumn.MARK)
            font.setItalic(row.orphan)
            return font
        if role == self.ANNOTATION_ROLE:
            return row.annotation
        return None

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Mark"),
            self.tr("Kind"),
            self.tr("Status"),
            self.tr("Issue"),
            self.tr("Plan"),
            self.tr("Text"),
            self.tr("Author"),
            self.tr("Created"),
            self.tr("Modified"),
        )

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(AnnotationColumn):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(index, self._shown[index.row()]) for index in before]
        self._column, self._order = AnnotationColumn(column), order
        self._arrange()
        places = {id(row): number for number, row in enumerate(self._shown)}
        after = [self.index(places[id(row)], index.column()) for index, row in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _by_issue(row: _Row) -> tuple[int, str, float]:
    return (row.issue_rank, row.plan_label, row.annotation.created.timestamp())


def _sort_key(column: AnnotationColumn, row: _Row) -> tuple[Any, ...]:
    """One kind of key for each column; ties in the order of the matrix."""
    annotation = row.annotation
    own: Any = {
        AnnotationColumn.MARK: (not row.orphan, not row.changed),
        AnnotationColumn.KIND: (row.head.kind.value, annotation.is_reply),
        AnnotationColumn.STATUS: row.head.status.value,
        AnnotationColumn.ISSUE: row.issue_rank,
        AnnotationColumn.PLAN: row.plan_label.casefold(),
        AnnotationColumn.TEXT: annotation.text.casefold(),
        AnnotationColumn.AUTHOR: annotation.author.casefold(),
        AnnotationColumn.CREATED: annotation.created,
        AnnotationColumn.MODIFIED: annotation.modified,
    }[column]
    return (own, _by_issue(row))
