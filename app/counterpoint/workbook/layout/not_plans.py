"""Columns among the plans that are none: remarks, weights, grades."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.headings import mentions_plan, normalized
from counterpoint.workbook.layout.unlike import unlike_share
from counterpoint.workbook.mapping import ColumnRole

__all__ = ["ENOUGH_ROWS", "not_plans", "plan_doubt"]

UNLIKE = 0.65
"""From here on a column counts as no plan."""
SURE = 0.06
"""Up to here a column is surely one."""
_MOST_ODD = 12
"""Columns that are taken out for being unlike the others, each after comparing all anew."""
_SELDOM = 0.5
"""What fills less of its cells than that share of the offers' stands beside them: our questions."""
ENOUGH_ROWS = 4
"""Fewer cells tell little about a column."""


def not_plans(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    plans: Sequence[int],
    *,
    weighted: bool,
    told: Collection[int] = (),
) -> dict[int, ColumnRole]:
    """Better roles for some of the columns `plans` (indexes from 0), judged beside each other.

    `weighted` says whether another column holds the weights already; the columns `told` are plans
    by their headings.
    """
    found: dict[int, ColumnRole] = {}
    if not weighted and (weight := _shares_of_all(profiles, plans)) is not None:
        found[weight] = ColumnRole.WEIGHT
    for judge in (_remarks, _under_groups, _odd_ones_out):
        left = [place for place in plans if place not in found]
        found |= dict.fromkeys(judge(names, profiles, left), ColumnRole.REFERENCE)
    left = [place for place in plans if place not in found]
    found |= dict.fromkeys(_unlike(names, profiles, left, told), ColumnRole.REFERENCE)
    return found


def plan_doubt(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    plans: Sequence[int],
    told: Collection[int],
) -> tuple[float, int | None]:
    """How unsure it is, from 0 to 1, that all `plans` are plans, and the column least sure.

    Those that are `told` are plans by their headings; (0, None) where nothing can be said.
    """
    unsure = [place for place in plans if place not in told]
    if len(plans) < 3 or not unsure or len({normalized(names[at]) for at in plans}) < len(plans):
        return 0.0, None
    shares = {place: unlike_share(names, profiles, place, plans) for place in unsure}
    worst = max(shares, key=lambda place: shares[place])
    return max(0.0, min(1.0, (shares[worst] - SURE) / (UNLIKE - SURE))), worst


def _remarks(
    names: Sequence[str], profiles: Sequence[ColumnProfile], plans: Sequence[int]
) -> list[int]:
    """Columns headed by words and a plan's name: `Avis sur Belin`; one alone may be a plan."""
    del profiles
    plain = [normalized(name) for name in names]
    found = [
        place
        for place in plans
        if any(other and plain[place].endswith(" " + other) for other in plain)
        and not mentions_plan(names[place])
    ]
    return found if len(found) >= 2 else []


def _under_groups(
    names: Sequence[str], profiles: Sequence[ColumnProfile], plans: Sequence[int]
) -> list[int]:
    """Of headings that come again under each group (`Advice | Grade | Advice | Grade`) those
    whose columns are unlike the first's; years under scenarios are alike and all plans."""
    heads = list(dict.fromkeys(normalized(names[place]) for place in plans))
    count = len(heads)
    if count < 2 or len(plans) < 2 * count or len(plans) % count:
        return []
    if any(normalized(names[place]) != heads[at % count] for at, place in enumerate(plans)):
        return []
    joined = [
        ColumnProfile([text for place in plans[at::count] for text in profiles[place].texts])
        for at in range(count)
    ]
    first = joined[0]
    unlike = [
        abs(each.number_share - first.number_share) > 0.6
        or each.mean_length < 0.4 * first.mean_length
        or each.fill_share < _SELDOM * first.fill_share
        for each in joined
    ]
    return [place for at, place in enumerate(plans) if unlike[at % count]]


def _odd_ones_out(
    names: Sequence[str], profiles: Sequence[ColumnProfile], plans: Sequence[int]
) -> list[int]:
    """Words before or after plans that are all numbers, or numbers beside words."""
    numbers = [place for place in plans if profiles[place].number_share > 0.9]
    wordy = [
        place
        for place in plans
        if profiles[place].letter_share > 0.9 and profiles[place].number_share < 0.1
    ]
    if len(numbers) + len(wordy) < len(plans):
        return []
    odd = [
        others
        for core, others in ((numbers, wordy), (wordy, numbers))
        if len(core) >= 2 and not any(core[0] < place < core[-1] for place in others)
    ]
    if len(odd) != 1 or any(mentions_plan(names[place]) for place in odd[0]):
        return []
    return odd[0]


def _unlike(
    names: Sequence[str],
    profiles: Sequence[ColumnProfile],
    plans: Sequence[int],
    told: Collection[int],
) -> list[int]:
    """The columns that are unlike the others by all signs together, the least like one first.

    Headings that come again under groups are left to `_under_groups`.
    """
    left = list(plans)
    found: list[int] = []
    alike = len({normalized(names[place]) for place in left}) < len(left)
    if alike or not profiles or len(profiles[0].texts) < ENOUGH_ROWS:
        return []
    while len(left) > 2 and len(found) < _MOST_ODD:
        shares = {
            place: unlike_share(names, profiles, place, left) for place in left if place not in told
        }
        worst = max(shares, key=lambda place: shares[place], default=None)
        if worst is None or shares[worst] < UNLIKE:
            break
        left.remove(worst)
        found.append(worst)
    return found


def _shares_of_all(profiles: Sequence[ColumnProfile], plans: Sequence[int]) -> int | None:
    """The first column where its numbers add up to 100 or 1, as weights do, and no other's do."""
    adding = [place for place in plans if _adds_up(profiles[place])]
    return plans[0] if len(plans) > 2 and adding == [plans[0]] else None


def _adds_up(profile: ColumnProfile) -> bool:
    if len(profile.filled) < 3 or profile.number_share < 1 or profile.fill_share < 1:
        return False
    try:
        total = sum(float(text.strip(" %").replace(",", ".")) for text in profile.filled)
    except ValueError:
        return False
    return abs(total - 100) < 0.5 or abs(total - 1) < 0.005
