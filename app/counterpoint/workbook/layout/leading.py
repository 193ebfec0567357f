"""Columns before the plans whose headings are in no list: IDs, topics, issues and questions, told
by their cells and by where they stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.headings import heading_role
from counterpoint.workbook.layout.role_guess import all_with, first_with
from counterpoint.workbook.layout.unlike import unlike_share
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["asks", "explains", "leading_roles", "third_issue_word"]

_NAMED = 0.75
"""Share of the rows that a column of issues has to name, and of its names that are distinct."""
_ASKING = 0.4
"""From here on a column under a word for issues asks what is compared."""
_APART = 0.1
"""From here on a column that stands apart from the plans counts as none of them."""


def leading_roles(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    roles: Mapping[int, ColumnRole],
    by_word: Collection[int],
) -> dict[int, ColumnRole]:
    """Better roles for some of the columns up to the first plans, as indexes from 0.

    `by_word` are those whose role is given by a heading.
    """
    found = dict(roles)
    _rows_are_named_beside(profiles, found, by_word)
    _codes_name_nothing(names, profiles, found, by_word)
    _codes_are_ids(names, profiles, found, by_word)
    _asking_is_question(profiles, found, by_word)
    _stands_apart(names, profiles, found, by_word)
    return {place: role for place, role in found.items() if roles.get(place) is not role}


def asks(profile: ColumnProfile) -> bool:
    """Whether most cells ask something, rather than describe what stands beside them."""
    asking = sum(text.endswith(("?", "？", "؟", ";")) for text in profile.filled)
    return bool(profile.filled) and asking * 2 > len(profile.filled)


def explains(issues: ColumnProfile, beside: ColumnProfile) -> bool:
    """Whether a column right beside the issues says more about each of them: words in each row,
    hardly any twice, and longer than the issues' names."""
    return (
        beside.fill_share >= 0.9
        and beside.distinct_share >= 0.9
        and beside.letter_share >= 0.9
        and beside.mean_length >= 1.3 * issues.mean_length
    )


def third_issue_word(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    roles: Mapping[int, ColumnRole],
    grouped: Collection[int],
) -> int | None:
    """The column of a third word for issues, over cells unlike the plans': it asks or explains
    (`Item | Parameter | Requirement`). None without one, and under headings of plans, `grouped`."""
    issue = first_with(roles, ColumnRole.ISSUE)
    if issue is None or ColumnRole.QUESTION in roles.values():
        return None
    for place in range(issue + 1, min(issue + 4, len(names))):
        asking = heading_role("matrix", names[place]) in ("issue", "question")
        if asking and place not in roles and place not in grouped:
            free = [at for at in range(place, len(names)) if at not in roles and names[at]]
            if len(free) > 2 and unlike_share(names, profiles, place, free) >= _ASKING:
                return place
    return None


def _rows_are_named_beside(
    profiles: Sequence[ColumnProfile], roles: dict[int, ColumnRole], by_word: Collection[int]
) -> None:
    """An issue that stands over several rows is a topic, and the next words name the rows:
    `Criterion | Sub-criterion`."""
    issue = first_with(roles, ColumnRole.ISSUE)
    if issue is None or ColumnRole.TOPIC in roles.values() or not profiles[issue].is_groups:
        return
    over = profiles[issue]
    if len(over.filled) < 2 or min(over.fill_share, over.distinct_share) >= _NAMED:
        return
    for place in range(issue + 1, min(issue + 4, len(profiles))):
        beside = profiles[place]
        if place in by_word and roles[place] is not ColumnRole.QUESTION:
            continue
        if not beside.is_labels or beside.fill_share < 0.9 or roles.get(place) is None:
            continue
        plans = [each for each in all_with(roles, ColumnRole.PLAN) if each > place]
        if len(plans) >= 2:
            roles[issue], roles[place] = ColumnRole.TOPIC, ColumnRole.ISSUE
        return


def _codes_name_nothing(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    roles: dict[int, ColumnRole],
    by_word: Collection[int],
) -> None:
    """Where a word for issues heads codes, the words beside them name the issues."""
    issue = first_with(roles, ColumnRole.ISSUE)
    if issue is None or ColumnRole.ID in roles.values() or not profiles[issue].is_codes:
        return
    place, plans = issue + 1, all_with(roles, ColumnRole.PLAN)
    if place >= len(profiles) or not profiles[place].is_labels or profiles[place].fill_share < 0.9:
        return
    if place in by_word and roles[place] is not ColumnRole.QUESTION:
        return
    if roles.get(place) is ColumnRole.PLAN:
        if len(plans) < 3 or unlike_share(names, profiles, place, plans) < _APART:
            return
    elif roles.get(place) is None:
        return
    roles[issue], roles[place] = ColumnRole.ID, ColumnRole.ISSUE


def _codes_are_ids(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    roles: dict[int, ColumnRole],
    by_word: Collection[int],
) -> None:
    """Codes before the issues are their IDs, whatever word or sign heads them."""
    issue = first_with(roles, ColumnRole.ISSUE)
    if issue is None or ColumnRole.ID in roles.values():
        return
    for place in range(issue):
        if place in by_word and any(map(str.isalnum, names[place])):
            continue
        if roles.get(place) is not None and profiles[place].is_codes:
            if profiles[place].fill_share >= 0.6:
                roles[place] = ColumnRole.ID
            return


def _asking_is_question(
    profiles: Sequence[ColumnProfile], roles: dict[int, ColumnRole], by_word: Collection[int]
) -> None:
    """Cells that ask, beside the issues, are no plan's."""
    issue = first_with(roles, ColumnRole.ISSUE)
    if issue is None or ColumnRole.QUESTION in roles.values():
        return
    place = issue + 1
    if place in by_word or roles.get(place) is not ColumnRole.PLAN or not asks(profiles[place]):
        return
    if not any(
        asks(profiles[other]) for other in all_with(roles, ColumnRole.PLAN) if other != place
    ):
        roles[place] = ColumnRole.QUESTION


def _stands_apart(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    roles: dict[int, ColumnRole],
    by_word: Collection[int],
) -> None:
    """A column between the issues and one that is surely no plan, before all plans but itself,
    is no plan either: `Issue | Must or should | Note | Plan A | Plan B`."""
    issue, plans = first_with(roles, ColumnRole.ISSUE), all_with(roles, ColumnRole.PLAN)
    if issue is None or len(plans) < 3 or plans[0] != issue + 1 or plans[0] in by_word:
        return
    first, second = plans[:2]
    between = [place for place in range(first + 1, second) if place in by_word]
    if not between or plans != [first, *range(second, second + len(plans) - 1)]:
        return
    if unlike_share(names, profiles, first, plans) >= _APART:
        said = explains(profiles[issue], profiles[first])
        free = said and ColumnRole.QUESTION not in roles.values()
        roles[first] = ColumnRole.QUESTION if free else ColumnRole.REFERENCE
