"""Edits of a real matrix become changed parts: anchors follow issues, stances reach their sheet."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from counterpoint.model import (
    Anchor,
    AnnotationEdit,
    AnnotationStatus,
    CellRef,
    Edit,
    Issue,
    MatrixLayout,
    Plan,
    PlanMatrix,
    Scale,
    ScaleEdit,
    ScaleKind,
    SheetsEdit,
    StanceEdit,
)
from counterpoint.model.errors import StanceError
from counterpoint.workbook.layout import MAPPING_PROPERTY, mapping_from_json
from counterpoint.workbook.mapping import ColumnRole, MatrixMapping
from counterpoint.workbook.opening import open_workbook
from counterpoint.workbook.package import Package, write_package
from counterpoint.workbook.patching import make_patch
from counterpoint.workbook.record import Record, anchor_at, anchored_cell, anchored_text, is_orphan
from counterpoint.workbook.record.columns import Column
from counterpoint.workbook.reports import SaveOptions
from support.annotating import (
    annotation,
    blank_workbook,
    later,
    made,
    natives_of,
    note_on,
    reconciled,
    record_of,
    save,
)


def matrix_of(*issues: str) -> PlanMatrix:
    """Issues from row 2 on in columns C (title), D and E (plans North and South)."""
    return PlanMatrix(
        plans=(Plan("North"), Plan("South")),
        issues=tuple(
            Issue(each, each, "", f"Issue {each}", row) for row, each in enumerate(issues, 2)
        ),
        texts=tuple((f"{each} north", f"{each} south") for each in issues),
        layout=MatrixLayout("Sheet1", range(2, len(issues) + 2), (4, 5), 3, 1),
    )


ON_CELL = annotation("On the cell", anchor=Anchor("W-2", "South"), quote="W-2 south")
ON_ROW = annotation("On the row", anchor=Anchor("W-2"))
ON_PLAN = annotation("On the plan", anchor=Anchor("", "North"))


def cells(book: bytes) -> dict[str, str]:
    return {str(each.cell): each.text.partition("\n")[2] for each in natives_of(book)}


def test_cell_row_and_plan_annotations_stand_on_their_cells() -> None:
    matrix = matrix_of("W-1", "W-2")
    book = save(blank_workbook(), made(ON_CELL, ON_ROW, ON_PLAN), matrix)
    assert cells(book) == {
        "Sheet1!E3": "On the cell",
        "Sheet1!C3": "On the row",
        "Sheet1!D1": "On the plan",
    }
    assert reconciled(book, matrix).edits == ()


def test_a_comment_follows_its_issue_when_rows_moved_without_it() -> None:
    book = save(blank_workbook(), made(ON_CELL), matrix_of("W-1", "W-2"))
    moved = matrix_of("W-2", "W-1")
    result = reconciled(book, moved)
    assert result.edits == ()
    assert result.natives == {ON_CELL.id: "note"}
    edited = replace(ON_CELL, text="Edited", modified=later(1))
    book = save(book, [AnnotationEdit(ON_CELL, edited)], moved)
    assert cells(book) == {"Sheet1!E2": "Edited"}
    (row,) = record_of(book).rows
    assert row.written[Column.CELL] == "Sheet1!E2", "the record names the cell where it stands now"
    assert reconciled(book, moved).edits == ()


def test_an_orphan_keeps_its_comment_and_status_and_is_never_reattached() -> None:
    book = save(blank_workbook(), made(ON_CELL), matrix_of("W-1", "W-2"))
    gone = matrix_of("W-1", "W-3")
    assert is_orphan(ON_CELL.anchor, gone)
    assert anchored_cell(ON_CELL.anchor, gone) is None
    (found,) = reconciled(book, gone).annotations
    assert (found.status, found.anchor.issue) == (AnnotationStatus.OPEN, "W-2")
    resolved = replace(ON_CELL, status=AnnotationStatus.RESOLVED, modified=later(1))
    book = save(book, [AnnotationEdit(ON_CELL, resolved)], gone)
    assert cells(book) == {"Sheet1!E3": "[resolved] On the cell"}
    assert reconciled(book, gone).edits == ()


def test_a_note_typed_into_the_matrix_is_anchored_by_issue_and_plan() -> None:
    matrix = matrix_of("W-1", "W-2")
    for cell, anchor in {
        "Sheet1!D2": ("W-1", "North"),
        "Sheet1!C3": ("W-2", ""),
        "Sheet1!E1": ("", "South"),
        "Sheet1!A2": ("", ""),
        "Other!D2": ("", ""),
    }.items():
        found = anchor_at(CellRef.parse(cell), matrix)
        assert (found.issue, found.plan) == anchor
        assert str(found.cell) == cell


def test_the_text_that_an_annotation_is_about_is_that_of_its_place_now() -> None:
    matrix = matrix_of("W-1", "W-2")
    assert anchored_text(ON_CELL.anchor, matrix) == "W-2 south"
    assert anchored_text(Anchor("W-2"), matrix) == matrix.issues[1].title
    assert anchored_text(Anchor("", "South"), matrix) == "South"
    assert anchored_text(Anchor("W-9", "South"), matrix, lambda _: "read") is None
    on_cell = annotation().anchor
    assert anchored_text(on_cell, matrix) is None
    assert anchored_text(on_cell, None, lambda cell: f"read {cell}") == f"read {on_cell.cell}"


def test_stances_make_their_sheet_and_are_read_again() -> None:
    matrix = matrix_of("W-1", "W-2")
    scale = Scale(ScaleKind.ORDINAL, ("slow", "fast"))
    money = Scale(ScaleKind.QUANTITY, unit="EUR", low=0.0, high=10.5)
    edits: list[Edit] = [
        ScaleEdit("W-1", matrix.issues[0].scale, scale),
        StanceEdit("W-1", "North", "", "slow"),
        ScaleEdit("W-2", matrix.issues[1].scale, money),
        StanceEdit("W-2", "South", "", "7.5"),
        StanceEdit("W-2", "North", "", "rejects"),
    ]
    book = save(blank_workbook(), edits, matrix)
    rows = [[cell.value for cell in row] for row in load_workbook(io.BytesIO(book))["Stances"]]
    assert rows == [
        ["ID", "Scale", "Options", "Unit", "Low", "High", "North", "South"],
        ["W-1", "ordinal", "slow; fast", None, None, None, "slow", None],
        ["W-2", "quantity", None, "EUR", 0, 10.5, "rejects", 7.5],
    ]
    book = save(book, [StanceEdit("W-1", "South", "", "fast")], matrix)
    rows = [[cell.value for cell in row] for row in load_workbook(io.BytesIO(book))["Stances"]]
    assert rows[1][6:] == ["slow", "fast"]


def test_stances_of_the_example_change_that_sheet_alone(
    example_workbook: Path, tmp_path: Path
) -> None:
    loaded = open_workbook(example_workbook)
    assert loaded.matrix is not None
    issue, plan = loaded.matrix.issues[0], loaded.matrix.plans[0]
    option = issue.scale.options[-1]
    before = loaded.matrix.stance(0, 0)
    with Package.open(example_workbook) as package:
        sheet = package.sheet("Stances").part
        edit = StanceEdit(issue.key, plan.key, before, option)
        assert make_patch(package, [edit], matrix=loaded.matrix).changed == (sheet,)
    after = tmp_path / "after.xlsx"
    after.write_bytes(save(example_workbook.read_bytes(), [edit], loaded.matrix))
    read = open_workbook(after)
    assert read.matrix is not None
    assert read.matrix.stance(0, 0) == option


def test_a_stance_that_the_matrix_has_no_place_for_is_refused() -> None:
    with pytest.raises(StanceError, match="W-9"):
        save(blank_workbook(), [StanceEdit("W-9", "North", "", "x")], matrix_of("W-1"))
    with pytest.raises(StanceError, match="East"):
        save(blank_workbook(), [StanceEdit("W-1", "East", "", "x")], matrix_of("W-1"))
    with pytest.raises(StanceError, match="none"):
        save(blank_workbook(), [StanceEdit("W-1", "North", "", "x")])


def test_a_mapping_is_kept_in_the_custom_properties() -> None:
    from counterpoint.workbook.sheets import read_custom_property

    roles = ((2, ColumnRole.ISSUE), (3, ColumnRole.PLAN))
    mapping = MatrixMapping("Sheet1", (1,), 2, 9, roles)
    book = save(blank_workbook(), [], options=SaveOptions(mapping=mapping))
    with Package.open(book, name="book.xlsx") as package:
        text = read_custom_property(package, MAPPING_PROPERTY)
        assert text is not None
        assert mapping_from_json(text) == mapping
        again = make_patch(package, [], matrix=None, options=SaveOptions(mapping=mapping))
        assert again.changed == ()


@pytest.mark.parametrize("wanted", [SheetsEdit(False, True), SaveOptions(companion_sheets=True)])
def test_plans_and_stances_are_added_where_they_are_wanted(
    wanted: SheetsEdit | SaveOptions,
) -> None:
    edits = [wanted] if isinstance(wanted, SheetsEdit) else []
    options = wanted if isinstance(wanted, SaveOptions) else None
    book = save(blank_workbook(), edits, matrix_of("W-1"), options)
    names = load_workbook(io.BytesIO(book)).sheetnames
    assert names == ["Sheet1", "Plans", "Stances"]
    again = save(book, edits, matrix_of("W-1"), options)
    assert load_workbook(io.BytesIO(again)).sheetnames == names, "what is there stays as it is"


def test_plans_and_stances_are_not_added_where_they_are_wanted_no_longer_or_of_no_matrix() -> None:
    blank = blank_workbook()
    assert save(blank, [SheetsEdit(True, False)], matrix_of("W-1")) == save(blank, [])
    assert save(blank, [SheetsEdit(False, True)], None) == save(blank, [])


def test_stances_given_with_the_sheets_stand_in_the_one_that_is_made() -> None:
    matrix = matrix_of("W-1", "W-2")
    scale = Scale(ScaleKind.ORDINAL, ("slow", "fast"))
    edits: list[Edit] = [
        SheetsEdit(False, True),
        ScaleEdit("W-1", matrix.issues[0].scale, scale),
        StanceEdit("W-1", "North", "", "slow"),
    ]
    book = load_workbook(io.BytesIO(save(blank_workbook(), edits, matrix)))
    assert book.sheetnames == ["Sheet1", "Plans", "Stances"]
    assert "slow" in [cell.value for row in book["Stances"] for cell in row]


def test_a_record_that_was_read_before_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    book = save(blank_workbook(), made(annotation("First")))
    record = record_of(book)
    monkeypatch.setattr("counterpoint.workbook.patching.read_record", _never)
    with Package.open(book, name="book.xlsx") as package:
        patch = make_patch(package, made(annotation("Second")), matrix=None, record=record)
        out = io.BytesIO()
        write_package(patch, out)
    assert [each.annotation.text for each in record_of(out.getvalue()).rows] == ["First", "Second"]


def _never(package: Package) -> Record:
    raise AssertionError(f"{package.path} was read twice")


def test_no_edits_change_nothing() -> None:
    with Package.open(blank_workbook(), name="book.xlsx") as package:
        assert make_patch(package, [], matrix=None).changed == ()


def test_annotating_the_example_touches_only_what_the_annotation_needs(
    example_workbook: Path,
) -> None:
    matrix = open_workbook(example_workbook).matrix
    remark = annotation(anchor=Anchor("MIL-01", "US28"))
    with Package.open(example_workbook) as package:
        patch = make_patch(package, made(remark), matrix=matrix)
        sheet = package.sheet("Matrix").part
        changed = set(patch.changed) - set(patch.added)
        assert changed <= {
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            sheet,
            sheet.replace("worksheets/", "worksheets/_rels/") + ".rels",
        }
    book = save(example_workbook.read_bytes(), made(remark), matrix)
    note = note_on(book, "Matrix!E12")
    assert note is not None
    assert note.text.startswith("Ada:\n")
