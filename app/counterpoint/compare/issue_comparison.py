"""One issue in full: who stands where, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from counterpoint.compare.distances import DistanceArray, Integers
from counterpoint.compare.divergence import ceilings, gaps, presence, relatives
from counterpoint.compare.encoding import EncodedRow, Measure
from counterpoint.compare.groups import position_groups
from counterpoint.compare.states import STATES, TAKES_PART
from counterpoint.compare.units import Quantity
from counterpoint.compare.zones import (
    LandingZone,
    extremes,
    landing_intervals,
    median_of_sorted,
)
from counterpoint.model import PositionState, ScaleKind

__all__ = ["IssueComparison", "IssueReader"]

_ROUNDING = 1e-9
"""A stretch shorter than the scale by less than this share is the whole scale."""


@dataclass(frozen=True)
class IssueComparison:
    """Everything that the comparison says about one issue. Plans are named by key.

    Attributes:
        issue: Key of the issue.
        basis: `coded`, `quantity` (numbers read out of the texts) or `wording`; the last two are
            suggestions.
        gap: Mean distance over pairs of plans that speak, 0 to 1; NaN under two speakers.
        ceiling: The largest gap that as many plans could reach; NaN under two speakers.
        relative: gap / ceiling; NaN under two speakers.
        coverage: How many plans take part in distances, of how many.
        groups: Position groups, the largest first (A, B, C …).
        silent: Plans that say nothing.
        defers: Plans that put the question off.
        not_applicable: Plans to which the issue does not apply.
        uncoded: Plans with a text but no stance (or none that can be read) on a coded issue.
        rejects: Plans that refuse the question as a whole; they are also in a group.
        outlier: The one plan with the largest mean distance; None where several tie.
        outliers: All plans at that distance.
        bridge: First plan at the medoid, the position with the smallest summed distance; None
            where positions tie.
        bridges: All plans at that sum.
        landing: The landing zone; None for nominal and text issues and under two ranks.
        presence: Share of pairs of which one plan speaks of the issue and the other is silent;
            NaN for fewer than two plans.
        minimum: Lowest rank (from 0) or number; NaN without any.
        median: Median rank or number; NaN without any.
        maximum: Highest rank or number; NaN without any.
        unit: Unit of a quantity.
        quantities: Numbers read, by plan, with their place in stance or text.
        unreadable: Plans whose stance or text could not be read, with the reason.
        options_taken: For ordinal and nominal issues the option of each group, '' for refusal;
            () for others.
    """

    issue: str
    basis: str
    gap: float
    ceiling: float
    relative: float
    coverage: tuple[int, int]
    groups: tuple[tuple[str, ...], ...]
    silent: tuple[str, ...]
    defers: tuple[str, ...]
    not_applicable: tuple[str, ...]
    uncoded: tuple[str, ...]
    rejects: tuple[str, ...]
    outlier: str | None
    outliers: tuple[str, ...]
    bridge: str | None
    bridges: tuple[str, ...]
    landing: LandingZone | None
    presence: float
    minimum: float
    median: float
    maximum: float
    unit: str
    quantities: tuple[tuple[str, Quantity], ...]
    unreadable: tuple[tuple[str, str], ...]
    options_taken: tuple[str, ...]

    @cached_property
    def is_suggestion(self) -> bool:
        """Whether nobody coded it, so that its figures are a suggestion only."""
        return self.basis != "coded"


class IssueReader:
    """Makes IssueComparisons from a distance array, for some plans."""

    def __init__(self, distances: DistanceArray, columns: Integers) -> None:
        self._distances = distances
        self._columns = columns
        self._keys = [distances.matrix.plans[column].key for column in columns]

    def read(self, issue: int) -> IssueComparison:
        """The issue at that index, counted from 0."""
        distances, columns = self._distances, self._columns
        distances.encode([issue])
        row = distances.row(issue)
        rows = slice(issue, issue + 1)
        part = TAKES_PART[distances.states[rows][:, columns]]
        sums = distances.block(np.array([issue]), columns).sum(axis=2)
        speaking = part.sum(axis=1).astype(np.int64)
        by_state = {state: self._in_state(row, state) for state in PositionState}
        rejecting = np.array([len(by_state[PositionState.REJECTS])])
        gap = gaps(sums, speaking)
        ceiling = ceilings(distances.measures[rows], speaking, rejecting, distances.options[rows])
        groups = position_groups(distances, issue, columns.tolist())
        far, near = extremes(sums, part)
        outliers, bridges = self._named(far[0]), self._named(near[0])
        silent = len(by_state[PositionState.SILENT])
        applies = len(columns) - len(by_state[PositionState.NOT_APPLICABLE])
        keys = distances.matrix.plans
        named = tuple(tuple(keys[plan].key for plan in group) for group in groups)
        values = distances.values[issue, columns]
        known = values[~np.isnan(values)] if row.measure is Measure.LINEAR else values[:0]
        chosen = set(columns.tolist())
        return IssueComparison(
            issue=distances.matrix.issues[issue].key,
            basis=row.basis.value,
            gap=float(gap[0]),
            ceiling=float(ceiling[0]),
            relative=float(relatives(gap, ceiling)[0]),
            coverage=(int(speaking[0]), len(columns)),
            groups=named,
            silent=by_state[PositionState.SILENT],
            defers=by_state[PositionState.DEFERS],
            not_applicable=by_state[PositionState.NOT_APPLICABLE],
            uncoded=by_state[PositionState.UNCODED],
            rejects=by_state[PositionState.REJECTS],
            outlier=outliers[0] if len(outliers) == 1 else None,
            outliers=outliers,
            bridge=_one_position(bridges, named),
            bridges=bridges,
            landing=self._landing(issue, row),
            presence=float(presence(np.array([applies - silent]), np.array([silent]))[0]),
            minimum=float(known.min()) if len(known) else float("nan"),
            median=float(median_of_sorted(np.sort(known)[None, :])[0])
            if len(known)
            else float("nan"),
            maximum=float(known.max()) if len(known) else float("nan"),
            unit=row.unit,
            quantities=tuple(
                (keys[plan].key, each)
                for plan, each in distances.quantities(issue)
                if plan in chosen
            ),
            unreadable=tuple(
                (keys[plan].key, each) for plan, each in row.unreadable if plan in chosen
            ),
            options_taken=self._options_taken(issue, row, groups),
        )

    def _in_state(self, row: EncodedRow, state: PositionState) -> tuple[str, ...]:
        return tuple(
            key
            for key, column in zip(self._keys, self._columns.tolist(), strict=True)
            if STATES[row.states[column]] is state
        )

    def _named(self, marked: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> tuple[str, ...]:
        return tuple(self._keys[place] for place in np.flatnonzero(marked))

    def _landing(self, issue: int, row: EncodedRow) -> LandingZone | None:
        if row.measure is not Measure.LINEAR:
            return None
        values = self._distances.values[issue, self._columns]
        low, high = landing_intervals(values[None, :])[0].tolist()
        if np.isnan(low):
            return None
        scale = self._distances.matrix.issues[issue].scale
        options: tuple[str, ...] = ()
        if scale.kind is ScaleKind.ORDINAL and row.basis.value == "coded":
            options = scale.options[int(low) : int(high) + 1]
        inside = (values >= low) & (values <= high)
        return LandingZone(
            low,
            high,
            options,
            self._named(inside),
            int((~np.isnan(values)).sum()),
            spans_scale=row.span > 0 and high - low >= row.span * (1 - _ROUNDING),
        )

    def _options_taken(
        self, issue: int, row: EncodedRow, groups: tuple[tuple[int, ...], ...]
    ) -> tuple[str, ...]:
        matrix = self._distances.matrix
        if row.basis.value != "coded" or matrix.issues[issue].scale.kind is ScaleKind.QUANTITY:
            return ()
        taken = []
        for group in groups:
            value = row.values[group[0]]
            options = matrix.issues[issue].scale.options
            if value != value:
                taken.append("")
            elif value < len(options):
                taken.append(options[int(value)])
            else:
                taken.append(matrix.stance(issue, group[0]))
        return tuple(taken)


def _one_position(plans: tuple[str, ...], groups: tuple[tuple[str, ...], ...]) -> str | None:
    """The first of `plans` when all of them stand in one group."""
    standing = [group for group in groups if set(group) & set(plans)]
    return plans[0] if len(standing) == 1 else None
