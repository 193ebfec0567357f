"""Who stands apart, who stands between, and where most could meet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterpoint.compare.distances import Floats

__all__ = ["LandingZone", "extremes", "landing_intervals", "median_of_sorted"]

_EQUAL = 1e-9
"""Sums of distances nearer than this are equal: they differ by rounding only."""


@dataclass(frozen=True, slots=True)
class LandingZone:
    """The narrowest span of the scale in which more than half of the plans with a rank stand.

    Attributes:
        low: Lower end: a rank from 0, or a number in the issue's unit.
        high: Upper end.
        options: The options of an ordinal scale from `low` to `high`; () for quantities.
        plans: Keys of the plans that stand in it, in matrix order.
        of: How many plans have a rank or number here.
        spans_scale: Whether it runs from end to end of the scale (of a quantity's range): its ends
            are at distance 1. It says nothing then: that no shorter span is the narrowest.
    """

    low: float
    high: float
    options: tuple[str, ...]
    plans: tuple[str, ...]
    of: int
    spans_scale: bool = False


def extremes(sums: Floats, part: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """For each issue the plans with the largest and with the smallest sum of distances.

    `sums` and `part` have shape (issues, plans); so have the two results. No plan is farthest
    where all are at one place, and none is either where fewer than two speak.
    """
    enough = part.sum(axis=1) >= 2
    largest = np.where(part, sums, -np.inf).max(axis=1, initial=-np.inf)
    smallest = np.where(part, sums, np.inf).min(axis=1, initial=np.inf)
    far = part & (sums >= largest[:, None] - _EQUAL) & (enough & (largest > _EQUAL))[:, None]
    near = part & (sums <= smallest[:, None] + _EQUAL) & enough[:, None]
    return far, near


def landing_intervals(values: Floats) -> Floats:
    """Ends of each row's landing zone, shape (rows, 2); NaN under two values.

    `values` has shape (rows, plans), NaN where a plan has no rank or number. The zone is the
    shortest interval that holds more than half of the values (the shorth). Of equally short ones
    the zone is the one whose middle is nearest to the median; where two are equally near, it
    runs from the one to the other, so that no side is preferred.
    """
    ordered = np.sort(values, axis=1)
    known = (~np.isnan(ordered)).sum(axis=1)
    result = np.full((len(values), 2), np.nan)
    # Not np.unique: its first call imports numpy.ma, which costs a start 30 ms.
    for count in sorted(set(known.tolist())):
        if count < 2:
            continue
        rows = np.flatnonzero(known == count)
        result[rows] = _shortest(ordered[rows, :count])
    return result


def median_of_sorted(ordered: Floats) -> Floats:
    """Median of each row, shape (rows,), of rows that are sorted, complete and not empty.

    np.median would import numpy.ma at its first call, as np.unique does.
    """
    count = ordered.shape[1]
    middle: Floats = (ordered[:, (count - 1) // 2] + ordered[:, count // 2]) / 2
    return middle


def _shortest(ordered: Floats) -> Floats:
    """As `landing_intervals`, for rows that are sorted and complete."""
    count = ordered.shape[1]
    needed = count // 2 + 1
    lows, highs = ordered[:, : count - needed + 1], ordered[:, needed - 1 :]
    widths = highs - lows
    scale = np.maximum(ordered[:, -1] - ordered[:, 0], 1e-300)[:, None] * _EQUAL
    off_centre = np.abs((lows + highs) / 2 - median_of_sorted(ordered)[:, None])
    off_centre[widths > widths.min(axis=1, keepdims=True) + scale] = np.inf
    best = off_centre <= off_centre.min(axis=1, keepdims=True) + scale
    return np.stack(
        [np.where(best, lows, np.inf).min(axis=1), np.where(best, highs, -np.inf).max(axis=1)],
        axis=1,
    )
