"""What an annotation was before: remembered field by field, in a bounded list."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from counterpoint.model import Anchor, Annotation, AnnotationKind, AnnotationStatus
from counterpoint.model.pasts import Past, pasts_after, text_mark

START = datetime(2026, 1, 2, tzinfo=UTC)
FIRST = Annotation("A-1", Anchor("W-1"), "One", "Ada", START, START)


def test_only_what_changed_is_remembered() -> None:
    second = replace(FIRST, text="Two", kind=AnnotationKind.RISK)
    past = Past().after(FIRST, second)
    assert past == Past(texts=(text_mark("One"),), kinds=(AnnotationKind.NOTE,))
    third = replace(second, status=AnnotationStatus.RESOLVED)
    assert past.after(second, third) == replace(past, statuses=(AnnotationStatus.OPEN,))
    assert past.after(second, second) == past


def test_a_text_whose_white_space_another_program_changed_is_the_same_text() -> None:
    assert text_mark("One\r\n two ") == text_mark("One\ntwo")
    assert text_mark("One two") != text_mark("Onetwo")
    assert len(text_mark("")) == 10


def test_a_mark_is_the_same_in_every_version_of_the_program() -> None:
    """It stands in people's workbooks."""
    assert text_mark("Who verifies\nЗдоров?") == "3aa780cc2a"
    assert text_mark("half a \ud83d pair") != text_mark("half a \ud83c pair")


def test_the_oldest_values_are_forgotten_first() -> None:
    past, now = Past(), FIRST
    for number in range(100):
        after = replace(now, text=f"Text {number}")
        past, now = past.after(now, after), after
    assert len(past.texts) == 40
    assert past.texts[-1] == text_mark("Text 98")
    assert past.texts[0] == text_mark("Text 59")


def test_two_pasts_join_to_the_same_in_either_order() -> None:
    one, other = Past(texts=("a", "b", "c")), Past(texts=("b", "x"))
    assert one.joined(other) == other.joined(one) == Past(texts=("x", "a", "b", "c"))
    assert one.joined(Past()) == one


def test_pasts_of_many_annotations_leave_out_those_that_never_changed() -> None:
    other = replace(FIRST, id="A-2")
    new = replace(FIRST, id="A-3")
    changed = replace(FIRST, text="Two")
    known = {"A-2": Past(texts=("a",)), "A-9": Past(texts=("gone",))}
    assert pasts_after(known, [FIRST, other], [changed, other, new]) == {
        "A-1": Past(texts=(text_mark("One"),)),
        "A-2": Past(texts=("a",)),
    }
