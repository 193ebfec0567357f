"""Small tables and tables on their side are read the right way round."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from counterpoint.workbook.layout import propose_matrices
from counterpoint.workbook.layout.find import CERTAIN
from counterpoint.workbook.mapping import ColumnRole, MatrixProposal
from counterpoint.workbook.reading.grid import SheetGrid, WorkbookGrids

PLANS = ("alfa", "bravo", "charlie", "delta")
ISSUES = ("Quota of cod", "Season", "Net size", "Ports", "Inspectors")
POSITIONS = (
    ("10,000 t", "25,000 t", "12,000 t"),
    ("May to August", "all year", "June only"),
    ("120 mm", "90 mm", "100 mm"),
    ("all boats", "own boats", "none"),
    ("a joint team", "each alone", "the guard"),
)
TITLE = "Comparison of the proposals as of 3 May"


def first_guess(rows: list[list[str]], *, titled: bool = False) -> MatrixProposal:
    merged = ((1, 1, 1, len(rows[-1])),) if titled else ()
    grid = SheetGrid.of_texts("Sheet1", rows, merged=merged)
    return propose_matrices(WorkbookGrids.of_grids(Path("book.xlsx"), [grid]))[0]


@pytest.mark.parametrize(("issues", "plans"), list(product((2, 3, 4), (2, 3, 4))))
@pytest.mark.parametrize("says", ["says", "asks for"])
def test_a_tiny_table_whose_cells_name_their_plans_is_not_turned(
    issues: int, plans: int, says: str
) -> None:
    titles = ("one", "two", "three", "four")[:issues]
    rows = [["Issue", *PLANS[:plans]]]
    rows += [
        [title, *(f"{plan} {says} {at}" for plan in PLANS[:plans])]
        for at, title in enumerate(titles, 1)
    ]
    assert not first_guess(rows).mapping.transposed


def turned(corner: str, *, ids: bool, repeated: bool, silent: int | None) -> list[list[str]]:
    """A titled table with a row a plan; the last issue may have the first one's title, and one
    may have no positions."""
    titles = [*ISSUES[:-1], ISSUES[0] if repeated else ISSUES[-1]]
    rows = [[TITLE, *[""] * 5], [""] * 6]
    if ids:
        rows.append(["ID" if corner else "", *(f"F-{at}" for at in range(1, 6))])
    rows.append([corner, *titles])
    for place, plan in enumerate(("North", "South", "East")):
        cells = (each[place] for each in POSITIONS)
        rows.append([plan, *("" if at == silent else text for at, text in enumerate(cells))])
    return rows


@pytest.mark.parametrize("corner", ["Plan", "Party", ""])
@pytest.mark.parametrize(("ids", "repeated"), list(product((True, False), (True, False))))
@pytest.mark.parametrize("silent", [None, 0, 1, 3])
@pytest.mark.parametrize("blank", [True, False])
def test_a_titled_table_on_its_side_is_read_rightly_or_asked_about(
    corner: str, ids: bool, repeated: bool, silent: int | None, blank: bool
) -> None:
    rows = turned(corner, ids=ids, repeated=repeated, silent=silent)
    if not blank:
        del rows[1]
    guess = first_guess(rows, titled=True)
    mapping, header = guess.mapping, len(rows) - 3
    is_right = (
        mapping.transposed
        and mapping.columns(ColumnRole.ISSUE) == (header,)
        and mapping.columns(ColumnRole.PLAN) == (header + 1, header + 2, header + 3)
        and (mapping.header_rows, mapping.first_row, mapping.last_row) == ((1,), 2, 6)
    )
    assert is_right or guess.confidence < CERTAIN


@pytest.mark.parametrize("corner", ["Plan", "Party"])
def test_a_word_for_plans_below_title_and_ids_heads_the_issues_of_a_turned_table(
    corner: str,
) -> None:
    rows = turned(corner, ids=True, repeated=False, silent=None)
    mapping = first_guess(rows, titled=True).mapping
    assert mapping.transposed
    assert mapping.columns(ColumnRole.ISSUE) == (4,)
    assert mapping.columns(ColumnRole.PLAN) == (5, 6, 7)


def test_the_first_issue_of_a_titled_turned_table_is_no_second_header() -> None:
    asked = ["Who pays?", "Who inspects?", "How many boats?", "Which ports?", "Who pays?"]
    rows = [[TITLE, *[""] * 5], ["", *asked]]
    rows += [
        [plan, *(each[at] for each in POSITIONS)] for at, plan in enumerate(("North", "South"))
    ]
    mapping = first_guess(rows, titled=True).mapping
    assert mapping.transposed
    assert (mapping.header_rows, mapping.first_row) == ((1,), 2)
