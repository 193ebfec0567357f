"""Edits carried over to a newer state of the workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from counterpoint.model import AnnotationEdit, Edit, Scale, ScaleEdit, ScaleKind, StanceEdit
from counterpoint.workbook.saving.rebasing import rebase_edits
from support.small_matrix import remark, small_matrix

LATER = datetime(2090, 1, 1, tzinfo=UTC)
MATRIX = small_matrix()


def test_edits_of_an_unchanged_file_stay_as_they_are() -> None:
    edits: list[Edit] = [
        AnnotationEdit(None, remark(2)),
        AnnotationEdit(remark(1), remark(1, text="Other")),
        StanceEdit("W-1", "South", "slow", "fast"),
    ]
    rebased = rebase_edits(edits, [remark(1)], MATRIX)
    assert list(rebased.edits) == edits
    assert rebased.messages == ()


def test_what_the_file_holds_already_is_left_out() -> None:
    edits: list[Edit] = [
        AnnotationEdit(None, remark(1)),
        StanceEdit("W-1", "South", "", "slow"),
        ScaleEdit("W-1", Scale(ScaleKind.TEXT), MATRIX.issues[0].scale),
    ]
    assert rebase_edits(edits, [remark(1)], MATRIX).edits == ()


def test_steps_become_their_net() -> None:
    first = remark(2)
    second = replace(first, text="Better", modified=LATER)
    edits = [AnnotationEdit(None, first), AnnotationEdit(first, second)]
    assert rebase_edits(edits, [], MATRIX).edits == (AnnotationEdit(None, second),)


def test_taken_back_before_it_was_saved_it_was_never_there() -> None:
    edits = [AnnotationEdit(None, remark(2)), AnnotationEdit(remark(2), None)]
    assert rebase_edits(edits, [], MATRIX).edits == ()


def test_taken_back_after_it_was_saved_it_is_deleted() -> None:
    (edit,) = rebase_edits([AnnotationEdit(remark(1), None)], [remark(1)], MATRIX).edits
    assert isinstance(edit, AnnotationEdit)
    assert edit.after is not None
    assert not edit.after.is_shown


def test_what_somebody_rewrote_is_not_taken_back() -> None:
    theirs = remark(1, text="Rewritten")
    assert rebase_edits([AnnotationEdit(remark(1), None)], [theirs], MATRIX).edits == ()


def test_both_texts_are_kept_when_both_changed() -> None:
    mine = replace(remark(1, text="Mine"), modified=LATER)
    rebased = rebase_edits([AnnotationEdit(remark(1), mine)], [remark(1, text="Theirs")], MATRIX)
    texts = [
        edit.after.text for edit in rebased.edits if isinstance(edit, AnnotationEdit) and edit.after
    ]
    assert texts[0] == "Mine"
    assert "Theirs" in texts[1]
    assert len(rebased.messages) == 1


def test_an_annotation_whose_row_was_deleted_by_hand_comes_back_with_the_edit() -> None:
    mine = remark(1, text="Mine")
    rebased = rebase_edits([AnnotationEdit(remark(1), mine)], [], MATRIX)
    assert rebased.edits == (AnnotationEdit(None, mine),)
    deleted = remark(1).deleted(LATER)
    assert rebase_edits([AnnotationEdit(remark(1), deleted)], [], MATRIX).edits == ()


def test_conflicts_of_codes_are_told_and_mine_stay() -> None:
    scale = Scale(ScaleKind.NOMINAL, ("a", "b"))
    edits: list[Edit] = [
        StanceEdit("W-1", "South", "steady", "fast"),
        ScaleEdit("W-2", scale, Scale(ScaleKind.TEXT)),
        StanceEdit("Z-9", "South", "", "fast"),
        ScaleEdit("Z-9", scale, scale),
    ]
    rebased = rebase_edits(edits, [], MATRIX)
    assert rebased.edits == (
        ScaleEdit("W-2", MATRIX.issues[1].scale, Scale(ScaleKind.TEXT)),
        StanceEdit("W-1", "South", "slow", "fast"),
    )
    assert len(rebased.messages) == 4
