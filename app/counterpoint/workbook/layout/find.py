"""Which matrix to open: the stored choice, our own format, or the likeliest guess."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from counterpoint.model import told
from counterpoint.workbook.layout.landmarks import (
    CERTAIN,
    Kept,
    end_of,
    kept_mapping,
    with_landmarks,
)
from counterpoint.workbook.layout.mapping_text import mapping_from_json
from counterpoint.workbook.layout.oriented import OrientedSheet
from counterpoint.workbook.layout.our_format import our_mapping
from counterpoint.workbook.layout.propose import propose_matrices
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping, MatrixProposal

if TYPE_CHECKING:
    from counterpoint.workbook.reading import WorkbookGrids

__all__ = ["CERTAIN", "FoundMatrix", "find_matrix", "stored_mapping"]

_DOUBTED = 0.5
"""Confidence in a stored choice whose sheet has changed so that it may be wrong."""


@dataclass(frozen=True, slots=True)
class FoundMatrix:
    """What `LoadedWorkbook` says about the mapping.

    Attributes:
        mapping: The one to use, with its landmarks; None when nothing looks like a matrix.
        proposals: All guesses, likeliest first; empty when nothing was guessed.
        is_certain: Whether nobody need be asked.
    """

    mapping: MatrixMapping | None
    proposals: tuple[MatrixProposal, ...] = ()
    is_certain: bool = False


def find_matrix(
    grids: WorkbookGrids, stored: str | None = None, *, used: MatrixMapping | None = None
) -> FoundMatrix:
    """Find the matrix of a workbook.

    `stored` is the text of the custom property `Counterpoint.Mapping`, None when there is none;
    `used` is the mapping by which the workbook was read before. Each counts as long as it still
    fits the sheets, the latter first. Raises what reading a sheet raises.
    """
    kept = kept_mapping(grids, used) if used is not None else None
    if kept is None and stored:
        kept = stored_mapping(grids, stored)
    if kept is not None:
        return _as_kept(grids, kept)
    if (ours := our_mapping(grids)) is not None:
        return FoundMatrix(with_landmarks(grids, ours, ours=True), is_certain=True)
    proposals = propose_matrices(grids)
    if not proposals:
        return FoundMatrix(None)
    first = with_landmarks(grids, proposals[0].mapping)
    return FoundMatrix(first, proposals, proposals[0].confidence >= CERTAIN)


def _as_kept(grids: WorkbookGrids, kept: Kept) -> FoundMatrix:
    """The mapping in use before. Where the sheet changed so that it may be wrong, somebody is
    asked, beginning with it."""
    marks = kept.mapping.landmarks
    mapping = with_landmarks(grids, kept.mapping, ours=marks is not None and marks.ours)
    if not kept.doubts:
        return FoundMatrix(mapping, is_certain=True)
    reasons = tuple(told("Against: {reason}.", reason=doubt) for doubt in kept.doubts)
    proposal = MatrixProposal(kept.mapping, _DOUBTED, reasons)
    return FoundMatrix(mapping, (proposal, *propose_matrices(grids)))


def stored_mapping(grids: WorkbookGrids, stored: str) -> Kept | None:
    """The stored mapping where it still fits, its end moved down to rows added since; else None.

    Where it tells the headings, it is found by them. Else it fits when its sheet is there, its
    plan columns still have headings, and its first row lies on the sheet.
    """
    mapping = mapping_from_json(stored)
    if mapping is None:
        return None
    if mapping.landmarks is not None:
        return kept_mapping(grids, mapping)
    if mapping.sheet not in grids:
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
    return Kept(replace(mapping, last_row=end_of(sheet, mapping)))
