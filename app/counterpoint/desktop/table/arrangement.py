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
        self._compared = 0  # how often another comparison came
        self._state = 0  # how often anything else did
        self._made: tuple[object, list[int | TopicRow]] | None = None

    # What it knows

    def set_comparison(self, comparison: Comparing | None) -> None:
        """Take figures from another comparison."""
        self._comparison = comparison
        self._compared += 1
        self._arranger.set_figures(comparison)
        self._finder.facts = self._facts()

    def set_changed(self, issues: Iterable[str]) -> None:
        """Keys of the issues changed since the workbook was last opened."""
        changed = frozenset(issues)
        if changed != self._changed:
            self._changed = changed
            self._finder.facts = self._facts()
            self._state += 1

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
        if self.follows_edits:
            self._state += 1

    def fold(self, topics: object) -> None:
        """Fold the issues of these topics away and no others; unknown ones are left out."""
        wanted = topics if isinstance(topics, list) else []
        self.collapsed = {topic for topic in self._matrix.topics if topic in wanted}

    @property
    def follows_edits(self) -> bool:
        """Whether filter or order rest on annotations or stances; figures are told by themselves.

        Topics and hidden rows are the spreadsheet's and stay.
        """
        lasting = RowFilter(topics=self.row_filter.topics, skip_hidden=self.row_filter.skip_hidden)
        by_notes = any(key.field is SortField.ANNOTATIONS for key in self.sort)
        return self.row_filter != lasting or by_notes

    @property
    def needs_figures(self) -> bool:
        """Whether filter, order or topics ask for figures of all issues."""
        fields = {key.field for key in self.sort}
        figures = {SortField.RELATIVE, SortField.GAP, SortField.COVERAGE}
        return self.row_filter.needs_figures or self.grouped or bool(fields & figures)

    @property
    def searchable(self) -> Sequence[object]:
        """The texts of the rows that are searchable by now."""
        return self._index.built

    def index_a_slice(self, rows: int) -> bool:
        """Make some more rows searchable at once; whether there is more to do."""
        return not self._index.is_complete and not self._index.build(rows)

    # Elsewhere

    def twin(self) -> RowArrangement | None:
        """The same wishes, to be worked out for another comparison in another thread.

        None when words are sought: the searchable texts cannot be shared.
        """
        if self.row_filter.text:
            return None
        twin = RowArrangement(self._matrix, self._notes)
        twin.row_filter, twin.sort, twin.grouped = self.row_filter, self.sort, self.grouped
        twin.collapsed = set(self.collapsed)
        twin.set_changed(self._changed)
        return twin

    def adopt(self, twin: RowArrangement) -> None:
        """Take over what a twin worked out, as far as the wishes are still the same."""
        mine = (self._matrix, self._notes, self._comparison)
        theirs = (twin._matrix, twin._notes, twin._comparison)
        same = all(one is other for one, other in zip(mine, theirs, strict=True))
        same = same and twin._wishes() == self._wishes() and twin._changed == self._changed
        if same and twin._made is not None:
            self._made = (self._rests_on(), twin._made[1])

    # What comes out

    def rows(self) -> list[int | TopicRow]:
        """The rows to show, top to bottom: indices of issues from 0, and topic rows.

        The same list again, not to be changed, as long as nothing is different that it rests on.
        """
        rests_on = self._rests_on()
        if self._made is None or self._made[0] != rests_on:
            self._made = (rests_on, self._arranged())
        return self._made[1]

    def unfolded(self) -> list[int]:
        """Indices of all issues that pass the filter, in order, whatever is folded away."""
        if not self.grouped or not self.collapsed:
            return [row for row in self.rows() if isinstance(row, int)]
        groups = self._arranger.group(self._order(), self.sort)
        return [row for group in groups for row in group.rows]

    def _wishes(self) -> tuple[object, ...]:
        return (self.row_filter, self.sort, self.grouped, frozenset(self.collapsed))

    def _rests_on(self) -> tuple[object, ...]:
        compared = self._compared if self.needs_figures else 0
        return (*self._wishes(), compared, self._state)

    def _arranged(self) -> list[int | TopicRow]:
        order = self._order()
        if not self.grouped:
            return order  # type: ignore[return-value] # a list nobody else has
        rows: list[int | TopicRow] = []
        for group in self._arranger.group(order, self.sort):
            collapsed = group.topic in self.collapsed
            mean = self._mean_divergence(group.rows)
            rows.append(TopicRow(group.topic, len(group.rows), collapsed, mean))
            if not collapsed:
                rows += group.rows
        return rows

    def _order(self) -> list[int]:
        """Indices of the issues that pass the filter, sorted."""
        passing = None if self.row_filter.is_empty else self._finder.rows(self.row_filter)
        return self._arranger.order(self.sort, passing)

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
