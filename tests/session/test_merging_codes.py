"""Stances and scales of several copies: what gives way, what is a conflict, what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from counterpoint.model import (
    TEXT_SCALE,
    Anchor,
    AnnotationEdit,
    AnnotationKind,
    CellRef,
    Past,
    Scale,
    ScaleEdit,
    ScaleKind,
    StanceEdit,
    text_mark,
)
from counterpoint.session.merge import MergeConflict, merge_copies
from counterpoint.workbook.loaded import LoadedWorkbook
from support.small_matrix import loaded_workbook, remark

NOW = datetime(2026, 1, 1, tzinfo=UTC)
START = loaded_workbook()
ORDINAL, NOMINAL, QUANTITY = ScaleKind.ORDINAL, ScaleKind.NOMINAL, ScaleKind.QUANTITY

SHORT = Scale(ORDINAL, ("slow", "fast"))
LONG = Scale(ORDINAL, ("slow", "steady", "fast"))
TURNED = Scale(ORDINAL, ("fast", "slow"))
NAMES = Scale(NOMINAL, ("council", "mayor"))
MORE_NAMES = Scale(NOMINAL, ("mayor", "people", "council"))
EUR, USD = Scale(QUANTITY, unit="EUR"), Scale(QUANTITY, unit="USD", low=0.0, high=9.5)


def scaled(scale: Scale) -> LoadedWorkbook:
    """The workbook with that scale of R-1, which nobody coded."""
    assert START.matrix is not None
    issue = replace(START.matrix.issues[2], scale=scale)
    return replace(START, matrix=START.matrix.with_issue(2, issue))


def coded(stance: str, scale: Scale = LONG) -> LoadedWorkbook:
    """The same, with a stance of North."""
    loaded = scaled(scale)
    assert loaded.matrix is not None
    return replace(loaded, matrix=loaded.matrix.with_stance(2, 0, stance))


def merged(
    into: LoadedWorkbook, *copies: LoadedWorkbook, base: LoadedWorkbook | None = None
) -> tuple[list[object], tuple[MergeConflict, ...]]:
    """The edits of stances and scales, and the conflicts."""
    edits, report = merge_copies(into, copies, base=base, when=NOW)
    return [edit for edit in edits if not isinstance(edit, AnnotationEdit)], report.conflicts


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        (TEXT_SCALE, SHORT, SHORT),
        (TEXT_SCALE, EUR, EUR),
        (SHORT, LONG, LONG),
        (NAMES, MORE_NAMES, MORE_NAMES),
        (SHORT, SHORT, SHORT),
    ],
)
def test_a_scale_that_another_one_contains_gives_way(one: Scale, other: Scale, kept: Scale) -> None:
    for mine, theirs in ((one, other), (other, one)):
        expected = [] if mine == kept else [ScaleEdit("R-1", mine, kept)]
        assert merged(scaled(mine), scaled(theirs)) == (expected, ())


@pytest.mark.parametrize(
    ("one", "other", "kept", "lost"),
    [
        (SHORT, TURNED, "ordinal: fast; slow", "ordinal: slow; fast"),
        (NAMES, SHORT, "nominal: council; mayor", "ordinal: slow; fast"),
        (EUR, USD, "quantity: EUR", "quantity: USD 0 to 9.5"),
        (EUR, Scale(QUANTITY), "quantity", "quantity: EUR"),
        (SHORT, Scale(NOMINAL, ("slow", "fast")), "nominal: slow; fast", "ordinal: slow; fast"),
        (NAMES, Scale(NOMINAL, ("council", "people")), "", ""),
    ],
)
def test_scales_that_differ_are_a_conflict_and_both_are_told(
    one: Scale, other: Scale, kept: str, lost: str
) -> None:
    edits, (conflict,) = merged(scaled(one), scaled(other))
    other_edits, (same,) = merged(scaled(other), scaled(one))
    assert conflict == same
    assert len([*edits, *other_edits]) == 1, "one side has to change, the other has it already"
    if kept:
        assert conflict == MergeConflict("R-1", "", kept, (lost,))


def test_a_scale_that_only_one_copy_changed_from_the_original_is_taken() -> None:
    original = scaled(LONG)
    for into, copy in ((original, scaled(SHORT)), (scaled(SHORT), original)):
        edits, conflicts = merged(into, copy, base=original)
        assert conflicts == ()
        assert edits == ([ScaleEdit("R-1", LONG, SHORT)] if into is original else [])
    # And where both changed it, what they started from is not told as lost.
    _, (conflict,) = merged(scaled(EUR), scaled(NAMES), base=original)
    assert {conflict.kept, *conflict.lost} == {"quantity: EUR", "nominal: council; mayor"}


def test_the_stance_that_comes_first_on_the_scale_is_kept() -> None:
    for into, copies in (("fast", ("slow", "steady")), ("slow", ("fast", "steady"))):
        edits, (conflict,) = merged(coded(into), *map(coded, copies))
        assert conflict == MergeConflict("R-1", "North", "slow", ("steady", "fast"))
        assert edits == ([StanceEdit("R-1", "North", "fast", "slow")] if into == "fast" else [])


def test_a_stance_that_is_not_on_the_scale_comes_last() -> None:
    _, (conflict,) = merged(coded("at once"), coded("fast"))
    assert conflict == MergeConflict("R-1", "North", "fast", ("at once",))
    _, (conflict,) = merged(coded("at once"), coded("any day"))
    assert conflict == MergeConflict("R-1", "North", "any day", ("at once",))


def test_with_an_original_a_stance_is_taken_from_who_changed_it() -> None:
    original = coded("slow")
    assert merged(original, coded("fast"), base=original) == (
        [StanceEdit("R-1", "North", "slow", "fast")],
        (),
    )
    assert merged(original, coded(""), base=original) == (
        [StanceEdit("R-1", "North", "slow", "")],
        (),
    )
    assert merged(coded(""), coded("fast"), base=original) == (
        [StanceEdit("R-1", "North", "", "fast")],
        (),
    )
    assert merged(coded("fast"), coded("fast"), base=original) == ([], ())
    assert merged(original, original, base=original) == ([], ())


def test_a_copy_without_the_issue_the_plan_or_any_matrix_says_nothing() -> None:
    into = coded("slow")
    assert into.matrix is not None
    matrix = into.matrix
    fewer_plans = replace(
        matrix,
        plans=matrix.plans[1:],
        texts=tuple(row[1:] for row in matrix.texts),
        stances=tuple(row[1:] for row in matrix.stances),
    )
    fewer_issues = replace(
        matrix, issues=matrix.issues[:2], texts=matrix.texts[:2], stances=matrix.stances[:2]
    )
    for other in (fewer_plans, fewer_issues, None):
        copy = replace(START, matrix=other)
        assert merged(into, copy) == ([], ())
        assert merged(into, copy, base=into) == ([], ()), "what it lacks it did not clear"
        assert merged(into, coded("slow"), base=copy) == ([], ())
    # One such copy does not keep the next one from being read.
    edits, _ = merged(coded(""), replace(START, matrix=None), replace(into, matrix=matrix))
    assert edits == [StanceEdit("R-1", "North", "", "slow")]


def told(into: LoadedWorkbook, copy: LoadedWorkbook) -> AnnotationEdit:
    edits, _ = merge_copies(into, [copy], when=NOW)
    (note,) = [edit for edit in edits if isinstance(edit, AnnotationEdit)]
    return note


def test_a_conflict_is_told_by_a_question_on_the_cell_or_on_the_row() -> None:
    note = told(coded("fast"), coded("slow")).after
    assert note is not None
    assert note.text == "Merged copies differ in the stance: kept “slow”; elsewhere “fast”."
    assert (note.author, note.kind) == ("Counterpoint", AnnotationKind.QUESTION)
    assert (note.created, note.modified) == (NOW, NOW)
    assert note.anchor == Anchor("R-1", "North", CellRef.parse("Matrix!D4"))
    assert note.quote == "The council decides."
    assert note == told(coded("slow"), coded("fast")).after
    assert note.id != told(coded("slow"), coded("steady")).annotation_id

    edits, _ = merge_copies(coded("fast"), [coded("slow"), coded("steady")], when=NOW)
    (three,) = [each.after for each in edits if isinstance(each, AnnotationEdit)]
    assert three is not None
    assert three.text.endswith("kept “slow”; elsewhere “steady”, “fast”.")

    note = told(scaled(EUR), scaled(NAMES)).after
    assert note is not None
    assert note.text.startswith("Merged copies differ in the scale: kept “nominal: ")
    assert note.anchor == Anchor("R-1", "", CellRef.parse("Matrix!C4"))
    assert note.quote == ""


def test_the_id_of_what_is_told_is_the_same_in_every_version_of_the_program() -> None:
    """It stands in people's workbooks; who merges the copies next year finds it again."""
    assert told(coded("fast"), coded("slow")).annotation_id == "A-FTME77B74WF7"


def lines(into: LoadedWorkbook, *copies: LoadedWorkbook) -> Sequence[str]:
    return [str(line) for line in merge_copies(into, copies, when=NOW)[1].messages]


def test_conflicts_orphans_and_other_texts_are_told_in_lines() -> None:
    assert START.matrix is not None
    texts = [list(row) for row in START.matrix.texts]
    texts[1][0] = "It costs 25 EUR."
    strangers = (
        replace(remark(7), anchor=Anchor("Z-9", "North")),
        replace(remark(8), anchor=Anchor("W-1", "Nobody")),
        replace(remark(9), anchor=Anchor(cell=CellRef.parse("Notes!A1"))),
        remark(10),
    )
    copy = coded("fast")
    assert copy.matrix is not None
    copy = replace(copy, annotations=strangers, matrix=replace(copy.matrix, texts=texts))
    kept = "the text of river.xlsx stays. See `counterpoint diff`."
    other = replace(coded("steady"), annotations=())
    assert lines(coded("slow"), replace(START, matrix=None), copy, other) == [
        "R-1, North: kept 'slow', elsewhere 'steady', 'fast'; an annotation there says so.",
        "2 annotations belong to issues or plans that are not here.",
        f"1 positions have another text in a copy; {kept}",
    ]
    # What was there before the merge is not told of.
    assert lines(replace(START, annotations=strangers), START) == []


def test_without_a_matrix_everything_but_cells_is_an_orphan() -> None:
    copy = replace(
        START,
        annotations=(remark(1), replace(remark(2), anchor=Anchor(cell=CellRef.parse("N!A1")))),
    )
    _, report = merge_copies(replace(START, matrix=None), [copy])
    assert report.orphans == (remark(1).id,)
    assert report.added == (remark(1).id, remark(2).id)


def test_what_was_typed_into_the_workbook_is_written_with_the_merge() -> None:
    typed, other = remark(1), remark(2)
    into = replace(
        START,
        annotations=(typed, other),
        reconciled=(AnnotationEdit(None, typed), AnnotationEdit(None, other)),
    )
    newer = replace(typed, text="Newer", modified=NOW)
    edits, report = merge_copies(into, [replace(START, annotations=(newer,))])
    assert edits == (AnnotationEdit(None, other), AnnotationEdit(typed, newer))
    assert (report.added, report.changed) == ((), (typed.id,))


def test_the_order_is_that_of_the_first_workbook_then_of_time() -> None:
    late, early = (replace(remark(n), created=NOW - timedelta(days=10 - n)) for n in (8, 3))
    mine = [remark(6), remark(5)]
    into = replace(START, annotations=tuple(mine))
    changed = [replace(each, text="New", modified=NOW) for each in reversed(mine)]
    edits, _ = merge_copies(into, [replace(START, annotations=(late, *changed, early))])
    order = [each.annotation_id for each in edits if isinstance(each, AnnotationEdit)]
    assert order == [remark(n).id for n in (6, 5, 3, 8)]


def test_every_text_that_lost_among_many_copies_becomes_a_reply() -> None:
    base = replace(remark(1), modified=NOW)
    versions = [replace(base, text=f"Version {n}", modified=NOW + timedelta(n)) for n in range(4)]
    first, *others = [replace(START, annotations=(each,)) for each in versions]
    edits, _ = merge_copies(first, others)
    texts = [each.after.text for each in edits if isinstance(each, AnnotationEdit) and each.after]
    assert texts[0] == "Version 3"
    assert sorted(texts[1:]) == [f"Other version by Ada:\nVersion {n}" for n in range(3)]


def test_a_conflict_that_was_told_in_a_copy_already_is_not_told_again() -> None:
    note = told(coded("fast"), coded("slow")).after
    assert note is not None
    earlier = replace(note, created=NOW - timedelta(1), modified=NOW - timedelta(1))
    copy = replace(coded("slow"), annotations=(earlier,))
    edits, _ = merge_copies(coded("fast"), [copy], when=NOW)
    assert [each for each in edits if isinstance(each, AnnotationEdit)] == [
        AnnotationEdit(None, earlier)
    ]


def test_an_issue_that_a_copy_does_not_have_hides_no_other_text_that_differs() -> None:
    assert START.matrix is not None
    matrix = replace(
        START.matrix,
        issues=START.matrix.issues[1:],
        texts=(START.matrix.texts[1], ("Somebody else decides.", "")),
        stances=START.matrix.stances[1:],
    )
    _, report = merge_copies(START, [replace(START, matrix=matrix)])
    assert report.different_texts == (("R-1", "North"),)


def test_what_equal_states_remember_counts_together() -> None:
    """Bob's copy knows nothing of the past, a third one does, though both read the same."""
    first = replace(remark(1), modified=NOW)
    hers = replace(first, text="Hers", modified=NOW + timedelta(minutes=1))
    his = replace(first, text="His", modified=NOW + timedelta(minutes=2))
    knows = {first.id: Past(texts=(text_mark("His"),))}
    books = [
        replace(START, annotations=(hers,), pasts=knows),
        replace(START, annotations=(hers,)),
        replace(START, annotations=(his,)),
    ]
    for order in ((0, 1, 2), (1, 0, 2), (2, 0, 1), (2, 1, 0)):
        into, *copies = (books[place] for place in order)
        edits, _ = merge_copies(into, copies)
        texts = [e.after.text for e in edits if isinstance(e, AnnotationEdit) and e.after]
        assert texts == ["Hers"], "newer by its time, but no other version"
