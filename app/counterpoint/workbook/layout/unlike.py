"""How little a column is like the plans beside it, whatever its heading says.

A small fitted model: a column of remarks, sources or results answers in other kinds of words
than the plans do, has gaps where they have none, and stands before or behind them. The weights
were fitted on labelled drawings whose headings were hidden from the model (bench/fit_unlike.py;
docs/layouts.md tells how well they do on sets that were left out).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.headings import mentions_plan, normalized
from counterpoint.workbook.layout.likeness import across, like_the_others, takes_up

__all__ = ["unlike_share"]

_WEIGHTS = {
    "always": -5.83,
    "likeness beside that of the others": -3.50,
    "likeness far below": -1.74,
    "likeness": -1.00,
    "last": 2.52,
    "first": 2.61,
    "emptier": 3.56,
    "headed alike": -1.83,
    "speaks of plans": -0.68,
    "others speak of plans": 2.56,
    "longer or shorter": 1.77,
    "lower case": 0.74,
    "last and emptier": 3.51,
    "words of its own": 1.14,
}
"""How much each sign counts towards `no plan`; see `_signs`."""
_OTHERS = 24
"""Plans that a column is compared with, from all over a wide matrix."""
_LIKENESS_UNKNOWN = 0.4
_OWN_LIKENESS_UNKNOWN = 0.2


def unlike_share(
    names: Sequence[str], profiles: Sequence[ColumnProfile], place: int, plans: Sequence[int]
) -> float:
    """From 0 (a plan like the others) to 1 (surely none): the column `place` among `plans`.

    `plans` are at least three indexes in order, `place` among them. The likelihood that somebody
    who sees the cells alone would not call that column a plan.
    """
    signs = _signs(names, profiles, place, plans)
    score = sum(weight * signs[sign] for sign, weight in _WEIGHTS.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _signs(
    names: Sequence[str], profiles: Sequence[ColumnProfile], place: int, plans: Sequence[int]
) -> Mapping[str, float]:
    others = [each for each in plans if each != place]
    others = others[:: 1 + (len(others) - 1) // _OTHERS]
    mine = profiles[place]
    like = like_the_others(profiles, place, others)
    if like is None:
        like = _OWN_LIKENESS_UNKNOWN if mine.filled else 0.0
    usual = across(profiles, others)
    less = like - (_LIKENESS_UNKNOWN if usual is None else usual)
    emptier = max(0.0, _mean(profiles[each].fill_share for each in others) - mine.fill_share)
    length = _mean(profiles[each].mean_length for each in others)
    last = float(place == plans[-1])
    speaks = mentions_plan(names[place])
    begins = _first_word(names[place])
    return {
        "always": 1.0,
        "likeness beside that of the others": less,
        "likeness far below": 4 * min(0.0, less + 0.25),
        "likeness": like,
        "last": last,
        "first": float(place == plans[0]),
        "emptier": emptier,
        "headed alike": _mean(float(_first_word(names[each]) == begins) for each in others),
        "speaks of plans": float(speaks),
        "others speak of plans": (
            0.0 if speaks else _mean(float(mentions_plan(names[each])) for each in others)
        ),
        "longer or shorter": abs(math.log((mine.mean_length + 1) / (length + 1))),
        "lower case": float(names[place][:1].islower()),
        "last and emptier": last * emptier,
        "words of its own": 1 - takes_up(mine, [profiles[each] for each in others]),
    }


def _first_word(name: str) -> str:
    return normalized(name).split(" ")[0]


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)
