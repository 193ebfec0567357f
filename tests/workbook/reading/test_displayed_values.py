"""Displayed values against LibreOffice Calc, the second reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from counterpoint.workbook.reading.opened import open_sheets
from support.calc_sheets import calc_cells, calc_view
from support.displayed import Tally, compare_book, differences_left

CODES = [
    "0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "0.00E+00", "##0.0E+0", "# ??/??", "??/??",
    "m/d/yyyy", "d-mmm-yy", "h:mm AM/PM", "m/d/yyyy h:mm", "[h]:mm", "yyyy-mm-dd", "dd.mm.yyyy",
    "dddd, d mmmm yyyy", '"$"#,##0_);("$"#,##0)', "#,##0.00_);[Red](#,##0.00)",
    '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', "0,", '0.0,"k"', "[$€-407] #,##0.00",
    "000-00-0000", "(000) 000-0000", "#", "0.0?", '0;-0;"zero"', "0;;", '0 "years"', "+0;-0;0",
    '[>=1000000]0.0,,"M";[>=1000]0.0,"k";0', "[$-407]d. mmmm yyyy", "[$-419]mmmm yyyy",
    'yyyy"年"m"月"d"日"', "#,##0;-#,##0;0", '"x";"y";"z"',
]  # fmt: skip
NUMBERS = [0, 1, 0.5, 2.5, 100, 1234.5678, 12345.678, 36526.75, 43101.25, 45000.5, 61]


@pytest.mark.calc
def test_formats_show_what_calc_shows(tmp_path: Path) -> None:
    calc_view()
    book = Workbook()
    page = book.worksheets[0]
    for row, code in enumerate(CODES, 1):
        for column, number in enumerate(NUMBERS, 1):
            cell = page.cell(row, column)
            cell.value = number
            cell.number_format = code
    path = tmp_path / "formats.xlsx"
    book.save(path)
    with open_sheets(path) as opened:
        grid = opened.grids[page.title]
    seen = calc_cells(path)
    assert seen is not None
    cells = seen[page.title]
    different = [
        (code, number, grid.text(row, column), cells[row, column].text.strip())
        for row, code in enumerate(CODES, 1)
        for column, number in enumerate(NUMBERS, 1)
        if (row, column) in cells
        and cells[row, column].text.strip() != grid.text(row, column)
        # Calc has no 1900-01-00 and no 29 February 1900: its days before March 1900 differ.
        and not (number < 61 and any(letter in code for letter in "yd") and "years" not in code)
        and not (number < 61 and code in ("d-mmm-yy", "[$-419]mmmm yyyy"))
    ]
    assert different == []


@pytest.mark.long
@pytest.mark.calc
@pytest.mark.corpus
@pytest.mark.timeout(3600)
def test_the_corpus_shows_what_calc_shows(corpus: Path) -> None:
    tally = Tally()
    for book in sorted(corpus.iterdir()):
        if book.suffix.lower() in (".xlsx", ".xlsm", ".xltx", ".xltm", ".ods", ".fods"):
            compare_book(book, tally)
    assert tally.cells > 250_000
    assert tally.share_equal > 0.995, list(differences_left(tally))[:50]
