"""MatrixView: the table of the main window, as the rest of the window sees it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPoint, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counterpoint.desktop.table.arrangement import RowArrangement
from counterpoint.desktop.table.contents import Reading
from counterpoint.desktop.table.idle import IdleWork
from counterpoint.desktop.table.looks_view import LooksView
from counterpoint.desktop.table.places import NOWHERE, ViewPoint
from counterpoint.desktop.table.preparing import PreparedTable, unprepared_table
from counterpoint.desktop.table.resting import wants_rest
from counterpoint.desktop.table.sorting import keys_after_click
from counterpoint.desktop.table.source import Comparing, MatrixSource, NoteCounts
from counterpoint.desktop.table.words import translate
from counterpoint.desktop.theme import Theme

__all__ = ["MatrixView"]


class MatrixView(LooksView):
    """Issues by plans, sorted, filtered, grouped and searched.

    Issues and plans are named by their keys; '' stands for no plan (a row) or no issue.

    Signals, beside those of `RowsView` and `LooksView`:
        place_changed: The current cell is another one: issue key, plan key.
        annotate_requested: Enter or F2 on a cell: issue key, plan key.
        open_details_requested: A double click on a cell.
        reading_requested: Space on a cell: show it in full.
        context_menu_requested: A menu for the current cell: where on the screen, issue, plan.
        header_menu_requested: A menu for a heading: where on the screen, the column's name.
    """

    place_changed = Signal(str, str)
    annotate_requested = Signal(str, str)
    open_details_requested = Signal()
    reading_requested = Signal()
    context_menu_requested = Signal(QPoint, str, str)
    header_menu_requested = Signal(QPoint, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._source: MatrixSource | None = None
        self._idle = IdleWork(self.table, self)
        self._set_up()

    # What is shown

    def setWorkbook(
        self, source: MatrixSource | None, prepared: PreparedTable | None = None
    ) -> None:
        """Show another workbook; filter, sorting and baseline start afresh.

        `prepared` is what `prepare_table` made of it in another thread; the filter is its filter.
        """
        if source is not None:
            ready = prepared.of(source) if prepared is not None else None
            prepared = ready or unprepared_table(source)
        self._source = source
        matrix = source.matrix if source is not None else None
        self._last_place = NOWHERE
        self._contents.start_afresh(prepared.notes if prepared is not None else NoteCounts())
        self._rows = None
        if prepared is not None:
            self._rows = prepared.arrangement
            self._rows.sort, self._rows.collapsed = (), set()
            self._rows.grouped = not self._contents.show_topic
        for header in self._headers():
            header.matrix, header.baseline, header.sort_keys = matrix, "", ()
            header.set_notes(self._contents.notes)
        with self.together():
            self._model.show(matrix, [], prepared.columns if prepared is not None else None)
            self.table.heights.set_matrix(matrix)
            self._columns.reset()
            self._lay_rows_out()
            self._rearrange()
        self._idle.start_afresh(self._rows, rest_is_due=wants_rest(matrix))

    def setComparison(
        self, comparison: Comparing | None, arranged: RowArrangement | None = None
    ) -> None:
        """Take figures, groups and states from another comparison of the same matrix.

        Sorting and filtering by its figures need all of them: have them worked out beforehand
        where that takes long, and the rows as well: `arranged` is a `twin` that did.
        """
        self._contents.set_comparison(comparison)
        with self.together():
            if self._rows is not None:
                self._rows.set_comparison(comparison)
                if arranged is not None:
                    self._rows.adopt(arranged)
                if self._rows.needs_figures:
                    self._rearrange()
            self._cells_changed()

    def twin(self) -> RowArrangement | None:
        """The rows as they are wished for, to be worked out elsewhere with other figures."""
        return self._rows.twin() if self._rows is not None else None

    def setReading(self, reading: Reading | None) -> None:
        """How cells read against the baseline, such as a `WordReading`; None does not compare."""
        self._contents.set_baseline(self._contents.baseline, reading)
        self._cells_changed()

    def setBaseline(self, plan_key: str) -> None:
        """Read the other plans against this one; '' against none. KeyError for an unknown plan."""
        matrix = self.matrix
        plan = matrix.plan_index[plan_key] if matrix is not None and plan_key else -1
        self._contents.set_baseline(plan, self._contents.reading)
        for header in self._headers():
            header.baseline = plan_key if plan >= 0 else ""
            header.viewport().update()
        self._cells_changed()

    def setChanged(self, places: Iterable[tuple[str, str]]) -> None:
        """Mark what changed since the workbook was last opened: (issue key, plan key)."""
        changed = frozenset(places)
        if changed == self._contents.changed:
            return
        self._contents.changed = changed
        self._contents.forget()
        if self._rows is not None:
            self._rows.set_changed(issue for issue, _ in self._contents.changed)
            if self._rows.row_filter.changed:
                self._rearrange()
        self._cells_changed()

    def changedPlaces(self) -> frozenset[tuple[str, str]]:
        """What `setChanged` marked."""
        return self._contents.changed

    def refresh(self, issues: Iterable[str] | None = None) -> None:
        """Stances, scales or annotations of these issues (all when None) have changed.

        Rows keep their place unless the filter or the order depends on what changed.
        """
        matrix = self._source.matrix if self._source is not None else None
        if matrix is None or self._rows is None:
            return
        keys = [issue.key for issue in matrix.issues] if issues is None else list(issues)
        changed = [matrix.issue_index[key] for key in keys if key in matrix.issue_index]
        self._contents.notes = _counted_notes(self._source)
        self._contents.update_matrix(matrix, changed)
        self._rows.update(matrix, self._contents.notes, keys)
        for header in self._headers():
            header.matrix = matrix
            header.set_notes(self._contents.notes)
        self.table.heights.forget(changed)
        if self._rows.follows_edits:
            self._rearrange_after_edit()
        self._model.issues_changed(changed)
        self.table.refine()

    def is_busy(self) -> bool:
        """Whether something is still worked out while the table is idle."""
        return self._idle.isActive()

    def large_parts(self) -> tuple[Iterable[object], ...]:
        """What is held of every row beside the workbook; () of a small one."""
        if self._rows is None or not wants_rest(self.matrix):
            return ()
        return (self._rows.searchable, self._model.rows)

    # Places

    def currentPlace(self) -> tuple[str, str]:
        """Issue key and plan key of the current cell; '' where there is none."""
        return self._places.current()

    def viewPoint(self) -> ViewPoint | None:
        """What a person looks at; None as long as the table stands as it was first shown."""
        return self._places.view_point()

    def returnTo(self, point: ViewPoint) -> None:
        """Look again at what was looked at, in this or another workbook that has it."""
        self._settle()
        issue, plan = point.place
        if issue:
            self.goTo(issue, plan)
        self._places.return_to(point)

    def selectedPlaces(self) -> list[tuple[str, str]]:
        """Every selected cell as issue key and plan key, row by row; topic rows are left out."""
        return self._places.selected()

    def selected_table(self) -> list[list[str]]:
        """The selection as text: a row of headings, then a row for each issue.

        ID (where the matrix has any) and issue come first, whatever is selected, so that pasted
        cells say what they are about. [] when nothing is selected.
        """
        return self._places.selected_table()

    def select_rows(self) -> None:
        """Widen the selection to whole rows."""
        self._places.widen_to_rows()

    # Overrides of Qt

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    # Set-up

    def _set_up(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.setAccessibleName(translate("Table", "Plan matrix"))
        self.table.setAccessibleDescription(
            translate(
                "Table",
                "Issues are rows, plans are columns. Enter annotates, Space shows a cell in full.",
            )
        )
        table = self.table
        table.selectionModel().currentChanged.connect(self._on_current_changed)
        table.topic_toggled.connect(self._on_topic_toggled)
        table.annotate_wanted.connect(self._on_annotate_wanted)
        table.details_wanted.connect(self.open_details_requested)
        table.reading_wanted.connect(self.reading_requested)
        table.menu_wanted.connect(self._on_menu_wanted)
        table.zoom_wanted.connect(self.zoom)
        table.figures_missing.connect(self._idle.work_soon)
        table.verticalScrollBar().valueChanged.connect(self._idle.wait_for_pause)
        for header in self._headers():
            header.sort_wanted.connect(self._on_sort_wanted)
            header.menu_wanted.connect(self.header_menu_requested)
        table.header.sectionResized.connect(self._on_columns_edited)
        table.header.sectionMoved.connect(self._on_columns_edited)
        table.header.sectionMoved.connect(self.columns_changed)
        self._restyle()

    # Slots

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        place = self._places.of(current)
        if place[0]:
            self._last_place = place
        self.place_changed.emit(*place)

    def _on_topic_toggled(self, row: int) -> None:
        topic = self._model.topic_at(row)
        if topic is not None:
            self.setTopicCollapsed(topic.topic, collapsed=not topic.collapsed)
            self.layout_edited.emit()

    def _on_annotate_wanted(self) -> None:
        issue, plan = self.currentPlace()
        if issue:
            self.annotate_requested.emit(issue, plan)

    def _on_menu_wanted(self, point: QPoint) -> None:
        self.context_menu_requested.emit(point, *self.currentPlace())

    def currentColumn(self) -> str:
        """Name of the current cell's column, '' where there is none."""
        index = self.table.currentIndex()
        return self._model.columns[index.column()].name if index.isValid() else ""

    def sortByColumn(self, name: str, *, adding: bool) -> None:
        """What a click on that column's heading does; `adding` as with Shift."""
        at = self._model.column_named(name)
        if at >= 0:
            self._on_sort_wanted(at, adding)

    def _on_sort_wanted(self, column: int, adding: bool) -> None:
        clicked = self._model.columns[column]
        self.setSort(keys_after_click(self.sort(), clicked, adding=adding))
        self.showTop()
        self.layout_edited.emit()

    def _on_columns_edited(self) -> None:
        self._relayout.start()
        self.layout_edited.emit()


def _counted_notes(source: MatrixSource | None) -> NoteCounts:
    return NoteCounts.of(source.annotations if source is not None else ())
