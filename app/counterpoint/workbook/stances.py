"""Writing stances and scales into the Stances sheet, which is made when it is missing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from counterpoint.model import (
    SPECIAL_STANCES,
    CellAddress,
    Issue,
    PlanMatrix,
    Scale,
    ScaleEdit,
    ScaleKind,
    StanceEdit,
    told,
)
from counterpoint.model.errors import StanceError
from counterpoint.workbook.layout.headings import normalized
from counterpoint.workbook.layout.records import HEADER_WITHIN, names_of_kind, record_columns
from counterpoint.workbook.layout.stance_headings import plan_column, stance_headings
from counterpoint.workbook.package import PackagePatch, SheetPart
from counterpoint.workbook.sheets import (
    CellValue,
    SheetEdits,
    add_sheet,
    free_sheet_name,
    read_sheet_rows,
    totals_rows,
)

__all__ = ["write_coding"]

STANCES_NAME = "Stances"
_FIXED = {"id": "ID", "scale": "Scale", "options": "Options", "unit": "Unit"}
_RANGE = {"low": "Low", "high": "High"}
_WIDTHS = {"ID": 10.0, "Scale": 11.0, "Options": 38.0, "Unit": 11.0}
_PLAN_WIDTH = 19.0
_EVERY_ISSUE = 5_000
"""In a matrix of more issues, a new sheet lists only those that are coded."""


@dataclass(slots=True)
class _StancesSheet:
    """Where things stand in the workbook's Stances sheet; rows and columns count from 1."""

    sheet: SheetPart
    header_row: int
    columns: dict[str, int] = field(default_factory=dict)
    headings: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    last_column: int = 1


def write_coding(
    patch: PackagePatch, edits: Iterable[StanceEdit | ScaleEdit], matrix: PlanMatrix | None
) -> None:
    """Put stances and scales into the patch; only the Stances sheet changes.

    A missing row or column is added. Stances of a quantity are written as numbers.

    Raises:
        StanceError: The matrix has no such issue or plan, or there is no matrix.
        MatrixFormatError: A cell concerned is part of an array formula.
    """
    edits = tuple(edits)
    if matrix is None:
        raise StanceError(told("Stances belong to a plan matrix, and this workbook has none."))
    for edit in edits:
        _check(edit, matrix)
    scales = {edit.issue: edit.after for edit in edits if isinstance(edit, ScaleEdit)}
    found = _find(patch, "" if matrix.layout is None else matrix.layout.sheet)
    if found is None:
        _make_sheet(patch, edits, scales, matrix)
        return
    _Writing(patch, found, matrix, scales).write(edits)


def _check(edit: StanceEdit | ScaleEdit, matrix: PlanMatrix) -> None:
    if edit.issue not in matrix.issue_index:
        raise StanceError(
            told("There is no issue {issue!r} in the matrix to code.", issue=edit.issue)
        )
    if isinstance(edit, StanceEdit) and edit.plan not in matrix.plan_index:
        raise StanceError(told("There is no plan {plan!r} in the matrix to code.", plan=edit.plan))


def _find(patch: PackagePatch, beside: str) -> _StancesSheet | None:
    """The sheet as the reading of companions finds it: by its name and its ID column."""
    sheets = {sheet.name: sheet for sheet in patch.package.sheets if sheet.kind == "worksheet"}
    for name in names_of_kind(sheets, "stances", beside=beside):
        sheet = sheets[name]
        found: _StancesSheet | None = None
        totals = totals_rows(patch.package, sheet.part)
        for number, cells in read_sheet_rows(patch.package, sheet.part):
            if found is None and number <= HEADER_WITHIN:
                found = _header(sheet, number, cells)
            elif found is not None:
                name = normalized(cells.get(found.columns["id"], ""))
                if name and number not in totals:
                    found.rows.setdefault(name, number)
                found.last_column = max(found.last_column, *cells)
        if found is not None:
            return found
    return None


def _header(sheet: SheetPart, number: int, cells: Mapping[int, str]) -> _StancesSheet | None:
    found = record_columns("stances", sorted(cells.items()))
    if found is None:
        return None
    return _StancesSheet(sheet, number, *found, last_column=max(cells, default=1))


class _Writing:
    """One run of edits over an existing sheet."""

    def __init__(
        self,
        patch: PackagePatch,
        found: _StancesSheet,
        matrix: PlanMatrix,
        scales: Mapping[str, Scale],
    ) -> None:
        self._edits = SheetEdits(patch, found.sheet)
        self._found = found
        self._matrix = matrix
        self._scales = scales
        self._appended: dict[str, dict[int, CellValue]] = {}

    def write(self, edits: Iterable[StanceEdit | ScaleEdit]) -> None:
        for edit in edits:
            issue = self._matrix.issues[self._matrix.issue_index[edit.issue]]
            if isinstance(edit, StanceEdit):
                scale = self._scales.get(edit.issue, issue.scale)
                self._set(issue, self._plan_column(edit.plan), _stance(edit.after, scale))
            else:
                for role, value in _scale_values(edit.after).items():
                    if role not in self._found.columns and value in ("", None):
                        continue
                    self._set(issue, self._role_column(role), value)
        for cells in self._appended.values():
            self._edits.append(cells)
        self._edits.apply()

    def _set(self, issue: Issue, column: int, value: CellValue) -> None:
        names = (normalized(issue.id), normalized(issue.key))
        row = next((self._found.rows[name] for name in names if name in self._found.rows), None)
        if row is not None:
            self._edits.put(CellAddress(row, column), value)
            return
        cells = self._appended.setdefault(issue.key, {self._found.columns["id"]: issue.key})
        cells[column] = value

    def _plan_column(self, plan: str) -> int:
        keys = [each.key for each in self._matrix.plans]
        heading = stance_headings(keys)[self._matrix.plan_index[plan]]
        column = plan_column(self._found.headings, plan, heading)
        return column if column is not None else self._add_column(heading)

    def _role_column(self, role: str) -> int:
        column = self._found.columns.get(role)
        if column is None:
            column = self._add_column({**_FIXED, **_RANGE}[role])
            self._found.columns[role] = column
        return column

    def _add_column(self, heading: str) -> int:
        self._found.last_column += 1
        column = self._found.last_column
        self._found.headings[normalized(heading)] = column
        self._edits.put(CellAddress(self._found.header_row, column), heading)
        return column


def _make_sheet(
    patch: PackagePatch,
    edits: Iterable[StanceEdit | ScaleEdit],
    scales: Mapping[str, Scale],
    matrix: PlanMatrix,
) -> None:
    """A row for every issue, so that the others can be coded by hand too; in a very large matrix
    only for those that are coded, as a million empty cells make every opening slower."""
    stances = {
        (edit.issue, edit.plan): edit.after for edit in edits if isinstance(edit, StanceEdit)
    }
    now = {issue.key: scales.get(issue.key, issue.scale) for issue in matrix.issues}
    roles = dict(_FIXED)
    if any(scale.low is not None for scale in now.values()):
        roles |= _RANGE
    rows: list[list[CellValue]] = []
    for number, issue in enumerate(matrix.issues):
        scale = now[issue.key]
        values: dict[str, CellValue] = {"id": issue.key, **_scale_values(scale)}
        coded = [
            stances.get((issue.key, plan.key), matrix.stance(number, place))
            for place, plan in enumerate(matrix.plans)
        ]
        if len(matrix.issues) > _EVERY_ISSUE and not scale.is_coded and not any(coded):
            continue
        rows.append(
            [*(values.get(role) for role in roles), *(_stance(each, scale) for each in coded)]
        )
    plans = stance_headings([plan.key for plan in matrix.plans])
    add_sheet(
        patch,
        free_sheet_name(patch, STANCES_NAME),
        [*roles.values(), *plans],
        rows,
        widths={**_WIDTHS, **dict.fromkeys(plans, _PLAN_WIDTH)},
        wrapped=["Options", *plans],
        choices={"Scale": [kind.value for kind in ScaleKind]},
        table_name=STANCES_NAME,
        with_title=False,
    )


def _scale_values(scale: Scale) -> dict[str, CellValue]:
    return {
        "scale": scale.kind.value,
        "options": "; ".join(scale.options),
        "unit": scale.unit,
        "low": scale.low,
        "high": scale.high,
    }


def _stance(stance: str, scale: Scale) -> CellValue:
    if scale.kind is not ScaleKind.QUANTITY or stance in SPECIAL_STANCES:
        return stance
    try:
        number = float(stance)
    except ValueError:
        return stance
    if not math.isfinite(number):
        return stance
    return int(number) if number.is_integer() and abs(number) < 1e15 else number
