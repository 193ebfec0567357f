"""Sheets as grids: coordinates from 1, lazily read sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterpoint.model import CellFacts
from counterpoint.model.errors import SheetNotFoundError
from counterpoint.workbook.loaded import SheetInfo
from counterpoint.workbook.reading import SheetGrid, WorkbookGrids


def test_short_rows_are_filled_up_and_outside_is_empty() -> None:
    grid = SheetGrid.of_texts("Matrix", [["ID"], ["A", "b", "c"]])
    assert (grid.row_count, grid.column_count) == (2, 3)
    assert grid.text(1, 3) == ""
    assert grid.text(2, 3) == "c"
    assert grid.text(3, 1) == grid.text(0, 1) == grid.text(2, 4) == ""
    assert grid.value(1, 2) is None
    assert grid.value(2, 2) == "b"


def test_fills_are_counted_commonest_first() -> None:
    facts = {(1, 1): CellFacts(fill="#00ff00")}
    facts |= {(row, 2): CellFacts(fill="#ff0000") for row in (1, 2)}
    grid = SheetGrid.of_texts("S", [["a", "b"], ["c", "d"]], cell_facts=facts)
    assert list(grid.fills_used.items()) == [("#ff0000", 2), ("#00ff00", 1)]
    assert grid.facts(2, 1) is None


def test_sheets_are_read_when_asked_for_and_only_once() -> None:
    asked: list[str] = []

    def load(info: SheetInfo) -> SheetGrid:
        asked.append(info.name)
        return SheetGrid.of_texts(info.name, [["x", "y"]])

    sheets = [SheetInfo("One"), SheetInfo("Chart", kind="chartsheet"), SheetInfo("Two")]
    grids = WorkbookGrids(Path("book.xlsx"), sheets, load)
    assert list(grids) == ["One", "Two"]
    assert asked == []
    assert grids["Two"] is grids["Two"]
    assert asked == ["Two"]
    assert grids.sheets[2].columns == 2
    with pytest.raises(SheetNotFoundError, match="Did you mean 'One'"):
        grids["Onee"]
    with pytest.raises(SheetNotFoundError):
        grids["Chart"]
