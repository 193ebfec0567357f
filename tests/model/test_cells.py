"""Cell addresses are read and written as spreadsheets do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model import (
    MAX_COLUMNS,
    MAX_ROWS,
    CellAddress,
    CellRef,
    column_letters,
    column_number,
)


@pytest.mark.parametrize(
    ("number", "letters"),
    [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")],
)
def test_columns_are_counted_from_one_in_letters(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters) == number
    assert column_number(letters.lower()) == number


@pytest.mark.parametrize("letters", ["", "A1", "É", "-", "A B"])
def test_refuses_what_is_no_column(letters: str) -> None:
    with pytest.raises(ValueError):
        column_number(letters)


def test_there_is_no_column_zero() -> None:
    with pytest.raises(ValueError, match="counted from 1"):
        column_letters(0)


@given(st.integers(1, MAX_ROWS), st.integers(1, MAX_COLUMNS))
def test_every_address_reads_back_as_it_was_written(row: int, column: int) -> None:
    address = CellAddress(row, column)
    assert CellAddress.parse(str(address)) == address


def test_dollar_signs_do_not_matter() -> None:
    assert CellAddress.parse("$B$3") == CellAddress(3, 2)


@pytest.mark.parametrize("text", ["", "B", "3", "B0", "B1048577", "XFE1", "B3:C4", "B-3", "ÄB3"])
def test_refuses_what_is_no_cell(text: str) -> None:
    with pytest.raises(ValueError):
        CellAddress.parse(text)


def test_addresses_sort_by_row_and_then_by_column() -> None:
    texts = ["AA1", "B2", "A10", "C1"]
    assert [str(a) for a in sorted(map(CellAddress.parse, texts))] == ["C1", "AA1", "B2", "A10"]


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1),
    st.integers(1, MAX_ROWS),
    st.integers(1, MAX_COLUMNS),
)
def test_every_reference_reads_back_whatever_the_sheet_is_called(
    sheet: str, row: int, column: int
) -> None:
    reference = CellRef(sheet, CellAddress(row, column))
    assert CellRef.parse(str(reference)) == reference


def test_quotes_of_sheet_names_are_those_of_excel() -> None:
    assert str(CellRef("Q1 o'clock", CellAddress(3, 2))) == "'Q1 o''clock'!B3"
    assert str(CellRef("Matrix", CellAddress(3, 2))) == "Matrix!B3"


def test_a_reference_without_a_sheet_says_how_to_write_it() -> None:
    with pytest.raises(ValueError, match="names no sheet"):
        CellRef.parse("B3")
