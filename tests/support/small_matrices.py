"""Matrices made in memory, from a few rows of stances or texts."""

from __future__ import annotations

from collections.abc import Sequence

from counterpoint.model import Issue, Plan, PlanMatrix, Scale, ScaleKind

NOMINAL = ScaleKind.NOMINAL
ORDINAL = ScaleKind.ORDINAL
QUANTITY = ScaleKind.QUANTITY


def matrix_of(
    scales: Sequence[Scale],
    stances: Sequence[Sequence[str]] = (),
    texts: Sequence[Sequence[str]] = (),
    *,
    weights: Sequence[float] = (),
    topics: Sequence[str] = (),
    plans: Sequence[str] = (),
) -> PlanMatrix:
    """An issue I1, I2 … for each scale; plans P1, P2 … unless named.

    Where only stances are given, a position has a text where it has a stance.
    """
    width = len((stances or texts)[0])
    keys = plans or [f"P{number + 1}" for number in range(width)]
    issues = tuple(
        Issue(
            f"I{number + 1}",
            f"I{number + 1}",
            topics[number] if topics else "",
            f"Issue {number + 1}",
            number + 2,
            weight=weights[number] if weights else 1.0,
            scale=scale,
        )
        for number, scale in enumerate(scales)
    )
    filled = texts or [["a text" if stance else "" for stance in row] for row in stances]
    return PlanMatrix(tuple(Plan(key) for key in keys), issues, filled, stances)


def nominal(*options: str) -> Scale:
    """A nominal scale with these options, or with none declared."""
    return Scale(NOMINAL, options)


def ordinal(count: int) -> Scale:
    """An ordinal scale with the options `1` to `count`."""
    return Scale(ORDINAL, tuple(str(number + 1) for number in range(count)))


def quantity(unit: str = "", low: float | None = None, high: float | None = None) -> Scale:
    """A quantity scale."""
    return Scale(QUANTITY, unit=unit, low=low, high=high)


def answers(counts: Sequence[int]) -> list[str]:
    """Stances `1`, `2` … as often as `counts` says, as one row of an ordinal issue."""
    return [str(number + 1) for number, count in enumerate(counts) for _ in range(count)]
