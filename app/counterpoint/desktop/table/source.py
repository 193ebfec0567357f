"""What the table needs from an open workbook and a comparison; the session's own types fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from counterpoint.model import Annotation, AnnotationStatus, PlanMatrix, PositionState
from counterpoint.session.arranging import Figures

__all__ = ["Comparing", "IssueBasis", "MatrixSource", "NoteCounts"]


class IssueBasis(Protocol):
    """The part of one issue's comparison that the table shows, got without the other issues'."""

    @property
    def relative(self) -> float:
        """Relative divergence, NaN where fewer than two plans speak."""

    @property
    def gap(self) -> float:
        """Mean distance over speaking pairs, NaN where fewer than two plans speak."""

    @property
    def coverage(self) -> tuple[int, int]:
        """How many plans speak, of how many."""

    @property
    def basis(self) -> str:
        """On what its figures rest: coded, quantity or wording."""


class Comparing(Figures, Protocol):
    """The part of `counterpoint.compare.Comparison` that the table shows."""

    @property
    def plans(self) -> tuple[str, ...]:
        """Keys of the plans compared."""

    def groups(self, issue: int) -> tuple[int, ...]:
        """Group number, from 0, of each plan of the matrix; -1 where it takes no part."""

    def state(self, issue: int, plan: int) -> PositionState:
        """How the plan at this index of the matrix stands on the issue."""

    def issue(self, issue: int) -> IssueBasis:
        """The comparison of one issue, by its index in the matrix."""


class MatrixSource(Protocol):
    """The part of `counterpoint.session.OpenWorkbook` that the table shows."""

    @property
    def matrix(self) -> PlanMatrix | None:
        """The matrix in its present state."""

    @property
    def annotations(self) -> Iterable[Annotation]:
        """The annotations that people read, replies included."""


@dataclass(slots=True)
class NoteCounts:
    """How many annotations there are at each place, all told and still open.

    Keys of `shown` and `open` are (issue key, plan key); one of them is '' for a row or a plan.
    A reply counts as shown, and its thread's first annotation decides whether it is open.
    """

    shown: Mapping[tuple[str, str], int] = field(default_factory=dict)
    open: Mapping[tuple[str, str], int] = field(default_factory=dict)
    by_issue: Mapping[str, int] = field(default_factory=dict)
    open_issues: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, annotations: Iterable[Annotation]) -> NoteCounts:
        """Count `annotations`; deleted ones are left out."""
        shown: Counter[tuple[str, str]] = Counter()
        unresolved: Counter[tuple[str, str]] = Counter()
        texts: dict[str, list[str]] = {}
        for each in annotations:
            if not each.is_shown:
                continue
            place = (each.anchor.issue, each.anchor.plan)
            shown[place] += 1
            if each.status is AnnotationStatus.OPEN and not each.is_reply:
                unresolved[place] += 1
            if each.anchor.issue:
                texts.setdefault(each.anchor.issue, []).append(f"{each.author}\x00{each.text}")
        by_issue: Counter[str] = Counter()
        for (issue, _), count in shown.items():
            if issue:
                by_issue[issue] += count
        return cls(
            shown,
            unresolved,
            by_issue,
            frozenset(issue for issue, _ in unresolved if issue),
            {issue: "\x00".join(each) for issue, each in texts.items()},
        )
