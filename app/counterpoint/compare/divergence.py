"""Divergence of an issue: gap, the most that so many plans could reach, and their ratio.

`gap` is the mean distance over the pairs of plans that speak: Rao's quadratic entropy (1982)
without replacement, the unbiased Gini-Simpson index on a nominal scale. Its ceiling depends on how
many speak; `relative` = gap / ceiling, which on an ordinal scale is Berry and Mielke's index of
ordinal variation (1992).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from counterpoint.compare.distances import Floats, Integers
from counterpoint.compare.encoding import Measure

__all__ = ["ceilings", "gaps", "linear_ceiling", "nominal_ceiling", "presence", "relatives"]


def gaps(distance_sums: Floats, speaking: Integers) -> Floats:
    """Mean distance over pairs; NaN under two speakers.

    `distance_sums` holds for each issue and plan the sum of its distances to the others, shape
    (issues, plans); `speaking` counts the plans with a position, shape (issues,).
    """
    pairs = speaking * (speaking - 1.0)
    with np.errstate(invalid="ignore"):
        result: Floats = np.where(speaking >= 2, distance_sums.sum(axis=1) / pairs, np.nan)
    return result


def linear_ceiling(speaking: Integers, rejecting: Integers) -> Floats:
    """Largest gap that n plans, r of them refusing, can reach on an ordinal or quantity scale.

    (r(n-r) + floor((n-r)/2) ceil((n-r)/2)) / (n(n-1)/2); NaN under two speakers.
    """
    ranked = speaking - rejecting
    most = rejecting * ranked + (ranked // 2) * (ranked - ranked // 2)
    return _over_pairs(most, speaking)


def nominal_ceiling(speaking: Integers, options: Integers) -> Floats:
    """Largest gap that n plans can reach over K options: spread as evenly as possible.

    NaN under two speakers. Refusal counts as one of the K where there is any.
    """
    options = np.maximum(options, 1)
    each, extra = speaking // options, speaking % options
    same = extra * (each + 1) * each + (options - extra) * each * (each - 1)
    return _over_pairs((speaking * (speaking - 1) - same) // 2, speaking)


def _over_pairs(most: Integers, speaking: Integers) -> Floats:
    pairs = speaking * (speaking - 1) / 2.0
    with np.errstate(invalid="ignore"):
        result: Floats = np.where(speaking >= 2, most / pairs, np.nan)
    return result


def ceilings(
    measures: NDArray[np.int8], speaking: Integers, rejecting: Integers, options: Integers
) -> Floats:
    """Largest possible gap of each issue, shape (issues,); 1 for wordings."""
    nominal = nominal_ceiling(speaking, options + (rejecting > 0))
    linear = linear_ceiling(speaking, rejecting)
    wording = np.where(speaking >= 2, 1.0, np.nan)
    result: Floats = np.select(
        [measures == Measure.NOMINAL.value, measures == Measure.LINEAR.value],
        [nominal, linear],
        wording,
    )
    return result


def relatives(gap: Floats, ceiling: Floats) -> Floats:
    """gap / ceiling; 0 where nothing but agreement is possible, NaN where the gap is."""
    with np.errstate(invalid="ignore"):
        ratio = np.where(ceiling > 0, gap / ceiling, np.where(np.isnan(gap), np.nan, 0.0))
    # Rounding of sums may lift a full divergence a hair above 1.
    result: Floats = np.minimum(ratio, 1.0)
    return result


def presence(stating: Integers, silent: Integers) -> Floats:
    """Share of pairs of plans of which one says something on the issue and the other is silent.

    Gini-Simpson of stated and silent, without replacement; NaN for fewer than two plans. A figure
    of its own, never mixed with the gap.
    """
    plans = stating + silent
    return _over_pairs(stating * silent, plans)
