"""A body ends where its issues end, and holds all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from counterpoint.workbook.layout import extent
from counterpoint.workbook.layout.extent import last_body_row
from counterpoint.workbook.mapping import ColumnRole

ROLES = {1: ColumnRole.ISSUE, 2: ColumnRole.PLAN, 3: ColumnRole.PLAN, 4: ColumnRole.PLAN}
HEADER = ["Issue", "North", "South", "East"]
BODY = [
    ["Price", "40", "35", "18"],
    ["Service", "30", "15", "24"],
    ["Quality", "30", "20", "21"],
]


class CountedRows(Sequence[Sequence[str]]):
    """Rows that count how often one is looked at."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self._rows = rows
        self.looks = 0

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        found = self._rows[place]
        self.looks += len(found) if isinstance(place, slice) else 1
        return found

    def __iter__(self) -> Iterator[Sequence[str]]:
        self.looks += len(self._rows)
        return iter(self._rows)


def test_a_total_its_share_and_a_ranking_end_the_body() -> None:
    ends = [["", "100", "70", "63"], ["", "1", "2", "3"]]
    assert last_body_row([HEADER, *BODY, *ends], 2, ROLES) == 4


def test_amounts_that_repeat_down_the_table_are_no_sums() -> None:
    rows = CountedRows([HEADER, *(["Item", "5", "7", "9"] for _ in range(3_000))])
    assert last_body_row(rows, 2, ROLES) == len(rows)
    # Every row is the mean of those above it; looking at all of them takes minutes on a full sheet.
    assert rows.looks < 5_000


def test_few_rows_that_repeat_are_taken_for_sums_only_below_others() -> None:
    repeated = [["Means", "33.3", "23.3", "21"]] * 2
    assert last_body_row([HEADER, *BODY, *repeated], 2, ROLES) == 4


def test_lines_apart_below_a_blank_row_are_left_out_however_many_they_are() -> None:
    blank = ["", "", "", ""]
    lines = [[f"Line {number}", "", "", ""] for number in range(3_000)]
    rows = CountedRows([HEADER, *BODY, blank, *lines])
    assert last_body_row(rows, 2, ROLES) == 4
    assert rows.looks < 20 * len(rows)


def test_issues_without_a_position_stay_when_no_blank_row_parts_them() -> None:
    rows = [HEADER, *BODY, ["Silence", "", "", ""], ["Delay", "", "", ""]]
    assert last_body_row(rows, 2, ROLES) == 6


def test_only_the_first_plans_are_asked_for_a_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extent, "_ASKED", 2)
    sums_in_two = [HEADER, *BODY, ["", "100", "70", "1"]]
    assert last_body_row(sums_in_two, 2, ROLES) == 4
    monkeypatch.undo()
    sums_in_one = [HEADER, *BODY, ["", "100", "1", "1"]]
    assert last_body_row(sums_in_one, 2, ROLES) == 5


@pytest.mark.parametrize(
    "notes",
    [
        ["* asked again in May", "prices of last year"],
        ["LTS = long-term strategy"],
        ["Withdrawn in January."],
    ],
)
def test_lines_that_read_as_notes_end_the_body_without_a_blank_row(notes: list[str]) -> None:
    rows = [HEADER, *BODY, *([note, "", "", ""] for note in notes)]
    assert last_body_row(rows, 2, ROLES) == 4


def test_a_row_without_a_weight_below_others_that_have_one_sums_up() -> None:
    roles = {**ROLES, 5: ColumnRole.WEIGHT}
    rows = [[*row, "20 %"] for row in (HEADER, *BODY)]
    assert last_body_row([*rows, ["Xyzzy", "gut", "gut", "mangelhaft", ""]], 2, roles) == 4
    assert last_body_row([*rows, ["Xyzzy", "gut", "gut", "gut", "5 %"]], 2, roles) == 5


def test_blank_rows_are_not_missed_ids() -> None:
    roles = {**ROLES, 5: ColumnRole.ID}
    rows = [[*row, str(at)] for at, row in enumerate((HEADER, *BODY))]
    blank = [""] * 5
    assert last_body_row([*rows, blank, ["Xyzzy", "7", "1", "9", ""]], 2, roles) == 4


def test_what_follows_from_a_sum_below_a_blank_row_ends_the_body() -> None:
    taxes = [["Total", "100", "70", "63"], ["Xyzzy", "12", "8", "7"], ["Plugh", "3", "2", "9"]]
    rows = [HEADER, *BODY, ["", "", "", ""]]
    assert last_body_row([*rows, *taxes], 2, ROLES) == 4
    # Without a sum they may be issues that stand apart.
    assert last_body_row([*rows, *taxes[1:]], 2, ROLES) == 7
    # Words below a sum may be issues, too.
    worded = [*taxes, ["Service", "good", "bad", "good"]]
    assert last_body_row([*rows, *worded], 2, ROLES) == 9


def test_room_to_sign_ends_the_body() -> None:
    assert last_body_row([HEADER, *BODY, ["Xyzzy:", "", "", ""]], 2, ROLES) == 4
    assert last_body_row([HEADER, *BODY, ["签字：", "", "", ""]], 2, ROLES) == 4
    assert (
        last_body_row([HEADER, *BODY, ["Xyzzy:", "", "", ""], ["Plugh:", "", "", ""]], 2, ROLES)
        == 4
    )


def test_issues_before_colons_are_no_room_to_sign() -> None:
    body = [[row[0] + ":", *row[1:]] for row in BODY]
    assert last_body_row([HEADER, *body, ["Delay:", "", "", ""]], 2, ROLES) == 5


def test_several_rows_without_a_weight_sum_up_but_not_half_the_table() -> None:
    roles = {**ROLES, 5: ColumnRole.WEIGHT}
    rows = [[*row, "20 %"] for row in (HEADER, *BODY, *BODY)]
    verdict = ["Xyzzy", "gut", "gut", "mangelhaft", ""]
    assert last_body_row([*rows, verdict, verdict], 2, roles) == 7
    assert last_body_row([*rows, *[verdict] * 6], 2, roles) == 13
