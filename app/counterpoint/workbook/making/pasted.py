"""Tables from the clipboard or a CSV file as sheets, and as content of a new workbook."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from counterpoint.model import Issue, PlanMatrix, told
from counterpoint.model.errors import MatrixFormatError, TablesError
from counterpoint.workbook.layout import build_matrix, find_matrix
from counterpoint.workbook.layout.headings import heading_role
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.making.content import WorkbookContent
from counterpoint.workbook.making.pasted_html import largest_table
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.reading import SheetGrid, WorkbookGrids

__all__ = ["content_from_grid", "holds_all", "names_issues", "table_from_html", "table_from_tsv"]

_NAME = "Pasted table"
_KEPT = frozenset(ColumnRole) - {ColumnRole.REFERENCE, ColumnRole.IGNORE}
_CELL = re.compile(
    r"""(?:"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|\Z)|([^\t\r\n]*))(\t|\r\n|\r|\n|\Z)""",
)
"""A cell and what ends it. Quotation marks are around a whole cell, as spreadsheets put them around
one of several lines, or its own: one mark shall not swallow the rest of the table."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def table_from_html(text: str) -> SheetGrid:
    """The largest table in HTML from the clipboard, as a sheet; only its words.

    Raises TablesError when there is none or it is too large.
    """
    table = largest_table(text)
    return SheetGrid.of_texts(_NAME, table.rows, merged=tuple(table.merged))


def table_from_tsv(text: str) -> SheetGrid:
    """A table in tab-separated text, as spreadsheets put it on the clipboard, as a sheet.

    Raises TablesError when it is no table of two columns or more.
    """
    clean = _UNPRINTABLE.sub("", text)
    rows: list[list[str]] = [[]]
    for found in _CELL.finditer(clean):
        quoted, plain, end = found.groups()
        cell = plain if quoted is None else quoted.replace('""', '"').replace("\r\n", "\n")
        rows[-1].append(cell.strip())
        if not end:
            break
        if end != "\t":
            rows.append([])
    while rows and not any(rows[-1]):
        rows.pop()
    if max(map(len, rows), default=0) < 2:
        raise TablesError(told("The pasted text is no table: it has no tabs between columns."))
    return SheetGrid.of_texts(_NAME, rows)


def content_from_grid(grid: SheetGrid, title: str, created: datetime) -> WorkbookContent:
    """Content of a workbook from one table: found as in any workbook, else read as header row,
    issues in the first column, plans in the others. Issues without IDs get numbers.

    Raises TablesError when the table has no second column or no second row.
    """
    grids = WorkbookGrids.of_grids(Path(title), [grid])
    mapping = find_matrix(grids).mapping or _plain_mapping(grid)
    if mapping is None:
        raise TablesError(
            told("The table needs a header row with the plans and a first column with the issues.")
        )
    try:
        matrix = build_matrix(grids, mapping).matrix
    except MatrixFormatError as error:
        raise TablesError(str(error)) from error
    issues = _with_ids(matrix.issues)
    roles = (ColumnRole.STATUS, ColumnRole.OUTCOME)
    columns = tuple(role.value.capitalize() for role in roles if mapping.columns(role))
    return WorkbookContent(
        matrix=PlanMatrix(matrix.plans, issues, matrix.texts),
        title=title,
        created=created,
        columns=columns,
    )


def holds_all(grid: SheetGrid, mapping: MatrixMapping) -> bool:
    """Whether a new workbook has a place for every text of the table: none stands above its header
    or below its last issue, in a column for reference or one that is left out."""
    sheet = OrientedSheet(grid, mapping.transposed)
    roles = {column: role for column, role in mapping.roles if role in _KEPT}
    lines = {*mapping.header_rows, *range(mapping.first_row, mapping.last_row + 1)}
    return all(
        row in lines and column in roles
        for row, texts in enumerate(sheet.rows, start=1)
        for column, text in enumerate(texts, start=1)
        if text.strip()
    )


def names_issues(grid: SheetGrid, mapping: MatrixMapping) -> bool:
    """Whether the table is not turned and a heading says which column holds the issues."""
    issues = mapping.columns(ColumnRole.ISSUE)
    headings = (grid.text(row, column) for row in mapping.header_rows for column in issues)
    told = any(heading_role("matrix", heading) == "issue" for heading in headings)
    return told and not mapping.transposed


def _plain_mapping(grid: SheetGrid) -> MatrixMapping | None:
    """The first row with two texts as header, the first column used as issues."""
    for number, row in enumerate(grid.rows, start=1):
        used = [column for column, text in enumerate(row, start=1) if text.strip()]
        if len(used) >= 2 and number < grid.row_count:
            first = min(
                column
                for line in grid.rows[number - 1 :]
                for column, text in enumerate(line, start=1)
                if text.strip()
            )
            roles = [(first, ColumnRole.ISSUE)]
            roles += [(column, ColumnRole.PLAN) for column in used if column != first]
            return MatrixMapping(
                grid.name, (number,), number + 1, grid.row_count, tuple(sorted(roles, key=_place))
            )
    return None


def _place(role: tuple[int, ColumnRole]) -> int:
    return role[0]


def _with_ids(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """The issues with unique IDs: their own where each has one, else numbers."""
    ids = [issue.id for issue in issues]
    if not all(ids) or len(set(ids)) < len(ids):
        ids = [str(number) for number in range(1, len(ids) + 1)]
    return tuple(replace(issue, key=each, id=each) for issue, each in zip(issues, ids, strict=True))
