"""The view of all annotations: filter above, a sortable list below."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.annotating.list_model import (
    AnnotationColumn,
    AnnotationListModel,
    StatusFilter,
)
from counterpoint.desktop.annotating.words import kind_with_symbol
from counterpoint.desktop.finding.flow_layout import FlowLayout
from counterpoint.desktop.list_table import ListTable
from counterpoint.desktop.plurals import plural
from counterpoint.model import Annotation, AnnotationKind, PlanMatrix
from counterpoint.session import AnnotationBook

__all__ = ["AnnotationListView"]

_LETTERS: dict[int, int] = {
    AnnotationColumn.MARK: 17,
    AnnotationColumn.KIND: 13,
    AnnotationColumn.STATUS: 10,
    AnnotationColumn.ISSUE: 10,
    AnnotationColumn.PLAN: 14,
    AnnotationColumn.TEXT: 30,
    AnnotationColumn.AUTHOR: 15,
    AnnotationColumn.CREATED: 16,
    AnnotationColumn.MODIFIED: 16,
}
"""How wide the columns are at first, in letters."""


class AnnotationListView(QWidget):
    """All annotations, replies included.

    Signals:
        annotation_selected(Annotation): The user went to another line.
        annotation_activated(Annotation): The user wants to see it in its cell.
        layout_edited(): Other widths, places or order of columns: `state()` is worth keeping.
    """

    annotation_selected = Signal(object)
    annotation_activated = Signal(object)
    layout_edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_quiet = False
        self.model = AnnotationListModel(self)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(self.tr("Filter annotations…"))
        self.box.setAccessibleName(self.tr("Filter annotations"))
        self.box.setClearButtonEnabled(True)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Kind of annotation"))
        self.kind.addItem(self.tr("All kinds"), None)
        for kind in AnnotationKind:
            self.kind.addItem(kind_with_symbol(kind), kind)
        self.status = QComboBox(self)
        self.status.setAccessibleName(self.tr("Status of annotation"))
        for status, text in (
            (StatusFilter.ALL, self.tr("Every status")),
            (StatusFilter.OPEN, self.tr("Open")),
            (StatusFilter.RESOLVED, self.tr("Resolved")),
            (StatusFilter.ORPHANS, self.tr("Orphans")),
            (StatusFilter.CHANGED, self.tr("Text changed since")),
            (StatusFilter.REMOVED, self.tr("Removed in the spreadsheet")),
        ):
            self.status.addItem(text, status)
        self.box.setMinimumWidth(self.fontMetrics().averageCharWidth() * 14)
        self.column_actions: list[QAction] = []
        self.count = QLabel(self)
        self.empty = QLabel(self)
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.table = self._make_table()
        bar, choices = QHBoxLayout(), FlowLayout(spacing=6)  # wraps rather than squeeze other panes
        bar.addWidget(self.box, 3)
        self.count.setMinimumHeight(self.kind.sizeHint().height())  # in line with what it counts
        for widget in (self.kind, self.status, self.count):
            choices.addWidget(widget)
        bar.addLayout(choices, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addLayout(bar)
        layout.addWidget(self.empty)
        layout.addWidget(self.table, 1)
        self.box.textChanged.connect(self._filter)
        self.kind.currentIndexChanged.connect(self._filter)
        self.status.currentIndexChanged.connect(self._filter)
        self.table.activated.connect(self._activate)
        self.table.clicked.connect(self._activate)
        # Not the current line: that is the first one before anybody chose it.
        self.table.selectionModel().selectionChanged.connect(self._select)
        header = self.table.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            signal.connect(self._tell_layout)
        self.setFocusProxy(self.table)

    def set_book(self, book: AnnotationBook, matrix: PlanMatrix | None) -> None:
        """Show the annotations of `book`; the current line stays where it is."""
        current, row = self.current(), self.table.currentIndex().row()
        self.model.set_book(book, matrix)
        self._tell_count()
        self._hide_what_says_nothing()
        if current is None:
            return
        self.select(current.id)
        if self.current() is None and self.model.rowCount():
            # It passes the filter no more, being resolved for instance: on with the next one.
            self.table.selectRow(min(row, self.model.rowCount() - 1))

    def stand_on(self, annotation_id: str) -> None:
        """Make that annotation's line the current one, '' or one not shown for none; untold."""
        self._is_quiet = True
        self.select(annotation_id)
        if self.current() is None and self.model.rowCount():
            # The focus would make the first line the current one and lead there.
            index = self.model.index(0, AnnotationColumn.KIND)
            self.table.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self._is_quiet = False

    def current(self) -> Annotation | None:
        """The annotation of the current line."""
        index = self.table.currentIndex()
        return self.model.annotation(index.row()) if index.isValid() else None

    def select(self, annotation_id: str) -> None:
        """Make that annotation's line the current one, if it is shown."""
        row = self.model.row_of(annotation_id)
        if row >= 0:
            self.table.selectRow(row)

    def state(self) -> dict[str, Any]:
        """Columns and order as plain data, to be kept for each workbook."""
        shown = [action.isChecked() for action in self.column_actions]
        hidden = [at for at, is_shown in enumerate(shown) if not is_shown]
        return {**self.table.columns_state(), "hidden": hidden}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Take up what `state` gave; what is no such thing is left out."""
        self.table.restore_columns(state)
        hidden = state.get("hidden")
        if isinstance(hidden, list) and len(hidden) < len(self.column_actions):
            for at, action in enumerate(self.column_actions):
                action.setChecked(at not in hidden)
        self._hide_what_says_nothing()

    def _hide_what_says_nothing(self) -> None:
        """Leave room for the text: where there are no marks, no column for them."""
        wanted = self.column_actions[AnnotationColumn.MARK].isChecked()
        self.table.setColumnHidden(AnnotationColumn.MARK, not (wanted and self.model.has_marks))

    def _make_table(self) -> ListTable:
        table = ListTable(self.model, _LETTERS, self, lines=2.5)
        table.setAccessibleName(self.tr("Annotations"))
        header = table.horizontalHeader()
        header.setAccessibleName(self.tr("Columns of the list of annotations"))
        header.setSectionsMovable(True)
        header.setSectionResizeMode(AnnotationColumn.TEXT, QHeaderView.ResizeMode.Stretch)
        table.setColumnHidden(AnnotationColumn.MODIFIED, True)
        self._offer_columns(header)
        table.setSortingEnabled(True)
        table.sortByColumn(AnnotationColumn.ISSUE, Qt.SortOrder.AscendingOrder)
        return table

    def _offer_columns(self, header: QHeaderView) -> None:
        """A menu on the headings that shows and hides columns; `column_actions` for other menus."""
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for column in AnnotationColumn:
            title = self.model.headerData(column, Qt.Orientation.Horizontal)
            action = QAction(str(title), header)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(column))
            action.toggled.connect(partial(self._show_column, header, column))
            header.addAction(action)
            self.column_actions.append(action)

    def _show_column(self, header: QHeaderView, column: AnnotationColumn, shown: bool) -> None:
        header.setSectionHidden(column, not shown)
        self.layout_edited.emit()

    def _tell_layout(self, *_: object) -> None:
        self.layout_edited.emit()

    def _filter(self) -> None:
        kind, current = self.kind.currentData(), self.current()
        self.model.set_filter(self.box.text(), kind, self.status.currentData())
        self._tell_count()
        if current is not None:
            self._is_quiet = True
            self.select(current.id)
            self._is_quiet = False

    def _tell_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self.empty.setVisible(not shown)
        if total:
            self.empty.setText(self.tr("No annotation passes the filter above."))
        else:
            self.empty.setText(
                self.tr("No annotations yet. Ctrl+M writes one on the current cell of the matrix.")
            )
        text = plural(self.tr("{shown} of %n annotation(s)", "", total), total)
        self.count.setText(text.format(shown=shown))

    def _activate(self, index: QModelIndex) -> None:
        if index.isValid():
            self.annotation_activated.emit(self.model.annotation(index.row()))

    def _select(self, selected: QItemSelection) -> None:
        if not selected.isEmpty() and not self._is_quiet:
            row = selected.indexes()[0].row()
            self.annotation_selected.emit(self.model.annotation(row))
