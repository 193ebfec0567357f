"""A mapping goes along with its matrix when people insert, move and rename around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from counterpoint.workbook.layout import find_matrix, mapping_to_json, with_landmarks
from counterpoint.workbook.layout.find import FoundMatrix
from counterpoint.workbook.layout.landmarks import kept_mapping
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from support.grids import Cell, book, grid

ID, ISSUE, PLAN, REFERENCE = (
    ColumnRole.ID,
    ColumnRole.ISSUE,
    ColumnRole.PLAN,
    ColumnRole.REFERENCE,
)
Rows = list[list[Cell]]


def rows() -> Rows:
    body: Rows = [
        [number, f"thing {number}", f"a{number}", f"b{number}", "hm"] for number in range(1, 6)
    ]
    return [["Our comparison"], [], ["Nr", "Subject", "Alfa", "Beta", "Said by us"], *body]


CHOSEN = MatrixMapping("S", (3,), 4, 8, ((1, ID), (2, ISSUE), (3, PLAN), (4, PLAN), (5, REFERENCE)))
STORED = mapping_to_json(with_landmarks(book(grid("S", rows())), CHOSEN))


def found_in(changed: Sequence[Sequence[Cell]], sheet: str = "S") -> FoundMatrix:
    return find_matrix(book(grid(sheet, changed)), STORED)


def roles_in(changed: Sequence[Sequence[Cell]]) -> dict[int, ColumnRole]:
    found = found_in(changed)
    assert found.mapping is not None
    return dict(found.mapping.roles)


def with_column(before: int, *cells: Cell, heading_row: int = 2) -> Rows:
    """The rows with another column before the one at `before`, from 0: its heading, its cells."""
    changed = rows()
    for number, row in enumerate(changed):
        at = number - heading_row
        row += [None] * (before - len(row))
        row.insert(before, cells[at] if 0 <= at < len(cells) else None)
    return changed


def test_what_did_not_change_is_read_as_it_was_chosen() -> None:
    found = found_in(rows())
    assert found.mapping == CHOSEN
    assert found.is_certain


def test_columns_go_along_with_one_inserted_before_them() -> None:
    found = found_in(with_column(0))
    assert found.is_certain
    assert found.mapping is not None
    assert found.mapping.roles == tuple((column + 1, role) for column, role in CHOSEN.roles)


def test_a_column_between_the_plans_takes_nobodys_role_and_is_asked_about() -> None:
    found = found_in(with_column(3, "Margin", "x"))
    assert found.mapping is not None
    roles = dict(found.mapping.roles)
    assert (roles[3], roles[5], roles[6]) == (PLAN, PLAN, REFERENCE)
    assert not found.is_certain
    assert "D" in found.proposals[0].reasons[0]
    assert found.proposals[0].mapping == found.mapping


def test_rows_inserted_above_move_header_and_body() -> None:
    changed: Rows = [["As of today"], [], *rows()]
    found = found_in(changed)
    assert found.is_certain
    assert found.mapping is not None
    assert (found.mapping.header_rows, found.mapping.first_row) == ((5,), 6)
    assert found.mapping.last_row == 10


def test_a_plan_that_is_deleted_takes_no_other_columns_place() -> None:
    changed = [[*row[:2], *row[3:]] for row in rows()]
    assert roles_in(changed) == {1: ID, 2: ISSUE, 3: PLAN, 4: REFERENCE}
    assert found_in(changed).is_certain


def test_columns_that_changed_places_keep_their_roles() -> None:
    changed = [[*row[2:], *row[:2]] if len(row) > 2 else row for row in rows()]
    assert roles_in(changed) == {1: PLAN, 2: PLAN, 3: REFERENCE, 4: ID, 5: ISSUE}


def test_a_plan_under_another_name_stays_one() -> None:
    changed = rows()
    changed[2][2] = "Alfa, revised"
    assert roles_in(changed) == dict(CHOSEN.roles)
    assert found_in(changed).is_certain


def test_where_every_heading_is_another_somebody_is_asked() -> None:
    changed = rows()
    changed[2] = ["Nummer", "Worum es geht", "Erster", "Zweiter", "Unsere Worte"]
    found = found_in(changed)
    assert found.mapping == CHOSEN
    assert not found.is_certain


def test_a_renamed_sheet_is_known_by_its_headings() -> None:
    found = found_in(rows(), "Comparison 2")
    assert found.is_certain
    assert found.mapping is not None
    assert found.mapping.sheet == "Comparison 2"
    assert found.mapping.roles == CHOSEN.roles


def test_two_sheets_of_the_same_headings_are_not_chosen_from() -> None:
    wanted = with_landmarks(book(grid("S", rows())), CHOSEN)
    assert kept_mapping(book(grid("T", rows()), grid("U", rows())), wanted) is None


def test_a_sheet_whose_issues_are_gone_is_looked_at_anew() -> None:
    wanted = with_landmarks(book(grid("S", rows())), CHOSEN)
    changed = [[row[0], *row[2:]] if len(row) > 1 else row for row in rows()]
    assert kept_mapping(book(grid("S", changed)), wanted) is None
    assert kept_mapping(book(grid("S", rows()[:3])), wanted) is None


def test_sections_inserted_above_the_last_issue_belong_to_it() -> None:
    more: Rows = [[], ["", "Later"], [6, "thing 6", "x", "y"], []]
    changed = [*rows()[:7], *more, *rows()[7:]]
    found = found_in(changed)
    assert found.mapping is not None
    assert found.mapping.last_row == len(changed)


def test_what_comes_up_from_below_when_rows_are_deleted_stays_out() -> None:
    changed: Rows = [*rows()[:4], *rows()[6:], [], ["Source: our own reading"]]
    found = found_in(changed)
    assert found.mapping is not None
    assert found.mapping.last_row == 6


def test_rows_sorted_so_that_the_last_stands_first_all_stay() -> None:
    changed = [*rows()[:3], *reversed(rows()[3:])]
    found = found_in(changed)
    assert found.mapping is not None
    assert (found.mapping.first_row, found.mapping.last_row) == (4, 8)


def test_a_turned_matrix_goes_along_too() -> None:
    def turned(lines: Rows) -> Rows:
        width = max(map(len, lines))
        return [
            list(each) for each in zip(*(r + [None] * (width - len(r)) for r in lines), strict=True)
        ]

    chosen = MatrixMapping("S", (3,), 4, 8, CHOSEN.roles, transposed=True)
    stored = mapping_to_json(with_landmarks(book(grid("S", turned(rows()))), chosen))
    found = find_matrix(book(grid("S", [["new"], *turned(rows())])), stored)
    assert found.is_certain
    assert found.mapping is not None
    assert found.mapping.roles == tuple((column + 1, role) for column, role in chosen.roles)


def test_headings_under_groups_are_told_apart() -> None:
    head: Rows = [
        ["", "", "First", None, "Second", None],
        ["Nr", "Subject", "Says", "Page", "Says", "Page"],
    ]
    body: Rows = [[n, f"thing {n}", f"a{n}", n, f"b{n}", n] for n in range(1, 5)]
    merged = ("C1:D1", "E1:F1")
    roles = ((1, ID), (2, ISSUE), (3, PLAN), (4, REFERENCE), (5, PLAN), (6, REFERENCE))
    chosen = MatrixMapping("S", (1, 2), 3, 6, roles)
    kept = with_landmarks(book(grid("S", [*head, *body], merged=merged)), chosen)
    without = [[*row[:2], *row[4:]] for row in (*head, *body)]
    found = kept_mapping(book(grid("S", without, merged=("C1:D1",))), kept)
    assert found is not None
    assert found.mapping.roles == ((1, ID), (2, ISSUE), (3, PLAN), (4, REFERENCE))
    assert found.mapping.landmarks is not None
    assert dict(found.mapping.landmarks.headings)[5] == "says / second"


OUR_ROWS: Rows = [
    ["ID", "Topic", "Issue", "Alfa"],
    ["W-1", "Water", "Whose is it?", "ours"],
    ["W-2", "Water", "Since when?", "1990"],
]


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: [*lines, ["W-3", "Water", "Until when?", "2030"]],
        lambda lines: [[*row, cell] for row, cell in zip(lines, ["Beta", "x", "y"], strict=True)],
    ],
    ids=["a row", "a plan"],
)
def test_our_own_format_is_read_anew_where_it_was_in_use(change: Callable[[Rows], Rows]) -> None:
    before = find_matrix(book(grid("Matrix", OUR_ROWS)))
    changed = book(grid("Matrix", change(OUR_ROWS)))
    found = find_matrix(changed, used=before.mapping)
    assert found == find_matrix(changed)
    assert found.mapping != before.mapping
    again = find_matrix(book(grid("Matrix", OUR_ROWS)), used=found.mapping)
    assert again.mapping == before.mapping
