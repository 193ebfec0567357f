"""The array d[issue, i, j]: how far apart two plans are on one issue, 0 to 1.

It is never built whole: 193 plans on 10,000 issues would be 370 million figures. Positions are
encoded row by row when first needed, and distances made from them in blocks of rows. Choosing
plans or weights reads the same encoded rows and wordings again; nothing of them is made anew.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from counterpoint.compare.encoding import Basis, EncodedRow, Measure, RowEncoder
from counterpoint.compare.states import NUMBER_OF, TAKES_PART
from counterpoint.compare.units import Quantity
from counterpoint.compare.vocabulary import Vocabulary
from counterpoint.compare.wording import wording_distances
from counterpoint.model import PlanMatrix, PositionState

__all__ = ["BLOCK", "DistanceArray", "Floats", "Integers"]

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

BLOCK = 200_000
"""Figures in one block of distances: 1.6 MB stay within the processor's cache."""
_ROWS = 2048
"""Rows encoded at a time."""
_WORDING_BUDGET = 256 << 20
"""Bytes of wording distances kept; the rows longest unused are made again when needed."""
_REJECTS = NUMBER_OF[PositionState.REJECTS]
_SPEAKS = NUMBER_OF[PositionState.SPEAKS]


class DistanceArray:
    """Encoded positions of one matrix, and the distances between them.

    Arrays run over all issues and all plans of the matrix; indexes count from 0. `states`,
    `values`, `measures`, `options`, `lows` and `spans` are right for the rows that `encode` was
    called for.
    """

    def __init__(self, matrix: PlanMatrix, vocabulary: Vocabulary) -> None:
        issues, plans = len(matrix.issues), len(matrix.plans)
        self.matrix = matrix
        self.vocabulary = vocabulary
        self.states = np.zeros((issues, plans), dtype=np.int8)
        self.values = np.full((issues, plans), np.nan)
        self.measures = np.zeros(issues, dtype=np.int8)
        self.options = np.zeros(issues, dtype=np.int64)
        self.lows = np.zeros(issues)
        self.spans = np.zeros(issues)
        self._encoder = RowEncoder(vocabulary)
        self._encoded = np.zeros(issues, dtype=np.bool_)
        self._rows: dict[int, EncodedRow] = {}
        self._wordings: OrderedDict[int, NDArray[np.float32]] = OrderedDict()

    def with_matrix(self, matrix: PlanMatrix, changed: Sequence[int]) -> DistanceArray:
        """The array of `matrix`, which differs from this one only in the `changed` issues."""
        other = DistanceArray.__new__(DistanceArray)
        other.__dict__.update(self.__dict__)
        other.matrix = matrix
        for name in ("states", "values", "measures", "options", "lows", "spans", "_encoded"):
            setattr(other, name, getattr(self, name).copy())
        other._rows = self._rows.copy()
        other._wordings = OrderedDict(self._wordings)
        other._encoded[list(changed)] = False
        for issue in changed:
            other._rows.pop(issue, None)
            if list(matrix.texts[issue]) != list(self.matrix.texts[issue]):
                other._wordings.pop(issue, None)
        return other

    @property
    def parts(self) -> tuple[Collection[object], ...]:
        """What is held of every row, for those who free it bit by bit."""
        return (self._rows.values(), self._wordings.values())

    def row(self, issue: int) -> EncodedRow:
        """The encoded positions of one issue."""
        row = self._rows.get(issue)
        if row is None:
            row = self._encoder.encode(self.matrix, issue)
            # A coded row is made again in microseconds; keeping a sheet full of them would cost
            # memory and the garbage collector's time.
            if row.basis is not Basis.CODED:
                self._rows[issue] = row
        return row

    def quantities(self, issue: int) -> tuple[tuple[int, Quantity], ...]:
        """The quantities read on an issue, by plan index in the matrix."""
        return self._encoder.quantities(self.matrix, issue, self.row(issue))

    def encode(self, issues: Sequence[int] | None = None) -> None:
        """Fill the arrays for these issues, for all by default."""
        if issues is not None and len(issues) == 1 and self._encoded[issues[0]]:
            return  # asked for every row that is painted
        if issues is None:
            todo = np.flatnonzero(~self._encoded).tolist()
        else:
            todo = [issue for issue in issues if not self._encoded[issue]]
        for start in range(0, len(todo), _ROWS):
            some = todo[start : start + _ROWS]
            rows = [self.row(issue) for issue in some]
            self.states[some] = [row.states for row in rows]
            self.values[some] = [row.values for row in rows]
            self.measures[some] = [row.measure.value for row in rows]
            self.options[some] = [row.options for row in rows]
            self.lows[some] = [row.low for row in rows]
            self.spans[some] = [row.span for row in rows]
            self._encoded[some] = True

    def basis(self, issue: int) -> Basis:
        """On what the distances of the issue rest."""
        return self.row(issue).basis

    def taking_part(self, plans: Integers) -> NDArray[np.bool_]:
        """Which of `plans` have a position on each issue, shape (issues, plans)."""
        self.encode()
        part: NDArray[np.bool_] = TAKES_PART[self.states[:, plans]]
        return part

    @property
    def is_plain(self) -> NDArray[np.bool_]:
        """Which issues are ordinal or quantity, and refused by none."""
        self.encode()
        refused = (self.states == _REJECTS).any(axis=1)
        plain: NDArray[np.bool_] = (self.measures == Measure.LINEAR.value) & ~refused
        return plain

    def blocks(self, plans: Integers) -> Iterator[tuple[Integers, Floats]]:
        """All distances between `plans`, some rows at a time; see `some`."""
        self.encode()
        return self.some(np.arange(len(self._encoded)), plans)

    def some(self, issues: Integers, plans: Integers) -> Iterator[tuple[Integers, Floats]]:
        """Distances between `plans` on these encoded issues, some of them at a time.

        Yields indexes of issues and their distances, shape (issues, plans, plans), with 0 where a
        plan takes no part.
        """
        step = max(1, BLOCK // max(1, len(plans) ** 2))
        for start in range(0, len(issues), step):
            rows = issues[start : start + step]
            yield rows, self.block(rows, plans)

    def block(self, issues: Integers, plans: Integers) -> Floats:
        """Distances on some encoded issues, (issues, plans, plans); 0 where one takes no part."""
        measures = self.measures[issues]
        values = self.values[np.ix_(issues, plans)]
        states = self.states[np.ix_(issues, plans)]
        part = TAKES_PART[states]
        result = np.zeros((len(measures), len(plans), len(plans)))
        nominal = np.flatnonzero(measures == Measure.NOMINAL.value)
        if len(nominal):
            result[nominal] = _nominal(values[nominal], part[nominal])
        linear = np.flatnonzero(measures == Measure.LINEAR.value)
        if len(linear):
            spans = self.spans[issues[linear]]
            result[linear] = _linear(values[linear], spans, states[linear] == _SPEAKS)
        for place in np.flatnonzero(measures == Measure.WORDING.value):
            both = np.flatnonzero(states[place] == _SPEAKS)
            if len(both) > 1:
                all_plans = self.wordings(int(issues[place]))
                result[place][np.ix_(both, both)] = all_plans[np.ix_(plans[both], plans[both])]
        _add_refusals(result, states, part)
        return result

    def wordings(self, issue: int) -> NDArray[np.float32]:
        """Wording distances of one issue, shape (plans, plans), 0 where a plan does not speak."""
        known = self._wordings.get(issue)
        if known is not None:
            self._wordings.move_to_end(issue)
            return known
        texts = self.matrix.texts[issue]
        states = self.row(issue).states
        speaking = [plan for plan, state in enumerate(states) if state == _SPEAKS]
        distinct = list(dict.fromkeys(texts[plan] for plan in speaking))
        between = wording_distances(distinct) if len(distinct) > 1 else np.zeros((1, 1))
        number = {text: place for place, text in enumerate(distinct)}
        places = [number[texts[plan]] for plan in speaking]
        made = np.zeros((len(texts), len(texts)), dtype=np.float32)
        if speaking:
            made[np.ix_(speaking, speaking)] = between[np.ix_(places, places)]
        self._wordings[issue] = made
        while len(self._wordings) * made.nbytes > _WORDING_BUDGET and len(self._wordings) > 1:
            self._wordings.popitem(last=False)
        return made

    def of_issue(self, issue: int, plans: Integers) -> Floats:
        """Distances of one issue, shape (plans, plans); NaN where one takes no part."""
        self.encode([issue])
        result: Floats = self.block(np.array([issue]), plans)[0]
        part = TAKES_PART[self.states[issue, plans]]
        result[~(part[:, None] & part[None, :])] = np.nan
        return result


def _nominal(values: Floats, part: NDArray[np.bool_]) -> Floats:
    # Refusals have no number (NaN), which differs from everything; _add_refusals sets them right.
    differs = values[:, :, None] != values[:, None, :]
    differs &= part[:, :, None]
    differs &= part[:, None, :]
    result: Floats = differs.astype(np.float64)
    return result


def _linear(values: Floats, spans: Floats, speaks: NDArray[np.bool_]) -> Floats:
    scaled = np.where(speaks, values, 0.0) / np.where(spans > 0, spans, 1.0)[:, None]
    between: Floats = np.abs(scaled[:, :, None] - scaled[:, None, :])
    between *= speaks[:, :, None]
    between *= speaks[:, None, :]
    return between


def _add_refusals(block: Floats, states: NDArray[np.int8], part: NDArray[np.bool_]) -> None:
    """A refusal is at distance 1 from every other position, and at 0 from another refusal."""
    rejects = states == _REJECTS
    for place in np.flatnonzero(rejects.any(axis=1)):
        refusing = rejects[place]
        others = part[place] & ~refusing
        block[place][np.ix_(refusing, refusing)] = 0.0
        block[place][np.ix_(refusing, others)] = 1.0
        block[place][np.ix_(others, refusing)] = 1.0
