"""RowArrangement: which rows the table shows and in which order; filter, sorting, topics."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterpoint.desktop.table.cells import TopicRow
from counterpoint.desktop.table.source import Comparing, NoteCounts
from counterpoint.model import PlanMatrix
from counterpoint.session.arranging import Arranger, SortField, SortKey
from counterpoint.session.filtering import RowFacts, RowFilter, RowFinder, SearchIndex

__all__ = ["RowArrangement"]

_FEW_ISSUES = 5_000
"""Up to so many issues topic rows show the mean of their figures, which needs all of them."""


class RowArrangement:
    """The rows of one matrix as they shall be shown; plain data, no Qt.

    Attributes:
        row_filter: What rows have to meet.
        sort: Keys of the order.
        grouped: Whether rows are gathered under their topics.
        collapsed: Topics whose issues are folded away.
    """

    def __init__(self, matrix: PlanMatrix, notes: NoteCounts) -> None:
        self.row_filter = RowFilter()
        self.sort: tuple[SortKey, ...] = ()
        self.grouped = False
        self.collapsed: set[str] = set()
        self._matrix = matrix
        self._notes = notes
        self._comparison: Comparing | None = None
        self._changed: frozenset[str] = frozenset()
        self._arranger = Arranger(matrix, annotation_counts=notes.by_issue)
        self._note_texts = _NoteTexts(notes)
        self._index = SearchIndex(matrix, self._note_texts)
        self._finder = RowFinder(matrix, self._index, self._facts())

    # What it knows

    def set_comparison(self, comparison: Comparing | None) -> None:
        """Take figures from another comparison."""
        self._comparison = comparison
        self._arranger.set_figures(comparison)
        self._finder.facts = self._facts()

    def set_changed(self, issues: Iterable[str]) -> None:
        """Keys of the issues changed since the workbook was last opened."""
        self._changed = frozenset(issues)
        self._finder.facts = self._facts()

    def update(self, matrix: PlanMatrix, notes: NoteCounts, issues: Sequence[str]) -> None:
        """Another state of the same matrix, in which only `issues` differ, and its annotations."""
        self._matrix, self._notes = matrix, notes
        self._note_texts.notes = notes
        self._arranger.set_matrix(matrix)
        self._arranger.set_annotation_counts(notes.by_issue)
        self._index.set_matrix(matrix, issues)
        self._finder.matrix = matrix
        self._finder.facts = self._facts()
        self._finder.forget_search()

    @property
    def needs_figures(self) -> bool:
        """Whether filter, order or topics ask for figures of all issues."""
        fields = {key.field for key in self.sort}
        figures = {SortField.RELATIVE, SortField.GAP, SortField.COVERAGE}
        return self.row_filter.needs_figures or self.grouped or bool(fields & figures)

    def index_a_slice(self, rows: int) -> bool:
        """Make some more rows searchable at once; whether there is more to do."""
        return not self._index.is_complete and not self._index.build(rows)

    # What comes out

    def rows(self) -> list[int | TopicRow]:
        """The rows to show, top to bottom: indices of issues from 0, and topic rows."""
        passing = None if self.row_filter.is_empty else self._finder.rows(self.row_filter)
        order = self._arranger.order(self.sort, passing)
        if not self.grouped:
            return list(order)
        rows: list[int | TopicRow] = []
        for group in self._arranger.group(order, self.sort):
            collapsed = group.topic in self.collapsed
            mean = self._mean_divergence(group.rows)
            rows.append(TopicRow(group.topic, len(group.rows), collapsed, mean))
            if not collapsed:
                rows += group.rows
        return rows

    def _mean_divergence(self, rows: Sequence[int]) -> float | None:
        if self._comparison is None or len(self._matrix.issues) > _FEW_ISSUES:
            return None
        values = self._comparison.relative[list(rows)].tolist()
        known = [value for value in values if value == value]
        return sum(known) / len(known) if known else None

    def _facts(self) -> RowFacts:
        annotated = frozenset(self._notes.by_issue)
        return RowFacts(self._comparison, annotated, self._notes.open_issues, self._changed)


class _NoteTexts:
    """The annotations' text of an issue, for the search index.

    An object of its own, since a method of RowArrangement would tie it and its index into a
    circle that only the garbage collector could free: some 60 MiB for a large matrix.
    """

    def __init__(self, notes: NoteCounts) -> None:
        self.notes = notes

    def __call__(self, issue: str) -> str:
        return self.notes.texts.get(issue, "")
