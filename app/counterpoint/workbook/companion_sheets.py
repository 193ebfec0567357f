"""Adding the sheets Plans and Stances to a workbook that has none."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from counterpoint.model import PlanMatrix
from counterpoint.workbook.layout import plans_and_stances_tables
from counterpoint.workbook.layout.records import (
    HEADER_WITHIN,
    names_of_kind,
    record_columns,
)
from counterpoint.workbook.package import Package, PackagePatch
from counterpoint.workbook.sheets import add_sheet, free_name, free_sheet_name, read_sheet_rows

__all__ = ["add_companion_sheets", "kinds_added", "missing_companion_sheets"]

_NAMES = {"plans": "Plans", "stances": "Stances"}


def missing_companion_sheets(found: Collection[str], names: Iterable[str]) -> tuple[str, ...]:
    """What Plans and Stances would be called, without those whose kind is `found` in a workbook
    with sheets of these names: another sheet of the user's may have the name."""
    taken = tuple(names)
    return tuple(free_name(name, taken) for kind, name in _NAMES.items() if kind not in found)


def kinds_added(names: Iterable[str]) -> frozenset[str]:
    """The kinds of the sheets that a save added under these names."""
    added = tuple(names)
    return frozenset(kind for kind in _NAMES if names_of_kind(added, kind))


def add_companion_sheets(
    patch: PackagePatch, matrix: PlanMatrix, *, without: Collection[str] = ()
) -> tuple[str, ...]:
    """Put Plans and Stances into the patch where the workbook has no sheet of that kind.

    Those whose kind is in `without` are left out. Returns the names of the sheets added.
    Raises what adding a sheet raises.
    """
    beside = "" if matrix.layout is None else matrix.layout.sheet
    there = {kind for kind in _NAMES if _has(patch.package, kind, beside)}
    added = []
    for table in plans_and_stances_tables(matrix):
        if table.kind in there or table.kind in without:
            continue
        name = free_sheet_name(patch, table.name)
        add_sheet(
            patch,
            name,
            table.columns,
            table.rows,
            widths=table.widths,
            wrapped=table.wrapped,
            choices=table.choices,
            table_name=table.name,
        )
        added.append(name)
    return tuple(added)


def _has(package: Package, kind: str, beside: str) -> bool:
    """Whether the package has a sheet of that kind, as `find_record_sheet` finds it."""
    sheets = {sheet.name: sheet for sheet in package.sheets if sheet.kind == "worksheet"}
    for name in names_of_kind(sheets, kind, beside=beside):
        for number, cells in read_sheet_rows(package, sheets[name].part):
            if number <= HEADER_WITHIN and record_columns(kind, sorted(cells.items())):
                return True
    return False
