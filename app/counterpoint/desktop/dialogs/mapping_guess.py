"""Guesses that the mapping dialog starts from where the workbook has no proposal."""

from __future__ import annotations

from counterpoint.desktop.dialogs.mapping_roles import LISTED_COLUMNS
from counterpoint.workbook.layout import guessed_proposal
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping, MatrixProposal
from counterpoint.workbook.reading.grid import SheetGrid

__all__ = ["blank_mapping", "headings_of", "likeliest"]

_HEADER_WITHIN = 12
"""Rows that are tried as headers of a sheet without a proposal."""


def likeliest(grid: SheetGrid, *, transposed: bool) -> MatrixProposal | None:
    """The surest guess under any of the first rows (columns, where `transposed`); None without."""
    lines = grid.column_count if transposed else grid.row_count
    found = [
        guess
        for row in range(1, min(lines, _HEADER_WITHIN) + 1)
        if (guess := guessed_proposal(grid, row, transposed=transposed)) is not None
    ]
    return max(found, key=_sureness) if found else None


def _sureness(proposal: MatrixProposal) -> float:
    return proposal.confidence


def blank_mapping(grid: SheetGrid, *, transposed: bool = False) -> MatrixMapping:
    """A start where nothing can be guessed: the first column has the issues, the others plans."""
    rows, columns = grid.row_count, grid.column_count
    if transposed:
        rows, columns = columns, rows
    plans = ((column, ColumnRole.PLAN) for column in range(2, min(columns, LISTED_COLUMNS) + 1))
    roles = ((1, ColumnRole.ISSUE), *plans)
    return MatrixMapping(grid.name, (1,), 2, max(2, rows), roles, transposed=transposed)


def headings_of(grid: SheetGrid, mapping: MatrixMapping, across: int) -> list[str]:
    """What stands in the header rows over each of the columns that are listed, of `across` in
    all; group headings first."""
    found = []
    for column in range(1, min(across, LISTED_COLUMNS) + 1):
        parts = []
        for row in mapping.header_rows:
            at = (column, row) if mapping.transposed else (row, column)
            parts.append(" ".join(grid.text(*at).split()))
        found.append(" / ".join(dict.fromkeys(part for part in parts if part)))
    return found
