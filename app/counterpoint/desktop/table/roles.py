"""Names shared by the table's model, delegate and views: roles of data and kinds of columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, IntEnum

from PySide6.QtCore import Qt

from counterpoint.model import PlanMatrix

__all__ = ["Column", "ColumnKind", "Role", "columns_of"]


class Role(IntEnum):
    """Roles beyond Qt's own that MatrixModel answers."""

    CELL = Qt.ItemDataRole.UserRole + 1
    """What a cell shows, a `CellContent`; None on a topic row."""
    TOPIC = Qt.ItemDataRole.UserRole + 2
    """The `TopicRow` of a topic row; None on an issue's row."""
    ISSUE_KEY = Qt.ItemDataRole.UserRole + 3
    """Key of the row's issue, '' on a topic row."""
    PLAN_KEY = Qt.ItemDataRole.UserRole + 4
    """Key of the column's plan, '' where the column is no plan."""
    COLUMN = Qt.ItemDataRole.UserRole + 5
    """The `Column`; for header data too."""


class ColumnKind(Enum):
    """What a column holds. The value begins its name in remembered layouts."""

    ISSUE = "issue"
    DIVERGENCE = "divergence"
    PLAN = "plan"
    OUTCOME = "outcome"
    REFERENCE = "reference"
    ANNOTATIONS = "annotations"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table.

    Attributes:
        kind: What it holds.
        key: The plan's key or the reference column's heading, '' for the others.
        plan: Index of the plan in the matrix, counted from 0; -1 where it is no plan.
        number: Its place in the model, counted from 0, wherever it is shown.
    """

    kind: ColumnKind
    key: str = ""
    plan: int = -1
    number: int = 0

    @property
    def name(self) -> str:
        """What remembered layouts call it, such as `plan:US28`."""
        return f"{self.kind.value}:{self.key}" if self.key else self.kind.value


def columns_of(matrix: PlanMatrix | None) -> tuple[Column, ...]:
    """The columns: issue, divergence, plans, outcome, reference columns, annotations."""
    if matrix is None:
        return ()
    columns = [Column(ColumnKind.ISSUE), Column(ColumnKind.DIVERGENCE)]
    columns += [Column(ColumnKind.PLAN, plan.key, at) for at, plan in enumerate(matrix.plans)]
    if any(issue.outcome for issue in matrix.issues):
        columns.append(Column(ColumnKind.OUTCOME))
    headings = dict.fromkeys(name for issue in matrix.issues for name, _ in issue.references)
    columns += [Column(ColumnKind.REFERENCE, heading) for heading in headings]
    columns.append(Column(ColumnKind.ANNOTATIONS))
    return tuple(replace(column, number=number) for number, column in enumerate(columns))
