"""Columns after the plans whose headings are in no list: what came out, how far talks are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.headings import normalized
from counterpoint.workbook.layout.likeness import takes_up
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["names_plans", "trailing_roles"]

_TAKEN_UP = 0.34
"""Share of its words that an outcome takes from one of the plans, at least; remarks take none."""
_GAPS = 0.5
"""Share of the issues on which an outcome speaks, at most, beside those on which each plan does."""
_WORDED = 0.3
"""Share of its cells that hold words, at least: amounts are alike by chance."""
_NAMED = 0.4
"""Share of the cells of an outcome that name a plan, at least."""
_STATES = 0.6
"""Share of the cells of a status that name a state of talks, at least."""
_STRAY = 0.2
"""Share of a plan's cells from which on such words are positions (`Open`, `Closed`)."""


def trailing_roles(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    roles: Mapping[int, ColumnRole],
    by_word: Collection[int],
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
        others = [plan for plan in plans if plan != place]
        if ColumnRole.STATUS not in told and _tells_states(profiles, place, others, told):
            found[place] = ColumnRole.STATUS
        elif ColumnRole.OUTCOME not in told and place >= plans[-1]:
            if not _came_out(names, profiles, roles, place, others):
                continue
            found[place] = ColumnRole.OUTCOME
        told.add(found.get(place, ColumnRole.PLAN))
    return found


def _tells_states(
    profiles: Sequence[ColumnProfile],
    place: int,
    plans: Sequence[int],
    told: Collection[ColumnRole],
) -> bool:
    """Whether a column says how far the talks on each issue are: in words for that, or, beside an
    outcome, in a few short words that come again."""
    mine = profiles[place]
    if mine.mean_length > 40:
        return False
    comes_again = mine.fill_share == 1 and mine.distinct_share <= _STATES and mine.mean_length <= 15
    beside = ColumnRole.OUTCOME in told and place > plans[-1] and mine.letter_share > 0.9
    if not (comes_again and beside) and mine.status_share < _STATES:
        return False
    return all(profiles[plan].status_share < _STRAY for plan in plans)


def _came_out(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    roles: Mapping[int, ColumnRole],
    place: int,
    plans: Sequence[int],
) -> bool:
    """Whether a column says what came out: it names plans, or takes up their words and has gaps."""
    others = [profiles[plan] for plan in plans]
    headings = [names[plan] for plan in plans]
    if normalized(names[place]) in map(normalized, headings):
        return False
    if names_plans(profiles[place], headings) >= _NAMED:
        return True
    if roles[place] is ColumnRole.PLAN and not _has_gaps(profiles[place], others):
        return False
    worded = profiles[place].letter_share >= _WORDED
    return worded and takes_up(profiles[place], others) >= _TAKEN_UP


def names_plans(profile: ColumnProfile, headings: Sequence[str]) -> float:
    """Share of its cells that name a plan: `Staff draft`, `as staff draft`, `B or C`."""
    plain = {normalized(heading) for heading in headings}
    labels = {each.split(" ")[0].strip(".):") for each in plain}
    labels = {each for each in labels if len(each) == 1} if len(labels) == len(plain) else set()
    named = 0
    for text in profile.filled:
        said = normalized(text)
        parts = set(said.split(" "))
        named += any(
            said == each or (len(each) > 3 and said.endswith(" " + each)) for each in plain
        ) or (bool(parts & labels) and len(parts) <= 3)
    return named / len(profile.filled) if profile.filled else 0.0


def _has_gaps(profile: ColumnProfile, others: Sequence[ColumnProfile]) -> bool:
    """Whether it says something on few of the issues only, as an outcome does, unlike all plans."""
    return len(others) > 1 and profile.fill_share <= _GAPS * min(each.fill_share for each in others)
