"""Checks of the matrix itself: IDs, titles, headings, rows that say nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from counterpoint.model import PlanMatrix, told
from counterpoint.workbook.layout.headings import normalized
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.reading import WorkbookGrids

__all__ = ["matrix_problems"]


def matrix_problems(
    grids: WorkbookGrids, mapping: MatrixMapping, matrix: PlanMatrix
) -> Iterator[Problem]:
    """Doubts about the rows and headings of the matrix."""
    sheet = OrientedSheet(grids[mapping.sheet], mapping.transposed)
    yield from _issues(sheet, mapping, matrix)
    yield from _repeated_titles(sheet, mapping, matrix)
    yield from _headings(sheet, mapping)


def _issues(sheet: OrientedSheet, mapping: MatrixMapping, matrix: PlanMatrix) -> Iterator[Problem]:
    ids = mapping.columns(ColumnRole.ID)
    titles = mapping.columns(ColumnRole.ISSUE)
    some_ids = any(issue.id for issue in matrix.issues)
    flagged = {issue for (issue, _), facts in matrix.facts.items() if facts.flag is not None}
    for index, issue in enumerate(matrix.issues):
        if ids and some_ids and not issue.id:
            cell = str(sheet.address(issue.row, ids[0]))
            what = told(
                "The issue has no ID; give it one of its own, so that annotations,"
                " stances and citations find it after rows move."
            )
            yield Problem("warning", "missing-id", sheet.grid.name, cell, what)
        if titles and not issue.title:
            cell = str(sheet.address(issue.row, titles[0]))
            what = told(
                "The row has positions but no issue; write in a few words what they are about."
            )
            yield Problem("warning", "missing-title", sheet.grid.name, cell, what)
        if index not in flagged and not any(map(str.strip, matrix.texts[index])):
            cell = str(sheet.address(issue.row, (titles or ids or (1,))[0]))
            name = issue.title or issue.id
            what = told(
                "No plan says anything on {name!r}; fill in a position or remove the row.",
                name=name,
            )
            yield Problem("warning", "no-position", sheet.grid.name, cell, what)


def _repeated_titles(
    sheet: OrientedSheet, mapping: MatrixMapping, matrix: PlanMatrix
) -> Iterator[Problem]:
    """Titles that stand on several rows of a matrix without IDs: they are the issues' handles."""
    titles = mapping.columns(ColumnRole.ISSUE)
    counted = Counter(normalized(issue.title) for issue in matrix.issues if not issue.id)
    for issue in matrix.issues:
        count = counted[normalized(issue.title)]
        if titles and issue.title and not issue.id and count > 1:
            cell = str(sheet.address(issue.row, titles[0]))
            what = told(
                "The issue {title!r} stands on {count} rows; tell them apart by their"
                " words or by an ID column.",
                title=issue.title,
                count=count,
            )
            yield Problem("warning", "duplicate-title", sheet.grid.name, cell, what)


def _headings(sheet: OrientedSheet, mapping: MatrixMapping) -> Iterator[Problem]:
    for row in mapping.header_rows:
        for column, role in mapping.roles:
            text = sheet.text(row, column)
            if role is not ColumnRole.IGNORE and text != text.strip():
                cell = str(sheet.address(row, column))
                what = told(
                    "The heading {text!r} begins or ends with a space; remove it, or"
                    " formulas and other programs will not find it.",
                    text=text.strip(),
                )
                yield Problem("warning", "heading-spaces", sheet.grid.name, cell, what)
