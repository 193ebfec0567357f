"""Adding the sheets Plans and Stances to a workbook that has none."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from counterpoint.model import PlanMatrix
from counterpoint.workbook.layout import plans_and_stances_tables
from counterpoint.workbook.layout.records import companion_kind
from counterpoint.workbook.package import PackagePatch
from counterpoint.workbook.sheets import add_sheet, free_sheet_name

__all__ = ["add_companion_sheets", "missing_companion_sheets"]

_NAMES = {"plans": "Plans", "stances": "Stances"}


def missing_companion_sheets(names: Iterable[str]) -> tuple[str, ...]:
    """`Plans` and `Stances`, without those that a workbook with sheets of these names has: a
    sheet in another language or named alike counts as one."""
    there = {companion_kind(name) for name in names}
    return tuple(name for kind, name in _NAMES.items() if kind not in there)


def add_companion_sheets(
    patch: PackagePatch, matrix: PlanMatrix, *, without: Collection[str] = ()
) -> tuple[str, ...]:
    """Put Plans and Stances into the patch where the workbook has no sheet of that kind.

    Those whose kind is in `without` are left out. Returns the names of the sheets added.
    Raises what adding a sheet raises.
    """
    there = {companion_kind(sheet.name) for sheet in patch.package.sheets}
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
