"""How sheets of new workbooks look, and the one way in which cells get there.

Imports openpyxl at the top: import this module only inside functions.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from counterpoint.model import column_letters, told
from counterpoint.model.errors import TablesError
from counterpoint.workbook.making.csv_tables import CELL_LIMIT

__all__ = [
    "BODY",
    "EMPHASIS",
    "FAINT",
    "LEADING",
    "LINK",
    "UNCHECKED_FONT",
    "Column",
    "add_rule",
    "band_rows",
    "cell_at",
    "cell_text",
    "estimated_height",
    "external_link",
    "finish_table",
    "internal_link",
    "put",
    "set_up_print",
    "write_header",
]

CellValue = str | float | int | date | None

_DARK, _LINE, _BAND, _SILENT = "1F3A5F", "C9D1DC", "F2F6FB", "EFEFEF"
_LINE_HEIGHT_PT = 13.5
_MAX_HEIGHT_PT = 409.0  # Excel's limit
_FONT = "Calibri"

BODY = Font(name=_FONT, size=10)
EMPHASIS = Font(name=_FONT, size=10, bold=True, color=_DARK)
FAINT = Font(name=_FONT, size=10, color="8A94A3")
LINK = Font(name=_FONT, size=10, underline="single", color="0B57A4")
UNCHECKED_FONT = Font(name=_FONT, size=10, italic=True, color="8A4B08")
_HEADER = Font(name=_FONT, size=10, bold=True, color="FFFFFF")

_THIN = Side(style="thin", color=_LINE)
_STRONG = Side(style="medium", color="6B7F99")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_GROUP = Border(left=_THIN, right=_THIN, top=_STRONG, bottom=_THIN)
LEADING = _TOP_LEFT = Alignment(wrap_text=True, vertical="top", horizontal="left")
_TOP_RIGHT = Alignment(wrap_text=True, vertical="top", horizontal="right")
_HEADER_FILL = PatternFill("solid", start_color=_DARK)
_HEADER_PLACE = Alignment(wrap_text=True, vertical="center", horizontal="left")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its heading and its width in characters."""

    heading: str
    width: float


def put(
    sheet: Worksheet,
    row: int,
    column: int,
    value: CellValue,
    *,
    font: Font = BODY,
    group_start: bool = False,
) -> Cell:
    """Write one body cell, row and column counted from 1.

    Text stays text: what begins with `=` does not become a formula.
    """
    cell = cell_at(sheet, row, column)
    cell.font = font
    cell.border = _GROUP if group_start else _GRID
    cell.alignment = _TOP_LEFT
    if isinstance(value, str):
        value = cell_text(value)
    if value is None or value == "":
        return cell
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        if value.startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True  # so that a later edit in Excel leaves it text, too
    elif isinstance(value, date):
        cell.number_format = "yyyy\\-mm\\-dd"
    else:
        cell.alignment = _TOP_RIGHT
    return cell


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell to write to, row and column counted from 1."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError("new sheets have no merged cells")
    return cell


def cell_text(text: str) -> str:
    """`text` without the control characters that no workbook can hold.

    Raises TablesError when it is longer than a cell can hold.
    """
    text = ILLEGAL_CHARACTERS_RE.sub("", text)
    if len(text.encode("utf-16-le", "surrogatepass")) // 2 > CELL_LIMIT:
        raise TablesError(
            told(
                "A text is longer than the {cell_limit:,} characters of a cell; it"
                " begins {text!r}. Shorten it.",
                cell_limit=CELL_LIMIT,
                text=text[:40],
            )
        )
    return text


def internal_link(cell: Cell, sheet: str, target: str, *, tip: str = "") -> None:
    """Make `cell` jump to `target` (such as `A5`) on another sheet of the workbook."""
    quoted = sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(
        ref=cell.coordinate, location=f"'{quoted}'!{target}", tooltip=tip[:250] or None
    )


def external_link(cell: Cell, url: str) -> None:
    """Make `cell` open `url`; only web addresses within Excel's limit become links."""
    if url.startswith(("https://", "http://")) and len(url) <= 2_000 and " " not in url:
        cell.hyperlink = Hyperlink(ref=cell.coordinate, target=url)
        cell.font = LINK


def write_header(sheet: Worksheet, columns: Sequence[Column], *, freeze: str) -> None:
    """Write the header into row 1, set the widths, and freeze above and left of `freeze`."""
    for number, column in enumerate(columns, start=1):
        cell = cell_at(sheet, 1, number)
        cell.value = cell_text(column.heading)
        cell.data_type = "s"
        cell.font = _HEADER
        cell.fill = _HEADER_FILL
        cell.alignment = _HEADER_PLACE
        cell.border = _GRID
        sheet.column_dimensions[column_letters(number)].width = column.width
    sheet.row_dimensions[1].height = 24
    sheet.freeze_panes = freeze
    sheet.sheet_view.showGridLines = False


def estimated_height(texts: Sequence[CellValue], widths: Sequence[float]) -> float:
    """Height in points that a row needs to show `texts` wrapped in columns of `widths`.

    Neither Excel nor LibreOffice measures rows on opening a file that openpyxl made.
    """
    lines = max(
        (
            _lines(str(text), width)
            for text, width in zip(texts, widths, strict=True)
            if text is not None
        ),
        default=1,
    )
    return min(_MAX_HEIGHT_PT, max(1, lines) * _LINE_HEIGHT_PT + 4)


def _lines(text: str, width: float) -> int:
    # A width is counted in digits of an 11 pt font. Mixed text in 10 pt Calibri takes a tenth less,
    # but where Calibri is missing (Linux) the font in its place takes more; padding costs one.
    room = max(4, int((width - 1) * 1.06))
    total = 0
    for paragraph in text.split("\n"):
        wide = sum(unicodedata.east_asian_width(mark) in "WF" for mark in paragraph)
        share = 1 + wide / max(1, len(paragraph))
        total += max(1, len(textwrap.wrap(paragraph, max(2, int(room / share)))))
    return total


def band_rows(sheet: Worksheet, columns: int, last_row: int, *, silent: str = "") -> None:
    """Tint every other row, and in the plan columns `silent` (such as `E:M`) what is empty.

    Both are conditional formats: they stay right when rows are sorted or added, Excel and
    LibreOffice both show them, and no body cell gets a fill of its own.
    """
    if silent:
        first, last = silent.split(":")
        formula = f"AND(LEN($C2)>0,LEN(TRIM({first}2))=0)"
        add_rule(sheet, f"{first}2:{last}{last_row}", formula, _SILENT)
    add_rule(sheet, f"A2:{column_letters(columns)}{last_row}", "MOD(ROW(),2)=1", _BAND)


def add_rule(sheet: Worksheet, span: str, formula: str, colour: str) -> None:
    """Fill cells of `span` with `colour` (`rrggbb`) where `formula`, written for the first, holds;
    rules added later do not count there."""
    fill = PatternFill("solid", start_color=colour, end_color=colour)
    rule = FormulaRule(formula=[formula], fill=fill, stopIfTrue=True)  # type: ignore[no-untyped-call]
    sheet.conditional_formatting.add(span, rule)


def finish_table(sheet: Worksheet, name: str, columns: int, last_row: int) -> None:
    """Make header and body an Excel table, so that it sorts, filters and grows by typing; only
    filtered where the headings are none that Excel takes for a table."""
    area = f"A1:{column_letters(columns)}{last_row}"
    headings = [str(sheet.cell(1, column).value or "") for column in range(1, columns + 1)]
    distinct = {heading.casefold() for heading in headings}
    if len(distinct) < columns or "" in distinct or max(map(len, headings)) > 255:
        sheet.auto_filter.ref = area
        return
    table = Table(displayName=name, ref=area)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(table)


def set_up_print(
    sheet: Worksheet, *, wide: bool, repeat_header: bool = True, repeat_columns: str = ""
) -> None:
    """Landscape, one page wide, header repeated, pages numbered; A3 when `wide`."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8 if wide else 9  # A3, A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    if repeat_header:
        sheet.print_title_rows = "1:1"
    if repeat_columns:
        sheet.print_title_cols = repeat_columns
    sheet.print_options.horizontalCentered = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.75
    sheet.page_margins.footer = 0.3
    footer = sheet.oddFooter
    if footer is not None:
        footer.left.text = "&A"
        footer.right.text = "&P / &N"
