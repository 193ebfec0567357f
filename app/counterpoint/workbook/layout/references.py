"""Columns that were found to be no plans: which of them say more than what stands for reference."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.leading import asks, explains
from counterpoint.workbook.layout.role_guess import all_with, first_with
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["settle_references"]

_HIGHEST_MARK = 10
_LEAST_ROWS = 4
"""Rows from which on one text in all of them is no chance."""


def settle_references(
    profiles: Sequence[ColumnProfile], roles: dict[int, ColumnRole], by_word: Collection[int]
) -> None:
    """Give columns for reference, as indexes from 0 in `roles`, a better role, or none.

    `by_word` are those whose role is given by a heading; they stay.
    """
    issue = first_with(roles, ColumnRole.ISSUE)
    references = all_with(roles, ColumnRole.REFERENCE)
    free = [place for place in references if place not in by_word]
    if issue is not None and issue + 1 in free:
        role = _beside_issues(profiles[issue], profiles[issue + 1])
        if role not in roles.values():
            roles[issue + 1] = role
    for place in free:
        if roles[place] is ColumnRole.REFERENCE and _says_nothing(profiles[place]):
            del roles[place]


def _beside_issues(issues: ColumnProfile, beside: ColumnProfile) -> ColumnRole:
    """What a column right beside the issues holds: what says more of each is the question, a mark
    from 0 to 10 for each its weight."""
    if asks(beside) or explains(issues, beside):
        return ColumnRole.QUESTION
    marked = beside.fill_share == 1 and all(map(_is_mark, beside.filled))
    return ColumnRole.WEIGHT if marked else ColumnRole.REFERENCE


def _is_mark(text: str) -> bool:
    return text.isdecimal() and len(text) <= 2 and int(text) <= _HIGHEST_MARK


def _says_nothing(column: ColumnProfile) -> bool:
    """Whether a number stands in each row, always the same: it helps to reckon or to filter."""
    same = len(column.filled) >= _LEAST_ROWS and len(set(column.texts)) == 1
    return same and column.number_share == 1
