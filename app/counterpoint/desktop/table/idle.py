"""IdleWork: what the table works out while nobody scrolls, in slices that make no frame late."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

from counterpoint.desktop.table.arrangement import RowArrangement
from counterpoint.desktop.table.contents import KEPT_ROWS
from counterpoint.desktop.table.fitted import FittedTable
from counterpoint.desktop.table.resting import rest

__all__ = ["IdleWork"]

_PAUSE_MS = 40
"""How long scrolling must rest before idle work goes on, in milliseconds."""
_SLICE_S = 0.003
"""How long rows are made searchable at a time, so that no frame is late for it. By the clock: where
other threads work as well, the same rows take several times as long."""
_FEW_ROWS = 10


class IdleWork(QTimer):
    """Active as long as something is to be worked out: figures in view, then those of the rows
    beside it, then texts to search.
    """

    def __init__(self, table: FittedTable, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._rows: RowArrangement | None = None
        self._rest_is_due = False
        self.timeout.connect(self._work)

    def start_afresh(self, rows: RowArrangement | None, *, rest_is_due: bool) -> None:
        """Another workbook is shown; `rest` shall be called when all its work is done."""
        self._rows = rows
        self._rest_is_due = rest_is_due
        self.work_soon()

    def work_soon(self) -> None:
        """There is something to work out."""
        if not self.isActive():
            self.start(_PAUSE_MS)

    def wait_for_pause(self) -> None:
        """While a person scrolls, frames come first: the work waits for a pause.

        After it other rows are beside those in view.
        """
        self.start(_PAUSE_MS)

    def _work(self) -> None:
        """A slice of what can wait."""
        self.setInterval(0)
        table = self._table
        model = table.matrix_model
        if model.contents.wanted:
            in_view = {model.issue_at(row) for row in table.rows_in_view()}
            done = model.contents.work_off(in_view)
            # Badges and states take room: these rows are measured again.
            table.heights.forget(done)
            model.issues_changed(done)
            table.refine()
        elif model.contents.prepare(self._beside()):
            return
        elif not self._index_a_while():
            self.stop()
            if self._rest_is_due:
                self._rest_is_due = False
                rest()

    def _index_a_while(self) -> bool:
        """Make rows searchable for a few milliseconds; whether there is more to do."""
        ends = time.perf_counter() + _SLICE_S
        while self._rows is not None and self._rows.index_a_slice(_FEW_ROWS):
            if time.perf_counter() > ends:
                return True
        return False

    def _beside(self) -> list[int]:
        """The issues of the next page and of the one before: a page turned is complete at once.

        Fewer where pages have so many rows that preparing some would push others out again.
        """
        model, view = self._table.matrix_model, self._table.rows_in_view()
        count = min(len(view), max(0, (KEPT_ROWS - len(view)) // 2 - 1))
        after = range(view.stop, view.stop + count)
        before = range(view.start - count, view.start)
        return [issue for issue in map(model.issue_at, [*after, *before]) if issue >= 0]
