"""Conditional formats: what their rules colour, and what is named because it cannot be told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.formatting.rule import (
    CellIsRule,
    ColorScaleRule,
    DataBarRule,
    FormulaRule,
    IconSetRule,
    Rule,
)
from openpyxl.styles import Border, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

from counterpoint.model import TextRun
from counterpoint.workbook.layout import build_matrix, colours_used, find_matrix
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.package import Package
from counterpoint.workbook.reading import SheetGrid, WorkbookGrids, grid_builder, read_grids
from counterpoint.workbook.reading.conditional_looks import ConditionalCells, with_conditional_looks

cell_is: Callable[..., Rule] = CellIsRule
colour_scale: Callable[..., Rule] = ColorScaleRule
data_bar: Callable[..., Rule] = DataBarRule
formula_rule: Callable[..., Rule] = FormulaRule
icon_set: Callable[..., Rule] = IconSetRule
RED = PatternFill(bgColor="FFC7CE")
GREEN = PatternFill(bgColor="C6EFCE")


def read(path: Path) -> SheetGrid:
    with Package.open(path) as package:
        return read_grids(package)["S"]


def made(
    folder: Path,
    rows: Sequence[Any],
    *rules: tuple[str, Rule],
    build: Callable[[Workbook], None] | None = None,
) -> SheetGrid:
    """A sheet with these rows and rules, written and read."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "S"
    for row in rows:
        sheet.append(list(row))
    for area, rule in rules:
        sheet.conditional_formatting.add(area, rule)
    if build:
        build(book)
    book.save(folder / "b.xlsx")
    return read(folder / "b.xlsx")


def filled(grid: SheetGrid, fill: str = "#ffc7ce") -> set[str]:
    """Addresses of the cells with that fill, columns up to Z."""
    return {
        f"{chr(64 + column)}{row}"
        for (row, column), facts in grid.cell_facts.items()
        if facts.fill == fill
    }


def rule(kind: Any, **more: Any) -> Rule:
    return Rule(type=kind, dxf=DifferentialStyle(fill=RED), **more)


COLUMN = [[5.0], [-3.0], [None], ["open"], ["Open items"], [True], [12.0], [5.0], ["#x"]]


@pytest.mark.parametrize(
    ("each", "cells"),
    [
        (cell_is("lessThan", ["0"], fill=RED), {"A2"}),
        (cell_is("equal", ['"OPEN"'], fill=RED), {"A4"}),
        (cell_is("between", ["10", "5"], fill=RED), {"A1", "A8"}),
        (cell_is("notBetween", ["-5", "5"], fill=RED), {"A4", "A5", "A6", "A7", "A9"}),
        (cell_is("equal", ["0"], fill=RED), {"A3"}),
        (cell_is("equal", ["$A$1"], fill=RED), {"A1", "A8"}),
        (cell_is("greaterThan", ["A2"], fill=RED), {"A1", "A6", "A7", "A9"}),
        (rule("containsText", operator="containsText", text="open"), {"A4", "A5"}),
        (rule("containsText", operator="containsText", text="o?en i"), {"A5"}),
        (rule("notContainsText", text="pen"), {"A" + n for n in "1236789"}),
        (rule("beginsWith", operator="beginsWith", text="OPEN "), {"A5"}),
        (rule("endsWith", operator="endsWith", text="EN"), {"A4"}),
        (rule("containsBlanks"), {"A3"}),
        (rule("duplicateValues"), {"A1", "A8"}),
        (rule("uniqueValues"), {"A2", "A4", "A5", "A6", "A7", "A9"}),
        (rule("top10", rank=1), {"A7"}),
        (rule("top10", rank=2, bottom=True), {"A2", "A1", "A8"}),
        (rule("top10", rank=50, percent=True), {"A7", "A1", "A8"}),
        (rule("aboveAverage"), {"A1", "A7", "A8"}),
        (rule("aboveAverage", aboveAverage=False), {"A2"}),
    ],
    ids=lambda value: getattr(value, "type", None),
)  # fmt: skip
def test_a_rule_colours_the_cells_that_excel_colours(
    tmp_path: Path, each: Rule, cells: set[str]
) -> None:
    grid = made(tmp_path, COLUMN, ("A1:A9", each))
    assert filled(grid) == cells
    assert not grid.untold_formats


@pytest.mark.parametrize(
    ("formula", "cells"),
    [
        ('$B1="agreed"', {"A1", "B1", "A3", "B3"}),
        ("MOD(ROW(),2)=0", {"A2", "B2", "A4", "B4"}),
        ('AND($A1>1,NOT(ISBLANK($B1)),$B1<>"open")', {"A3", "B3"}),
        ('OR(ISNUMBER(SEARCH("gree",A1)),LEN(A1)=0)', {"B1", "B3", "A4", "B4"}),
        ('LEFT(B1,1)&RIGHT(B1)="AD"', {"A1", "A3"}),
        ("ISERROR(1/A1)", {"A4", "B1", "B2", "B3", "B4"}),
        ("A1*2-10%>=5.9", {"A3"}),
        ("-A1<-2", {"A3"}),
        ("$A$1", {"A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4"}),
        ("XFD1=1", {"B1"}),
        ("COLUMN()=2", {"B1", "B2", "B3", "B4"}),
        ("TRUE", {"A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4"}),
    ],
)
def test_a_formula_moves_with_the_cell(tmp_path: Path, formula: str, cells: set[str]) -> None:
    rows = [[1.0, "agreed"], [2.0, "open"], [3.0, "Agreed"], [None, None], ["end", "end"]]
    grid = made(tmp_path, rows, ("A1:B4", formula_rule([formula], fill=RED)))
    assert not grid.untold_formats
    assert filled(grid) == cells


@pytest.mark.parametrize(
    ("each", "why"),
    [
        (formula_rule(["A1>TODAY()"], fill=RED), "formula that is not computed"),
        (formula_rule(["COUNTIF($A$1:$A$9,A1)>1"], fill=RED), "formula that is not computed"),
        (formula_rule(["Other!A1=1"], fill=RED), "formula that is not computed"),
        (formula_rule(["limit>A1"], fill=RED), "formula that is not computed"),
        (formula_rule(["(" * 5_000 + "A1"], fill=RED), "formula that is not computed"),
        (cell_is("lessThan", ["NOW()"], fill=RED), "formula that is not computed"),
        (rule("timePeriod", timePeriod="today"), "depends on the day"),
        (rule("aboveAverage", stdDev=1), "kind that is not computed"),
        (colour_scale("min", None, "FF0000", "max", None, "00FF00"), "colour scale"),
        (data_bar("min", None, "max", None, "FF0000"), "data bar"),
        (icon_set("3Arrows", "percent", [0, 33, 67]), "icons"),
    ],
    ids=lambda value: getattr(value, "type", None),
)
def test_what_cannot_be_told_colours_nothing_and_is_named(
    tmp_path: Path, each: Rule, why: str
) -> None:
    grid = made(tmp_path, COLUMN, ("A2:A9", each))
    assert not grid.cell_facts
    ((area, reason),) = grid.untold_formats
    assert area == (2, 1, 9, 1)
    assert why in reason


def test_no_later_rule_shows_where_an_earlier_one_cannot_be_told(tmp_path: Path) -> None:
    today = formula_rule(["A1=TODAY()"], fill=GREEN)
    grid = made(tmp_path, COLUMN, ("A1:A2", today), ("A1:A9", cell_is("lessThan", ["6"], fill=RED)))
    assert filled(grid) == {"A3", "A8"}
    bars = data_bar("min", None, "max", None, "FF0000")
    grid = made(tmp_path, COLUMN, ("A1:A9", bars), ("A1:A9", cell_is("lessThan", ["0"], fill=RED)))
    assert filled(grid) == {"A2"}


def test_the_first_rule_that_holds_decides_and_may_stop_the_others(tmp_path: Path) -> None:
    bold = cell_is("greaterThan", ["4"], font=Font(bold=True), fill=GREEN)
    red = cell_is("greaterThan", ["1"], font=Font(color="9C0006"), fill=RED)
    grid = made(tmp_path, [[5.0], [2.0]], ("A1:A2", bold), ("A1:A2", red))
    assert (filled(grid, "#c6efce"), filled(grid)) == ({"A1"}, {"A2"})
    facts = grid.facts(1, 1)
    assert facts is not None
    assert facts.runs == (TextRun("5", bold=True, colour="#9c0006"),)
    bold.stopIfTrue = True
    facts = made(tmp_path, [[5.0], [2.0]], ("A1:A2", bold), ("A1:A2", red)).facts(1, 1)
    assert facts is not None
    assert facts.runs == (TextRun("5", bold=True),)


def test_a_rule_covers_the_cells_own_fill_and_font(tmp_path: Path) -> None:
    def own(book: Workbook) -> None:
        cell = book["S"]["A1"]
        cell.fill = PatternFill("solid", fgColor="FFFF00")
        cell.font = Font(strike=True)

    white = cell_is("equal", ["5"], fill=PatternFill(bgColor="FFFFFF"), font=Font(strike=False))
    assert filled(made(tmp_path, [[5.0]], build=own), "#ffff00") == {"A1"}
    grid = made(tmp_path, [[5.0]], ("A1", white), build=own)
    facts = grid.facts(1, 1)
    assert facts is None or (facts.fill == "" and not any(run.strike for run in facts.runs))


def test_fills_that_are_no_plain_colour_and_changed_number_formats_are_named(
    tmp_path: Path,
) -> None:
    def with_style(style: DifferentialStyle) -> SheetGrid:
        return made(
            tmp_path, [[5.0]], ("A1", Rule("cellIs", operator="equal", formula=["5"], dxf=style))
        )

    only_pattern = with_style(DifferentialStyle(fill=PatternFill("solid", fgColor="FF0000")))
    percent = with_style(DifferentialStyle(fill=RED, numFmt=NumberFormat(170, "0%")))
    for grid in (only_pattern, percent):
        assert "changes more" in grid.untold_formats[0][1]
        assert not grid.cell_facts
    border = with_style(DifferentialStyle(border=Border()))
    assert not border.untold_formats
    assert not border.cell_facts


def test_dates_and_formulas_without_a_value(tmp_path: Path) -> None:
    def formula(book: Workbook) -> None:
        book["S"]["A3"] = "=1+1"

    rows = [[date(2025, 11, 20)], [date(2025, 11, 22)], [None], ["end"]]
    late = cell_is("greaterThan", ["45982"], fill=RED)
    early = cell_is("lessThan", ["45982"], fill=GREEN)
    grid = made(tmp_path, rows, ("A1:A3", late), ("A1:A3", early), build=formula)
    assert (filled(grid), filled(grid, "#c6efce")) == ({"A2"}, {"A1"})


def test_rules_over_more_cells_than_are_looked_at_are_named(tmp_path: Path) -> None:
    rows = [[float(number)] * 50 for number in range(5_000)]
    grid = made(tmp_path, rows, ("A1:AX5000", cell_is("lessThan", ["1"], fill=RED)))
    assert not grid.cell_facts
    assert "more cells" in grid.untold_formats[0][1]


def test_their_fills_are_among_the_colours_used_and_can_be_read_as_stances(tmp_path: Path) -> None:
    rows = [
        ["ID", "Issue", "A", "B"],
        ["1", "Size", "agreed", "open"],
        ["2", "Bases", "open", "open"],
    ]
    given = formula_rule(['C2="open"'], fill=RED)
    grid = made(tmp_path, rows, ("C2:D9", given))
    grids = WorkbookGrids.of_grids(tmp_path / "b.xlsx", [grid])
    mapping = find_matrix(grids).mapping
    assert mapping is not None
    assert [(each.label, each.positions) for each in colours_used(grid, mapping)] == [
        ("light red", 3)
    ]
    matrix = build_matrix(grids, replace(mapping, fill_stances=True)).matrix
    assert matrix.stances == (("", "light red"), ("light red", "light red"))


def test_rules_are_worked_out_once_and_only_of_the_sheet_that_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    red = cell_is("equal", ['"yes"'], fill=RED)

    def build(book: Workbook) -> None:
        plans = book.create_sheet("Plans")
        for row in (["Plan", "Name"], ["US28", "yes"], ["EU", "no"]):
            plans.append(row)
        plans.conditional_formatting.add("A1:B3", red)

    worked_out: list[int] = []
    original = with_conditional_looks

    def counted(cells: ConditionalCells, *more: Any) -> Any:
        worked_out.append(len(cells.texts))
        return original(cells, *more)

    monkeypatch.setattr(grid_builder, "with_conditional_looks", counted)
    rows = [["ID", "Issue", "US28", "EU"]]
    rows += [[f"I-{n}", f"What about {n}?", "yes", f"no, for {n}"] for n in range(6)]
    made(tmp_path, rows, ("A1:D7", red), build=build)
    assert worked_out == []
    matrix = open_workbook(tmp_path / "b.xlsx").matrix
    assert matrix is not None
    assert matrix.facts[0, 0].fill == "#ffc7ce"
    assert (0, 1) not in matrix.facts
    assert worked_out == [7]
