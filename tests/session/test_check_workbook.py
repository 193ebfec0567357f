"""The check reads quantities as comparisons do."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from counterpoint.model.errors import Cancelled
from counterpoint.session.checking import check_workbook
from counterpoint.workbook.opening import open_workbook

SHEETS = {
    "Matrix": [
        ["ID", "Topic", "Issue", "Red", "Blue", "Green"],
        ["A", "Army", "Size", "some", "more", "most"],
        ["B", "Army", "Term", "some", "more", "most"],
    ],
    "Stances": [
        ["ID", "Scale", "Unit", "Red", "Blue", "Green"],
        ["A", "quantity", "persons", "600,000", "0.8 million", "Article 5"],
        ["B", "quantity", "days", "2 weeks", "30 days", "USD 5"],
    ],
}


def test_quantities_count_as_readable_exactly_where_comparisons_read_them(tmp_path: Path) -> None:
    book = Workbook()
    for number, (name, rows) in enumerate(SHEETS.items()):
        sheet = book.worksheets[0] if number == 0 else book.create_sheet(name)
        sheet.title = name
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    found = check_workbook(tmp_path / "book.xlsx")
    assert [(each.code, each.cell) for each in found] == [
        ("unreadable-quantity", "F2"),
        ("unreadable-quantity", "F3"),
    ]


def test_the_example_has_no_problems(example_workbook: Path) -> None:
    assert check_workbook(example_workbook) == ()


def test_the_check_reports_and_can_be_cancelled(example_workbook: Path) -> None:
    loaded = open_workbook(example_workbook)
    shares: list[float] = []
    check_workbook(loaded, progress=shares.append)
    assert shares[-1] == 1.0
    assert sum(0.7 <= share < 1.0 for share in shares) >= 3
    assert shares[0] < 0.5

    def stop(share: float) -> None:
        if share > 0.8:
            raise Cancelled

    with pytest.raises(Cancelled):
        check_workbook(loaded, progress=stop)
