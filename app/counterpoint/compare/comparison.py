"""The comparison of a matrix: every figure of it, each made when first looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from counterpoint.compare.choosing import (
    checked_weights,
    chosen_columns,
    differing_issues,
    same_shape,
)
from counterpoint.compare.distances import DistanceArray, Floats, Integers
from counterpoint.compare.divergence import ceilings, gaps, presence, relatives
from counterpoint.compare.encoding import Measure
from counterpoint.compare.groups import position_groups
from counterpoint.compare.issue_comparison import IssueComparison, IssueReader
from counterpoint.compare.maps import PlanMap, PlanTree, plan_blocs, plan_map, plan_tree
from counterpoint.compare.plans import DrivingIssue, PlanDistances, driving_issues, plan_distances
from counterpoint.compare.states import NUMBER_OF, STATES
from counterpoint.compare.summaries import (
    Coverage,
    TopicDivergence,
    TopicSpread,
    coverage_of,
    topic_means,
    topic_spreads,
)
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.compare.zones import extremes, landing_intervals
from counterpoint.model import PlanMatrix, PositionState

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Comparison"]

Marks = NDArray[np.bool_]

BLOC_THRESHOLD = 0.4
"""Mean distance up to which plans count as one bloc, unless the user chooses another."""

_STEP = 500
"""Issues read between two reports of progress."""
_READING = 0.3
"""Share of computing that reading the positions takes."""

_SILENT = NUMBER_OF[PositionState.SILENT]
_REJECTS = NUMBER_OF[PositionState.REJECTS]
_NOT_APPLICABLE = NUMBER_OF[PositionState.NOT_APPLICABLE]


class Comparison:
    """Where the plans of a matrix diverge. Cheap to make; every figure is made once, when asked.

    Issues and plans are named by index from 0 in the *matrix*, also where only some plans are
    compared. Arrays over issues run over all of them, in matrix order.
    """

    def __init__(
        self,
        matrix: PlanMatrix,
        *,
        plans: Sequence[str] | None = None,
        weights: Mapping[str, float] | None = None,
        vocabulary: Vocabulary | None = None,
    ) -> None:
        """Compare the `plans` of these keys (all by default), in matrix order.

        `weights` maps issue keys to weights that replace those of the matrix. Raises
        ComparisonError for an unknown plan or issue and for a weight that is no number from 0 up.
        """
        self.matrix = matrix
        self._vocabulary = vocabulary
        self._weights = checked_weights(matrix, weights)
        self._columns = chosen_columns(matrix, plans)
        self._distances: DistanceArray | None = None
        self._groups: dict[int, tuple[int, ...]] = {}
        self._issues: dict[int, IssueComparison] = {}

    # What is compared

    @property
    def plans(self) -> tuple[str, ...]:
        """Keys of the plans compared, in matrix order."""
        return tuple(self.matrix.plans[column].key for column in self._columns)

    @cached_property
    def _listed(self) -> list[int]:
        return [int(column) for column in self._columns]

    @property
    def columns(self) -> tuple[int, ...]:
        """Indexes in the matrix, from 0, of the plans compared."""
        return tuple(self._listed)

    @cached_property
    def weights(self) -> Floats:
        """Weight of each issue, shape (issues,): as given, else as in the matrix."""
        weights = np.array([issue.weight for issue in self.matrix.issues], dtype=np.float64)
        weights[~(np.isfinite(weights) & (weights >= 0))] = 1.0
        for key, weight in self._weights.items():
            weights[self.matrix.issue_index[key]] = weight
        return weights

    @property
    def parts(self) -> tuple[Collection[object], ...]:
        """What is held of every issue by now, for those who free it bit by bit."""
        shared = self._distances.parts if self._distances is not None else ()
        return (self._groups.values(), self._issues.values(), *shared)

    @property
    def vocabulary(self) -> Vocabulary:
        """The word lists in use."""
        if self._vocabulary is None:
            self._vocabulary = Vocabulary.standard()
        return self._vocabulary

    @property
    def distances(self) -> DistanceArray:
        """The array d behind all figures; shared between comparisons of one matrix."""
        if self._distances is None:
            self._distances = DistanceArray(self.matrix, self.vocabulary)
        return self._distances

    def with_plans(self, keys: Sequence[str] | None) -> Comparison:
        """The same comparison over these plans only (None: all); d is shared."""
        other = Comparison(self.matrix, plans=keys, vocabulary=self._vocabulary)
        other._weights = self._weights
        other._distances = self.distances
        return other

    def with_weights(self, weights: Mapping[str, float] | None) -> Comparison:
        """The same comparison with these issue weights instead; everything unweighted is shared."""
        other = Comparison(self.matrix, weights=weights, vocabulary=self._vocabulary)
        other._columns = self._columns
        other._distances = self.distances
        other._groups, other._issues = self._groups, self._issues
        for name in _UNWEIGHTED:
            if name in self.__dict__:
                other.__dict__[name] = self.__dict__[name]
        return other

    def with_matrix(
        self, matrix: PlanMatrix, changed_issues: Sequence[int] | None = None
    ) -> Comparison:
        """The comparison of an edited matrix; only changed rows are encoded again.

        `changed_issues` are the indexes of the issues whose scale, stances or texts differ; they
        are found by looking when None. Plans and weights stay chosen as far as they still exist.
        """
        keys = {plan.key for plan in matrix.plans}
        known = {issue.key for issue in matrix.issues}
        other = Comparison(
            matrix,
            plans=[key for key in self.plans if key in keys] or None,
            weights={key: each for key, each in self._weights.items() if key in known},
            vocabulary=self._vocabulary,
        )
        if len(self._columns) == len(self.matrix.plans):
            other._columns = chosen_columns(matrix, None)
        if self._distances is None or not same_shape(self.matrix, matrix):
            return other
        changed = changed_issues
        if changed is None:
            changed = differing_issues(self.matrix, matrix)
        other._distances = self._distances.with_matrix(matrix, changed)
        kept = set(range(len(matrix.issues))).difference(changed)
        other._groups = {issue: each for issue, each in self._groups.items() if issue in kept}
        return other

    # Arrays over issues

    @cached_property
    def speaking(self) -> Integers:
        """How many of the plans take part in distances on each issue (refusals do)."""
        counts: Integers = self._taking_part.sum(axis=1, dtype=np.int64)
        return counts

    @cached_property
    def distance_sums(self) -> Floats:
        """Sum of each compared plan's distances to the others, shape (issues, plans compared)."""
        return self._summed(None)

    def compute(self, progress: Callable[[float], None]) -> None:
        """Make the sums that most figures rest on, telling `progress` the share done.

        Of 50,000 issues by 20 plans that takes most of a minute. Whatever `progress` raises to
        stop goes through; what was read of the positions until then is kept.
        """
        if "distance_sums" not in self.__dict__:
            self.distance_sums = self._summed(progress)
        progress(1.0)

    def _summed(self, progress: Callable[[float], None] | None) -> Floats:
        count = len(self.matrix.issues)
        if progress is not None:
            for start in range(0, count, _STEP):
                self.distances.encode(range(start, min(start + _STEP, count)))
                progress(_READING * start / count)
        sums = np.zeros((count, len(self._columns)))
        done = 0
        for rows, block in self.distances.blocks(self._columns):
            sums[rows] = block.sum(axis=2)
            done += len(rows)
            if progress is not None:
                progress(_READING + (1 - _READING) * done / count)
        return sums

    @cached_property
    def gap(self) -> Floats:
        """Mean distance over pairs of plans that speak; NaN under two speakers."""
        return gaps(self.distance_sums, self.speaking)

    @cached_property
    def ceiling(self) -> Floats:
        """The largest gap that as many plans could reach; NaN under two speakers."""
        distances = self.distances
        distances.encode()
        rejecting = (distances.states[:, self._columns] == _REJECTS).sum(axis=1)
        return ceilings(distances.measures, self.speaking, rejecting, distances.options)

    @cached_property
    def relative(self) -> Floats:
        """Relative divergence: gap over ceiling, 0 to 1; NaN under two speakers."""
        return relatives(self.gap, self.ceiling)

    @cached_property
    def presence(self) -> Floats:
        """Presence divergence: share of pairs of which one speaks of the issue, the other not.

        Whatever is not silent states something; plans to which the issue does not apply are left
        out. NaN for fewer than two plans.
        """
        self.distances.encode()
        states = self.distances.states[:, self._columns]
        silent = (states == _SILENT).sum(axis=1)
        applies = (states != _NOT_APPLICABLE).sum(axis=1)
        return presence(applies - silent, silent)

    @cached_property
    def outliers(self) -> Integers:
        """Matrix index of each issue's outlier, -1 where none stands alone farthest apart."""
        far, _ = extremes(self.distance_sums, self._taking_part)
        return self._only(far)

    @cached_property
    def bridges(self) -> Integers:
        """Matrix index of the first plan at each issue's medoid; -1 where two positions tie."""
        _, near = extremes(self.distance_sums, self._taking_part)
        result = np.where(near.any(axis=1), self._columns[near.argmax(axis=1)], -1)
        result[~self._at_one_position(near)] = -1
        return result

    @cached_property
    def landing_intervals(self) -> Floats:
        """Ends of each issue's landing zone, shape (issues, 2), in ranks from 0 or the unit.

        NaN for nominal and wording issues and where fewer than two plans have a rank or number.
        """
        self.distances.encode()
        values = self.distances.values[:, self._columns].copy()
        values[self.distances.measures != Measure.LINEAR.value] = np.nan
        return landing_intervals(values)

    @property
    def _taking_part(self) -> Marks:
        return self.distances.taking_part(self._columns)

    def _only(self, marked: Marks) -> Integers:
        single = marked.sum(axis=1) == 1
        return np.where(single, self._columns[marked.argmax(axis=1)], -1)

    def _at_one_position(self, marked: Marks) -> Marks:
        """For each issue, whether the marked plans all hold one position."""
        distances = self.distances
        values = distances.values[:, self._columns]
        refuses = distances.states[:, self._columns] == _REJECTS
        # Refusals have no value; give them one that no option or quantity has.
        values = np.where(refuses, -np.inf, values)
        highest = np.where(marked, values, -np.inf).max(axis=1, initial=-np.inf)
        lowest = np.where(marked, values, np.inf).min(axis=1, initial=np.inf)
        one: Marks = highest == lowest
        wording = distances.measures == Measure.WORDING.value
        for issue in np.flatnonzero(wording & (marked.sum(axis=1) > 1)):
            numbers = self.groups(int(issue))
            one[issue] = len({numbers[plan] for plan in self._columns[marked[issue]]}) == 1
        one[wording & (marked.sum(axis=1) == 1)] = True
        return one

    # One issue, one position

    def basis(self, issue: int) -> str:
        """On what the issue's figures rest: `coded`, `quantity` or `wording`."""
        return self.distances.basis(issue).value

    def issue(self, issue: int) -> IssueComparison:
        """Everything about one issue, made for this one alone."""
        made = self._issues.get(issue)
        if made is None:
            made = self._issues[issue] = IssueReader(self.distances, self._columns).read(issue)
        return made

    def groups(self, issue: int) -> tuple[int, ...]:
        """For every plan of the matrix its position group: 0 for A, the largest; -1 for none."""
        numbers = self._groups.get(issue)
        if numbers is None:
            each = [-1] * len(self.matrix.plans)
            for number, group in enumerate(position_groups(self.distances, issue, self._listed)):
                for plan in group:
                    each[plan] = number
            numbers = self._groups[issue] = tuple(each)
        return numbers

    def state(self, issue: int, plan: int) -> PositionState:
        """Whether and how the plan at matrix index `plan` speaks on the issue."""
        return STATES[self.distances.row(issue).states[plan]]

    def pair_distances(self, issue: int) -> Floats:
        """d of one issue between the plans compared, shape (plans, plans); NaN where one is out."""
        return self.distances.of_issue(issue, self._columns)

    # The matrix as a whole

    @cached_property
    def agreement(self) -> float:
        """1 - weighted mean gap over the issues where two plans or more speak; NaN without any.

        Read it beside `coverage`.
        """
        gap, weights = self.gap, self.weights
        counts = ~np.isnan(gap) & (weights > 0)
        if not counts.any():
            return float("nan")
        return 1.0 - float(np.average(gap[counts], weights=weights[counts]))

    @cached_property
    def coverage(self) -> Coverage:
        """How much of the matrix the figures rest on."""
        return coverage_of(self.speaking, len(self._columns))

    @cached_property
    def mean_divergence(self) -> float:
        """Weighted mean relative divergence of all issues; NaN where none compares."""
        counts = ~np.isnan(self.relative) & (self.weights > 0)
        if not counts.any():
            return float("nan")
        return float(np.average(self.relative[counts], weights=self.weights[counts]))

    def topic_divergence(self) -> tuple[TopicDivergence, ...]:
        """Weighted mean relative divergence of each topic, in matrix order."""
        return topic_means(self.matrix, self.gap, self.relative, self.weights)

    def topic_spread(self, threshold: float) -> tuple[TopicSpread, ...]:
        """How many issues of each topic reach this relative divergence, in matrix order."""
        return topic_spreads(self.matrix, self.gap, self.relative, threshold)

    @cached_property
    def plan_distances(self) -> PlanDistances:
        """Weighted mean distance between plans over the issues both speak on, with overlap."""
        return plan_distances(self.distances, self._columns, self.weights)

    def plan_map(self) -> PlanMap:
        """The plans as points, by classical scaling of their distances; made once."""
        return self._map

    def plan_tree(self) -> PlanTree:
        """The average-linkage tree of the plans; made once."""
        return self._tree

    def blocs(self, threshold: float = BLOC_THRESHOLD) -> tuple[tuple[str, ...], ...]:
        """Plans within a mean distance of `threshold` of each other, by the tree."""
        return plan_blocs(self._tree, threshold)

    def driving_issues(self, first: str, second: str) -> tuple[DrivingIssue, ...]:
        """The issues that drive two plans (keys) apart, the largest part first.

        Raises ComparisonError for an unknown plan.
        """
        one, other = (int(chosen_columns(self.matrix, [key])[0]) for key in (first, second))
        return driving_issues(self.distances, one, other, self.weights)

    @cached_property
    def _map(self) -> PlanMap:
        return plan_map(self.plan_distances)

    @cached_property
    def _tree(self) -> PlanTree:
        return plan_tree(self.plan_distances)

    def to_frame(self) -> pd.DataFrame:
        """A pandas table, a row for each issue in matrix order; NaN and '' for what is not there.

        Columns: issue, topic, title, scale, basis, gap, relative, ceiling, speaking, plans,
        presence, outlier, bridge, groups (`A: E3, UA20 | B: US28`).
        """
        from counterpoint.compare.frames import comparison_frame

        return comparison_frame(self)


_UNWEIGHTED = (
    "speaking",
    "distance_sums",
    "gap",
    "ceiling",
    "relative",
    "presence",
    "outliers",
    "bridges",
    "landing_intervals",
    "coverage",
)
