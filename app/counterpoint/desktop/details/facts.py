"""What the details pane says about one issue, as plain values: no widget, no arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

from counterpoint.desktop.table.spans import DisplayText
from counterpoint.model import CellFlag, Citation, PositionState, Source

__all__ = ["CitedSource", "IssueFacts", "PlanEntry"]


@dataclass(frozen=True, slots=True)
class CitedSource:
    """One citation with its source; the source is None where the workbook does not list it."""

    citation: Citation
    source: Source | None


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """What one plan says on the issue.

    Attributes:
        key: The plan's key.
        label: Its short name.
        meta: Date and status, for people.
        group: Position group counted from 0, -1 when it takes no part.
        state: Whether and how it speaks.
        stance: As coded, '' when not.
        text: The position with its looks, or with its differences against the baseline.
        same_as_baseline: Whether its wording is the baseline's.
        alarms: Small changes of wording that change the meaning, in words.
        citations: Where it is stated.
        link: Target of the cell's hyperlink, '' for none.
        notes: Number of annotations on the position.
        is_baseline: Whether the others are read against it.
        is_compared: Whether it takes part in the comparison.
        lineage: What became of the predecessor's position, in words; '' for none.
        flag: What to know about the cell's value; None for nothing.
    """

    key: str
    label: str
    meta: str
    group: int
    state: PositionState
    stance: str
    text: DisplayText
    same_as_baseline: bool = False
    alarms: tuple[str, ...] = ()
    citations: tuple[CitedSource, ...] = ()
    link: str = ""
    notes: int = 0
    is_baseline: bool = False
    is_compared: bool = True
    lineage: str = ""
    flag: CellFlag | None = None


@dataclass(frozen=True, slots=True)
class IssueFacts:
    """One issue.

    Attributes:
        key: The issue's key.
        heading: ID and topic.
        title: The issue in a few words.
        question: What has to be decided, '' when not given.
        figures: Lines about divergence, coverage, outlier, bridge, landing zone.
        remarks: Heading and text of whatever else the row holds: status, outcome, note,
            reference columns.
        entries: A line for each plan, in the order of the table.
    """

    key: str
    heading: str
    title: str
    question: str
    figures: tuple[str, ...]
    remarks: tuple[tuple[str, str], ...]
    entries: tuple[PlanEntry, ...]
