"""Which matrix to open: the stored choice, our own format, or the likeliest guess."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from counterpoint.workbook.layout.extent import last_body_row
from counterpoint.workbook.layout.mapping_text import mapping_from_json
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.layout.our_format import our_mapping
from counterpoint.workbook.layout.propose import propose_matrices
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping, MatrixProposal

if TYPE_CHECKING:
    from counterpoint.workbook.reading import WorkbookGrids

__all__ = ["CERTAIN", "FoundMatrix", "find_matrix", "stored_mapping"]

CERTAIN = 0.8
"""Confidence from which a guess is opened without asking."""


@dataclass(frozen=True, slots=True)
class FoundMatrix:
    """What `LoadedWorkbook` says about the mapping.

    Attributes:
        mapping: The one to use, None when nothing looks like a matrix.
        proposals: All guesses, likeliest first; empty when nothing was guessed.
        is_certain: Whether nobody need be asked.
    """

    mapping: MatrixMapping | None
    proposals: tuple[MatrixProposal, ...] = ()
    is_certain: bool = False


def find_matrix(grids: WorkbookGrids, stored: str | None = None) -> FoundMatrix:
    """Find the matrix of a workbook.

    `stored` is the text of the custom property `Counterpoint.Mapping`, None when there is none;
    it counts as long as it still fits the sheets. Raises what reading a sheet raises.
    """
    mapping = stored_mapping(grids, stored) if stored else None
    mapping = mapping or our_mapping(grids)
    if mapping is not None:
        return FoundMatrix(mapping, is_certain=True)
    proposals = propose_matrices(grids)
    if not proposals:
        return FoundMatrix(None)
    return FoundMatrix(proposals[0].mapping, proposals, proposals[0].confidence >= CERTAIN)


def stored_mapping(grids: WorkbookGrids, stored: str) -> MatrixMapping | None:
    """The stored mapping where it still fits, its end moved down to rows added since; else None.

    It fits when its sheet is there, its plan columns still have headings, and its first row
    lies on the sheet.
    """
    mapping = mapping_from_json(stored)
    if mapping is None or mapping.sheet not in grids:
        return None
    sheet = OrientedSheet(grids[mapping.sheet], mapping.transposed)
    plans = mapping.columns(ColumnRole.PLAN)
    if not plans or mapping.first_row > sheet.row_count or plans[-1] > sheet.column_count:
        return None
    header = mapping.header_rows
    if header and not all(any(sheet.text(row, column) for row in header) for column in plans):
        merged = {
            column
            for top, left, bottom, right in sheet.merged
            for column in range(left, right + 1)
            if any(top <= row <= bottom for row in header)
        }
        if not all(
            column in merged or any(sheet.text(row, column) for row in header) for column in plans
        ):
            return None
    return replace(mapping, last_row=_end(sheet, mapping))


def _end(sheet: OrientedSheet, mapping: MatrixMapping) -> int:
    """The stored end, or the end of the rows that follow it without a blank one between."""
    roles = {column: role for column, role in mapping.roles if column <= sheet.column_count}
    last = min(mapping.last_row, sheet.row_count)
    if last < sheet.row_count and any(map(str.strip, sheet.rows[last])):
        blank = next(
            (
                number
                for number in range(last, sheet.row_count)
                if not any(map(str.strip, sheet.rows[number]))
            ),
            sheet.row_count,
        )
        found = last_body_row(sheet.rows[:blank], mapping.first_row, roles)
        last = max(last, found)
    return last
