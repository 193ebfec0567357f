"""Which plans and weights a comparison has, and what an edit of the matrix changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from counterpoint.compare.distances import Integers
from counterpoint.model import PlanMatrix
from counterpoint.model.errors import ComparisonError, nearest

__all__ = ["checked_weights", "chosen_columns", "differing_issues", "same_shape"]


def chosen_columns(matrix: PlanMatrix, plans: Sequence[str] | None) -> Integers:
    """Indexes of these plans (None: all), in matrix order; ComparisonError for an unknown one."""
    if plans is None:
        return np.arange(len(matrix.plans))
    index = matrix.plan_index
    for key in plans:
        if key not in index:
            raise ComparisonError(f"There is no plan {key!r}.{nearest(key, list(index))}")
    return np.array(sorted({index[key] for key in plans}), dtype=np.int64)


def checked_weights(matrix: PlanMatrix, weights: Mapping[str, float] | None) -> dict[str, float]:
    """A copy of `weights`; ComparisonError for an unknown issue or what is no weight."""
    for key, weight in (weights or {}).items():
        if key not in matrix.issue_index:
            raise ComparisonError(
                f"There is no issue {key!r} to weigh.{nearest(key, list(matrix.issue_index))}"
            )
        if not (np.isfinite(weight) and weight >= 0):
            raise ComparisonError(f"The weight of {key!r} is {weight}; it has to be 0 or more.")
    return dict(weights or {})


def same_shape(old: PlanMatrix, new: PlanMatrix) -> bool:
    """Whether both have the same plans and as many issues."""
    return len(old.issues) == len(new.issues) and [plan.key for plan in old.plans] == [
        plan.key for plan in new.plans
    ]


def differing_issues(old: PlanMatrix, new: PlanMatrix) -> list[int]:
    """Indexes of issues whose scale, stances or texts differ between matrices of one shape."""
    nothing = [""] * len(new.plans)
    changed = []
    for issue in range(len(new.issues)):
        before = old.stances[issue] if old.stances else nothing
        after = new.stances[issue] if new.stances else nothing
        if (
            old.issues[issue].scale != new.issues[issue].scale
            or (before is not after and list(before) != list(after))
            or (
                old.texts[issue] is not new.texts[issue]
                and list(old.texts[issue]) != list(new.texts[issue])
            )
        ):
            changed.append(issue)
    return changed
