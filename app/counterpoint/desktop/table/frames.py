"""Frame: paints the cells of a table that can be seen, row by row.

Qt's own painting crosses from one language into the other several times for every cell: for its
flags, its data, its selection and its style. Here all of that is at hand, and the lines between
cells are drawn once for a frame.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtGui import QPainter, QRegion

from counterpoint.desktop.table.delegate import PositionDelegate, as_current
from counterpoint.desktop.table.model import MatrixModel
from counterpoint.desktop.table.painting import Strip

__all__ = ["Frame", "selection_test"]

_FEW_RANGES = 16
"""Up to so many ranges a selection is looked through here, else by Qt."""

SelectionTest = Callable[[int, int], bool]
"""Whether the cell at this row and column is selected."""


class Frame:
    """One frame of a table.

    Args:
        rows: All rows in view.
        chosen: Which cells are selected.
        current: Row and column of the current cell; -1 for none.
        focused: Whether the current cell has the keyboard's focus, and so a frame around it.
        active: Whether its window is the one that a person works in.
    """

    def __init__(
        self,
        model: MatrixModel,
        delegate: PositionDelegate,
        rows: Sequence[Strip],
        chosen: SelectionTest,
        current: tuple[int, int],
        *,
        focused: bool,
        active: bool,
    ) -> None:
        self._model = model
        self._delegate = delegate
        self._rows = [row for row in rows if model.issue_at(row.number) >= 0]
        self._chosen = chosen
        self._current = current
        self._focused = focused
        self._active = active

    def paint(self, painter: QPainter, columns: Sequence[Strip], region: QRegion) -> None:
        """Paint the cells of `columns` that touch `region`, and the lines between them."""
        area = region.boundingRect()
        columns = _touching(columns, area.left(), area.right())
        rows = _touching(self._rows, area.top(), area.bottom())
        if not rows or not columns:
            return
        painter.setClipRegion(region)
        for row in rows:
            self._paint_row(painter, row, columns, region if region.rectCount() > 1 else None)
        brushwork = self._delegate.brushwork
        brushwork.grid(painter, rows, columns)
        if self._focused:
            for row in rows:
                for column in columns:
                    if (row.number, column.number) == self._current:
                        brushwork.focus(painter, _cell(row, column), active=self._active)

    def _paint_row(
        self, painter: QPainter, row: Strip, columns: Sequence[Strip], region: QRegion | None
    ) -> None:
        model, paint_content = self._model, self._delegate.paint_content
        issue = model.issue_at(row.number)
        for column in columns:
            cell = _cell(row, column)
            if region is not None and not region.intersects(cell):
                continue
            content = model.contents.cell(issue, model.columns[column.number])
            if (row.number, column.number) == self._current:
                content = as_current(content)
            selected = self._chosen(row.number, column.number)
            paint_content(painter, cell, content, selected=selected)


def selection_test(selection: QItemSelectionModel) -> SelectionTest:
    """Whether a cell is selected, without a call of Qt for every cell where that is easily told."""
    ranges = selection.selection()
    count = ranges.count()
    if not count:
        return lambda _row, _column: False
    if count > _FEW_RANGES:
        index = selection.model().index
        return lambda row, column: selection.isSelected(index(row, column))
    each = [ranges.at(number) for number in range(count)]
    borders = [(one.top(), one.bottom(), one.left(), one.right()) for one in each]
    return lambda row, column: any(
        top <= row <= bottom and left <= column <= right for top, bottom, left, right in borders
    )


def _cell(row: Strip, column: Strip) -> QRect:
    return QRect(column.start, row.start, column.size, row.size)


def _touching(strips: Sequence[Strip], first: int, last: int) -> list[Strip]:
    return [each for each in strips if each.start <= last and each.start + each.size > first]
