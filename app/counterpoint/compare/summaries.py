"""Figures over the whole matrix: coverage and topics."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from counterpoint.compare.distances import Floats, Integers
from counterpoint.model import PlanMatrix

__all__ = [
    "Coverage",
    "TopicDivergence",
    "TopicSpread",
    "coverage_of",
    "topic_means",
    "topic_spreads",
]


@dataclass(frozen=True, slots=True)
class Coverage:
    """On how much of the matrix its figures rest.

    Attributes:
        positions: Positions that take part in distances.
        possible: Cells of the matrix: issues times plans compared.
        issues_compared: Issues on which at least two plans speak.
        issues: All issues.
    """

    positions: int
    possible: int
    issues_compared: int
    issues: int

    @property
    def share(self) -> float:
        """positions / possible, 0 to 1; 0 for an empty matrix."""
        return self.positions / self.possible if self.possible else 0.0


@dataclass(frozen=True, slots=True)
class TopicDivergence:
    """How divided a topic is.

    Attributes:
        topic: Its name, '' for issues without one.
        relative: Weighted mean relative divergence of its issues; NaN when none compares.
        gap: The same of the gap.
        compared: Issues on which at least two plans speak and whose weight is not 0.
        issues: All its issues.
    """

    topic: str
    relative: float
    gap: float
    compared: int
    issues: int


@dataclass(frozen=True, slots=True)
class TopicSpread:
    """How many issues of a topic diverge and on how many all agree; a mean hides both.

    Attributes:
        topic: Its name, '' for issues without one.
        compared: Issues on which at least two plans speak.
        diverging: Those whose relative divergence reaches the threshold.
        agreed: Those whose gap is 0.
    """

    topic: str
    compared: int
    diverging: int
    agreed: int


def coverage_of(speaking: Integers, plans: int) -> Coverage:
    """Coverage from the number of plans that take part on each issue."""
    return Coverage(
        int(speaking.sum()), len(speaking) * plans, int((speaking >= 2).sum()), len(speaking)
    )


def topic_means(
    matrix: PlanMatrix, gap: Floats, relative: Floats, weights: Floats
) -> tuple[TopicDivergence, ...]:
    """Means over each topic, in order of first appearance."""
    number = {topic: place for place, topic in enumerate(matrix.topics)}
    topics = np.array([number[issue.topic] for issue in matrix.issues], dtype=np.int64)
    counts = ~np.isnan(relative) & (weights > 0)
    size = len(number)
    total = np.bincount(topics[counts], weights[counts], size)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean_relative = np.bincount(topics[counts], (relative * weights)[counts], size) / total
        mean_gap = np.bincount(topics[counts], (gap * weights)[counts], size) / total
    compared = np.bincount(topics[counts], minlength=size)
    issues = np.bincount(topics, minlength=size)
    return tuple(
        TopicDivergence(
            topic,
            float(mean_relative[place]),
            float(mean_gap[place]),
            int(compared[place]),
            int(issues[place]),
        )
        for topic, place in number.items()
    )


def topic_spreads(
    matrix: PlanMatrix, gap: Floats, relative: Floats, threshold: float
) -> tuple[TopicSpread, ...]:
    """The counts of each topic, in order of first appearance; weights do not matter for them.

    An issue without a gap never counts as diverging, whatever the threshold.
    """
    number = {topic: place for place, topic in enumerate(matrix.topics)}
    topics = np.array([number[issue.topic] for issue in matrix.issues], dtype=np.int64)
    size = len(number)
    compared = np.bincount(topics[~np.isnan(gap)], minlength=size).tolist()
    agreed = np.bincount(topics[gap == 0], minlength=size).tolist()
    # A NaN compares as false in both.
    diverging = np.bincount(topics[(relative >= threshold) & (gap > 0)], minlength=size).tolist()
    return tuple(
        TopicSpread(topic, compared[place], diverging[place], agreed[place])
        for topic, place in number.items()
    )
