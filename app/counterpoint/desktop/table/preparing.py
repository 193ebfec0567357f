"""What the table needs of a whole workbook, worked out beforehand in any thread.

Looking at every row of a large matrix takes tenths of a second, which a window must not stand
still for. The thread that reads the workbook prepares it; the window only takes it over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from counterpoint.desktop.table.arrangement import RowArrangement
from counterpoint.desktop.table.heights import take_lengths, text_lengths
from counterpoint.desktop.table.roles import Column, columns_of
from counterpoint.desktop.table.sorting import keys_from_data
from counterpoint.desktop.table.source import MatrixSource, NoteCounts
from counterpoint.model import PlanMatrix
from counterpoint.session.filtering import RowFilter

__all__ = ["PreparedTable", "prepare_table", "unprepared_table"]


@dataclass(frozen=True, slots=True)
class PreparedTable:
    """One workbook, ready to be shown. It is used up by the table that takes it over.

    Attributes:
        matrix: The matrix that it is of.
        notes: Its annotations, counted.
        columns: The table's columns.
        arrangement: Filter, order and topics, with the rows that come of them.
    """

    matrix: PlanMatrix
    notes: NoteCounts
    columns: tuple[Column, ...]
    arrangement: RowArrangement

    def of(self, source: MatrixSource) -> PreparedTable | None:
        """The same for `source`, whose matrix may have other stances; None when it has other texts.

        Pending edits are merged into a workbook only after its rows were worked out.
        """
        matrix = source.matrix
        if matrix is None or matrix.texts is not self.matrix.texts:
            return None
        notes = NoteCounts.of(source.annotations)
        if matrix is self.matrix and notes == self.notes:
            return self
        self.arrangement.update(matrix, notes, ())
        if matrix is not self.matrix:
            take_lengths(self.matrix, matrix)
        return replace(self, matrix=matrix, notes=notes)


def prepare_table(
    source: MatrixSource,
    *,
    row_filter: RowFilter | None = None,
    state: Mapping[str, Any] | None = None,
    changed: Iterable[str] = (),
) -> PreparedTable | None:
    """Look at every row of `source`; None when it has no matrix.

    The rows are worked out for `row_filter` and for the order and topics that `state` will ask
    for, as `MatrixView.state()` gave it. Others are worked out when they are asked for. `changed`
    are the keys of issues that changed since the workbook was last opened.
    """
    prepared = unprepared_table(source)
    if prepared is None:
        return None
    matrix, arrangement = prepared.matrix, prepared.arrangement
    state = state or {}
    arrangement.set_changed(changed)
    arrangement.row_filter = row_filter or RowFilter()
    arrangement.grouped = state.get("grouped") is True
    arrangement.fold(state.get("collapsed"))
    arrangement.sort = keys_from_data(state.get("sort"), prepared.columns)
    arrangement.rows()
    # Kept with the matrix from now on, for everybody who asks.
    text_lengths(matrix)
    _ = (matrix.issue_index, matrix.topic_counts)
    return prepared


def unprepared_table(source: MatrixSource) -> PreparedTable | None:
    """What a table cannot do without; None when `source` has no matrix."""
    matrix = source.matrix
    if matrix is None:
        return None
    notes = NoteCounts.of(source.annotations)
    return PreparedTable(matrix, notes, columns_of(matrix), RowArrangement(matrix, notes))
