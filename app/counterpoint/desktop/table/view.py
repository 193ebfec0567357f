"""MatrixView: the table of the main window, as the rest of the window sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counterpoint.desktop.table.cells import TopicRow
from counterpoint.desktop.table.contents import Contents, Reading
from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.grid import MatrixTable
from counterpoint.desktop.table.header import PlanHeader, sort_field
from counterpoint.desktop.table.model import MatrixModel
from counterpoint.desktop.table.reading import WordReading
from counterpoint.desktop.table.roles import Column, ColumnKind
from counterpoint.desktop.table.source import Comparing, MatrixSource, NoteCounts
from counterpoint.desktop.table.words import said
from counterpoint.desktop.theme import Theme
from counterpoint.model import PlanMatrix
from counterpoint.session.arranging import Arranger, SortField, SortKey
from counterpoint.session.filtering import (
    RowFacts,
    RowFilter,
    RowFinder,
    SearchIndex,
    search_words,
)

__all__ = ["MatrixView"]

_DESCENDING_FIRST = (SortField.RELATIVE, SortField.GAP, SortField.COVERAGE, SortField.ANNOTATIONS)
_SCALES = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_FEW_ISSUES = 5_000
"""Up to so many issues topic rows show the mean of their figures, which needs all of them."""


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
        self._arranger: Arranger | None = None
        self._finder: RowFinder | None = None
        self._filter = RowFilter()
        self._sort: tuple[SortKey, ...] = ()
        self._grouped = False
        self._collapsed: set[str] = set()
        self._changed: frozenset[tuple[str, str]] = frozenset()
        self._last_place = ("", "")
        self._contents = Contents()
        self._contents.reading = WordReading()
        self._model = MatrixModel(self._contents, self)
        self._delegate = PositionDelegate(theme, self._base_font, self)
        self.table = MatrixTable(self._model, self._delegate, theme, self)
        self._idle = QTimer(self)
        self._relayout = QTimer(self)
        self._set_up()

    # What is shown

    @property
    def matrix(self) -> PlanMatrix | None:
        """The matrix shown."""
        return self._contents.matrix

    def setWorkbook(self, source: MatrixSource | None) -> None:
        """Show another workbook; filter and sorting start afresh, the comparison is gone."""
        self._source = source
        matrix = source.matrix if source is not None else None
        self._filter, self._sort, self._collapsed = RowFilter(), (), set()
        self._changed, self._last_place = frozenset(), ("", "")
        self._contents.set_comparison(None)
        self._contents.baseline, self._contents.words = -1, ()
        self._contents.changed = frozenset()
        self._set_notes(source)
        self._arranger = self._finder = None
        if matrix is not None:
            counts = self._contents.notes.by_issue
            self._arranger = Arranger(matrix, annotation_counts=counts)
            self._finder = RowFinder(matrix, SearchIndex(matrix, self._extra_text))
            self._finder.facts = self._facts()
        for header in self._headers():
            header.matrix, header.baseline, header.sort_keys = matrix, "", ()
        self._model.show(matrix, self._arranged())
        self.table.heights.set_matrix(matrix)
        self._reset_columns()
        self._lay_rows_out()
        self.table.verticalScrollBar().setValue(0)
        self._announce_rows()
        self._idle.start()

    def setComparison(self, comparison: Comparing | None) -> None:
        """Take figures, groups and states from another comparison of the same matrix.

        Sorting and filtering by its figures need all of them: have them worked out beforehand
        where that takes long.
        """
        self._contents.set_comparison(comparison)
        if self._arranger is not None and self._finder is not None:
            self._arranger.set_figures(comparison)
            self._finder.facts = self._facts()
        if self._filter.needs_figures or self._grouped or self._sorts_by_figures():
            self._rearrange()
        self._cells_changed()

    def setReading(self, reading: Reading | None) -> None:
        """How cells read against the baseline: word differences and alarms."""
        self._contents.reading = reading
        self._contents.forget()
        self._cells_changed()

    def setBaseline(self, plan_key: str) -> None:
        """Read the other plans against this one; '' against none. KeyError for an unknown plan."""
        matrix = self.matrix
        plan = matrix.plan_index[plan_key] if matrix is not None and plan_key else -1
        self._contents.baseline = plan
        for header in self._headers():
            header.baseline = plan_key if plan >= 0 else ""
            header.viewport().update()
        self._contents.forget()
        self._cells_changed()

    def setChanged(self, places: Iterable[tuple[str, str]]) -> None:
        """Mark what changed since the workbook was last opened: (issue key, plan key)."""
        self._changed = self._contents.changed = frozenset(places)
        if self._finder is not None:
            self._finder.facts = self._facts()
        self._contents.forget()
        if self._filter.changed:
            self._rearrange()
        self._cells_changed()

    def refresh(self, issues: Iterable[str] | None = None) -> None:
        """Stances, scales or annotations of these issues (all when None) have changed.

        Rows keep their place unless the filter or the order depends on what changed.
        """
        source, matrix = self._source, self._source.matrix if self._source else None
        if source is None or matrix is None or self._arranger is None or self._finder is None:
            return
        keys = [issue.key for issue in matrix.issues] if issues is None else list(issues)
        rows = [matrix.issue_index[key] for key in keys if key in matrix.issue_index]
        self._set_notes(source)
        self._contents.update_matrix(matrix, rows)
        self._arranger.set_matrix(matrix)
        self._arranger.set_annotation_counts(self._contents.notes.by_issue)
        self._finder.matrix = matrix
        self._finder.index.set_matrix(matrix, keys)
        self._finder.facts = self._facts()
        self._finder.forget_search()
        for header in self._headers():
            header.matrix = matrix
        self.table.heights.forget(rows)
        if not self._filter.is_empty or self._sort:
            self._rearrange()
        self._model.issues_changed(rows)
        self.table.refine()

    # Which rows, and in which order

    def setRowFilter(self, row_filter: RowFilter) -> None:
        """Show only the rows that pass; words of its text are highlighted."""
        if row_filter == self._filter:
            return
        words = search_words(row_filter.text)
        self._filter = row_filter
        if words != self._contents.words:
            self._contents.words = words
            self._contents.forget()
        self._rearrange()
        self.table.viewport().update()

    def rowFilter(self) -> RowFilter:
        """The filter in use."""
        return self._filter

    def rowsLeft(self) -> tuple[int, int]:
        """How many issues pass the filter, of how many; folded ones count as shown."""
        total = len(self.matrix.issues) if self.matrix is not None else 0
        if not self._grouped:
            return len(self._model.rows), total
        shown = sum(row.count for row in self._model.rows if isinstance(row, TopicRow))
        return shown, total

    def setSort(self, keys: Sequence[SortKey]) -> None:
        """Order rows by these keys, the first the most important; none is workbook order."""
        if tuple(keys) == self._sort:
            return
        self._sort = tuple(keys)
        for header in self._headers():
            header.sort_keys = self._sort
            header.viewport().update()
        self._rearrange()
        self.sort_changed.emit()

    def sort(self) -> tuple[SortKey, ...]:
        """The keys that rows are ordered by."""
        return self._sort

    def setGroupByTopic(self, grouped: bool) -> None:
        """Gather rows under their topics."""
        if grouped == self._grouped:
            return
        self._grouped = grouped
        self._contents.show_topic = not grouped
        self._contents.forget()
        self._rearrange()

    def isGroupedByTopic(self) -> bool:
        """Whether rows are gathered under their topics."""
        return self._grouped

    def setTopicCollapsed(self, topic: str, collapsed: bool) -> None:
        """Fold the issues of one topic away, or unfold them."""
        if collapsed:
            self._collapsed.add(topic)
        else:
            self._collapsed.discard(topic)
        if self._grouped:
            self._rearrange()

    def setAllTopicsCollapsed(self, collapsed: bool) -> None:
        """Fold all topics, or none."""
        topics = self.matrix.topics if self.matrix is not None and collapsed else ()
        self._collapsed = set(topics)
        if self._grouped:
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
        self._scale_columns(percent / before)
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
        self.table.estimate_heights()
        self._keep_in_view(self.table.apply_heights)

    def rowHeightLimit(self) -> int:
        """How many lines of text a row shows at most."""
        return self._delegate.max_lines

    def setVisiblePlans(self, keys: Iterable[str]) -> None:
        """Show the columns of these plans and hide those of the others."""
        wanted = set(keys)
        for at, column in enumerate(self._model.columns):
            if column.kind is ColumnKind.PLAN:
                self.table.setColumnHidden(at, column.key not in wanted)
        self._lay_rows_out()

    def visiblePlans(self) -> tuple[str, ...]:
        """Keys of the plans shown, in the order of their columns."""
        columns = (self._model.columns[at] for at in self.table.shown_columns())
        return tuple(column.key for column in columns if column.kind is ColumnKind.PLAN)

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
        header = self.table.header
        columns = [
            {
                "name": self._model.columns[at].name,
                "width": round(self._width_of(at) * 100 / self._scale),
                "hidden": header.isSectionHidden(at),
            }
            for at in (header.logicalIndex(place) for place in range(header.count()))
        ]
        sort = [[key.field.value, key.descending, key.name] for key in self._sort]
        return {
            "columns": columns,
            "sort": sort,
            "grouped": self._grouped,
            "collapsed": sorted(self._collapsed),
            "text_scale": self._scale,
            "row_lines": self._delegate.max_lines,
        }

    def restoreState(self, state: Mapping[str, Any]) -> None:
        """Take back what `state()` gave; what no longer fits the workbook is left out."""
        self.setTextScale(_whole(state.get("text_scale"), 100))
        self.setRowHeightLimit(_whole(state.get("row_lines"), self._delegate.max_lines))
        self._restore_columns(state.get("columns"))
        grouped, collapsed = state.get("grouped"), state.get("collapsed")
        if isinstance(collapsed, list):
            self._collapsed = {topic for topic in collapsed if isinstance(topic, str)}
        self.setGroupByTopic(grouped is True)
        self.setSort(self._known_keys(state.get("sort")))
        self._lay_rows_out()

    # Places

    def currentPlace(self) -> tuple[str, str]:
        """Issue key and plan key of the current cell; '' where there is none."""
        return self._place(self.table.currentIndex())

    def goTo(self, issue_key: str, plan_key: str = "") -> bool:
        """Make that cell the current one and show it; False when the filter hides its row.

        A folded topic is unfolded. Without a plan the column stays.
        """
        matrix = self.matrix
        if matrix is None or issue_key not in matrix.issue_index:
            return False
        issue = matrix.issue_index[issue_key]
        if self._model.row_of(issue) < 0 and matrix.issues[issue].topic in self._collapsed:
            self.setTopicCollapsed(matrix.issues[issue].topic, collapsed=False)
        row = self._model.row_of(issue)
        if row < 0:
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
        matrix = self.matrix
        if matrix is None:
            return ()
        return tuple(matrix.issues[row].key for row in self._model.rows if isinstance(row, int))

    def selectedPlaces(self) -> list[tuple[str, str]]:
        """Every selected cell as issue key and plan key, row by row; topic rows are left out."""
        places = dict.fromkeys(self._place(index) for index in self._selected())
        return [place for place in places if place[0]]

    def selected_table(self) -> list[list[str]]:
        """The selection as text: a row of headings, then a row for each issue.

        ID (where the matrix has any) and issue come first, whatever is selected, so that pasted
        cells say what they are about. [] when nothing is selected.
        """
        matrix = self.matrix
        chosen = self._selected()
        rows = sorted({index.row() for index in chosen if self._model.issue_at(index.row()) >= 0})
        if matrix is None or not rows:
            return []
        order = self.table.shown_columns()
        wanted = {index.column() for index in chosen}
        columns = [at for at in order if at in wanted and at != 0]
        has_id = any(issue.id for issue in matrix.issues)
        table = [["ID"] * has_id + [self._heading(at) for at in [0, *columns]]]
        for row in rows:
            issue = matrix.issues[self._model.issue_at(row)]
            cells = [
                self._model.plain_text(self._model.issue_at(row), self._model.columns[at])
                for at in columns
            ]
            table.append([issue.id] * has_id + [issue.title, *cells])
        return table

    def select_rows(self) -> None:
        """Widen the selection to whole rows."""
        self.table.setSelectionBehavior(self.table.SelectionBehavior.SelectRows)
        for row in {index.row() for index in self._selected()}:
            self.table.selectRow(row)
        self.table.setSelectionBehavior(self.table.SelectionBehavior.SelectItems)

    # Overrides of Qt

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    # Set-up

    def _set_up(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.setAccessibleName(said("Plan matrix"))
        self.table.setAccessibleDescription(
            said("Issues are rows, plans are columns. Enter annotates, Space shows a cell in full.")
        )
        self._idle.setInterval(0)
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
        table.figures_missing.connect(self._idle.start)
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
        place = self._place(current)
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
        shown = self._model.columns[column]
        field = sort_field(shown)
        old = next((k for k in self._sort if (k.field, k.name) == (field, shown.key)), None)
        first = field in _DESCENDING_FIRST
        if old is None:
            new = SortKey(field, first, shown.key)
            self.setSort((*self._sort, new) if adding else (new,))
        elif old.descending == first:
            new = SortKey(field, not first, shown.key)
            keys = self._sort if adding else (old,)
            self.setSort([new if key == old else key for key in keys])
        else:
            self.setSort([key for key in self._sort if key != old] if adding else ())
        self.layout_edited.emit()

    def _on_columns_edited(self) -> None:
        self._relayout.start()
        self.layout_edited.emit()

    def _work_when_idle(self) -> None:
        """A slice of what can wait: figures in view first, then the texts to search."""
        if self._contents.wanted:
            self._model.issues_changed(self._contents.work_off())
        elif self._finder is not None and not self._finder.index.is_complete:
            self._finder.index.build(80)
        else:
            self._idle.stop()

    # Rows

    def _arranged(self) -> list[int | TopicRow]:
        if self._arranger is None or self._finder is None:
            return []
        passing = None if self._filter.is_empty else self._finder.rows(self._filter)
        order = self._arranger.order(self._sort, passing)
        if not self._grouped:
            return list(order)
        rows: list[int | TopicRow] = []
        for group in self._arranger.group(order, self._sort):
            collapsed = group.topic in self._collapsed
            mean = self._mean_divergence(group.rows)
            rows.append(TopicRow(group.topic, len(group.rows), collapsed, mean))
            if not collapsed:
                rows += group.rows
        return rows

    def _mean_divergence(self, rows: Sequence[int]) -> float | None:
        comparison, matrix = self._contents.comparison, self.matrix
        if comparison is None or matrix is None or len(matrix.issues) > _FEW_ISSUES:
            return None
        values = [float(comparison.relative[row]) for row in rows]
        known = [value for value in values if value == value]
        return sum(known) / len(known) if known else None

    def _rearrange(self) -> None:
        self._model.set_rows(self._arranged())
        self._keep_in_view(self.table.apply_heights)
        self._announce_rows()

    def _keep_in_view(self, change: Any) -> None:
        """Do `change`, which gives rows other heights; the current cell stays or comes in view."""
        change()
        current = self.table.currentIndex()
        if current.isValid():
            self.table.scrollTo(current)
        elif self._last_place[0] and self.matrix is not None:
            self._return_to_last_place()

    def _return_to_last_place(self) -> None:
        """The row that the filter took away is back: so is the current cell."""
        issue, plan = self._last_place
        if self.matrix is not None and issue in self.matrix.issue_index:
            row = self._model.row_of(self.matrix.issue_index[issue])
            if row >= 0:
                self.goTo(issue, plan)
                return
        self.table.verticalScrollBar().setValue(0)

    def _announce_rows(self) -> None:
        shown, total = self.rowsLeft()
        self.table.empty_text = self._empty_text(total)
        self.rows_changed.emit(shown, total)

    def _empty_text(self, total: int) -> str:
        if self.matrix is None:
            return said("Open a workbook to compare its plans.")
        if not total:
            return said("The matrix has no issues yet.")
        hint = said("Clear the filter to see all of them again.")
        return f"{said('No issue passes the filter.')}\n{hint}"

    def _lay_rows_out(self) -> None:
        self._relayout.stop()
        self.table.estimate_heights()
        self.table.apply_heights()

    def _cells_changed(self) -> None:
        self._model.issues_changed()
        self.table.estimate_heights()
        self._keep_in_view(self.table.apply_heights)

    def _sorts_by_figures(self) -> bool:
        return any(
            key.field in (SortField.RELATIVE, SortField.GAP, SortField.COVERAGE)
            for key in self._sort
        )

    # Facts

    def _set_notes(self, source: MatrixSource | None) -> None:
        annotations = source.annotations if source is not None else ()
        self._contents.notes = NoteCounts.of(annotations)

    def _facts(self) -> RowFacts:
        notes = self._contents.notes
        return RowFacts(
            self._contents.comparison,
            frozenset(notes.by_issue),
            notes.open_issues,
            frozenset(issue for issue, _ in self._changed),
        )

    def _extra_text(self, issue: str) -> str:
        return self._contents.notes.texts.get(issue, "")

    # Columns and fonts

    def _restyle(self) -> None:
        font = QFont(self._base_font)
        font.setPointSizeF(self._base_font.pointSizeF() * self._scale / 100)
        self._delegate.set_style(self._theme, font)
        self.table.set_style(self._theme, font)
        if self._model.columns:
            self._lay_rows_out()

    def _reset_columns(self) -> None:
        header = self.table.header
        header.blockSignals(True)
        for at, column in enumerate(self._model.columns):
            header.moveSection(header.visualIndex(at), at)
            header.setSectionHidden(at, self._starts_hidden(column))
            header.resizeSection(at, self._usual_width(column))
        header.blockSignals(False)
        self.table.updateGeometries()

    def _starts_hidden(self, column: Column) -> bool:
        if column.kind is ColumnKind.PLAN and self.matrix is not None:
            return self.matrix.plans[column.plan].hidden
        return column.kind is ColumnKind.ANNOTATIONS

    def _usual_width(self, column: Column) -> int:
        characters = {ColumnKind.ISSUE: 26, ColumnKind.DIVERGENCE: 15}.get(column.kind, 28)
        return round(self._delegate.measures.average * characters)

    def _scale_columns(self, factor: float) -> None:
        header = self.table.header
        header.blockSignals(True)
        for at in range(header.count()):
            if not header.isSectionHidden(at):
                header.resizeSection(at, round(header.sectionSize(at) * factor))
        header.blockSignals(False)
        self.table.updateGeometries()
        self.table.estimate_heights()
        self._keep_in_view(self.table.apply_heights)

    def _width_of(self, column: int) -> int:
        """Width of a column, of a hidden one too."""
        size = self.table.header.sectionSize(column)
        return size or self._usual_width(self._model.columns[column])

    def _restore_columns(self, columns: object) -> None:
        if not isinstance(columns, list):
            return
        header = self.table.header
        header.blockSignals(True)
        place = 0
        for each in columns:
            at = self._model.column_named(str(each.get("name"))) if isinstance(each, dict) else -1
            if at < 0:
                continue
            header.setSectionHidden(at, False)
            width = _whole(each.get("width"), 0) * self._scale / 100
            header.resizeSection(at, max(header.minimumSectionSize(), round(width)))
            header.setSectionHidden(at, each.get("hidden") is True and at != 0)
            if at >= self.table.frozen:
                header.moveSection(header.visualIndex(at), max(place, self.table.frozen))
            place += 1
        header.blockSignals(False)
        self.table.updateGeometries()

    def _known_keys(self, keys: object) -> list[SortKey]:
        found: list[SortKey] = []
        for each in keys if isinstance(keys, list) else []:
            try:
                field, descending, name = each
                key = SortKey(SortField(field), bool(descending), str(name))
            except (TypeError, ValueError):
                continue
            if key.field is not SortField.PLAN or self._model.column_of_plan(key.name) >= 0:
                found.append(key)
        return found

    # Places

    def _place(self, index: QModelIndex) -> tuple[str, str]:
        issue = self._model.issue_at(index.row()) if index.isValid() else -1
        if issue < 0 or self.matrix is None:
            return ("", "")
        column = self._model.columns[index.column()]
        plan = column.key if column.kind is ColumnKind.PLAN else ""
        return (self.matrix.issues[issue].key, plan)

    def _selected(self) -> list[QModelIndex]:
        chosen = self.table.selectionModel().selectedIndexes()
        hidden = self.table.isColumnHidden
        place = self.table.header.visualIndex
        shown = [index for index in chosen if not hidden(index.column())]
        return sorted(shown, key=lambda index: (index.row(), place(index.column())))

    def _heading(self, column: int) -> str:
        text = self._model.headerData(column, Qt.Orientation.Horizontal)
        return str(text)


def _whole(value: object, fallback: int) -> int:
    return int(value) if isinstance(value, (int, float)) and value > 0 else fallback
