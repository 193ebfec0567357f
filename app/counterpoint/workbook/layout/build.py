"""From a mapping to the matrix: which texts are whose positions on what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from counterpoint.model import (
    TEXT_SCALE,
    CellAddress,
    Citation,
    Issue,
    MatrixLayout,
    Plan,
    PlanMatrix,
    Source,
    told,
)
from counterpoint.model.errors import MatrixFormatError
from counterpoint.workbook.layout.body import Body, read_body
from counterpoint.workbook.layout.companions import StanceRows, read_plans, read_stances
from counterpoint.workbook.layout.fills import stances_from_fills, with_fills
from counterpoint.workbook.layout.key_finder import KeyFinder
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.layout.plan_headings import plan_columns
from counterpoint.workbook.layout.records import find_record_sheet
from counterpoint.workbook.layout.source_rows import read_citations, read_sources
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping

if TYPE_CHECKING:
    from counterpoint.workbook.reading import WorkbookGrids

__all__ = ["BuiltMatrix", "build_matrix"]


class BuiltMatrix(NamedTuple):
    """The matrix, and what was wrong or doubtful on the way."""

    matrix: PlanMatrix
    problems: tuple[Problem, ...]


def build_matrix(grids: WorkbookGrids, mapping: MatrixMapping) -> BuiltMatrix:
    """Read the matrix that `mapping` describes, with the sheets beside it.

    Raises MatrixFormatError when the mapping has no plan column or no row, and
    SheetNotFoundError when its sheet is gone.
    """
    sheet = OrientedSheet(grids[mapping.sheet], mapping.transposed)
    mapping = mapping.within(sheet.column_count)
    columns = mapping.columns(ColumnRole.PLAN)
    if not columns:
        what = told("no column is a plan; choose at least one in the mapping.")
        raise MatrixFormatError(what, path=grids.path, sheet=mapping.sheet)
    problems: list[Problem] = []
    plans = plan_columns(sheet, mapping, problems)
    body = read_body(sheet, mapping, problems)
    if not body.rows:
        what = told("the matrix has a header but no issues below it.")
        raise MatrixFormatError(what, path=grids.path, sheet=mapping.sheet)
    keys, ambiguous = _keys(sheet, body, problems)
    finder = KeyFinder(keys, ambiguous)
    plans, coded, sources, citations = _companions(grids, mapping, plans, finder, problems)
    if mapping.fill_stances:
        coded = with_fills(coded, stances_from_fills(sheet, body, keys, columns))
    issues = _issues(body, keys, coded, sheet.hidden_rows)
    empty = ("",) * len(plans)
    matrix = PlanMatrix(
        plans=plans,
        issues=issues,
        texts=body.texts,
        stances=tuple(coded.stances.get(key, empty) for key in keys) if coded.stances else (),
        facts=body.facts,
        sources=sources,
        citations=citations,
        layout=replace(_layout(sheet, mapping, body, columns), other_sheets=_others(grids, sheet)),
    )
    return BuiltMatrix(matrix, tuple(problems))


def _keys(
    sheet: OrientedSheet, body: Body, problems: list[Problem]
) -> tuple[list[str], frozenset[str]]:
    """Keys of the issues, unique, and the IDs or titles that stand on several rows."""
    if len(set(body.names)) == len(body.names) and all(body.names):
        return body.names, frozenset()
    counted = Counter(body.names)
    typed = body.ids_typed
    keys = []
    for name, row in zip(body.names, body.rows, strict=True):
        if name and counted[name] == 1:
            keys.append(name)
            continue
        keys.append(f"{name} (row {row})".strip())
        column = body.name_column
        cell = str(sheet.address(row, column)) if column else ""
        if name and name in typed:
            what = told(
                "The ID {name!r} stands on {count} rows; give each issue its own, so"
                " that annotations and stances find their row.",
                name=name,
                count=counted[name],
            )
            problems.append(Problem("error", "duplicate-id", sheet.grid.name, cell, what))
    # A key made here may be what another row is called.
    taken: set[str] = set()
    for index, key in enumerate(keys):
        while key in taken:
            key += "'"
        taken.add(key)
        keys[index] = key
    return keys, frozenset(name for name, count in counted.items() if name and count > 1)


def _companions(
    grids: WorkbookGrids,
    mapping: MatrixMapping,
    plans: tuple[Plan, ...],
    issues: KeyFinder,
    problems: list[Problem],
) -> tuple[tuple[Plan, ...], StanceRows, dict[str, Source], tuple[Citation, ...]]:
    """Plans, stances, sources and citations as the sheets beside the matrix give them."""
    coded, sources = StanceRows(), dict[str, Source]()
    citations: tuple[Citation, ...] = ()
    others = _other_columns(OrientedSheet(grids[mapping.sheet], mapping.transposed), mapping)
    sheet = find_record_sheet(grids, "plans", beside=mapping.sheet)
    if sheet is not None:
        plans = read_plans(sheet, plans, problems, others)
    sheet = find_record_sheet(grids, "stances", beside=mapping.sheet)
    if sheet is not None:
        coded = read_stances(sheet, plans, issues, problems, others)
    sheet = find_record_sheet(grids, "sources", beside=mapping.sheet)
    if sheet is not None:
        sources = read_sources(sheet, problems)
    sheet = find_record_sheet(grids, "citations", beside=mapping.sheet)
    if sheet is not None:
        citations = read_citations(sheet, plans, issues, problems)
    return plans, coded, sources, citations


def _other_columns(sheet: OrientedSheet, mapping: MatrixMapping) -> tuple[str, ...]:
    """The headings of the columns that stand for reference or are left out."""
    texts = (
        (column, sheet.text(mapping.header_rows[-1], column).strip())
        for column in range(1, sheet.column_count + 1)
        if mapping.header_rows
    )
    known = {column for column, role in mapping.roles if role is not ColumnRole.REFERENCE}
    return tuple(dict.fromkeys(text for column, text in texts if text and column not in known))


def _issues(
    body: Body, keys: Sequence[str], coded: StanceRows, hidden: frozenset[int]
) -> tuple[Issue, ...]:
    issues = list(map(Issue, keys, body.ids, body.topics, body.titles, body.rows))
    if coded.scales or body.has_details or hidden:
        for index, issue in enumerate(issues):
            issues[index] = replace(
                issue,
                scale=coded.scales.get(issue.key, TEXT_SCALE),
                note=coded.notes.get(issue.key, ""),
                hidden=issue.row in hidden,
                **body.details(index),
            )
    return tuple(issues)


def _layout(
    sheet: OrientedSheet, mapping: MatrixMapping, body: Body, columns: Sequence[int]
) -> MatrixLayout:
    """Where it stands. Cells inside a merged area stand for its first cell: comments on the
    others would never be seen."""
    title = body.title_column or body.name_column or columns[0]
    wanted = {*columns, title}
    anchors = {}
    for top, left, bottom, right in sheet.merged:
        for column in wanted.intersection(range(left, right + 1)):
            for row in range(top, min(bottom, mapping.last_row) + 1):
                if (row, column) != (top, left):
                    anchors[sheet.address(row, column)] = CellAddress(*sheet.address(top, left))
    return MatrixLayout(
        sheet=mapping.sheet,
        issue_lines=body.rows,
        plan_lines=tuple(columns),
        title_line=title,
        header_line=_header_line(sheet, mapping, columns),
        transposed=mapping.transposed,
        anchors=anchors,
    )


def _others(grids: WorkbookGrids, sheet: OrientedSheet) -> frozenset[str]:
    return frozenset(map(str.casefold, grids.names)) - {sheet.grid.name.casefold()}


def _header_line(sheet: OrientedSheet, mapping: MatrixMapping, columns: Sequence[int]) -> int:
    """The header row in which most plans have their heading; the lowest of equals."""
    rows = mapping.header_rows or (max(1, mapping.first_row - 1),)
    filled = {row: sum(bool(sheet.text(row, column)) for column in columns) for row in rows}
    return max(rows, key=lambda row: (filled[row], row))
