"""MatrixView: the table of the main window, as the rest of the window sees it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import Enum
from typing import Any

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counterpoint.desktop.fonts import scaled
from counterpoint.desktop.table.arrangement import RowArrangement
from counterpoint.desktop.table.cells import TopicRow
from counterpoint.desktop.table.columns import ColumnLayout, whole_number
from counterpoint.desktop.table.contents import Contents, Reading
from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.grid import MatrixTable
from counterpoint.desktop.table.header import PlanHeader
from counterpoint.desktop.table.model import MatrixModel
from counterpoint.desktop.table.places import NOWHERE, Places, ViewPoint
from counterpoint.desktop.table.preparing import PreparedTable, unprepared_table
from counterpoint.desktop.table.resting import rest, wants_rest
from counterpoint.desktop.table.sorting import keys_after_click, keys_as_data, keys_from_data
from counterpoint.desktop.table.source import Comparing, MatrixSource, NoteCounts
from counterpoint.desktop.table.words import translate
from counterpoint.desktop.theme import Theme
from counterpoint.model import PlanMatrix
from counterpoint.session.arranging import SortKey
from counterpoint.session.filtering import RowFilter, search_words

__all__ = ["MatrixView"]

_SCALES = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_PAUSE_MS = 40
"""How long scrolling must rest before idle work goes on, in milliseconds."""
_SLICE_ROWS = 80
"""Rows made searchable at a time: a few milliseconds, so that no frame is late for it."""


class MatrixView(QWidget):
    """Issues by plans, sorted, filtered, grouped and searched.

    Issues and plans are named by their keys; '' stands for no plan (a row) or no issue.

    Signals:
        place_changed: The current cell is another one: issue key, plan key.
        annotate_requested: Enter or F2 on a cell: issue key, plan key.
        open_details_requested: A double click on a cell.
        reading_requested: Space on a cell: show it in full.
        context_menu_requested: A menu for the current cell: where on the screen, issue, plan.
        header_menu_requested: A menu for a heading: where on the screen, the column's name.
        rows_changed: Other rows are shown: how many issues, of how many.
        sort_changed: Rows are ordered by other keys.
        text_scale_changed: Text has another size, in percent.
        layout_edited: A person changed widths, order, sorting or size: `state()` is worth keeping.
    """

    place_changed = Signal(str, str)
    annotate_requested = Signal(str, str)
    open_details_requested = Signal()
    reading_requested = Signal()
    context_menu_requested = Signal(QPoint, str, str)
    header_menu_requested = Signal(QPoint, str)
    rows_changed = Signal(int, int)
    sort_changed = Signal()
    text_scale_changed = Signal(int)
    layout_edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._base_font = QFont(self.font())
        self._scale = 100
        self._source: MatrixSource | None = None
        self._rows: RowArrangement | None = None
        self._rest_is_due = False
        self._together = 0
        self._due: set[_Due] = set()
        self._last_place = NOWHERE
        self._contents = Contents()
        self._model = MatrixModel(self._contents, self)
        self._delegate = PositionDelegate(theme, self._base_font, self)
        self.table = MatrixTable(self._model, self._delegate, theme, self)
        self._columns = ColumnLayout(self.table)
        self._places = Places(self.table)
        self._idle = QTimer(self)
        self._relayout = QTimer(self)
        self._set_up()

    # What is shown

    @property
    def matrix(self) -> PlanMatrix | None:
        """The matrix shown."""
        return self._contents.matrix

    @contextmanager
    def together(self) -> Iterator[None]:
        """Rows are arranged, laid out and announced once for all that changes inside."""
        self._together += 1
        try:
            yield
        finally:
            self._together -= 1
            if not self._together:
                self._settle()

    def setWorkbook(
        self, source: MatrixSource | None, prepared: PreparedTable | None = None
    ) -> None:
        """Show another workbook; filter, sorting and baseline start afresh.

        `prepared` is what `prepare_table` made of it in another thread; the filter is its filter.
        """
        if source is not None and (prepared is None or prepared.matrix is not source.matrix):
            prepared = unprepared_table(source)
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
        with self.together():
            self._model.show(matrix, [], prepared.columns if prepared is not None else None)
            self.table.heights.set_matrix(matrix)
            self._columns.reset()
            self._lay_rows_out()
            self._rearrange()
        self._rest_is_due = wants_rest(matrix)
        self._work_soon()

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
        self.table.heights.forget(changed)
        if not self._rows.row_filter.is_empty or self._rows.sort:
            self._rearrange()
        self._model.issues_changed(changed)
        self.table.refine()

    # Which rows, and in which order

    def setRowFilter(self, row_filter: RowFilter) -> None:
        """Show only the rows that pass; words of its text are highlighted."""
        if self._rows is None or row_filter == self._rows.row_filter:
            return
        words = search_words(row_filter.text)
        self._rows.row_filter = row_filter
        if words != self._contents.words:
            self._contents.words = words
            self._contents.forget()
        self._rearrange()
        self.table.viewport().update()

    def rowFilter(self) -> RowFilter:
        """The filter in use."""
        return self._rows.row_filter if self._rows is not None else RowFilter()

    def rowsLeft(self) -> tuple[int, int]:
        """How many issues pass the filter, of how many; folded ones count as shown."""
        total = len(self.matrix.issues) if self.matrix is not None else 0
        if not self.isGroupedByTopic():
            return len(self._model.rows), total
        shown = sum(row.count for row in self._model.rows if isinstance(row, TopicRow))
        return shown, total

    def setSort(self, keys: Sequence[SortKey]) -> None:
        """Order rows by these keys, the first the most important; none is workbook order."""
        if self._rows is None or tuple(keys) == self._rows.sort:
            return
        self._rows.sort = tuple(keys)
        for header in self._headers():
            header.sort_keys = self._rows.sort
            header.viewport().update()
        self._rearrange()
        self.sort_changed.emit()

    def sort(self) -> tuple[SortKey, ...]:
        """The keys that rows are ordered by."""
        return self._rows.sort if self._rows is not None else ()

    def setGroupByTopic(self, grouped: bool) -> None:
        """Gather rows under their topics."""
        if grouped == self.isGroupedByTopic():
            return
        self._contents.show_topic = not grouped
        self._contents.forget()
        if self._rows is not None:
            self._rows.grouped = grouped
            self._rearrange()

    def isGroupedByTopic(self) -> bool:
        """Whether rows are gathered under their topics."""
        return not self._contents.show_topic

    def setTopicCollapsed(self, topic: str, collapsed: bool) -> None:
        """Fold the issues of one topic away, or unfold them."""
        if self._rows is None:
            return
        change = self._rows.collapsed.add if collapsed else self._rows.collapsed.discard
        change(topic)
        if self._rows.grouped:
            self._rearrange()

    def setAllTopicsCollapsed(self, collapsed: bool) -> None:
        """Fold all topics, or none."""
        if self._rows is None or self.matrix is None:
            return
        self._rows.collapsed = set(self.matrix.topics) if collapsed else set()
        if self._rows.grouped:
            self._rearrange()

    # Looks

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

    def setVisiblePlans(self, keys: Iterable[str]) -> None:
        """Show the columns of these plans and hide those of the others."""
        self._columns.show_plans(keys)
        self._lay_rows_out()

    def visiblePlans(self) -> tuple[str, ...]:
        """Keys of the plans shown, in the order of their columns."""
        return self._columns.shown_plans()

    def is_busy(self) -> bool:
        """Whether something is still worked out while the table is idle."""
        return self._idle.isActive()

    def columnNames(self) -> tuple[str, ...]:
        """Names of all columns, such as `issue` or `plan:US28`, as `state()` has them."""
        return tuple(column.name for column in self._model.columns)

    def setColumnVisible(self, name: str, visible: bool) -> None:
        """Show or hide the column of that name; unknown names are ignored."""
        at = self._model.column_named(name)
        if at >= 0:
            self.table.setColumnHidden(at, not visible)
            self._lay_rows_out()

    def isColumnVisible(self, name: str) -> bool:
        """Whether the column of that name is shown."""
        at = self._model.column_named(name)
        return at >= 0 and not self.table.isColumnHidden(at)

    def state(self) -> dict[str, Any]:
        """Columns, sorting and sizes as plain data, to be kept for each workbook.

        Widths are in pixels at a text scale of 100 percent.
        """
        collapsed = self._rows.collapsed if self._rows is not None else ()
        return {
            "columns": self._columns.state(self._scale),
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

    # Places

    def currentPlace(self) -> tuple[str, str]:
        """Issue key and plan key of the current cell; '' where there is none."""
        return self._places.current()

    def goTo(self, issue_key: str, plan_key: str = "") -> bool:
        """Make that cell the current one and show it; False when the filter hides its row.

        A folded topic is unfolded. Without a plan the column stays.
        """
        matrix = self.matrix
        if matrix is None or issue_key not in matrix.issue_index:
            return False
        self._settle()
        issue = matrix.issue_index[issue_key]
        if self._model.row_of(issue) < 0 and matrix.issues[issue].topic in self._collapsed_topics():
            self.setTopicCollapsed(matrix.issues[issue].topic, collapsed=False)
        row = self._model.row_of(issue)
        if row < 0:
            if not self.table.currentIndex().isValid():
                self._last_place = (issue_key, plan_key)  # for when the filter lets it through
            return False
        column = self._model.column_of_plan(plan_key) if plan_key else -1
        if column < 0 or self.table.isColumnHidden(column):
            column = max(0, self.table.currentIndex().column()) if not plan_key else 0
        index = self._model.index(row, column)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        return True

    def goToNeighbour(self, step: int) -> bool:
        """Go `step` issues further (negative: back), over topic rows; False at the end."""
        row = self.table.currentIndex().row()
        column = max(0, self.table.currentIndex().column())
        direction = 1 if step > 0 else -1
        left = abs(step)
        while left:
            row += direction
            if not 0 <= row < len(self._model.rows):
                return False
            left -= self._model.issue_at(row) >= 0
        self.table.setCurrentIndex(self._model.index(row, column))
        return True

    def shownIssues(self) -> tuple[str, ...]:
        """Keys of the issues shown, top to bottom."""
        self._settle()
        matrix = self.matrix
        if matrix is None:
            return ()
        return tuple(matrix.issues[row].key for row in self._model.rows if isinstance(row, int))

    def numberOf(self, issue_key: str) -> tuple[int, int]:
        """Which of the issues shown it is, counted from 1 (0 when it is none), and of how many."""
        self._settle()
        issues = self._model.shown_issues()
        matrix = self.matrix
        index = matrix.issue_index.get(issue_key, -1) if matrix is not None else -1
        row = self._model.row_of(index)
        number = int(np.count_nonzero(issues[: row + 1] >= 0))
        return number, int(np.count_nonzero(issues >= 0))

    def firstShown(self) -> str:
        """Key of the first issue shown, '' when there is none."""
        self._settle()
        issue = next((row for row in self._model.rows if isinstance(row, int)), -1)
        return self.matrix.issues[issue].key if self.matrix is not None and issue >= 0 else ""

    def topicsLeft(self) -> Mapping[str, int]:
        """How many of the issues shown each topic has."""
        self._settle()
        matrix, rows = self.matrix, self._model.rows
        if matrix is None:
            return {}
        if len(rows) == len(matrix.issues) and not self.isGroupedByTopic():
            return matrix.topic_counts
        issues = matrix.issues
        return Counter(issues[row].topic for row in rows if isinstance(row, int))

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
        self._idle.timeout.connect(self._work_when_idle)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(80)
        self._relayout.timeout.connect(self._lay_rows_out)
        table = self.table
        table.selectionModel().currentChanged.connect(self._on_current_changed)
        table.topic_toggled.connect(self._on_topic_toggled)
        table.annotate_wanted.connect(self._on_annotate_wanted)
        table.details_wanted.connect(self.open_details_requested)
        table.reading_wanted.connect(self.reading_requested)
        table.menu_wanted.connect(self._on_menu_wanted)
        table.zoom_wanted.connect(self.zoom)
        table.figures_missing.connect(self._work_soon)
        table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        for header in self._headers():
            header.sort_wanted.connect(self._on_sort_wanted)
            header.menu_wanted.connect(self.header_menu_requested)
        table.header.sectionResized.connect(self._on_columns_edited)
        table.header.sectionMoved.connect(self._on_columns_edited)
        self._restyle()

    def _headers(self) -> tuple[PlanHeader, PlanHeader]:
        return (self.table.header, self.table.frozen_header)

    # Slots

    def zoom(self, step: int) -> None:
        """Make the text a step larger (+1) or smaller (-1), or its usual size (0)."""
        if step == 0:
            self.setTextScale(100)
        else:
            larger = [size for size in _SCALES if size > self._scale] or [_SCALES[-1]]
            smaller = [size for size in _SCALES if size < self._scale] or [_SCALES[0]]
            self.setTextScale(larger[0] if step > 0 else smaller[-1])
        self.layout_edited.emit()

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

    def _on_sort_wanted(self, column: int, adding: bool) -> None:
        clicked = self._model.columns[column]
        self.setSort(keys_after_click(self.sort(), clicked, adding=adding))
        self.layout_edited.emit()

    def _on_columns_edited(self) -> None:
        self._relayout.start()
        self.layout_edited.emit()

    def _work_soon(self) -> None:
        if not self._idle.isActive():
            self._idle.start(_PAUSE_MS)

    def _on_scrolled(self) -> None:
        """While a person scrolls, frames come first: the work waits for a pause."""
        if self._idle.isActive():
            self._idle.start(_PAUSE_MS)

    def _work_when_idle(self) -> None:
        """A slice of what can wait: figures in view first, then the texts to search."""
        self._idle.setInterval(0)
        if self._contents.wanted:
            in_view = {self._model.issue_at(row) for row in self.table.rows_in_view()}
            done = self._contents.work_off(in_view)
            # Badges and states take room: these rows are measured again.
            self.table.heights.forget(done)
            self._model.issues_changed(done)
            self.table.refine()
        elif self._rows is None or not self._rows.index_a_slice(_SLICE_ROWS):
            self._idle.stop()
            if self._rest_is_due:
                self._rest_is_due = False
                rest()

    # Rows

    def _collapsed_topics(self) -> set[str]:
        return self._rows.collapsed if self._rows is not None else set()

    def _settle(self) -> None:
        """Do what was put off inside `together`."""
        due, self._due = self._due, set()
        if _Due.LAYOUT in due and _Due.ROWS in due:
            self._relayout.stop()
            self.table.estimate_heights()
            self._arrange()
        elif _Due.LAYOUT in due:
            self._lay_out()
        elif _Due.ROWS in due:
            self._arrange()

    def _rearrange(self) -> None:
        """Show the rows anew, now or at the end of `together`."""
        self._due.add(_Due.ROWS)
        if not self._together:
            self._settle()

    def _arrange(self) -> None:
        """Show the rows anew; the current cell stays where it is on the screen, if it was there.

        Otherwise the first rows come in view: they are what was sorted or sought for.
        """
        anchor, top = self.table.anchor(only_current=True)
        self._model.set_rows(self._rows.rows() if self._rows is not None else [])
        self.table.apply_heights()
        if not self.table.put_back(anchor, top) and not self._is_back_at_last_place():
            self.table.verticalScrollBar().setValue(0)
        self._announce_rows()

    def _is_back_at_last_place(self) -> bool:
        """Return to the current cell that a filter had taken away, if its row is back."""
        issue, plan = self._last_place
        if self.table.currentIndex().isValid() or self.matrix is None:
            return False
        index = self.matrix.issue_index.get(issue, -1)
        return self._model.row_of(index) >= 0 and self.goTo(issue, plan)

    def _announce_rows(self) -> None:
        shown, total = self.rowsLeft()
        self.table.empty_text = self._empty_text(total)
        self.rows_changed.emit(shown, total)

    def _empty_text(self, total: int) -> str:
        if self.matrix is None:
            return translate("Table", "Open a workbook to compare its plans.")
        if not total:
            return translate("Table", "The matrix has no issues yet.")
        if self.rowFilter().needs_figures and self._contents.comparison is None:
            return translate("Table", "The filter waits for figures that are still worked out.")
        hint = translate("Table", "Clear the filter to see all of them again.")
        return f"{translate('Table', 'No issue passes the filter.')}\n{hint}"

    def _lay_rows_out(self) -> None:
        """Estimate and measure heights anew, now or at the end of `together`."""
        self._due.add(_Due.LAYOUT)
        if not self._together:
            self._settle()

    def _lay_out(self) -> None:
        """Estimate and measure heights anew; what is in view stays there."""
        self._relayout.stop()
        anchor, top = self.table.anchor()
        self.table.estimate_heights()
        self.table.apply_heights()
        self.table.put_back(anchor, top)

    def _cells_changed(self) -> None:
        self._model.issues_changed()
        self._lay_rows_out()

    # Looks and columns

    def _restyle(self) -> None:
        font = scaled(self._base_font, self._scale / 100)
        self._delegate.set_style(self._theme, font)
        self.table.set_style(self._theme, font)
        if self._model.columns:
            self._lay_rows_out()


class _Due(Enum):
    """What is put off inside `together`."""

    ROWS = 1
    LAYOUT = 2


def _counted_notes(source: MatrixSource | None) -> NoteCounts:
    return NoteCounts.of(source.annotations if source is not None else ())
