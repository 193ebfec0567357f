"""Issues: the rows of a matrix."""

from __future__ import annotations

from dataclasses import dataclass

from counterpoint.model.scales import TEXT_SCALE, Scale

__all__ = ["Issue"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One question to be settled.

    Attributes:
        key: Unique handle for anchors: the ID; the title where there is no ID; either with
            ` (row N)` appended where it stands on several rows, so that nothing is guessed.
        id: The ID as typed, '' when the matrix has none.
        topic: Topic, filled down from merged or blank cells; '' when there is none.
        title: The issue in a few words.
        row: Sheet row, counted from 1 (sheet column where the matrix is transposed).
        question: What has to be decided.
        weight: Its weight in figures over many issues, 0 or more.
        status: Such as open, tentative, agreed; '' when not given.
        scale: How its stances compare.
        outcome: The text agreed so far, '' when none.
        note: The analyst's note on the scale.
        references: Other columns of the row, heading to text, in sheet order.
        hidden: Whether its row is hidden in the workbook.
    """

    key: str
    id: str
    topic: str
    title: str
    row: int
    question: str = ""
    weight: float = 1.0
    status: str = ""
    scale: Scale = TEXT_SCALE
    outcome: str = ""
    note: str = ""
    references: tuple[tuple[str, str], ...] = ()
    hidden: bool = False
