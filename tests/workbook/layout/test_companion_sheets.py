"""On request, a workbook in anybody's layout gets the sheets Plans and Stances."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook, load_workbook

from counterpoint.model import StanceEdit
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.reports import SaveOptions
from counterpoint.workbook.saving import save_workbook

ROWS: list[list[str | None]] = [
    ["Talks of May", None, None],
    [None, "North", "South"],
    ["Term of office", "four years", "five years"],
    ["Size of the house", "120 seats", None],
]


def foreign_workbook(path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tabelle1"
    for row in ROWS:
        sheet.append(row)
    book.save(path)
    return path


def test_the_sheets_are_added_filled_and_read_back(tmp_path: Path) -> None:
    path = foreign_workbook(tmp_path / "talks.xlsx")
    loaded = open_workbook(path)
    assert loaded.matrix is not None
    report = save_workbook(
        path,
        (),
        loaded=loaded,
        options=SaveOptions(mapping=loaded.mapping, companion_sheets=True),
    )
    assert report.parts_untouched > 0
    book = load_workbook(path)
    assert book.sheetnames == ["Tabelle1", "Plans", "Stances"]
    assert [cell.value for cell in book["Plans"]["A"]] == ["Plan", "North", "South"]
    assert [cell.value for cell in book["Stances"]["A"]][1:] == [
        "Term of office",
        "Size of the house",
    ]
    again = open_workbook(path)
    assert again.mapping == loaded.mapping
    assert again.mapping_is_certain
    assert again.matrix is not None
    assert again.matrix.texts == loaded.matrix.texts


def test_coding_in_the_same_save_makes_stances_once(tmp_path: Path) -> None:
    path = foreign_workbook(tmp_path / "talks.xlsx")
    loaded = open_workbook(path)
    edit = StanceEdit("Term of office", "North", "", "short")
    save_workbook(path, [edit], loaded=loaded, options=SaveOptions(companion_sheets=True))
    assert load_workbook(path).sheetnames == ["Tabelle1", "Plans", "Stances"]
    again = open_workbook(path).matrix
    assert again is not None
    assert again.stance(0, 0) == "short"
