"""On request, a workbook in anybody's layout gets the sheets Plans and Stances."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from counterpoint.model import Edit, Scale, ScaleEdit, ScaleKind, StanceEdit
from counterpoint.workbook.making import WorkbookContent, make_workbook
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
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


AWKWARD = ["ID", "Scale", "Options", "Unit", "Type", "Low", "Note", "Issue", "Plan: Unit", "North"]
"""Names of plans; all but the last two are headings of a Stances sheet too."""


def awkward_workbook(path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Talks"
    sheet.append(["Question", *AWKWARD])
    sheet.append(["Term of office", *(f"text of {name}" for name in AWKWARD)])
    sheet.append(["Size of the house", *(f"seats of {name}" for name in AWKWARD)])
    book.save(path)
    return path


def awkward_mapping() -> MatrixMapping:
    plans = ((column, ColumnRole.PLAN) for column in range(2, 2 + len(AWKWARD)))
    return MatrixMapping("Talks", (1,), 2, 3, ((1, ColumnRole.ISSUE), *plans))


@pytest.mark.parametrize("companion_sheets", [False, True])
def test_plans_named_like_columns_of_stances_keep_their_stances(
    tmp_path: Path, companion_sheets: bool
) -> None:
    path = awkward_workbook(tmp_path / "talks.xlsx")
    mapping = awkward_mapping()
    loaded = open_workbook(path, mapping=mapping)
    assert loaded.matrix is not None
    assert [plan.key for plan in loaded.matrix.plans] == AWKWARD
    scale = Scale(ScaleKind.NOMINAL, ("yes", "no"))
    edits: list[Edit] = [ScaleEdit("Term of office", loaded.matrix.issues[0].scale, scale)]
    edits += [StanceEdit("Term of office", name, "", "yes") for name in AWKWARD[::2]]
    options = SaveOptions(mapping=mapping, companion_sheets=companion_sheets)
    save_workbook(path, edits, loaded=loaded, options=options)
    again = open_workbook(path)
    assert again.matrix is not None
    assert [plan.key for plan in again.matrix.plans] == AWKWARD
    assert again.matrix.issues[0].scale == scale
    assert again.matrix.issues[0].note == ""
    coded = [again.matrix.stance(0, place) for place in range(len(AWKWARD))]
    assert coded == ["yes", ""] * 5
    assert not [each for each in again.warnings if each.code == "unknown-plan"]

    later: list[Edit] = [StanceEdit("Term of office", name, "", "no") for name in AWKWARD[1::2]]
    save_workbook(path, later, loaded=again)
    last = open_workbook(path).matrix
    assert last is not None
    assert [last.stance(0, place) for place in range(len(AWKWARD))] == ["yes", "no"] * 5
    assert last.issues[0].scale == scale


def test_a_sheet_made_without_coding_has_a_column_for_each_plan(tmp_path: Path) -> None:
    path = awkward_workbook(tmp_path / "talks.xlsx")
    mapping = awkward_mapping()
    loaded = open_workbook(path, mapping=mapping)
    save_workbook(
        path, (), loaded=loaded, options=SaveOptions(mapping=mapping, companion_sheets=True)
    )
    headings = [cell.value for cell in load_workbook(path)["Stances"][1]]
    assert len(set(headings)) == len(headings)
    assert headings[:7] == ["ID", "Issue", "Scale", "Options", "Unit", "Low", "High"]
    assert headings[7:] == [
        "Plan: ID", "Plan: Scale", "Plan: Options", "Plan: Plan: Unit", "Plan: Type", "Plan: Low",
        "Plan: Note", "Plan: Issue", "Plan: Unit", "North",
    ]  # fmt: skip


def test_a_new_workbook_with_such_plans_reads_back(tmp_path: Path) -> None:
    names = ("Scale", "Options", "Unit", "North")  # "ID" would be the matrix's own heading too
    path = awkward_workbook(tmp_path / "talks.xlsx")
    plans = tuple((2 + AWKWARD.index(name), ColumnRole.PLAN) for name in names)
    mapping = MatrixMapping("Talks", (1,), 2, 3, ((1, ColumnRole.ISSUE), *plans))
    matrix = open_workbook(path, mapping=mapping).matrix
    assert matrix is not None
    scale = Scale(ScaleKind.NOMINAL, ("yes", "no"))
    matrix = matrix.with_issue(0, replace(matrix.issues[0], scale=scale))
    for place, stance in enumerate(("yes", "no", "no", "yes")):
        matrix = matrix.with_stance(0, place, stance)
    target = tmp_path / "made.xlsx"
    content = WorkbookContent(matrix=matrix, title="Talks", created=datetime(2026, 1, 1))
    make_workbook(content, target)
    again = open_workbook(target).matrix
    assert again is not None
    assert tuple(plan.key for plan in again.plans) == names
    assert [again.stance(0, place) for place in range(4)] == ["yes", "no", "no", "yes"]
    assert again.issues[0].scale == scale


def test_the_sheets_own_column_is_never_taken_for_a_plan(tmp_path: Path) -> None:
    path = awkward_workbook(tmp_path / "talks.xlsx")
    book = load_workbook(path)
    sheet = book.create_sheet("Stances")
    sheet.append(["ID", "Scale", "Unit", "North"])
    sheet.append(["Term of office", "quantity", "years", 4])
    book.save(path)
    matrix = open_workbook(path, mapping=awkward_mapping()).matrix
    assert matrix is not None
    assert matrix.issues[0].scale == Scale(ScaleKind.QUANTITY, unit="years")
    assert matrix.stance(0, AWKWARD.index("Unit")) == ""
    assert matrix.stance(0, AWKWARD.index("North")) == "4"
