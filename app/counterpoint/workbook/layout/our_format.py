"""Counterpoint's own format: a sheet named Matrix whose columns say what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from counterpoint.workbook.layout.extent import last_body_row
from counterpoint.workbook.layout.header_rows import is_numbering
from counterpoint.workbook.layout.headings import heading_role, normalized
from counterpoint.workbook.layout.records import RecordSheet, companion_kind, find_record_sheet
from counterpoint.workbook.layout.roles import SINGLE_ROLES
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping

if TYPE_CHECKING:
    from counterpoint.workbook.reading import SheetGrid, WorkbookGrids

__all__ = ["our_mapping"]

_HEADER_WITHIN = 30
_TOGETHER = (ColumnRole.ID, ColumnRole.TOPIC, ColumnRole.QUESTION)


def our_mapping(grids: WorkbookGrids) -> MatrixMapping | None:
    """The mapping of a workbook in Counterpoint's own format; None when it is in another.

    It is ours when a sheet is named Matrix (or a synonym) and has a header row with an Issue
    and either an ID, a Topic or a Question beside it, or plans that a Plans sheet names.
    """
    for name in grids.names:
        if companion_kind(name) == "matrix":
            found = _mapping(grids[name], find_record_sheet(grids, "plans"))
            if found is not None:
                return found
    return None


def _mapping(grid: SheetGrid, plans: RecordSheet | None) -> MatrixMapping | None:
    named = _named_plans(plans)
    for number, row in enumerate(grid.rows[:_HEADER_WITHIN], start=1):
        roles = _roles(row, named)
        found = set(roles.values())
        if ColumnRole.ISSUE not in found or ColumnRole.PLAN not in found:
            continue
        if not named and not found.intersection(_TOGETHER):
            continue
        if _is_more_than_header(grid, number, roles):
            continue
        first = number + 1
        if number < grid.row_count and is_numbering(grid.rows[number]):
            first += 1
        last = last_body_row(grid.rows, first, roles)
        return MatrixMapping(
            grid.name, (number,), first, last, tuple(sorted(roles.items(), key=_column))
        )
    return None


def _column(each: tuple[int, ColumnRole]) -> int:
    return each[0]


def _named_plans(plans: RecordSheet | None) -> frozenset[str]:
    if plans is None:
        return frozenset()
    return frozenset(normalized(plans.text(row, "plan")) for row in plans.rows()) - {""}


def _roles(row: Sequence[str], named: frozenset[str]) -> dict[int, ColumnRole]:
    """Roles by column of a header row. Each role but plan and reference goes to one column."""
    roles: dict[int, ColumnRole] = {}
    taken: set[ColumnRole] = set()
    for column, heading in enumerate(row, start=1):
        if not heading.strip():
            continue
        word = heading_role("matrix", heading)
        if normalized(heading) in named:
            role = ColumnRole.PLAN
        elif (single := SINGLE_ROLES.get(word or "")) is not None and single not in taken:
            role = single
            taken.add(role)
        elif named or word == "reference":
            role = ColumnRole.REFERENCE
        else:
            role = ColumnRole.PLAN
        roles[column] = role
    if ColumnRole.PLAN not in roles.values() and named:
        return _roles(row, frozenset())  # Plans names none of these: better all than none
    return roles


def _is_more_than_header(grid: SheetGrid, row: int, roles: Mapping[int, ColumnRole]) -> bool:
    """Whether the header goes on, over or under this row: group headings in merged cells."""
    plans = {column for column, role in roles.items() if role is ColumnRole.PLAN}
    for top, left, bottom, right in grid.merged:
        across = len(plans.intersection(range(left, right + 1))) > 1
        if across and top <= row <= bottom and row > 1:
            return True
        if across and bottom == row - 1:
            return True
        if top <= row < bottom and plans.intersection(range(left, right + 1)):
            return True
    return False
