"""What is wrong or doubtful in the workbook, as a list; a click goes to the cell."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.telling import said
from counterpoint.model import CellAddress
from counterpoint.workbook.loaded import Problem

__all__ = ["ProblemColumn", "ProblemModel", "ProblemsView"]

AnyIndex = QModelIndex | QPersistentModelIndex


class ProblemColumn(IntEnum):
    """The columns, in order."""

    LEVEL = 0
    SHEET = 1
    CELL = 2
    MESSAGE = 3


class ProblemModel(QAbstractTableModel):
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

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(ProblemColumn)

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
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            ProblemColumn.LEVEL: self.tr("Level"),
            ProblemColumn.SHEET: self.tr("Sheet"),
            ProblemColumn.CELL: self.tr("Cell"),
            ProblemColumn.MESSAGE: self.tr("What is wrong, and what to do"),
        }[ProblemColumn(section)]


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
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Problems"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.table.horizontalHeader()
        header.setAccessibleName(self.tr("Columns of the list of problems"))
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in ((ProblemColumn.LEVEL, 14), (ProblemColumn.SHEET, 18)):
            self.table.setColumnWidth(column, letter * letters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        self.table.activated.connect(self._activate)
        self.table.clicked.connect(self._activate)
        self.setFocusProxy(self.table)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems."""
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
