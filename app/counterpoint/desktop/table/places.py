"""Places: the current and the selected cells of the table, by the keys of issues and plans."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt

from counterpoint.desktop.table.grid import MatrixTable
from counterpoint.desktop.table.roles import ColumnKind

__all__ = ["NOWHERE", "Place", "Places", "ViewPoint"]

Place = tuple[str, str]
"""Issue key and plan key; no plan stands for the row, no issue for nothing at all."""
NOWHERE: Place = ("", "")


@dataclass(frozen=True, slots=True)
class ViewPoint:
    """What is looked at, in words that another state of the workbook understands.

    Attributes:
        place: The current cell's, NOWHERE for none.
        issue: Key of the issue to hold on to, '' for none.
        top: Where its row begins on the screen, in pixels.
        across: How far the table is scrolled sideways, in pixels.
    """

    place: Place
    issue: str
    top: int
    across: int


class Places:
    """Reads places off one table."""

    def __init__(self, table: MatrixTable) -> None:
        self._table = table
        self._model = table.matrix_model

    def of(self, index: QModelIndex) -> Place:
        """The place of a cell; NOWHERE on a topic row."""
        matrix = self._model.matrix
        issue = self._model.issue_at(index.row()) if index.isValid() else -1
        if issue < 0 or matrix is None:
            return NOWHERE
        column = self._model.columns[index.column()]
        return (matrix.issues[issue].key, column.key if column.kind is ColumnKind.PLAN else "")

    def current(self) -> Place:
        """The current cell's."""
        return self.of(self._table.currentIndex())

    def view_point(self) -> ViewPoint | None:
        """What is looked at; None while nothing was scrolled and the first cell is current."""
        table, matrix = self._table, self._model.matrix
        current = table.currentIndex()  # the focus alone makes the first cell current
        moved = current.row() > 0 or current.column() > 0
        down, across = table.verticalScrollBar().value(), table.horizontalScrollBar().value()
        if matrix is None or not (moved or down or across):
            return None
        issue, top = table.anchor()
        key = matrix.issues[issue].key if issue >= 0 else ""
        return ViewPoint(self.current(), key, top, across)

    def return_to(self, point: ViewPoint) -> None:
        """Scroll there; the current cell stays the one it is."""
        matrix = self._model.matrix
        issue = matrix.issue_index.get(point.issue, -1) if matrix is not None else -1
        self._table.horizontalScrollBar().setValue(point.across)
        self._table.put_back(issue, point.top)

    def selected_cells(self) -> list[QModelIndex]:
        """The selected cells of the columns shown, row by row, as they are seen."""
        table = self._table
        chosen = table.selectionModel().selectedIndexes()
        place = table.header.visualIndex
        shown = [index for index in chosen if not table.isColumnHidden(index.column())]
        return sorted(shown, key=lambda index: (index.row(), place(index.column())))

    def selected(self) -> list[Place]:
        """The selected cells' places, each once, row by row; topic rows are left out."""
        places = dict.fromkeys(self.of(index) for index in self.selected_cells())
        return [place for place in places if place[0]]

    def selected_table(self) -> list[list[str]]:
        """The selection as text; see MatrixView.selected_table."""
        model, matrix = self._model, self._model.matrix
        spans = self._selected_spans()
        lines = [(row, model.issue_at(row)) for row in sorted(spans)]
        lines = [(row, issue) for row, issue in lines if issue >= 0]
        if matrix is None or not lines:
            return []
        wanted = {at for each in self._ranges() for at in range(each.left(), each.right() + 1)}
        columns = [at for at in self._table.shown_columns() if at in wanted and at != 0]
        has_id = any(issue.id for issue in matrix.issues)
        table = [["ID"] * has_id + [self._heading(at) for at in [0, *columns]]]
        for row, number in lines:
            issue = matrix.issues[number]
            # Of cells selected here and there, those between them stay out.
            cells = [
                model.plain_text(number, model.columns[at])
                if any(first <= at < end for first, end in spans[row])
                else ""
                for at in columns
            ]
            table.append([issue.id] * has_id + [issue.title, *cells])
        return table

    def widen_to_rows(self) -> None:
        """Select every cell of the rows that have a selected one."""
        chosen = self._table.selectionModel()
        last = self._model.columnCount() - 1
        wider = QItemSelection()
        for each in self._ranges():
            wider.select(self._model.index(each.top(), 0), self._model.index(each.bottom(), last))
        chosen.select(wider, QItemSelectionModel.SelectionFlag.Select)

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self._table.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    def _selected_spans(self) -> dict[int, list[tuple[int, int]]]:
        """Rows with a selected cell, and from where to where columns are selected in each."""
        # Nobody asks for each of a million cells.
        spans: dict[int, list[tuple[int, int]]] = {}
        for each in self._ranges():
            span = (each.left(), each.right() + 1)
            for row in range(each.top(), each.bottom() + 1):
                spans.setdefault(row, []).append(span)
        return spans

    def _heading(self, column: int) -> str:
        return str(self._model.headerData(column, Qt.Orientation.Horizontal))
