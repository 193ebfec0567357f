"""Find next and previous: from hit to hit through what the table shows."""

from __future__ import annotations

from collections.abc import Sequence

from counterpoint.model import PlanMatrix

__all__ = ["next_hit"]


def next_hit(
    matrix: PlanMatrix,
    issues: Sequence[str],
    plans: Sequence[str],
    words: Sequence[str],
    here: tuple[str, str],
    step: int,
) -> tuple[str, str] | None:
    """The next cell (`step` 1) or the one before (-1) that holds one of the `words`.

    Args:
        matrix: What is searched.
        issues: Keys of the rows shown, top to bottom.
        plans: Keys of the plan columns shown, from the first on.
        words: Casefolded words.
        here: Issue and plan key of the current cell; the search goes on from there and round.
        step: 1 or -1.

    Returns issue and plan key, the plan '' for a hit in the issue's own column; None without any.
    """
    if not issues or not words:
        return None
    columns = ["", *plans]
    width = len(columns)
    total = len(issues) * width
    start = -1 if step > 0 else total
    if here[0] in issues:
        column = columns.index(here[1]) if here[1] in columns else 0
        start = issues.index(here[0]) * width + column
    for distance in range(1, total + 1):
        place = (start + step * distance) % total
        issue, plan = issues[place // width], columns[place % width]
        text = _text(matrix, issue, plan).casefold()
        if any(word in text for word in words):
            return issue, plan
    return None


def _text(matrix: PlanMatrix, issue: str, plan: str) -> str:
    row = matrix.issue_index[issue]
    if plan:
        column = matrix.plan_index[plan]
        return f"{matrix.texts[row][column]}\n{matrix.stance(row, column)}"
    found = matrix.issues[row]
    return "\n".join((found.id, found.topic, found.title, found.question))
