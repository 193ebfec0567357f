"""Two changed copies of one annotation become one, in either order, and no text is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationKind,
    AnnotationStatus,
    CellRef,
)
from counterpoint.model.merging import derived_id, merge_annotations

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
BASE = Annotation("A-BASE", Anchor("MIL-01", "US28"), "Who verifies?", "Ada", START, START)

times = st.integers(1, 3).map(lambda minutes: START + timedelta(minutes=minutes))
texts = st.sampled_from(["Who verifies?", "Who pays?", "=1+1", "ж" * 5, " x "])


@st.composite
def changed(draw: st.DrawFn, base: Annotation = BASE) -> Annotation:
    when = draw(times)
    if draw(st.integers(0, 5)) == 0:
        return base.deleted(when)
    return replace(
        base,
        anchor=draw(
            st.sampled_from([base.anchor, Anchor("MIL-02"), Anchor(cell=CellRef.parse("S!B3"))])
        ),
        text=draw(texts),
        kind=draw(st.sampled_from(AnnotationKind)),
        status=draw(st.sampled_from([AnnotationStatus.OPEN, AnnotationStatus.RESOLVED])),
        modified=when,
    )


bases = st.sampled_from([None, BASE, BASE.deleted(START)])


@given(bases, changed(), changed())
def test_the_order_of_the_sides_does_not_matter(
    base: Annotation | None, ours: Annotation, theirs: Annotation
) -> None:
    assert merge_annotations(base, ours, theirs) == merge_annotations(base, theirs, ours)


@given(bases, changed(), changed())
def test_merging_again_changes_nothing(
    base: Annotation | None, ours: Annotation, theirs: Annotation
) -> None:
    merged, *replies = merge_annotations(base, ours, theirs)
    assert merge_annotations(base, merged, merged) == (merged,)
    for side in (ours, theirs):
        again, *more = merge_annotations(base, merged, side)
        assert again == merged
        assert set(more) <= set(replies)


@given(changed(), changed())
def test_no_text_that_somebody_wrote_is_lost(ours: Annotation, theirs: Annotation) -> None:
    merged = merge_annotations(BASE, ours, theirs)
    for side in (ours, theirs):
        if side.text != BASE.text and side.text:
            assert any(side.text in each.text for each in merged)


@given(changed())
def test_a_side_that_changed_nothing_yields_to_the_other(theirs: Annotation) -> None:
    assert merge_annotations(BASE, BASE, theirs) == (theirs,)
    assert merge_annotations(BASE, None, theirs) == (theirs,)


def test_changes_of_different_fields_are_both_kept() -> None:
    later = START + timedelta(minutes=1)
    resolved = replace(BASE, status=AnnotationStatus.RESOLVED, modified=START)
    reworded = replace(BASE, text="Who verifies, and how?", modified=later)
    assert merge_annotations(BASE, resolved, reworded) == (
        replace(reworded, status=AnnotationStatus.RESOLVED),
    )


def test_the_newer_text_wins_and_the_older_becomes_a_reply() -> None:
    early = replace(BASE, text="Early", modified=START + timedelta(minutes=1))
    late = replace(BASE, text="Late", modified=START + timedelta(minutes=2))
    merged, reply = merge_annotations(BASE, early, late)
    assert merged.text == "Late"
    assert reply.text == "Other version by Ada:\nEarly"
    assert reply.reply_to == BASE.id
    assert reply.created == early.modified


def test_a_deletion_stands_unless_the_text_was_changed_meanwhile() -> None:
    deleted = BASE.deleted(START + timedelta(minutes=2))
    resolved = replace(BASE, status=AnnotationStatus.RESOLVED)
    assert merge_annotations(BASE, deleted, resolved)[0].status is AnnotationStatus.DELETED
    reworded = replace(BASE, text="Reworded", modified=START + timedelta(minutes=1))
    (kept,) = merge_annotations(BASE, deleted, reworded)
    assert kept.text == "Reworded"
    assert kept.status is AnnotationStatus.OPEN


def test_a_derived_id_depends_on_all_its_content() -> None:
    assert derived_id("a", "b") == derived_id("a", "b")
    assert derived_id("a", "b") != derived_id("ab")
    assert len(derived_id("a")) == len("A-7F3K9Q2MX4TB")
