"""What is wrong or doubtful in the workbook, as a list; a click goes to the cell."""

from __future__ import annotations

import html
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QLabel,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.list_table import AnyIndex, ListModel, ListTable
from counterpoint.desktop.telling import said
from counterpoint.model import CellAddress
from counterpoint.workbook.loaded import Problem

__all__ = ["ProblemColumn", "ProblemModel", "ProblemsView"]

_LONG_LIST = 300
"""Problems up to which each row is as high as its message needs: that looks at every row."""


class ProblemColumn(IntEnum):
    """The columns, in order."""

    LEVEL = 0
    SHEET = 1
    CELL = 2
    MESSAGE = 3


_LETTERS: dict[int, int] = {
    ProblemColumn.LEVEL: 14,
    ProblemColumn.SHEET: 18,
    ProblemColumn.CELL: 10,
}
"""How wide the columns are at first, in letters; the message takes the rest."""


class ProblemModel(ListModel):
    """Problems, errors first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: list[Problem] = []

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems."""
        self.beginResetModel()
        self._problems = sorted(problems, key=_severity)
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """The problem at a row counted from 0."""
        return self._problems[row]

    def lines(self) -> Sequence[Problem]:
        return self._problems

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            level = self.tr("✕ error") if problem.level == "error" else self.tr("⚠ warning")
            shown = {
                ProblemColumn.LEVEL: level,
                ProblemColumn.SHEET: problem.sheet,
                ProblemColumn.CELL: problem.cell,
                ProblemColumn.MESSAGE: said(problem.message),
            }
            return shown[ProblemColumn(index.column())]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == ProblemColumn.MESSAGE:
            return f"<p>{html.escape(said(problem.message))}</p>"  # as HTML it is wrapped
        return None

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Level"),
            self.tr("Sheet"),
            self.tr("Cell"),
            self.tr("What is wrong, and what to do"),
        )


class ProblemsView(QWidget):
    """The list of problems.

    Signals:
        problem_activated(Problem): The user wants to see its cell.
    """

    problem_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ProblemModel(self)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.table = ListTable(self.model, _LETTERS, self)
        self.table.setAccessibleName(self.tr("Problems"))
        header = self.table.horizontalHeader()
        header.setAccessibleName(self.tr("Columns of the list of problems"))
        header.setStretchLastSection(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        self.table.activated.connect(self._activate)
        self.table.clicked.connect(self._activate)
        self.setFocusProxy(self.table)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems."""
        self.table.setLines(2.25 if len(problems) > _LONG_LIST else 0)
        self.model.set_problems(problems)
        errors = sum(problem.level == "error" for problem in problems)
        if problems:
            text = self.tr("Errors: {errors}. Warnings: {warnings}.")
            self.summary.setText(text.format(errors=errors, warnings=len(problems) - errors))
        else:
            self.summary.setText(self.tr("Nothing wrong or doubtful was found."))

    def _activate(self, index: QModelIndex) -> None:
        if index.isValid():
            self.problem_activated.emit(self.model.problem(index.row()))


def _severity(problem: Problem) -> tuple[bool, str, CellAddress]:
    try:
        place = CellAddress.parse(problem.cell)
    except ValueError:
        place = CellAddress(0, 0)
    return (problem.level != "error", problem.sheet, place)
