"""Columns after the plans whose headings are in no list: what came out, how far talks are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.likeness import takes_up
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["trailing_roles"]

_TAKEN_UP = 0.34
"""Share of its words that an outcome takes from one of the plans, at least; remarks take none."""
_GAPS = 0.5
"""Share of the issues on which an outcome speaks, at most, beside those on which each plan does."""
_STATES = 0.6
"""Share of the cells of a status that name a state of talks, at least."""
_STRAY = 0.2
"""Share of a plan's cells from which on such words are positions (`Open`, `Closed`)."""


def trailing_roles(
    profiles: Sequence[ColumnProfile], roles: Mapping[int, ColumnRole], by_word: Collection[int]
) -> dict[int, ColumnRole]:
    """Better roles for columns after the plans that are none by their cells, as indexes from 0.

    `by_word` are those whose role is given by a heading.
    """
    found: dict[int, ColumnRole] = {}
    plans = [place for place in sorted(roles) if roles[place] is ColumnRole.PLAN]
    if len(plans) < 2:
        return found
    told = set(roles.values())
    for place in sorted(roles):
        if place in by_word or place <= plans[1]:
            continue
        profile = profiles[place]
        if ColumnRole.STATUS not in told and profile.status_share >= _STATES:
            if profile.mean_length <= 40 and not any(
                profiles[plan].status_share >= _STRAY for plan in plans if plan != place
            ):
                found[place] = ColumnRole.STATUS
                told.add(ColumnRole.STATUS)
        elif ColumnRole.OUTCOME not in told and place >= plans[-1]:
            others = [profiles[plan] for plan in plans if plan != place]
            if roles[place] is ColumnRole.PLAN and not _has_gaps(profile, others):
                continue
            if takes_up(profile, others) >= _TAKEN_UP:
                found[place] = ColumnRole.OUTCOME
                told.add(ColumnRole.OUTCOME)
    return found


def _has_gaps(profile: ColumnProfile, others: Sequence[ColumnProfile]) -> bool:
    """Whether it says something on few of the issues only, as an outcome does, unlike all plans."""
    return len(others) > 1 and profile.fill_share <= _GAPS * min(each.fill_share for each in others)
