"""A matrix of many plans, such as one for each state, is found as a narrow one is."""

from __future__ import annotations

import pytest

from counterpoint.workbook.layout import propose_matrices
from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.unlike import unlike_share
from counterpoint.workbook.mapping import ColumnRole
from support.grids import book, grid

ANSWERS = ("in favour", "against", "abstains", "in favour with a reservation")


def state_rows(states: int, issues: int, heading: str) -> list[list[str]]:
    header = [heading, *(f"State of {name}" for name in map(chr, range(0x4E00, 0x4E00 + states)))]
    body = [
        [f"Article {row} on water", *(ANSWERS[(row * at) % 4] for at in range(states))]
        for row in range(1, issues + 1)
    ]
    return [header, *body]


@pytest.mark.parametrize(("states", "issues"), [(121, 12), (193, 40), (500, 5)])
def test_a_plan_for_each_state(states: int, issues: int) -> None:
    best = propose_matrices(book(grid("Votes", state_rows(states, issues, "Article"))))[0]
    roles = [role for _, role in best.mapping.roles]
    assert roles == [ColumnRole.ISSUE, *[ColumnRole.PLAN] * states]
    assert (best.mapping.first_row, best.mapping.last_row) == (2, issues + 1)


def test_remarks_behind_many_plans_are_none_of_them() -> None:
    rows = state_rows(193, 40, "Article")
    remarks = [
        "Remarks",
        *("see the record of the third meeting, page 5" if at % 3 else "" for at in range(40)),
    ]
    best = propose_matrices(
        book(grid("Votes", [[*row, remark] for row, remark in zip(rows, remarks, strict=True)]))
    )[0]
    roles = [role for _, role in best.mapping.roles]
    assert roles.count(ColumnRole.PLAN) == 193
    assert roles[-1] is not ColumnRole.PLAN


def test_a_column_is_compared_with_plans_from_all_over_the_table() -> None:
    said = ColumnProfile(["in favour", "against", "abstains", "against"])
    odd = ColumnProfile(["see page 5 of the record", "", "", ""])
    profiles = [*[said] * 150, odd]
    names = [*(f"State {chr(0x4E00 + at)}" for at in range(150)), "Noted by"]
    plans = range(len(profiles))
    assert unlike_share(names, profiles, 150, plans) > 0.9
    assert unlike_share(names, profiles, 75, plans) < 0.1
