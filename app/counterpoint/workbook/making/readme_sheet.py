"""The Read me sheet of a new workbook. Imports openpyxl: import it only inside functions."""

from __future__ import annotations

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from counterpoint.model import UNCHECKED
from counterpoint.workbook.making.content import WorkbookContent
from counterpoint.workbook.making.sheet_style import (
    BODY,
    EMPHASIS,
    LINK,
    UNCHECKED_FONT,
    cell_at,
    cell_text,
    estimated_height,
    internal_link,
    set_up_print,
)

__all__ = ["write_readme_sheet"]

_TITLE = Font(name="Calibri", size=18, bold=True, color="1F3A5F")
_SECTION = Font(name="Calibri", size=12, bold=True, color="1F3A5F")
_WIDTHS = (30, 104)
_TOP = Alignment(wrap_text=True, vertical="top")
_RULE = Border(bottom=Side(style="thin", color="C9D1DC"))

_SHEETS = {
    "Matrix": "The comparison: an issue a row, a plan a column. An empty cell means that the"
    " plan says nothing on the issue.",
    "Plans": "Each plan in full: name, authors, date, status, and the plan that it edits."
    " The column Plan repeats the heading in Matrix.",
    "Stances": "The code of each position for comparison, chosen from a drop-down. Options of an"
    " ordinal scale stand in order, with a semicolon between.",
    "Sources": "Every document, with its web address.",
    "Citations": "Which source stands behind which position, where in the plan, and how sure it"
    " is. Click a source to see it in Sources.",
    "Disagreements": "Where the sources contradict one another.",
}
_TYPING = {
    "New rows and columns": "Type below the last row of Matrix for a new issue, with an ID of its"
    " own. A new plan is a new column; name it in Plans, too, or it counts as a column for"
    " reference.",
    "Names that must match": "Plans, Stances and Citations find their place by the ID of the issue"
    " and by the heading of the plan. Change one in every sheet, or not at all.",
    "Special stances": "On any scale: defers (puts the question off), rejects (refuses the question"
    " as a whole), not applicable. The hidden sheet Lists holds the entries of the drop-downs.",
    "Annotations": "A comment that you add to a cell is read by Counterpoint as an annotation."
    " Annotations made in Counterpoint come back as comments and in the sheet Annotations.",
}


def write_readme_sheet(book: Workbook, content: WorkbookContent) -> None:
    """Add `Read me` as the first sheet: what this is, the sheets with links, how to type."""
    sheet: Worksheet = book.create_sheet("Read me", 0)
    sheet.sheet_view.showGridLines = False
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = _WIDTHS
    _text(sheet, 1, 1, content.title, _TITLE).alignment = Alignment(vertical="center")
    sheet.row_dimensions[1].height = 32
    row = 3
    for heading, text in content.about:
        marked = heading.casefold() == UNCHECKED
        row = _paragraph(sheet, row, heading, text, font=UNCHECKED_FONT if marked else BODY)
    row = _section(sheet, row + 1, "Sheets")
    for name, text in _SHEETS.items():
        if name in book.sheetnames:
            row = _paragraph(sheet, row, name, text)
            link = cell_at(sheet, row - 1, 1)
            internal_link(link, name, "A1")
            link.font = LINK
    row = _section(sheet, row + 1, "Typing in this workbook")
    for heading, text in _TYPING.items():
        row = _paragraph(sheet, row, heading, text)
    set_up_print(sheet, wide=False, repeat_header=False)


def _section(sheet: Worksheet, row: int, title: str) -> int:
    for column in (1, 2):
        sheet.cell(row, column).border = _RULE
    _text(sheet, row, 1, title, _SECTION)
    sheet.row_dimensions[row].height = 20
    return row + 1


def _paragraph(sheet: Worksheet, row: int, heading: str, text: str, *, font: Font = BODY) -> int:
    _text(sheet, row, 1, heading, EMPHASIS)
    _text(sheet, row, 2, text, font)
    sheet.row_dimensions[row].height = estimated_height([heading, text], _WIDTHS) + 2
    return row + 1


def _text(sheet: Worksheet, row: int, column: int, text: str, font: Font) -> Cell:
    cell = cell_at(sheet, row, column)
    cell.value = cell_text(text)
    cell.data_type = "s"
    cell.font = font
    cell.alignment = _TOP
    return cell
