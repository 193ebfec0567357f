"""RowsView: which rows of the table are shown, in which order, and the way to each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import Enum

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from counterpoint.desktop.table.arrangement import RowArrangement
from counterpoint.desktop.table.contents import Contents
from counterpoint.desktop.table.delegate import PositionDelegate
from counterpoint.desktop.table.grid import MatrixTable
from counterpoint.desktop.table.header import PlanHeader
from counterpoint.desktop.table.model import MatrixModel
from counterpoint.desktop.table.places import NOWHERE, Places
from counterpoint.desktop.table.words import translate
from counterpoint.desktop.theme import Theme
from counterpoint.model import PlanMatrix
from counterpoint.session.arranging import SortKey
from counterpoint.session.filtering import RowFilter, search_words

__all__ = ["RowsView"]

_SETTLED_MS = 80
"""How long columns must keep their widths before rows are laid out for them, in milliseconds."""


class RowsView(QWidget):
    """A table whose rows are filtered, sorted and gathered under topics.

    Signals:
        rows_changed: Other rows are shown: how many issues, of how many.
        sort_changed: Rows are ordered by other keys.
    """

    rows_changed = Signal(int, int)
    sort_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: RowArrangement | None = None
        self._together = 0
        self._due: set[_Due] = set()
        self._last_place = NOWHERE
        self._contents = Contents()
        self._model = MatrixModel(self._contents, self)
        self._delegate = PositionDelegate(theme, QFont(self.font()), self)
        self.table = MatrixTable(self._model, self._delegate, theme, self)
        self._places = Places(self.table)
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(_SETTLED_MS)
        self._relayout.timeout.connect(self._lay_rows_out)

    @property
    def matrix(self) -> PlanMatrix | None:
        """The matrix shown."""
        return self._contents.matrix

    @contextmanager
    def together(self) -> Iterator[None]:
        """Rows are arranged, laid out and announced once for all that changes inside."""
        self._together += 1
        try:
            yield
        finally:
            self._together -= 1
            if not self._together:
                self._settle()

    # Which rows, and in which order

    def setRowFilter(self, row_filter: RowFilter) -> None:
        """Show only the rows that pass; words of its text are highlighted."""
        if self._rows is None or row_filter == self._rows.row_filter:
            return
        words = search_words(row_filter.text)
        self._rows.row_filter = row_filter
        if words != self._contents.words:
            self._contents.words = words
            self._contents.forget()
        self._rearrange()
        self.table.viewport().update()

    def rowFilter(self) -> RowFilter:
        """The filter in use."""
        return self._rows.row_filter if self._rows is not None else RowFilter()

    def rowsLeft(self) -> tuple[int, int]:
        """How many issues pass the filter, of how many; folded ones count as shown."""
        total = len(self.matrix.issues) if self.matrix is not None else 0
        if not self.isGroupedByTopic():
            return len(self._model.rows), total
        return sum(topic.count for _, topic in self._model.topics()), total

    def setSort(self, keys: Sequence[SortKey]) -> None:
        """Order rows by these keys, the first the most important; none is workbook order."""
        if self._rows is None or tuple(keys) == self._rows.sort:
            return
        self._rows.sort = tuple(keys)
        for header in self._headers():
            header.sort_keys = self._rows.sort
            header.viewport().update()
        self._rearrange()
        self.sort_changed.emit()

    def showTop(self) -> None:
        """Who asks for another order wants to see what comes first in it."""
        self._settle()
        self.table.verticalScrollBar().setValue(0)

    def sort(self) -> tuple[SortKey, ...]:
        """The keys that rows are ordered by."""
        return self._rows.sort if self._rows is not None else ()

    def setGroupByTopic(self, grouped: bool) -> None:
        """Gather rows under their topics."""
        if grouped == self.isGroupedByTopic():
            return
        self._contents.show_topic = not grouped
        self._contents.forget()
        if self._rows is not None:
            self._rows.grouped = grouped
            self._rearrange()

    def isGroupedByTopic(self) -> bool:
        """Whether rows are gathered under their topics."""
        return not self._contents.show_topic

    def setTopicCollapsed(self, topic: str, collapsed: bool) -> None:
        """Fold the issues of one topic away, or unfold them."""
        if self._rows is not None:
            folded = self._rows.collapsed
            self._fold(folded | {topic} if collapsed else folded - {topic})

    def setAllTopicsCollapsed(self, collapsed: bool) -> None:
        """Fold all topics, or none."""
        if self.matrix is not None:
            self._fold(set(self.matrix.topics) if collapsed else set())

    def areAllTopicsCollapsed(self) -> bool:
        """Whether rows are gathered and every topic shown is folded."""
        rows = self._model.rows
        return self.isGroupedByTopic() and bool(rows) and len(rows) == len(self._model.topics())

    def _fold(self, folded: set[str]) -> None:
        """Fold these topics and no others; who stands in one of them goes to its heading."""
        if self._rows is None or self.matrix is None:
            return
        self._rows.collapsed = folded
        if not self._rows.grouped:
            return
        current = self.table.currentIndex()
        issue = self._model.issue_at(current.row())
        topic = self.matrix.issues[issue].topic if issue >= 0 else ""
        if issue >= 0 and topic in folded:
            headings = (at for at, each in self._model.topics() if each.topic == topic)
            self.table.setCurrentIndex(current.siblingAtRow(next(headings, current.row())))
        self._rearrange()
        if self.table.currentIndex().isValid() and not self._together:
            self.table.scrollTo(self.table.currentIndex())

    # Which ones they are

    def shownIssues(self) -> tuple[str, ...]:
        """Keys of the issues shown, top to bottom."""
        self._settle()
        matrix = self.matrix
        if matrix is None:
            return ()
        return tuple(matrix.issues[row].key for row in self._model.rows if isinstance(row, int))

    def passingIssues(self) -> tuple[str, ...]:
        """Keys of the issues that pass the filter, as they stand when no topic is folded."""
        self._settle()
        matrix = self.matrix
        if matrix is None or self._rows is None:
            return ()
        return tuple(matrix.issues[row].key for row in self._rows.unfolded())

    def numberOf(self, issue_key: str) -> tuple[int, int]:
        """Which of the issues that pass the filter it is, counted from 1, and of how many.

        0 when its row is filtered or folded away; those folded away before it count.
        """
        self._settle()
        issues = self._model.shown_issues()
        matrix = self.matrix
        index = matrix.issue_index.get(issue_key, -1) if matrix is not None else -1
        row = self._model.row_of(index)
        total = self.rowsLeft()[0]
        if row < 0:
            return 0, total
        number = int(np.count_nonzero(issues[: row + 1] >= 0))
        folded = (each.count for at, each in self._model.topics() if each.collapsed and at < row)
        return number + sum(folded), total

    def firstShown(self) -> str:
        """Key of the first issue shown, '' when there is none."""
        self._settle()
        issue = next((row for row in self._model.rows if isinstance(row, int)), -1)
        return self.matrix.issues[issue].key if self.matrix is not None and issue >= 0 else ""

    def topicsLeft(self) -> Mapping[str, int]:
        """How many of the issues that pass the filter each topic has, folded ones too."""
        self._settle()
        matrix, rows = self.matrix, self._model.rows
        if matrix is None:
            return {}
        if self.isGroupedByTopic():
            return {topic.topic: topic.count for _, topic in self._model.topics()}
        if len(rows) == len(matrix.issues):
            return matrix.topic_counts
        issues = matrix.issues
        return Counter(issues[row].topic for row in rows if isinstance(row, int))

    # The way there

    def goTo(self, issue_key: str, plan_key: str = "") -> bool:
        """Make that cell the current one and show it; False when the filter hides its row.

        A folded topic is unfolded. Without a plan the column stays.
        """
        matrix = self.matrix
        if matrix is None or issue_key not in matrix.issue_index:
            return False
        self._settle()
        issue = matrix.issue_index[issue_key]
        if self._model.row_of(issue) < 0 and matrix.issues[issue].topic in self._collapsed_topics():
            self.setTopicCollapsed(matrix.issues[issue].topic, collapsed=False)
        row = self._model.row_of(issue)
        if row < 0:
            if not self.table.currentIndex().isValid():
                self._last_place = (issue_key, plan_key)  # for when the filter lets it through
            return False
        column = self._model.column_of_plan(plan_key) if plan_key else -1
        if column < 0 or self.table.isColumnHidden(column):
            column = max(0, self.table.currentIndex().column()) if not plan_key else 0
        index = self._model.index(row, column)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        return True

    def goToNeighbour(self, step: int) -> bool:
        """Go `step` issues further (negative: back), over topic rows; False at the end."""
        row = self.table.currentIndex().row()
        column = max(0, self.table.currentIndex().column())
        direction = 1 if step > 0 else -1
        left = abs(step)
        while left:
            row += direction
            if not 0 <= row < len(self._model.rows):
                return False
            left -= self._model.issue_at(row) >= 0
        self.table.setCurrentIndex(self._model.index(row, column))
        return True

    # Arranging and laying out, at once or together

    def _headers(self) -> tuple[PlanHeader, PlanHeader]:
        return (self.table.header, self.table.frozen_header)

    def _collapsed_topics(self) -> set[str]:
        return self._rows.collapsed if self._rows is not None else set()

    def _settle(self) -> None:
        """Do what was put off inside `together`."""
        due, self._due = self._due, set()
        if _Due.LAYOUT in due and _Due.ROWS in due:
            self._relayout.stop()
            self.table.estimate_heights()
            self._arrange()
        elif _Due.LAYOUT in due:
            self._lay_out()
        elif _Due.ROWS in due:
            self._arrange()

    def _rearrange(self) -> None:
        """Show the rows anew, now or at the end of `together`."""
        self._due.add(_Due.ROWS)
        if not self._together:
            self._settle()

    def _rearrange_after_edit(self) -> None:
        """Show the rows anew; where the current one passes the filter no more, on with the next.

        Who codes or resolves what is left goes through the rows that way.
        """
        before = self.table.currentIndex()
        row, column = before.row(), before.column()
        self._rearrange()
        if row < 0 or self.table.currentIndex().isValid():
            return
        rows = self._model.rows
        below = (at for at in range(row, len(rows)) if isinstance(rows[at], int))
        above = (at for at in reversed(range(min(row, len(rows)))) if isinstance(rows[at], int))
        heir = next(below, next(above, -1))
        if heir >= 0:
            self.table.setCurrentIndex(self._model.index(heir, column))
            self.table.scrollTo(self.table.currentIndex())

    def _arrange(self) -> None:
        """Show the rows anew; the current cell stays where it is on the screen, if it was there.

        Otherwise the first rows come in view: they are what was sorted or sought for.
        """
        anchor, top = self.table.anchor(only_current=True)
        heading = self.table.current_topic_top()
        self._model.set_rows(self._rows.rows() if self._rows is not None else [])
        self.table.apply_heights()
        if heading is not None and self._model.topic_at(self.table.currentIndex().row()):
            self.table.put_row_back(self.table.currentIndex().row(), heading)
        elif not self.table.put_back(anchor, top) and not self._is_back_at_last_place():
            self.table.verticalScrollBar().setValue(0)
        self._announce_rows()

    def _is_back_at_last_place(self) -> bool:
        """Return to the current cell that a filter had taken away, if its row is back."""
        issue, plan = self._last_place
        if self.table.currentIndex().isValid() or self.matrix is None:
            return False
        index = self.matrix.issue_index.get(issue, -1)
        return self._model.row_of(index) >= 0 and self.goTo(issue, plan)

    def _announce_rows(self) -> None:
        shown, total = self.rowsLeft()
        self.table.empty_text = self._empty_text(total)
        self.rows_changed.emit(shown, total)

    def _empty_text(self, total: int) -> str:
        if self.matrix is None:
            return translate("Table", "Open a workbook to compare its plans.")
        if not total:
            return translate("Table", "The matrix has no issues yet.")
        if self.rowFilter().needs_figures and self._contents.comparison is None:
            return translate("Table", "The filter waits for figures that are still worked out.")
        hint = translate("Table", "Clear the filter to see all of them again.")
        nothing = translate("Table", "No issue passes the filter.")
        if self.rowFilter().changed and not self._contents.changed:
            nothing = translate(
                "Table", "Nothing changed since this workbook was last opened on this computer."
            )
        return f"{nothing}\n{hint}"

    def _lay_rows_out(self) -> None:
        """Estimate and measure heights anew, now or at the end of `together`."""
        self._due.add(_Due.LAYOUT)
        if not self._together:
            self._settle()

    def _lay_out(self) -> None:
        """Estimate and measure heights anew; what is in view stays there."""
        self._relayout.stop()
        anchor, top = self.table.anchor()
        self.table.estimate_heights()
        self.table.apply_heights()
        self.table.put_back(anchor, top)

    def _cells_changed(self) -> None:
        self._model.issues_changed()
        self._lay_rows_out()


class _Due(Enum):
    """What is put off inside `together`."""

    ROWS = 1
    LAYOUT = 2
