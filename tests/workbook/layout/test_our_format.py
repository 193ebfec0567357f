"""Counterpoint's own format, as people type it."""

from __future__ import annotations

import pytest

from counterpoint.model import ScaleKind
from counterpoint.model.errors import MatrixFormatError
from counterpoint.workbook.layout import build_matrix, find_matrix
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from support.grids import Cell, book, grid

MATRIX: list[list[Cell]] = [
    ["ID", "Topic", "Issue", "Question", "Weight", "Status", "Red", "Blue", "Outcome"],
    ["A1", "Army", "Size", "How many?", 2, "open", "50,000", "80,000", ""],
    ["A2", "", "Bases", "Where?", None, "agreed", "None abroad", "", "None abroad"],
    ["B1", "Trade", "Tariffs", "", 0.5, "", "", "Zero", ""],
]


def codes(problems: tuple[Problem, ...]) -> list[tuple[str, str, str]]:
    return [(each.code, each.sheet, each.cell) for each in problems]


def test_reads_every_column_of_the_format() -> None:
    grids = book(grid("Matrix", MATRIX))
    found = find_matrix(grids)
    assert found.is_certain
    assert found.mapping is not None
    matrix, problems = build_matrix(grids, found.mapping)
    assert problems == ()
    assert [plan.key for plan in matrix.plans] == ["Red", "Blue"]
    assert [issue.key for issue in matrix.issues] == ["A1", "A2", "B1"]
    assert [issue.topic for issue in matrix.issues] == ["Army", "Army", "Trade"]
    assert [issue.weight for issue in matrix.issues] == [2.0, 1.0, 0.5]
    assert [issue.status for issue in matrix.issues] == ["open", "agreed", ""]
    assert [issue.outcome for issue in matrix.issues] == ["", "None abroad", ""]
    assert matrix.issues[0].question == "How many?"
    assert list(matrix.texts) == [("50,000", "80,000"), ("None abroad", ""), ("", "Zero")]
    assert matrix.layout is not None
    assert str(matrix.layout.position_cell(2, 1)) == "Matrix!H4"
    assert str(matrix.layout.issue_cell(1)) == "Matrix!C3"
    assert str(matrix.layout.plan_cell(0)) == "Matrix!G1"


def test_finds_it_below_title_rows_and_to_the_right_and_skips_blank_rows() -> None:
    rows: list[list[Cell]] = [["", "Comparison of plans"], [], ["", "as of May"], []]
    rows += [["", *line] for line in MATRIX[:2]]
    rows += [[], ["", *MATRIX[2]]]
    grids = book(grid("  matrix ", rows))
    mapping = find_matrix(grids).mapping
    assert mapping is not None
    assert (mapping.header_rows, mapping.first_row, mapping.last_row) == ((5,), 6, 8)
    matrix, _ = build_matrix(grids, mapping)
    assert [issue.row for issue in matrix.issues] == [6, 8]
    assert matrix.layout is not None
    assert str(matrix.layout.position_cell(1, 0)) == "'  matrix '!H8"


@pytest.mark.parametrize(
    ("sheet", "headings"),
    [
        ("MATRIX", ["id ", " TOPIC", "issue", "Rot", "Blau"]),
        ("Matriz", ["N.º", "Tema", "Asunto", "Rojo", "Azul"]),
        ("Matrice", ["N°", "THÈME", "Enjeu", "Rouge", "Bleu"]),
        ("Gegenüberstellung", ["Nr.", "Thema", "Streitfrage", "Rot", "Blau"]),
        ("Матриця", ["№", "Тема", "Питання", "Червоні", "Сині"]),
        ("Сравнительная таблица", ["№", "Тема", "Вопрос", "Красные", "Синие"]),
        ("Comparison", ["Id", "Topic / Thema", "Issue (short)", "Red", "Blue"]),
    ],
)
def test_headings_count_in_several_languages_without_case_accents_and_spaces(
    sheet: str, headings: list[str]
) -> None:
    grids = book(grid(sheet, [headings, ["1", "t", "i", "x", "y"]]))
    mapping = find_matrix(grids).mapping
    assert mapping is not None
    roles = [role for _, role in mapping.roles]
    wanted = [ColumnRole.ID, ColumnRole.TOPIC, ColumnRole.ISSUE, ColumnRole.PLAN, ColumnRole.PLAN]
    assert roles == wanted


def test_only_columns_that_plans_names_are_plans() -> None:
    plans = grid(
        "Plans", [["Plan", "Name", "Date", "Based on"], ["blue ", "Blue plan", "2025", "Red"]]
    )
    grids = book(grid("Matrix", MATRIX), plans)
    mapping = find_matrix(grids).mapping
    assert mapping is not None
    matrix, problems = build_matrix(grids, mapping)
    assert [plan.key for plan in matrix.plans] == ["Blue"]
    assert matrix.plans[0].name == "Blue plan"
    assert matrix.issues[0].references == (("Red", "50,000"),)
    assert problems == ()


def test_reads_scales_and_stances_and_names_what_does_not_fit() -> None:
    stances = grid(
        "Stances",
        [
            ["ID", "Scale", "Options", "Unit", "Low", "High", "Red", "Blue", "Bleu", "Note"],
            ["A1", "Quantity", "", "persons", 0, 100000, 50000, "Defers", "", "about size"],
            ["A2", "ordinal", "none; some;many", "", "", "", "None", "", "", ""],
            ["B1", "ordinal", "", "", "", "", "", "zero", "", ""],
            ["B2", "nominal", "a;b", "", "", "", "", "", "", ""],
            ["A1", "nominal", "a;b", "", "", "", "", "", "", ""],
            ["", "nominal", "a;b", "", "", "", "", "", "", ""],
        ],
    )
    grids = book(grid("Matrix", MATRIX), stances)
    mapping = find_matrix(grids).mapping
    assert mapping is not None
    matrix, problems = build_matrix(grids, mapping)
    scale = matrix.issues[0].scale
    assert (scale.kind, scale.unit, scale.low, scale.high) == (
        ScaleKind.QUANTITY,
        "persons",
        0,
        100000,
    )
    assert matrix.issues[1].scale.options == ("none", "some", "many")
    assert matrix.issues[2].scale.kind is ScaleKind.NOMINAL
    assert list(matrix.stances) == [("50000", "defers"), ("none", ""), ("", "zero")]
    assert matrix.issues[0].note == "about size"
    assert codes(problems) == [
        ("unknown-plan", "Stances", "I1"),
        ("missing-options", "Stances", "C4"),
        ("unknown-issue", "Stances", "A5"),
        ("duplicate-id", "Stances", "A6"),
        ("unknown-issue", "Stances", "A7"),
    ]


def test_duplicate_ids_keep_their_rows_apart_and_take_no_stances() -> None:
    rows: list[list[Cell]] = [
        ["ID", "Issue", "Red", "Blue"],
        ["X", "one", "a", "b"],
        ["X", "two", "c", "d"],
    ]
    stances = [["ID", "Scale", "Options", "Red"], ["X", "nominal", "p;q", "p"]]
    grids = book(grid("Matrix", rows), grid("Stances", stances))
    mapping = find_matrix(grids).mapping
    assert mapping is not None
    matrix, problems = build_matrix(grids, mapping)
    assert [issue.key for issue in matrix.issues] == ["X (row 2)", "X (row 3)"]
    assert matrix.stances == ()
    assert codes(problems) == [
        ("duplicate-id", "Matrix", "A2"),
        ("duplicate-id", "Matrix", "A3"),
        ("ambiguous-issue", "Stances", "A2"),
    ]


def test_reads_sources_and_citations_and_names_broken_ones() -> None:
    sources = [["Source", "Title", "URL"], ["S1", "One", "https://example.org"], ["S1", "Two", ""]]
    citations = [
        ["ID", "Plan", "Source", "Reference", "Confidence"],
        ["A1", "Red", "S1", "p. 3", "unchecked"],
        ["A9", "Red", "S1", "", ""],
        ["A1", "Rad", "S1", "", ""],
    ]
    grids = book(grid("Matrix", MATRIX), grid("Sources", sources), grid("Citations", citations))
    mapping = find_matrix(grids).mapping
    assert mapping is not None
    matrix, problems = build_matrix(grids, mapping)
    assert list(matrix.sources) == ["S1"]
    assert matrix.sources["S1"].title == "One"
    assert [(each.issue, each.plan, each.reference) for each in matrix.citations] == [
        ("A1", "Red", "p. 3")
    ]
    assert codes(problems) == [
        ("duplicate-id", "Sources", "A3"),
        ("unknown-issue", "Citations", "A3"),
        ("unknown-plan", "Citations", "B4"),
    ]
    assert "Did you mean 'Red'?" in problems[2].message


def test_hidden_rows_and_columns_are_marked_not_dropped() -> None:
    grids = book(grid("Matrix", MATRIX, hidden_rows=[3], hidden_columns=[8]))
    mapping = find_matrix(grids).mapping
    assert mapping is not None
    matrix, _ = build_matrix(grids, mapping)
    assert [issue.hidden for issue in matrix.issues] == [False, True, False]
    assert [plan.hidden for plan in matrix.plans] == [False, True]


def test_a_matrix_without_rows_or_plans_is_refused_in_one_clear_line() -> None:
    grids = book(grid("Matrix", [["ID", "Issue", "Red"]]))
    empty = MatrixMapping("Matrix", (1,), 2, 2, ((2, ColumnRole.ISSUE), (3, ColumnRole.PLAN)))
    with pytest.raises(MatrixFormatError, match="header but no issues"):
        build_matrix(grids, empty)
    with pytest.raises(MatrixFormatError, match="no column is a plan"):
        build_matrix(grids, MatrixMapping("Matrix", (1,), 2, 2, ((2, ColumnRole.ISSUE),)))
