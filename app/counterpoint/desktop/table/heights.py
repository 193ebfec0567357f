"""Heights of rows: estimated for all from the lengths of texts, exact for those in view.

Measuring every row of a large matrix would take minutes; estimating 50,000 takes a few hundredths
of a second, and the estimate only has to be near enough for the scroll bar.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.roles import Column, ColumnKind
from counterpoint.model import PlanMatrix

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from counterpoint.desktop.table.contents import Contents

__all__ = ["RowHeights", "take_lengths", "text_lengths"]

_FILL = 0.9
"""Share of a line that words fill on average; the rest is lost where they wrap."""


_Lengths = tuple["NDArray[np.int32]", "NDArray[np.int32]", "NDArray[np.int32]"]
_measured: WeakKeyDictionary[PlanMatrix, _Lengths] = WeakKeyDictionary()
_ROWS_AT_A_TIME = 500


def text_lengths(matrix: PlanMatrix) -> _Lengths:
    """Characters of each position, shape (issues, plans), of each issue's longest and its title.

    A million texts take 0.2 s: a thread that reads a workbook asks for them beforehand. Some rows
    at a time, as numpy would keep all other threads waiting meanwhile.
    """
    found = _measured.get(matrix)
    if found is None:
        issues, plans = len(matrix.issues), len(matrix.plans)
        lengths = np.zeros((issues, plans), np.int32)
        longest, titles = np.zeros(issues, np.int32), np.zeros(issues, np.int32)
        for start in range(0, issues, _ROWS_AT_A_TIME):
            stop = min(start + _ROWS_AT_A_TIME, issues)
            texts = chain.from_iterable(map(partial(map, len), matrix.texts[start:stop]))
            some = np.fromiter(texts, np.int32, (stop - start) * plans)
            lengths[start:stop] = some.reshape(stop - start, plans)
            longest[start:stop] = lengths[start:stop].max(axis=1, initial=0)
            titles[start:stop] = [len(issue.title) for issue in matrix.issues[start:stop]]
        found = _measured[matrix] = (lengths, longest, titles)
    return found


def take_lengths(known: PlanMatrix, matrix: PlanMatrix) -> None:
    """Let `matrix`, another state with the same texts, have the lengths of `known`."""
    if known in _measured:
        _measured[matrix] = _measured[known]


class RowHeights:
    """Heights in pixels by index of the issue in the matrix, counted from 0."""

    def __init__(self, delegate: PositionDelegate) -> None:
        self._delegate = delegate
        self._lengths: NDArray[np.int32] = np.zeros((0, 0), np.int32)
        self._longest: NDArray[np.int32] = np.zeros(0, np.int32)
        self._titles: NDArray[np.int32] = np.zeros(0, np.int32)
        self._coded = False
        self._estimates: NDArray[np.int32] = np.zeros(0, np.int32)
        self._known: NDArray[np.int32] = np.zeros(0, np.int32)
        self._exact: set[int] = set()

    def set_matrix(self, matrix: PlanMatrix | None) -> None:
        """Measure the texts of another matrix, in characters."""
        if matrix is None:
            self._lengths = np.zeros((0, 0), np.int32)
            self._longest = self._titles = np.zeros(0, np.int32)
            return
        self._lengths, self._longest, self._titles = text_lengths(matrix)
        self._coded = bool(matrix.stances)

    def estimate(self, widths: Mapping[Column, int]) -> None:
        """Estimate all rows for the shown columns and their widths; exact heights are dropped."""
        delegate = self._delegate
        measures = delegate.measures
        lines = np.zeros(len(self._titles), np.int32)
        by_room: dict[int, list[int]] = {}
        for column, width in widths.items():
            room = self._characters(width)
            if column.kind is ColumnKind.PLAN:
                by_room.setdefault(room, []).append(column.plan)
            elif column.kind is ColumnKind.ISSUE:
                np.maximum(lines, -(-self._titles // room) + 1, out=lines)
        for room, plans in by_room.items():
            every = len(plans) == self._lengths.shape[1]
            longest = self._longest
            if not every:
                longest = self._lengths[:, plans].max(axis=1, initial=0)
            np.maximum(lines, -(-longest // room) + int(self._coded), out=lines)
        np.clip(lines, 1, delegate.max_lines, out=lines)
        heights = lines * measures.line + 2 * measures.pad_y + 1
        least = delegate.least_height()
        if any(column.kind is ColumnKind.DIVERGENCE for column in widths):
            least = max(least, self._divergence_height())
        self._estimates = np.maximum(np.rint(heights).astype(np.int32), least)
        self._known = self._estimates.copy()
        self._exact.clear()

    def is_exact(self, issue: int) -> bool:
        """Whether the row was measured as it is shown."""
        return issue in self._exact

    def heights(self, issues: Sequence[int] | NDArray[np.intp]) -> NDArray[np.int32]:
        """Heights of several rows, those known exactly included."""
        return self._known[np.asarray(issues, np.intp)]

    def cap(self) -> int:
        """Height of a row whose text fills the line limit."""
        measures = self._delegate.measures
        return round(self._delegate.max_lines * measures.line) + 2 * measures.pad_y + 1

    def forget(self, issues: Sequence[int]) -> None:
        """Measure these rows again: their texts or marks have changed."""
        for issue in issues:
            self._exact.discard(issue)
            self._known[issue] = self._estimates[issue]

    def measure(
        self,
        issue: int,
        contents: Contents,
        widths: Mapping[Column, int],
        in_view: Sequence[Column],
    ) -> int:
        """Measure the row in the columns in view, estimate it in the others, and keep the height.

        `widths` are those of all columns shown. Stops once the line limit is reached: nothing can
        be higher.
        """
        cap = self.cap()
        height = self._delegate.least_height()
        likely = sorted(in_view, key=partial(self._likely_length, issue), reverse=True)
        for column in likely:
            wanted = self._delegate.height_for(contents.cell(issue, column), widths[column])
            height = max(height, wanted)
            if height >= cap and column.kind is ColumnKind.PLAN:
                break
        if height < cap and len(in_view) < len(widths):
            out_of_view = [column for column in widths if column not in in_view]
            height = max(height, self._estimated(issue, widths, out_of_view))
        self._exact.add(issue)
        self._known[issue] = height
        return height

    def _estimated(self, issue: int, widths: Mapping[Column, int], among: Sequence[Column]) -> int:
        measures = self._delegate.measures
        lines = 1
        for column in among:
            if column.kind is ColumnKind.PLAN:
                length = int(self._lengths[issue, column.plan])
                lines = max(lines, -(-length // self._characters(widths[column])) + self._coded)
        lines = min(lines, self._delegate.max_lines)
        return round(lines * measures.line) + 2 * measures.pad_y + 1

    def _characters(self, width: int) -> int:
        """Characters that a line of a column of that width holds, about."""
        measures = self._delegate.measures
        return max(1, int((width - 2.5 * measures.pad_x) / measures.average * _FILL))

    def _likely_length(self, issue: int, column: Column) -> int:
        if column.kind is ColumnKind.PLAN:
            return int(self._lengths[issue, column.plan])
        return 10_000 if column.kind is ColumnKind.DIVERGENCE else 0

    def _divergence_height(self) -> int:
        measures = self._delegate.measures
        return round(measures.line * 3.6) + 2 * measures.pad_y + 1
