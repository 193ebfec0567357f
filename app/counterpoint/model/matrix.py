"""The plan matrix: issues, plans, positions and their sources, as read from one workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from counterpoint.model.cells import CellAddress, CellRef
from counterpoint.model.issues import Issue
from counterpoint.model.plans import Plan
from counterpoint.model.positions import CellFacts, Position
from counterpoint.model.sources import Citation, Source

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["MatrixLayout", "PlanMatrix"]


@dataclass(frozen=True, slots=True)
class MatrixLayout:
    """Where the matrix stands in its workbook. All lines are counted from 1.

    Attributes:
        sheet: Name of the sheet.
        issue_lines: The sheet row of each issue (its column where transposed).
        plan_lines: The sheet column of each plan (its row where transposed).
        title_line: The line that holds the issues' titles (a column; a row where transposed).
        header_line: The line that holds the plans' headings (a row; a column where transposed).
        transposed: Whether plans run down and issues across.
        anchors: For cells inside a merged area, its first cell: only there a comment is seen.
        other_sheets: Names of the workbook's other sheets, without case.
    """

    sheet: str
    issue_lines: Sequence[int]
    plan_lines: Sequence[int]
    title_line: int
    header_line: int
    transposed: bool = False
    anchors: Mapping[CellAddress, CellAddress] = field(default_factory=lambda: MappingProxyType({}))
    other_sheets: frozenset[str] = frozenset()

    def _ref(self, issue_line: int, plan_line: int) -> CellRef:
        address = CellAddress(issue_line, plan_line)
        if self.transposed:
            address = CellAddress(plan_line, issue_line)
        return CellRef(self.sheet, self.anchors.get(address, address))

    def position_cell(self, issue: int, plan: int) -> CellRef:
        """The cell of the position at issue and plan index, both counted from 0."""
        return self._ref(self.issue_lines[issue], self.plan_lines[plan])

    def issue_cell(self, issue: int) -> CellRef:
        """The cell with the title of the issue at index `issue`, counted from 0."""
        return self._ref(self.issue_lines[issue], self.title_line)

    def plan_cell(self, plan: int) -> CellRef:
        """The cell with the heading of the plan at index `plan`, counted from 0."""
        return self._ref(self.header_line, self.plan_lines[plan])


@dataclass(frozen=True, eq=False)
class PlanMatrix:
    """Issues by plans. Columnar, so that a full Excel sheet stays light: positions are built
    on demand from `texts`, `stances` and `facts`.

    Attributes:
        plans: The columns, in sheet order; keys are unique.
        issues: The rows, in sheet order; keys are unique.
        texts: `texts[issue][plan]`, the text of each position, '' when empty.
        stances: `stances[issue][plan]`, as typed, '' when not coded; () when nothing is coded.
        facts: Facts of the few cells that are more than plain text, by (issue, plan) index.
        sources: All sources by id.
        citations: Every citation, in sheet order.
        layout: Where the matrix stands in the workbook; None for one made in memory.
    """

    plans: tuple[Plan, ...]
    issues: Sequence[Issue]
    texts: Sequence[Sequence[str]]
    stances: Sequence[Sequence[str]] = ()
    facts: Mapping[tuple[int, int], CellFacts] = field(default_factory=lambda: MappingProxyType({}))
    sources: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))
    citations: Sequence[Citation] = ()
    layout: MatrixLayout | None = None

    def __post_init__(self) -> None:
        if len(self.texts) != len(self.issues):
            raise ValueError("texts need a row for each issue")
        if self.stances and len(self.stances) != len(self.issues):
            raise ValueError("stances need a row for each issue")
        if len({plan.key for plan in self.plans}) != len(self.plans):
            raise ValueError("plan keys are unique")

    @cached_property
    def issue_index(self) -> Mapping[str, int]:
        """Index of each issue, counted from 0, by its key. Raises ValueError on a duplicate."""
        index = {issue.key: number for number, issue in enumerate(self.issues)}
        if len(index) != len(self.issues):
            raise ValueError("issue keys are unique")
        return MappingProxyType(index)

    @cached_property
    def plan_index(self) -> Mapping[str, int]:
        """Index of each plan, counted from 0, by its key."""
        return MappingProxyType({plan.key: number for number, plan in enumerate(self.plans)})

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics in order of first appearance, '' included where an issue has none."""
        return tuple(self.topic_counts)

    @cached_property
    def topic_counts(self) -> Mapping[str, int]:
        """How many issues each topic has, in order of first appearance."""
        return MappingProxyType(Counter(issue.topic for issue in self.issues))

    @cached_property
    def citations_by_position(self) -> Mapping[tuple[str, str], tuple[Citation, ...]]:
        """Citations of each position, by (issue key, plan key), in sheet order."""
        found: dict[tuple[str, str], list[Citation]] = {}
        for citation in self.citations:
            found.setdefault((citation.issue, citation.plan), []).append(citation)
        return MappingProxyType({place: tuple(each) for place, each in found.items()})

    def stance(self, issue: int, plan: int) -> str:
        """The stance at issue and plan index, both counted from 0; '' when not coded."""
        return self.stances[issue][plan] if self.stances else ""

    def position(self, issue: int, plan: int) -> Position:
        """The position at issue and plan index, both counted from 0."""
        return Position(
            self.texts[issue][plan], self.stance(issue, plan), self.facts.get((issue, plan))
        )

    def positions(self) -> Iterator[tuple[int, int, Position]]:
        """Every position with its issue and plan index, row by row, empty ones included."""
        for issue in range(len(self.issues)):
            for plan in range(len(self.plans)):
                yield issue, plan, self.position(issue, plan)

    def with_stance(self, issue: int, plan: int, stance: str) -> PlanMatrix:
        """The same matrix with one stance changed; all else is shared, not copied."""
        empty = [""] * len(self.plans)
        rows = list(self.stances) if self.stances else [empty] * len(self.issues)
        row = list(rows[issue])
        row[plan] = stance
        rows[issue] = row
        other = replace(self, stances=rows)
        # Looking at all issues again takes tenths of a second where they are many.
        known = {name: self.__dict__[name] for name in _OF_ISSUES if name in self.__dict__}
        other.__dict__.update(known)
        return other

    def with_issue(self, index: int, issue: Issue) -> PlanMatrix:
        """The same matrix with the issue at `index`, counted from 0, replaced."""
        issues = list(self.issues)
        issues[index] = issue
        return replace(self, issues=tuple(issues))

    def to_frame(self) -> pd.DataFrame:
        """A tidy pandas table: a row for each issue and plan, in matrix order.

        Columns: issue, topic, title, plan, text, stance, scale, weight, row (sheet row, from 1).
        pandas is imported here and nowhere earlier.
        """
        import pandas as pd

        rows = [
            (
                issue.key,
                issue.topic,
                issue.title,
                plan.key,
                self.texts[i][p],
                self.stance(i, p),
                issue.scale.kind.value,
                issue.weight,
                issue.row,
            )
            for i, issue in enumerate(self.issues)
            for p, plan in enumerate(self.plans)
        ]
        columns = ["issue", "topic", "title", "plan", "text", "stance", "scale", "weight", "row"]
        return pd.DataFrame(rows, columns=columns)


_OF_ISSUES = ("issue_index", "plan_index", "topics", "topic_counts", "citations_by_position")
"""Cached properties that rest on neither stances nor scales."""
