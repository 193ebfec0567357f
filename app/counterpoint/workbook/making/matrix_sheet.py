"""The Matrix sheet of a new workbook. Imports openpyxl: import it only inside functions."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.styles import Font
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from counterpoint.model import UNCHECKED, Issue, PlanMatrix, column_letters
from counterpoint.workbook.making.content import WorkbookContent
from counterpoint.workbook.making.sheet_style import (
    BODY,
    EMPHASIS,
    FAINT,
    UNCHECKED_FONT,
    CellValue,
    Column,
    add_rule,
    band_rows,
    estimated_height,
    finish_table,
    put,
    set_up_print,
    write_header,
)

__all__ = ["write_matrix_sheet"]

_KEYS = (Column("ID", 9), Column("Topic", 16), Column("Issue", 24))
_BEFORE_PLANS = (Column("Question", 28), Column("Weight", 9), Column("Status", 15))
_OUTCOME = Column("Outcome", 34)
_REFERENCE_WIDTH = 26
_PLAN_WIDTH = 30
_TYPING_ROOM_PT = 44.0


def write_matrix_sheet(book: Workbook, content: WorkbookContent) -> Worksheet:
    """Add the sheet `Matrix`: an issue a row, a plan a column, one header row."""
    matrix = content.matrix
    sheet: Worksheet = book.create_sheet("Matrix")
    shown = content.shown_columns
    before = [*_KEYS, *(column for column in _BEFORE_PLANS if column.heading in shown)]
    plans = [Column(plan.key, _PLAN_WIDTH) for plan in matrix.plans]
    after = [_OUTCOME] if _OUTCOME.heading in shown else []
    references = _reference_headings(content)
    columns = [
        *(_named(column, content) for column in before),
        *plans,
        *(_named(column, content) for column in after),
        *(Column(heading, _REFERENCE_WIDTH) for heading in references),
    ]
    first_plan = len(before) + 1
    write_header(sheet, columns, freeze="D2")
    _name_plans(sheet, matrix, first_plan)
    unchecked = {
        (citation.issue, citation.plan)
        for citation in matrix.citations
        if citation.confidence == UNCHECKED
    }
    widths = [column.width for column in columns]
    room_pt = _TYPING_ROOM_PT if content.blank_rows else 0.0
    topic = None
    for number, issue in enumerate(matrix.issues):
        row = number + 2
        starts = issue.topic != topic
        topic = issue.topic
        values = _values(issue, matrix.texts[number], shown, references)
        fonts = _fonts(issue, matrix, starts, first_plan, len(columns), unchecked)
        for column, (value, font) in enumerate(zip(values, fonts, strict=True), start=1):
            put(sheet, row, column, value, font=font, group_start=starts)
        height = estimated_height(values, widths)
        sheet.row_dimensions[row].height = max(height, room_pt)
    last = len(matrix.issues) + 1 + content.blank_rows
    for row in range(len(matrix.issues) + 2, last + 1):
        for column in range(1, len(columns) + 1):
            put(sheet, row, column, None)
        sheet.row_dimensions[row].height = room_pt
    span = f"{column_letters(first_plan)}:{column_letters(first_plan + len(plans) - 1)}"
    if content.status_marks:
        headings = [column.heading for column in before]
        _offer_status(sheet, content, headings.index("Status") + 1, max(last, 2))
    band_rows(sheet, len(columns), max(last, 2), silent=span)
    finish_table(sheet, "Matrix", len(columns), max(last, 2))
    set_up_print(sheet, wide=len(plans) > 4, repeat_columns="A:C")
    sheet.sheet_view.zoomScale = 90
    return sheet


def _name_plans(sheet: Worksheet, matrix: PlanMatrix, first_plan: int) -> None:
    """Selecting a plan's heading shows its full name. (A link there would turn blue on dark
    in LibreOffice, and a note would be read as an annotation.)"""
    for number, plan in enumerate(matrix.plans):
        details = [part for part in (plan.name, plan.date, plan.status) if part]
        if not details:
            continue
        hint = DataValidation(type=None, allow_blank=True, showInputMessage=True)
        hint.promptTitle = plan.label[:32]
        hint.prompt = "; ".join(details)[:255]
        sheet.add_data_validation(hint)
        hint.add(f"{column_letters(first_plan + number)}1")


def _reference_headings(content: WorkbookContent) -> tuple[str, ...]:
    """Headings of the columns for reference, in order of first appearance."""
    found = dict.fromkeys(
        heading for issue in content.matrix.issues for heading, _ in issue.references
    )
    return tuple(dict.fromkeys((*found, *content.empty_references)))


def _named(column: Column, content: WorkbookContent) -> Column:
    return Column(content.headings.get(column.heading, column.heading), column.width)


def _values(
    issue: Issue, texts: Sequence[str], columns: frozenset[str], references: Sequence[str]
) -> list[CellValue]:
    values: list[CellValue] = [issue.id, issue.topic, issue.title]
    if "Question" in columns:
        values.append(issue.question)
    if "Weight" in columns:
        values.append(int(issue.weight) if issue.weight.is_integer() else issue.weight)
    if "Status" in columns:
        values.append(issue.status)
    values += texts
    if "Outcome" in columns:
        values.append(issue.outcome)
    told = dict(issue.references)
    return [*values, *(told.get(heading, "") for heading in references)]


def _fonts(
    issue: Issue,
    matrix: PlanMatrix,
    starts: bool,
    first_plan: int,
    columns: int,
    unchecked: set[tuple[str, str]],
) -> list[Font]:
    """A topic is strong where it begins and faint below, an unchecked position brown italics."""
    fonts = [BODY] * columns
    fonts[1] = EMPHASIS if starts else FAINT
    fonts[2] = EMPHASIS
    for number, plan in enumerate(matrix.plans):
        if (issue.key, plan.key) in unchecked:
            fonts[first_plan - 1 + number] = UNCHECKED_FONT
    return fonts


def _offer_status(sheet: Worksheet, content: WorkbookContent, column: int, last: int) -> None:
    """A drop-down of the status words, each with its colour."""
    letter = column_letters(column)
    span = f"{letter}2:{letter}{last}"
    words = ",".join(word for word, _ in content.status_marks)
    choice = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
    choice.errorStyle = "warning"
    sheet.add_data_validation(choice)
    choice.add(span)
    for word, colour in content.status_marks:
        add_rule(sheet, span, f'{letter}2="{word}"', colour[1:])
