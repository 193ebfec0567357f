"""New matrices from nothing: presets, scales, and the committed template."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from counterpoint.model import ScaleKind, column_letters
from counterpoint.model.errors import TablesError, WriteRefusedError
from counterpoint.workbook.checking import find_problems
from counterpoint.workbook.making import PRESETS, SCALE_PRESETS, make_blank
from counterpoint.workbook.opening import open_workbook

TEMPLATE = Path(__file__).resolve().parents[3] / "workbooks" / "template.xlsx"


def test_the_committed_template_is_what_the_preset_makes(tmp_path: Path) -> None:
    make_blank(tmp_path / "new.xlsx", created=datetime(2026, 1, 1))
    assert (tmp_path / "new.xlsx").read_bytes() == TEMPLATE.read_bytes()


@pytest.mark.parametrize("preset", sorted(PRESETS))
@pytest.mark.parametrize("scale", sorted(SCALE_PRESETS))
def test_every_preset_opens_as_our_format(tmp_path: Path, preset: str, scale: str) -> None:
    target = tmp_path / "new.xlsx"
    make_blank(
        target, plans=["North", "South  East"], topics=["Water", "Land"], preset=preset, scale=scale
    )
    loaded = open_workbook(target)
    assert loaded.mapping_is_certain
    assert loaded.proposals == ()
    matrix = loaded.matrix
    assert matrix is not None
    assert [plan.key for plan in matrix.plans] == ["North", "South East"]
    assert matrix.topics == ("Water", "Land")
    assert [issue.id for issue in matrix.issues] == ["WAT-01", "WAT-02", "LAN-01", "LAN-02"]
    assert {issue.scale.kind for issue in matrix.issues} == {SCALE_PRESETS[scale].kind}
    assert all(not any(row) for row in matrix.texts)
    codes = {problem.code for problem in find_problems(loaded)}
    assert codes == {"no-position"}


def test_the_four_column_document_has_outcome_comments_and_marked_states(tmp_path: Path) -> None:
    target = tmp_path / "new.xlsx"
    make_blank(target, preset="four-column", topics=["Scope"])
    sheet = load_workbook(target)["Matrix"]
    headings = [cell.value for cell in sheet[1]]
    assert headings == [
        "ID",
        "Topic",
        "Provision",
        "Status",
        "Commission proposal",
        "Parliament mandate",
        "Council mandate",
        "Draft agreement",
        "Comments",
    ]
    rules = [rule for rule in sheet.data_validations.dataValidation if "D2" in str(rule.sqref)]
    assert rules[0].formula1 == '"○ open,◐ tentative,● agreed"'
    colours = {
        rule.formula[0]: rule.dxf.fill.start_color.rgb
        for span in sheet.conditional_formatting
        if str(span.sqref).startswith("D2")
        for rule in span.rules
        if rule.dxf and rule.formula[0].startswith("D2=")
    }
    assert colours == {
        'D2="○ open"': "00ffffff",
        'D2="◐ tentative"': "00fff2b3",
        'D2="● agreed"': "00cfe8cf",
    }
    matrix = open_workbook(target).matrix
    assert matrix is not None
    assert [plan.key for plan in matrix.plans] == headings[4:7]
    assert [issue.status for issue in matrix.issues] == ["open", "open"]


def test_issues_typed_into_the_blank_rows_belong_to_the_matrix(tmp_path: Path) -> None:
    target = tmp_path / "new.xlsx"
    make_blank(target, plans=["North", "South"], scale="for or against")
    book = load_workbook(target)
    sheet = book["Matrix"]
    for column, text in enumerate(("X-1", "Other", "Ferries", "Who pays?", "North pays"), start=1):
        sheet.cell(7, column, text)
    book.save(target)
    matrix = open_workbook(target).matrix
    assert matrix is not None
    assert matrix.issues[-1].id == "X-1"
    assert matrix.texts[-1] == ("North pays", "")
    assert matrix.issues[-1].scale.kind is ScaleKind.TEXT


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"preset": "five-column"}, "There is no preset 'five-column'. Did you mean"),
        ({"scale": "likert"}, "There is no scale preset 'likert'"),
        ({"plans": ["A", "a"]}, "The plan 'a' is there twice"),
        ({"plans": ["A", " "]}, "Plan 2 has no name"),
    ],
)
def test_impossible_wishes_are_refused(
    tmp_path: Path, options: dict[str, object], message: str
) -> None:
    with pytest.raises(TablesError, match=message):
        make_blank(tmp_path / "new.xlsx", **options)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteRefusedError, match=r"ends in \.xlsx"):
        make_blank(tmp_path / "new.xls")
    with pytest.raises(WriteRefusedError, match="cannot be written"):
        make_blank(tmp_path / "missing" / "new.xlsx")


def test_the_drop_downs_of_stances_reach_as_far_as_the_rows_for_typing(tmp_path: Path) -> None:
    target = tmp_path / "new.xlsx"
    make_blank(target, plans=["North", "South"], scale="for or against")
    book = load_workbook(target)
    matrix, stances = book["Matrix"], book["Stances"]
    typed = max(row for row in range(1, 200) if matrix.row_dimensions[row].height)
    rules = stances.data_validations.dataValidation
    (offer,) = [rule for rule in rules if str(rule.formula1).startswith("Lists!")]
    first_plan = [cell.value for cell in stances[1]].index("North") + 1
    letters = (column_letters(first_plan), column_letters(first_plan + 1))
    assert str(offer.sqref) == f"{letters[0]}2:{letters[1]}{typed}", "one range for all rows"
    (scale,) = [rule for rule in rules if rule not in (offer,)]
    assert str(scale.sqref) == f"C2:C{typed}"
    offered = [cell.value for cell in book["Lists"][2]][1:]
    assert offered[-3:] == ["defers", "rejects", "not applicable"]
    assert len(offered) > 4
    assert book["Lists"].max_row == 2
