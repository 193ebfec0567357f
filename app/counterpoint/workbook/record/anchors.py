"""Where annotations belong in the matrix as it is now."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from counterpoint.model import Anchor, Annotation, CellRef, PlanMatrix

__all__ = ["anchor_at", "anchored_cell", "anchored_text", "is_orphan", "settled"]


def settled(annotation: Annotation, matrix: PlanMatrix | None) -> Annotation:
    """The annotation as one on a mere cell where it was made on another sheet that is still there.

    A workbook may hold several matrices with the same issues and plans, such as rounds of talks:
    what is said of a position in one is not said of the other, whichever of them is open.
    """
    anchor = annotation.anchor
    if matrix is None or matrix.layout is None or not (anchor.issue or anchor.plan):
        return annotation
    if anchor.cell is None or anchor.cell.sheet.casefold() not in matrix.layout.other_sheets:
        return annotation
    return replace(annotation, anchor=Anchor(cell=anchor.cell))


def anchored_cell(anchor: Anchor, matrix: PlanMatrix | None) -> CellRef | None:
    """The cell that shows the annotation now; None when its place is gone.

    Issue and plan decide, wherever the row and column have moved to: an annotation on a row
    stands on the issue's title, one on a plan on the plan's heading. An anchor without them, or
    in a workbook without a matrix, is the cell it names.
    """
    if matrix is None or not (anchor.issue or anchor.plan):
        return anchor.cell
    if is_orphan(anchor, matrix) or matrix.layout is None:
        return None
    if anchor.issue and anchor.plan:
        return matrix.layout.position_cell(
            matrix.issue_index[anchor.issue], matrix.plan_index[anchor.plan]
        )
    if anchor.issue:
        return matrix.layout.issue_cell(matrix.issue_index[anchor.issue])
    return matrix.layout.plan_cell(matrix.plan_index[anchor.plan])


def is_orphan(anchor: Anchor, matrix: PlanMatrix | None) -> bool:
    """Whether the issue or plan it names is no longer in the matrix.

    Without a matrix nothing can be said, and nothing is an orphan.
    """
    if matrix is None:
        return False
    return bool(
        (anchor.issue and anchor.issue not in matrix.issue_index)
        or (anchor.plan and anchor.plan not in matrix.plan_index)
    )


def anchored_text(
    anchor: Anchor,
    matrix: PlanMatrix | None,
    cell_text: Callable[[CellRef], str | None] | None = None,
) -> str | None:
    """The text that the annotation is about, as it is now; None when it cannot be told.

    `cell_text` reads cells outside the matrix.
    """
    if matrix is not None and (anchor.issue or anchor.plan):
        if is_orphan(anchor, matrix):
            return None
        if anchor.issue and anchor.plan:
            issue, plan = matrix.issue_index[anchor.issue], matrix.plan_index[anchor.plan]
            return matrix.texts[issue][plan]
        if anchor.issue:
            return matrix.issues[matrix.issue_index[anchor.issue]].title
        return matrix.plans[matrix.plan_index[anchor.plan]].key
    if anchor.cell is None or cell_text is None:
        return None
    return cell_text(anchor.cell)


def anchor_at(cell: CellRef, matrix: PlanMatrix | None) -> Anchor:
    """The anchor of a cell: issue and plan where it lies in the matrix, else the cell alone.

    The cell of an issue's title is the whole row, that of a plan's heading the plan.
    """
    layout = matrix.layout if matrix is not None else None
    if matrix is None or layout is None or layout.sheet.casefold() != cell.sheet.casefold():
        return Anchor(cell=cell)
    row, column = cell.address
    if layout.transposed:
        row, column = column, row
    issue_at, plan_at = _index(layout.issue_lines, row), _index(layout.plan_lines, column)
    issue = matrix.issues[issue_at].key if issue_at >= 0 else ""
    plan = matrix.plans[plan_at].key if plan_at >= 0 else ""
    if issue and plan:
        return Anchor(issue, plan, cell)
    if issue and column == layout.title_line:
        return Anchor(issue, "", cell)
    if plan and row == layout.header_line:
        return Anchor("", plan, cell)
    return Anchor(cell=cell)


def _index(lines: Sequence[int], line: int) -> int:
    """Index of a line among lines in sheet order, -1 when it is not there."""
    place = bisect_left(lines, line)
    return place if place < len(lines) and lines[place] == line else -1
