"""Two changed copies of one annotation become one, in either order, and no text is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationKind,
    AnnotationStatus,
    CellRef,
)
from counterpoint.model.merging import derived_id, merge_annotations, merged_past
from counterpoint.model.pasts import Past

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
BASE = Annotation("A-BASE", Anchor("MIL-01", "US28"), "Who verifies?", "Ada", START, START)

HOUR = timedelta(hours=1)
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


# Without a common original: what each side was before settles it

State = tuple[Annotation, Past]
changes = st.lists(
    st.tuples(st.sampled_from(["text", "kind", "status", "delete"]), st.integers(0, 3)), max_size=4
)


def lived(start: State, todo: list[tuple[str, int]], who: str = "") -> State:
    """A state after one person's changes, each a save of its own."""
    now, past = start
    for what, number in todo:
        after = replace(now, modified=now.modified + timedelta(minutes=1 + number))
        if what == "delete":
            after = now.deleted(after.modified)
        elif now.status is AnnotationStatus.DELETED:
            continue
        elif what == "text":
            after = replace(after, text=f"Text {number} {who}".strip())
        elif what == "kind":
            after = replace(after, kind=list(AnnotationKind)[number])
        else:
            is_open = now.status is AnnotationStatus.OPEN
            after = replace(
                after, status=AnnotationStatus.RESOLVED if is_open else AnnotationStatus.OPEN
            )
        past = past.after(now, after)
        now = after
    return now, past


def joined(one: State, other: State) -> tuple[State, list[Annotation]]:
    known = (one[1], other[1])
    merged, *replies = merge_annotations(None, one[0], other[0], pasts=known)
    return (merged, merged_past(one[0], other[0], merged, known)), replies


@given(changes, changes, changes)
def test_with_pasts_the_order_does_not_matter_and_merging_again_changes_nothing(
    shared: list[tuple[str, int]], hers: list[tuple[str, int]], his: list[tuple[str, int]]
) -> None:
    start = lived((BASE, Past()), shared)
    ada, bob = lived(start, hers), lived(start, his)
    result, replies = joined(ada, bob)
    assert (result, replies) == joined(bob, ada)
    for side in (ada, bob):
        again, more = joined(result, side)
        assert again[0] == result[0]
        assert set(more) <= set(replies)


@given(changes, changes, changes)
def test_no_text_that_both_wrote_is_lost_and_none_that_one_wrote_becomes_a_reply(
    shared: list[tuple[str, int]], hers: list[tuple[str, int]], his: list[tuple[str, int]]
) -> None:
    start = lived((BASE, Past()), shared)
    ada, bob = lived(start, hers, "Ada"), lived(start, his, "Bob")
    (merged, _), replies = joined(ada, bob)
    at_start, texts = start[0].text, [merged.text, *(each.text for each in replies)]
    for side, other in ((ada[0], bob[0]), (bob[0], ada[0])):
        if side.text not in (at_start, "") and other.is_shown:
            assert any(side.text in text for text in texts)
    wrote_hers, wrote_his = (any(what == "text" for what, _ in each) for each in (hers, his))
    if not (wrote_hers and wrote_his):
        assert replies == []


@given(changes.filter(lambda todo: ("delete", 0) not in todo), st.integers(0, 9))
def test_a_side_that_only_resolved_takes_the_other_sides_text_and_kind(
    shared: list[tuple[str, int]], minutes: int
) -> None:
    """Whoever saved later: only the text and the kind were hers, only the status was his."""
    start = lived((BASE, Past()), [each for each in shared if each[0] in ("text", "kind")])
    text = replace(start[0], text="Hers", kind=AnnotationKind.RISK, modified=START + HOUR)
    when = START + HOUR + timedelta(minutes=minutes - 5)
    resolved = replace(start[0], status=AnnotationStatus.RESOLVED, modified=when)
    ada = (text, start[1].after(start[0], text))
    bob = (resolved, start[1].after(start[0], resolved))
    (merged, _), replies = joined(ada, bob)
    assert (merged.text, merged.kind, merged.status, replies) == (
        "Hers",
        AnnotationKind.RISK,
        AnnotationStatus.RESOLVED,
        [],
    )


def test_reopening_wins_over_the_copy_that_is_still_resolved() -> None:
    resolved = lived((BASE, Past()), [("status", 0)])
    reopened = lived(resolved, [("status", 0)])
    later = (replace(resolved[0], modified=START + HOUR, text="Later"), resolved[1])
    (merged, _), _ = joined(reopened, later)
    assert merged.status is AnnotationStatus.OPEN


def test_without_a_base_a_deletion_stands_against_a_later_change_of_anything_but_the_text() -> None:
    start = lived((BASE, Past()), [("text", 1)])
    gone = lived(start, [("delete", 0)])
    resolved = lived(start, [("status", 3)])
    (merged, _), replies = joined(gone, resolved)
    assert (merged.status, merged.text, replies) == (AnnotationStatus.DELETED, "", [])
    reworded = replace(start[0], text="Reworded")  # in the very second of the shared state
    (merged, _), replies = joined(gone, (reworded, start[1].after(start[0], reworded)))
    assert (merged.text, merged.status, replies) == ("Reworded", AnnotationStatus.OPEN, [])


def test_a_true_conflict_keeps_its_rule_whatever_the_past() -> None:
    start = lived((BASE, Past()), [("text", 1)])
    early, late = lived(start, [("text", 2)], "early"), lived(start, [("text", 3)], "late")
    (merged, past), (reply,) = joined(early, late)
    assert merged.text == late[0].text
    assert reply.text == f"Other version by Ada:\n{early[0].text}"
    # Who goes on from the merged text is ahead of both.
    onward = replace(merged, text="Onward", modified=START)
    for side in (early, late):
        (result, _), replies = joined((onward, past.after(merged, onward)), side)
        assert (result.text, replies) == ("Onward", [])


def test_each_field_is_taken_from_the_side_that_changed_it() -> None:
    """Also of those that only a hand in the sheet can change."""
    later = START + HOUR
    changed: list[dict[str, Any]] = [
        {"author": "Eve"},
        {"reply_to": "A-OTHER"},
        {"quote": "as it was"},
        {"anchor": Anchor("MIL-02")},
        {"created": START - HOUR},
    ]
    for fields in changed:
        mine = replace(BASE, **fields)
        theirs = replace(BASE, text="Reworded", modified=later)
        expected = replace(theirs, **fields)
        assert merge_annotations(BASE, mine, theirs) == (expected,)
        assert merge_annotations(BASE, theirs, mine) == (expected,)


def test_of_two_changes_in_one_second_the_larger_word_is_taken() -> None:
    """So that both copies make the same of it, whichever is merged into which."""
    risk = replace(BASE, kind=AnnotationKind.RISK, anchor=Anchor("MIL-03"), quote="b")
    other = replace(BASE, kind=AnnotationKind.CORRECTION, anchor=Anchor("MIL-02"), quote="c")
    expected = replace(risk, quote="c")
    assert merge_annotations(BASE, risk, other) == (expected,)
    assert merge_annotations(BASE, other, risk) == (expected,)


def test_what_is_left_of_a_deletion_has_the_time_of_the_last_change() -> None:
    gone = BASE.deleted(START + HOUR)
    resolved = replace(BASE, status=AnnotationStatus.RESOLVED, modified=START + 2 * HOUR)
    (merged,) = merge_annotations(BASE, gone, resolved)
    assert (merged.status, merged.modified) == (AnnotationStatus.DELETED, START + 2 * HOUR)


def test_without_base_and_past_a_deletion_stands_unless_the_other_side_is_newer() -> None:
    gone = BASE.deleted(START + HOUR)
    for minutes, kept in ((-1, False), (0, False), (1, True)):
        other = replace(BASE, text="Other", modified=gone.modified + timedelta(minutes=minutes))
        for pair in ((gone, other), (other, gone)):
            (merged,) = merge_annotations(None, *pair)
            assert merged.is_shown is kept


def test_the_past_of_the_deleted_side_decides_whichever_side_it_is() -> None:
    gone = lived((BASE, Past()), [("delete", 0)])
    later = (replace(BASE, modified=START + HOUR), Past())
    for one, other in ((gone, later), (later, gone)):
        (merged, _), _ = joined(one, other)
        assert not merged.is_shown
    known = Past(texts=("0123456789",))
    reworded = (replace(BASE, text="Reworded", modified=START), known)
    for one, other in ((gone, reworded), (reworded, gone)):
        (merged, _), _ = joined(one, other)
        assert merged.text == "Reworded"


def test_a_reply_for_a_text_that_lost_is_the_same_in_every_version_of_the_program() -> None:
    """Its id stands in people's workbooks; a copy merged next year finds it again."""
    lost = replace(BASE, text="Early", author="", modified=START)
    won = replace(BASE, text="Late", modified=START + HOUR)
    _, reply = merge_annotations(None, lost, won)
    assert reply.id == "A-9CY1SFTWJ2EK"
    assert reply.text == "Other version by somebody:\nEarly"
    assert reply.reply_to == BASE.id
    answer = replace(lost, reply_to="A-HEAD"), replace(won, reply_to="A-HEAD")
    assert merge_annotations(None, *answer)[1].reply_to == "A-HEAD"


def test_a_derived_id_depends_on_all_its_content() -> None:
    assert derived_id("a", "b") == derived_id("a", "b")
    assert derived_id("a", "b") != derived_id("ab")
    assert len(derived_id("a")) == len("A-7F3K9Q2MX4TB")
