"""Checks of the Stances sheet: stances that are on no scale, and stances without a position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterpoint.model import (
    SPECIAL_STANCES,
    CellAddress,
    Issue,
    PlanMatrix,
    ScaleKind,
    fold,
    told,
)
from counterpoint.model.errors import nearest
from counterpoint.workbook.checking.numbers import QuantityCheck
from counterpoint.workbook.layout.companions import read_stances
from counterpoint.workbook.layout.headings import normalized
from counterpoint.workbook.layout.key_finder import KeyFinder
from counterpoint.workbook.layout.records import RecordSheet, find_record_sheet
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.reading import WorkbookGrids

__all__ = ["stance_problems"]


def stance_problems(
    grids: WorkbookGrids,
    mapping: MatrixMapping,
    matrix: PlanMatrix,
    quantity_check: QuantityCheck,
) -> Iterator[Problem]:
    """Stances that do not fit their scale, and headings of the sheet with stray spaces."""
    sheet = find_record_sheet(grids, "stances", beside=mapping.sheet)
    if sheet is None or mapping.fill_stances:
        return
    finder = KeyFinder([issue.key for issue in matrix.issues])
    coded = read_stances(sheet, matrix.plans, finder, [])
    for index, issue in enumerate(matrix.issues):
        row = coded.rows.get(issue.key)
        if row is None:
            continue
        cells = {
            plan: str(CellAddress(row, column))
            for plan, column in enumerate(coded.plan_columns)
            if column and matrix.stance(index, plan)
        }
        stances = {plan: matrix.stance(index, plan) for plan in cells}
        yield from _unfitting(sheet, issue, stances, cells, quantity_check)
        for plan, stance in stances.items():
            if not matrix.texts[index][plan].strip() and stance not in SPECIAL_STANCES:
                name = matrix.plans[plan].key
                what = told(
                    "{name} has a stance on {key} but no position in the matrix; write the"
                    " position, or clear the stance.",
                    name=name,
                    key=issue.key,
                )
                yield Problem("warning", "stance-without-position", sheet.name, cells[plan], what)


def _unfitting(
    sheet: RecordSheet,
    issue: Issue,
    stances: Mapping[int, str],
    cells: Mapping[int, str],
    quantity_check: QuantityCheck,
) -> Iterator[Problem]:
    """The stances of one issue that are not on its scale; special ones are on every scale."""
    scale = issue.scale
    usual = {
        plan: stance
        for plan, stance in stances.items()
        if normalized(stance) not in SPECIAL_STANCES
    }
    if scale.kind is ScaleKind.QUANTITY:
        reasons = quantity_check(list(usual.values()), scale.unit)
        for (plan, stance), reason in zip(usual.items(), reasons, strict=True):
            if reason:
                what = told(
                    "{stance!r} cannot be read as a quantity ({reason}); write a number,"
                    " such as 600000.",
                    stance=stance,
                    reason=reason,
                )
                yield Problem("error", "unreadable-quantity", sheet.name, cells[plan], what)
        return
    options = {fold(option) for option in scale.options}  # as comparisons match them
    for plan, stance in usual.items():
        if scale.kind is ScaleKind.TEXT:
            what = told(
                "{key} has no scale, so the stance {stance!r} is not used; choose a scale.",
                key=issue.key,
                stance=stance,
            )
            yield Problem("warning", "stance-without-scale", sheet.name, cells[plan], what)
        elif options and fold(stance) not in options:
            what = told(
                "{stance!r} is no option of {key}.{hint} Choose an option, or add it"
                " under Options.",
                stance=stance,
                key=issue.key,
                hint=nearest(stance, scale.options),
            )
            yield Problem("error", "stance-outside-options", sheet.name, cells[plan], what)
