"""The Stances sheet of a new workbook, with a drop-down in each row.

Imports openpyxl at the top: import this module only inside functions.
"""

from __future__ import annotations

import math

from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from counterpoint.model import SPECIAL_STANCES, Issue, PlanMatrix, ScaleKind, column_letters
from counterpoint.workbook.layout.stance_headings import stance_headings
from counterpoint.workbook.making.companion_sheets import write_records
from counterpoint.workbook.making.sheet_style import CellValue, Column, put

__all__ = ["write_stances_sheet"]

LISTS_SHEET = "Lists"
"""Hidden sheet with the entries of the drop-downs: typed into the rule itself a list may have
255 characters and no entry with a comma."""


def write_stances_sheet(book: Workbook, matrix: PlanMatrix, *, blank_rows: int = 0) -> None:
    """Add `Stances`: scale, options or unit, the stance of each plan, and notes; and `Lists`.

    In a blank matrix, whose issues all have the same scale, the drop-downs go on over as many
    `blank_rows` as it has for typing.
    """
    plans = matrix.plans
    ranged = any(issue.scale.low is not None for issue in matrix.issues)
    columns = [
        Column("ID", 9),
        Column("Issue", 22),
        Column("Scale", 10),
        Column("Options", 38),
        Column("Unit", 11),
    ]
    if ranged:
        columns += [Column("Low", 9), Column("High", 9)]
    first_plan = len(columns) + 1
    columns += [Column(heading, 19) for heading in stance_headings([plan.key for plan in plans])]
    columns.append(Column("Note", 46))
    rows = [
        [*_scale_cells(issue, ranged), *_stance_cells(issue, matrix, number), issue.note]
        for number, issue in enumerate(matrix.issues)
    ]
    sheet = write_records(
        book, "Stances", columns, rows, group_by=0, freeze="C2", wide=len(plans) > 4
    )
    sheet.sheet_view.zoomScale = 90
    span = (column_letters(first_plan), column_letters(first_plan + len(plans) - 1))
    _offer_scales(sheet, max(2, len(rows) + 1 + blank_rows))
    _offer_stances(book, sheet, matrix, span, blank_rows)


def _scale_cells(issue: Issue, ranged: bool) -> list[CellValue]:
    scale = issue.scale
    cells: list[CellValue] = [issue.key, issue.title, scale.kind.value]
    cells += ["; ".join(scale.options), scale.unit]
    if ranged:
        cells += [scale.low, scale.high]
    return cells


def _stance_cells(issue: Issue, matrix: PlanMatrix, number: int) -> list[CellValue]:
    """Stances as typed; those of a quantity as numbers, so that Excel can reckon with them."""
    cells: list[CellValue] = []
    for plan in range(len(matrix.plans)):
        stance = matrix.stance(number, plan)
        is_number = issue.scale.kind is ScaleKind.QUANTITY and stance not in SPECIAL_STANCES
        cells.append(_number(stance) if is_number else stance)
    return cells


def _number(stance: str) -> CellValue:
    """The stance as a number where it is a plain one, else as it is."""
    try:
        value = float(stance)
    except ValueError:
        return stance
    if not math.isfinite(value):
        return stance
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _offer_scales(sheet: Worksheet, last: int) -> None:
    words = ",".join(kind.value for kind in ScaleKind)
    rule = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
    sheet.add_data_validation(rule)
    rule.add(f"C2:C{last}")


def _offer_stances(
    book: Workbook, sheet: Worksheet, matrix: PlanMatrix, span: tuple[str, str], blank_rows: int
) -> None:
    """One drop-down a row: the issue's options and the special stances, as a hint, not a lock;
    with `blank_rows` one drop-down for all rows, those to be typed included."""
    lists = book.create_sheet(LISTS_SHEET)
    lists.sheet_state = "hidden"
    issues = matrix.issues[:1] if blank_rows else matrix.issues
    for row, issue in enumerate(issues, start=2):
        entries = [*issue.scale.options, *SPECIAL_STANCES]
        put(lists, row, 1, issue.key)
        for column, entry in enumerate(entries, start=2):
            put(lists, row, column, entry)
        end = column_letters(len(entries) + 1)
        rule = DataValidation(
            type="list", formula1=f"{LISTS_SHEET}!$B${row}:${end}${row}", allow_blank=True
        )
        rule.errorStyle = "warning"
        rule.errorTitle = "Not an option"
        rule.error = "This is no option of the issue. Add it under Options, or choose another."
        rule.showErrorMessage = issue.scale.kind in (ScaleKind.NOMINAL, ScaleKind.ORDINAL)
        rule.showInputMessage = False
        sheet.add_data_validation(rule)
        last = len(matrix.issues) + 1 + blank_rows if blank_rows else row
        rule.add(f"{span[0]}{row}:{span[1]}{last}")
    lists.cell(1, 1, "ID")
    lists.cell(1, 2, "Entries of the drop-downs in Stances")
