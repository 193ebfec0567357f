"""Displayed values compared cell by cell with what LibreOffice Calc shows for the same file.

Calc is no oracle: it computes again what a file stores, and differs from Excel by design in
some points. Each difference is put into a class; `BY_DESIGN` names those where both readers
did what they should.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from counterpoint.model import CellFlag
from counterpoint.model.errors import CounterpointError
from counterpoint.workbook.package import Package
from counterpoint.workbook.reading import Area, SheetGrid
from counterpoint.workbook.reading.opened import open_sheets
from counterpoint.workbook.reading.sheet_areas import read_area
from counterpoint.workbook.reading.xml_tree import read_tree
from support.calc_sheets import CalcCell, calc_cells

__all__ = ["BY_DESIGN", "Difference", "Tally", "compare_book", "differences_left"]

BY_DESIGN = {
    "computed again": "a formula whose result Calc computed anew, so another value than the file's",
    "computed by Calc": "a formula without a stored value; Counterpoint marks it instead",
    "pivot table": "Calc draws pivot tables anew, with words of its own",
    "more digits": "in General, Calc shows up to 15 digits, Excel 11 characters",
    "before March 1900": "Excel's calendar has a 29 February 1900, Calc's has not",
    "own words": "Calc adds cells of its own, as for results of array formulas that spill",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that the two show differently."""

    book: str
    sheet: str
    row: int
    column: int
    ours: str
    calc: str
    kind: str


@dataclass
class Tally:
    """Cells compared so far."""

    cells: int = 0
    equal: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def by_kind(self) -> Counter[str]:
        """How many differences of each class."""
        return Counter(each.kind for each in self.differences)

    @property
    def share_equal(self) -> float:
        """Of the cells whose values are the same in both, the share that shows the same."""
        set_aside = sum(self.by_kind[kind] for kind in BY_DESIGN)
        return self.equal / max(self.cells - set_aside, 1)


def compare_book(book: Path, tally: Tally) -> bool:
    """Compare every cell of a workbook; False when one of the two cannot open it."""
    try:
        with open_sheets(book) as opened:
            grids = {name: opened.grids[name] for name in opened.grids}
            pivots = dict(_pivot_areas(opened.package)) if opened.package else {}
    except CounterpointError:
        return False
    seen = calc_cells(book)
    if seen is None:
        return False
    for name, cells in seen.items():
        grid = grids.get(name)
        if grid is not None:
            _compare_sheet(book.name, grid, cells, pivots.get(name, ()), tally)
    return True


def _pivot_areas(package: Package) -> Iterator[tuple[str, tuple[Area, ...]]]:
    for sheet in package.sheets:
        areas = []
        for part in package.related(sheet.part, "pivotTable"):
            location = read_tree(package, part).find("location")
            area = read_area(location.get("ref", "")) if location is not None else None
            if area:
                areas.append(area)
        yield sheet.name, tuple(areas)


def _compare_sheet(
    book: str,
    grid: SheetGrid,
    cells: dict[tuple[int, int], CalcCell],
    pivots: tuple[Area, ...],
    tally: Tally,
) -> None:
    ours = {
        (row, column)
        for row, texts in enumerate(grid.rows, 1)
        for column, text in enumerate(texts, 1)
        if text.strip()
    }
    for row, column in sorted(ours | cells.keys()):
        seen = cells.get((row, column), CalcCell("", "", "", ""))
        text = grid.text(row, column)
        tally.cells += 1
        if _same(text, seen.text):
            tally.equal += 1
        else:
            near_pivot = any(
                top - 4 <= row <= bottom + 4 and left - 1 <= column <= right + 2
                for top, left, bottom, right in pivots
            )
            kind = "pivot table" if near_pivot else _kind(grid, row, column, seen)
            tally.differences.append(
                Difference(book, grid.name, row, column, text, seen.text, kind)
            )


def _same(ours: str, calc: str) -> bool:
    """Equal up to white space at the ends: Calc keeps the spaces that align numbers."""
    return ours.strip() == calc.strip()


def _kind(grid: SheetGrid, row: int, column: int, seen: CalcCell) -> str:
    facts = grid.facts(row, column)
    flag = facts.flag if facts else None
    text, value = grid.text(row, column), grid.value(row, column)
    if flag is CellFlag.NO_CACHED_VALUE:
        return "computed by Calc"
    if not text and seen.formula:
        return "own words"
    if (flag is not None or seen.formula) and not _same_value(value, seen):
        return "computed again"
    if isinstance(value, (date, time)) or seen.kind == "date":
        return "before March 1900" if seen.value < "1900-03-01" else "date"
    if isinstance(value, float) and _more_digits(text, seen.text):
        return "more digits"
    if re.sub(r"\s+", "", text) == re.sub(r"\s+", "", seen.text):
        return "white space"
    if isinstance(value, float):
        return "number"
    return "text"


def _more_digits(ours: str, calc: str) -> bool:
    """Whether both are the same number, once as Excel's General writes it."""
    try:
        mine, its = float(ours), float(calc)
    except ValueError:
        return False
    return len(ours.lstrip("-")) <= 11 and abs(mine - its) <= abs(its) * 1e-4


def _same_value(value: object, seen: CalcCell) -> bool:
    """Whether Calc holds the value that the file stores."""
    if isinstance(value, bool):
        return seen.value == str(value).lower() or seen.value == str(int(value))
    if isinstance(value, float):
        try:
            return abs(value - float(seen.value)) <= 1e-9 * max(abs(value), 1e-300)
        except ValueError:
            return False
    if isinstance(value, datetime):
        return seen.value[:16] == value.isoformat()[:16]
    if isinstance(value, date):
        return seen.value[:10] == value.isoformat()
    if isinstance(value, (time, timedelta)):
        return seen.kind == "time"
    return seen.text == value


def differences_left(tally: Tally) -> Iterator[Difference]:
    """The differences that no class explains."""
    return (each for each in tally.differences if each.kind not in BY_DESIGN)
