"""Copies merged: nothing lost, the same result whatever the order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model import (
    Anchor,
    AnnotationEdit,
    AnnotationStatus,
    Edit,
    Scale,
    ScaleEdit,
    ScaleKind,
    StanceEdit,
)
from counterpoint.session import OpenWorkbook
from counterpoint.session.merge import MergeReport, merge_copies
from counterpoint.workbook.loaded import LoadedWorkbook
from support.at_work import annotate_somehow
from support.small_matrix import loaded_workbook, remark

NOW = datetime(2026, 1, 1, tzinfo=UTC)
START = loaded_workbook(annotations=[remark(1), remark(2, "W-2", "South", author="Bob")])


def merged(
    into: LoadedWorkbook, *copies: LoadedWorkbook, base: LoadedWorkbook | None = None
) -> tuple[LoadedWorkbook, MergeReport]:
    """What the merged workbook holds, edits applied."""
    edits, report = merge_copies(into, copies, base=base, when=NOW)
    return with_edits(into, edits), report


def with_edits(loaded: LoadedWorkbook, edits: tuple[Edit, ...]) -> LoadedWorkbook:
    matrix = loaded.matrix
    assert matrix is not None
    annotations = {each.id: each for each in loaded.annotations}
    for edit in edits:
        if isinstance(edit, AnnotationEdit):
            assert annotations.get(edit.annotation_id) == edit.before
            assert edit.after is not None
            annotations[edit.annotation_id] = edit.after
        elif isinstance(edit, StanceEdit):
            issue, plan = matrix.issue_index[edit.issue], matrix.plan_index[edit.plan]
            assert matrix.stance(issue, plan) == edit.before
            matrix = matrix.with_stance(issue, plan, edit.after)
        else:
            assert isinstance(edit, ScaleEdit)
            index = matrix.issue_index[edit.issue]
            matrix = matrix.with_issue(index, replace(matrix.issues[index], scale=edit.after))
    return replace(loaded, annotations=tuple(annotations.values()), matrix=matrix)


def content(loaded: LoadedWorkbook) -> tuple[object, ...]:
    """Annotations and codes, for comparing; the order of the record does not count."""
    matrix = loaded.matrix
    assert matrix is not None
    annotations = sorted(loaded.annotations, key=lambda each: each.id)
    stances = [[matrix.stance(i, p) for p in range(2)] for i in range(3)]
    return (annotations, stances, [issue.scale for issue in matrix.issues])


def stances(loaded: LoadedWorkbook) -> list[list[str]]:
    assert loaded.matrix is not None
    return [list(row) for row in loaded.matrix.stances]


def with_stance(loaded: LoadedWorkbook, issue: int, plan: int, stance: str) -> LoadedWorkbook:
    assert loaded.matrix is not None
    return replace(loaded, matrix=loaded.matrix.with_stance(issue, plan, stance))


def test_takes_new_annotations_and_replies_from_all_copies() -> None:
    reply = replace(remark(3), reply_to=remark(1).id)
    one = replace(START, annotations=(*START.annotations, reply))
    other = replace(START, annotations=(*START.annotations, remark(4, "R-1")))
    result, report = merged(START, one, other)
    assert {each.id for each in result.annotations} == {remark(n).id for n in (1, 2, 3, 4)}
    assert set(report.added) == {remark(3).id, remark(4).id}
    assert not report.conflicts


def test_an_edited_annotation_wins_over_its_first_version() -> None:
    edited = replace(remark(1, text="Better"), modified=NOW)
    copy = replace(START, annotations=(edited, *START.annotations[1:]))
    for into, other in ((START, copy), (copy, START)):
        result, _ = merged(into, other)
        assert [each.text for each in result.annotations] == ["Better", "Remark 2"]


def test_two_edits_of_one_annotation_are_both_kept() -> None:
    one = replace(remark(1, text="Mine"), modified=NOW)
    other = replace(remark(1, text="Yours"), modified=NOW + timedelta(seconds=5))
    result, _ = merged(
        START, replace(START, annotations=(one,)), replace(START, annotations=(other,))
    )
    texts = {each.text for each in result.annotations}
    assert "Yours" in texts
    assert any("Mine" in text for text in texts)


def test_a_deletion_is_taken_over() -> None:
    gone = remark(1).deleted(NOW)
    result, report = merged(START, replace(START, annotations=(gone,)))
    assert result.annotations[0].status is AnnotationStatus.DELETED
    assert report.changed == (gone.id,)


def test_a_coded_position_fills_an_uncoded_one() -> None:
    copy = with_stance(START, 2, 0, "defers")
    for into, other in ((START, copy), (copy, START)):
        result, report = merged(into, other)
        assert stances(result)[2][0] == "defers"
        assert not report.conflicts


def test_different_stances_are_a_conflict_that_is_told_on_the_cell() -> None:
    one, other = with_stance(START, 0, 1, "steady"), with_stance(START, 0, 1, "fast")
    result, report = merged(one, other)
    (conflict,) = report.conflicts
    assert (conflict.issue, conflict.plan) == ("W-1", "South")
    assert {conflict.kept, *conflict.lost} == {"steady", "fast"}
    (told,) = [each for each in result.annotations if each.author == "Counterpoint"]
    assert "steady" in told.text
    assert "fast" in told.text
    assert str(told.anchor.cell) == "Matrix!E2"
    again, _ = merged(other, one)
    assert content(again) == content(result)


def test_a_common_original_settles_who_changed_what() -> None:
    one = with_stance(START, 0, 1, "steady")
    result, report = merged(START, one, base=START)
    assert stances(result)[0][1] == "steady"
    assert not report.conflicts


def test_an_extended_scale_wins_over_the_shorter_one() -> None:
    wide = Scale(ScaleKind.ORDINAL, ("slow", "steady", "fast", "at once"))
    assert START.matrix is not None
    issue = replace(START.matrix.issues[0], scale=wide)
    copy = replace(START, matrix=START.matrix.with_issue(0, issue))
    for into, other in ((START, copy), (copy, START)):
        result, report = merged(into, other)
        assert result.matrix is not None
        assert result.matrix.issues[0].scale == wide
        assert not report.conflicts


def test_orphans_and_other_texts_are_told() -> None:
    assert START.matrix is not None
    texts = [list(row) for row in START.matrix.texts]
    texts[1][0] = "It costs 25 EUR."
    lost = replace(remark(7), anchor=Anchor("Z-9", "North"))
    copy = replace(START, matrix=replace(START.matrix, texts=texts), annotations=(lost,))
    result, report = merged(START, copy)
    assert report.orphans == (lost.id,)
    assert report.different_texts == (("W-2", "North"),)
    assert lost in result.annotations
    assert len(report.messages) == 2


def test_merging_again_changes_nothing() -> None:
    one = with_stance(START, 0, 1, "steady")
    other = replace(
        with_stance(START, 0, 1, "fast"),
        annotations=(replace(remark(1, text="Other"), modified=NOW),),
    )
    result, _ = merged(one, other)
    edits, _ = merge_copies(result, [one, other], when=NOW)
    assert not [edit for edit in edits if isinstance(edit, AnnotationEdit)]


# Any order of edits by two people on two copies

words = st.sampled_from(["Yes", "No", "Perhaps", "=1+1", "Здоров", "a\nb"])
actions = st.lists(
    st.tuples(
        st.sampled_from(["annotate", "reply", "edit", "resolve", "delete", "stance", "undo"]),
        st.integers(0, 5),
        words,
    ),
    max_size=10,
)


def work(start: LoadedWorkbook, author: str, todo: list[tuple[str, int, str]]) -> OpenWorkbook:
    """A person at work on a copy; what they may not do is not done."""
    book = OpenWorkbook(start, author=author)
    for action, number, word in todo:
        annotate_somehow(book, action, number, word)
        if action == "stance":
            book.set_stance("W-1", "South", ("slow", "steady", "fast")[number % 3])
        elif action == "undo":
            book.undo()
    return book


def as_saved(book: OpenWorkbook) -> LoadedWorkbook:
    return replace(
        book.loaded, annotations=book.annotations.everything, matrix=book.matrix, reconciled=()
    )


@given(actions, actions)
@pytest.mark.usefixtures("own_folders")
def test_nothing_is_lost_and_the_order_does_not_matter(
    hers: list[tuple[str, int, str]], his: list[tuple[str, int, str]]
) -> None:
    ada, bob = work(START, "Ada", hers), work(START, "Bob", his)
    one, other = as_saved(ada), as_saved(bob)
    assert content(merged(one, other)[0]) == content(merged(other, one)[0])
    assert content(merged(START, one, other)[0]) == content(merged(START, other, one)[0])
    result, _ = merged(START, one, other, base=START)
    assert content(result) == content(merged(one, other, base=START)[0])
    assert content(result) == content(merged(other, one, base=START)[0])
    for either in (result, merged(one, other)[0]):
        check_nothing_is_lost(either, ada, bob)


def check_nothing_is_lost(result: LoadedWorkbook, ada: OpenWorkbook, bob: OpenWorkbook) -> None:
    """Every text that somebody wrote is there; only its own author's later word replaces one."""
    found = {each.id: each for each in result.annotations}
    everything = "\n".join(each.text for each in result.annotations)
    at_start = {each.id: each.text for each in START.annotations}
    for book in (ada, bob):
        for annotation in book.annotations:
            assert annotation.id in found
            written_here = annotation.text != at_start.get(annotation.id)
            assert not written_here or annotation.text in everything
            if not written_here and not found[annotation.id].is_shown:
                assert annotation.author != book.author  # its author deleted it, elsewhere
