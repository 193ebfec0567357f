"""Headings that no list knows: the role of a column is told by its cells and its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from counterpoint.workbook.layout import guessed_proposal, propose_matrices
from counterpoint.workbook.layout.column_profile import ColumnProfile
from counterpoint.workbook.layout.likeness import takes_up
from counterpoint.workbook.mapping import MatrixMapping
from support.grids import Cell, book, grid
from support.labelled.labels import roles_of

PLANS = ("Altra", "Pluryn", "Entrea")
ANSWERS = [
    ("6 weeks", "4 weeks", "10 weeks"),
    ("98 EUR", "111 EUR", "92 EUR"),
    ("yes", "yes", "no"),
    ("two people", "four people", "one person"),
    ("within a month", "within two months", "at once"),
]


def likeliest(header: Sequence[Cell], columns: Sequence[Sequence[Cell]], at: int) -> MatrixMapping:
    """The first guess at a matrix with `columns` under `header`, the plans put in before `at`."""
    rows: list[list[Cell]] = [list(row) for row in zip(*columns, strict=True)]
    rows = [[*row[:at], *answers, *row[at:]] for row, answers in zip(rows, ANSWERS, strict=True)]
    sheet = grid("Sheet1", [[*header[:at], *PLANS, *header[at:]], *rows])
    return propose_matrices(book(sheet))[0].mapping


ISSUES = ["Waiting", "Price", "Contact", "Experts", "Delivery"]


@pytest.mark.parametrize(
    ("header", "columns", "roles"),
    [
        (
            ["Issue", "Xyzzy"],
            [ISSUES, ["How long?", "How much?", "One person?", "How many?", "When?"]],
            "iqppp",
        ),
        (
            ["Criterion", "Xyzzy"],
            [["Care", None, None, "People", None], ISSUES],
            "tippp",
        ),
        (
            ["№", "Issue"],
            [[1, 2, 3, 4, 5], ISSUES],
            "#ippp",
        ),
        (
            ["Article", "Xyzzy"],
            [["1.1", "1.2", "2.1", "2.2", "3"], ISSUES],
            "#ippp",
        ),
        (
            ["Materia", "Tema"],
            [["Ejecutivo", "Ejecutivo", "Ejecutivo", "Justicia", "Justicia"], ISSUES],
            "tippp",
        ),
        (
            ["Item", "Parameter", "Requirement"],
            [[1, 2, 3, 4, 5], ISSUES, ["Must", "Must", "Must", "Could", "Could"]],
            "#iqppp",
        ),
        (
            ["Plan feature"],
            [ISSUES],
            "ippp",
        ),
        (
            ["Issue", "Xyzzy", "Remark"],
            [ISSUES, ["Must", "Must", "Could", "Should", "Must"], [None, "ask", None, None, "see"]],
            "irrppp",
        ),
        (
            ["Item", "Criterion", "Key"],
            [[1, 2, 3, 4, 5], ISSUES, ["K1", "K2", "K3", "K4", "K5"]],
            "#irppp",
        ),
        (
            ["Where they stand"],
            [ISSUES],
            "ippp",
        ),
        (
            ["Issue", "Xyzzy"],
            [ISSUES, [3, 5, 2, 4, 3]],
            "iwppp",
        ),
    ],
    ids=[
        "questions",
        "sub-criteria",
        "numbers under a sign",
        "codes",
        "topics first",
        "a third word",
        "a plan's word before one for issues",
        "before a remark",
        "codes before and behind",
        "a remark's word before the rows",
        "marks for importance",
    ],
)
def test_columns_before_the_plans(
    header: Sequence[Cell], columns: Sequence[Sequence[Cell]], roles: str
) -> None:
    assert likeliest(header, columns, len(header)).roles == roles_of(roles)


@pytest.mark.parametrize(
    ("heading", "cells", "role"),
    [
        ("Xyzzy", [None, "98 EUR", None, "two people", None], "o"),
        ("Xyzzy", ["open", "agreed", "open", "agreed", "open"], "s"),
        ("Text which we agreed", [None, "100 EUR", None, "three", None], "o"),
        ("Xyzzy", ["Altra", "Entrea", "as Pluryn", "Altra", "both"], "o"),
        ("Alan", ["7 weeks", "99 EUR", "no", "three people", "within a week"], "p"),
        ("Provisions", ["Art. 3; 14", "Art. 2", "Art. 17; 5", "Art. 22", "Art. 3"], "r"),
    ],
    ids=[
        *("takes up a plan's words", "states of talks", "a word for results amid others"),
        *("names plans", "a topic's word in Turkish", "an issue's word"),
    ],
)
def test_columns_after_the_plans(heading: str, cells: Sequence[Cell], role: str) -> None:
    mapping = likeliest(["Issue", heading], [ISSUES, cells], 1)
    assert mapping.roles == roles_of("ippp" + role)


def test_open_and_closed_are_positions_where_several_plans_say_so() -> None:
    states = ["open", "agreed", "open", "agreed", "open"]
    columns = [ISSUES, states, states[::-1], ["open"] * 5, states]
    rows: list[list[Cell]] = [list(row) for row in zip(*columns, strict=True)]
    sheet = grid("Sheet1", [["Issue", *PLANS, "Xyzzy"], *rows])
    assert propose_matrices(book(sheet))[0].mapping.roles == roles_of("ipppp")


def test_a_state_in_other_words_stands_beside_an_outcome() -> None:
    states = ["협의중", "보류", "협의중", "합의", "합의"]
    agreed = [None, None, None, "two people", "at once"]
    mapping = likeliest(["Issue", "Xyzzy", "Outcome"], [ISSUES, states, agreed], 1)
    assert mapping.roles == roles_of("ipppso")


def test_a_word_such_as_address_heads_the_plans_of_a_turned_table() -> None:
    rows = [
        ["Adresse", "Loyer", "Surface", "Étage", "Chauffage", "Cave"],
        ["Rue Oberkampf", "1 150 €", "34 m²", "4e", "électrique", "oui"],
        ["Bd Voltaire", "1 240 €", "38 m²", "2e", "collectif", "non"],
        ["Rue de Crimée", "980 €", "36 m²", "6e", "collectif", "oui"],
    ]
    mapping = propose_matrices(book(grid("Appart", rows)))[0].mapping
    assert mapping.transposed
    assert mapping.roles == roles_of("ippp")


def test_topics_on_top_of_a_turned_table_are_no_second_heading() -> None:
    rows: list[list[Cell]] = [
        ["Parental leave (overview)"],
        [None, "Mother", None, None, "Father", None, "Both", None],
        ["Country", "Weeks", "Pay level", "Job kept", "Weeks", "Reserved", "Shared", "Until"],
        ["Estonia", 14, "100%", "yes", 4, 4, "68 weeks", "3 years"],
        ["Spain", 16, "100%", "yes", 16, 16, "none", "1 year"],
        ["Poland", 20, "100% / 81.5%", "yes", 2, 9, "32 weeks", "6 years"],
        ["Denmark", 14, "flat", "yes", 11, 11, "26 weeks", "1 year"],
    ]
    mapping = propose_matrices(book(grid("Leave", rows)))[0].mapping
    assert mapping.transposed
    assert mapping.header_rows == (1,)
    assert mapping.roles == roles_of("tipppp", "B")


def test_percent_signs_in_front_of_weights() -> None:
    shares = ["%35", "%25", "%20", "%10", "%10"]
    mapping = likeliest(["Kriter", "Ağırlık"], [ISSUES, shares], 2)
    assert mapping.roles == roles_of("iwppp")


def test_what_stands_beside_a_table_is_no_part_of_it() -> None:
    beside: list[Cell] = ["To do", "phone", "write", None, None, None]
    rows: list[list[Cell]] = [["Issue", *PLANS]]
    rows += [[name, *each] for name, each in zip(ISSUES, ANSWERS, strict=True)]
    apart = grid("Sheet1", [[*row, None, each] for row, each in zip(rows, beside, strict=True)])
    assert propose_matrices(book(apart))[0].mapping.roles == (
        *roles_of("ippp"),
        *roles_of("r", "F"),
    )
    table = ("Table1", 1, 1, 6, 4, ("Issue", *PLANS))
    mapping = propose_matrices(book(replace(apart, tables=(table,))))[0].mapping
    assert mapping.roles == roles_of("ippp")


def test_a_row_of_weights_tells_that_the_issues_stand_side_by_side() -> None:
    rows: list[list[Cell]] = [
        ["Local", "Precio", "Metro", "Luz", "Salas", "Garaje", "Total"],
        ["Peso", 30, 25, 20, 15, 10, 100],
        ["Gran Vía", 4, 10, 7, 6, 3, 6.3],
        ["Deusto", 7, 9, 5, 5, 4, 6.5],
        ["Barakaldo", 9, 7, 6, 8, 10, 7.9],
        ["Abando", 3, 7, 10, 9, 9, 6.9],
    ]
    mapping = propose_matrices(book(grid("Locales", rows)))[0].mapping
    assert mapping.transposed
    assert mapping.roles == roles_of("iwpppp")
    assert (mapping.first_row, mapping.last_row) == (2, 6)


def test_a_row_of_questions_tells_that_the_issues_stand_side_by_side() -> None:
    rows: list[list[Cell]] = [
        ["Xyzzy", "Referendum", "Reading", "Phones", "Safety"],
        ["As sent", "Do you back it?", "Which one?", "Ban them in class?", "An officer?"],
        ["Ann Lindqvist", "Yes", "Phonics first", "Yes, all day", "No"],
        ["Bob Schroeder", "No, too costly", "Leave to teachers", "In class only", "Yes"],
        ["Carmen Ortiz", "Yes", "Phonics first", "In class only", "Share with police"],
    ]

    def is_told() -> bool:
        best = guessed_proposal(grid("Answers", rows), 1)
        assert best is not None
        return any("a row holds the questions" in reason for reason in best.reasons)

    assert is_told()
    mapping = propose_matrices(book(grid("Answers", rows)))[0].mapping
    assert mapping.transposed
    assert mapping.roles == roles_of("iqppp")
    # Answers that ask back are no questions of the row.
    rows[3][1:] = ["Which?", "Why?", "When?", "Whose?"]
    assert not is_told()


def test_outcomes_take_up_words_and_remarks_do_not() -> None:
    plans = [ColumnProfile(["36 months", "no fee"]), ColumnProfile(["24 months", "10 EUR"])]
    assert takes_up(ColumnProfile(["24 months", "no fee"]), plans) == 1
    assert takes_up(ColumnProfile(["ask Karin", ""]), plans) == 0
    assert takes_up(ColumnProfile(["", ""]), plans) == 0


def test_an_outcome_is_there_where_the_talks_are_at_one_state() -> None:
    states = ["closed", "open", "closed", "open", "closed", "closed"]
    issues = [*ISSUES, "Parking"]
    answers = [*ANSWERS, ("free", "free", "for a fee")]
    texts = ["in summer", None, "by phone", None, "by rail", "free"]
    rows: list[list[Cell]] = [
        [issue, *said, text, state]
        for issue, said, text, state in zip(issues, answers, texts, states, strict=True)
    ]

    def roles(state: int) -> tuple[object, ...]:
        rows[1][-1] = "closed" if state else "open"
        rows[3][-1] = "open"
        sheet = grid("Sheet1", [["Issue", *PLANS, "Xyzzy", "Status"], *rows])
        return propose_matrices(book(sheet))[0].mapping.roles

    rows[4][-2] = None
    rows[4][-1] = "open"
    assert roles(0) == roles_of("ipppos")
    assert roles(1) != roles_of("ipppos")


@pytest.mark.parametrize(
    ("outcome", "behind"), [("Outcome", "Xyzzy"), ("Working group decision", "Xyzzy")]
)
def test_who_sees_to_it_stands_behind_an_outcome(outcome: str, behind: str) -> None:
    said = [None, "100 EUR", None, "three people", None]
    who = ["Anna Berg", "Ulla Dahl", "Tom Falk", "Jan Gran", "Eva Holm"]
    mapping = likeliest(["Issue", outcome, behind], [ISSUES, said, who], 1)
    assert mapping.roles == roles_of("ipppor")


def test_what_stands_before_the_only_group_of_plans_is_none() -> None:
    rows: list[list[Cell]] = [["Issue", "In force", "Proposals on the table", None]]
    rows.append([None, None, "Union", "Board"])
    rows += [[issue, *said] for issue, said in zip(ISSUES, ANSWERS, strict=True)]
    sheet = grid("Sheet1", rows)
    merged = ((1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 4))
    mapping = propose_matrices(book(replace(sheet, merged=merged)))[0].mapping
    assert mapping.roles == roles_of("irpp")
    rows[0][2] = "Xyzzy"
    sheet = replace(grid("Sheet1", rows), merged=merged)
    assert propose_matrices(book(sheet))[0].mapping.roles == roles_of("ippp")


def test_places_under_the_names_of_plans_are_no_issue() -> None:
    rows: list[list[Cell]] = [["No.", "Item", *PLANS], [None, None, "Kettering", "Hull", "Egham"]]
    body: list[list[Cell]] = [
        [at, issue, *said] for at, (issue, said) in enumerate(zip(ISSUES, ANSWERS, strict=True))
    ]
    mapping = propose_matrices(book(grid("Sheet1", [*rows, [], *body])))[0].mapping
    assert mapping.header_rows == (1, 2)
    assert mapping.first_row == 4
    # What no blank row shuts off may be an issue that has no name.
    assert propose_matrices(book(grid("Sheet1", [*rows, *body])))[0].mapping.header_rows == (1,)


def test_questions_of_ours_under_each_offer_are_no_plans() -> None:
    asked = [
        (None, "why?", None),
        ("when?", None, None),
        (None,) * 3,
        (None,) * 3,
        ("no?", None, None),
    ]
    rows: list[list[Cell]] = [["Item", PLANS[0], None, PLANS[1], None, PLANS[2], None]]
    rows.append([None, *["Offer", "Xyzzy"] * 3])
    for issue, said, ours in zip(ISSUES, ANSWERS, asked, strict=True):
        rows.append([issue, *(text for pair in zip(said, ours, strict=True) for text in pair)])
    merged = ((1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 5), (1, 6, 1, 7))
    mapping = propose_matrices(book(replace(grid("Sheet1", rows), merged=merged)))[0].mapping
    assert mapping.roles == roles_of("iprprpr")


def test_a_number_that_never_changes_is_left_out() -> None:
    mapping = likeliest(
        ["Issue", "Outcome", "tmp"], [ISSUES, ["agreed", None] * 2 + [None], [1] * 5], 1
    )
    assert mapping.roles == roles_of("ipppo")
