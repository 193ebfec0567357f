"""A comparison worked out by hand-sized rules, for tests of what shows one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from counterpoint.model import PlanMatrix, PositionState

__all__ = ["PlainComparison", "PlainIssue"]

_STATES = {
    "defers": PositionState.DEFERS,
    "rejects": PositionState.REJECTS,
    "not applicable": PositionState.NOT_APPLICABLE,
}


@dataclass(frozen=True)
class PlainIssue:
    """One issue's figures: shares of pairs that differ."""

    relative: float
    gap: float
    coverage: tuple[int, int]
    basis: str


class PlainComparison:
    """Positions are the same when their stances (else their texts) are equal, else differ by 1."""

    def __init__(self, matrix: PlanMatrix) -> None:
        self._matrix = matrix
        self.plans = tuple(plan.key for plan in matrix.plans)

    def state(self, issue: int, plan: int) -> PositionState:
        stance = self._matrix.stance(issue, plan)
        if stance:
            return _STATES.get(stance, PositionState.SPEAKS)
        if not self._matrix.texts[issue][plan].strip():
            return PositionState.SILENT
        coded = self._matrix.issues[issue].scale.is_coded
        return PositionState.UNCODED if coded else PositionState.SPEAKS

    def groups(self, issue: int) -> tuple[int, ...]:
        seen: dict[str, int] = {}
        found: list[int] = []
        for plan in range(len(self.plans)):
            said = self._matrix.stance(issue, plan) or self._matrix.texts[issue][plan]
            speaks = self.state(issue, plan) in (PositionState.SPEAKS, PositionState.REJECTS)
            found.append(seen.setdefault(said, len(seen)) if speaks else -1)
        return tuple(found)

    def issue(self, issue: int) -> PlainIssue:
        groups = [group for group in self.groups(issue) if group >= 0]
        pairs = [(a, b) for at, a in enumerate(groups) for b in groups[at + 1 :]]
        gap = sum(a != b for a, b in pairs) / len(pairs) if pairs else float("nan")
        coded = self._matrix.issues[issue].scale.is_coded
        return PlainIssue(gap, gap, (len(groups), len(self.plans)), "coded" if coded else "wording")

    @cached_property
    def _all(self) -> list[PlainIssue]:
        return [self.issue(row) for row in range(len(self._matrix.issues))]

    @property
    def relative(self) -> NDArray[np.float64]:
        return np.array([each.relative for each in self._all])

    @property
    def gap(self) -> NDArray[np.float64]:
        return np.array([each.gap for each in self._all])

    @property
    def speaking(self) -> NDArray[np.int64]:
        return np.array([each.coverage[0] for each in self._all])
