"""`counterpoint check`: each problem has its code, its sheet and its cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from counterpoint.model import Anchor, Annotation, CellFacts, CellFlag, CellRef, fold, told
from counterpoint.workbook.checking import find_problems, problems_in
from counterpoint.workbook.checking.cell_checks import is_text_date
from counterpoint.workbook.checking.numbers import looks_like_a_quantity
from counterpoint.workbook.checking.source_checks import is_web_address
from counterpoint.workbook.layout import build_matrix, find_matrix
from counterpoint.workbook.loaded import Problem
from counterpoint.workbook.mapping import ColumnRole as Role
from counterpoint.workbook.mapping import MatrixMapping
from counterpoint.workbook.reading import SheetGrid
from support.grids import Cell, book, grid

DOCUMENTED = Path(__file__).resolve().parents[3] / "docs" / "checks.md"

MATRIX: list[list[Cell]] = [
    ["ID", "Topic", "Issue", "Red", "Blue"],
    ["A1", "Army", "Size", "50,000", "80,000"],
    ["A2", "Army", "Bases", "None abroad", "Two"],
]
PLANS: list[list[Cell]] = [
    ["Plan", "Name", "Date", "Sources"],
    ["Red", "R", "2025-11", "S1"],
    ["Blue"],
]
STANCES: list[list[Cell]] = [
    ["ID", "Scale", "Options", "Unit", "Red", "Blue"],
    ["A1", "quantity", "", "persons", 50000, 80000],
    ["A2", "nominal", "none;two", "", "none", "two"],
]
SOURCES: list[list[Cell]] = [["Source", "Title", "URL"], ["S1", "One", "https://example.org/a"]]
CITATIONS: list[list[Cell]] = [["ID", "Plan", "Source"], ["A1", "Red", "S1"]]
SHEETS = {
    "Matrix": MATRIX,
    "Plans": PLANS,
    "Stances": STANCES,
    "Sources": SOURCES,
    "Citations": CITATIONS,
}


def sheets_with(
    sheet: str = "", row: int = 0, column: int = 0, cell: Cell = None
) -> list[SheetGrid]:
    """A workbook without problems, but for one cell (row and column from 1)."""
    found = []
    for name, rows in SHEETS.items():
        copy = [list(line) for line in rows]
        if name == sheet:
            while len(copy) < row:
                copy.append([])
            line = copy[row - 1]
            line.extend([None] * (column - len(line)))
            line[column - 1] = cell
        found.append(grid(name, copy))
    return found


def problems_of(
    sheets: Sequence[SheetGrid], annotations: Sequence[Annotation] = ()
) -> list[tuple[str, str, str, str]]:
    grids = book(*sheets)
    found = problems_in(grids, find_matrix(grids).mapping, annotations=annotations)
    for each in found:
        assert each.message.endswith(".")
        assert "\n" not in each.message
        assert f"`{each.code}`" in DOCUMENTED.read_text(encoding="utf-8")
    return [(each.level, each.code, each.sheet, each.cell) for each in found]


def test_a_sound_workbook_has_no_problems(example_workbook: Path) -> None:
    assert problems_of(sheets_with()) == []
    assert find_problems(example_workbook) == ()


@pytest.mark.parametrize(
    ("sheet", "row", "column", "cell", "wanted"),
    [
        ("Matrix", 3, 1, None, ("warning", "missing-id", "Matrix", "A3")),
        ("Matrix", 3, 3, None, ("warning", "missing-title", "Matrix", "C3")),
        ("Matrix", 4, 3, "Nothing", ("warning", "no-position", "Matrix", "C4")),
        ("Matrix", 1, 4, "Red ", ("warning", "heading-spaces", "Matrix", "D1")),
        ("Matrix", 1, 5, "Red", ("error", "duplicate-plan", "Matrix", "E1")),
        ("Plans", 4, 1, "Green", ("error", "unknown-plan", "Plans", "A4")),
        ("Plans", 4, 1, "Red", ("error", "duplicate-plan", "Plans", "A4")),
        ("Plans", 2, 3, "20.11.2025", ("warning", "text-date", "Plans", "C2")),
        ("Plans", 2, 4, "S1; S9", ("error", "unknown-source", "Plans", "D2")),
        ("Plans", 1, 2, " Name", ("warning", "heading-spaces", "Plans", "B1")),
        ("Stances", 3, 5, "three", ("error", "stance-outside-options", "Stances", "E3")),
        ("Stances", 2, 5, "many", ("error", "unreadable-quantity", "Stances", "E2")),
        ("Stances", 2, 2, "text", ("warning", "stance-without-scale", "Stances", "E2")),
        ("Stances", 2, 2, "lengthy", ("error", "unknown-scale", "Stances", "B2")),
        ("Stances", 4, 1, "A3", ("error", "unknown-issue", "Stances", "A4")),
        ("Stances", 1, 7, "Grey", ("warning", "unknown-plan", "Stances", "G1")),
        ("Sources", 2, 3, "example.org/a", ("warning", "malformed-url", "Sources", "C2")),
        ("Sources", 3, 1, "S1", ("error", "duplicate-id", "Sources", "A3")),
        ("Sources", 3, 2, "No ID", ("warning", "missing-id", "Sources", "A3")),
        ("Citations", 2, 3, "S2", ("error", "unknown-source", "Citations", "C2")),
        ("Citations", 2, 3, None, ("error", "unknown-source", "Citations", "C2")),
        ("Citations", 2, 2, "Rot", ("error", "unknown-plan", "Citations", "B2")),
        ("Citations", 2, 1, "A7", ("error", "unknown-issue", "Citations", "A2")),
    ],
)
def test_finds_each_kind_of_problem_in_its_cell(
    sheet: str, row: int, column: int, cell: Cell, wanted: tuple[str, str, str, str]
) -> None:
    assert wanted in problems_of(sheets_with(sheet, row, column, cell))


def test_a_duplicate_id_is_named_on_both_rows_and_wherever_it_is_used() -> None:
    found = problems_of(sheets_with("Matrix", 3, 1, "A1"))
    assert ("error", "duplicate-id", "Matrix", "A2") in found
    assert ("error", "duplicate-id", "Matrix", "A3") in found
    assert ("error", "ambiguous-issue", "Stances", "A2") in found
    assert ("error", "ambiguous-issue", "Citations", "A2") in found
    assert ("error", "unknown-issue", "Citations", "A2") not in found


def test_a_stance_without_a_position_is_doubtful_but_a_special_one_is_not() -> None:
    wanted = ("warning", "stance-without-position", "Stances", "F3")
    sheets = sheets_with("Matrix", 3, 5, None)
    assert wanted in problems_of(sheets)
    stances = [list(line) for line in STANCES]
    stances[2][5] = "Defers"
    sheets[2] = grid("Stances", stances)
    assert problems_of(sheets) == []


def test_errors_come_first_and_then_the_order_of_the_sheets() -> None:
    sheets = sheets_with("Citations", 2, 3, "S2")
    sheets[0] = grid("Matrix", [["ID", "Topic", "Issue ", "Red", "Blue"], *MATRIX[1:]])
    levels = [each[0] for each in problems_of(sheets)]
    assert levels == ["error", "warning"]


def test_formulas_without_values_and_error_values_are_named() -> None:
    sheets = sheets_with("Matrix", 2, 4, "#REF!")
    facts = {
        (2, 4): CellFacts(flag=CellFlag.ERROR_VALUE),
        (3, 5): CellFacts(flag=CellFlag.NO_CACHED_VALUE),
        (3, 4): CellFacts(flag=CellFlag.FORMULA),
    }
    sheets[0] = replace(sheets[0], cell_facts=facts)
    assert problems_of(sheets) == [
        ("warning", "error-value", "Matrix", "D2"),
        ("warning", "formula-without-value", "Matrix", "E3"),
    ]


def test_titles_that_repeat_are_doubtful_where_there_are_no_ids() -> None:
    rows: list[list[Cell]] = [["Topic", "Issue", "Red"], ["a", "Size", "x"], ["b", "size ", "y"]]
    found = problems_of([grid("Matrix", rows)])
    assert ("warning", "duplicate-title", "Matrix", "B2") in found
    assert ("warning", "duplicate-title", "Matrix", "B3") in found


def test_annotations_whose_issue_or_plan_is_gone_are_named_but_markers_are_not() -> None:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    place = CellRef.parse("Matrix!D9")
    orphan = Annotation("A-1", Anchor("A9", "Red", place), "look", "Ann", when, when)
    kept = Annotation("A-2", Anchor("A1", "Red", place), "look", "Ann", when, when)
    marker = replace(orphan, id="A-3").deleted(when)
    reply = replace(orphan, id="A-4", reply_to="A-1")
    found = problems_of(sheets_with(), [orphan, kept, marker, reply])
    assert found == [("warning", "orphan-annotation", "Matrix", "D9")]


def test_a_workbook_without_a_matrix_says_so(tmp_path: Path) -> None:
    book = Workbook()
    book.save(tmp_path / "empty.xlsx")
    found = find_problems(tmp_path / "empty.xlsx")
    assert [(each.level, each.code) for each in found] == [("error", "no-matrix")]


def test_checks_a_file_as_openpyxl_writes_it(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Matrix"
    added: list[Cell] = ["A2", "Army", "Drones", "=1+1", None]
    for row in [*MATRIX, added]:
        sheet.append(row)
    book.save(tmp_path / "made.xlsx")
    found = find_problems(tmp_path / "made.xlsx")
    assert [(each.code, each.cell) for each in found] == [
        ("duplicate-id", "A3"),
        ("duplicate-id", "A4"),
        ("formula-without-value", "D4"),
    ]
    assert all(isinstance(each, Problem) for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "600000",
        "600,000",
        "1 500.5",
        "50%",
        "< 5 %",
        "USD 1.5 bn",
        "10-12 years",
        "about 30 days",
        "±5",
    ],
)
def test_quantities_are_read_in_many_spellings(text: str) -> None:
    assert looks_like_a_quantity(text)


@pytest.mark.parametrize("text", ["many", "", "none", "Article 5 applies", "to be agreed"])
def test_words_are_no_quantities(text: str) -> None:
    assert not looks_like_a_quantity(text)


@pytest.mark.parametrize(
    "text",
    [
        "2025-11-20",
        "20.11.2025",
        "11/20/2025",
        "1/2/24",
        "20 November 2025",
        "Nov. 20, 2025",
        "20. März 2025",
        "20 de enero de 2025",
        "20 листопада 2025",
    ],
)
def test_whole_dates_as_text_are_seen(text: str) -> None:
    assert is_text_date(text)


@pytest.mark.parametrize(
    "text", ["2025-11", "2025", "November 2025", "40.40.2025", "20251120", "p. 3"]
)
def test_what_is_no_whole_date_is_left_alone(text: str) -> None:
    assert not is_text_date(text)


def test_web_addresses_have_a_scheme_and_a_host() -> None:
    assert is_web_address("https://example.org/a?b=c#d")
    for text in ("example.org", "https://", "ftp://example.org", "http://a b.org", "http://[x"):
        assert not is_web_address(text)


@pytest.mark.parametrize("stance", ["TWO", " two ", "don\u2019t  KNOW", "three"])
def test_a_stance_is_a_problem_only_where_comparisons_do_not_match_it(stance: str) -> None:
    stances: list[list[Cell]] = [
        *STANCES[:2],
        ["A2", "nominal", "none; two; don't know", "", "none", stance],
    ]
    sheets = [grid(name, stances if name == "Stances" else rows) for name, rows in SHEETS.items()]
    grids = book(*sheets)
    mapping = find_matrix(grids).mapping
    assert mapping is not None
    matrix = build_matrix(grids, mapping).matrix
    read = fold(matrix.stance(1, 1))
    is_option = read in {fold(option) for option in matrix.issues[1].scale.options}
    found = [each for each in problems_of(sheets) if each[1] == "stance-outside-options"]
    assert bool(found) == (not is_option) == (stance == "three")


def test_a_scale_that_says_too_little_is_named() -> None:
    ordinal = sheets_with("Stances", 3, 2, "ordinal")
    rows: list[list[Cell]] = [[*row] for row in STANCES]
    rows[2][1:3] = ["ordinal", None]
    ordinal = [grid("Stances", rows) if each.name == "Stances" else each for each in ordinal]
    assert ("error", "missing-options", "Stances", "C3") in problems_of(ordinal)
    ranged: list[list[Cell]] = [["ID", "Scale", "Unit", "Low", "High", "Red"]]
    ranged.append(["A1", "quantity", "persons", 9, 2, 5])
    others = [each for each in sheets_with() if each.name != "Stances"]
    found = problems_of([*others, grid("Stances", ranged)])
    assert ("warning", "unreadable-range", "Stances", "D2") in found


def test_a_weight_that_is_no_number_and_a_plan_without_a_name() -> None:
    rows: list[list[Cell]] = [
        ["ID", "Issue", "Weight", "Red", None],
        ["A1", "Size", "heavy", "50", "80"],
        ["A2", "Bases", -1, "none", "two"],
    ]
    grids = book(grid("Matrix", rows))
    mapping = MatrixMapping(
        "Matrix",
        (1,),
        2,
        3,
        tuple(enumerate((Role.ID, Role.ISSUE, Role.WEIGHT, Role.PLAN, Role.PLAN), start=1)),
    )
    found = [(each.level, each.code, each.cell) for each in problems_in(grids, mapping)]
    assert ("error", "unreadable-weight", "C2") in found
    assert ("error", "unreadable-weight", "C3") in found
    assert ("warning", "missing-heading", "E1") in found


def test_conditional_formats_that_are_not_shown_are_named_within_the_matrix_only() -> None:
    reason = told("is a colour scale")
    matrix, *others = sheets_with()
    above, inside = (1, 7, 9, 8), (1, 4, 99, 5)
    marked = replace(matrix, untold_formats=((above, reason), (inside, reason), (inside, reason)))
    assert problems_of([marked, *others]) == [("warning", "untold-format", "Matrix", "D2")]


def test_every_code_in_use_is_documented() -> None:
    documented = DOCUMENTED.read_text(encoding="utf-8")
    app = DOCUMENTED.parents[1] / "app" / "counterpoint"
    code = re.compile(
        r"""\b(?:Problem|problem)\(\s*"(?:error|warning)",\s*"([a-z-]+)""", re.VERBOSE
    )
    used = {found for file in app.rglob("*.py") for found in code.findall(file.read_text("utf-8"))}
    assert len(used) > 25
    assert {each for each in used if f"`{each}`" not in documented} == set()


def found_in(*sheets: SheetGrid) -> tuple[Problem, ...]:
    grids = book(*sheets)
    return problems_in(grids, find_matrix(grids).mapping)


def test_problems_of_a_sheet_come_from_its_first_cell_to_its_last() -> None:
    rows: list[list[Cell]] = [
        ["ID", "Issue ", "Weight", "Red", "Blue"],
        ["A1", "Size", "heavy", "x", "y"],
        ["A2", "Bases", "1", "", ""],
        ["A2", "Ports", "dear", "x", "y"],
    ]
    found = found_in(grid("Matrix", rows))
    assert [(each.level, each.cell) for each in found] == [
        ("error", "C2"),
        ("error", "A3"),
        ("error", "A4"),
        ("error", "C4"),
        ("warning", "B1"),
        ("warning", "B3"),
    ]


def test_a_plan_misspelt_in_plans_is_told_by_the_column_that_was_meant() -> None:
    sheets: dict[str, list[list[Cell]]] = {
        **SHEETS,
        "Plans": [["Plan", "Name"], ["Blu", "B"], ["Red", "R"]],
    }
    found = found_in(*(grid(name, rows) for name, rows in sheets.items()))
    told_by_cell = {f"{each.sheet}!{each.cell}": each.message for each in found}
    assert "Did you mean 'Blue'?" in told_by_cell["Plans!A2"]
    assert told_by_cell["Stances!F1"].startswith("'Blue' is a column of the matrix, but none of")


def test_a_basis_that_is_no_plan_is_told() -> None:
    sheets: dict[str, list[list[Cell]]] = {
        **SHEETS,
        "Plans": [["Plan", "Based on"], ["Blue", "Rde"], ["Red", "blue"]],
    }
    found = found_in(*(grid(name, rows) for name, rows in sheets.items()))
    (problem,) = [each for each in found if each.code == "unknown-plan"]
    assert (problem.level, problem.sheet, problem.cell) == ("warning", "Plans", "B2")
    assert "Did you mean 'Red'?" in problem.message
