"""The mapping kept in the workbook: what is stored is what comes back, rubbish is ignored."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from counterpoint.workbook.layout import find_matrix, mapping_from_json, mapping_to_json
from counterpoint.workbook.mapping import ColumnRole, Landmarks, MatrixMapping
from support.grids import book, grid

USED = [role for role in ColumnRole if role is not ColumnRole.IGNORE]


def headings() -> some.SearchStrategy[tuple[tuple[int, str], ...]]:
    found = some.dictionaries(some.integers(1, 16_384), some.text(), max_size=5)
    return found.map(lambda each: tuple(sorted(each.items())))


@some.composite
def mappings(draw: some.DrawFn) -> MatrixMapping:
    header = draw(some.lists(some.integers(1, 50), min_size=1, max_size=3, unique=True))
    first = draw(some.integers(max(header) + 1, 1000))
    columns = draw(some.lists(some.integers(1, 16_384), min_size=1, unique=True))
    return MatrixMapping(
        sheet=draw(some.text(min_size=1, max_size=31)),
        header_rows=tuple(sorted(header)),
        first_row=first,
        last_row=draw(some.integers(first, 16_384)),
        roles=tuple((column, draw(some.sampled_from(USED))) for column in sorted(columns)),
        transposed=draw(some.booleans()),
        fill_stances=draw(some.booleans()),
        landmarks=draw(some.none() | some.builds(Landmarks, headings(), some.text())),
    )


@given(mappings())
def test_what_is_stored_comes_back(mapping: MatrixMapping) -> None:
    found = mapping_from_json(mapping_to_json(mapping))
    assert found == mapping
    assert found.landmarks == mapping.landmarks


@given(
    some.text()
    | some.recursive(some.none() | some.integers() | some.text(), some.lists).map(json.dumps)
)
def test_rubbish_is_no_mapping(text: str) -> None:
    assert mapping_from_json(text) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", 2),
        ("first", 0),
        ("last", 1),
        ("header", [9]),
        ("columns", {"A": "plane"}),
        ("columns", {"XFE": "plan"}),
        ("sheet", 3),
        ("headings", {"A": 3}),
        ("headings", {"XFE": "plan"}),
        ("headings", ["plan"]),
    ],
)
def test_a_mapping_with_one_odd_entry_is_none(key: str, value: object) -> None:
    mapping = MatrixMapping("S", (1,), 2, 9, ((1, ColumnRole.ISSUE), (2, ColumnRole.PLAN)))
    found = json.loads(mapping_to_json(mapping))
    found[key] = value
    assert mapping_from_json(json.dumps(found)) is None


ROWS = [["", "x"], ["Question", "Red", "Blue"], ["one", "a", "b"], ["two", "c", "d"]]
STORED = MatrixMapping(
    "S", (2,), 3, 4, ((1, ColumnRole.ISSUE), (2, ColumnRole.PLAN), (3, ColumnRole.PLAN))
)


def test_a_stored_mapping_is_used_and_grows_with_rows_added_below() -> None:
    rows = [*ROWS, ["three", "e", ""], [], ["Source: me"]]
    found = find_matrix(book(grid("S", rows)), mapping_to_json(STORED))
    assert found.is_certain
    assert found.mapping is not None
    assert found.mapping.last_row == 5
    assert found.mapping.roles == STORED.roles


@pytest.mark.parametrize(
    "sheet",
    [grid("T", ROWS), grid("S", ROWS[:2]), grid("S", [row[:2] for row in ROWS])],
    ids=["renamed sheet", "no rows left", "a plan's column gone"],
)
def test_a_stored_mapping_that_does_not_fit_any_more_is_not_used(sheet: object) -> None:
    found = find_matrix(book(sheet), mapping_to_json(STORED))  # type: ignore[arg-type]
    assert found.mapping != STORED
