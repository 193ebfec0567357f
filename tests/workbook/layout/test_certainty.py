"""A reading is asked about where its rows, columns or direction are not sure."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from counterpoint.workbook.layout import certainty, propose_matrices
from counterpoint.workbook.layout.certainty import KINDS, least_sure, right_share
from counterpoint.workbook.layout.find import CERTAIN
from counterpoint.workbook.mapping import MatrixProposal
from support.grids import Cell, book, grid

HEADER: list[Cell] = ["Issue", "Altra", "Pluryn", "Entrea"]
BODY: list[list[Cell]] = [
    ["Waiting time", "6 weeks", "4 weeks", "10 weeks"],
    ["Price per hour", "98 EUR", "111 EUR", "92 EUR"],
    ["Fixed contact", "yes", "yes", "no"],
    ["Experts", "2 people", "4 people", "1 person"],
    ["Social return", "5 %", "4 %", "2 %"],
    ["Start", "in May", "in June", "in May"],
]


def likeliest(rows: Sequence[Sequence[Cell]]) -> MatrixProposal:
    return propose_matrices(book(grid("Sheet1", rows)))[0]


def test_a_plain_table_is_certain() -> None:
    proposal = likeliest([HEADER, *BODY])
    assert proposal.confidence >= CERTAIN
    assert not any("it is not sure" in str(reason) for reason in proposal.reasons)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (
            [HEADER, *BODY, [], ["", "as in the tender", "", ""]],
            "where the rows begin and end",
        ),
        (
            [["Name", "Xyzzy", *HEADER[1:]], *([row[0], "Ask Mo", *row[1:]] for row in BODY)],
            "which columns name the issues",
        ),
        (
            [
                ["", "Comfort", "Noise", "Space", "Price"],
                ["Corsa", 3, 4, 2, 5],
                ["Yaris", 4, 3, 3, 4],
                ["Clio", 5, 2, 4, 3],
            ],
            "whether the table lies on its side",
        ),
    ],
    ids=["rows", "leading columns", "direction"],
)
def test_what_is_not_sure_is_asked_about_and_named(
    rows: Sequence[Sequence[Cell]], reason: str
) -> None:
    proposal = likeliest(rows)
    assert proposal.confidence < CERTAIN
    assert any(reason in str(each) for each in proposal.reasons)


def test_signs_against_a_reading_make_it_less_likely_to_be_right() -> None:
    usual = {kind: dict.fromkeys(signs, 0.0) for kind, signs in certainty._WEIGHTS.items()}
    for kind, sign in (
        *(("direction", "rival"), ("rows", "last row emptier")),
        *(("leading", "first unlike"), ("plans", "last unlike")),
    ):
        odd = {**usual, kind: {**usual[kind], sign: 1.0}}
        assert right_share(odd) < right_share(usual) - 0.01
    odd = {**usual, "rows": {**usual["rows"], "last row emptier": 3.0}}
    assert least_sure(odd) == "rows"
    assert set(KINDS) == set(usual)
