"""The annotations of a workbook: threads, counts, orphans, changed quotes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counterpoint.model import Anchor, Annotation, AnnotationStatus, CellRef
from counterpoint.model.errors import UnknownAnnotationError
from counterpoint.session import AnnotationBook
from counterpoint.session.book import CellTexts
from support.small_matrix import LONG_AGO, remark, small_matrix

TEXTS = CellTexts(small_matrix(), sheets=["Matrix", "Notes"], free_cells={"Notes!A1": "Now"})


def book_of(*annotations: Annotation) -> AnnotationBook:
    return AnnotationBook(annotations, texts=TEXTS)


def reply_to(parent: Annotation, number: int, *, minutes: int) -> Annotation:
    when = LONG_AGO + timedelta(minutes=minutes)
    return replace(remark(number), reply_to=parent.id, created=when, modified=when)


def test_threads_hold_replies_in_time_order() -> None:
    head = remark(1)
    late, early = reply_to(head, 2, minutes=9), reply_to(head, 3, minutes=5)
    nested = reply_to(early, 4, minutes=7)
    (thread,) = book_of(late, head, early, nested).threads
    assert thread.head == head
    assert thread.replies == (early, nested, late)
    assert thread.shown_count == 4


def test_replies_in_a_circle_hang_nobody() -> None:
    one = replace(remark(1), reply_to=remark(2).id)
    two = replace(remark(2), reply_to=remark(1).id)
    book = book_of(one, two)
    assert {each.id for thread in book.threads for each in thread.annotations} == {one.id, two.id}


def test_a_reply_whose_head_is_gone_is_a_thread_of_its_own() -> None:
    lost = replace(remark(1), reply_to="A-gone")
    (thread,) = book_of(lost).threads
    assert thread.head == lost


def test_counts_by_cell_row_and_plan() -> None:
    book = book_of(
        remark(1),
        reply_to(remark(1), 2, minutes=1),
        remark(3, "W-1", "South"),
        remark(4, "W-1", ""),
        remark(5, "", "South"),
        remark(6, "R-1").deleted(LONG_AGO),
    )
    assert book.counts == {
        ("W-1", "North"): 2,
        ("W-1", "South"): 1,
        ("W-1", ""): 1,
        ("", "South"): 1,
    }
    assert book.issue_counts == {"W-1": 4}
    assert len(book) == 5
    assert len(book.everything) == 6


def test_orphans_are_listed_and_never_attached() -> None:
    orphans = [
        remark(1, "Z-9"),
        remark(2, "W-1", "West"),
        replace(remark(3), anchor=Anchor(cell=CellRef.parse("Gone!A1"))),
    ]
    free = replace(remark(4), anchor=Anchor(cell=CellRef.parse("Notes!A1")))
    book = book_of(*orphans, free, remark(5))
    assert book.orphans == tuple(orphans)
    assert book.text_now(orphans[0]) is None
    assert not book.has_changed(orphans[0])


def test_a_quote_that_is_no_longer_the_text_stands_out() -> None:
    same = remark(1)
    spaced = replace(remark(2), quote="Repairs  begin\nat once.")
    other = replace(remark(3), quote="Repairs shall begin at once.")
    free = replace(remark(4), anchor=Anchor(cell=CellRef.parse("Notes!A1")), quote="Then")
    book = book_of(same, spaced, other, free, replace(remark(5), quote=""))
    assert book.changed == (other, free)
    answer = replace(remark(6), reply_to=other.id, quote="")
    assert book.with_annotation(answer.id, answer).has_changed(answer)


def test_a_book_is_a_value() -> None:
    book = book_of(remark(1))
    longer = book.with_annotation(remark(2).id, remark(2))
    shorter = longer.with_annotation(remark(1).id, None)
    assert [len(each) for each in (book, longer, shorter)] == [1, 2, 1]
    with pytest.raises(UnknownAnnotationError):
        shorter[remark(1).id]
    assert shorter.get(remark(1).id) is None


def test_open_issues_are_those_that_wait_for_somebody() -> None:
    resolved = replace(remark(1), status=AnnotationStatus.RESOLVED)
    removed = replace(remark(2, "R-1"), status=AnnotationStatus.REMOVED)
    assert book_of(resolved, removed, remark(3, "W-2")).open_issues == {"W-2"}
