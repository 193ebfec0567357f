"""Agreement between people who coded the same positions: Krippendorff's alpha.

Not a measure for plans: issues have different scales, and alpha needs values that vary over many
units. It answers whether two or more analysts would code the same matrix alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from counterpoint.compare.distances import Floats
from counterpoint.compare.encoding import RowEncoder
from counterpoint.compare.states import NUMBER_OF
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.model import PlanMatrix, PositionState, Scale, ScaleKind
from counterpoint.model.errors import ComparisonError

__all__ = ["CoderAgreement", "Level", "coder_agreement", "krippendorff_alpha"]


class Level(Enum):
    """Level of measurement: how differences between values count."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class CoderAgreement:
    """Alpha over all positions whose issues share one scale.

    Attributes:
        scale: The scale.
        alpha: 1 for full agreement, 0 for what chance gives; NaN where it is undefined.
        pairable: Values that another coder's value stands against.
        issues: Issues on this scale.
        why_undefined: Why alpha is NaN, for people; '' otherwise.
    """

    scale: Scale
    alpha: float
    pairable: int
    issues: int
    why_undefined: str = ""


def krippendorff_alpha(
    codings: Sequence[Sequence[Hashable | None]],
    level: Level = Level.NOMINAL,
    *,
    order: Sequence[Hashable] | None = None,
) -> float:
    """Krippendorff's alpha = 1 - observed / expected disagreement (Hayes & Krippendorff 2007).

    `codings[coder][unit]` is a value, None where the coder gave none; values are numbers for
    interval and ratio. `order` lists the values of an ordinal scale from low to high; by default
    they are sorted. Units with fewer than two values take no part. Raises ComparisonError when
    the coders have different numbers of units, when no unit has two values, and when only one
    value occurs: without variation agreement cannot be told from chance.
    """
    if len({len(coding) for coding in codings}) > 1:
        raise ComparisonError("The codings have different numbers of units.")
    units = [
        Counter(value for value in unit if value is not None) for unit in zip(*codings, strict=True)
    ]
    units = [unit for unit in units if unit.total() >= 2]
    values = _ordered({value for unit in units for value in unit}, order)
    if not values:
        raise ComparisonError("No unit was coded by two coders.")
    if len(values) == 1:
        raise ComparisonError(
            f"All coders always chose {values[0]!r}; agreement needs more than one value."
        )
    coincidences = _coincidences(units, values)
    marginals = coincidences.sum(axis=1)
    total = float(marginals.sum())
    squared = _squared_differences(values, marginals, level)
    observed = float((coincidences * squared).sum()) / total
    expected = float((np.outer(marginals, marginals) * squared).sum()) / (total * (total - 1))
    return 1.0 - observed / expected


def _ordered(values: set[Hashable], order: Sequence[Hashable] | None) -> list[Hashable]:
    if order is None:
        return sorted(values, key=_sort_key)
    unknown = values.difference(order)
    if unknown:
        raise ComparisonError(f"The order does not list {sorted(map(str, unknown))[0]!r}.")
    return [value for value in dict.fromkeys(order) if value in values]


def _sort_key(value: Hashable) -> tuple[bool, float, str]:
    if isinstance(value, int | float):
        return False, float(value), ""
    return True, 0.0, str(value)


def _coincidences(units: Sequence[Mapping[Hashable, int]], values: Sequence[Hashable]) -> Floats:
    """o_ck: for each unit the pairs of values c and k, each unit weighing 1 / (m - 1)."""
    place = {value: number for number, value in enumerate(values)}
    result = np.zeros((len(values), len(values)))
    for unit in units:
        counts = np.zeros(len(values))
        for value, count in unit.items():
            counts[place[value]] = count
        result += (np.outer(counts, counts) - np.diag(counts)) / (counts.sum() - 1)
    return result


def _squared_differences(values: Sequence[Hashable], marginals: Floats, level: Level) -> Floats:
    if level is Level.NOMINAL:
        return 1.0 - np.eye(len(values))
    if level is Level.ORDINAL:
        # Sum of the marginals from c to k, less half of both ends.
        middle = np.cumsum(marginals) - marginals / 2
        ranks: Floats = (middle[:, None] - middle[None, :]) ** 2
        return ranks
    try:
        numbers = np.array([float(str(value)) for value in values])
    except ValueError as error:
        raise ComparisonError(f"A {level.value} scale needs numbers: {error}.") from error
    difference = numbers[:, None] - numbers[None, :]
    if level is Level.RATIO:
        total = numbers[:, None] + numbers[None, :]
        difference = np.divide(difference, total, out=np.zeros_like(difference), where=total != 0)
    squared: Floats = difference**2
    return squared


def coder_agreement(
    codings: Sequence[PlanMatrix], vocabulary: Vocabulary | None = None
) -> tuple[CoderAgreement, ...]:
    """Alpha for each scale that the coded issues of the first matrix have.

    The matrices hold the same issues and plans, each with one person's stances. Quantities count as
    interval data. `defers`, `rejects` and `not applicable` are values of their own on nominal
    scales and left out on others, where they have no rank. Raises ComparisonError for fewer than
    two matrices, or when their issues or plans differ.
    """
    if len(codings) < 2:
        raise ComparisonError("Agreement between coders needs two or more sets of stances.")
    first = codings[0]
    for other in codings[1:]:
        if list(other.issue_index) != list(first.issue_index) or list(other.plan_index) != list(
            first.plan_index
        ):
            raise ComparisonError("The sets of stances are not of the same issues and plans.")
    encoder = RowEncoder(vocabulary or Vocabulary.standard())
    by_scale: dict[Scale, list[int]] = {}
    for issue, each in enumerate(first.issues):
        if each.scale.is_coded:
            by_scale.setdefault(each.scale, []).append(issue)
    return tuple(
        _agreement_on(scale, issues, codings, encoder) for scale, issues in by_scale.items()
    )


_LEVELS = {
    ScaleKind.NOMINAL: Level.NOMINAL,
    ScaleKind.ORDINAL: Level.ORDINAL,
    ScaleKind.QUANTITY: Level.INTERVAL,
}
_SPEAKS = NUMBER_OF[PositionState.SPEAKS]
_NO_VALUE = {NUMBER_OF[PositionState.SILENT], NUMBER_OF[PositionState.UNCODED]}


def _agreement_on(
    scale: Scale, issues: Sequence[int], codings: Sequence[PlanMatrix], encoder: RowEncoder
) -> CoderAgreement:
    values: list[list[Hashable | None]] = []
    for matrix in codings:
        coded: list[Hashable | None] = []
        for issue in issues:
            # One coder's scale may differ; all are read on the first one's.
            aligned = matrix
            if matrix.issues[issue].scale != scale:
                aligned = matrix.with_issue(issue, codings[0].issues[issue])
            row = encoder.encode(aligned, issue)
            for state, value in zip(row.states, row.values, strict=True):
                if state == _SPEAKS and value == value:
                    coded.append(value)
                elif scale.kind is ScaleKind.NOMINAL and state not in _NO_VALUE | {_SPEAKS}:
                    coded.append(-1.0 - state)
                else:
                    coded.append(None)
        values.append(coded)
    counts = [sum(value is not None for value in unit) for unit in zip(*values, strict=True)]
    pairable = sum(count for count in counts if count >= 2)
    try:
        alpha = krippendorff_alpha(values, _LEVELS[scale.kind])
    except ComparisonError as problem:
        return CoderAgreement(scale, float("nan"), pairable, len(issues), str(problem))
    return CoderAgreement(scale, alpha, pairable, len(issues))
