"""A choice of rows and columns that is kept in the workbook, while others go on editing it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from counterpoint.model import Anchor
from counterpoint.session import OpenWorkbook
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.opening import open_workbook
from support.calc_editing import InCalc
from support.small_books import bare_book, book_of

PARTIES = ["The party of the north", "the party of the south", "The mayor  &  council", "Nobody"]
PLANS = [f"{party} {number}" for number in range(5) for party in PARTIES]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workbook whose columns are kept: twenty plans, of which the first is left out."""
    path = tmp_path / "own.xlsx"
    body = [[f"K{row}", f"Point {row}", *(f"{plan}: {row}" for plan in PLANS)] for row in range(5)]
    book_of(["Nr", "Subject", *PLANS], *body, title="Work").save(path)
    roles = [(3 + place, ColumnRole.PLAN) for place in range(1, len(PLANS))]
    roles += [(1, ColumnRole.ID), (2, ColumnRole.ISSUE)]
    chosen = MatrixMapping("Work", (1,), 2, 6, tuple(sorted(roles, key=lambda each: each[0])))
    OpenWorkbook.open(path, mapping=chosen).save()
    return path


def plans_of(path: Path) -> list[str]:
    loaded = open_workbook(path)
    assert loaded.mapping_is_certain
    assert loaded.matrix is not None
    return [plan.key for plan in loaded.matrix.plans]


def test_a_choice_of_many_columns_is_read_by_the_next_person(path: Path) -> None:
    assert plans_of(path) == [" ".join(plan.split()) for plan in PLANS[1:]]


def test_a_choice_of_many_columns_lives_through_calc(path: Path, tmp_path: Path) -> None:
    calc = InCalc(path, tmp_path / "calc")
    calc.type_text("Work", "D3", "other words")
    calc.save()
    assert plans_of(path) == [" ".join(plan.split()) for plan in PLANS[1:]]


def test_a_damaged_part_of_properties_keeps_no_workbook_from_opening(path: Path) -> None:
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    parts["docProps/custom.xml"] = b"<Properties"
    with zipfile.ZipFile(path, "w") as book:
        for name, data in parts.items():
            book.writestr(name, data)
    assert open_workbook(path).matrix is not None


def edited(path: Path, edit: Callable[[Worksheet], object]) -> None:
    """What somebody does in Excel, and saves."""
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    edit(sheet)
    book.save(path)


def test_a_column_that_a_colleague_inserts_shifts_nobodys_words(path: Path) -> None:
    def insert(sheet: Worksheet) -> None:
        sheet.insert_cols(4)
        sheet["D1"] = "Remarks of ours"
        sheet["D3"] = "hm"

    edited(path, insert)
    loaded = open_workbook(path)
    assert loaded.matrix is not None
    texts = dict(
        zip((plan.key for plan in loaded.matrix.plans), loaded.matrix.texts[1], strict=True)
    )
    assert PLANS[0] not in texts
    assert texts[PLANS[1]] == f"{PLANS[1]}: 1"
    assert texts[PLANS[-1]] == f"{PLANS[-1]}: 1"


def test_reading_again_takes_up_the_rows_and_plans_that_came(tmp_path: Path) -> None:
    path = bare_book(tmp_path / "plan.xlsx")
    book = OpenWorkbook.open(path, author="Ada")
    book.annotate(Anchor("W-1", "South"), "Why?")

    def add(sheet: Worksheet) -> None:
        sheet.append(["W-3", "Water", "Until when", "2030", "2040"])
        sheet.insert_cols(4)
        sheet["D1"] = "East"
        sheet["D2"] = "Never."

    edited(path, add)
    book.reload()
    assert book.matrix is not None
    assert [plan.key for plan in book.matrix.plans] == ["East", "North", "South"]
    assert [issue.id for issue in book.matrix.issues] == ["W-1", "W-2", "W-3"]
    book.save()
    notes = openpyxl.load_workbook(path)["Matrix"]
    assert notes["F2"].comment is not None
    assert notes["E2"].comment is None


def test_a_save_into_a_workbook_that_changed_meanwhile_finds_the_true_cell(path: Path) -> None:
    book = OpenWorkbook.open(path, author="Ada")
    book.annotate(Anchor("K1", PLANS[-1]), "Since when?")

    def insert(sheet: Worksheet) -> None:
        sheet.insert_cols(1)
        sheet.insert_rows(1)

    edited(path, insert)
    report = book.save()
    assert report.merged
    sheet = openpyxl.load_workbook(path)["Work"]
    assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment] == ["W4"]
    assert sheet["W4"].value == f"{PLANS[-1]}: 1"
