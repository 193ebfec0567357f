"""One cell of a large workbook is annotated without reading all of it, with the same result."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterpoint.model import AnnotationKind, CellRef
from counterpoint.session import quick
from counterpoint.session.quick import annotate_large_workbook
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.reading import first_rows
from counterpoint.workbook.reports import SaveOptions


@pytest.fixture
def large(example_workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example with another hundred issues, taken for a large workbook."""
    import openpyxl

    book = openpyxl.load_workbook(example_workbook)
    sheet = book["Matrix"]
    for number in range(100):
        sheet.append([f"NEW-{number:03}", "New", f"Issue {number}", "?", f"words {number}", 12])
    path = tmp_path / "large.xlsx"
    book.save(path)
    monkeypatch.setattr(quick, "LARGE_BYTES", 1)
    monkeypatch.setattr(first_rows, "WORTH_IT", 1)
    return path


def annotate(path: Path, cell: str) -> bool:
    made = annotate_large_workbook(
        path,
        CellRef.parse(cell),
        "why?",
        author="Ada",
        kind=AnnotationKind.QUESTION,
        options=SaveOptions(),
    )
    return made is not None


def test_the_annotation_is_anchored_as_if_everything_had_been_read(large: Path) -> None:
    if not annotate(large, "Matrix!E140"):
        pytest.fail("a position far below the first rows was not annotated")
    loaded = open_workbook(large)
    (annotation,) = loaded.annotations
    assert (annotation.anchor.issue, annotation.anchor.plan) == ("NEW-078", "US28")
    assert annotation.quote == "words 78"
    assert loaded.natives[annotation.id] == "note"
    assert loaded.reconciled == ()


@pytest.mark.parametrize("cell", ["Matrix!F140", "Matrix!C140", "Plans!B3", "Matrix!E1"])
def test_numbers_and_cells_that_are_no_positions_are_left_to_the_whole_reading(
    large: Path, cell: str
) -> None:
    before = large.read_bytes()
    assert not annotate(large, cell)
    assert large.read_bytes() == before


def test_a_cell_that_the_record_knows_is_left_to_the_whole_reading(large: Path) -> None:
    assert annotate(large, "Matrix!E140")
    assert not annotate(large, "Matrix!E140")


def test_small_files_are_read_whole(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick, "LARGE_BYTES", 10**9)
    assert not annotate(large, "Matrix!E140")
