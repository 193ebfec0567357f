"""Cells that answer one question are alike in kind."""

from __future__ import annotations

from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.likeness import across, leaning, like_the_others
from counterpoint.workbook.layout.unlike import unlike_share

COLUMNS = [
    ColumnProfile(["36 months", "7 %", "yes", "EUR 500"]),
    ColumnProfile(["24 months", "10 %", "no", "EUR 350"]),
    ColumnProfile(["12 months", "15 %", "yes", "EUR 420"]),
    ColumnProfile(["Karin", "", "see page 4", ""]),
]
NAMES = ("Oak", "Ford", "Sida", "Xyzzy")


def test_rows_of_plans_are_more_alike_than_columns() -> None:
    found = leaning(COLUMNS, NAMES, None, (0, 1, 2))
    assert found is not None
    assert found > 0.3


def test_what_cells_repeat_of_their_heading_or_title_tells_no_direction() -> None:
    titles, names = ["Quota", "Season"], ("Issue", "Alfa", "Bravo")
    bare = [["two tons", "in May"], ["nine tons", "in June"]]
    by_plan = [
        [f"{plan} says {text}" for text in cells]
        for plan, cells in zip(names[1:], bare, strict=True)
    ]
    by_issue = [
        [f"{title} {text}" for title, text in zip(titles, cells, strict=True)] for cells in bare
    ]
    said = [[f"says {text}" for text in cells] for cells in bare]
    for cells, like in ((by_plan, said), (by_issue, bare)):
        columns = [ColumnProfile(titles), *map(ColumnProfile, cells)]
        plain = [ColumnProfile(titles), *map(ColumnProfile, like)]
        assert leaning(columns, names, 0, (1, 2)) == leaning(plain, names, 0, (1, 2))


def test_cells_of_no_other_words_than_their_heading_are_compared_as_they_are() -> None:
    names = ("Issue", "Plan of party 1", "Plan of party 2")
    titles = ColumnProfile(["Border", "Troops"])
    columns = [titles, ColumnProfile([names[1]] * 2), ColumnProfile([names[2]] * 2)]
    found = leaning(columns, names, 0, (1, 2))
    assert found is not None
    assert found > -0.3


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
    assert leaning(columns, ("a", "b"), None, (0, 1)) is None
    assert like_the_others(columns, 0, (1,)) is None
