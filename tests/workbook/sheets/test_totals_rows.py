"""Tables with a totals row: it is not read as content, and what is written goes below it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from counterpoint.model import Edit, Scale, ScaleEdit, ScaleKind, StanceEdit, column_letters
from counterpoint.workbook.checking import find_problems
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.package import Package
from counterpoint.workbook.saving import save_workbook
from support.annotating import calc_saved, calc_view, lint_problems, with_part
from support.small_books import annotation_edit, small_book, texts_in


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The small workbook with one annotation; its record and its stances end in totals rows."""
    path = small_book(tmp_path / "plan.xlsx")
    save_workbook(path, [annotation_edit("First")])
    workbook = load_workbook(path)
    record = workbook["Annotations"]
    del record.tables["Annotations"]
    _add_totals(record, "Annotations", counted="Text")
    _add_totals(workbook["Stances"], "Stances", counted="South")
    workbook.save(path)
    return path


def _add_totals(sheet: Worksheet, name: str, *, counted: str) -> None:
    """Make the sheet's rows a table whose last row counts a column, in bold, as Excel would."""
    headings = [str(cell.value) for cell in sheet[1]]
    bottom = sheet.max_row + 1
    last = column_letters(len(headings))
    table = Table(displayName=name, ref=f"A1:{last}{bottom}", totalsRowCount=1)
    table._initialise_columns()  # type: ignore[attr-defined]
    for column, heading in zip(table.tableColumns, headings, strict=True):
        column.name = heading
    table.tableColumns[0].totalsRowLabel = "Total"
    table.tableColumns[headings.index(counted)].totalsRowFunction = "count"
    assert table.autoFilter is not None
    table.autoFilter.ref = f"A1:{last}{bottom - 1}"
    sheet.cell(bottom, 1, "Total").font = Font(bold=True)
    cell = sheet.cell(bottom, headings.index(counted) + 1, f"=SUBTOTAL(103,{name}[{counted}])")
    cell.font = Font(bold=True)
    sheet.add_table(table)


def values(path: Path, sheet: str, column: int) -> list[object]:
    return [row[column - 1].value for row in load_workbook(path)[sheet].iter_rows()]


def table_of(path: Path, sheet: str) -> tuple[str, Sequence[str]]:
    (table,) = load_workbook(path)[sheet].tables.values()
    return table.ref, [column.name for column in table.tableColumns]


def test_the_totals_row_is_no_annotation_and_no_issue(book: Path) -> None:
    loaded = open_workbook(book)
    assert [each.text for each in loaded.annotations] == ["First"]
    assert loaded.reconciled == ()
    codes = {problem.code for problem in (*find_problems(loaded), *loaded.warnings)}
    assert not codes & {"annotation-without-place", "unknown-issue"}
    assert loaded.matrix is not None
    assert loaded.matrix.stance(0, 0) == "fast"


def test_annotations_go_below_the_totals_and_are_read_there(book: Path, tmp_path: Path) -> None:
    before, data = table_of(book, "Annotations"), book.read_bytes()
    save_workbook(book, [annotation_edit("Second"), annotation_edit("Third")])
    assert texts_in(book) == ["First", "Second", "Third"]
    assert table_of(book, "Annotations") == before
    assert values(book, "Annotations", 7) == [
        "Text",
        "First",
        "=SUBTOTAL(103,Annotations[Text])",
        "Second",
        "Third",
    ]
    new_row = load_workbook(book)["Annotations"][4]
    assert not any(cell.font.bold for cell in new_row), "it does not look like a sum"
    assert open_workbook(book).reconciled == ()
    assert not lint_problems(book.read_bytes(), tmp_path) - lint_problems(data, tmp_path)


def test_a_coded_issue_goes_below_the_totals_and_a_missing_column_beside_the_table(
    book: Path, tmp_path: Path
) -> None:
    before, data = table_of(book, "Stances"), book.read_bytes()
    nominal = Scale(ScaleKind.QUANTITY, unit="EUR", low=1.0, high=9.0)
    loaded = open_workbook(book)
    assert loaded.matrix is not None
    scale = loaded.matrix.issues[2].scale
    edits: list[Edit] = [ScaleEdit("R-1", scale, nominal), StanceEdit("R-1", "North", "", "5")]
    edits += [StanceEdit("W-1", "South", "slow", "steady")]
    save_workbook(book, edits)
    again = open_workbook(book).matrix
    assert again is not None
    assert again.issues[2].scale == nominal
    assert [again.stance(2, 0), again.stance(0, 1)] == ["5", "steady"]
    assert table_of(book, "Stances") == before
    assert values(book, "Stances", 1) == ["ID", "W-1", "W-2", "Total", "R-1"]
    headings = [cell.value for cell in load_workbook(book)["Stances"][1]]
    assert headings[-2:] == ["Low", "High"]
    assert not lint_problems(book.read_bytes(), tmp_path) - lint_problems(data, tmp_path)


def test_the_totals_row_is_not_coded_whatever_it_is_called(book: Path) -> None:
    workbook = load_workbook(book)
    workbook["Stances"]["A4"] = "R-1"
    workbook.save(book)
    save_workbook(book, [StanceEdit("R-1", "North", "", "5")])
    assert values(book, "Stances", 1) == ["ID", "W-1", "W-2", "R-1", "R-1"]
    assert values(book, "Stances", 5) == ["North", "fast", 20, None, "5"]
    assert values(book, "Stances", 6)[3] == "=SUBTOTAL(103,Stances[South])"


@pytest.mark.calc
def test_calc_shows_the_sum_and_the_rows_below_and_keeps_both(book: Path, tmp_path: Path) -> None:
    save_workbook(book, [annotation_edit("Second"), StanceEdit("R-1", "North", "", "5")])
    seen = calc_view(book.read_bytes(), tmp_path)
    assert seen is not None
    cells = {sheet["name"]: sheet["cells"] for sheet in seen}
    assert [cells["Annotations"].get(f"G{row}") for row in (2, 3, 4)] == ["First", "1", "Second"]
    assert [cells["Stances"].get(f"A{row}") for row in (4, 5)] == ["Total", "R-1"]
    book.write_bytes(calc_saved(book.read_bytes(), tmp_path))
    loaded = open_workbook(book)
    assert [each.text for each in loaded.annotations] == ["First", "Second"]
    assert loaded.matrix is not None
    assert loaded.matrix.stance(2, 0) == "5"


def test_a_table_that_cannot_be_read_hinders_no_reading(book: Path) -> None:
    with Package.open(book) as package:
        sheet = next(each for each in package.sheets if each.name == "Annotations")
        (part,) = package.related(sheet.part, "table")
    book.write_bytes(with_part(book.read_bytes(), part, b"<table ref='nowhere'/>"))
    assert [each.text for each in open_workbook(book).annotations] == ["First"]
