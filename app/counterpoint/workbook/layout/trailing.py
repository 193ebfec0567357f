"""Columns after the plans whose headings are in no list: what came out, how far talks are, what
stands behind them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.headings import heading_words, normalized, words
from counterpoint.workbook.layout.likeness import takes_up
from counterpoint.workbook.layout.role_guess import all_with, first_with
from counterpoint.workbook.layout.unlike import unlike_share
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["names_plans", "outcome_by_word", "trailing_roles"]

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
_SEVERAL = 3
"""Issues with and without an outcome from which on its gaps tell something."""
_FEW = 2
"""Columns behind an outcome, at most, that may be no plans."""
_UNLIKE = 0.05
"""From here on a column behind an outcome is unlike the plans."""
_STRAY = 0.2
"""Share of a plan's cells from which on such words are positions (`Open`, `Closed`)."""


def outcome_by_word(names: Sequence[str], roles: Mapping[int, ColumnRole]) -> int | None:
    """The column whose heading of several words speaks of what came out, though no list has it:
    `Result of the vote`, `Text agreed so far`; None without one. It is the last that `roles`, by
    words, do not tell, or has a column or two of them behind it."""
    if ColumnRole.OUTCOME in roles.values():
        return None
    beside = (ColumnRole.REFERENCE, ColumnRole.STATUS)
    told = [place for place, name in enumerate(names) if name]
    last = next((at for at in reversed(told) if roles.get(at) not in beside), None)
    if last is not None and last not in roles:
        parts = normalized(names[last]).split(" ")
        if len(parts) > 1 and any(part in words("results") for part in parts):
            return last
    free = [place for place in told if place not in roles]
    spoken = [place for place in free if _speaks_of_result(names[place])]
    if len(spoken) == 1 and len(free) - 1 - _FEW <= free.index(spoken[0]) > _FEW:
        return spoken[0]
    return None


def _speaks_of_result(name: str) -> bool:
    """Whether a heading of several words begins or ends with one such as decision."""
    parts = heading_words(name)
    return len(parts) > 1 and any(part in words("results") for part in (parts[0], parts[-1]))


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
    plans = all_with(roles, ColumnRole.PLAN)
    if len(plans) < 2:
        return found
    told = set(roles.values())
    status = first_with(roles, ColumnRole.STATUS)
    for place in sorted(roles):
        if place in by_word or place <= plans[1]:
            continue
        others = [plan for plan in plans if plan != place]
        if ColumnRole.STATUS not in told and _tells_states(profiles, place, others, told):
            found[place] = ColumnRole.STATUS
        elif ColumnRole.OUTCOME not in told and (
            (status is not None and _fits_status(profiles, place, others, profiles[status]))
            or (place >= plans[-1] and _came_out(names, profiles, roles, place, others))
        ):
            found[place] = ColumnRole.OUTCOME
        told.add(found.get(place, ColumnRole.PLAN))
    return _behind_outcome(names, profiles, {**roles, **found}, by_word) | found


def _fits_status(
    profiles: Sequence[ColumnProfile], place: int, plans: Sequence[int], status: ColumnProfile
) -> bool:
    """Whether a column has a text where the talks are at one state and none where they are at
    another, as an outcome does, unlike all plans."""

    def fits(column: ColumnProfile) -> bool:
        pairs = [(said, bool(text)) for text, said in zip(column.texts, status.texts, strict=True)]
        there = {normalized(said) for said, is_filled in pairs if is_filled and said}
        away = {normalized(said) for said, is_filled in pairs if not is_filled and said}
        return bool(there and away) and not there & away

    mine = profiles[place]
    several = min(len(mine.filled), len(mine.texts) - len(mine.filled)) >= _SEVERAL
    if not several or status.distinct_share > _STATES:
        return False
    return fits(mine) and not any(fits(profiles[plan]) for plan in plans)


def _behind_outcome(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    roles: Mapping[int, ColumnRole],
    by_word: Collection[int],
) -> dict[int, ColumnRole]:
    """Few columns behind an outcome that are unlike the plans before it are none: who sees to it,
    when it comes up again."""
    outcome = first_with(roles, ColumnRole.OUTCOME)
    plans = all_with(roles, ColumnRole.PLAN)
    if outcome is None or len({normalized(names[place]) for place in plans}) < len(plans):
        return {}
    before = [place for place in plans if place < outcome]
    behind = [place for place in plans if place > outcome and place not in by_word]
    if len(before) < 2 or len(behind) > _FEW:
        return {}
    odd = [at for at in behind if unlike_share(names, profiles, at, [*before, at]) >= _UNLIKE]
    return dict.fromkeys(odd, ColumnRole.REFERENCE)


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
