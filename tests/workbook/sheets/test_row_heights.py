"""Rows with long wrapped texts are given room, because Calc does not fit rows by itself."""

from __future__ import annotations

import io

import openpyxl
import pytest

from counterpoint.model import CellAddress
from counterpoint.workbook.package import PackagePatch, write_package
from counterpoint.workbook.sheets import SheetEdits, add_sheet
from counterpoint.workbook.sheets.row_heights import height_of
from support.packages import opened, plain_parts


@pytest.mark.parametrize(
    ("text", "width", "points"),
    [
        ("short", 60, 15),
        ("", 60, 15),
        ("x" * 59, 60, 15),
        ("x" * 60, 60, 30),
        ("one\ntwo\n\nfour", 60, 60),
        ("中" * 30, 31, 30),
        ("x" * 100_000, 60, 405),
        (12345678901234567890, 5, 15),
        (None, 5, 15),
    ],
)
def test_a_text_takes_as_many_lines_as_it_needs(
    text: str | int | None, width: float, points: float
) -> None:
    assert height_of([("other", 60), (text, width)]) == points


def heights(patch: PackagePatch) -> dict[int, float | None]:
    out = io.BytesIO()
    write_package(patch, out)
    sheet = openpyxl.load_workbook(out)["New"]
    return {row: sheet.row_dimensions[row].height for row in range(1, 7)}


def test_new_appended_and_changed_rows_have_room_for_their_texts() -> None:
    long = "word " * 60
    patch = PackagePatch(opened(plain_parts()))
    rows = [["1", "short", long], ["2", long, "short"]]
    sheet = add_sheet(
        patch, "New", ["ID", "Text", "Plain"], rows, widths={"Text": 51}, wrapped=["Text"]
    )
    assert heights(patch) == {1: None, 2: None, 3: 90, 4: None, 5: None, 6: None}
    edits = SheetEdits(patch, sheet)
    edits.append({1: "3", 2: long + long})
    edits.append({1: "4", 3: long})
    edits.put(CellAddress(2, 2), "a\nb")
    edits.put(CellAddress(3, 2), "short again")
    edits.apply()
    assert heights(patch) == {1: None, 2: 30, 3: 90, 4: 180, 5: None, 6: None}


def test_a_height_that_a_person_chose_stays() -> None:
    patch = PackagePatch(opened(plain_parts()))
    sheet = add_sheet(patch, "New", ["Text"], [["a"], ["b"]], wrapped=["Text"])
    chosen = patch.read(sheet.part).replace(b'<row r="2"', b'<row r="2" ht="20" customHeight="1"')
    patch.replace(sheet.part, chosen.replace(b'<row r="3"', b'<row r="3" ht="nonsense"'))
    edits = SheetEdits(patch, sheet)
    edits.put(CellAddress(2, 1), "long " * 50)
    edits.put(CellAddress(3, 1), "long " * 50)
    edits.apply()
    assert b'<row r="2" ht="20" customHeight="1">' in patch.read(sheet.part)
    assert b'<row r="3" ht="nonsense">' in patch.read(sheet.part)
