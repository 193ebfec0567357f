"""Plan by plan: distances over all issues, and the issues that drive two plans apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterpoint.compare.distances import BLOCK, DistanceArray, Floats, Integers
from counterpoint.compare.encoding import Measure
from counterpoint.compare.states import NUMBER_OF, TAKES_PART
from counterpoint.model import PositionState

__all__ = ["DrivingIssue", "PlanDistances", "driving_issues", "plan_distances"]

_REJECTS = NUMBER_OF[PositionState.REJECTS]
_TRACE = 1e-12
_COLUMNS = 8192
"""Columns of a one-hot block: options that are multiplied at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class PlanDistances:
    """Distances between plans.

    Attributes:
        keys: The plans compared, in matrix order.
        matrix: Weighted mean distance over the issues both speak on (Gower 1971), shape (n, n),
            0 to 1; 0 on the diagonal, NaN where two plans have no issue in common.
        overlap: On how many issues of weight above 0 both speak, shape (n, n).
    """

    keys: tuple[str, ...]
    matrix: Floats
    overlap: Integers


@dataclass(frozen=True, slots=True)
class DrivingIssue:
    """An issue's part in the distance between two plans.

    Attributes:
        index: Index of the issue in the matrix, from 0.
        issue: Its key.
        distance: d between the two plans on it, 0 to 1.
        weight: Its weight.
        share: Its part of the two plans' whole distance, 0 to 1.
    """

    index: int
    issue: str
    distance: float
    weight: float
    share: float


def plan_distances(distances: DistanceArray, plans: Integers, weights: Floats) -> PlanDistances:
    """Distances between `plans` over all issues with these `weights`.

    Nominal issues go through one product of matrices (a column for each option), ordinal and
    quantity issues through blocks of rows; d is never built whole.
    """
    distances.encode()
    weighted = np.flatnonzero(weights > 0)
    states = distances.states[weighted][:, plans]
    part = TAKES_PART[states].astype(np.float64)
    weight = weights[weighted]
    values = distances.values[weighted][:, plans]
    measures = distances.measures[weighted]
    both = (part * weight[:, None]).T @ part
    overlap = (part.T @ part).round().astype(np.int64)
    nominal = np.flatnonzero(measures == Measure.NOMINAL.value)
    total = _nominal_sum(values[nominal], part[nominal], states[nominal], weight[nominal])
    total += _other_sum(distances, plans, weights)
    with np.errstate(invalid="ignore", divide="ignore"):
        matrix = np.where(both > 0, total / both, np.nan)
    matrix = np.clip((matrix + matrix.T) / 2, 0.0, 1.0)
    # Sums of the same weights in another order may leave a trace: plans that never differ are at 0.
    matrix[matrix < _TRACE] = 0.0
    np.fill_diagonal(matrix, 0.0)
    keys = tuple(distances.matrix.plans[plan].key for plan in plans)
    return PlanDistances(keys, matrix, overlap)


def _nominal_sum(values: Floats, part: Floats, states: NDArray[np.int8], weights: Floats) -> Floats:
    """Weighted count of nominal issues on which each pair differs: both speak, less both agree."""
    size = part.shape[1]
    differ = (part * weights[:, None]).T @ part
    rows, plans = np.nonzero(part)
    # Refusals are an option of their own: -1, which no option has.
    options = np.where(states[rows, plans] == _REJECTS, -1.0, values[rows, plans])
    order = np.lexsort((options, rows))
    rows, plans, options = rows[order], plans[order], options[order]
    new = np.ones(len(rows), dtype=np.bool_)
    new[1:] = (rows[1:] != rows[:-1]) | (options[1:] != options[:-1])
    column = np.cumsum(new) - 1
    for first in range(0, int(column[-1]) + 1 if len(column) else 0, _COLUMNS):
        start, end = np.searchsorted(column, (first, first + _COLUMNS))
        one_hot = np.zeros((size, _COLUMNS))
        one_hot[plans[start:end], column[start:end] - first] = 1.0
        of_column = np.zeros(_COLUMNS)
        of_column[column[start:end] - first] = weights[rows[start:end]]
        differ -= (one_hot * of_column) @ one_hot.T
    return differ


def _other_sum(distances: DistanceArray, plans: Integers, weights: Floats) -> Floats:
    """Weighted sum of the distances on ordinal, quantity and wording issues."""
    total = np.zeros((len(plans), len(plans)))
    others = (weights > 0) & (distances.measures != Measure.NOMINAL.value)
    plain = others & distances.is_plain
    total += _plain_sum(distances, np.flatnonzero(plain), plans, weights)
    for rows, block in distances.some(np.flatnonzero(others & ~plain), plans):
        total += np.tensordot(weights[rows], block, axes=1)
    return total


def _plain_sum(
    distances: DistanceArray, issues: Integers, plans: Integers, weights: Floats
) -> Floats:
    """As `_other_sum`, for linear issues without refusals.

    Plans that take no part stand at 0, and what that adds is taken off at the end in one product:
    three passes over a block instead of six.
    """
    values = distances.values[np.ix_(issues, plans)]
    spans = distances.spans[issues]
    scaled = (values - distances.lows[issues][:, None]) / np.where(spans > 0, spans, 1.0)[:, None]
    speaks = ~np.isnan(scaled)
    scaled[~speaks] = 0.0
    size = len(plans)
    total = np.zeros((size, size))
    step = max(1, BLOCK // max(1, size**2))
    for start in range(0, len(issues), step):
        rows = scaled[start : start + step]
        between = rows[:, :, None] - rows[:, None, :]
        np.abs(between, out=between)
        total += (weights[issues[start : start + step]] @ between.reshape(len(rows), -1)).reshape(
            size, size
        )
    against_nothing = (scaled * weights[issues][:, None]).T @ (~speaks).astype(np.float64)
    return total - against_nothing - against_nothing.T


def driving_issues(
    distances: DistanceArray, first: int, second: int, weights: Floats
) -> tuple[DrivingIssue, ...]:
    """The issues on which two plans (matrix indexes) differ, the largest weighted distance first.

    Issues of distance or weight 0 are left out; ties stand in matrix order.
    """
    distances.encode()
    pair = np.array([first, second])
    apart = np.zeros(len(weights))
    for rows, block in distances.some(np.arange(len(weights)), pair):
        apart[rows] = block[:, 0, 1]
    parts = apart * weights
    total = float(parts.sum())
    found = [int(index) for index in np.argsort(-parts, kind="stable") if parts[index] > 0]
    issues = distances.matrix.issues
    return tuple(
        DrivingIssue(
            index,
            issues[index].key,
            float(apart[index]),
            float(weights[index]),
            float(parts[index]) / total,
        )
        for index in found
    )
