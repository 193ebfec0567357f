"""Cells that answer one question are alike in kind."""

from __future__ import annotations

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.likeness import across, down, like_the_others
from counterpoint.workbook.layout.unlike import unlike_share

COLUMNS = [
    ColumnProfile(["36 months", "7 %", "yes", "EUR 500"]),
    ColumnProfile(["24 months", "10 %", "no", "EUR 350"]),
    ColumnProfile(["12 months", "15 %", "yes", "EUR 420"]),
    ColumnProfile(["Karin", "", "see page 4", ""]),
]
NAMES = ("Oak", "Ford", "Sida", "Xyzzy")


def test_rows_of_plans_are_more_alike_than_columns() -> None:
    beside, below = across(COLUMNS, (0, 1, 2)), down(COLUMNS, (0, 1, 2))
    assert beside is not None
    assert below is not None
    assert beside > below + 0.3


def test_remarks_are_less_like_the_plans_than_plans_are() -> None:
    remark, plan = like_the_others(COLUMNS, 3, (0, 1, 2)), like_the_others(COLUMNS, 1, (0, 2))
    assert remark is not None
    assert plan is not None
    assert remark < plan - 0.3
    assert unlike_share(NAMES, COLUMNS, 3, (0, 1, 2, 3)) > 0.8
    assert unlike_share(NAMES, COLUMNS, 1, (0, 1, 2, 3)) < 0.2


def test_nothing_is_said_of_columns_without_rows_in_common() -> None:
    columns = [ColumnProfile(["a", ""]), ColumnProfile(["", "b"])]
    assert across(columns, (0, 1)) is None
    assert down(columns, (0, 1)) is None
    assert like_the_others(columns, 0, (1,)) is None
