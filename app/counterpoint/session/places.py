"""Anchors and the cells they stand for, in the matrix as it is now."""

from __future__ import annotations

from dataclasses import replace

from counterpoint.model import Anchor, CellRef, PlanMatrix, told
from counterpoint.model.errors import UnknownAnchorError, nearest
from counterpoint.workbook.record import anchored_cell

__all__ = ["cell_of", "checked_anchor", "place_at", "place_label"]


def cell_of(anchor: Anchor, matrix: PlanMatrix | None) -> CellRef | None:
    """The cell that the anchor stands for now; its hint where the matrix cannot tell."""
    return anchored_cell(anchor, matrix) or anchor.cell


def place_at(cell: CellRef, matrix: PlanMatrix | None) -> tuple[str, str]:
    """Keys of the issue and of the plan on whose lines a cell lies, '' where it lies on none.

    Wider than an anchor: the cell of an ID or a weight leads to its issue, too.
    """
    layout = matrix.layout if matrix is not None else None
    if layout is None or layout.sheet.casefold() != cell.sheet.casefold() or matrix is None:
        return "", ""
    issue_line, plan_line = cell.address
    if layout.transposed:
        issue_line, plan_line = plan_line, issue_line
    issue = plan = ""
    if issue_line in layout.issue_lines:
        issue = matrix.issues[layout.issue_lines.index(issue_line)].key
    if plan_line in layout.plan_lines and (
        issue or issue_line < min(layout.issue_lines, default=0)
    ):
        plan = matrix.plans[layout.plan_lines.index(plan_line)].key
    return issue, plan


def checked_anchor(
    anchor: Anchor, matrix: PlanMatrix | None, sheets: tuple[str, ...] = ()
) -> Anchor:
    """The anchor with the cell it stands for now as its hint.

    Raises UnknownAnchorError when its issue, plan or sheet is not in the workbook; `sheets` are
    the names of its sheets.
    """
    if anchor.issue or anchor.plan:
        if matrix is None:
            raise UnknownAnchorError(
                told("The workbook has no plan matrix; annotate a cell instead.")
            )
        if anchor.issue and anchor.issue not in matrix.issue_index:
            hint = nearest(anchor.issue, list(matrix.issue_index))
            raise UnknownAnchorError(
                told("There is no issue {issue!r}.{hint}", issue=anchor.issue, hint=hint)
            )
        if anchor.plan and anchor.plan not in matrix.plan_index:
            hint = nearest(anchor.plan, list(matrix.plan_index))
            raise UnknownAnchorError(
                told("There is no plan {plan!r}.{hint}", plan=anchor.plan, hint=hint)
            )
        return replace(anchor, cell=cell_of(anchor, matrix))
    if anchor.cell is not None and anchor.cell.sheet not in sheets:
        hint = nearest(anchor.cell.sheet, sheets)
        raise UnknownAnchorError(
            told("There is no sheet {sheet!r}.{hint}", sheet=anchor.cell.sheet, hint=hint)
        )
    return anchor


def place_label(anchor: Anchor) -> str:
    """Where an annotation belongs, for people: `MIL-01, US 28`, or `Sheet1!B3`."""
    if anchor.issue or anchor.plan:
        return ", ".join(part for part in (anchor.issue, anchor.plan) if part)
    return str(anchor.cell)
