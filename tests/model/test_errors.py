"""Errors are one line that says which file, sheet and cell, and one family."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from counterpoint.model import errors


def test_a_message_names_file_sheet_and_cell_in_one_line() -> None:
    error = errors.MatrixFormatError(
        "the heading\n is empty.", path=Path("/x/book.xlsx"), sheet="Matrix", cell="B3"
    )
    assert str(error) == "book.xlsx, sheet 'Matrix', cell B3: the heading is empty."
    assert error.path == Path("/x/book.xlsx")


def test_an_unknown_sheet_suggests_the_nearest() -> None:
    error = errors.SheetNotFoundError("Matirx", path=Path("b.xlsx"), sheets=["Matrix", "Plans"])
    assert "Did you mean 'Matrix'?" in str(error)


def test_an_unlike_name_lists_what_there_is_unless_it_is_long() -> None:
    assert errors.nearest("zzz", ["Matrix", "Plans"]) == " There is: Matrix, Plans."
    assert errors.nearest("zzz", [f"Sheet {n}" for n in range(40)]) == ""
    assert errors.nearest("zzz", []) == ""


CLASSES = [
    each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, Exception)
]


@pytest.mark.parametrize("each", CLASSES)
def test_every_error_belongs_to_the_family_and_stands_in_the_tree(each: type) -> None:
    assert issubclass(each, errors.CounterpointError)
    assert errors.__doc__ is not None
    assert each.__name__ in errors.__doc__
    assert each.__name__ in errors.__all__
