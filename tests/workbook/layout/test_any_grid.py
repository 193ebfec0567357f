"""Whatever stands in a sheet: proposals lie on it, and what is proposed can be read."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from counterpoint.model.errors import MatrixFormatError
from counterpoint.workbook.checking import problems_in
from counterpoint.workbook.layout import (
    build_matrix,
    find_matrix,
    guessed_proposal,
    mapping_from_json,
    mapping_to_json,
    plans_and_stances_tables,
    propose_matrices,
)
from counterpoint.workbook.reading import SheetGrid
from support.grids import book, grid

TEXTS = some.sampled_from(
    ["", "", "", "ID", "Topic", "Issue", "Party", "Plan A", "Option 2", "Weight", "Status", "1",
     "2", "A-1", "yes", "no", "Who pays?", "a longer text about something", "Total", "Note: x",
     " Red ", "Outcome", "Source", "50 %", "2024-01-01"]
)  # fmt: skip
NAMES = some.sampled_from(["Matrix", "Sheet1", "Plans", "Stances", "Sources", "Citations", "Cover"])


@some.composite
def sheets(draw: some.DrawFn, name: str) -> SheetGrid:
    width, height = draw(some.integers(0, 7)), draw(some.integers(0, 9))
    rows = [[draw(TEXTS) for _ in range(width)] for _ in range(height)]
    merged = []
    if width > 1 and height > 1 and draw(some.booleans()):
        top, left = draw(some.integers(1, height)), draw(some.integers(1, width))
        bottom, right = draw(some.integers(top, height)), draw(some.integers(left, width))
        letters = "ABCDEFG"
        merged.append(f"{letters[left - 1]}{top}:{letters[right - 1]}{bottom}")
    return grid(name, rows, merged=merged)


@some.composite
def books(draw: some.DrawFn) -> list[SheetGrid]:
    names = draw(some.lists(NAMES, min_size=1, max_size=3, unique=True))
    return [draw(sheets(name)) for name in names]


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(books())
def test_proposals_lie_on_their_sheets_and_can_be_read(found: list[SheetGrid]) -> None:
    grids = book(*found)
    mappings = [proposal.mapping for proposal in propose_matrices(grids)]
    chosen = find_matrix(grids).mapping
    if chosen is not None:
        mappings.append(chosen)
    for mapping in mappings:
        sheet = grids[mapping.sheet]
        rows, columns = sheet.row_count, sheet.column_count
        if mapping.transposed:
            rows, columns = columns, rows
        assert 1 <= mapping.header_rows[0] <= mapping.header_rows[-1] < mapping.first_row
        # A header alone, at the end of our format's sheet, has its body still to come.
        assert mapping.first_row <= mapping.last_row <= max(rows, mapping.first_row)
        assert all(1 <= column <= columns for column, _ in mapping.roles)
        assert mapping_from_json(mapping_to_json(mapping)) == mapping
        try:
            matrix = build_matrix(grids, mapping).matrix
        except MatrixFormatError:
            continue
        assert len(matrix.issue_index) == len(matrix.issues)
        assert all(len(row) == len(matrix.plans) for row in matrix.texts)
        for table in plans_and_stances_tables(matrix):
            assert all(len(row) == len(table.columns) for row in table.rows)
    problems_in(grids, chosen)


@settings(max_examples=100, deadline=None)
@given(sheets("Any"), some.integers(0, 12), some.none() | some.integers(1, 5), some.booleans())
def test_any_row_can_be_pointed_at_as_header(
    sheet: SheetGrid, row: int, count: int | None, transposed: bool
) -> None:
    proposal = guessed_proposal(sheet, row, header_count=count, transposed=transposed)
    if proposal is not None:
        mapping = proposal.mapping
        assert mapping.header_rows[-1] < mapping.first_row <= mapping.last_row
        assert count is None or mapping.header_rows[0] == row
        assert 0 <= proposal.confidence <= 1
