"""What one cell of the table shows, worked out from matrix, comparison and annotations."""

from __future__ import annotations

from dataclasses import dataclass

from counterpoint.desktop.table.roles import ColumnKind
from counterpoint.desktop.table.source import Comparing
from counterpoint.desktop.table.spans import NO_TEXT, DisplayText
from counterpoint.model import (
    SPECIAL_STANCES,
    CellFlag,
    Issue,
    PlanMatrix,
    PositionState,
)

__all__ = [
    "CellContent",
    "Mark",
    "RowFigures",
    "TopicRow",
    "row_figures",
    "uncompared_state",
]

_DEFERS, _REJECTS, _NOT_APPLICABLE = SPECIAL_STANCES
_STANCE_STATES = {
    _DEFERS: PositionState.DEFERS,
    _REJECTS: PositionState.REJECTS,
    _NOT_APPLICABLE: PositionState.NOT_APPLICABLE,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A small mark on a cell.

    Attributes:
        symbol: A character or two.
        meaning: What the tooltip says.
        is_fact: Whether it means something whatever the sentence around it: numbers, dates, units.
    """

    symbol: str
    meaning: str
    is_fact: bool = True


@dataclass(frozen=True, slots=True)
class RowFigures:
    """What the comparison says about one issue.

    Attributes:
        relative: Relative divergence 0..1, NaN where fewer than two plans speak.
        gap: Mean distance over speaking pairs, 0..1 or NaN.
        speaking: How many plans speak.
        compared: Of how many.
        basis: coded, quantity or wording.
        groups: Group number by index of the plan in the matrix, -1 where it takes no part.
        states: State by index of the plan in the matrix.
    """

    relative: float
    gap: float
    speaking: int
    compared: int
    basis: str
    groups: tuple[int, ...]
    states: tuple[PositionState, ...]


@dataclass(frozen=True, slots=True)
class TopicRow:
    """The row above the issues of one topic.

    Attributes:
        topic: '' for issues without a topic.
        count: How many issues it has here.
        collapsed: Whether they are folded away.
        relative: Mean relative divergence of those that have one, None when there is none.
    """

    topic: str
    count: int
    collapsed: bool = False
    relative: float | None = None


@dataclass(frozen=True, slots=True)
class CellContent:
    """All that the delegate paints of one cell. Plain characters and numbers.

    Attributes:
        kind: The column's kind.
        body: The text with its looks.
        head: First line: the stance, or the ID and topic of an issue.
        state: How a plan stands.
        group: Its position group counted from 0, -1 for none.
        suggested: Whether the group rests on wording or numbers in the text, not on stances.
        figures: The row's figures, for the divergence column; None while not yet known.
        marks: Alarms and the like, in order.
        unchecked: Whether a citation was not re-read.
        notes: How many annotations.
        open_notes: How many of them are unresolved.
        changed: Whether it changed since the workbook was last opened.
        same_as_baseline: Whether the text is the baseline's.
        reworded: Whether it has so little in common with the baseline's text that differences are
            not shown in it.
        is_baseline: Whether it is the baseline's own cell.
        fill: Background in the workbook, '' for none and for the pale shades of banded rows.
        flag: A formula or error to be marked.
        link: Whether the cell holds a link; it is shown, never opened from here.
    """

    kind: ColumnKind
    body: DisplayText
    head: DisplayText = NO_TEXT
    state: PositionState = PositionState.SPEAKS
    group: int = -1
    suggested: bool = False
    figures: RowFigures | None = None
    marks: tuple[Mark, ...] = ()
    unchecked: bool = False
    notes: int = 0
    open_notes: int = 0
    changed: bool = False
    same_as_baseline: bool = False
    reworded: bool = False
    is_baseline: bool = False
    fill: str = ""
    flag: CellFlag | None = None
    link: bool = False


def uncompared_state(text: str, stance: str, issue: Issue) -> PositionState:
    """The state of a position that no comparison has looked at."""
    if stance.strip():
        return _STANCE_STATES.get(stance.strip().casefold(), PositionState.SPEAKS)
    if not text.strip():
        return PositionState.SILENT
    return PositionState.UNCODED if issue.scale.is_coded else PositionState.SPEAKS


def row_figures(matrix: PlanMatrix, comparison: Comparing, row: int) -> RowFigures:
    """What `comparison` says about the issue at index `row`."""
    plans = range(len(matrix.plans))
    one = comparison.issue(row)
    speaking, compared = one.coverage
    return RowFigures(
        float(one.relative),
        float(one.gap),
        speaking,
        compared,
        one.basis,
        comparison.groups(row),
        tuple(comparison.state(row, plan) for plan in plans),
    )
