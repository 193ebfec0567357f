"""Checks of the Stances sheet: stances that are on no scale, and stances without a position."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterpoint.model import SPECIAL_STANCES, CellAddress, Issue, PlanMatrix, ScaleKind
from counterpoint.model.errors import nearest
from counterpoint.workbook.layout.companions import KeyFinder, read_stances
from counterpoint.workbook.layout.headings import normalized
from counterpoint.workbook.layout.records import RecordSheet, find_record_sheet
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.reading import WorkbookGrids

__all__ = ["stance_problems"]


def stance_problems(
    grids: WorkbookGrids,
    mapping: MatrixMapping,
    matrix: PlanMatrix,
    is_quantity: Callable[[str], bool],
) -> Iterator[Problem]:
    """Stances that do not fit their scale, and headings of the sheet with stray spaces."""
    sheet = find_record_sheet(grids, "stances")
    if sheet is None or sheet.name == mapping.sheet or mapping.fill_stances:
        return
    finder = KeyFinder([issue.key for issue in matrix.issues])
    coded = read_stances(sheet, matrix.plans, finder, [])
    for index, issue in enumerate(matrix.issues):
        row = coded.rows.get(issue.key)
        if row is None:
            continue
        for plan, column in enumerate(coded.plan_columns):
            stance = matrix.stance(index, plan)
            if column and stance:
                cell = str(CellAddress(row, column))
                yield from _stance(sheet, cell, issue, stance, is_quantity)
                if not matrix.texts[index][plan].strip() and stance not in SPECIAL_STANCES:
                    name = matrix.plans[plan].key
                    what = f"{name} has a stance on {issue.key} but no position in the matrix;"
                    what += " write the position, or clear the stance."
                    yield Problem("warning", "stance-without-position", sheet.name, cell, what)


def _stance(
    sheet: RecordSheet,
    cell: str,
    issue: Issue,
    stance: str,
    is_quantity: Callable[[str], bool],
) -> Iterator[Problem]:
    scale = issue.scale
    if normalized(stance) in SPECIAL_STANCES:
        return
    if scale.kind is ScaleKind.TEXT:
        what = f"{issue.key} has no scale, so the stance {stance!r} is not used; choose a scale."
        yield Problem("warning", "stance-without-scale", sheet.name, cell, what)
    elif scale.kind is ScaleKind.QUANTITY and not is_quantity(stance):
        what = f"{stance!r} cannot be read as a quantity; write a number, such as 600000."
        yield Problem("error", "unreadable-quantity", sheet.name, cell, what)
    elif scale.options and scale.kind is not ScaleKind.QUANTITY and stance not in scale.options:
        what = f"{stance!r} is no option of {issue.key}.{nearest(stance, scale.options)}"
        what += " Choose an option, or add it under Options."
        yield Problem("error", "stance-outside-options", sheet.name, cell, what)
