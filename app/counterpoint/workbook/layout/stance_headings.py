"""The headings of the plans in a Stances sheet: their own, but for plans named like one of its
other columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterpoint.workbook.layout.headings import heading_role, normalized

__all__ = ["plan_column", "stance_headings"]

_PREFIX = "Plan: "
_NEVER_A_PLAN = frozenset({"id", "scale", "options", "unit"})
"""Roles of columns that every Stances sheet may have: a plan of that name stands elsewhere."""


def stance_headings(keys: Sequence[str]) -> tuple[str, ...]:
    """The heading of each plan in a sheet that is made: its key, or `Plan: Unit` for a plan `Unit`.

    `keys` are the plans' keys. No two headings are alike, nor like one of the sheet's own.
    """
    taken = {normalized(key) for key in keys}
    headings = []
    for key in keys:
        heading = key
        if heading_role("stances", key) is not None:
            while normalized(heading) in taken:
                heading = _PREFIX + heading
            taken.add(normalized(heading))
        headings.append(heading)
    return tuple(headings)


def plan_column(headings: Mapping[str, int], key: str, heading: str) -> int | None:
    """The column of a plan, given the sheet's columns by normalised heading; None without one.

    `heading` is that of `stance_headings`. A plan that somebody headed with its bare key is found
    too, unless every Stances sheet has a column of that name.
    """
    column = headings.get(normalized(heading))
    if column is None and heading_role("stances", key) not in _NEVER_A_PLAN:
        column = headings.get(normalized(key))
    return column
